/// Words to look up whole, compared byte by byte: a set of strings would bring Korean ones into a normal form first,
/// each time that it is asked.
package struct WordSet: Sendable {
  private let words: [[UInt8]]
  /// Numbers of words from 1 on, where their hashes lead to; 0 where there is none.
  private let slots: [Int32]
  private let longest: Int

  /// - Parameter words: in normal form C, as the texts are that are looked up.
  package init(_ words: some Sequence<String>) {
    self.words = Set(words.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
    longest = self.words.lazy.map(\.count).max() ?? 0
    var size = 8
    while size < self.words.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (number, word) in self.words.enumerated() {
      var slot = word.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number + 1)
    }
    self.slots = slots
  }

  /// - Complexity: O(length of the longest word).
  package func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count <= longest else { return false }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot]) - 1].elementsEqual(word) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  package func contains(_ word: Substring) -> Bool { word.withUTF8Bytes { contains($0) } }

  /// FNV-1a, which is enough for words that are known beforehand.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
