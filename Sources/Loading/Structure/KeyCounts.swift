/// How often each of many keys was counted, in a table of its own: most of what is learned from a text is such counts.
struct KeyCounts {
  /// By slot; a key that was not counted is nowhere, and that of an empty slot means nothing.
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var counts: [Int32] = Array(repeating: 0, count: 1024)
  private var used = 0
  /// Differs from run to run, so that nobody can write a text whose keys all lead to one slot.
  private let factor = UInt64.random(in: .min ... .max) | 1

  mutating func add(_ key: UInt64) {
    let slot = slot(of: key)
    if counts[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    counts[slot] &+= 1
    if used * 2 > keys.count { grow() }
  }

  subscript(key: UInt64) -> Int { Int(counts[slot(of: key)]) }

  /// Where a key is, or would be.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* factor) >> 32) & mask
    while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    for (index, count) in oldCounts.enumerated() where count != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      counts[slot] = count
    }
  }
}
