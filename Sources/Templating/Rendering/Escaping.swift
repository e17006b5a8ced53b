/// Appends bytes with `& < > " '` written as character references. Control characters, which neither HTML nor XML
/// may contain, become U+FFFD.
///
/// It looks at bytes, so a mark that combines with the character before it hides nothing.
/// - Complexity: O(count); runs without such characters are copied at once.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to page: inout PageBuffer) {
  var clean = 0
  var offset = 0
  while true {
    offset = nextToEscape(in: bytes, from: offset)
    page.append(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[clean..<offset]))
    guard offset < bytes.count else { return }
    let reference: StaticString =
      switch bytes[offset] {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: "\u{FFFD}"
      }
    page.append(reference)
    offset += 1
    clean = offset
  }
}

/// Appends an address, or `#` if its scheme is not allowed, with character references.
func appendAddress(_ address: Address, to page: inout PageBuffer) {
  var text = address.text
  text.withUTF8 { bytes in
    if AddressScheme.isAllowed(bytes) {
      appendEscaped(bytes, to: &page)
    } else {
      page.append(UInt8(ascii: "#"))
    }
  }
}

/// The offset of the next byte that needs a reference, or the count.
@inline(__always)
private func nextToEscape(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let memory = UnsafeRawBufferPointer(bytes)
  var offset = start
  while offset + 8 <= memory.count {
    let word = memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // One test each for & and ', for < and >, for ", and for control characters with white space.
    let found =
      zeroBytes((word | ones) ^ 0x2727_2727_2727_2727) | zeroBytes((word | twos) ^ 0x3E3E_3E3E_3E3E_3E3E)
      | zeroBytes(word ^ 0x2222_2222_2222_2222) | controlBytes(word)
    if found != 0 { break }
    offset += 8
  }
  while offset < bytes.count {
    let byte = bytes[offset]
    if byte | 1 == 0x27 || byte | 2 == 0x3E || byte == 0x22 || byte.isForbiddenControl { break }
    offset += 1
  }
  return offset
}

extension UInt8 {
  /// C0 without tab and line breaks.
  @inline(__always)
  fileprivate var isForbiddenControl: Bool { self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D }
}

private let ones: UInt64 = 0x0101_0101_0101_0101
private let twos: UInt64 = 0x0202_0202_0202_0202

/// Not zero if, and only if, one of the eight bytes is zero.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & 0x8080_8080_8080_8080 }

/// Not zero if, and only if, one of the eight bytes is below 0x20.
@inline(__always)
private func controlBytes(_ word: UInt64) -> UInt64 {
  (word &- ones &* 0x20) & ~word & 0x8080_8080_8080_8080
}
