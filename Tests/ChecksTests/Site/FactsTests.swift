import Characters
import Testing
import TextReading
import TranslationFixtures

@testable import Checks

@Suite struct `Facts of an edition` {
  /// From the test vectors of the authors.
  @Test(arguments: [
    ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
  ])
  func `have hashes that are the same everywhere`(text: String, hash: UInt64) {
    #expect(StableHash(text.utf8).value == hash)
  }

  @Test func `tell by one number whether two translations have the same words`() {
    let pieces = [
      "the", "The", "a", " ", " ", "-", "Points", "points", "%", "5", "’", "“", "—", "·", "²", "½", "é",
      "e\u{301}", "\u{301}",
      "한글", "\u{1112}\u{1161}\u{11AB}", "한\u{302E}", "漢", "\u{600}", "👩‍👩‍👧", "©", "\u{FE0F}", "×", "ﬁ", "**",
      "、", "\u{212B}", "Å",
    ]
    var generator = SeededGenerator(seed: 7)
    var texts: [String] = []
    for _ in 0..<1500 {
      texts.append(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }.joined())
    }
    var byHash: [UInt64: ComparedWords] = [:]
    var hashes: [(words: ComparedWords, hash: UInt64)] = []
    for text in texts {
      let (words, hash) = (ComparedWords(text), ComparedWords.hash(of: FoldedText(text)))
      #expect(hash != 0)
      if let known = byHash[hash] { #expect(known == words, "\(text)") } else { hashes.append((words, hash)) }
      byHash[hash] = words
    }
    for (index, one) in hashes.enumerated() {
      for other in hashes[..<index] { #expect(one.words != other.words, "\(one) \(other)") }
    }
  }

  @Test func `lose no hash that comes twice`() {
    var generator = SeededGenerator(seed: 3)
    for count in [0, 1, 2, 9, 1000] {
      let hashes = (0..<count).map { _ in generator.next() >> 3 }
      var repeated = RepeatedHashes(expecting: count + count / 2)
      for hash in hashes + hashes.prefix(count / 2) { repeated.insert(hash) }
      let kept = hashes.map { repeated.mayRepeat($0) }
      #expect(!kept.prefix(count / 2).contains(false))
      #expect(kept.dropFirst(count / 2).count { $0 } <= count / 4, "Most of the others are told apart")
    }
  }

  @Test func `have the median that sorting finds`() {
    var generator = SeededGenerator(seed: 5)
    for count in Array(1...40) + [1000] {
      let values = (0..<count).map { _ in
        [0.0, -0.5, 1, Double.random(in: -3...3, using: &generator)].randomElement(using: &generator) ?? 0
      }
      let sorted = values.sorted()
      let median =
        count.isMultiple(of: 2) ? (sorted[count / 2 - 1] + sorted[count / 2]) / 2 : sorted[count / 2]
      #expect(values.median == median)
    }
    #expect([Double]().median == 0)
  }
}
