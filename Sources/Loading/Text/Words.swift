import Characters

/// The words of a line, told by its bytes: what is asked of every line does not look for characters of several scalars.
extension Substring {
  /// What spaces part, none of it empty.
  var words: [Substring] { parts(at: UInt8(ascii: " ")) }

  /// What a byte of ASCII parts, none of it empty.
  func parts(at separator: UInt8) -> [Substring] {
    withBytes { bytes in
      var parts: [Substring] = []
      var start = 0
      while start < bytes.count {
        let end = bytes.firstOffset(of: separator, from: start) ?? bytes.count
        if end > start { parts.append(self[bytes: start..<end]) }
        start = end + 1
      }
      return parts
    }
  }

  /// What tabs part, with nothing between two of them as well.
  var tabbedCells: [Substring] {
    utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0).trimmed }
  }

  /// What is before the first space; empty where a space is first.
  var firstWord: Substring { before(UInt8(ascii: " ")) }

  /// What is before a byte of ASCII, or all of it.
  func before(_ separator: UInt8) -> Substring {
    withBytes { bytes in
      bytes.firstOffset(of: separator, from: 0).map { self[bytes: 0..<$0] } ?? self
    }
  }

  /// The last of its words; empty where there is none.
  var lastWord: Substring {
    withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
      var start = end
      while start > 0, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
      return self[bytes: start..<end]
    }
  }

  /// Whether there is a byte of ASCII in it.
  func has(_ byte: UInt8) -> Bool { withBytes { $0.contains(byte) } }

  /// The same as `hasPrefix` for text in one normal form, byte by byte.
  func begins(with prefix: String) -> Bool {
    prefix.utf8.count <= utf8.count && utf8.starts(with: prefix.utf8)
  }

  /// The same as `hasSuffix` for text in one normal form, byte by byte.
  func ends(with suffix: String) -> Bool {
    withBytes { bytes in
      suffix.utf8.count <= bytes.count
        && bytes[(bytes.count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
    }
  }

  /// The text as it would be without letter-spacing: `보 도 자 료` → `보도자료`.
  var withoutSpaces: String {
    withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { letters in
        var count = 0
        for byte in bytes where !byte.isASCIIBlank {
          letters[count] = byte
          count += 1
        }
        return count
      }
    }
  }
}
