import Characters

/// A lower-cased ASCII name of at most sixteen bytes, cheap to keep in a state; longer ones equal no other.
struct ShortName: Hashable, Sendable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private var count: UInt8 = 0

  private static let longest: UInt8 = 16

  mutating func append(_ byte: UInt8) {
    guard count < Self.longest else {
      self = Self()
      count = Self.longest + 1
      return
    }
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte.lowercasedASCII)
    count += 1
  }

  func equals(_ name: String) -> Bool {
    var other = Self()
    for byte in name.utf8 { other.append(byte) }
    return count <= Self.longest && self == other
  }

  /// Whether the name begins with `on`, as those of event handlers do.
  var isEventHandler: Bool {
    var first = self
    guard count > 2 else { return false }
    guard count <= Self.longest else { return true }
    while first.count > 2 {
      first.low = first.low >> 8 | first.high << 56
      first.high >>= 8
      first.count -= 1
    }
    return first.equals("on")
  }
}
