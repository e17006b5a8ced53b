import Diagnostics

/// Finds the structure a careful editor would see in the lines of a text.
///
/// It reads top to bottom once, looking at most one line that is not blank ahead.
struct DocumentReader {
  private let file: String
  private let lines: [SourceLine]
  private let wrapWidth: Int?
  private var position = 0
  private var tables: TableReader

  private(set) var title: SourceSpan?
  private(set) var deck: SourceSpan?
  private(set) var dateline: DatelineDraft?
  private(set) var drafts: [Draft] = []

  var diagnostics: [Diagnostic] { tables.diagnostics }

  init(_ source: SourceText) {
    file = source.file
    lines = source.lines
    wrapWidth = hardWrapWidth(of: source.lines)
    tables = TableReader(file: source.file)
  }

  mutating func read() {
    readHead()
    while position < lines.count { readBlock() }
  }

  // MARK: Title and deck

  private mutating func readHead() {
    skipBlankLines()
    guard position < lines.count else { return }
    title = span(lines[position].text[...], of: lines[position])
    position += 1
    readDeck()
  }

  /// Lines framed by dashes, or one line right below the title that is no sentence.
  private mutating func readDeck() {
    while position < lines.count, let framed = withoutFramingDashes(lines[position].text[...].trimmed) {
      if deck == nil {
        deck = span(framed, of: lines[position])
      } else {
        deck?.append(framed, of: lines[position])
      }
      position += 1
    }
    guard deck == nil, position < lines.count, isPlain(at: position), nextLine(after: position) != nil,
      isShortPhrase(lines[position])
    else { return }
    deck = span(lines[position].text[...], of: lines[position])
    position += 1
  }

  // MARK: Blocks

  private mutating func readBlock() {
    let line = lines[position]
    if line.isBlank {
      position += 1
    } else if readTable() {
      return
    } else if let remark = readRemark(line, in: file) {
      drafts.append(remark)
      position += 1
    } else if let quotation = readQuotation(line, in: file) {
      drafts.append(quotation)
      position += 1
    } else if let (marker, rest) = Marker.read(line.text[...].trimmed) {
      readMarked(marker, rest, line)
    } else {
      readPlain(line)
    }
  }

  private mutating func readTable() -> Bool {
    var start = position
    var caption: SourceSpan?
    var unit: SourceSpan?
    while start < lines.count, let found = readTableCaption(lines[start], in: file) {
      caption = caption ?? found.caption
      unit = unit ?? found.unit
      start += 1
    }
    guard start < lines.count, !lines[start].isBlank else { return false }
    let count = tables.rowCount(in: lines, from: start)
    guard count > 0, let table = tables.read(lines[start..<(start + count)], caption: caption, unit: unit)
    else { return false }
    drafts.append(.table(table))
    position = start + count
    return true
  }

  private mutating func readMarked(_ marker: Marker, _ rest: Substring, _ line: SourceLine) {
    if isHeading(marker, rest) {
      drafts.append(.heading(marker: marker, span(rest, of: line)))
    } else if let (label, text) = readLabel(rest) {
      drafts.append(.item(marker: marker, label: span(label, of: line), span(text, of: line)))
    } else {
      drafts.append(.item(marker: marker, label: nil, span(rest, of: line)))
    }
    position += 1
  }

  private mutating func readPlain(_ line: SourceLine) {
    defer { position += 1 }
    if dateline == nil, drafts.isEmpty, let (found, rest) = readDateline(line, in: file) {
      dateline = found
      drafts.append(.paragraph(span(rest, of: line)))
    } else if continuesPrevious(line) {
      appendToLast(line)
    } else if isUnnumberedHeading(line) {
      drafts.append(.heading(marker: nil, span(line.text[...], of: line)))
    } else {
      drafts.append(.paragraph(span(line.text[...], of: line)))
    }
  }

  // MARK: Judgements

  private func isHeading(_ marker: Marker, _ rest: Substring) -> Bool {
    switch marker.kind {
    case .chapter, .roman: return true
    case .decimal, .decimalDotted, .hangul, .square:
      guard !rest.isSentence, rest.unicodeScalars.count <= 80, let next = nextLine(after: position),
        !(marker.kind == .square && readLabel(rest) != nil)
      else { return false }
      if case .item(let previous, _, _)? = drafts.last, previous.kind == marker.kind { return false }
      // Siblings one below the other, with nothing between them, are a list.
      return Marker.read(next.text[...].trimmed)?.marker.kind != marker.kind
    default: return false
    }
  }

  /// A short line without a full stop that stands above a longer text.
  private func isUnnumberedHeading(_ line: SourceLine) -> Bool {
    guard isShortPhrase(line), let next = nextLine(after: position),
      Marker.read(next.text[...].trimmed) == nil
        || !lines[position + 1].isBlank
    else { return false }
    if let wrapWidth, !lines[position + 1].isBlank, line.text.displayWidth * 10 > wrapWidth * 7 {
      return false
    }
    return next.text[...].isSentence || next.text.unicodeScalars.count > line.text.unicodeScalars.count
  }

  /// Whether the line goes on with the sentence of the line right above it.
  private func continuesPrevious(_ line: SourceLine) -> Bool {
    guard position > 0, !lines[position - 1].isBlank, let last = drafts.last else { return false }
    let above = lines[position - 1]
    switch last {
    case .paragraph:
      guard let wrapWidth else { return false }
      return above.text.displayWidth * 10 > wrapWidth * 7 && !above.text[...].isSentence
    case .item, .note:
      return line.text.utf8.first == 0x20 || line.text.utf8.first == 0x09
    default: return false
    }
  }

  private mutating func appendToLast(_ line: SourceLine) {
    guard let last = drafts.popLast() else { return }
    switch last {
    case .paragraph(var text):
      text.append(line.text[...], of: line)
      drafts.append(.paragraph(text))
    case .item(let marker, let label, var text):
      text.append(line.text[...], of: line)
      drafts.append(.item(marker: marker, label: label, text))
    case .note(let marker, var text):
      text.append(line.text[...], of: line)
      drafts.append(.note(marker: marker, text))
    default: drafts.append(last)
    }
  }

  private func isShortPhrase(_ line: SourceLine) -> Bool {
    !line.text[...].isSentence && line.text.unicodeScalars.count <= 80
  }

  /// Whether a line has no sign of being anything but running text.
  private func isPlain(at index: Int) -> Bool {
    let line = lines[index]
    return !line.isBlank && Marker.read(line.text[...].trimmed) == nil
      && readDateline(line, in: file) == nil && readRemark(line, in: file) == nil
      && readQuotation(line, in: file) == nil && readTableCaption(line, in: file) == nil
      && tables.rowCount(in: lines, from: index) == 0
  }

  private func nextLine(after index: Int) -> SourceLine? {
    lines[(index + 1)...].first { !$0.isBlank }
  }

  private mutating func skipBlankLines() {
    while position < lines.count, lines[position].isBlank { position += 1 }
  }

  private func span(_ part: Substring, of line: SourceLine) -> SourceSpan {
    SourceSpan(part, of: line, in: file)
  }
}

/// `- 북미·유럽 동반 성장 -`: what stands between the dashes of a line that ends as it begins.
private func withoutFramingDashes(_ text: Substring) -> Substring? {
  guard let first = text.unicodeScalars.first, "-–—―".unicodeScalars.contains(first),
    text.unicodeScalars.last == first, text.unicodeScalars.count > 4
  else { return nil }
  let inner = text.unicodeScalars.dropFirst().dropLast()
  return text[inner.startIndex..<inner.endIndex].trimmed
}

/// The width in columns at which a text was broken by hand; nil when every line is a paragraph.
///
/// A text counts as wrapped when at least two in five of its running lines stop in the middle of a sentence
/// and go on in the line below.
private func hardWrapWidth(of lines: [SourceLine]) -> Int? {
  var running = 0
  var open = 0
  var width = 0
  for (index, line) in lines.enumerated().dropLast() {
    let text = line.text[...].trimmed
    guard !text.isEmpty, !lines[index + 1].isBlank, Marker.read(text) == nil, !text.contains("|"),
      Marker.read(lines[index + 1].text[...].trimmed) == nil
    else { continue }
    running += 1
    if !text.isSentence { open += 1 }
    width = max(width, text.displayWidth)
  }
  return open >= 2 && open * 5 >= running * 2 ? width : nil
}
