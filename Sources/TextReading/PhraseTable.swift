/// Phrases and what they mean, found by the longest at a place.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  @usableFromInline
  struct Phrase: Sendable {
    @usableFromInline let scalars: [Unicode.Scalar]
    @usableFromInline let meaning: Meaning

    @usableFromInline
    init(scalars: [Unicode.Scalar], meaning: Meaning) { (self.scalars, self.meaning) = (scalars, meaning) }
  }

  /// By first scalar, the longest first.
  @usableFromInline var phrases: [Unicode.Scalar: [Phrase]] = [:]

  /// The last of equal phrases wins.
  @inlinable
  package init(_ entries: some Sequence<(String, Meaning)>) {
    for (phrase, meaning) in entries {
      let scalars = Array(phrase.unicodeScalars)
      guard let first = scalars.first else { continue }
      phrases[first, default: []].removeAll { $0.scalars == scalars }
      phrases[first, default: []].append(Phrase(scalars: scalars, meaning: meaning))
    }
    for key in phrases.keys { phrases[key]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// What the longest phrase at `index` means, and the index after it.
  ///
  /// - Complexity: bounded by the number and length of phrases with the same first scalar.
  @inlinable
  package func longestMatch(in text: ScannedText, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard let candidates = phrases[text[index]] else { return nil }
    for phrase in candidates {
      var offset = 0
      while offset < phrase.scalars.count, text[index + offset] == phrase.scalars[offset] { offset += 1 }
      if offset == phrase.scalars.count { return (phrase.meaning, index + offset) }
    }
    return nil
  }

  /// What the longest phrase means that ends before `index`, if one does.
  ///
  /// - Parameter longest: the number of scalars of the longest phrase that is looked for.
  @inlinable
  package func longestMatch(in text: ScannedText, before index: Int, longest: Int = 24) -> Meaning? {
    var start = max(0, index - longest)
    while start < index {
      if let match = longestMatch(in: text, at: start), match.end == index { return match.meaning }
      start += 1
    }
    return nil
  }
}

extension PhraseTable where Meaning == Bool {
  /// Words that all mean the same.
  package init(words: some Sequence<String>) { self.init(words.lazy.map { ($0, true) }) }

  /// The index after the longest of the words at `index`; nil if none is there.
  package func end(in text: ScannedText, at index: Int) -> Int? { longestMatch(in: text, at: index)?.end }
}
