import Diagnostics

/// What a line is where no sign says so, judged by the lines around it.
extension DocumentReader {
  /// Whether a marked line that is no sentence is a heading.
  func isHeading(_ marker: Marker, _ rest: Substring, next: Int?) -> Bool {
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
      return lines[next].marker?.kind != marker.kind
    default: return false
    }
  }

  /// A short line without a full stop above a longer text.
  func isUnnumberedHeading(_ line: ClassifiedLine) -> Bool {
    guard line.traits.contains(.shortPhrase), !line.traits.contains(.headsNothing),
      let next = nextLine(after: position),
      !lines[next].isContact, !lines[next].isMarked || !lines[position + 1].isBlank
    else { return false }
    if !lines[position + 1].isBlank, fillsLine(line) || isCut(before: position + 1) { return false }
    if breaksOff(line.trimmed) { return false }
    // The last of several lines such as `일 시    10월 1일` heads nothing.
    if position > 0, runs[position].separator == .gap, runs[position - 1].separator == .gap { return false }
    // Where lines are full, one that heads a text is above a full one, and cells of a table are not.
    if isWrapped, next == position + 1 {
      if !lines[next].isMarked { return lines[next].isSentence || fillsLine(lines[next]) }
      let above = position > 0 ? lines[position - 1] : lines[position]
      if !above.isBlank, !above.isSentence, !above.isMarked, position > 0 { return false }
    }
    return lines[next].isSentence || lines[next].text.scalarCount > line.text.scalarCount
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
    switch last {
    // Where paragraphs are parted by blank lines, a sentence may end where a full line does.
    case .paragraph:
      // Where lines are wrapped, one that is set in begins a paragraph.
      if line.indentation > 0, above.isSentence { return false }
      if isCut(before: position) { return true }
      guard let wrapping, fillsLine(above) else { return false }
      return wrapping.partsParagraphs || wrapping.runsOn && isFull(above: position)
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
