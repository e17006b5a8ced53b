/// What was wrong in a briefing, and when it was put right.
package struct Correction: Hashable, Sendable {
  package var date: PublicationDate
  package var text: LocalizedText

  package init(date: PublicationDate, text: LocalizedText) {
    self.date = date
    self.text = text
  }
}

/// What matters most of a briefing, in a line, in the language of its source.
package struct KeyPoint: Hashable, Sendable {
  package var text: String
  package var origin: TextOrigin

  package init(text: String, origin: TextOrigin) {
    self.text = text
    self.origin = origin
  }
}

/// A picture among the words of a briefing.
package struct Figure: Hashable, Sendable {
  /// Name of the file in the folder of the briefing.
  package var file: String
  /// Id of the block it follows; nil for the end of the opening.
  package var block: String?
  package var caption: LocalizedText
  package var credit: LocalizedText
  /// What it shows, for readers who do not see it.
  package var alternative: LocalizedText

  package init(
    file: String, block: String? = nil, caption: LocalizedText = [:], credit: LocalizedText = [:],
    alternative: LocalizedText
  ) {
    self.file = file
    self.block = block
    self.caption = caption
    self.credit = credit
    self.alternative = alternative
  }
}

/// An address that a briefing had before.
package struct OldAddress: Hashable, Sendable {
  /// Below the site's base: of a folder with a slash at its end, or of a file.
  package var path: String
  /// The edition that it leads to.
  package var language: Language

  package init(path: String, language: Language) {
    self.path = path
    self.language = language
  }
}

/// A file that is published beside a briefing.
package struct Attachment: Hashable, Sendable {
  /// Name of the file in the folder of the briefing.
  package var file: String
  /// What it is called; its name in languages that have none.
  package var title: LocalizedText
  /// Of what is in it; nil where nobody says.
  package var language: Language?

  package init(file: String, title: LocalizedText = [:], language: Language? = nil) {
    self.file = file
    self.title = title
    self.language = language
  }
}
