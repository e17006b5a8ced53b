/// How bytes are written that have to pass as text: in mails, and in the addresses of a page's pictures.
enum TransferEncoding {
  /// Base64 (RFC 4648), with the letters for addresses as well. What is none of its letters is passed over, as mails want it.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in text {
      guard let value = value(ofBase64: byte) else { continue }
      bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// Nil for what is no letter of base64.
  static func value(ofBase64 byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// Quoted-printable (RFC 2045): `=EA=B0=80`, and `=` at the end of a line that goes on. What is written wrongly stays.
  static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      guard text[place] == UInt8(ascii: "=") else {
        bytes.append(text[place])
        place += 1
        continue
      }
      var next = place + 1
      // Spaces at the end of a line were added on the way.
      while next < text.endIndex, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
      if next < text.endIndex, text[next] == 0x0D, next + 1 < text.endIndex, text[next + 1] == 0x0A {
        place = next + 2
      } else if next < text.endIndex, text[next] == 0x0A {
        place = next + 1
      } else if place + 2 < text.endIndex, let high = text[place + 1].hexadecimalValue,
        let low = text[place + 2].hexadecimalValue
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(text[place])
        place += 1
      }
    }
    return bytes
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
