import Diagnostics
import Foundation
import Testing

@testable import SiteGenerator

/// A dot.
private let png = Data(
  base64Encoded:
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

/// A mail with a page, a picture in it and a file that is sent along.
private func mail(_ html: [UInt8]) -> Data {
  let head = """
    Received: from a.example.kr
    From: =?utf-8?B?6rmA?= <a@example.kr>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=x

    --x
    Content-Type: text/html; charset=ks_c_5601-1987


    """
  let rest = """

    --x
    Content-Type: image/png
    Content-ID: <dot>
    Content-Transfer-Encoding: base64

    \(png?.base64EncodedString() ?? "")
    --x
    Content-Type: application/octet-stream
    Content-Disposition: attachment; filename="plan.hwpx"

    x
    --x--
    """
  return Data(Array(head.utf8) + html + Array(rest.utf8))
}

@Suite("A briefing made of a mail")
struct MailTests {
  private static let pages: [(title: String, [UInt8])] = [
    ("쌀 수출", Array("<html><body><h1>쌀 수출</h1>".utf8)),
    // The same in CP949.
    (
      "쌀 수출",
      Array("<html><body><h1>".utf8) + [0xBD, 0xD2, 0x20, 0xBC, 0xF6, 0xC3, 0xE2] + Array("</h1>".utf8)
    ),
  ]

  @Test(
    "has the text of its page, the pictures in it, and the name of what came along", arguments: pages.indices)
  func page(number: Int) throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let (title, start) = Self.pages[number]
    let rest =
      "<p>Hanbit said on Monday that it will help.</p><p><IMG SRC='cid:dot' alt='A harbour'></p></body></html>"
    try workspace.write("rice.eml", mail(start + Array(rest.utf8)))
    let maker = BriefingMaker(
      content: workspace.path("content"), date: "2026-04-12", asOf: Moment(secondsSince1970: 0))
    let made = maker.make(from: .file(workspace.path("rice.eml")))
    _ = try #require(made.value, "\(made.diagnostics)")
    #expect(made.diagnostics.contains { $0.rule == "document-omission" && $0.message.contains("plan.hwpx") })
    let files = try workspace.snapshot("content/briefings/2026-04-12-rice")
    #expect(
      files["ko.md"].map { String(decoding: $0, as: UTF8.self) }
        == "# \(title)\n\nHanbit said on Monday that it will help.\n\n![A harbour](<image2.png>)\n")
    #expect(files["image2.png"] == png)
    #expect(files["original.eml"] != nil)
  }

  @Test("without a page is refused with what to do, and is no text by itself")
  func plain() throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("rice.eml", Data("From: a\nMIME-Version: 1.0\nContent-Type: text/plain\n\n쌀\n".utf8))
    let maker = BriefingMaker(content: workspace.path("content"), asOf: Moment(secondsSince1970: 0))
    let made = maker.make(from: .file(workspace.path("rice.eml")))
    #expect(made.value == nil)
    let error = try #require(made.diagnostics.first { $0.severity == .error })
    #expect(error.rule == "unreadable-document" && error.help?.contains("plain text") == true)
  }
}
