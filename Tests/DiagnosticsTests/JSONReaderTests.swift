import Testing

@testable import Diagnostics

@Suite("The JSON reader")
struct JSONReaderTests {
  private func read(_ text: String) throws(JSONError) -> JSON { try JSON.read(Array(text.utf8)[...]) }

  @Test(
    "reads what it writes, numbers as they are written",
    arguments: [
      #"{"id": 1.50e+3, "ko": "한글", "list": [true, false, null, -0, {}]}"#, #""\"\\\n\t\u0001😀""#, "[]",
      "-12.5",
    ])
  func roundTrip(text: String) throws { #expect(try read(text).line == text) }

  @Test(
    "reads every escape",
    arguments: [
      (#""\u0041\/\b\f\r""#, "A/\u{8}\u{C}\r"), (#""\ud83d\ude00""#, "😀"), (#""\uD55C""#, "한"),
    ])
  func escapes(text: String, expected: String) throws {
    guard case .string(let string) = try read(text) else {
      Issue.record("\(text) is a string")
      return
    }
    #expect(string == expected)
  }

  @Test(
    "says where a text is not JSON",
    arguments: [
      ("", 0, "The value is missing"), ("  x", 2, "This is not a JSON value"),
      ("{\"a\" 1}", 5, "A colon is missing"),
      ("{a: 1}", 1, "A name in quotation marks is missing"),
      ("[1 2]", 3, "A comma or the end of the array is missing"),
      ("{\"a\": 1", 7, "A comma or the end of the object is missing"),
      ("1 2", 2, "Something follows the value"),
      ("\"a", 0, "The text is never closed"), ("\"\u{1}\"", 1, "There is a control character in the text"),
      (#""\x""#, 1, "There is no such escape sequence"),
      (#""\u12G4""#, 3, "Four hexadecimal digits are missing"),
      (#""\ud83d""#, 1, "Half of a surrogate pair is missing"), ("01", 1, "Something follows the value"),
      ("1.", 2, "A digit is missing"), ("-", 1, "A digit is missing"), ("tru", 0, "This is not a JSON value"),
      (String(repeating: "[", count: 100), 64, "The value is nested too deep"),
    ])
  func mistakes(text: String, offset: Int, message: String) {
    #expect(throws: JSONError(message: message, offset: offset)) { try read(text) }
  }

  @Test("refuses text that is not UTF-8")
  func encoding() {
    #expect(throws: JSONError(message: "The text is not UTF-8", offset: 0)) {
      try JSON.read([0x22, 0xC7, 0xD1, 0x22])
    }
  }

  @Test("reads a part of a longer input, with offsets into that part")
  func slices() throws {
    let bytes = Array("xx[1]yy[".utf8)
    #expect(try JSON.read(bytes[2..<5]).line == "[1]")
    #expect(throws: JSONError(message: "The value is missing", offset: 1)) { try JSON.read(bytes[7...]) }
  }
}
