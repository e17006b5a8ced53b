/// A block as it was read, before it has a place in the outline.
enum Draft: Hashable, Sendable {
  case heading(HeadingDraft)
  case paragraph(SourceSpan)
  case quotation(speaker: SourceSpan, role: SourceSpan?, words: SourceSpan)
  case item(marker: Marker, label: SourceSpan?, SourceSpan)
  case table(TableDraft)
  case note(marker: String, SourceSpan)
  case source(SourceSpan)
  case contact(SourceSpan)
}

struct HeadingDraft: Hashable, Sendable {
  /// What the level follows from; nil for a heading without a marker.
  var kind: Marker.Kind?
  /// Shown apart from the words.
  var marker: String?
  /// Where an author asks for one.
  var level: Int?
  var text: SourceSpan
}

struct TableDraft: Hashable, Sendable {
  struct Cell: Hashable, Sendable {
    var text: SourceSpan
    var flag: String?
  }

  var line: Int
  var caption: SourceSpan?
  var unit: SourceSpan?
  var header: [Cell]
  var rows: [[Cell]]
}

struct DatelineDraft: Hashable, Sendable {
  var places: [SourceSpan]
  var outlet: SourceSpan?
  var byline: SourceSpan?
}
