import Characters
package import Diagnostics
import Languages
import TextReading

extension CheckRule {
  static let shift = CheckRule(
    .shift,
    .edition { pairs, segments, glossary in ShiftCheck(glossary: glossary).findings(in: pairs, segments) })
}

extension Rule {
  package static let shift = Rule(
    "shift", summary: "A translation seems to belong to a neighbouring text.",
    explanation:
      "Numbers, words in Latin letters and terms of the glossary look alike in both languages. A translation that has none of those of its source, while a neighbour's has nearly all of them, has probably moved.",
    help: "Look whether the translations moved by one.", kinds: [.belongsToNeighbour], waivedBy: .comment)
}

extension Rule.Kind {
  static let belongsToNeighbour = Self(
    "neighbour", .warning, "What the source names is in a neighbour's translation instead.")
}

/// Finds a translation that belongs to the segment before or after its own.
///
/// Evidence is what looks alike in both languages, numbers and words in Latin letters, and the terms of the
/// glossary: a translation that has none of what its source has, while a neighbour's has nearly all of it.
struct ShiftCheck {
  private let glossary: GlossaryCheck?

  /// One thing that two texts have in common may be chance.
  private static let leastEvidence = 2

  init(glossary: GlossaryCheck?) { self.glossary = glossary }

  /// - Parameters:
  ///   - pairs: of one edition, in reading order.
  ///   - segments: those of the pairs.
  /// - Complexity: linear in the texts.
  func findings(in pairs: [ReadPair], _ segments: [TranslatedSegment]) -> [CheckedEdition.Finding] {
    let anchors = pairs.map { Anchors(ofSource: $0.source) }
    func evidence(_ source: Int, _ target: Int) -> (possible: Int, found: Int) {
      var pair = pairs[target].pair
      pair.source = pairs[source].pair.source
      let terms = glossary?.agreement(in: pair) ?? []
      return (
        anchors[source].count + terms.count,
        anchors[source].count(foundIn: pairs[target].target) + terms.count { $0 }
      )
    }
    return pairs.indices.compactMap { index in
      // Most translations have something of their source, before anybody asks the glossary.
      if anchors[index].count(foundIn: pairs[index].target) > 0 { return nil }
      let own = evidence(index, index)
      guard own.possible >= Self.leastEvidence, own.found == 0 else { return nil }
      for neighbour in [index + 1, index - 1] where pairs.indices.contains(neighbour) {
        let other = evidence(index, neighbour)
        guard other.found >= Self.leastEvidence, other.found * 4 >= other.possible * 3,
          // The neighbour's translation must not be right where it is.
          evidence(neighbour, neighbour).found < other.found
        else { continue }
        return CheckedEdition.Finding(
          segment: index, disagreement(segments[index], belongsTo: segments[neighbour]))
      }
      return nil
    }
  }

  private func disagreement(_ segment: TranslatedSegment, belongsTo other: TranslatedSegment) -> Disagreement
  {
    let location = other.location(0..<1)
    return Disagreement(
      .shift, .belongsToNeighbour, "The translation seems to belong to another text",
      reason:
        "What this text names is in the translation at \(location.file):\(location.line ?? 1) (\(other.place))",
      suggestion: "Look whether the translations moved by one",
      source: [0..<segment.pair.source.utf8.count], target: [0..<segment.pair.target.utf8.count])
  }

  /// What is written alike in two languages. Numbers are no words, so that each kind is looked for by itself, and in a
  /// translation only the kinds that the source has.
  private struct Anchors {
    private let numbers: Set<String>
    private let words: Set<String>

    init(ofSource read: ReadText) {
      numbers = Self.numbers(in: read.text)
      // Where words are written in Latin letters anyway, they are no sign of anything.
      words = read.profile?.usesLatinLetters ?? false ? [] : Self.words(in: read)
    }

    var count: Int { numbers.count + words.count }

    func count(foundIn target: ReadText) -> Int {
      (numbers.isEmpty ? 0 : numbers.intersection(Self.numbers(in: target.text)).count)
        + (words.isEmpty ? 0 : words.intersection(Self.words(in: target)).count)
    }

    /// Words in Latin letters, in lower case.
    private static func words(in read: ReadText) -> Set<String> {
      Set(read.words.lazy.filter { $0.range.count > 1 }.map(\.key))
    }

    /// Numbers of two digits or more, without their commas.
    private static func numbers(in text: ScannedText) -> Set<String> {
      var numbers: Set<String> = []
      var digits: [UInt8] = []
      for index in 0...text.count {
        let scalar = text[raw: index]
        if let scalar, scalar.isASCIIDigit {
          digits.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if !digits.isEmpty, scalar != "," || !(text[raw: index + 1]?.isASCIIDigit ?? false) {
          if digits.count > 1 { numbers.insert(String(decoding: digits, as: UTF8.self)) }
          digits.removeAll(keepingCapacity: true)
        }
      }
      return numbers
    }
  }
}
