/// Words to look up whole, compared byte by byte: a set of strings would bring Korean ones into a normal form first,
/// each time that it is asked, and guard itself against words that are made to slow it down.
public struct WordSet: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    /// Of the word, from 1 on; 0 where there is none.
    var number: Int32 = 0
  }

  private let slots: [Slot]
  /// All words, ascending, one right after the other.
  private let bytes: [UInt8]
  /// Where each begins, and after them the end of the last.
  private let starts: [Int]
  private let lengths: ClosedRange<Int>

  /// - Parameter words: in normal form C, as the texts are that are looked up.
  public init(_ words: some Sequence<String>) {
    let words = Set(words.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
    let counts = words.map(\.count)
    lengths = (counts.min() ?? 0)...(counts.max() ?? 0)
    bytes = words.flatMap(\.self)
    starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    var size = 8
    while size < words.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (number, word) in words.enumerated() {
      let hash = word.reduce(Self.basis, Self.hash)
      var slot = Self.slot(of: hash, in: size)
      while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(hash: hash, number: Int32(number + 1))
    }
    self.slots = slots
  }

  /// All of them, by their numbers: ascending by their bytes.
  public var all: [String] {
    starts.indices.dropLast().map { String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self) }
  }

  /// The number of a word, of which each has its own; nil if it is not in the set.
  ///
  /// - Complexity: O(length of the longest word).
  package func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    lengths.contains(word.count) ? number(of: word, hash: word.reduce(Self.basis, Self.hash)) : nil
  }

  /// The number of a word; nil if it is not in the set.
  public func number(of word: String) -> Int? {
    word.utf8.withContiguousStorageIfAvailable { number(of: $0) }
      ?? word[...].withUTF8Bytes { number(of: $0) }
  }

  private func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
    var slot = Self.slot(of: hash, in: slots.count)
    while slots[slot].number != 0 {
      let number = Int(slots[slot].number) - 1
      if slots[slot].hash == hash, bytes[starts[number]..<starts[number + 1]].elementsEqual(word) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  package func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { number(of: word) != nil }

  package func contains(_ word: Substring) -> Bool { word.withUTF8Bytes { contains($0) } }

  package func contains(_ word: String) -> Bool { number(of: word) != nil }

  /// Whether a word begins with one of them, or is one.
  ///
  /// - Complexity: O(length of the longest word).
  package func containBeginning(of word: String) -> Bool {
    word[...].withUTF8Bytes { word in
      guard word.count >= lengths.lowerBound else { return false }
      var hash = Self.basis
      return (0..<min(word.count, lengths.upperBound)).contains { last in
        hash = Self.hash(hash, word[last])
        return last + 1 >= lengths.lowerBound
          && number(of: UnsafeBufferPointer(rebasing: word[...last]), hash: hash) != nil
      }
    }
  }

  private static let basis: UInt32 = 0x811C_9DC5

  /// FNV-1a, which is enough for words that are known beforehand.
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  private static func slot(of hash: UInt32, in count: Int) -> Int { Int(hash ^ (hash >> 15)) & (count - 1) }
}
