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
    .site(LengthCheck()))
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
struct LengthCheck: SiteCheck {
  /// Fewer pairs do not tell what is usual.
  private static let sampleSize = 30
  /// Shorter texts vary too much; in characters.
  private static let leastLength = 20
  /// How many standard deviations a text may lie from the median.
  private static let tolerance = 4.5
  /// And how many times its usual length it must at least have, or be divided by.
  private static let leastFactor = 1.8

  /// The lengths of those that are long enough to tell.
  static func lengths(of segments: [TranslatedSegment]) -> [EditionFacts.Length] {
    segments.enumerated().compactMap { number, segment in
      let (source, target) = (length(of: segment.pair.source), length(of: segment.pair.target))
      guard source >= leastLength, target > 0 else { return nil }
      return EditionFacts.Length(segment: Int32(number), source: Int32(source), target: Int32(target))
    }
  }

  /// In characters, spaces aside.
  private static func length(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.count { index in
        switch bytes[index] {
        case ..<0x80: !bytes[index].isASCIISpace
        case 0x80..<0xC0: false
        // No-break spaces and ideographic ones.
        case 0xC2, 0xE3: !bytes.scalar(at: index).isSpace
        default: true
        }
      }
    }
  }

  /// Judges the ratio of the lengths by its median and its median absolute deviation, which a few wrong pairs do
  /// not move.
  func compare(_ facts: [EditionFacts], _ numbers: [Int], _ contexts: inout [SiteContext]) {
    let samples = numbers.flatMap { facts[$0].lengths.map(\.logarithm) }
    guard samples.count >= Self.sampleSize else { return }
    let median = samples.median
    // 1.4826 makes the deviation that of a normal distribution; a site of like texts still varies a little.
    let deviation = max(0.1, 1.4826 * samples.map { abs($0 - median) }.median)
    let tolerated = max(Self.tolerance * deviation, log(Self.leastFactor))
    var sample = 0
    for number in numbers {
      for length in facts[number].lengths {
        let distance = samples[sample] - median
        sample += 1
        guard abs(distance) > tolerated else { continue }
        contexts[number].lengths.append(
          SiteContext.UnusualLength(
            segment: Int(length.segment), tenths: Int((exp(abs(distance)) * 10).rounded()),
            isLong: distance > 0))
      }
    }
  }

  func findings(
    in segments: [TranslatedSegment], _ context: SiteContext,
    _ other: (SitePlaceNumber) -> TranslatedSegment
  ) -> [CheckedEdition.Finding] {
    context.lengths.compactMap { length in
      guard segments.indices.contains(length.segment) else { return nil }
      return CheckedEdition.Finding(
        segment: length.segment, disagreement(segments[length.segment].pair, length))
    }
  }

  private func disagreement(_ pair: TextPair, _ length: SiteContext.UnusualLength) -> Disagreement {
    Disagreement(
      .length, .lengthUnusual,
      "The translation is \(length.tenths / 10).\(length.tenths % 10) times \(length.isLong ? "longer" : "shorter") than this site's usually are",
      suggestion: length.isLong ? "Look for what the source does not say" : "Look for what is missing",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }
}

extension EditionFacts {
  /// How long a text and its translation are, in characters, spaces aside.
  package struct Length: Hashable, Sendable {
    package var segment: Int32
    package var source: Int32
    package var target: Int32

    package init(segment: Int32, source: Int32, target: Int32) {
      self.segment = segment
      self.source = source
      self.target = target
    }

    /// The logarithm of how many times longer the translation is.
    fileprivate var logarithm: Double { log(Double(target) / Double(source)) }
  }
}
