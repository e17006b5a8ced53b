import Briefings
import Characters
import Diagnostics

/// Tables with what is said above and below them, and what only looks like one.
extension DocumentReader {
  mutating func readTable() -> Bool {
    var start = position
    var head = TableHead()
    // A caption and a unit, in either order; a second caption would displace the first.
    for _ in 0..<2 where start < lines.count && !isGivenTable(at: start) {
      guard let found = lines[start].caption ?? captionAboveTable(at: start) else { break }
      guard head.caption == nil || found.words == nil, head.unit == nil || found.unit == nil else {
        return false
      }
      head.caption = head.caption ?? found.words.map { span($0, of: lines[start]) }
      head.number = head.number ?? found.number
      head.unit = head.unit ?? found.unit.map { span($0, of: lines[start]) }
      start += 1
      // One blank line may be between a caption, a unit and the table.
      if start + 1 < lines.count, lines[start].isBlank { start += 1 }
    }
    if start > position, start < lines.count, isGivenTable(at: start) {
      position = start
      readGiven(lines[start], head: head)
      return true
    }
    guard start < lines.count, start == position || options.roles[lines[start].number] == nil else {
      return false
    }
    if isUpperEdge(at: start) { start += 1 }
    let count = runs.lineCount(from: start)
    guard count > 0 else { return false }
    if start == position, isNoTable(lines[start..<(start + count)]) {
      take(.paragraph(spanOfLines(start..<(start + count))), lineCount: count)
      return true
    }
    guard var table = tables.read(lines[start..<(start + count)], runs, head: head) else { return false }
    takeStatedHeader(of: start..<(start + count), in: &table)
    drafts.append(.table(table))
    position = start + count
    return true
  }

  /// What a line says that is a caption only because a table is below it: a short line that closes with a unit, or a line
  /// in brackets.
  func captionAboveTable(at index: Int) -> TableCaption? {
    let line = lines[index]
    guard line.trimmed.utf8.count <= 400, let first = line.trimmed.firstScalar,
      options.roles[line.number] == nil
    else { return nil }
    if line.shape.hasTab { return beginsTable(below: index) ? TableCaption(row: line.trimmed) : nil }
    if "<‹〈《【[＜".unicodeScalars.contains(first) {
      guard let caption = TableCaption(inBrackets: line.trimmed) else { return nil }
      if case .attachment = line.sign { return nil }
      return beginsTable(below: index) ? caption : nil
    }
    let isRow = index + 1 < lines.count && beginsTable(at: index + 1)
    guard isRow, line.traits.contains(.shortPhrase) else { return nil }
    return TableCaption(closingWithUnit: line.trimmed)
  }

  /// Whether a table begins below a line, or a unit and a table.
  func beginsTable(below index: Int) -> Bool {
    var next = index + 1
    for _ in 0..<2 {
      if next + 1 < lines.count, lines[next].isBlank { next += 1 }
      guard next < lines.count else { return false }
      if beginsTable(at: next) { return true }
      guard let caption = lines[next].caption, caption.words == nil else { return false }
      next += 1
    }
    return false
  }

  private func beginsTable(at index: Int) -> Bool {
    runs.lineCount(from: index) > 0 || isUpperEdge(at: index) || isGivenTable(at: index)
  }

  /// Whether a line is only the upper edge of a table that is drawn with lines.
  func isUpperEdge(at index: Int) -> Bool {
    runs[index].isRule && lines[index].shape.hasCorners && index + 1 < lines.count
      && runs.lineCount(from: index + 1) > 0
  }

  /// A unit below its table instead of above it.
  mutating func readUnitBelowTable() -> Bool {
    guard case .table(var table)? = drafts.last, table.unit == nil,
      let caption = lines[position].caption, caption.words == nil, let unit = caption.unit
    else { return false }
    table.unit = span(unit, of: lines[position])
    drafts[drafts.count - 1] = .table(table)
    position += 1
    return true
  }

  /// Lines that may be cells, of which nothing says how they are parted into rows.
  mutating func readKeptLines() -> Bool {
    let count = runs.keptCount(from: position)
    guard count > 0 else { return false }
    tables.reportKept(lines[position].line, count)
    take(.paragraph(spanOfLines(position..<(position + count))), lineCount: count)
    return true
  }

  /// `1⇥법 위반 내용`, or the words in the line below: a number in a box is the sign of a heading.
  mutating func readNumberBox() -> Bool {
    let line = lines[position]
    let words: SourceSpan
    var lineCount = 1
    if line.shape.hasTab, isNumberBox(at: position, of: lines), let found = wordsAfterNumberBox(line.trimmed)
    {
      words = span(found, of: line)
    } else if position + 1 < lines.count, position > 0,
      lines[position - 1].isBlank || lines[position - 1].isSentence,
      isBoxNumber(line.trimmed), isPlain(at: position + 1), runs.keptCount(from: position + 1) == 0,
      options.roles[lines[position + 1].number] == nil, lines[position + 1].trimmed.canBeBesideNumber,
      position + 2 < lines.count, !isBoxNumber(lines[position + 2].trimmed),
      let number = Int(line.trimmed), number == 1 || number == lastBoxNumber + 1
    {
      words = span(lines[position + 1].trimmed, of: lines[position + 1])
      lastBoxNumber = number
      lineCount = 2
    } else {
      return false
    }
    let number = String(line.trimmed.before(0x09).trimmed)
    take(.heading(HeadingDraft(kind: .decimal, marker: number, text: words)), lineCount: lineCount)
    return true
  }

  /// `붙임 1⇥예산안 요약` above `붙임 2⇥…`: they say what is attached, and do not begin it.
  mutating func readListOfAttachments() -> Bool {
    var end = position
    while end < lines.count, lines[end].shape.hasTab, case .attachment = lines[end].sign,
      !isRowOfMarks(lines[end]), options.roles[lines[end].number] == nil
    { end += 1 }
    guard end - position > 1 else { return false }
    take(.paragraph(spanOfLines(position..<end)), lineCount: end - position)
    return true
  }

  /// Lines that stay lines.
  func spanOfLines(_ range: Range<Int>) -> SourceSpan {
    var words = SourceSpan(in: file)
    for line in lines[range] where !line.isBlank {
      let isFirst = words.isEmpty
      // What is in round brackets says more of the words above it.
      let goesOn = !isFirst && line.trimmed.isInParentheses
      if !goesOn { words.breakLine() }
      words.append(line.trimmed, of: line.line, glued: !isFirst && !goesOn)
    }
    return words
  }

  func span(_ unit: TableUnit, of line: ClassifiedLine) -> SourceSpan {
    guard let basis = unit.basis else { return span(unit.words, of: line) }
    var words = span(basis, of: line)
    words.append(unit.words, of: line.line)
    return words
  }
}
