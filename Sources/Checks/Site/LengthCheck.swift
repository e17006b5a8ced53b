import Characters
package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension CheckRule {
  static let length = CheckRule(
    .length, .pair { pair, _ in ExtremeLengthCheck.disagreements(in: pair) },
    .site { LengthCheck().findings(in: $0) })
}

extension Rule {
  package static let length = Rule(
    "length", summary: "A translation is far shorter or longer than this site's usually are.",
    explanation:
      "A text of some length is compared with what languages need to say all of it, and with the other pairs of the site, once there are enough of them.",
    help: "Look for what is missing, or for what the source does not say.",
    kinds: [.lengthExtreme, .lengthUnusual], waivedBy: .comment)
}

extension Rule.Kind {
  static let lengthExtreme = Self(
    "extreme", .warning, "The translation cannot say all that its source does, or says far more.")
  static let lengthUnusual = Self(
    "unusual", .warning, "The site's translations are not as long or short as this.")
}

/// Finds translations that are far shorter or longer than the site's own pairs of texts are.
struct LengthCheck {
  /// Fewer pairs do not tell what is usual.
  private static let sampleSize = 30
  /// Shorter texts vary too much; in characters.
  private static let leastLength = 20
  /// How many standard deviations a text may lie from the median.
  private static let tolerance = 4.5
  /// And how many times its usual length it must at least have, or be divided by.
  private static let leastFactor = 1.8

  /// Judges the ratio of the lengths by its median and its median absolute deviation, which a few wrong pairs do
  /// not move.
  ///
  /// - Parameter places: in one pair of languages.
  /// - Complexity: that of sorting the lengths.
  func findings(in places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    let samples = places.compactMap { place in
      ratio(of: place.segment.pair).map { (place: place, ratio: $0) }
    }
    guard samples.count >= Self.sampleSize else { return [] }
    let median = median(samples.map(\.ratio))
    // 1.4826 makes the deviation that of a normal distribution; a site of like texts still varies a little.
    let deviation = max(0.1, 1.4826 * self.median(samples.map { abs($0.ratio - median) }))
    return samples.compactMap { place, ratio in
      let distance = ratio - median
      guard abs(distance) > max(Self.tolerance * deviation, log(Self.leastFactor)) else { return nil }
      return (place, disagreement(place.segment.pair, factor: exp(abs(distance)), isLong: distance > 0))
    }
  }

  /// The logarithm of how many times longer the translation is; nil for texts too short to tell.
  private func ratio(of pair: TextPair) -> Double? {
    let (source, target) = (length(of: pair.source), length(of: pair.target))
    guard source >= Self.leastLength, target > 0 else { return nil }
    return log(Double(target) / Double(source))
  }

  /// In characters, spaces aside.
  private func length(of text: String) -> Int { text.unicodeScalars.count { !$0.isSpace } }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    return sorted.count.isMultiple(of: 2) ? (sorted[sorted.count / 2 - 1] + upper) / 2 : upper
  }

  private func disagreement(_ pair: TextPair, factor: Double, isLong: Bool) -> Disagreement {
    let tenths = Int((factor * 10).rounded())
    return Disagreement(
      .length, .lengthUnusual,
      "The translation is \(tenths / 10).\(tenths % 10) times \(isLong ? "longer" : "shorter") than this site's usually are",
      suggestion: isLong ? "Look for what the source does not say" : "Look for what is missing",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }
}
