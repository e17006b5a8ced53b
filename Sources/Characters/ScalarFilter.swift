/// Tells of nearly every character that it is not in a set, without looking at the set.
package struct ScalarFilter: Sendable {
  @usableFromInline var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  package init(_ scalars: some Sequence<Unicode.Scalar>) {
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
  package func mayContain(_ scalar: Unicode.Scalar) -> Bool {
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

/// A few characters, asked for often and seldom there.
package struct ScalarSet: Sendable {
  package let filter: ScalarFilter
  @usableFromInline let scalars: [Unicode.Scalar]

  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = Array(Set(scalars))
    filter = ScalarFilter(self.scalars)
  }

  @inlinable
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    filter.mayContain(scalar) && scalars.contains(scalar)
  }
}
