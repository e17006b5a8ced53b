/// Which lines of a text are rows of a table, found once for all of them.
///
/// Bars make rows where there are at least two, or one between spaces; else tabs do. Rows of the same sign that
/// stand together, and the rules between them, are one table.
struct TableRuns {
  enum Separator { case bar, tab }

  struct Line {
    var separator: Separator?
    /// `|---|:--:|`, or a rule of a box drawing.
    var isRule = false
    /// How many lines from this one on are rows of one table; 0 where none begins.
    var rowCount = 0
    /// At most, whatever frames the row.
    fileprivate(set) var cellCount = 1
  }

  private let lines: [Line]

  /// - Complexity: O(length of the lines).
  init(of source: [SourceLine], needsRule: Bool) {
    var lines = source.map { $0.text[...].trimmed.withBytes(Line.init) }
    // From the end, so that each line knows of the table below it.
    var below: (bars: Run, tabs: Run) = (Run(), Run())
    for index in lines.indices.reversed() {
      let line = lines[index]
      below.bars.add(line, belongs: line.separator == .bar || line.isRule)
      below.tabs.add(line, belongs: line.separator == .tab || line.isRule)
      guard let separator = line.separator else { continue }
      let run = separator == .bar ? below.bars : below.tabs
      // A single line with a bar in it is a sentence; a single line framed by bars is a row of its own.
      guard run.count >= 2, run.isEven, separator == .tab || run.hasRule || !needsRule else { continue }
      lines[index].rowCount = run.count
    }
    self.lines = lines
  }

  subscript(index: Int) -> Line { lines[index] }

  func rowCount(from index: Int) -> Int { lines[index].rowCount }
}

/// Lines that stand together and can be rows of one table.
private struct Run {
  var count = 0
  var hasRule = false
  private var width = 0
  private var cells = 0

  mutating func add(_ line: TableRuns.Line, belongs: Bool) {
    guard belongs else {
      self = Run()
      return
    }
    count += 1
    hasRule = hasRule || line.isRule
    width = max(width, line.cellCount)
    cells += line.cellCount
  }

  /// Whether filling short rows up keeps the table in proportion to its text: one row of a million bars must
  /// not make every other row as long.
  var isEven: Bool { count * width <= cells * Limits.tableFilling + 4096 }
}

extension TableRuns.Line {
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let tabs = bytes.contains(0x09)
    // 0xE2 and 0xEF begin the bars of box drawing and the full-width one.
    guard
      tabs || bytes.contains(UInt8(ascii: "|")) || bytes.contains(0xE2) || bytes.contains(0xEF)
        || bytes.first.map(canBeginRule) ?? false
    else { return }
    var bars = 0
    var isFramedBySpaces = false
    var tabCount = 0
    for index in bytes.indices {
      if barLength(in: bytes, at: index) > 0 {
        bars += 1
        isFramedBySpaces = bytes.hasBytes(0x20, UInt8(ascii: "|"), 0x20, at: index - 1)
      } else if bytes[index] == 0x09 {
        tabCount += 1
      }
    }
    if bars >= 2 || (bars == 1 && isFramedBySpaces) { separator = .bar } else if tabs { separator = .tab }
    cellCount = (separator == .tab ? tabCount : bars) + 1
    isRule = isTableRule(bytes)
  }
}

/// Bytes of the bar at an offset; 0 where there is none.
@inline(__always)
func barLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case UInt8(ascii: "|"): 1
  case 0xE2:
    bytes.hasBytes(0xE2, 0x94, 0x82, at: index) || bytes.hasBytes(0xE2, 0x94, 0x83, at: index) ? 3 : 0
  case 0xEF: bytes.hasBytes(0xEF, 0xBD, 0x9C, at: index) ? 3 : 0
  default: 0
  }
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
    case "|", "│", "┃", "｜", ":", "+", " ", "┼", "┬", "┴", "├", "┤", "┌", "┐", "└", "┘": break
    default: return false
    }
    count += 1
    index += UTF8.width(scalar)
  }
  return count >= 3 && hasDash
}
