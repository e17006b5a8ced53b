import Characters

/// How the text of one line would be cut into the cells of a table. Whether it is a row, its neighbours tell.
struct RowShape: Sendable {
  enum Separator { case bar, tab, gap }

  var separator: Separator?
  /// `|---|:--:|`, or a rule of a box drawing.
  var isRule = false
  /// Whether a rule has corners, which only edges of boxes have.
  var hasCorners = false
  /// At most, whatever frames the row.
  var cellCount = 1
  /// Whether there is an ASCII bar.
  var hasBar = false
  var hasTab = false
  /// Whether the line begins and ends with an ASCII bar.
  var isFramed = false
  /// Whether there is anything in the cells.
  var hasWords = true

  init() {}

  /// - Parameter bytes: of a trimmed line.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let bar = UInt8(ascii: "|")
    hasTab = bytes.contains(0x09)
    hasBar = bytes.contains(bar)
    // 0xE2 and 0xEF begin the bars of box drawing and the full-width one.
    let mayHaveBars =
      hasBar || bytes.contains(0xE2) || bytes.contains(0xEF) || bytes.first.map(canBeginRule) ?? false
    guard hasTab || mayHaveBars || !bytes.isEvenlySpaced else { return }
    isFramed = hasBar && bytes.count > 1 && bytes.first == bar && bytes.last == bar
    var bars = 0
    var isFramedBySpaces = false
    if mayHaveBars {
      for index in bytes.indices where barLength(in: bytes, at: index) > 0 {
        bars += 1
        isFramedBySpaces = bytes.hasBytes(0x20, bar, 0x20, at: index - 1)
      }
      readRule(bytes)
    }
    if bars >= 2 || (bars == 1 && isFramedBySpaces) {
      separator = .bar
      cellCount = bars + 1
    } else if hasTab {
      separator = .tab
      cellCount = bytes.count { $0 == 0x09 } + 1
    } else if !bytes.isEvenlySpaced, !isRule {
      separator = .gap
      cellCount = bytes.indices.count { isGap(in: bytes, endingAt: $0) } + 1
    }
    if separator != nil { hasWords = bytes.hasWords }
  }

  private mutating func readRule(_ bytes: UnsafeBufferPointer<UInt8>) {
    var count = 0
    var hasDash = false
    var corners = false
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      switch scalar {
      case "-", "━", "─", "═": hasDash = true
      case "+", "┌", "┬", "┐", "┏", "┳", "┓", "╔", "╦", "╗": corners = true
      case "|", "│", "┃", "║", "｜", ":", " ": break
      // Corners and crossings of lines drawn thin, thick or double.
      case "\u{250C}"..."\u{254B}", "\u{2552}"..."\u{256C}": break
      default: return
      }
      count += 1
      index += UTF8.width(scalar)
    }
    isRule = count >= 3 && hasDash
    hasCorners = isRule && corners
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is anything besides bars, white space and the quotation marks around cells.
  fileprivate var hasWords: Bool {
    var index = 0
    while index < count {
      switch self[index] {
      case 0x20, 0x09, UInt8(ascii: "\""): index += 1
      default:
        let length = barLength(in: self, at: index)
        if length == 0 { return true }
        index += length
      }
    }
    return false
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
