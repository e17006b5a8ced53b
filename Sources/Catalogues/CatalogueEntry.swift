package import Briefings
package import Diagnostics

/// One text of a catalogue and its translation.
package struct CatalogueEntry: Hashable, Sendable {
  package var comments: CatalogueComments
  /// `msgctxt`: tells apart entries with the same text.
  package var context: String?
  /// `msgid`: the text that is translated.
  package var id: String
  /// `msgstr`; empty when there is no translation yet.
  package var translation: String
  /// Kept for its translation only (`#~`): its text is no longer in the source.
  package var isObsolete: Bool
  /// Nil for an entry that was not read from a file.
  package var origin: CatalogueEntryOrigin?

  package init(
    comments: CatalogueComments = CatalogueComments(), context: String? = nil, id: String,
    translation: String = "", isObsolete: Bool = false, origin: CatalogueEntryOrigin? = nil
  ) {
    self.comments = comments
    self.context = context
    self.id = id
    self.translation = translation
    self.isObsolete = isObsolete
    self.origin = origin
  }

  /// What tells this entry from the others of its catalogue.
  package var key: CatalogueKey { CatalogueKey(context: context, id: id) }

  /// Whether a person still has to look at the translation, because its text has changed since.
  package var isFuzzy: Bool {
    get { comments.flags.contains("fuzzy") }
    set {
      comments.flags.removeAll { $0 == "fuzzy" }
      if newValue { comments.flags.insert("fuzzy", at: 0) }
    }
  }
}

package struct CatalogueKey: Hashable, Sendable {
  package var context: String?
  package var id: String

  package init(context: String?, id: String) {
    self.context = context
    self.id = id
  }
}

/// What stands above an entry, each line without its marker and one space after it.
package struct CatalogueComments: Hashable, Sendable {
  /// `# …`: a translator's own.
  package var translator: [String]
  /// `#. …`: for the translator, from the program.
  package var extracted: [String]
  /// `#: …`: where the text stands, a line each.
  package var references: [String]
  /// `#, …`: such as `fuzzy`.
  package var flags: [String]
  /// `#| msgctxt`: the context the translation was made from.
  package var previousContext: String?
  /// `#| msgid`: the text the translation was made from.
  package var previousID: String?

  package init(
    translator: [String] = [], extracted: [String] = [], references: [String] = [], flags: [String] = [],
    previousContext: String? = nil, previousID: String? = nil
  ) {
    self.translator = translator
    self.extracted = extracted
    self.references = references
    self.flags = flags
    self.previousContext = previousContext
    self.previousID = previousID
  }

  package var isEmpty: Bool { self == CatalogueComments() }

  mutating func append(_ other: CatalogueComments) {
    translator += other.translator
    extracted += other.extracted
    references += other.references
    flags += other.flags
    previousContext = previousContext ?? other.previousContext
    previousID = previousID ?? other.previousID
  }
}

/// Where the parts of an entry stand in their file.
package struct CatalogueEntryOrigin: Hashable, Sendable {
  /// The keyword the entry begins with, below its comments.
  package var start: SourceLocation
  /// The words of the `msgid`.
  package var id: TextOrigin
  /// The words of the `msgstr`.
  package var translation: TextOrigin
  /// Where its lines are in the file.
  package var lines: CatalogueEntryLines

  package init(
    start: SourceLocation, id: TextOrigin, translation: TextOrigin,
    lines: CatalogueEntryLines = CatalogueEntryLines()
  ) {
    self.start = start
    self.id = id
    self.translation = translation
    self.lines = lines
  }
}

/// The lines of an entry, as byte offsets of its file.
package struct CatalogueEntryLines: Hashable, Sendable {
  /// From the first comment to the last string, without the line break behind it.
  package private(set) var all = 0..<0
  /// Beginning of the line with the first keyword.
  package var text = 0
  /// Beginning of the line with `msgstr`.
  package var translation = 0

  package init() {}

  mutating func add(_ line: Range<Int>) {
    all = all.isEmpty ? line : all.lowerBound..<line.upperBound
  }
}
