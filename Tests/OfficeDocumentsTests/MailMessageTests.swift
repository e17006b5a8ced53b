import OfficeDocuments
import Testing

private func mailParts(_ mail: String, lineBreak: String = "\r\n") throws -> [MailMessage.Part] {
  try MailMessage(Array(mail.replacing("\n", with: lineBreak).utf8)).parts
}

@Suite("A mail")
struct MailMessageTests {
  @Test("has its parts unpacked, whatever ends its lines", arguments: ["\n", "\r\n"])
  func parts(lineBreak: String) throws {
    let mail = """
      From: a@example.kr
      Content-Type: multipart/related;
      \tboundary="--b 1"

      for old programs
      ----b 1
      Content-Type: multipart/alternative; boundary=c

      --c
      Content-Type: TEXT/PLAIN; charset=utf-8

      words
      --c
      Content-Type: text/html
      Content-Transfer-Encoding: Quoted-Printable

      <p>=EA=B0=80 b=
      c =3D =zz</p>
      --c--
      ----b 1
      Content-Type: image/png; name="a \\"b\\".png"
      Content-ID: <one@a>
      Content-Transfer-Encoding: base64

      iVBO
      Rw==
      ----b 1
      Content-Type: application/hwp+zip
      Content-Disposition: attachment; filename=plan.hwpx

      x
      ----b 1--
      what is after it
      """
    let found = try mailParts(mail, lineBreak: lineBreak)
    #expect(found.map(\.type) == ["text/plain", "text/html", "image/png", "application/hwp+zip"])
    #expect(
      found.map { String(decoding: $0.bytes, as: UTF8.self) }.prefix(2) == ["words", "<p>가 bc = =zz</p>"])
    #expect(found[2].bytes == [0x89, 0x50, 0x4E, 0x47])
    #expect(found.map(\.fileName) == ["", "", "a \"b\".png", "plan.hwpx"])
    #expect(found.map(\.isAttachment) == [false, false, false, true])
    #expect(found[2].contentID == "one@a")
  }

  @Test("that was cut off is read as far as it goes, and one without end is refused")
  func bounds() throws {
    let head = "Content-Type: multipart/mixed; boundary=a\n\n--a\n"
    #expect(try mailParts(head + "Content-Type: text/html\n\n<p>가").map(\.type) == ["text/html"])
    #expect(try mailParts("Content-Type: multipart/mixed; boundary=a\n\n").isEmpty)
    #expect(throws: PackageFailure.self) {
      try mailParts(
        (0..<20).map { "Content-Type: multipart/mixed; boundary=a\($0)x\n\n--a\($0)x\n" }.joined())
    }
    #expect(throws: PackageFailure.self) {
      try mailParts(head + String(repeating: "\n\n가\n--a\n", count: 1100))
    }
  }
}
