import Briefings
import Diagnostics

/// Finds the structure a careful editor would see in the lines of a text.
///
/// It reads top to bottom once, looking at most one line that is not blank ahead.
struct DocumentReader {
  private let file: SourceFile
  private let lines: [SourceLine]
  /// The marker of each line and what stands after it, read once: a line is also looked at from those around it.
  private let marked: [(marker: Marker, rest: Substring)?]
  private let wrapping: Wrapping?
  private let options: ReadingOptions
  private var position = 0
  private let runs: TableRuns
  private var tables: TableReader
  /// The parts of the numbers such as `1.2` that have begun sections or items.
  private var sectionNumbers: Set<[Substring]> = []
  /// That of the last item with a circled letter.
  private var lastLatinOrdinal = 0

  private(set) var title: SourceSpan?
  private(set) var deck: SourceSpan?
  private(set) var release: ReleaseDraft?
  private(set) var dateline: DatelineDraft?
  private(set) var drafts: [Draft] = []
  /// How many of the drafts stand above the title.
  private(set) var letterheadCount = 0

  /// Hands the drafts over, so that nobody else holds them.
  mutating func takeDrafts() -> [Draft] {
    defer { drafts = [] }
    return drafts
  }

  var timeZone: SiteTimeZone { options.timeZone }

  var diagnostics: [Diagnostic] { pageNumbers + tables.diagnostics + releaseDiagnostics }

  private var pageNumbers: [Diagnostic] = []

  private var releaseDiagnostics: [Diagnostic] {
    guard let release, release.hasUnreadTime(in: timeZone) else { return [] }
    return [
      Diagnostic(
        .warning, rule: "unread-release-time",
        at: release.text.origin.location(in: release.text.text, atUTF8Offset: 0, length: 1),
        "The time in this line cannot be read, so it does not hold the text back",
        help: "Write the day with its year in the text, such as 2026. 9. 24.(목) 12:00")
    ]
  }

  init(_ source: SourceText, _ options: ReadingOptions) {
    self.options = options
    file = source.original
    var lines = source.lines
    removeDoubleSpacing(from: &lines)
    if !options.disabledRepairs.contains("page-number") {
      pageNumbers = removePageNumbers(from: &lines, in: source.original)
    }
    self.lines = lines
    marked = lines.map { Marker.read($0.trimmed) }
    wrapping = Wrapping(of: lines, areMarked: marked.map { $0 != nil })
    runs = TableRuns(of: lines, options)
    tables = TableReader(file: source.original, disabledRepairs: options.disabledRepairs)
  }

  mutating func read() {
    readHead()
    while position < lines.count { readBlock() }
  }

  // MARK: Title and deck

  private mutating func readHead() {
    readLetterhead()
    guard position < lines.count else { return }
    title = span(lines[position].trimmed, of: lines[position])
    position += 1
    if position < lines.count, titleGoesOn(at: position) {
      title?.append(lines[position].trimmed, of: lines[position])
      position += 1
    }
    readDeck()
  }

  /// The lines above the title: what kind of paper this is, and when it may be used.
  private mutating func readLetterhead() {
    let titleLine = options.roles.first { $0.value == .title }?.key
    while true {
      skipBlankLines()
      guard position < lines.count else { return }
      let line = lines[position]
      if line.number == titleLine { break }
      if readReleaseLine() { continue }
      if options.roles[line.number] == nil, isContact(line.trimmed) {
        drafts.append(.contact(span(line.trimmed, of: line)))
        position += 1
        continue
      }
      guard
        titleLine.map({ line.number < $0 })
          ?? (options.roles[line.number] == nil && isLetterhead(at: position))
      else { break }
      drafts.append(.paragraph(span(line.trimmed, of: line)))
      position += 1
    }
    letterheadCount = drafts.count
  }

  /// Whether the line says what kind of paper this is, or stands above a line that does, as an office's name.
  private func isLetterhead(at index: Int) -> Bool {
    let text = lines[index].trimmed
    if Loading.isLetterhead(text) { return true }
    guard text.unicodeScalars.count <= 20, let next = nextLine(after: index) else { return false }
    let below = lines[next].trimmed
    return Loading.isLetterhead(below) || (!text.contains(" ") && isRelease(below))
  }

  private mutating func readReleaseLine() -> Bool {
    let line = lines[position]
    let isTime = release?.awaitsTime ?? false && line.text.utf8.contains { (0x30...0x39).contains($0) }
    guard options.roles[line.number] == nil, isTime || isRelease(line.text) else { return false }
    if release == nil { release = ReleaseDraft(line, in: file) } else { release?.append(line) }
    position += 1
    return true
  }

  /// Whether the line below the title is its second half: the first breaks off, or a framed deck follows.
  private func titleGoesOn(at index: Int) -> Bool {
    let line = lines[index]
    guard options.roles[line.number] == nil, isPlain(at: index), line.text.scalarCount <= 80,
      withoutFramingDashes(line.trimmed) == nil, let first = title?.text[...]
    else { return false }
    if options.roles[line.number - 1] == .title { return false }
    if breaksOff(first) { return true }
    guard index + 1 < lines.count else { return false }
    return withoutFramingDashes(lines[index + 1].trimmed) != nil
      || openDeckCount(from: index + 1) > 0
  }

  /// Lines framed by dashes, or one line right below the title that is no sentence.
  private mutating func readDeck() {
    let above = position
    skipBlankLines()
    let end = position + openDeckCount(from: position)
    while position < lines.count, position < end || isDeckLine(lines[position]) {
      let line = lines[position]
      let text = line.trimmed
      let words = withoutFramingDashes(text) ?? (position < end ? withoutLeadingDash(text) : nil) ?? text
      if deck == nil { deck = span(words, of: line) } else { deck?.append(words, of: line) }
      position += 1
    }
    guard deck == nil else { return }
    position = above
    guard position < lines.count, options.roles[lines[position].number] == nil, isPlain(at: position),
      nextLine(after: position) != nil, isShortPhrase(lines[position])
    else { return }
    deck = span(lines[position].trimmed, of: lines[position])
    position += 1
  }

  /// How many lines from here are phrases that begin with a dash, with a blank line after them: a deck without
  /// dashes at its ends.
  private func openDeckCount(from index: Int) -> Int {
    var end = index
    while end < lines.count, end < index + 4, options.roles[lines[end].number] == nil,
      withoutFramingDashes(lines[end].trimmed) == nil,
      let words = withoutLeadingDash(lines[end].trimmed), !words.isSentence,
      words.unicodeScalars.count <= 60, readLabel(words) == nil
    { end += 1 }
    return end < lines.count && lines[end].isBlank && nextLine(after: end) != nil ? end - index : 0
  }

  private func isDeckLine(_ line: SourceLine) -> Bool {
    if let role = options.roles[line.number] { return role == .deck }
    return withoutFramingDashes(line.trimmed) != nil
  }

  // MARK: Blocks

  private mutating func readBlock() {
    let line = lines[position]
    if line.isBlank {
      position += 1
    } else if let role = options.roles[line.number] {
      read(line, as: role)
    } else if drafts.count == letterheadCount, readReleaseLine() {
      return
    } else if isContact(line.trimmed) || continuesContact(line) {
      drafts.append(.contact(span(line.trimmed, of: line)))
      position += 1
    } else if let contact = readContactBelowLabel() {
      drafts.append(.contact(contact))
    } else if readTable() || readUnitBelowTable() || readContinuedAttachments() {
      return
    } else if let remark = Remark(line.trimmed) {
      switch remark {
      case .note(let marker, let words): drafts.append(.note(marker: marker, span(words, of: line)))
      case .source: drafts.append(.source(span(line.trimmed, of: line)))
      }
      position += 1
    } else if let (quotation, count) = readQuotation(lines[position...], in: file)
      ?? readAttributedQuotation(lines[position...], in: file)
    {
      drafts.append(quotation)
      position += count
    } else if isAttachment(line.trimmed) {
      drafts.append(.heading(HeadingDraft(kind: .attachment, text: span(line.trimmed, of: line))))
      position += 1
    } else if let (marker, rest) = marked[position], counts(marker) {
      readMarked(marker, rest, line)
    } else {
      readPlain(line)
    }
  }

  /// `미디어 문의` with a telephone number or an e-mail address in the line below.
  private mutating func readContactBelowLabel() -> SourceSpan? {
    guard position + 1 < lines.count, options.roles[lines[position + 1].number] == nil,
      isContactLabel(lines[position].trimmed), hasTelephoneOrAddress(lines[position + 1].text)
    else { return nil }
    var words = span(lines[position].trimmed, of: lines[position])
    words.append(lines[position + 1].trimmed, of: lines[position + 1])
    position += 2
    return words
  }

  /// Takes an author's word for what a line is.
  private mutating func read(_ line: SourceLine, as role: ReadingOptions.Role) {
    defer { position += 1 }
    let text = line.trimmed
    let marked = marked[position]
    switch role {
    case .heading(let level):
      let words = span(marked?.rest ?? text, of: line)
      drafts.append(
        .heading(HeadingDraft(kind: nil, marker: marked?.marker.text, level: level, text: words)))
    case .note: drafts.append(.note(marker: marked?.marker.text ?? "※", span(marked?.rest ?? text, of: line)))
    case .source: drafts.append(.source(span(text, of: line)))
    case .contact: drafts.append(.contact(span(text, of: line)))
    case .deck where deck == nil: deck = span(text, of: line)
    case .title, .deck, .paragraph: drafts.append(.paragraph(span(text, of: line)))
    }
  }

  private mutating func readTable() -> Bool {
    var start = position
    var caption: SourceSpan?
    var unit: SourceSpan?
    // A caption and a unit, in either order; a second caption would displace the first.
    while start < lines.count, start < position + 2,
      let found = readTableCaption(lines[start], in: file) ?? captionAboveRow(at: start)
    {
      guard caption == nil || found.caption == nil, unit == nil || found.unit == nil else { return false }
      caption = caption ?? found.caption
      unit = unit ?? found.unit
      start += 1
    }
    // One blank line may stand between a caption and its table.
    if start > position, start + 1 < lines.count, lines[start].isBlank { start += 1 }
    guard start < lines.count else { return false }
    if isUpperEdge(at: start) { start += 1 }
    let count = runs.lineCount(from: start)
    guard count > 0,
      let table = tables.read(lines[start..<(start + count)], runs, caption: caption, unit: unit)
    else { return false }
    drafts.append(.table(table))
    position = start + count
    return true
  }

  /// A short line right above a table that closes with a unit: `쓰레기 종류 (단위: 개)`.
  private func captionAboveRow(at index: Int) -> (caption: SourceSpan?, unit: SourceSpan?)? {
    let rows = index + 1 < lines.count && (runs.lineCount(from: index + 1) > 0 || isUpperEdge(at: index + 1))
    guard rows, isShortPhrase(lines[index]) else { return nil }
    return readClosingUnit(lines[index], in: file)
  }

  /// Whether a line is only the upper edge of a table that is drawn with lines.
  private func isUpperEdge(at index: Int) -> Bool {
    runs[index].isRule
      && lines[index].text.unicodeScalars.contains { "┌┬┐┏┳┓╔╦╗+".unicodeScalars.contains($0) }
      && index + 1 < lines.count && runs.lineCount(from: index + 1) > 0
  }

  /// A unit that stands below its table instead of above it.
  private mutating func readUnitBelowTable() -> Bool {
    guard case .table(var table)? = drafts.last, table.unit == nil,
      let (caption, unit) = readTableCaption(lines[position], in: file), caption == nil, let unit
    else { return false }
    table.unit = unit
    drafts[drafts.count - 1] = .table(table)
    position += 1
    return true
  }

  /// `붙임  1. 신청서 1부.` goes on in the next line with an indented `2. …`.
  private mutating func readContinuedAttachments() -> Bool {
    let line = lines[position]
    guard marked[position]?.marker.kind == .decimal, line.indentation >= 2, position > 0,
      !lines[position - 1].isBlank, case .paragraph(let text)? = drafts.last, text.text.hasPrefix("붙임")
    else { return false }
    appendToLast(line)
    position += 1
    return true
  }

  private mutating func readMarked(_ marker: Marker, _ rest: Substring, _ line: SourceLine) {
    let continuation = position + 1 + continuationCount(after: position)
    let isSentence =
      (continuation == position + 1 ? rest : lines[continuation - 1].trimmed).isSentence
      && !isHeadline(rest, marker, above: continuation)
    defer { position = continuation }
    if !isSentence, isHeading(marker, rest, next: nextLine(after: continuation - 1, skippingNotes: true)) {
      drafts.append(
        .heading(HeadingDraft(kind: marker.kind, marker: marker.text, text: span(rest, to: continuation))))
    } else if let (label, text) = readLabel(rest) {
      drafts.append(.item(marker: marker, label: span(label, of: line), span(text, to: continuation)))
    } else {
      drafts.append(.item(marker: marker, label: nil, span(rest, to: continuation)))
    }
  }

  /// Whether a short line that ends as a sentence does, but without the full stop that the paragraph below has,
  /// is the heading of that paragraph: `◆ 복개 구간부터 걷어낸다`.
  private func isHeadline(_ rest: Substring, _ marker: Marker, above next: Int) -> Bool {
    guard marker.kind == .square, next == position + 1, next + 1 < lines.count, lines[next].isBlank,
      rest.scalarCount <= 40, rest.isSentence, !rest.endsWithFullStop
    else { return false }
    return isPlain(at: next + 1) && lines[next + 1].text.endsWithFullStop
  }

  /// Whether a number that may be something else begins or goes on with a sequence: `8.15` alone is a date, and ⓒ the
  /// sign of a copyright.
  private mutating func counts(_ marker: Marker) -> Bool {
    if marker.kind == .circledLatin, let ordinal = marker.ordinal {
      guard ordinal == 1 || ordinal == lastLatinOrdinal + 1 else { return false }
      lastLatinOrdinal = ordinal
      return true
    }
    guard marker.kind == .decimalDotted || marker.kind == .decimalDottedTwice, let ordinal = marker.ordinal
    else {
      return true
    }
    let parts = marker.text.split(separator: ".")
    guard ordinal == 1 || sectionNumbers.contains(parts.dropLast() + ["\(ordinal - 1)"]) else { return false }
    sectionNumbers.insert(parts)
    return true
  }

  /// How many lines below go on with the marked line at `index`: those without a sign of their own that stand
  /// deeper, or that a wrapped text goes on with.
  private func continuationCount(after index: Int) -> Int {
    var end = index + 1
    while end < lines.count, !lines[end].isBlank, options.roles[lines[end].number] == nil,
      lines[end].indentation > lines[index].indentation || isCutByHand(lines[end - 1]),
      marked[end] == nil, Remark(lines[end].trimmed) == nil,
      runs.lineCount(from: end) == 0
    { end += 1 }
    return end - index - 1
  }

  private mutating func readPlain(_ line: SourceLine) {
    defer { position += 1 }
    if runs[position].isOutOfLine { tables.reportOutOfLine(line) }
    if dateline == nil, drafts.count == letterheadCount, let (found, rest) = readDateline(line, in: file) {
      dateline = found
      if !rest.isEmpty { drafts.append(.paragraph(span(rest, of: line))) }
    } else if continuesPrevious(line) {
      appendToLast(line)
    } else if isUnnumberedHeading(line) {
      drafts.append(.heading(HeadingDraft(text: span(line.trimmed, of: line))))
    } else {
      drafts.append(.paragraph(span(line.trimmed, of: line)))
    }
  }

  // MARK: Judgements

  /// Whether a marked line that is no sentence is a heading.
  private func isHeading(_ marker: Marker, _ rest: Substring, next: Int?) -> Bool {
    switch marker.kind {
    case .attachment, .chapter, .roman: return true
    case .decimal, .decimalDotted, .decimalDottedTwice, .hangul, .square:
      guard rest.scalarCount <= 80, let next,
        !(marker.kind == .square && readLabel(rest) != nil)
      else { return false }
      // A note only interrupts a list.
      let above = drafts.last { if case .note = $0 { false } else { true } }
      if case .item(let previous, _, _)? = above, previous.kind == marker.kind { return false }
      // Siblings one below the other, with nothing between them, are a list.
      return marked[next]?.marker.kind != marker.kind
    default: return false
    }
  }

  /// A short line without a full stop that stands above a longer text.
  private func isUnnumberedHeading(_ line: SourceLine) -> Bool {
    guard isShortPhrase(line), canBeHeading(line.trimmed), let next = nextLine(after: position),
      !isContact(lines[next].trimmed), marked[next] == nil || !lines[position + 1].isBlank
    else { return false }
    if !lines[position + 1].isBlank, fillsLine(line) { return false }
    // The last of several lines such as `일 시    10월 1일` heads nothing.
    if position > 0, runs[position].separator == .gap, runs[position - 1].separator == .gap { return false }
    return lines[next].trimmed.isSentence || lines[next].text.scalarCount > line.text.scalarCount
  }

  /// The next row of a table of contacts.
  private func continuesContact(_ line: SourceLine) -> Bool {
    guard case .contact? = drafts.last, position > 0, !lines[position - 1].isBlank else { return false }
    return line.text.contains("|") && lines[position - 1].text.contains("|")
  }

  /// A picture's caption, a byline, an address, a page number and a line of signs stand alone but head nothing.
  private func canBeHeading(_ text: Substring) -> Bool {
    guard text.hasLetters, !isParenthesized(text),
      withoutFramingDashes(text) == nil, !text.utf8.contains(UInt8(ascii: "@")),
      !text.utf8.contains(UInt8(ascii: "|")), !text.ends(with: " 기자"), !text.ends(with: " 특파원")
    else { return false }
    let start = text[text.unicodeScalars.drop { "[<〈【(（".unicodeScalars.contains($0) }.startIndex...]
      .trimmedStart
    return start.startIndex == text.startIndex
      ? !["ⓒ", "©", "글=", "사진=", "/사진"].contains { text.begins(with: $0) }
      : !["그림", "사진", "도표", "표 ", "표1", "자료=", "단위"].contains { start.begins(with: $0) }
  }

  /// Whether the line goes on with the paragraph or note right above it.
  private func continuesPrevious(_ line: SourceLine) -> Bool {
    guard position > 0, !lines[position - 1].isBlank, let last = drafts.last else { return false }
    let above = lines[position - 1]
    switch last {
    // Where paragraphs are parted by blank lines, a sentence may end where a full line does.
    case .paragraph:
      // Where lines are wrapped, one that is set in begins a paragraph.
      if line.indentation > 0, above.text[...].isSentence { return false }
      return isCutByHand(above) || (fillsLine(above) && wrapping?.partsParagraphs ?? false)
    case .note: return line.indentation > above.indentation || isCutByHand(above)
    default: return false
    }
  }

  /// Whether a line ends where it does only because the text was wrapped at a width.
  private func isCutByHand(_ line: SourceLine) -> Bool {
    fillsLine(line) && !line.text.isSentence
  }

  private func fillsLine(_ line: SourceLine) -> Bool {
    wrapping?.fills(line.text.columnCount) ?? false
  }

  private mutating func appendToLast(_ line: SourceLine) {
    guard !drafts.isEmpty, case (let marker, var words)? = drafts.removeLast().takeWords() else { return }
    words.append(line.trimmed, of: line)
    drafts.append(marker.map { .note(marker: $0, words) } ?? .paragraph(words))
  }

  private func isShortPhrase(_ line: SourceLine) -> Bool {
    !line.text.isSentence && line.text.scalarCount <= 80
  }

  /// Whether a line has no sign of being anything but running text.
  private func isPlain(at index: Int) -> Bool {
    let line = lines[index]
    return !line.isBlank && marked[index] == nil
      && readDateline(line, in: file) == nil && Remark(line.trimmed) == nil
      && !isRelease(line.text)
      && !isContact(line.trimmed)
      && readQuotation(lines[index...], in: file) == nil && readTableCaption(line, in: file) == nil
      && runs.lineCount(from: index) == 0
  }

  /// The next line that is not blank.
  private func nextLine(after index: Int, skippingNotes: Bool = false) -> Int? {
    lines[(index + 1)...].firstIndex { line in
      !line.isBlank && !(skippingNotes && Remark(line.trimmed)?.isNote ?? false)
    }
  }

  private mutating func skipBlankLines() {
    while position < lines.count, lines[position].isBlank { position += 1 }
  }

  private func span(_ part: Substring, of line: SourceLine) -> SourceSpan {
    SourceSpan(part, of: line, in: file)
  }

  /// A part of the current line, and the lines below it up to another.
  private func span(_ part: Substring, to end: Int) -> SourceSpan {
    var words = span(part, of: lines[position])
    for line in lines[(position + 1)..<end] { words.append(line.trimmed, of: line) }
    return words
  }
}

/// `- 북미·유럽 동반 성장 -`: what stands between the dashes of a line that ends as it begins.
private func withoutFramingDashes(_ text: Substring) -> Substring? {
  guard let first = text.firstScalar, "-–—―".unicodeScalars.contains(first), text.lastScalar == first,
    text.scalarCount > 4
  else { return nil }
  let inner = text.unicodeScalars.dropFirst().dropLast()
  return text[inner.startIndex..<inner.endIndex].trimmed
}

/// `(회의를 멈춤)`: a remark in brackets.
private func isParenthesized(_ text: Substring) -> Bool {
  guard let first = text.firstScalar, let last = text.lastScalar else { return false }
  return (first == "(" || first == "（") && (last == ")" || last == "）")
}

/// What stands after a dash at the beginning; nil for a line without one, or for a number below zero.
private func withoutLeadingDash(_ text: Substring) -> Substring? {
  guard let first = text.unicodeScalars.first, "-–—―".unicodeScalars.contains(first) else { return nil }
  let rest = text[text.unicodeScalars.index(after: text.startIndex)...].trimmedStart
  return rest.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false ? rest : nil
}

/// Whether a title stops in the middle: at a comma, within quotation marks or brackets, or at a particle that
/// wants more.
private func breaksOff(_ title: Substring) -> Bool {
  let text = title.trimmed
  if [",", "·", "‥", "…"].contains(where: { text.hasSuffix($0) }) { return true }
  let opened = text.unicodeScalars.count { "“‘「『(（[〈《".unicodeScalars.contains($0) }
  let closed = text.unicodeScalars.count { "”’」』)）]〉》".unicodeScalars.contains($0) }
  if opened > closed { return true }
  let word = text.split(separator: " ").last ?? ""
  if ["에서", "으로", "부터", "까지", "보다", "처럼"].contains(where: word.hasSuffix) { return true }
  return ["및", "위한", "위해", "통한", "통해", "대한", "따른", "향한", "있는", "하는"].contains { word.hasSuffix($0) }
    || (word.count >= 2 && ["의", "을", "를", "와", "과", "에"].contains { word.hasSuffix($0) })
}
