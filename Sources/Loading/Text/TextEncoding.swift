import TextCleaning

/// How a source file holds its characters.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf8WithByteOrderMark = "utf-8-bom"
  /// Windows' Korean code page, a superset of EUC-KR.
  case cp949
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
}

/// Bytes that fit no encoding a Korean text arrives in.
package struct UndecodableText: Error, Hashable, Sendable {
  /// What was tried, and the offset of the first byte that it could not read.
  package var attempts: [Attempt]
  /// What it is instead of a text, where its bytes say so.
  package var foreign: ForeignFile?

  package struct Attempt: Hashable, Sendable {
    package var encoding: TextEncoding
    package var byteOffset: Int
  }
}

extension TextEncoding {
  /// Decodes a file strictly: the first of byte-order mark, UTF-8, UTF-16 without a mark and CP949 that
  /// reads every byte decides, never a guess from how likely the text looks.
  ///
  /// That order is safe: Korean text in CP949 is practically never valid UTF-8, and UTF-16 text is told by
  /// its zero bytes, which no text in the others has.
  /// - Complexity: O(bytes).
  package static func decode(
    _ bytes: [UInt8]
  ) throws(UndecodableText) -> (text: String, encoding: TextEncoding) {
    let mark = byteOrderMark(of: bytes)
    if mark > 0 {
      guard let text = String(validating: bytes.dropFirst(mark), as: UTF8.self) else {
        throw UndecodableText(attempts: [
          .init(encoding: .utf8WithByteOrderMark, byteOffset: firstInvalidUTF8(in: bytes) ?? 0)
        ])
      }
      return (text, .utf8WithByteOrderMark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes, .utf16LittleEndian), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes, .utf16BigEndian), .utf16BigEndian) }
    if let encoding = utf16WithoutMark(bytes) { return (try utf16(bytes, encoding), encoding) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    switch decodeCP949(bytes) {
    case .success(let text): return (text, .cp949)
    case .failure(let failure):
      throw UndecodableText(attempts: [
        .init(encoding: .utf8, byteOffset: firstInvalidUTF8(in: bytes) ?? 0),
        .init(encoding: .cp949, byteOffset: failure.byteOffset),
      ])
    }
  }

  private static func utf16(
    _ bytes: [UInt8], _ encoding: TextEncoding
  ) throws(UndecodableText) -> String {
    let shift = encoding == .utf16LittleEndian ? (low: 0, high: 1) : (low: 1, high: 0)
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      units.append(UInt16(bytes[index + shift.low]) | UInt16(bytes[index + shift.high]) << 8)
    }
    let text = units.first == 0xFEFF ? units[1...] : units[...]
    guard bytes.count.isMultiple(of: 2), let decoded = String(validating: text, as: UTF16.self) else {
      let offset = 2 * (firstLoneSurrogate(in: text) ?? units.count)
      throw UndecodableText(attempts: [.init(encoding: encoding, byteOffset: min(offset, bytes.count - 1))])
    }
    return decoded
  }

  /// The place of a half of a character without the other half.
  private static func firstLoneSurrogate(in units: ArraySlice<UInt16>) -> Int? {
    var index = units.startIndex
    while index < units.endIndex {
      if UTF16.isLeadSurrogate(units[index]), index + 1 < units.endIndex,
        UTF16.isTrailSurrogate(units[index + 1])
      {
        index += 2
      } else if UTF16.isSurrogate(units[index]) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// UTF-16 of text that holds at least some ASCII (spaces, digits, line breaks) has zero bytes on one side
  /// of its pairs and none, or hardly any, on the other.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.withUnsafeBufferPointer({ $0.contains(0) })
    else { return nil }
    var zeroes = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeroes.even += 1 } else { zeroes.odd += 1 }
    }
    let pairs = bytes.count / 2
    if zeroes.odd * 20 >= pairs, zeroes.even * 20 < zeroes.odd { return .utf16LittleEndian }
    if zeroes.even * 20 >= pairs, zeroes.odd * 20 < zeroes.even { return .utf16BigEndian }
    return nil
  }
}
