package import Diagnostics

/// The files in which a browser looks up which briefings have a term: a start that leads to pieces, and the pieces.
///
/// Briefings are numbered from the oldest, so that a new one changes only the terms that it has. A list of briefings begins with
/// the newest. A piece has a few kilobytes of lists in the order of their terms, and its name tells what is in it; where pieces
/// part depends on the terms alone, so that a change stays where it is.
package struct SearchIndex: Sendable {
  struct Piece: Sendable {
    /// The first of its terms.
    var first: String
    var bytes: [UInt8]
  }

  let pieces: [Piece]

  package var pieceCount: Int { pieces.count }

  /// Of all briefings.
  /// - Parameter briefings: the newest first.
  package init(_ briefings: some Sequence<BriefingTerms>, count: Int) {
    var maker = SearchIndexMaker()
    for (position, briefing) in briefings.enumerated() {
      maker.add(briefing, number: count - 1 - position)
    }
    self = maker.index
  }

  init(pieces: [Piece]) { self.pieces = pieces }
}

extension SearchIndex {
  /// What a browser has to know to find the piece with a term: the first terms of all pieces with the names of their files, or,
  /// where there are many, of tables in which these are.
  package struct Directory: Sendable {
    package var table: JSON
    /// The pieces in the order of their terms, and then the tables.
    package var files: [(name: String, bytes: [UInt8])]
  }

  /// More pieces are listed in tables of their own.
  static let tableLimit = 128
  /// So many pieces are in a table then: a query needs a few of the tables, and all of the list of tables.
  private static let tableLength = 48

  /// - Parameter name: of a file with these bytes; the ending is added.
  package func directory(_ name: ([UInt8]) -> String) -> Directory {
    var files = pieces.map { (name: name($0.bytes) + ".bin", bytes: $0.bytes) }
    let entries = zip(pieces, files).map { Entry(first: $0.first, file: $1.name) }
    guard entries.count > Self.tableLimit else {
      return Directory(table: Self.table(entries, isOfTables: false), files: files)
    }
    var tables: [Entry] = []
    for start in stride(from: 0, to: entries.count, by: Self.tableLength) {
      let part = entries[start..<min(start + Self.tableLength, entries.count)]
      let bytes = Array(Self.table(part, isOfTables: false).line.utf8)
      files.append((name(bytes) + ".json", bytes))
      tables.append(Entry(first: entries[start].first, file: files[files.count - 1].name))
    }
    return Directory(table: Self.table(tables, isOfTables: true), files: files)
  }

  private struct Entry {
    var first: String
    var file: String
  }

  private static func table(_ entries: some Collection<Entry>, isOfTables: Bool) -> JSON {
    .members([
      (isOfTables ? "tables" : "pieces", .array(entries.map { .string($0.file) })),
      ("first", .array(entries.map { .string($0.first) })),
    ])
  }
}
