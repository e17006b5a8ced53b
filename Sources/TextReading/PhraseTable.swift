/// Phrases and what they mean, found by the longest at a place.
public struct PhraseTable<Meaning: Sendable>: Sendable {
  /// Finds phrases by their numbers.
  public let index: PhraseIndex
  /// By the number of the phrase.
  public let meanings: [Meaning]

  /// The last of equal phrases wins.
  @inlinable
  public init(_ entries: some Sequence<(String, Meaning)>) {
    var numbers: [[Unicode.Scalar]: Int] = [:]
    var phrases: [[Unicode.Scalar]] = []
    var meanings: [Meaning] = []
    for (phrase, meaning) in entries {
      let scalars = Array(phrase.unicodeScalars)
      if scalars.isEmpty { continue }
      if let number = numbers[scalars] {
        meanings[number] = meaning
      } else {
        numbers[scalars] = phrases.count
        phrases.append(scalars)
        meanings.append(meaning)
      }
    }
    index = PhraseIndex(phrases)
    self.meanings = meanings
  }

  /// What the longest phrase at `index` means, and the index after it.
  ///
  /// - Complexity: O(length of the longest phrase).
  @inlinable
  public func longestMatch(in text: ScannedText, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard let match = self.index.longestMatch(in: text, at: index) else { return nil }
    return (meanings[match.number], match.end)
  }

  /// What the longest phrase means that ends before `index`, if one does.
  ///
  /// - Parameter longest: the number of scalars of the longest phrase that is looked for.
  @inlinable
  public func longestMatch(in text: ScannedText, before index: Int, longest: Int = 24) -> Meaning? {
    self.index.longestMatch(in: text, before: index, longest: longest).map { meanings[$0] }
  }

  /// The index after the longest phrase at `index`; nil if none is there.
  @inlinable
  public func end(in text: ScannedText, at index: Int) -> Int? {
    self.index.longestMatch(in: text, at: index)?.end
  }
}

extension PhraseTable where Meaning == Bool {
  /// Words that all mean the same.
  package init(words: some Sequence<String>) { self.init(words.lazy.map { ($0, true) }) }
}
