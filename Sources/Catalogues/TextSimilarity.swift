import Characters

/// The pairs of neighbouring characters of a text, to compare it with others.
package struct TextSignature: Sendable {
  /// Ascending, with repetitions; the ends of the text count as characters.
  let bigrams: [UInt64]

  /// Characters beyond this many are not looked at.
  package static let lengthLimit = 4096

  package init(_ text: String) {
    var pairs: [UInt64] = []
    var previous: UInt64 = 0
    for scalar in text.unicodeScalars.prefix(Self.lengthLimit) {
      pairs.append(previous << 32 | UInt64(scalar.value))
      previous = UInt64(scalar.value)
    }
    pairs.append(previous << 32)
    pairs.sort()
    bigrams = pairs
  }

  /// Each pair once, ascending.
  package var distinct: [UInt64] {
    var distinct: [UInt64] = []
    for bigram in bigrams where distinct.last != bigram { distinct.append(bigram) }
    return distinct
  }

  /// Dice's coefficient: 1 for equal texts, 0 for texts that have no pair in common; nil if it is less than
  /// `threshold`.
  ///
  /// - Complexity: constant if the lengths alone decide it, else linear in the texts.
  package func similarity(to other: TextSignature, atLeast threshold: Double) -> Double? {
    let total = Double(bigrams.count + other.bigrams.count)
    guard Double(2 * min(bigrams.count, other.bigrams.count)) / total >= threshold else { return nil }
    let similarity = Double(2 * commonCount(bigrams, other.bigrams)) / total
    return similarity >= threshold ? similarity : nil
  }
}
