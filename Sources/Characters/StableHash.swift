/// The FNV-1a hash of bytes, 64 bits wide (Fowler, Noll, Vo; RFC 9923).
///
/// It is the same in every run and on every machine, which `Hasher` is not, so it may be kept. Anybody can make two
/// texts that have one hash: two hashes say that texts differ, one never that they are the same.
public struct StableHash: Sendable {
  @usableFromInline var state: UInt64

  /// The hash of no bytes.
  @inlinable public init() { state = 0xCBF2_9CE4_8422_2325 }

  /// The hash of bytes.
  @inlinable public init(_ bytes: some Sequence<UInt8>) {
    self.init()
    add(bytes)
  }

  /// Goes on with a byte.
  @inlinable public mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Goes on with bytes.
  @inlinable public mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// All of it.
  @inlinable public var value: UInt64 { state }

  /// Half as wide: both halves on top of each other, as the authors recommend.
  @inlinable public var folded: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 32)) }
}
