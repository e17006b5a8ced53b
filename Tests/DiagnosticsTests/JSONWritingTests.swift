import Diagnostics
import Testing

@Suite("JSON, as it is written")
struct JSONWritingTests {
  /// Every character up to U+FFFF, and some beyond.
  private static let scalars = ((0...0xFFFF) + [0x1F1F0, 0x20000, 0xE0041, 0x10FFFF]).compactMap(
    Unicode.Scalar.init as (UInt32) -> Unicode.Scalar?)

  @Test("has what can be seen as it is")
  func visible() {
    let visible = Self.scalars.filter { !$0.isInvisible && $0 != "\"" && $0 != "\\" }
    let text = String(String.UnicodeScalarView(visible))
    #expect(JSON.string(text).line.utf8.elementsEqual("\"\(text)\"".utf8))
  }

  @Test("escapes what cannot be seen, so that it reads as it was")
  func invisible() throws {
    for scalar in Self.scalars where scalar.isInvisible {
      let written = JSON.string("가\(scalar)b").line
      #expect(written.hasPrefix("\"가\\") && written.hasSuffix("b\""), "U+\(String(scalar.value, radix: 16))")
      guard case .string(let read) = try JSON.read(Array(written.utf8)[...]) else {
        Issue.record("\(written) is no string")
        continue
      }
      #expect(read.unicodeScalars.elementsEqual("가\(scalar)b".unicodeScalars))
    }
  }

  @Test(
    "has short escapes where there are some",
    arguments: [
      ("a\"b", #""a\"b""#), ("\\", #""\\""#), ("1\n2\r3\t", #""1\n2\r3\t""#), ("", "\"\""),
      ("\u{1b}", #""\u001b""#), ("\u{E0041}", #""\udb40\udc41""#),
    ])
  func escapes(text: String, written: String) {
    #expect(JSON.string(text).line == written)
  }

  @Test("breaks lines between members, and between elements that are more than a value")
  func layout() {
    let json = JSON.object([
      "flat": .array([.number(1), .null, .bool(true), .literal("1.50")]),
      "deep": .array([.object(["a": .string("b")]), .members([])]), "none": .array([]),
    ])
    #expect(
      json.line == #"{"flat": [1, null, true, 1.50], "deep": [{"a": "b"}, {}], "none": []}"#)
    #expect(
      json.text == """
        {
          "flat": [1, null, true, 1.50],
          "deep": [
            {
              "a": "b"
            },
            {
            }
          ],
          "none": []
        }
        """)
    #expect(json.file == Array((json.text + "\n").utf8))
  }
}
