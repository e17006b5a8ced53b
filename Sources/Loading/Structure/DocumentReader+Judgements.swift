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
      return marked[next]?.marker.kind != marker.kind
    default: return false
    }
  }

  /// A short line without a full stop that stands above a longer text.
  func isUnnumberedHeading(_ line: SourceLine) -> Bool {
    guard isShortPhrase(line), canBeHeading(line.trimmed), let next = nextLine(after: position),
      !isContact(lines[next].trimmed), marked[next] == nil || !lines[position + 1].isBlank
    else { return false }
    if !lines[position + 1].isBlank, fillsLine(line) { return false }
    // The last of several lines such as `일 시    10월 1일` heads nothing.
    if position > 0, runs[position].separator == .gap, runs[position - 1].separator == .gap { return false }
    return lines[next].trimmed.isSentence || lines[next].text.scalarCount > line.text.scalarCount
  }

  /// The next row of a table of contacts.
  func continuesContact(_ line: SourceLine) -> Bool {
    guard case .contact? = drafts.last, position > 0, !lines[position - 1].isBlank else { return false }
    return line.text.contains("|") && lines[position - 1].text.contains("|")
  }

  /// A picture's caption, a byline, an address, a page number and a line of signs stand alone but head nothing.
  func canBeHeading(_ text: Substring) -> Bool {
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
  func continuesPrevious(_ line: SourceLine) -> Bool {
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
  func isCutByHand(_ line: SourceLine) -> Bool {
    fillsLine(line) && !line.text.isSentence
  }

  func fillsLine(_ line: SourceLine) -> Bool {
    wrapping?.fills(line.text.columnCount) ?? false
  }

  mutating func appendToLast(_ line: SourceLine) {
    guard !drafts.isEmpty, case (let marker, var words)? = drafts.removeLast().takeWords() else { return }
    words.append(line.trimmed, of: line)
    drafts.append(marker.map { .note(marker: $0, words) } ?? .paragraph(words))
  }

  func isShortPhrase(_ line: SourceLine) -> Bool {
    !line.text.isSentence && line.text.scalarCount <= 80
  }

  /// Whether a line has no sign of being anything but running text.
  func isPlain(at index: Int) -> Bool {
    let line = lines[index]
    return !line.isBlank && marked[index] == nil
      && readDateline(line, in: file) == nil && Remark(line.trimmed) == nil
      && !isRelease(line.text)
      && !isContact(line.trimmed)
      && readQuotation(lines[index...], in: file) == nil && readTableCaption(line, in: file) == nil
      && runs.lineCount(from: index) == 0
  }

  /// The next line that is not blank.
  func nextLine(after index: Int, skippingNotes: Bool = false) -> Int? {
    lines[(index + 1)...].firstIndex { line in
      !line.isBlank && !(skippingNotes && Remark(line.trimmed)?.isNote ?? false)
    }
  }

  mutating func skipBlankLines() {
    while position < lines.count, lines[position].isBlank { position += 1 }
  }

  func span(_ part: Substring, of line: SourceLine) -> SourceSpan {
    SourceSpan(part, of: line, in: file)
  }

  /// A part of the current line, and the lines below it up to another.
  func span(_ part: Substring, to end: Int) -> SourceSpan {
    var words = span(part, of: lines[position])
    for line in lines[(position + 1)..<end] { words.append(line.trimmed, of: line) }
    return words
  }
}

/// `(회의를 멈춤)`: a remark in brackets.
private func isParenthesized(_ text: Substring) -> Bool {
  guard let first = text.firstScalar, let last = text.lastScalar else { return false }
  return (first == "(" || first == "（") && (last == ")" || last == "）")
}
