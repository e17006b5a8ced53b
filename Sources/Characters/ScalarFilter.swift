/// Tells of nearly every character that it is not in a set, without looking at the set.
public struct ScalarFilter: Sendable {
  @usableFromInline var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// - Parameter scalars: those that are in the set.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      let bit: UInt64 = 1 << UInt64(scalar.value & 63)
      switch scalar.value >> 6 & 3 {
      case 0: bits.0 |= bit
      case 1: bits.1 |= bit
      case 2: bits.2 |= bit
      default: bits.3 |= bit
      }
    }
  }

  /// False only for what is not in the set.
  @inlinable
  public func mayContain(_ scalar: Unicode.Scalar) -> Bool {
    let word =
      switch scalar.value >> 6 & 3 {
      case 0: bits.0
      case 1: bits.1
      case 2: bits.2
      default: bits.3
      }
    return word >> UInt64(scalar.value & 63) & 1 == 1
  }
}

/// Characters that are asked for often.
public struct ScalarSet: Sendable {
  /// A bit for each character of the Basic Multilingual Plane, which has all that lexicons are made of; of the others there
  /// are few in any set.
  @usableFromInline let bits: [UInt64]
  @usableFromInline let others: [Unicode.Scalar]

  /// - Parameter scalars: those that are in the set.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    var others: Set<Unicode.Scalar> = []
    for scalar in scalars {
      if scalar.value < 0x10000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        others.insert(scalar)
      }
    }
    (self.bits, self.others) = (bits, others.sorted())
  }

  /// Whether a character is in the set.
  @inlinable
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return others.contains(scalar) }
    return bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}
