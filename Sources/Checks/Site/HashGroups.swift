/// Members grouped by a hash, in the order in which hashes and members came.
struct HashGroups<Member> {
  private var numbers: [UInt64: Int] = [:]
  private(set) var all: [[Member]] = []

  mutating func add(_ member: Member, to hash: UInt64) {
    if let number = numbers[hash] {
      all[number].append(member)
    } else {
      numbers[hash] = all.count
      all.append([member])
    }
  }
}

/// Tells which hashes come only once, in two to four bytes for each: most texts of a site are nowhere else, and take no
/// part in anything that costs more.
struct RepeatedHashes {
  /// For each slot whether a hash that belongs there came, and whether another did or the same again.
  private var words: [UInt64]
  private let shift: UInt64

  /// - Parameter count: how many will come.
  init(expecting count: Int) {
    // Between eight and sixteen slots for each, so that chance seldom takes two for the same; 32 slots a word.
    let bits = max(8, UInt64(Int.bitWidth - count.leadingZeroBitCount) + 3)
    shift = 64 - bits
    words = Array(repeating: 0, count: 1 << Int(bits - 5))
  }

  mutating func insert(_ hash: UInt64) {
    let (word, bit) = place(of: hash)
    words[word] |= words[word] & bit == 0 ? bit : bit << 1
  }

  /// Whether a hash may have come more than once; false only if it has not.
  func mayRepeat(_ hash: UInt64) -> Bool {
    let (word, bit) = place(of: hash)
    return words[word] & (bit << 1) != 0
  }

  private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
    // The upper bits of a product by the golden ratio depend on all bits of the hash.
    let slot = (hash &* 0x9E37_79B9_7F4A_7C15) >> shift
    return (Int(slot >> 5), 1 << ((slot & 31) * 2))
  }
}
