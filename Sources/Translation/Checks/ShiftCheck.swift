import Briefings
import Diagnostics

/// Finds a translation that belongs to the segment before or behind its own.
///
/// Evidence is what looks alike in both languages, numbers and words in Latin letters, and the terms of the
/// glossary: a translation that has none of what its source has, while a neighbour's has nearly all of it.
struct ShiftCheck {
  private let glossary: GlossaryCheck?

  /// One thing that two texts have in common may be chance.
  private static let leastEvidence = 2

  init(glossary: GlossaryCheck?) { self.glossary = glossary }

  /// - Parameter segments: of one edition, in reading order.
  /// - Complexity: linear in the texts.
  func findings(in segments: [TranslatedSegment]) -> [CheckedEdition.Finding] {
    let anchors = segments.map { Anchors(of: $0.pair) }
    return segments.indices.compactMap { index in
      let own = evidence(
        segments[index].pair.source, anchors[index].source, segments[index], anchors[index].target)
      guard own.possible >= Self.leastEvidence, own.found == 0 else { return nil }
      for neighbour in [index + 1, index - 1] where segments.indices.contains(neighbour) {
        let other = evidence(
          segments[index].pair.source, anchors[index].source, segments[neighbour], anchors[neighbour].target)
        guard other.found >= Self.leastEvidence, other.found * 4 >= other.possible * 3,
          // The neighbour's translation must not be right where it is.
          evidence(
            segments[neighbour].pair.source, anchors[neighbour].source, segments[neighbour],
            anchors[neighbour].target
          ).found < other.found
        else { continue }
        return CheckedEdition.Finding(
          segment: index, disagreement(segments[index], belongsTo: segments[neighbour]))
      }
      return nil
    }
  }

  private func evidence(
    _ source: String, _ wanted: Set<String>, _ segment: TranslatedSegment, _ target: Set<String>
  ) -> (possible: Int, found: Int) {
    var pair = segment.pair
    pair.source = source
    let terms = glossary?.agreement(in: pair) ?? []
    return (wanted.count + terms.count, wanted.count(where: target.contains) + terms.count { $0 })
  }

  private func disagreement(_ segment: TranslatedSegment, belongsTo other: TranslatedSegment) -> Disagreement
  {
    let location = other.location(0..<1)
    return Disagreement(
      .shift, .doubtful, "The translation seems to belong to another text",
      reason:
        "What this text names stands in the translation at \(location.file):\(location.line ?? 1) (\(other.place))",
      suggestion: "Look whether the translations moved by one",
      source: [0..<segment.pair.source.utf8.count], target: [0..<segment.pair.target.utf8.count])
  }

  /// What is written alike in two languages.
  private struct Anchors {
    let source: Set<String>
    let target: Set<String>

    init(of pair: TextPair) {
      source = Self.anchors(of: pair.source, withWords: !pair.sourceLanguage.isEnglish)
      target = Self.anchors(of: pair.target, withWords: true)
    }

    /// Numbers of two digits or more, and words in Latin letters, in lower case.
    static func anchors(of text: String, withWords: Bool) -> Set<String> {
      let scalars = TextScalars(text)
      var anchors: Set<String> = []
      if withWords {
        for word in LatinWords(in: scalars).all where word.range.count > 1 { anchors.insert(word.key) }
      }
      var digits = ""
      for index in 0...scalars.count {
        if let scalar = scalars[index], scalar.isASCIIDigit {
          digits.unicodeScalars.append(scalar)
        } else if scalars[index] != "," || !(scalars[index + 1]?.isASCIIDigit ?? false) {
          if digits.utf8.count > 1 { anchors.insert(digits) }
          digits = ""
        }
      }
      return anchors
    }
  }
}
