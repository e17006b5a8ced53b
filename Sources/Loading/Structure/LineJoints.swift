import Characters

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

  /// Whether the text still has the spaces at which its lines were broken.
  private(set) var keepsSpaces = false
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
    keepsSpaces = Self.keepsSpaces(at: full.map { ($0.index, $0.weight + prior) }, of: lines)
    if keepsSpaces { settleByKeptSpaces(lines, wrapping) }
    for (index, weight) in weights {
      var sum = weight + prior
      if keepsSpaces, wrapping.fills(wrapping.columns(of: lines[index - 1])) {
        sum += lines[index - 1].endsWithSpace ? -Self.spaceWeight : Self.spaceWeight
      }
      let isSure = abs(sum) >= 1
      if sum > 0 {
        findings[index] = Finding(joint: .nothing, isDoubtful: !isSure, isCertain: sum > 3)
      } else if !isSure {
        findings[index] = Finding(joint: .space, isDoubtful: true)
      }
    }
  }

  /// Where no weight says whether two lines are one word, the spaces at their ends do.
  private mutating func settleByKeptSpaces(_ lines: [ClassifiedLine], _ wrapping: Wrapping) {
    for index in lines.indices.dropFirst() where !lines[index].isBlank && !lines[index - 1].isBlank {
      let above = lines[index - 1]
      guard wrapping.fills(wrapping.columns(of: above)), !above.trimmed.endsWithFullStop else { continue }
      findings[index] = above.endsWithSpace ? nil : Finding(joint: .nothing)
    }
  }

  /// What a space that was kept at the end of a line says, or its lack.
  private static let spaceWeight = 6.0

  /// Whether the text still has the spaces at which its lines were broken, so that a line without one ends within a word.
  /// That is so where both occur and agree with the words wherever these leave little doubt.
  private static func keepsSpaces(at weights: [(index: Int, weight: Double)], of lines: [ClassifiedLine])
    -> Bool
  {
    var agreeing = (apart: 0, joined: 0)
    var disagreeing = 0
    for (index, weight) in weights where abs(weight) > 1.5 {
      switch (lines[index - 1].endsWithSpace, weight < 0) {
      case (true, true): agreeing.apart += 1
      case (false, false): agreeing.joined += 1
      default: disagreeing += 1
      }
    }
    return min(agreeing.apart, agreeing.joined) >= 2 && agreeing.apart + agreeing.joined >= 4 * disagreeing
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

/// Whether the first syllables of a line are a name in full, as what comes after them shows: `홍길동 씨는`.
private func isName(_ syllables: [Unicode.Scalar], in line: Substring) -> Bool {
  guard (2...4).contains(syllables.count) else { return false }
  let rest = line[bytes: (syllables.count * bytesOfSyllable)..<line.utf8.count]
  return rest.utf8.first == UInt8(ascii: " ")
    && BoundWords.known.afterNames.contains(where: Substring(rest.utf8.dropFirst()).begins)
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
}

extension ClassifiedLine {
  /// Whether a space stands after its last word.
  var endsWithSpace: Bool { text.utf8.last == UInt8(ascii: " ") }
}
