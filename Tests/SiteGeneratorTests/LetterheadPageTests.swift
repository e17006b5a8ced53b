import Foundation
import SiteGenerator
import Testing

@Suite("What stands around a text")
struct LetterheadPageTests {
  private func files() async throws -> [String: String] {
    let site = try SampleSite()
    try site.write(
      "briefings/2026-03-02-leaf/ko.txt",
      "우리 부 소식\n\n채소 수출 늘었다\n\n채소 수출이 늘었다고 밝혔다.\n\n배추는 두 배가 되었다.\n\n저작권은 우리 부에 있다\n")
    try site.write(
      "briefings/2026-03-02-leaf/briefing.yml",
      "reading:\n  - {line: 1, as: letterhead}\n  - {line: 9, as: end-matter}\n")
    try site.write(
      "briefings/2026-03-02-leaf/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"우리 부 소식\"\nmsgstr \"News of our ministry\"\n"
    )
    return try await site.build()
  }

  @Test("is set apart from it on its page, above it and below")
  func page() async throws {
    let page = try #require(try await files()["ko/leaf/index.html"])
    let letterhead = try #require(page.firstMatch(of: /<p class="letterhead" id="[^"]+">우리 부 소식/))
    let lead = try #require(page.firstMatch(of: /<p class="lead" id="lead">채소 수출이/))
    let end = try #require(page.firstMatch(of: /<p class="end-matter" id="[^"]+">저작권은/))
    #expect(letterhead.range.upperBound < lead.range.lowerBound)
    #expect(lead.range.upperBound < end.range.lowerBound)
    #expect(page.values(of: "class", where: "class=\"letterhead\"").count == 1)
  }

  @Test("is set apart side by side, in both languages")
  func parallel() async throws {
    let page = try #require(try await files()["ko-en/leaf/index.html"])
    #expect(page.contains("<div class=\"row paragraph letterhead\""))
    #expect(page.contains("News of our ministry"))
    #expect(page.contains("<div class=\"row paragraph end-matter\""))
  }

  @Test("has styles of its own")
  func styles() async throws {
    let files = try await files()
    let sheet = try #require(
      files.first { $0.key.hasPrefix("assets/site.") && $0.key.hasSuffix(".css") }?.value)
    for name in ["letterhead", "end-matter"] {
      #expect(
        sheet.firstMatch(of: try Regex("\\.\(name)[^{}]*\\{[^}]*(border|letter-spacing|font-size)")) != nil)
    }
  }
}
