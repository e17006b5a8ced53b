import Characters
import LexiconFormat
import Lexicons

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What belongs between the last word of a line and the first of the next, where a program wrapped a text: a space, or
/// nothing, since it broke a word.
///
/// It goes over the text twice: the first time it learns the words of the document, and from those lines that leave little
/// doubt, whether its program breaks words at all.
struct LineJoints: Sendable {
  enum Joint: Hashable, Sendable {
    case space, nothing
  }

  private struct Finding: Sendable {
    var joint: Joint
    var isDoubtful = false
    var isCertain = false
  }

  /// By the index of the lower line; where nothing is said, a space.
  private var findings: [Int: Finding] = [:]

  /// What belongs above a line.
  func joint(above index: Int) -> Joint { findings[index]?.joint ?? .space }

  /// Whether a reader may think otherwise.
  func isDoubtful(above index: Int) -> Bool { findings[index]?.isDoubtful ?? false }

  /// Whether a word goes on below a line so certainly that the line cannot end there.
  func isCertain(above index: Int) -> Bool { findings[index]?.isCertain ?? false }

  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine], _ wrapping: Wrapping?) {
    guard let wrapping else { return }
    let words = DocumentWords(of: lines)
    let style = WritingStyle(of: lines)
    var weights: [(index: Int, weight: Double)] = []
    for index in lines.indices.dropFirst() {
      let (above, line) = (lines[index - 1], lines[index])
      guard !above.isBlank, !line.isBlank else { continue }
      let left = above.trimmed.withoutRaisedStars
      let (tail, head) = (left.lastSyllables, line.trimmed.firstSyllables)
      if !tail.isEmpty, !head.isEmpty {
        // Only between lines that may go on is it asked whether words are broken.
        guard !left.endsWithFullStop,
          wrapping.columns(of: above) * 2 > wrapping.width || wrapping.isBeginning(above)
        else { continue }
        var weight =
          WordBreaks.known.weight(
            tail, head, before: WordBreaks.Beside(left.unicodeScalars.dropLast(tail.count).last),
            after: WordBreaks.Beside(line.trimmed.unicodeScalars.dropFirst(head.count).first))
          + words.weight(tail, head)
        if isName(head, in: line.trimmed) { weight -= 5 }
        if BoundWords.known.isNumber(tail, before: head) { weight -= 4 }
        if BoundWords.known.endsWithCount(left) { weight -= 3 }
        // `그|동안`
        if LineWords.known.sentenceOpeners.contains(String(String.UnicodeScalarView(tail + head))) {
          weight += 3
        }
        weights.append((index, weight))
      } else if style.isOneWord(left, line.trimmed) {
        // What is written on to a quotation goes on after it, whatever ends in it: “…있다.”|라며.
        let isCertain = !head.isEmpty && !(left.lastScalar?.isASCIIDigit ?? false)
        findings[index] = Finding(joint: .nothing, isCertain: isCertain)
      }
    }
    // Whether the document breaks words, full lines tell.
    let full = weights.filter { index, _ in wrapping.fills(wrapping.columns(of: lines[index - 1])) }
    let prior = Self.prior(of: full.map(\.weight))
    for (index, weight) in weights {
      let sum = weight + prior
      let isSure = abs(sum) >= 1
      if sum > 0 {
        findings[index] = Finding(joint: .nothing, isDoubtful: !isSure, isCertain: sum > 3)
      } else if !isSure {
        findings[index] = Finding(joint: .space, isDoubtful: true)
      }
    }
  }

  /// What is to be added to every weight because the document breaks many words, or few. Spaces are taken to be as
  /// frequent as the weights make them, again and again. Where not one word is certain to be broken, although many lines
  /// are certain to end with one, the program kept words whole.
  private static func prior(of weights: [Double]) -> Double {
    guard !weights.isEmpty else { return 0 }
    var prior = 0.0
    for _ in 0..<10 {
      let broken = weights.reduce(0.6) { $0 + 1 / (1 + exp(-max(-30, min(30, $1 + prior)))) }
      let share = broken / (Double(weights.count) + 2)
      prior = 0.6 * log(share / (1 - share))
    }
    let keepsWords = !weights.contains { $0 > 2.5 } && weights.count { $0 < -2 } >= 3
    return prior - 0.45 - (keepsWords ? 2.5 : 0)
  }
}

/// Where not both sides of a line's end are syllables, punctuation decides, and how the document writes.
private struct WritingStyle {
  /// Signs in a type of their own that a space follows.
  private var apartFrom: Set<Unicode.Scalar> = []
  /// Brackets with and without a space before them, after a syllable or a digit.
  private var bracketsApart = 0
  private var bracketsClose = 0
  /// The characters beside a bracket, where it is close to the word before it, and where it is not.
  private var besideClose: Set<UInt64> = []
  private var besideApart: Set<UInt64> = []

  init(of lines: [ClassifiedLine]) {
    for line in lines where !line.isBlank {
      line.trimmed.withBytes { bytes in
        for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "(") {
          if bytes[index - 1] == 0x20 { bracketsApart += 1 } else { bracketsClose += 1 }
        }
      }
      var last: Unicode.Scalar?
      var before: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
      for scalar in line.trimmed.unicodeScalars {
        if before.1 == "(" {
          if before.0 != " " {
            besideClose.insert(Self.beside(before.0, scalar))
          } else if let last {
            besideApart.insert(Self.beside(last, scalar))
          }
        }
        if before.1 != " ", before.1 != "(" { last = before.1 }
        before = (before.1, scalar)
      }
      last = nil
      for scalar in line.trimmed.unicodeScalars {
        if scalar == " ", let last, isSignOfOwnType(last) { apartFrom.insert(last) }
        last = scalar
      }
    }
  }

  private static func beside(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> UInt64 {
    UInt64(last.value) << 32 | UInt64(first.value)
  }

  /// Whether nothing belongs between the end of a line and the beginning of the next.
  func isOneWord(_ left: Substring, _ right: Substring) -> Bool {
    guard let last = left.lastScalar, let first = right.firstScalar else { return false }
    switch first {
    // ’24년
    case "’" where right.utf8.dropFirst(3).first?.isASCIIDigit ?? false: break
    case ")", "）", "]", "］", "}", "」", "』", "｣", "》", "〉", "”", "’", ",", ".", "%", "!", "?": return true
    case "(", "（":
      if let next = right.unicodeScalars.dropFirst().first {
        let (isClose, isApart) = (
          besideClose.contains(Self.beside(last, next)), besideApart.contains(Self.beside(last, next))
        )
        if isClose != isApart { return isClose }
      }
      return bracketsClose >= bracketsApart
        && (last.isHangulSyllable || last.isASCIIDigit || last.isASCIILetter)
    default: break
    }
    switch last {
    case "(", "（", "[", "［", "「", "『", "｢", "《", "〈", "“", "‘", "·", "‧", "ㆍ", "・", "․", "/": return true
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

/// In UTF-8.
private let bytesOfSyllable = 3

/// Whether the first syllables of a line are a name in full, as what comes after them shows: `홍길동 씨는`.
private func isName(_ syllables: [Unicode.Scalar], in line: Substring) -> Bool {
  guard (2...4).contains(syllables.count) else { return false }
  let rest = line[bytes: (syllables.count * bytesOfSyllable)..<line.utf8.count]
  return rest.utf8.first == UInt8(ascii: " ")
    && BoundWords.known.afterNames.contains(where: Substring(rest.utf8.dropFirst()).begins)
}

/// What is written on to the word before it.
private final class BoundWords: Sendable {
  static let known = BoundWords(Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) })

  let particles: WordSet
  /// Counters and units, which follow a number.
  let counters: WordSet
  /// What follows the name of a person, after a space.
  let afterNames: [String]
  /// Native numbers of one syllable, as they are before a counter: 한, 두.
  private let numbers: Set<Unicode.Scalar>
  private let nativeNumbers: Set<String>
  private let nativeCounters: Set<String>

  init(_ lexicons: [Lexicon]) {
    particles = WordSet(lexicons.flatMap { $0.words("particle") })
    afterNames = lexicons.flatMap { $0.words("after-name") }
    let kinds = ["counter", "unit", "calendar-unit", "large-scale", "small-scale"]
    counters = WordSet(
      lexicons.flatMap { lexicon in kinds.flatMap(lexicon.words).map { $0.filter { $0 != " " } } })
    nativeCounters = lexicons.reduce(into: []) { words, lexicon in
      for kind in ["native-counter", "native-unit", "native-calendar-unit"] {
        words.formUnion(lexicon.words(kind))
      }
    }
    nativeNumbers = Set(
      lexicons.flatMap { $0.entries("native-numeral") + $0.entries("native-one") }.map(\.words))
    numbers = Set(nativeNumbers.filter { $0.unicodeScalars.count == 1 }.compactMap(\.unicodeScalars.first))
  }

  /// Whether a text ends with a native number and what it counts: `여섯 차례`.
  func endsWithCount(_ text: Substring) -> Bool {
    let counter = text.lastWord
    let number = text[..<counter.startIndex].lastWord
    return nativeNumbers.contains(String(number)) && nativeCounters.contains(String(counter))
  }

  /// Whether syllables are a number in full and what it counts follows: `두|달`, `네|시까지`.
  func isNumber(_ left: [Unicode.Scalar], before right: [Unicode.Scalar]) -> Bool {
    guard left.count == 1, let first = left.first, numbers.contains(first) else { return false }
    return (1...min(3, right.count)).contains {
      nativeCounters.contains(String(String.UnicodeScalarView(right[..<$0])))
    }
  }
}

extension Substring {
  /// The text without stars that refer to a note.
  fileprivate var withoutRaisedStars: Substring {
    let scalars = unicodeScalars
    let stars = scalars.suffix(4).reversed().prefix { $0 == "*" }.count
    guard stars > 0, stars < scalars.count else { return self }
    let end = scalars.index(scalars.endIndex, offsetBy: -stars)
    return scalars[..<end].last == " " ? self : self[..<end]
  }

  fileprivate var lastSyllables: [Unicode.Scalar] {
    withBytes { bytes in
      var syllables: [Unicode.Scalar] = []
      var end = bytes.count
      while let (scalar, start) = bytes.scalar(before: end), scalar.isHangulSyllable {
        syllables.append(scalar)
        end = start
      }
      syllables.reverse()
      return syllables
    }
  }

  fileprivate var firstSyllables: [Unicode.Scalar] {
    withBytes { bytes in
      var syllables: [Unicode.Scalar] = []
      var index = 0
      while index < bytes.count, case let scalar = bytes.scalar(at: index), scalar.isHangulSyllable {
        syllables.append(scalar)
        index += bytesOfSyllable
      }
      return syllables
    }
  }
}
