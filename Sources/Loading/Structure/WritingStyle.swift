import Characters

/// Where not both sides of a line's end are syllables, punctuation decides, and how the document writes.
struct WritingStyle {
  /// Signs in a type of their own that a space follows.
  private var apartFrom: Set<Unicode.Scalar> = []
  private let brackets: BracketSpacing

  init(of lines: [ClassifiedLine]) {
    brackets = BracketSpacing(of: lines)
    for line in lines where !line.isBlank {
      var last: Unicode.Scalar?
      for scalar in line.trimmed.unicodeScalars {
        if scalar == " ", let last, isSignOfOwnType(last) { apartFrom.insert(last) }
        last = scalar
      }
    }
  }

  /// Whether nothing belongs between the end of a line and the beginning of the next.
  func isOneWord(_ left: Substring, _ right: Substring) -> Bool {
    guard let last = left.lastScalar, let first = right.firstScalar else { return false }
    switch first {
    // ’24년
    case "’" where right.utf8.dropFirst(3).first?.isASCIIDigit ?? false: break
    case ")", "）", "]", "］", "}", "」", "』", "｣", "》", "〉", "”", "’", ",", ".", "%", "!", "?": return true
    case "(", "（": return brackets.isClose(after: left, before: right)
    default: break
    }
    switch last {
    case "(", "（", "[", "［", "「", "『", "｢", "《", "〈", "“", "‘", "/": return true
    case let dot where dot.isMiddleDot: return true
    case "~", "-", "∼", "～": return left.unicodeScalars.dropLast().last.map { $0 != " " } ?? false
    case ",":
      // 1,|234
      let digits = right.utf8.prefix(while: \.isASCIIDigit).count
      return digits == 3 && left.utf8.dropLast().last?.isASCIIDigit ?? false
    case _ where isSignOfOwnType(last): return !apartFrom.contains(last)
    default: break
    }
    if isAddress(left, right) { return true }
    guard first.isHangulSyllable else { return false }
    let count = right.firstSyllables.count
    if last.isASCIIDigit { return isWrittenOnNumbers(right, syllables: count) }
    // After a bracket, a quotation mark or letters only what cannot stand alone.
    return !last.isHangulSyllable && !isPunctuation(last) && isParticle(right, syllables: count)
  }

  private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ":", ";", "!", "?", "…", "-", "–", "—", "~", "=", "+", "▲", "*": true
    default: false
    }
  }

  /// A particle and nothing else, or one of two syllables and more that begins a longer one: 라며, 으로부터.
  ///
  /// - Parameter count: how many syllables the run has with which the text begins.
  private func isParticle(_ text: Substring, syllables count: Int) -> Bool {
    let words = BoundWords.known
    let length = (1...4).first { length in
      length <= count && (length == count || length > 1)
        && words.particles.contains(text[bytes: 0..<(length * bytesOfSyllable)])
    }
    // 이 alone is more often "this".
    return length.map { !($0 == 1 && count == 1 && text.firstScalar == "이") } ?? false
  }

  private func isWrittenOnNumbers(_ text: Substring, syllables count: Int) -> Bool {
    let words = BoundWords.known
    return (1...4).contains { length in
      length <= count && words.counters.contains(text[bytes: 0..<(length * bytesOfSyllable)])
    } || isParticle(text, syllables: count)
  }

  private static let schemeEnd = Array("://".utf8)
  private static let usualHost = Array("www.".utf8)

  /// Whether an address goes on: `https://example|.kr`, `name@ex|ample.kr`.
  private func isAddress(_ left: Substring, _ right: Substring) -> Bool {
    guard let last = left.lastScalar, last.isASCII, let first = right.firstScalar, first.isASCII, first != " "
    else { return false }
    let word = left.lastWord
    let next = Substring(right.firstWord.utf8.prefix { $0 < 0x80 })
    if word.withBytes({ $0.contains(Self.schemeEnd) || $0.contains(Self.usualHost) }) {
      return next.has(UInt8(ascii: ".")) || next.has(UInt8(ascii: "/"))
    }
    guard let at = word.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return !word[at...].has(UInt8(ascii: ".")) && next.has(UInt8(ascii: "."))
  }
}
