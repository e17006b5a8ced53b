/// The pairs of neighbouring characters of a text, to compare it with others.
struct TextSignature {
  /// Ascending, with repetitions; the ends of the text count as characters.
  let bigrams: [UInt64]

  /// Characters beyond this many are not looked at.
  static let lengthLimit = 4096

  init(_ text: String) {
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

  /// Dice's coefficient: 1 for equal texts, 0 for texts that have no pair in common; nil if it is less than
  /// `threshold`.
  ///
  /// - Complexity: constant if the lengths alone decide it, else linear in the texts.
  func similarity(to other: TextSignature, atLeast threshold: Double) -> Double? {
    let total = Double(bigrams.count + other.bigrams.count)
    guard Double(2 * min(bigrams.count, other.bigrams.count)) / total >= threshold else { return nil }
    var common = 0
    var (i, j) = (0, 0)
    while i < bigrams.count, j < other.bigrams.count {
      if bigrams[i] == other.bigrams[j] {
        (common, i, j) = (common + 1, i + 1, j + 1)
      } else if bigrams[i] < other.bigrams[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let similarity = Double(2 * common) / total
    return similarity >= threshold ? similarity : nil
  }
}
