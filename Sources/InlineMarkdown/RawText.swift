import Characters

/// Finds the bold in a text that nobody wrote as Markdown.
///
/// In Korean press texts stars are footnote marks first (`제주*(잠정)와 서울**(확정)`), so only what cannot
/// be read that way is bold: exactly two stars, where a word may begin, and exactly two more that close them
/// right after a character. What follows the closing stars does not matter; it is mostly a particle.
struct RawText {
  /// Offsets of the two stars on either side.
  struct Bold: Hashable {
    var opening: Int
    var closing: Int
  }

  private(set) var bold: [Bold] = []
  private(set) var findings: [InlineFinding] = []

  /// - Parameter repairsEmphasis: whether pairs are bold that CommonMark would leave as stars.
  /// - Complexity: O(n)
  init(_ source: UnsafeBufferPointer<UInt8>, repairsEmphasis: Bool = true) {
    var opening: DelimiterRun?
    var index = 0
    while let run = source.nextRunOfStars(from: index) {
      index = run.end
      guard run.length == 2 else {
        if let opening { report(opening, .unclosed) }
        report(run, .notTwoStars)
        opening = nil
        continue
      }
      let before = source.scalar(before: run.offset)?.scalar
      let isAfterSpace = before.map(\.isCommonMarkSpace) ?? true
      if let first = opening, !isAfterSpace {
        opening = nil
        if let finding = InlineFinding(renderingFrom: first, to: run, of: source) {
          guard repairsEmphasis else { continue }
          findings.append(finding)
        }
        bold.append(Bold(opening: first.offset, closing: run.offset))
        continue
      }
      if let opening { report(opening, .closedAfterSpace) }
      opening = nil
      if source.scalar(at: run.end, end: source.count).map(\.isCommonMarkSpace) ?? true {
        report(run, .beforeSpace)
      } else if !source.startsWord(at: run.offset) {
        report(run, .insideWord)
      } else {
        opening = run
      }
    }
    if let opening { report(opening, .unclosed) }
    if findings.count > 1 { findings.sort(by: InlineFinding.precedes) }
  }

  /// The tree of the text, without visiting libcmark: there is nothing left to find.
  /// - Parameter words: the same text.
  func tree(_ source: UnsafeBufferPointer<UInt8>, words: String) -> InlineTree {
    var nodes = InlineNodes()
    var start = 0
    func append(to end: Int) {
      nodes.append(linking: UnsafeBufferPointer(rebasing: source[start..<end]), at: start)
      start = end + 2
    }
    for bold in bold {
      append(to: bold.opening)
      nodes.begin(.strong)
      append(to: bold.closing)
      nodes.end()
    }
    append(to: source.count)
    return InlineTree(words: words, nodes: nodes.nodes)
  }

  /// The text in which everything but the bold is escaped, for libcmark to set the punctuation.
  func prepare(
    _ source: UnsafeBufferPointer<UInt8>, _ sentinels: Sentinels, _ breaks: AddressBreaks
  ) -> PreparedText {
    var prepared = PreparedText(sentinels: sentinels, capacity: source.count)
    // White space at both ends stays.
    prepared.insert(.lineGuard, beforeSource: 0)
    var index = 0
    for delimiter in bold.flatMap({ [$0.opening, $0.closing] }) {
      prepared.appendEscaping(source, index..<delimiter, breaks)
      prepared.insert(.openingPair, beforeSource: delimiter)
      index = delimiter + 2
      prepared.append(source, delimiter..<index)
      prepared.insert(.closingPair, beforeSource: index)
    }
    prepared.appendEscaping(source, index..<source.count, breaks)
    prepared.insert(.endGuard, beforeSource: source.count)
    return prepared
  }

  private mutating func report(_ run: DelimiterRun, _ cause: InlineFinding.LiteralCause) {
    findings.append(InlineFinding(literal: run.length, of: run, because: cause))
  }
}

extension PreparedText {
  fileprivate mutating func appendEscaping(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ breaks: AddressBreaks
  ) {
    for index in range {
      if breaks.contains(index) { insert(.mark, beforeSource: index) }
      switch source[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
      case 0:
        appendNull(beforeSource: index + 1)
        continue
      default: break
      }
      // A raw text has no lines.
      append(source[index].isLineBreak ? UInt8(ascii: " ") : source[index])
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next run of two or more stars.
  fileprivate func nextRunOfStars(from start: Int) -> DelimiterRun? {
    var index = start
    while index + 1 < count {
      if self[index] == UInt8(ascii: "*"), self[index + 1] == UInt8(ascii: "*") {
        return DelimiterRun(at: index, in: self, end: count)
      }
      index += 1
    }
    return nil
  }

  /// Whether stars at `offset` are where a word begins.
  ///
  /// Closing brackets and quotation marks, full stops and units do not count: a footnote mark follows
  /// them as it follows a word.
  fileprivate func startsWord(at offset: Int) -> Bool {
    guard let previous = scalar(before: offset) else { return true }
    if previous.scalar.isCommonMarkSpace { return true }
    guard previous.scalar == "\"" || previous.scalar == "'" else {
      return previous.scalar.mayPrecedeWord
    }
    // A straight quotation mark opens a quotation where a word may begin itself.
    guard let beforeQuote = self.scalar(before: previous.offset)?.scalar else { return true }
    return beforeQuote.isCommonMarkSpace || beforeQuote.mayPrecedeWord
  }
}

extension Unicode.Scalar {
  /// Opening brackets and quotation marks, dashes, middle dots, separators, bullets and arrows.
  fileprivate var mayPrecedeWord: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .dashPunctuation: return true
    default: break
    }
    return switch value {
    // , : ; / & # @ = + | ~ < ^
    case 0x2C, 0x3A, 0x3B, 0x2F, 0x26, 0x23, 0x40, 0x3D, 0x2B, 0x7C, 0x7E, 0x3C, 0x5E: true
    // · • ‣ ․ ‧ ※ ⁃ ∙ ⋅ and the dots of Korean and Japanese keyboards, ㆍ ・ ･
    case 0xB7, 0x2022, 0x2023, 0x2024, 0x2027, 0x203B, 0x2043, 0x2219, 0x22C5, 0x318D, 0x30FB, 0xFF65: true
    // Ideographic and full-width 、 ， ： ； ／ ＆ ～ ｜ ＝ ＋
    case 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF0F, 0xFF06, 0xFF5E, 0xFF5C, 0xFF1D, 0xFF0B: true
    // Arrows, box drawing, geometric shapes, symbols and dingbats; ① to ⓿; ㈀ to ㋿ with ㈜; emoji
    case 0x2190...0x21FF, 0x2460...0x27BF, 0x3200...0x32FF, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
