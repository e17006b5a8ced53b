/// Numbers by characters, found with one look in nearly every case; a dictionary would guard itself against texts made to
/// slow it down, which cannot add to a table of words that are known beforehand.
public struct ScalarTable: Sendable {
  /// Tells of nearly every character that it is not in the table.
  public let filter: ScalarFilter
  /// By slot: the character, and its number; U+0000 where there is none.
  @usableFromInline let keys: [UInt32]
  @usableFromInline let values: [Int32]

  /// The first of equal characters counts; U+0000 is in no table.
  public init(_ entries: some Sequence<(Unicode.Scalar, Int)>) {
    let entries = entries.filter { $0.0 != "\0" }
    filter = ScalarFilter(entries.map(\.0))
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var values = [Int32](repeating: 0, count: size)
    for (scalar, value) in entries {
      var slot = Self.slot(scalar, mask: size - 1)
      while keys[slot] != 0, keys[slot] != scalar.value { slot = (slot + 1) & (size - 1) }
      if keys[slot] == 0 { (keys[slot], values[slot]) = (scalar.value, Int32(value)) }
    }
    (self.keys, self.values) = (keys, values)
  }

  /// The number of a character; nil if it has none.
  @inlinable
  public subscript(scalar: Unicode.Scalar) -> Int? {
    guard filter.mayContain(scalar) else { return nil }
    let mask = keys.count - 1
    var slot = Self.slot(scalar, mask: mask)
    while keys[slot] != scalar.value {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & mask
    }
    return keys[slot] == 0 ? nil : Int(values[slot])
  }

  @inlinable
  static func slot(_ scalar: Unicode.Scalar, mask: Int) -> Int {
    Int((scalar.value &* 0x9E37_79B1) >> 12) & mask
  }
}
