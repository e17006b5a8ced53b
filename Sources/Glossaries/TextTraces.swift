import TextReading

/// What is enough of the texts of a document to say of most terms that they do not occur in them: a set of all short runs of
/// characters, into which a few others fall by chance.
package struct TextTraces: Hashable, Sendable {
  /// Three for each run, by its hash (B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, 1970); a power of
  /// two of them, eight a byte.
  package private(set) var bits: [UInt8]

  /// How many of the bits may be set, in percent: fewer take more room, more let terms seem to occur that do not. At most one
  /// run in fifteen that is not there seems to be.
  private static let fullest = 40
  private static let sizes = 1 << 7...1 << 15

  /// - Complexity: linear in the texts.
  package init(of texts: some Sequence<String>) {
    var bits = [UInt8](repeating: 0, count: Self.sizes.upperBound)
    for text in texts {
      FoldedText(text).bytes.withUnsafeBufferPointer { bytes in
        Runs.forEach(in: bytes) { hash in
          for field in 0..<Self.fields {
            let position = Self.position(of: hash, field, in: bits.count)
            bits[position >> 3] |= 1 << UInt8(position & 7)
          }
        }
      }
    }
    // In a set half as large, a hash falls on the same place in its half.
    while bits.count > Self.sizes.lowerBound {
      let half = bits.count / 2
      let folded = (0..<half).map { bits[$0] | bits[half + $0] }
      guard folded.reduce(0, { $0 + $1.nonzeroBitCount }) * 100 <= half * 8 * Self.fullest else { break }
      bits = folded
    }
    self.bits = bits
  }

  /// A set as it was kept; nil for bytes that are none.
  package init?(bits: [UInt8]) {
    guard bits.count.nonzeroBitCount == 1, Self.sizes.contains(bits.count) else { return nil }
    self.bits = bits
  }

  /// Words that are looked for in many sets.
  package struct Pattern: Sendable {
    /// Of its runs, each of which must be in a text that has it.
    fileprivate let hashes: [UInt64]

    package init(_ words: String) {
      let bytes = FoldedText(words).bytes
      // Two asterisks that are no part of a text may be next to each other in it.
      guard !bytes.contains(UInt8(ascii: "*")) else {
        hashes = []
        return
      }
      var hashes: [UInt64] = []
      bytes.withUnsafeBufferPointer { bytes in Runs.forEach(in: bytes) { hashes.append($0) } }
      self.hashes = hashes
    }
  }

  /// False only where the words do not occur.
  package func mayHave(_ pattern: Pattern) -> Bool {
    pattern.hashes.allSatisfy { hash in
      (0..<Self.fields).allSatisfy { field in
        let position = Self.position(of: hash, field, in: bits.count)
        return bits[position >> 3] & (1 << UInt8(position & 7)) != 0
      }
    }
  }

  /// How many bits a run has.
  private static let fields = 3

  /// Where one of the bits of a run is, in a set of so many bytes.
  private static func position(of hash: UInt64, _ field: Int, in byteCount: Int) -> Int {
    Int(truncatingIfNeeded: hash >> UInt64(field * 20)) & (byteCount * 8 - 1)
  }
}

/// The runs that tell a text: each character that is not ASCII, each two, and each three of which the first is ASCII, since letters
/// of an alphabet are few.
private enum Runs {
  static func forEach(in bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    // The last two characters, and whether they are there.
    var (before, last): (UInt32, UInt32) = (0, 0)
    var count = 0
    var index = 0
    while index < bytes.count {
      var scalar = UInt32(bytes[index])
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
        scalar = scalar << 8 | UInt32(bytes[index])
        index += 1
      }
      if scalar >= 0x80 { body(hash(0, 0, scalar)) }
      if count > 0 { body(hash(0, last, scalar)) }
      if count > 1, before < 0x80 { body(hash(before, last, scalar)) }
      (before, last) = (last, scalar)
      count += 1
    }
  }

  private static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt64 {
    var mixed = UInt64(first) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ UInt64(second)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 29 ^ UInt64(third)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 32
  }
}
