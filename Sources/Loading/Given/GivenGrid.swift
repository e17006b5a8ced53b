/// The cells of a stated table in the rows and columns that they really make.
///
/// Word processors draw boxes as tables: columns that no cell begins in, cells without words that only set something apart.
/// What is left without them shows whether a table is data or a frame.
struct GivenGrid {
  struct Cell {
    var columnSpan: Int
    var rowSpan: Int
    var isHeader: Bool
    var parts: [GivenText.Part]

    /// Paragraphs with words in them, those of tables within the cell left out.
    var lines: [String] {
      parts.compactMap { part in
        switch part {
        case .line(let text), .stated(_, let text): text.hasWords ? text : nil
        case .table, .footnote, .picture: nil
        }
      }
    }

    var hasWords: Bool {
      parts.contains { part in
        switch part {
        case .line(let text), .stated(_, let text): text.hasWords
        case .table(let table): table.cells.contains { GivenGrid.Cell(of: $0).hasWords }
        case .footnote, .picture: false
        }
      }
    }

    var hasTable: Bool { parts.contains { if case .table = $0 { true } else { false } } }

    var pictureCount: Int { parts.count { if case .picture = $0 { true } else { false } } }

    init(of cell: GivenTable.Cell) {
      (columnSpan, rowSpan, isHeader, parts) = (cell.columnSpan, cell.rowSpan, cell.isHeader, cell.parts)
    }
  }

  /// A row has the cells that begin in it.
  private(set) var rows: [[Cell]] = []
  private(set) var columnCount = 0

  /// - Complexity: O(n log n) in the cells, and linear in the rows and columns that they span.
  init(_ table: GivenTable) {
    let rowRanks = Self.ranks(of: table.cells.map(\.row))
    let columnRanks = Self.ranks(of: table.cells.map(\.column))
    columnCount = columnRanks.count
    rows = Array(repeating: [], count: rowRanks.count)
    for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let row = Self.rank(of: cell.row, in: rowRanks)
      var made = Cell(of: cell)
      made.rowSpan = max(1, Self.rank(of: cell.row + cell.rowSpan, in: rowRanks) - row)
      made.columnSpan = max(
        1,
        Self.rank(of: cell.column + cell.columnSpan, in: columnRanks)
          - Self.rank(of: cell.column, in: columnRanks))
      rows[row].append(made)
    }
  }

  /// The places in which something begins, in order.
  private static func ranks(of places: [Int]) -> [Int] { Array(Set(places)).sorted() }

  /// How many of the places are before one.
  private static func rank(of place: Int, in places: [Int]) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  var pictureCount: Int { rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.pictureCount } } }
}

extension GivenGrid {
  /// Whether it is drawn around something rather than full of data: no two rows have two cells with words, nor does one with
  /// more stand above the others, or pictures are what it is for, or other tables are in it.
  var isFrame: Bool {
    let worded = rows.map { $0.count(where: \.hasWords) }
    let hasRows = worded.count(where: { $0 > 1 }) > 1
    // Names and values in the first row, and below it what is said of them all.
    let hasHead = rows.count > 1 && (worded.first ?? 0) > 2 && pictureCount == 0
    guard columnCount > 1, hasRows || hasHead else { return true }
    if rows.contains(where: { $0.contains { $0.hasTable && $0.lines.count > 3 } }) { return true }
    let wordedCells = worded.reduce(0, +)
    return pictureCount > 0 && pictureCount * 2 >= wordedCells
  }

  /// Its rows as lines with tabs, which is how they arrive when somebody copies them.
  var pastedRows: [String] {
    rows.map { row in row.map { $0.lines.joined(separator: " ").inOneLine }.joined(separator: "\t") }
  }

  /// The rows that name the columns: those that the file calls so, else the first, with those that its cells reach into. One
  /// row at least is left below them.
  var headerCount: Int {
    let stated = rows.prefix { row in !row.isEmpty && row.allSatisfy(\.isHeader) }.count
    var count = max(1, stated)
    if let first = rows.first, first.contains(where: { $0.rowSpan == 1 }) {
      count = max(count, first.map(\.rowSpan).max() ?? 1)
    }
    return min(count, max(1, rows.count - 1))
  }

  var headColumnCount: Int {
    guard let first = rows.first?.first, rows.first?.count ?? 0 > 1 else { return 1 }
    return max(1, min(first.columnSpan, columnCount - 1))
  }
}

extension String {
  var hasWords: Bool { unicodeScalars.contains { !$0.properties.isWhitespace } }

  var inOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }
}
