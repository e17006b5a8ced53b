import Characters
package import Diagnostics
import SourceReading
import TextReading

extension CheckRule {
  static let consistency = CheckRule(.consistency, .site(ConsistencyCheck()))
}

extension Rule {
  package static let consistency = Rule(
    "consistency", summary: "One text is translated in two ways.",
    explanation:
      "The same words of the source should read the same everywhere. Case, punctuation and articles are left out of account, and so are entries with a context of their own.",
    help: "Translate it in one way, or give the entry a msgctxt if it must differ.",
    kinds: [.translatedInTwoWays], waivedBy: .comment)
}

extension Rule.Kind {
  static let translatedInTwoWays = Self(
    "two-translations", .warning, "Elsewhere the same text is translated in another way.")
}

/// Finds texts that are translated in two ways. Case, punctuation and what has a context of its own in the
/// catalogue do not count.
struct ConsistencyCheck: SiteCheck {
  /// Whether a segment should read as others that have its words.
  static func compares(_ segment: TranslatedSegment) -> Bool { !segment.hasContext && segment.role == nil }

  /// Never 0.
  static func hash(ofSource text: FoldedText) -> UInt64 { max(1, StableHash(text.bytes).value) }

  private struct Member {
    var place: SitePlaceNumber
    var translation: UInt64
  }

  func compare(_ facts: [EditionFacts], _ numbers: [Int], _ contexts: inout [SiteContext]) {
    var repeated = RepeatedHashes(expecting: numbers.reduce(0) { $0 + facts[$1].sources.count })
    for number in numbers {
      for source in facts[number].sources where source != 0 { repeated.insert(source) }
    }
    var groups = HashGroups<Member>()
    for number in numbers {
      for (segment, (source, translation)) in zip(facts[number].sources, facts[number].translations)
        .enumerated()
      where source != 0 && repeated.mayRepeat(source) {
        groups.add(
          Member(place: SitePlaceNumber(edition: number, segment: segment), translation: translation),
          to: source)
      }
    }
    for group in groups.all where group.contains(where: { $0.translation != group[0].translation }) {
      guard let usual = group.mostFrequent(\.translation) else { continue }
      for member in group where member.translation != usual.translation {
        contexts[member.place.edition].translations.append(
          SiteContext.Departure(segment: member.place.segment, usual: usual.place))
      }
    }
  }

  func findings(
    in segments: [TranslatedSegment], _ context: SiteContext,
    _ other: (SitePlaceNumber) -> TranslatedSegment
  ) -> [CheckedEdition.Finding] {
    var usuals: [SitePlaceNumber: UsualTranslation] = [:]
    return context.translations.compactMap { departure in
      guard segments.indices.contains(departure.segment) else { return nil }
      let segment = segments[departure.segment]
      let usual = usuals[departure.usual] ?? UsualTranslation(other(departure.usual))
      usuals[departure.usual] = usual
      guard Self.compares(segment), FoldedText(segment.pair.source).bytes == usual.source,
        ComparedWords(segment.pair.target) != usual.words
      else { return nil }
      return CheckedEdition.Finding(
        segment: departure.segment, disagreement(segment.pair, with: usual.segment))
    }
  }

  private func disagreement(_ pair: TextPair, with usual: TranslatedSegment) -> Disagreement {
    Disagreement(
      .consistency, .translatedInTwoWays,
      "\(excerpt(pair.source)) is translated as \(excerpt(usual.pair.target)) elsewhere",
      reason: "See \(usual.location(0..<1))",
      suggestion: "Translate it in one way, or give the entry a msgctxt if it must differ",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }
}

/// A text and its usual translation, read once however many differ from it.
private struct UsualTranslation {
  let segment: TranslatedSegment
  let source: [UInt8]
  let words: ComparedWords

  init(_ segment: TranslatedSegment) {
    self.segment = segment
    source = FoldedText(segment.pair.source).bytes
    words = ComparedWords(segment.pair.target)
  }
}
