import Briefings

/// Cuts one row of a table into its cells.
struct RowReader {
  /// Whether bars at the edges of a row are its frame rather than the end of an empty cell.
  struct Frame {
    var left: Bool
    var right: Bool
  }

  let separator: RowShape.Separator
  let frame: Frame
  let file: SourceFile

  /// The cells of a row on one line.
  /// - Parameter count: how many there are at most.
  func read(_ line: SourceLine, count: Int) -> [Table.Cell] {
    // A tab at either end parts an empty cell from the next.
    let text = separator == .tab ? line.text : line.trimmed
    // White space before the text is ASCII.
    var offset = line.text.utf8.distance(from: line.text.startIndex, to: text.startIndex)
    return text.withBytes { bytes in
      var cells: [Table.Cell] = []
      cells.reserveCapacity(count)
      var start = separator == .bar && frame.left && !bytes.isEmpty ? barLength(in: bytes, at: 0) : 0
      if start > 0 { offset += 1 }
      while true {
        let end = nextSeparator(in: bytes, from: start)
        if end.isEmpty, start == bytes.count, separator == .bar, frame.right { return cells }
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end.lowerBound])
        var words = SourceSpan(in: file)
        words.append(part, of: line, at: offset, escape: .bar)
        cells.append(Table.Cell(text: words.makeSegment()))
        if end.isEmpty { return cells }
        offset += part.scalarCount + (separator == .gap ? end.count : 1)
        start = end.upperBound
      }
    }
  }

  /// Where the cell that begins at an offset ends; empty at the end of the row.
  private func nextSeparator(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
    var index = start
    switch separator {
    case .tab:
      while index < bytes.count, bytes[index] != 0x09 { index += 1 }
      return index..<min(index + 1, bytes.count)
    case .gap:
      while index < bytes.count {
        var end = index
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        if end - index >= 2 { return index..<end }
        index = max(end, index + 1)
      }
    case .bar:
      while index < bytes.count {
        let length = barLength(in: bytes, at: index)
        if length > 0 { return index..<(index + length) }
        // What follows a backslash ends no cell.
        index += bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
      }
    }
    return bytes.count..<bytes.count
  }

  /// The cells of a row on several lines, as a spreadsheet writes one whose cells hold line breaks: each cell
  /// with line breaks or quotation marks in it is between quotation marks.
  ///
  /// - Parameter hasMarks: whether quotation marks say where cells end; else only tabs do.
  func readBroken(_ lines: ArraySlice<ClassifiedLine>, count: Int, hasMarks: Bool) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(count)
    var words = SourceSpan(in: file)
    var isQuoted = false
    for line in lines.lazy.map(\.line) {
      line.text.withBytes { bytes in
        var start = 0
        var offset = 0
        var index = 0
        var isLineStart = true
        func take(to end: Int) {
          let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
          if isLineStart, !words.isEmpty,
            let joint = CellJoint(words.text, String(decoding: part, as: UTF8.self))
          {
            if joint == .line { words.breakLine() }
            words.append(
              part, of: line, at: offset, escape: isQuoted ? .quotationMark : nil, glued: joint != .space)
          } else {
            words.append(part, of: line, at: offset, escape: isQuoted ? .quotationMark : nil)
          }
          isLineStart = false
          offset += part.scalarCount
          start = end
        }
        while index < bytes.count {
          let isMark = hasMarks && bytes[index] == UInt8(ascii: "\"")
          if isMark, isQuoted, index + 1 < bytes.count, bytes[index + 1] == bytes[index] {
            index += 1
          } else if isMark, isQuoted || index == start && words.isEmpty {
            if isQuoted { take(to: index) }
            isQuoted.toggle()
            start = index + 1
            offset += 1
          } else if bytes[index] == 0x09, !isQuoted {
            take(to: index)
            cells.append(Table.Cell(text: words.makeSegment()))
            words = SourceSpan(in: file)
            start = index + 1
            offset += 1
          }
          index += 1
        }
        take(to: bytes.count)
      }
    }
    cells.append(Table.Cell(text: words.makeSegment()))
    return cells
  }
}
