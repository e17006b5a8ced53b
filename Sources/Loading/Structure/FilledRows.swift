/// Finds what fills a row below one row of cells: `품명번호⇥4323⇥품명⇥소프트웨어` under a caption in brackets, and below it
/// a line with a sign that no other line of the text has to do with.
///
/// - Complexity: O(number of lines); what fills a row has at most ``Limits/linesOfQuotedCell`` lines.
func markFilledRows(
  of source: [ClassifiedLine], in lines: inout [TableRuns.Line], isApart: (Int) -> Bool
) {
  for index in source.indices.dropFirst() {
    guard lines[index].separator == .tab, lines[index].cellCount >= 3, !lines[index].continuesRow,
      !isApart(index), isCaption(source[index - 1])
    else { continue }
    let start = index + 1
    var end = start
    while end < source.count, end - start < Limits.linesOfQuotedCell, !isApart(end), source[end].canFillRow,
      source[end].indentation == source[start].indentation
    { end += 1 }
    guard end > start, source[start].isMarked else { continue }
    for line in start..<end {
      lines[line].separator = .tab
      lines[line].cellCount = 1
      lines[line].hasWords = true
      lines[line].continuesRow = line > start
      lines[line].isBroken = end > start + 1
    }
  }
}

private func isCaption(_ line: ClassifiedLine) -> Bool {
  line.caption?.words != nil || TableCaption(inBrackets: line.trimmed) != nil
}

extension ClassifiedLine {
  /// Whether it is one of the lines of a cell: an item, or what is in brackets or noted below it.
  fileprivate var canFillRow: Bool {
    guard !isBlank, !shape.hasTab else { return false }
    if let marker { return marker.kind > .circle }
    return isNote || trimmed.firstScalar == "("
  }
}
