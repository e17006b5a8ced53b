package import Briefings

/// The translations of a briefing's segments into one language: a gettext PO file.
///
/// Holds everything its author wrote, in the author's order, so that reading and writing lose nothing.
package struct Catalogue: Hashable, Sendable {
  /// The path as it should be shown in diagnostics.
  package var file: String
  /// The entry with the empty `msgid`, whose translation consists of `Name: value` lines.
  package var header: CatalogueEntry?
  /// Every other entry, obsolete ones included.
  package var entries: [CatalogueEntry]
  /// What is written below the last entry.
  package var trailingComments: CatalogueComments

  package init(
    file: String, header: CatalogueEntry? = nil, entries: [CatalogueEntry] = [],
    trailingComments: CatalogueComments = CatalogueComments()
  ) {
    self.file = file
    self.header = header
    self.entries = entries
    self.trailingComments = trailingComments
  }

  /// A catalogue without entries, with the header fields that gettext asks for.
  package init(file: String, language: Language) {
    let fields = [
      ("Project-Id-Version", ""), ("PO-Revision-Date", ""), ("Last-Translator", ""), ("Language-Team", ""),
      ("Language", language.tag.replacing("-", with: "_")), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
    ]
    let lines = fields.map { name, value in "\(name): \(value)\n" }
    self.init(file: file, header: CatalogueEntry(id: "", translation: lines.joined()))
  }

  /// Whether both say the same, wherever it is in their files.
  package func hasSameContent(as other: Catalogue) -> Bool {
    let hasSameHeader =
      switch (header, other.header) {
      case (let header?, let otherHeader?): header.hasSameContent(as: otherHeader)
      case (nil, nil): true
      default: false
      }
    return hasSameHeader && entries.elementsEqual(other.entries) { $0.hasSameContent(as: $1) }
      && trailingComments.hasSameContent(as: other.trailingComments)
  }

  /// The value of a header field, such as `Language`; its name in any case.
  package func headerField(_ name: String) -> String? {
    header?.headerFields.first { $0.name.lowercased() == name.lowercased() }.map { String($0.value) }
  }
}
