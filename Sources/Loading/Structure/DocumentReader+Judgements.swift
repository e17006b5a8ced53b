import Briefings
import Characters
import Diagnostics

/// What a line is where no sign says so, judged by the lines around it.
extension DocumentReader {
  /// Whether a marked line that is no sentence is a heading.
  /// - Parameter end: what the line ends with, or the last of those that go on with it.
  func isHeading(_ marker: Marker, _ rest: Substring, end: Substring, next: Int?) -> Bool {
    switch marker.kind {
    case .attachment, .chapter, .roman: return true
    // Not those that only count, as the halls of a museum.
    case .part, .section, .subsection: return next.map { lines[$0].marker?.kind != marker.kind } ?? false
    // `제1조(목적)` above what it says.
    case .article:
      guard let next, let open = rest.firstScalar, let close = Bracket.closing(open) else { return false }
      return rest.lastScalar == close && lines[next].marker?.kind != .article
    case .latin, .bracketedDecimal, .decimal, .decimalDotted, .decimalDottedTwice, .hangul, .square:
      guard rest.scalarCount <= (marker.kind == .square ? 45 : 80), let next, !series.isItem(at: position),
        !breaksOff(end), !isItemOfArticle(marker), !isRowOfFigures(position, rest, next: next),
        !(marker.kind == .square && readLabel(rest) != nil && !marker.isPrivateUse)
      else { return false }
      // Nor is the number after that of an item, although items of its own are between them.
      if marker.kind.isOrdered, let ordinal = marker.ordinal, itemOrdinals[marker.kind] == ordinal - 1,
        readLabel(rest) != nil
      {
        return false
      }
      // A note only interrupts a list.
      let above = drafts.last { if case .note = $0 { false } else { true } }
      // What is right above a table names it.
      if case .item(let previous, _, _)? = above, previous.kind == marker.kind {
        return marker.kind == .square && beginsTable(below: position)
      }
      // Nor is a section within an item that counts.
      if case .item(let previous, _, _)? = above, previous.kind < marker.kind && marker.kind.isOrdered {
        return false
      }
      // The number after that of the section, below items that count for less: 3. below 다., in the section 2.
      if case .item(let previous, _, _)? = above, previous.kind > marker.kind, let ordinal = marker.ordinal,
        headingOrdinals[marker.kind] == ordinal - 1
      {
        return true
      }
      // Siblings one below the other, with nothing between them, are a list.
      return lines[next].marker?.kind != marker.kind
    case .circled: return next.map { isCircledHeading(rest, next: $0) } ?? false
    default: return false
    }
  }

  /// Whether a number counts what an article names: it stands between two others, or the sentence above announces it.
  private func isItemOfArticle(_ marker: Marker) -> Bool {
    guard marker.kind == .decimal else { return false }
    guard marker.ordinal != nil else { return true }
    guard case .paragraph(let words)? = drafts.last, drafts.count > letterheadCount else { return false }
    let sentence = words.text.suffix(80)
    return sentence[...].isSentence && LineWords.known.itemAnnouncements.contains { sentence.contains($0) }
  }

  /// Whether a line with a sign that only one font has is a heading above running text, though it fills its line: the text
  /// ends with a full stop, which the heading has not.
  func headsText(at index: Int) -> Bool {
    guard let marker = lines[index].marker, marker.isPrivateUse, let rest = lines[index].rest,
      rest.scalarCount <= 45, !rest.isSentence, !breaksOff(rest), !joints.isCertain(above: index + 1),
      wrapping?.hasFullStops ?? false
    else { return false }
    let text = lines[(index + 1)...].prefix(8)
    guard let first = text.first, !first.isBlank, !first.isMarked, fillsLine(first) else { return false }
    let end = text.firstIndex { $0.isBlank || $0.isMarked || $0.trimmed.endsWithFullStop }
    return end.map { lines[$0].isSentence && !lines[$0].isMarked && lines[$0].trimmed.endsWithFullStop }
      ?? false
  }

  /// `➊ 배 빌려주기 : 40억 원`, where it stands apart and what is below it is no item beside it.
  private func isCircledHeading(_ rest: Substring, next: Int) -> Bool {
    guard rest.scalarCount <= 60, !breaksOff(rest), position > 0, !lines[position - 1].isMarked,
      position + 1 < lines.count, lines[position + 1].isBlank
    else { return false }
    if case .item(let above, _, _)? = drafts.last, above.kind < .square { return false }
    guard let kind = lines[next].marker?.kind else { return lines[next].isSentence }
    return kind >= .square
  }

  /// Whether nothing is above but lines such as those that a web page has between its title and the text: when it was sent
  /// out, and by whom.
  var isAboveText: Bool {
    let above = drafts.dropFirst(letterheadCount)
    return above.count <= 3
      && above.allSatisfy { draft in
        guard case .paragraph(let words) = draft else { return false }
        return words.text.utf8.count <= 90 && !words.text[...].isSentence
      }
  }

  /// A short line without a full stop above a longer text.
  func isUnnumberedHeading(_ line: ClassifiedLine) -> Bool {
    guard line.traits.contains(.shortPhrase), !line.traits.contains(.headsNothing),
      let next = nextLine(after: position), !breath.isCut(at: position),
      !lines[next].isContact
    else { return false }
    if !lines[position + 1].isBlank, fillsLine(line) && !line.trimmed.isFramed || isCut(before: position + 1)
    {
      return false
    }
    // A line of a form, unless it is one word set wide.
    if line.trimmed.hasWideGap, !line.trimmed.isLetterSpaced { return false }
    if breaksOff(line.trimmed) || goesOnAfterBlank || isCell(line.trimmed) { return false }
    if isBetweenFigures(position) { return false }
    // A row of one cell within a table.
    if position > 0, lines[position - 1].shape.hasTab { return false }
    if isInRow(position) || beginsWithRunningAttachment(line.trimmed) { return false }
    // The last of several lines such as `일 시    10월 1일` heads nothing.
    if position > 0, runs[position].separator == .gap, runs[position - 1].separator == .gap { return false }
    if lines[next].isMarked, isFramed(line.trimmed) { return true }
    // Where lines are full, one that heads a text is above a full one, and cells of a table are not.
    if isWrapped, next == position + 1 {
      if !lines[next].isMarked { return lines[next].isSentence || fillsLine(lines[next]) }
      let above = position > 0 ? lines[position - 1] : lines[position]
      if !above.isBlank, !above.isSentence, !above.isMarked, position > 0 { return false }
    }
    return lines[next].isSentence || lines[next].text.scalarCount > line.text.scalarCount
  }

  /// Whether a full line above the blank one stops in the middle of a sentence.
  private var goesOnAfterBlank: Bool {
    guard position > 1, lines[position - 1].isBlank, isPlain(at: position - 2), case .paragraph? = drafts.last
    else { return false }
    return fillsLine(lines[position - 2]) && breaksOff(lines[position - 2].trimmed)
  }

  /// Whether words are those of a table and head nothing: `합 계`, `구분 치킨 한식`.
  private func isCell(_ text: Substring) -> Bool {
    if text.scalarCount <= 6, LineWords.known.sumNames.contains(text.withoutSpaces) { return true }
    let corner = text.isLetterSpaced ? text.withoutSpaces : String(text.firstWord)
    return LineWords.known.cornerNames.contains(corner)
  }

  /// Whether a line stands between rows of figures, or goes on with the name of one: `10개`, `미만`, `460 67.5 63.4`.
  private func isBetweenFigures(_ index: Int) -> Bool {
    guard index > 0, lines[index + 1].endsRowOfFigures else { return false }
    let above = lines[index - 1]
    return above.endsRowOfFigures || !above.isBlank && CellKind(above.trimmed) == .quantity
  }

  /// Whether a numbered line is one of several rows with figures at their ends: `4.2 감염 감시 5 5`.
  private func isRowOfFigures(_ index: Int, _ rest: Substring, next: Int) -> Bool {
    guard rest.endsWithFigureOfRow else { return false }
    return index > 0 && lines[index - 1].endsRowOfFigures || next == index + 1 && lines[next].endsRowOfFigures
  }

  /// `[ 청년 어부의 하루 ]`, `【 알아 둘 것 】`.
  private func isFramed(_ text: Substring) -> Bool {
    guard let first = text.firstScalar, first != "(" else { return false }
    return Bracket.closing(first) == text.lastScalar
  }

  /// Whether a short line is one of several, as names of people and the legends of a chart are.
  private func isInRow(_ index: Int) -> Bool {
    if isShortLine(index + 1) { return true }
    guard case .paragraph(let above)? = drafts.last, index > 0 else { return false }
    return above.origin.line == lines[index - 1].number && isShortLine(index - 1)
  }

  private func isShortLine(_ index: Int) -> Bool {
    guard lines.indices.contains(index), options.roles[lines[index].number] == nil,
      lines[index].traits.contains(.shortPhrase), !lines[index].shape.hasTab,
      runs.lineCount(from: index) == 0, !fillsLine(lines[index])
    else { return false }
    if case .plain = lines[index].sign { return true }
    return false
  }

  /// How many lines a heading takes that stands alone; 2 if the first breaks off, and below is what it heads.
  func headingLineCount(at index: Int) -> Int {
    guard isShortLine(index), isShortLine(index + 1), index > 0, lines[index - 1].isBlank,
      options.roles[lines[index].number] == nil, index + 2 < lines.count, lines[index + 2].isBlank,
      breaksOff(lines[index].trimmed), !lines[index + 1].traits.contains(.headsNothing),
      !breath.isCut(at: index), drafts.count > letterheadCount, let next = nextLine(after: index + 1),
      lines[next].isSentence, lines[next].text.scalarCount > 60
    else { return 1 }
    return 2
  }

  mutating func readHeadingOfLines() {
    let words = span(lines[position].trimmed, to: position + 2)
    drafts.append(.heading(HeadingDraft(text: words)))
    position += 2
  }

  /// `1⇥사업을 하는 까닭`: a number in a box, and what is beside it.
  func boxOfNumber(_ line: ClassifiedLine) -> (number: Substring, words: Substring)? {
    guard let tab = line.trimmed.utf8.prefix(3).firstIndex(of: 0x09), !line.isSentence,
      line.shape.cellCount == 2, nextLine(after: position) != nil
    else { return nil }
    let number = line.trimmed[..<tab]
    let words = line.trimmed[tab...].trimmed
    guard let first = number.utf8.first, first != UInt8(ascii: "0"), number.utf8.allSatisfy(\.isASCIIDigit),
      words.hasLetters, words.scalarCount <= 60, !breaksOff(words)
    else { return nil }
    return (number, words)
  }

  /// The next row of a table of contacts.
  func continuesContact(_ line: ClassifiedLine) -> Bool {
    guard case .contact? = drafts.last, position > 0, !lines[position - 1].isBlank else { return false }
    return line.shape.hasBar && lines[position - 1].shape.hasBar
  }

  /// Whether the line goes on with the paragraph or note right above it.
  func continuesPrevious(_ line: ClassifiedLine) -> Bool {
    guard position > 0, !lines[position - 1].isBlank, drafts.count > letterheadCount, let last = drafts.last
    else { return false }
    let above = lines[position - 1]
    guard options.roles[above.number] == nil else { return false }
    if breath.goesOn(at: position), case .paragraph = last { return true }
    switch last {
    // Where paragraphs are parted by blank lines, a sentence may end where a full line does.
    case .paragraph:
      // Where lines are wrapped, one that is set in begins a paragraph.
      if line.indentation > 0, above.isSentence { return false }
      // Where the spaces were kept at which lines were broken, one that has none after a sentence was not broken.
      if joints.keepsSpaces, above.trimmed.endsWithFullStop, !above.endsWithSpace { return false }
      // Nor does a line of a form go on, whose words are parted like cells: `원       고     사단법인 …`.
      if line.trimmed.hasWideGap || above.trimmed.hasWideGap { return false }
      if isCut(before: position) { return true }
      guard let wrapping, fillsLine(above), !isFramed(at: position - 1), !line.trimmed.isFramed else {
        return false
      }
      return wrapping.partsParagraphs || isFull(above: position) && goesOnAfterSentence(at: position)
    case .note: return line.indentation > above.indentation || isNoteCut(before: position)
    default: return false
    }
  }

  func fillsLine(_ line: ClassifiedLine) -> Bool {
    wrapping.map { $0.fills($0.columns(of: line)) } ?? false
  }

  mutating func appendToLast(at index: Int) {
    guard !drafts.isEmpty, case (let marker, var words)? = drafts.removeLast().takeWords() else { return }
    append(index, to: &words)
    drafts.append(marker.map { .note(marker: $0, words) } ?? .paragraph(words))
  }

  /// Whether a line has no sign of being anything but running text.
  func isPlain(at index: Int) -> Bool {
    let line = lines[index]
    guard line.traits.isDisjoint(with: [.release, .contact]), runs.lineCount(from: index) == 0 else {
      return false
    }
    switch line.sign {
    case .blank, .marker, .note, .source, .caption, .dateline: return false
    // A mark alone may open a sentence; what names a speaker is one's words if something closes them.
    case .speech: return quotation(at: index) == nil
    case .attachment, .openingMark, .pageNumber, .framed, .plain: return true
    }
  }

  /// The next line that is not blank.
  func nextLine(after index: Int, skippingNotes: Bool = false) -> Int? {
    lines[(index + 1)...].firstIndex { line in
      !line.isBlank && !(skippingNotes && line.isNote)
    }
  }

  mutating func skipBlankLines() {
    while position < lines.count, lines[position].isBlank { position += 1 }
  }

  func span(_ part: Substring, of line: ClassifiedLine) -> SourceSpan {
    SourceSpan(part, of: line.line, in: file)
  }

  /// A part of the current line, and the lines below it up to another.
  mutating func span(_ part: Substring, to end: Int) -> SourceSpan {
    var words = span(part, of: lines[position])
    for index in (position + 1)..<end { append(index, to: &words) }
    return words
  }
}

extension ClassifiedLine {
  /// Whether it may be a row of a table that has nothing between its cells: it ends with a figure of its own, and has no sign
  /// of an item.
  fileprivate var endsRowOfFigures: Bool {
    guard !isBlank, !isSentence, marker.map({ $0.kind < .square }) ?? true else { return false }
    return trimmed.endsWithFigureOfRow || CellKind(trimmed) == .number
  }
}

extension Substring {
  fileprivate var endsWithFigureOfRow: Bool {
    let last = lastWord
    guard last.startIndex != startIndex else { return false }
    return last == "-" || CellKind(last) == .number || CellKind(last) == .rate
  }
}
