import Characters

/// The year in which a briefing was published, as its settings say, or as its folder's name does:
/// `published: 2026-09-24`, `2026-09-24-harbour`.
///
/// It is needed before the settings are read, since a text may leave the year of its dates to its reader.
func yearOfPublication(folder name: String, _ settings: String?) -> Int? {
  settings.flatMap { Substring($0).withBytes(statedYear) }
    ?? Substring(name).withBytes { bytes in
      let hasMonth = bytes.count > 7 && bytes[5].isASCIIDigit && bytes[6].isASCIIDigit && bytes[7] == dash
      return hasMonth ? year(in: bytes, at: 0) : nil
    }
}

private let dash = UInt8(ascii: "-")
private let key = Array("published:".utf8)

private func statedYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var start = 0
  while let found = bytes.firstOffset(of: key, from: start) {
    start = found + key.count
    guard found == 0 || bytes[found - 1].isLineBreak else { continue }
    var index = start
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      index += 1
    }
    if let year = year(in: bytes, at: index) { return year }
  }
  return nil
}

/// Four digits and a hyphen.
private func year(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
  guard start + 4 < bytes.count, bytes[start + 4] == dash,
    bytes[start..<(start + 4)].allSatisfy(\.isASCIIDigit)
  else { return nil }
  return bytes[start..<(start + 4)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
