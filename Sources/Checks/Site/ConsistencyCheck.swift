package import Diagnostics
import Languages
import SourceReading
import TextReading

extension CheckRule {
  static let consistency = CheckRule(.consistency, .site { ConsistencyCheck().findings(in: $0) })
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
struct ConsistencyCheck {
  /// - Parameter places: in one pair of languages.
  /// - Complexity: linear in the texts.
  func findings(in places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    var groups: [[UInt8]: [SitePlace]] = [:]
    var order: [[UInt8]] = []
    for place in places where !place.segment.hasContext && place.segment.role == nil {
      let key = FoldedText(place.segment.pair.source).bytes
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    return order.flatMap { findings(inGroup: groups[$0] ?? []) }
  }

  private static let articles = LanguageProfile.all.reduce(into: Set<String>()) { $0.formUnion($1.articles) }

  private func findings(inGroup places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    guard places.count > 1, let usual = places.mostFrequent({ words(of: $0.segment.pair.target) }) else {
      return []
    }
    let expected = words(of: usual.segment.pair.target)
    return places.filter { words(of: $0.segment.pair.target) != expected }.map { place in
      let pair = place.segment.pair
      return (
        place,
        Disagreement(
          .consistency, .translatedInTwoWays,
          "\(excerpt(pair.source)) is translated as \(excerpt(usual.segment.pair.target)) elsewhere",
          reason: "See \(usual.description)",
          suggestion: "Translate it in one way, or give the entry a msgctxt if it must differ",
          source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
      )
    }
  }

  /// The text without case, punctuation and articles.
  private func words(of text: String) -> [Substring] {
    String(decoding: FoldedText(text).bytes, as: UTF8.self).split {
      !$0.isLetter && !$0.isNumber && $0 != "%"
    }
    .filter { !Self.articles.contains(String($0)) }
  }
}
