/// Which lines of a text are rows of a table, found once for all of them.
///
/// Bars make rows where there are at least two, or one between spaces; else tabs do, else wide gaps that stand
/// one below the other. Rows of the same sign that stand together, and the rules between them, are one table.
struct TableRuns {
  enum Separator { case bar, tab, gap }

  struct Line {
    var separator: Separator?
    /// `|---|:--:|`, or a rule of a box drawing.
    var isRule = false
    /// Whether the line goes on with a cell of the row above, which holds line breaks.
    var continuesRow = false
    /// Whether a cell stands between quotation marks, as a spreadsheet writes one with line breaks or quotation marks.
    var hasQuotedCell = false
    /// How many lines from this one on are rows of one table; 0 where none begins.
    var lineCount = 0
    /// At most, whatever frames the row.
    var cellCount = 1
    /// Whether it would be a row, only that its gaps do not stand above those of its neighbours.
    var isOutOfLine = false
  }

  private let lines: [Line]

  /// - Complexity: O(length of the lines).
  init(of source: [SourceLine], _ options: ReadingOptions) {
    let needsRule = options.disabledRepairs.contains("table-without-rule")
    var lines = source.map { $0.trimmed.withBytes(Line.init) }
    markQuotedCells(of: source, in: &lines)
    // From the end, so that each line knows of the table below it.
    var below: (bars: Run, tabs: Run) = (Run(), Run())
    for index in lines.indices.reversed() {
      let line = lines[index]
      below.bars.add(line, belongs: line.separator == .bar || line.isRule)
      below.tabs.add(line, belongs: line.separator == .tab || line.isRule)
      guard let separator = line.separator, separator != .gap, !line.continuesRow else { continue }
      let run = separator == .bar ? below.bars : below.tabs
      // A single line with a bar in it is a sentence; a single line framed by bars is a row of its own.
      guard run.rowCount >= 2, run.isEven, separator == .tab || run.hasRule || !needsRule else { continue }
      lines[index].lineCount = run.lineCount
    }
    if !options.disabledRepairs.contains("aligned-table") { findAlignedRows(of: source, in: &lines) }
    self.lines = lines
  }

  subscript(index: Int) -> Line { lines[index] }

  /// How many lines from that one on are rows of one table.
  func lineCount(from index: Int) -> Int { lines[index].lineCount }
}

/// Lines that stand together and can be rows of one table.
private struct Run {
  var lineCount = 0
  var rowCount = 0
  var hasRule = false
  private var width = 0
  private var cells = 0

  mutating func add(_ line: TableRuns.Line, belongs: Bool) {
    guard belongs else {
      self = Run()
      return
    }
    lineCount += 1
    hasRule = hasRule || line.isRule
    guard !line.continuesRow else { return }
    rowCount += 1
    width = max(width, line.cellCount)
    cells += line.cellCount
  }

  /// Whether filling short rows up keeps the table in proportion to its text: one row of a million bars must
  /// not make every other row as long.
  var isEven: Bool { rowCount * width <= cells * Limits.tableFilling + 4096 }
}

extension TableRuns.Line {
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let hasTabs = bytes.contains(0x09)
    // 0xE2 and 0xEF begin the bars of box drawing and the full-width one.
    let mayHaveBars =
      bytes.contains(UInt8(ascii: "|")) || bytes.contains(0xE2) || bytes.contains(0xEF)
      || bytes.first.map(canBeginRule) ?? false
    guard hasTabs || mayHaveBars || !bytes.isEvenlySpaced else { return }
    var bars = 0
    var isFramedBySpaces = false
    if mayHaveBars {
      for index in bytes.indices where barLength(in: bytes, at: index) > 0 {
        bars += 1
        isFramedBySpaces = bytes.hasBytes(0x20, UInt8(ascii: "|"), 0x20, at: index - 1)
      }
      isRule = isTableRule(bytes)
    }
    if bars >= 2 || (bars == 1 && isFramedBySpaces) {
      separator = .bar
      cellCount = bars + 1
    } else if hasTabs {
      separator = .tab
      cellCount = bytes.count { $0 == 0x09 } + 1
    } else if !bytes.isEvenlySpaced, !isRule {
      separator = .gap
      cellCount = bytes.indices.count { isGap(in: bytes, endingAt: $0) } + 1
    }
  }
}

/// Bytes of the bar at an offset; 0 where there is none.
@inline(__always)
func barLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case UInt8(ascii: "|"): 1
  case 0xE2:
    bytes.hasBytes(0xE2, 0x94, 0x82, at: index) || bytes.hasBytes(0xE2, 0x94, 0x83, at: index)
      || bytes.hasBytes(0xE2, 0x95, 0x91, at: index) ? 3 : 0
  case 0xEF: bytes.hasBytes(0xEF, 0xBD, 0x9C, at: index) ? 3 : 0
  default: 0
  }
}

/// Whether two spaces or more end at an offset.
@inline(__always)
private func isGap(in bytes: UnsafeBufferPointer<UInt8>, endingAt index: Int) -> Bool {
  index >= 2 && bytes[index] != 0x20 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20
}

private func canBeginRule(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+")
}

private func isTableRule(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var count = 0
  var hasDash = false
  var index = 0
  while index < bytes.count {
    let scalar = bytes.scalar(at: index)
    switch scalar {
    case "-", "━", "─", "═": hasDash = true
    case "|", "│", "┃", "║", "｜", ":", "+", " ": break
    // Corners and crossings of lines drawn thin, thick or double.
    case "\u{250C}"..."\u{254B}", "\u{2552}"..."\u{256C}": break
    default: return false
    }
    count += 1
    index += UTF8.width(scalar)
  }
  return count >= 3 && hasDash
}
