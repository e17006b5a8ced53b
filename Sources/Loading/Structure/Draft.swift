import Briefings

/// A block as it was read, before it has a place in the outline.
///
/// Indirect because drafts are looked at more often than they are made.
indirect enum Draft: Hashable, Sendable {
  case heading(HeadingDraft)
  case paragraph(SourceSpan)
  case quotation(speaker: SourceSpan, role: SourceSpan?, words: SourceSpan)
  case item(marker: Marker, label: SourceSpan?, SourceSpan)
  case table(TableDraft)
  case note(marker: String, SourceSpan)
  case footnote(label: String, SourceSpan)
  case source(SourceSpan)
  case contact(ContactDraft)
  /// What an author says of a table beside it, until it is known which that is.
  case tablePart(TablePart, SourceSpan, by: Int)
  /// Parts the items of two lists; nothing of it is in the document.
  case listEnd
}

/// What a table may have beside its cells.
enum TablePart: Hashable, Sendable {
  case caption, unit, number
}

extension Draft {
  var isItem: Bool { if case .item = self { true } else { false } }
  var isTable: Bool { if case .table = self { true } else { false } }
  var isTablePart: Bool { if case .tablePart = self { true } else { false } }

  /// Gives up the words of a paragraph or a note: what nobody else holds can grow without being copied.
  @inline(never)
  consuming func takeWords() -> (marker: String?, words: SourceSpan)? {
    switch self {
    case .paragraph(let words): (nil, words)
    case .note(let marker, let words): (marker, words)
    default: nil
    }
  }

  /// Gives up a table likewise.
  @inline(never)
  consuming func takeTable() -> TableDraft? {
    if case .table(let table) = self { table } else { nil }
  }
}

struct HeadingDraft: Hashable, Sendable {
  /// What the level follows from; nil for a heading without a marker.
  var kind: Marker.Kind?
  /// Shown apart from the words.
  var marker: String?
  /// Where an author asks for one.
  var level: Int?
  /// What begins with it, if it is more than a section.
  var part: Heading.Part?
  var text: SourceSpan
}

struct TableDraft: Hashable, Sendable {
  var line: Int
  var caption: SourceSpan?
  var unit: SourceSpan?
  var number: String?
  /// As they will be in the document, only without their places in it.
  var header: [[Table.Cell]]
  var rows: [[Table.Cell]]
  var headColumns = 1
}

/// What is said above a table, or below it.
struct TableHead: Hashable, Sendable {
  var caption: SourceSpan?
  var unit: SourceSpan?
  var number: String?

  func fill(_ table: inout TableDraft) {
    (table.caption, table.unit, table.number) = (caption, unit, number)
  }
}

struct DatelineDraft: Hashable, Sendable {
  var places: [SourceSpan]
  var outlet: SourceSpan?
  var byline: SourceSpan?
}
