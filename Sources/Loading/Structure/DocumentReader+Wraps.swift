import Briefings
import Characters
import Diagnostics

/// How a line goes on in the next, and how the words at both are joined.
extension DocumentReader {
  /// Whether a line goes on with the sentence right above it, where the text was wrapped: the line above has no end, and
  /// its next word would not have had room in it.
  func isCut(before index: Int) -> Bool {
    guard let wrapping, index > 0 else { return false }
    let above = lines[index - 1]
    // A sentence does not end in a bracket that it opened: `(대법원 2014. 7.`.
    if above.isBlank
      || endsSentence(above) && !isWordBroken(above: index) && !above.trimmed.hasOpenParenthesis
    {
      return false
    }
    if isFramed(at: index - 1) || lines[index].trimmed.isFramed && !breaksOff(above.trimmed) { return false }
    // Lines of a form are parted like cells: `원       고     사단법인 …`.
    if lines[index].trimmed.hasWideGap || above.trimmed.hasWideGap { return false }
    if wrapping.isBeginning(above) { return true }
    let columns = wrapping.columns(of: above)
    if breaksOff(above.trimmed) || isWordBroken(above: index) { return columns * 2 > wrapping.width }
    guard wrapping.fills(columns) else { return false }
    let word = lines[index].trimmed.firstWord
    return (columns + 1 + word.columnCount) * 10 > wrapping.width * 9
  }

  /// Whether a line ends a sentence: where sentences have full stops, a full line without one may only look like an end, as
  /// `계약을 체결하다|보니` does.
  private func endsSentence(_ line: ClassifiedLine) -> Bool {
    guard line.isSentence else { return false }
    guard let wrapping, wrapping.hasFullStops, !line.isMarked, wrapping.fills(wrapping.columns(of: line))
    else { return true }
    return line.trimmed.endsWithFullStop
  }

  /// Whether a line is in brackets from its beginning to its end, as headings and captions are; or a remark in round ones
  /// that begins where something ended.
  func isFramed(at index: Int) -> Bool {
    let line = lines[index]
    if line.trimmed.isFramed { return true }
    guard line.trimmed.isInParentheses, index > 0 else { return index == 0 && line.trimmed.isInParentheses }
    let above = lines[index - 1]
    return above.isBlank || above.isSentence || above.trimmed.isFramed || !fillsLine(above)
  }

  /// Whether a line goes on with the note above it: one that lists things often fills its line without going on.
  func isNoteCut(before index: Int) -> Bool {
    guard let wrapping, index > 0, !lines[index - 1].isBlank else { return false }
    let (above, line) = (lines[index - 1], lines[index])
    let words = above.trimmed
    if LineWords.known.beginsSentence(line.trimmed), !breaksOff(words) { return false }
    let (columns, next) = (wrapping.columns(of: above), wrapping.columns(of: line))
    // Notes are set smaller than the text, which has no lines as long as theirs.
    if !above.isSentence, columns * 5 > wrapping.width * 4, next * 100 >= wrapping.width * 108,
      isPlain(at: index), !line.trimmed.isFramed
    {
      return true
    }
    guard isCut(before: index) else { return false }
    if breaksOff(words) || joints.isCertain(above: index) { return true }
    guard columns * 100 >= wrapping.width * 108 else { return false }
    // Of a note's lines, one that itself goes on is as long as the one above.
    if next * 100 < columns * 86, index + 1 < lines.count, isPlain(at: index + 1), isCut(before: index + 1) {
      return false
    }
    let last = words.lastWord
    return !LineWords.known.listClosers.contains(String(last)) && words.lastScalar != ")"
  }

  /// Where a footnote ends that was wrapped: notes are set smaller than the text.
  func endOfFootnote(from index: Int) -> Int {
    var end = index + 1
    while end < lines.count, end - index < 20, options.roles[lines[end].number] == nil, footnotes[end] == nil,
      isPlain(at: end), !lines[end].isBlank, !isAttachment(at: end), contacts.lineCount(from: end) == 0,
      isNoteCut(before: end)
    { end += 1 }
    return end
  }

  /// Whether what looks like a marker stands in a sentence that was wrapped right before it: `중요하|다. 특히`.
  func isMarkerInSentence(at index: Int) -> Bool {
    guard let marker = lines[index].marker, index > 0, isCut(before: index),
      lines[index].indentation <= lines[index - 1].indentation
    else { return false }
    let above = lines[index - 1]
    let words = (above.rest ?? above.trimmed).dropFirst()
    switch marker.kind {
    case .attachment, .part, .chapter, .section, .subsection, .article, .roman, .latin, .bracketedDecimal,
      .decimalDotted,
      .decimalDottedTwice, .circledLatin:
      return false
    case .hangul:
      return isWordBroken(above: index) || !countsOn(marker, at: index)
    case .decimal, .decimalParenthesis, .hangulParenthesis, .parenthesizedDecimal, .parenthesizedHangul,
      .circled, .circledHangul, .circledJamo:
      let hasPrevious = precedingSign(marker).map { words.unicodeScalars.contains($0) } ?? false
      return hasPrevious || !countsOn(marker, at: index)
    case .pointer, .arrow, .dot: return hasOpenBracket(words) || stands(marker.text, inSentenceAbove: index)
    case .square, .circle, .dash: return hasOpenBracket(words)
    }
  }

  /// Whether a sign stands within one of the last lines above, of the same sentence.
  private func stands(_ sign: String, inSentenceAbove index: Int) -> Bool {
    for above in (max(0, index - 5)..<index).reversed() {
      let line = lines[above]
      guard !line.isBlank, above == index - 1 || !line.isSentence else { return false }
      if (line.rest ?? line.trimmed).dropFirst().contains(sign) { return true }
      if line.isMarked || line.isRemark { return false }
    }
    return false
  }

  /// Whether it is sure that the word before the end of a line goes on below.
  private func isWordBroken(above index: Int) -> Bool {
    joints.isCertain(above: index)
  }

  /// ① of ②.
  private func precedingSign(_ marker: Marker) -> Unicode.Scalar? {
    guard let first = marker.text.unicodeScalars.first, marker.text.unicodeScalars.count == 1,
      marker.ordinal ?? 1 > 1
    else { return nil }
    return Unicode.Scalar(first.value - 1)
  }

  private func countsOn(_ marker: Marker, at index: Int) -> Bool { lines.count(marker, at: index) }

  /// Whether a line goes on with an item although the line above it ends a sentence: nearly every paragraph of the text
  /// has a sign, and the line above is full.
  func continuesSigned(at index: Int) -> Bool {
    guard let wrapping, wrapping.isSigned, isFull(above: index), isPlain(at: index) else { return false }
    switch lines[index].sign {
    case .plain, .openingMark: return wrapping.fills(lines[index].text.columnCount) || lines[index].isSentence
    default: return false
    }
  }

  /// Whether a sentence ends right above a line where the next word would not have had room, so that nothing shows
  /// whether its paragraph does.
  func isFull(above index: Int) -> Bool {
    guard let wrapping, index > 0, !lines[index - 1].isBlank, lines[index - 1].isSentence else {
      return false
    }
    let word = lines[index].trimmed.firstWord
    return (wrapping.columns(of: lines[index - 1]) + 1 + word.columnCount) * 20 > wrapping.width * 19
  }

  /// Says that it cannot be seen whether a paragraph ends above a line.
  mutating func reportParagraphEnd(above index: Int, isEnd: Bool) {
    wrapDiagnostics.add(
      Diagnostic(
        .doubtfulParagraph, at: file.location(ofLine: lines[index].number),
        isEnd
          ? "A paragraph begins here, but the line may go on with the one above"
          : "The line goes on with the paragraph above, but may begin one",
        reason: "The sentence above ends with a full line, and no blank line shows where paragraphs end",
        help: "Put blank lines between the paragraphs of the text, or join the lines of each"))
  }

  // MARK: Joining

  /// Appends a line to words that go on in it.
  mutating func append(_ index: Int, to words: inout SourceSpan) {
    words.append(lines[index].trimmed, of: lines[index].line, glued: isGlued(at: index))
    reportJoint(above: index)
  }

  func isGlued(at index: Int) -> Bool {
    if scattered.isScrap(at: index) { return lines[index].text.first != " " }
    return repairsWords && joints.joint(above: index) == .nothing
  }

  private var repairsWords: Bool { !options.disabledRepairs.contains(Rule.brokenWord.id) }

  /// Says that an item was put together from lines of one letter or a few.
  mutating func reportScattered(_ count: Int) {
    pages.append(
      Diagnostic(
        .scatteredLetters, .warning, at: file.location(ofLine: lines[position].number),
        "An item was put together from \(count) lines, of which most have one letter or a few",
        reason: "Between them no spaces can be told but those that the lines have inside",
        help: "Look through the item, and write it in one line of the text"))
  }

  /// Says where a word was joined, or may have to be.
  mutating func reportJoint(above index: Int) {
    let (isGlued, isDoubtful) = (isGlued(at: index), joints.isDoubtful(above: index))
    guard repairsWords, isGlued || isDoubtful, !scattered.isScrap(at: index) else { return }
    let line = lines[index]
    let left = lines[index - 1].trimmed.lastWord
    let right = line.trimmed.firstWord
    let place = SourceSpan(right, of: line.line, in: file).origin.location(
      in: String(right), atUTF8Offset: 0, length: right.utf8.count)
    let help =
      "If it is wrong, join the two lines in the text; to have a space at the end of every line, write 'repairs: {broken-word: off}' in briefing.yml"
    if !isDoubtful {
      wrapDiagnostics.add(
        Diagnostic(
          .brokenWord, .note, at: place, "'\(left)' and '\(right)' were joined to one word",
          reason: "The end of the line above broke it", help: help))
    } else if isGlued {
      wrapDiagnostics.add(
        Diagnostic(
          .brokenWord, .warning, at: place, "'\(left)' and '\(right)' were joined, but may be two words",
          reason: "The end of the line above may have broken a word, or stand for a space", help: help))
    } else {
      wrapDiagnostics.add(
        Diagnostic(
          .brokenWord, .warning, at: place,
          "A space was put between '\(left)' and '\(right)', but they may be one word",
          reason: "The end of the line above may have broken a word, or stand for a space", help: help))
    }
  }
}

extension [ClassifiedLine] {
  /// Whether a line near by begins with the number before a marker's, or with the one after the first.
  func count(_ marker: Marker, at index: Int) -> Bool {
    guard let ordinal = marker.ordinal else { return true }
    let reach = 100
    let (wanted, near) =
      ordinal == 1
      ? (2, self[(index + 1)...].prefix(reach)) : (ordinal - 1, self[..<index].suffix(reach))
    return near.contains { $0.marker?.kind == marker.kind && $0.marker?.ordinal == wanted }
  }

  /// Whether a line begins with a letter that would count, were there others: `다. 특히` after `중요하`.
  func isLoneLetter(at index: Int) -> Bool {
    guard let marker = self[index].marker, marker.kind == .hangul else { return false }
    return !count(marker, at: index)
  }
}

/// Whether a bracket or a quotation is open at the end of a text.
func hasOpenBracket(_ text: some StringProtocol) -> Bool {
  var depth = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case "“", "‘", "「", "『", "｢", "(", "（", "[", "〈", "《": depth += 1
    // An apostrophe before a year closes nothing.
    case "”", "’", "」", "』", "｣", ")", "）", "]", "〉", "》": depth = max(0, depth - 1)
    default: break
    }
  }
  return depth > 0
}

extension Substring {
  /// Whether it is in one pair of brackets that are not round, from its beginning to its end: `[ ➊ 사업 개요 ]`.
  var isFramed: Bool {
    guard let first = firstScalar, "[［【<〈《‹＜".unicodeScalars.contains(first) else { return false }
    return isInOnePair(of: first)
  }

  /// Whether it is in one pair of round brackets.
  var isInParentheses: Bool {
    guard let first = firstScalar, first == "(" || first == "（" else { return false }
    return isInOnePair(of: first)
  }

  private func isInOnePair(of first: Unicode.Scalar) -> Bool {
    guard let close = Bracket.closing(first), lastScalar == close else { return false }
    var depth = 0
    for (offset, scalar) in unicodeScalars.enumerated() {
      if scalar == first { depth += 1 } else if scalar == close { depth -= 1 }
      if depth == 0 { return offset > 1 && offset + 1 == unicodeScalars.count }
    }
    return false
  }

  /// Whether it has three spaces in a row, as forms have between a label and what it is of.
  var hasWideGap: Bool {
    var count = 0
    for byte in utf8 {
      count = byte == UInt8(ascii: " ") ? count + 1 : 0
      if count == 3 { return true }
    }
    return false
  }

  /// Whether a parenthesis opens in it and does not close; what is quoted may go on over sentences.
  fileprivate var hasOpenParenthesis: Bool {
    utf8.reduce(0) { $1 == UInt8(ascii: "(") ? $0 + 1 : $1 == UInt8(ascii: ")") ? Swift.max(0, $0 - 1) : $0 }
      > 0
  }
}
