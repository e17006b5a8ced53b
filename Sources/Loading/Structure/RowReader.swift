import Briefings

/// Cuts one row of a table into its cells.
struct RowReader {
  /// Whether bars at the edges of a row are its frame rather than the end of an empty cell.
  struct Frame {
    var left: Bool
    var right: Bool
  }

  let separator: TableRuns.Separator
  let frame: Frame
  let file: String

  /// The cells of a row on one line.
  /// - Parameter count: how many there are at most.
  func read(_ line: SourceLine, count: Int) -> [Table.Cell] {
    // A tab at either end parts an empty cell from the next.
    let text = separator == .tab ? line.text[...] : line.text[...].trimmed
    // White space before the text is ASCII.
    var offset = line.text.utf8.distance(from: line.text.startIndex, to: text.startIndex)
    return text.withBytes { bytes in
      var cells: [Table.Cell] = []
      cells.reserveCapacity(count)
      var start = 0
      var index = 0
      var escaped = false
      func close(at end: Int, before length: Int) {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
        var words = SourceSpan(in: file)
        words.append(part, of: line, at: offset, escape: .bar)
        cells.append(Table.Cell(text: words.segment))
        offset += part.scalarCount + (separator == .gap ? length : 1)
      }
      while index < bytes.count {
        let length = separatorLength(in: bytes, at: index)
        if length > 0, !escaped {
          if separator != .bar || index > 0 || !frame.left {
            close(at: index, before: length)
          } else {
            offset += 1
          }
          start = index + length
        }
        escaped = separator == .bar && bytes[index] == UInt8(ascii: "\\") && !escaped
        index += max(length, 1)
      }
      if separator != .bar || start < bytes.count || !frame.right { close(at: bytes.count, before: 0) }
      return cells
    }
  }

  @inline(__always)
  private func separatorLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch separator {
    case .bar: return barLength(in: bytes, at: index)
    case .tab: return bytes[index] == 0x09 ? 1 : 0
    case .gap:
      var end = index
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      return end - index >= 2 ? end - index : 0
    }
  }

  /// The cells of a row on several lines, as a spreadsheet writes one whose cells hold line breaks: each cell
  /// with line breaks or quotation marks in it stands between quotation marks.
  func readQuoted(_ lines: ArraySlice<SourceLine>, count: Int) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(count)
    var words = SourceSpan(in: file)
    var isQuoted = false
    for line in lines {
      line.text[...].withBytes { bytes in
        var start = 0
        var offset = 0
        var index = 0
        func take(to end: Int) {
          let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
          words.append(part, of: line, at: offset, escape: isQuoted ? .quotationMark : nil)
          offset += part.scalarCount
          start = end
        }
        while index < bytes.count {
          let isMark = bytes[index] == UInt8(ascii: "\"")
          if isMark, isQuoted, index + 1 < bytes.count, bytes[index + 1] == bytes[index] {
            index += 1
          } else if isMark, isQuoted || index == start && words.isEmpty {
            if isQuoted { take(to: index) }
            isQuoted.toggle()
            start = index + 1
            offset += 1
          } else if bytes[index] == 0x09, !isQuoted {
            take(to: index)
            cells.append(Table.Cell(text: words.segment))
            words = SourceSpan(in: file)
            start = index + 1
            offset += 1
          }
          index += 1
        }
        take(to: bytes.count)
      }
    }
    cells.append(Table.Cell(text: words.segment))
    return cells
  }
}
