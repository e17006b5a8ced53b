import Loading
import Testing

@Suite("Decoding")
struct TextEncodingTests {
  private static let text = "똠방각하, 한국 2026\n"

  private static let samples: [(TextEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)),
    (.utf8WithByteOrderMark, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    (.utf16LittleEndian, [0xFF, 0xFE] + utf16(text, littleEndian: true)),
    (.utf16BigEndian, [0xFE, 0xFF] + utf16(text, littleEndian: false)),
    (.utf16LittleEndian, utf16(text, littleEndian: true)),
    (.utf16BigEndian, utf16(text, littleEndian: false)),
    (.cp949, cp949),
  ]

  /// The text in CP949; EUC-KR has no 똠.
  private static let cp949: [UInt8] =
    [0x8C, 0x63, 0xB9, 0xE6, 0xB0, 0xA2, 0xC7, 0xCF, 0x2C, 0x20, 0xC7, 0xD1, 0xB1, 0xB9]
    + Array(" 2026\n".utf8)

  @Test("reads each encoding a Korean text arrives in", arguments: samples)
  func decodes(encoding: TextEncoding, bytes: [UInt8]) throws {
    let decoded = try TextEncoding.decode(bytes)
    #expect(decoded.text == Self.text)
    #expect(decoded.encoding == encoding)
  }

  @Test("says at which byte each attempt failed")
  func undecodable() throws {
    let bytes: [UInt8] = Array("가나".utf8) + [0x20, 0xFF, 0x20]
    let failure = try #require(throws: UndecodableText.self) { try TextEncoding.decode(bytes) }
    #expect(failure.attempts.map(\.encoding) == [.utf8, .cp949])
    #expect(failure.attempts[0].byteOffset == 7)
  }

  @Test(
    "says at which byte UTF-16 is broken, its mark and whole characters of two units counted",
    arguments: [
      ([0xFF, 0xFE, 0x00, 0xAC, 0x00, 0xD8, 0x41, 0x00], 4),
      ([0xFE, 0xFF, 0xAC, 0x00, 0xD8, 0x3D, 0xDE, 0x00, 0xDC, 0x00], 8),
      ([0xFE, 0xFF, 0xFF, 0xFD, 0xD8, 0x00], 4),
      ([0xFF, 0xFE, 0x41, 0x00, 0x42], 4),
    ])
  func brokenUTF16(bytes: [UInt8], offset: Int) throws {
    let failure = try #require(throws: UndecodableText.self) { try TextEncoding.decode(bytes) }
    #expect(failure.attempts.map(\.byteOffset) == [offset])
  }

  private static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return littleEndian ? bytes.reversed() : bytes
    }
  }
}
