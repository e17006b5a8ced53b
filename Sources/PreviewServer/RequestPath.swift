/// The path of a request, decoded and known to lead nowhere but down from the root.
struct RequestPath: Hashable, Sendable {
  /// Without the slash at its beginning; with one at its end for a folder.
  let text: String
  /// After the question mark, as it was sent; nil without one.
  let query: String?

  /// - Parameter target: as it was sent.
  /// - Returns: nil for one that is no path, cannot be decoded, or would lead out of the root, in whatever spelling.
  init?(_ target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.utf8.first == UInt8(ascii: "/"), let decoded = Self.decoded(path)
    else {
      return nil
    }
    let names = decoded.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (position, name) in names.enumerated() {
      let isLast = position == names.count - 1
      if name.isEmpty, !isLast { return nil }
      if name == "." || name == ".." { return nil }
    }
    text = String(decoded.dropFirst())
    query = parts.count > 1 ? String(parts[1]) : nil
  }

  /// What the query says for a name; nil if it says nothing, or nothing that can be decoded.
  func parameter(_ name: String) -> String? {
    for pair in (query ?? "").split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0] == name else { continue }
      return Self.decoded(sides[1])
    }
    return nil
  }

  /// What a form sent for a name, in which a space may be a plus sign.
  func field(_ name: String) -> String? {
    RequestPath(text: text, query: query?.replacing("+", with: "%20")).parameter(name)
  }

  private init(text: String, query: String?) { (self.text, self.query) = (text, query) }

  /// Text as UTF-8 without percent signs; nil where it is none, or has a character that no path of a site has.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// Bytes as they may stand in an address: everything but unreserved characters and slashes as `%XX`.
func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      encoded.append(byte)
    default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
