/// Finds rows of a spreadsheet that go on over several lines: a cell that holds line breaks is between
/// quotation marks (`"1월⏎2월"`), the quotation marks in it are doubled.
///
/// - Complexity: O(length of the lines); a cell goes on over at most ``Limits/linesOfQuotedCell`` lines.
func markQuotedCells(of source: [ClassifiedLine], in lines: inout [TableRuns.Line]) {
  var index = 0
  while index < source.count {
    defer { index += 1 }
    var cells = QuotedCells()
    source[index].text.withBytes { bytes in
      if bytes.contains(UInt8(ascii: "\"")) { cells.read(bytes) }
    }
    if cells.hasDoubledMark, !cells.isOpen, cells.isWellFormed, cells.tabCount > 0 {
      lines[index].hasQuotedCell = true
    }
    guard cells.isOpen else { continue }
    var end = index + 1
    while end < source.count, end <= index + Limits.linesOfQuotedCell, cells.isOpen, cells.isWellFormed {
      source[end].text.withBytes { cells.read($0) }
      end += 1
    }
    guard !cells.isOpen, cells.isWellFormed, cells.tabCount > 0 else { continue }
    for line in index..<end {
      lines[line].separator = .tab
      lines[line].isRule = false
      lines[line].cellCount = cells.tabCount + 1
      lines[line].continuesRow = line > index
      lines[line].hasQuotedCell = true
    }
    index = end - 1
  }
}

/// Whether cells of a line are between quotation marks, and none has one that does not belong there.
func areQuotedCells(_ text: Substring) -> Bool {
  text.withBytes { bytes in
    guard bytes.contains(UInt8(ascii: "\"")) else { return false }
    var cells = QuotedCells()
    cells.read(bytes)
    return !cells.isOpen && cells.isWellFormed
  }
}

/// Where in a row of tab-separated cells a reader is, line after line.
private struct QuotedCells {
  /// Whether the last line ended inside quotation marks.
  private(set) var isOpen = false
  /// Whether every closing quotation mark ended its cell.
  private(set) var isWellFormed = true
  private(set) var tabCount = 0
  /// Whether a quotation mark in a cell is doubled.
  private(set) var hasDoubledMark = false

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var isCellStart = !isOpen
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\""), isOpen {
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          index += 1
          hasDoubledMark = true
        } else {
          isOpen = false
          if index + 1 < bytes.count, bytes[index + 1] != 0x09 { isWellFormed = false }
        }
      } else if byte == UInt8(ascii: "\""), isCellStart {
        isOpen = true
      } else if byte == 0x09, !isOpen {
        tabCount += 1
      }
      isCellStart = byte == 0x09 && !isOpen
      index += 1
    }
  }
}
