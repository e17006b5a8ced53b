package import Briefings
import Characters
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

  /// Whether both say the same, wherever it is in their files.
  package func hasSameContent(as other: CatalogueEntry) -> Bool {
    key == other.key && translation == other.translation && isObsolete == other.isObsolete
      && comments.hasSameContent(as: other.comments)
  }

  /// Whether a person still has to look at the translation, because its text has changed since.
  package var isFuzzy: Bool {
    get { comments.flags.contains(CatalogueFlags.fuzzy) }
    set {
      if newValue {
        comments.flags.insertFirst(CatalogueFlags.fuzzy)
      } else {
        comments.flags.remove(CatalogueFlags.fuzzy)
      }
    }
  }
}

/// Compared by bytes: texts of catalogues and documents are in one normal form.
package struct CatalogueKey: Hashable, Sendable {
  package var context: String?
  package var id: String

  package static func == (one: CatalogueKey, other: CatalogueKey) -> Bool {
    one.id.utf8.elementsEqual(other.id.utf8) && one.context == other.context
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(context)
    id[...].withUTF8Bytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  package init(context: String?, id: String) {
    self.context = context
    self.id = id
  }
}

/// Where the parts of an entry are in their file.
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
  /// From the first comment to the last string, without the line break after it.
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
