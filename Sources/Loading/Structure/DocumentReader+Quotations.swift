import Briefings

/// Lines that are nothing but somebody's words.
extension DocumentReader {
  /// The quotation that begins with a line: `이름 (직함): "…"`, or words with `— 이름, 직함` below them.
  ///
  /// In a wrapped text the words may go on below, up to the line that closes them.
  /// - Returns: also how many lines it takes; nil where nothing closes it.
  func quotation(at index: Int) -> (Draft, count: Int)? {
    switch lines[index].sign {
    case .speech(let speech):
      guard let last = closingLine(from: index, speech.closing),
        let words = words(from: index, speech.words, to: last)
      else { return nil }
      return (quotation(of: speech.speaker, on: index, words), last - index + 1)
    case .openingMark(let closing):
      guard let last = closingLine(from: index, closing),
        let below = lines[(last + 1)...].prefix(2).firstIndex(where: { !$0.isBlank }),
        let speaker = lines[below].attribution, let words = words(from: index, lines[index].trimmed, to: last)
      else { return nil }
      return (quotation(of: speaker, on: below, words), below - index + 1)
    default: return nil
    }
  }

  /// `▶ 인터뷰 : 김하늘 한빛시장`, and below it, after a dash or not, what he or she says.
  func interview(at index: Int) -> (Draft, count: Int)? {
    let rest = lines[index].rest ?? lines[index].trimmed
    guard let (label, who) = rest.splitAtColon(),
      QuotationWords.known.interviews.contains(label.withoutSpaces.filter { !"[]<>【】".contains($0) }),
      index + 1 < lines.count, options.roles[lines[index + 1].number] == nil,
      let words = withoutOuterQuotes(lines[index + 1].rest ?? lines[index + 1].trimmed)
    else { return nil }
    let person = who.trimmed
    let end = person.firstIndex(of: " ") ?? person.endIndex
    guard !person.isEmpty else { return nil }
    var role = SourceSpan(in: file)
    if end < person.endIndex { role = span(person[end...].trimmed, of: lines[index]) }
    role.append(label.trimmed, of: lines[index].line)
    return (
      .quotation(
        speaker: span(person[..<end], of: lines[index]), role: role, words: span(words, of: lines[index + 1])),
      2
    )
  }

  private func closingLine(from index: Int, _ closing: Unicode.Scalar) -> Int? {
    let last = lines[index...].prefix(12).firstIndex { $0.isBlank || $0.trimmed.lastScalar == closing }
    return last.flatMap { lines[$0].isBlank ? nil : $0 }
  }

  /// What is said, without the marks at both ends.
  /// - Parameter first: the part of the first line from the opening mark on.
  private func words(from index: Int, _ first: Substring, to last: Int) -> SourceSpan? {
    if last == index { return withoutOuterQuotes(first).map { span($0, of: lines[index]) } }
    let opened = first.unicodeScalars.dropFirst()
    var words = span(first[opened.startIndex...], of: lines[index])
    for line in (index + 1)..<last {
      words.append(lines[line].trimmed, of: lines[line].line, glued: isGlued(at: line))
    }
    let text = lines[last].trimmed
    words.append(
      text[..<text.unicodeScalars.index(before: text.endIndex)], of: lines[last].line,
      glued: isGlued(at: last))
    return words
  }

  private func quotation(of speaker: Attribution, on line: Int, _ words: SourceSpan) -> Draft {
    .quotation(
      speaker: span(speaker.name, of: lines[line]), role: speaker.role.map { span($0, of: lines[line]) },
      words: words)
  }
}

extension ClassifiedLine {
  /// `— 이름, 직함`, which is what only a line below a quotation can be.
  fileprivate var attribution: Attribution? {
    switch trimmed.firstScalar {
    case "-", "–", "—", "―":
      Attribution(trimmed[trimmed.unicodeScalars.index(after: trimmed.startIndex)...].trimmed)
    default: nil
    }
  }
}

/// What is between a pair of quotation marks that spans the whole text.
func withoutOuterQuotes(_ text: Substring) -> Substring? {
  guard let open = text.firstScalar, let close = closingMark(of: open), text.scalarCount > 2,
    text.lastScalar == close
  else { return nil }
  let inner = text.unicodeScalars.dropFirst().dropLast()
  // `"가"와 "나"` begins and ends with marks too, but they are two pairs.
  if open != close {
    var depth = 1
    for scalar in inner {
      if scalar == open { depth += 1 } else if scalar == close { depth -= 1 }
      if depth == 0 { return nil }
    }
  } else if inner.contains(open) {
    return nil
  }
  return text[inner.startIndex..<inner.endIndex]
}
