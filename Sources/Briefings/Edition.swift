/// A briefing in one language: what to show for each segment of its document.
package struct Edition: Hashable, Sendable {
  package var language: Language
  /// By ``Segment/index``.
  package var texts: [EditionText]

  package init(language: Language, texts: [EditionText]) {
    self.language = language
    self.texts = texts
  }

  package subscript(_ segment: Segment) -> EditionText { texts[segment.index] }

  /// Whether every segment is there in this language, if perhaps a stale one. Only complete editions are
  /// offered to search engines and as alternates.
  package var isComplete: Bool { !texts.contains { $0.state == .missing } }
}

/// The words an edition shows for a segment.
package struct EditionText: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// The edition is in the language of the source, or the segment needs no translation.
    case original
    case translated
    /// Translated from an earlier state of the segment.
    case stale
    /// Not translated: the words are those of the source.
    case missing
  }

  /// Who made a translation, as its catalogue says.
  package enum Maker: Hashable, Sendable {
    case person
    /// A machine, and nobody has reviewed it.
    case machine
    case reviewedMachine
  }

  package var words: String
  /// The language the words are in.
  package var language: Language
  package var state: State
  /// Where the words are, in the source or in a catalogue.
  package var origin: TextOrigin
  package var maker: Maker
  /// Whether somebody has read it beside the source as it is now.
  package var isReviewed: Bool

  package init(
    words: String, language: Language, state: State, origin: TextOrigin, maker: Maker = .person,
    isReviewed: Bool = false
  ) {
    self.words = words
    self.language = language
    self.state = state
    self.origin = origin
    self.maker = maker
    self.isReviewed = isReviewed
  }
}
