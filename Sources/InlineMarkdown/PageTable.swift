import Characters

/// A table as GitHub's Markdown has it: a row of names, a row of hyphens between bars, then rows of cells.
struct PageTable {
  /// Of a row: where its line begins in the paragraph, and its cells.
  struct Row {
    var offset: Int
    var cells: [String]
  }

  var head: [String]
  /// By column: whether its cells stand at the right, as numbers do.
  var isRight: [Bool]
  var rows: [Row]
  /// Rows with more cells than the table has columns; what is too much is in their last cells.
  var tooLong: [Row] = []

  /// Whether the lines of a paragraph hold one, and on which of them it begins.
  /// - Complexity: linear in the paragraph.
  static func begins(in paragraph: [UInt8]) -> Int? {
    // In a quotation, lines after the first have its sign.
    let lines = paragraph.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in line.drop { $0.isASCIISpace || $0 == UInt8(ascii: ">") } }
    return lines.indices.dropFirst().first { index in
      guard let columns = alignments(in: lines[index]) else { return false }
      return cells(in: lines[index - 1]).count == columns.count
        && lines[index - 1].contains(UInt8(ascii: "|"))
    }.map { $0 - 1 }
  }

  /// Nil if the paragraph does not begin with a table.
  init?(_ paragraph: [UInt8]) {
    let lines = paragraph.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard Self.begins(in: paragraph) == 0, let isRight = Self.alignments(in: lines[1]) else { return nil }
    head = Self.cells(in: lines[0])
    self.isRight = isRight
    rows = []
    for line in lines.dropFirst(2) {
      var row = Row(offset: line.startIndex, cells: Self.cells(in: line))
      if row.cells.count > head.count {
        tooLong.append(row)
        let rest = row.cells[(head.count - 1)...].joined(separator: " | ")
        row.cells.replaceSubrange((head.count - 1)..., with: [rest])
      }
      row.cells += repeatElement("", count: head.count - row.cells.count)
      rows.append(row)
    }
  }

  /// `| :-- | --: |`: by column, whether it is set to the right; nil for any other line.
  private static func alignments(in line: ArraySlice<UInt8>) -> [Bool]? {
    guard line.contains(UInt8(ascii: "|")), line.contains(UInt8(ascii: "-")) else { return nil }
    var columns: [Bool] = []
    for cell in cells(in: line) {
      var hyphens = Array(cell.utf8)
      let isRight = hyphens.last == UInt8(ascii: ":")
      let isLeft = hyphens.first == UInt8(ascii: ":")
      if isRight { hyphens.removeLast() }
      if isLeft, !hyphens.isEmpty { hyphens.removeFirst() }
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      columns.append(isRight && !isLeft)
    }
    return columns
  }

  /// What stands between the bars of a line; a bar after a backslash is part of a cell.
  private static func cells(in line: ArraySlice<UInt8>) -> [String] {
    var cells: [[UInt8]] = [[]]
    var rest = line.drop(while: \.isASCIISpace)
    while rest.last?.isASCIISpace ?? false { rest.removeLast() }
    if rest.first == UInt8(ascii: "|") { rest.removeFirst() }
    var isEscaped = false
    var endsWithBar = false
    for byte in rest {
      endsWithBar = false
      if byte == UInt8(ascii: "|") {
        if isEscaped {
          cells[cells.count - 1][cells[cells.count - 1].count - 1] = byte
        } else {
          cells.append([])
          endsWithBar = true
        }
        isEscaped = false
      } else {
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        cells[cells.count - 1].append(byte)
      }
    }
    if endsWithBar { cells.removeLast() }
    return cells.map { cell in
      var cell = cell[...].drop(while: \.isASCIISpace)
      while cell.last?.isASCIISpace ?? false { cell.removeLast() }
      return String(decoding: cell, as: UTF8.self)
    }
  }
}
