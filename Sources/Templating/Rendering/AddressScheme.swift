import Characters

/// The schemes a page may link to.
enum AddressScheme {
  static let allowed = ["http", "https", "mailto", "tel"]

  /// The schemes as a sentence names them.
  static var list: String { allowed.map { "\($0):" }.joined(separator: ", ") }

  /// Whether an address is relative, a fragment, or has an allowed scheme.
  ///
  /// As browsers do, it looks past control characters and white space, wherever they are, and at
  /// neither capitals nor small letters. A colon that could end a scheme counts as ending one.
  /// - Complexity: O(length of the scheme or first path segment).
  static func isAllowed(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    var letters: UInt64 = 0
    var count = 0
    for byte in address {
      switch byte {
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: ":"): return packed.contains(letters) && count <= longest
      case _ where byte.isASCIILetterOrDigit, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        letters = letters << 8 | UInt64(byte.lowercasedASCII)
        count += 1
      default:
        // No scheme has such a character, so the address is relative.
        return true
      }
    }
    return true
  }

  private static let packed: [UInt64] = allowed.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  private static let longest = 6
}
