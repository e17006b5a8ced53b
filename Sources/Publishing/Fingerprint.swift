/// Ten lower-case characters (`a`–`z`, `2`–`7`) that represent the bytes in the name of an asset.
///
/// They are the first 50 bits of the SHA-256: two versions of a file share them once in 10¹⁵, so a
/// name that carries them can be cached for ever.
/// - Complexity: O(n) in the number of bytes.
package func fingerprint(_ bytes: [UInt8]) -> String {
  let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".unicodeScalars)
  let bits = ContentDigest(of: bytes).words[0]
  var name = String.UnicodeScalarView()
  for position in 0..<10 {
    let letter = (bits >> UInt64(59 - position * 5)) & 31
    name.append(alphabet[Int(letter)])
  }
  return String(name)
}

/// The SHA-256 of the bytes as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
package func hexadecimalDigest(of bytes: [UInt8]) -> String { ContentDigest(of: bytes).hexadecimal }
