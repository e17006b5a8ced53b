/// What words mean, looked up whole as in a ``WordSet``.
public struct WordTable<Meaning: Sendable>: Sendable {
  @usableFromInline let words: WordSet
  /// By the number of the word.
  @usableFromInline let meanings: [Meaning]

  /// - Parameter meanings: by words in normal form C.
  @inlinable
  public init(_ meanings: [String: Meaning]) {
    words = WordSet(meanings.keys)
    self.meanings = words.all.compactMap { meanings[$0] }
  }

  /// The words, ascending by their bytes.
  public var keys: [String] { words.all }

  /// - Complexity: O(length of the longest word).
  @inlinable
  public subscript(word: String) -> Meaning? { words.number(of: word).map { meanings[$0] } }
}
