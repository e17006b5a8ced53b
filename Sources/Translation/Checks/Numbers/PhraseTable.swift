/// Phrases and what they mean, found by the longest that stands at a place.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var phrases: [UInt32: [(scalars: [UInt32], meaning: Meaning)]] = [:]

  /// The last of equal phrases wins.
  init(_ entries: [(String, Meaning)]) {
    for (phrase, meaning) in entries {
      let scalars = phrase.unicodeScalars.map(\.value)
      guard let first = scalars.first else { continue }
      phrases[first, default: []].removeAll { $0.scalars == scalars }
      phrases[first, default: []].append((scalars, meaning))
    }
    for key in phrases.keys { phrases[key]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// `words` are parted by spaces; an underscore stands for a space in a phrase.
  init(words groups: [(words: String, meaning: Meaning)]) {
    self.init(
      groups.flatMap { group in
        group.words.split(separator: " ").map { word in
          (String(word.map { $0 == "_" ? " " : $0 }), group.meaning)
        }
      } as [(String, Meaning)])
  }

  /// - Complexity: bounded by the number and length of phrases with the same first scalar.
  func longestMatch(in text: ScalarText, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard let candidates = phrases[text[index]] else { return nil }
    for (scalars, meaning) in candidates where matches(scalars, text, index) {
      return (meaning, index + scalars.count)
    }
    return nil
  }

  private func matches(_ scalars: [UInt32], _ text: ScalarText, _ index: Int) -> Bool {
    for (offset, scalar) in scalars.enumerated() where text[index + offset] != scalar { return false }
    return true
  }
}
