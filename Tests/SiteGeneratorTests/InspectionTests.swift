import Diagnostics
import Foundation
import MarkupReading
import SiteGenerator
import Testing

@Suite("An inspection")
struct InspectionTests {
  private func inspect(_ text: String, _ settings: String, isRaw: Bool = false) throws -> TextInspection {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let folder = "content/briefings/2026-03-02-budget"
    try workspace.write("\(folder)/ko.txt", Data(text.utf8))
    try workspace.write("\(folder)/briefing.yml", Data(settings.utf8))
    let path = workspace.folder.appending(path: "\(folder)/ko.txt").path(percentEncoded: false)
    return TextInspection(file: path, isRaw: isRaw)
  }

  @Test("reads a text by the settings of its briefing and of the site, and says so")
  func settings() throws {
    let settings = "reading: [{line: 3, as: drop, reason: 끝}]"
    let found = try inspect("제목이다\n본문이 있다.\n끝이다.\n", settings)
    #expect(found.settings.map { $0.split(separator: "/").last } == ["site.yml", "briefing.yml"])
    #expect(
      compact(found.json).contains("\"dropped\":[{\"line\":3,\"text\":\"끝이다.\",\"reason\":\"끝\"}]"),
      "\(found.json)")
    let raw = try inspect("제목이다\n본문이 있다.\n끝이다.\n", settings, isRaw: true)
    #expect(raw.settings == [])
    #expect(compact(raw.json).contains("\"dropped\":[]"))
  }

  private func compact(_ json: String) -> String { json.filter { !$0.isWhitespace } }

  @Test("tells what is wrong with the settings that say how the text is read")
  func faults() throws {
    let found = try inspect("제목이다\n본문이 있다.\n", "reading: [{line: 9, as: note}]")
    #expect(found.diagnostics.map(\.rule) == ["override-without-match"])
    #expect(found.html.contains("override-without-match"))
  }

  @Test("is a page that is well-formed where it counts, asks for nothing, and shows each line once")
  func page() throws {
    let text = "제목 <b>이다\n\n본문이 \"있다\" & 없다.\n구분\t값\n가&middot;나<br>다\t1\n<script>alert(1)</script>\n끝.\n"
    let html = try inspect(text, "reading: [{line: 7, as: drop, reason: 끝}]").html
    #expect(html.matches(of: /id="line-\d+"/).count == 7)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !html.contains("<script"))
    #expect(html.firstMatch(of: /(?:src|href)="(?!#)/) == nil)
    #expect(html.firstMatch(of: /url\(|@import/) == nil)
    #expect(html.contains("<mark>") && html.contains("html-leftover"))
    #expect(html.contains("drop, ") && html.contains("class=\"part dropped"))
    #expect(html.contains("<th scope=\"col\">구분</th>"))
    let opened = html.matches(of: /<(div|ul|ol|li|p|table|tr|th|td|span|main|header)\b/).count
    let closed = html.matches(of: /<\/(div|ul|ol|li|p|table|tr|th|td|span|main|header)>/).count
    #expect(opened == closed)
  }
}
