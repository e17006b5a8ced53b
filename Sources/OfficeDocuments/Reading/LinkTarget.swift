/// Where links of documents lead.
enum LinkTarget {
  /// Only what leads to the web or to somebody's mail box; not files on the maker's machine.
  ///
  /// White space is taken as browsers take it (URL standard, 4.4): none around the address, no tabs and line ends in it, and
  /// what else there is by its bytes, as an address in a text ends where there is a space.
  static func address(_ text: String) -> String? {
    var address = ""
    for scalar in text.unicodeScalars.trimmed {
      switch scalar {
      case "\\", "\t", "\n", "\r": continue
      case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F:
        for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() { address += percentEncoded(byte) }
      default: address.unicodeScalars.append(scalar)
      }
    }
    let start = address.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains(where: start.hasPrefix) ? address : nil
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + String(repeating: "0", count: 2 - digits.count) + digits
  }

  /// The commands of Hancom's fields have a backslash before colons and semicolons: `http\://example.kr;1;0;0;`.
  static func address(ofCommand command: String) -> String? {
    var address = ""
    var isEscaped = false
    for scalar in command.unicodeScalars {
      if isEscaped {
        address.unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" {
        break
      } else {
        address.unicodeScalars.append(scalar)
      }
    }
    return self.address(address)
  }
}

extension String.UnicodeScalarView {
  /// Without control characters and spaces around it.
  fileprivate var trimmed: Substring.UnicodeScalarView {
    func isAround(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 }
    guard let first = firstIndex(where: { !isAround($0) }), let last = lastIndex(where: { !isAround($0) })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
