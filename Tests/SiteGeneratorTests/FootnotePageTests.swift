import Foundation
import SiteGenerator
import Testing

@Suite("Footnotes on pages")
struct FootnotePageTests {
  private func build() async throws -> [String: String] {
    let site = try SampleSite()
    try site.write(
      "briefings/2026-03-02-sea/ko.txt",
      "섬 지역 물 사정\n섬 백 곳을 조사했다.1) 절반이 제한 급수2)를 겪는다.\n□ 조사는 봄2)에 했다.\n1) 2026년 3월부터.\n2) 정한 시간에만 보내는 물.\n")
    try site.write("briefings/2026-03-02-sea/briefing.yml", "topics: [money]\n")
    try site.write(
      "briefings/2026-03-02-sea/en.po",
      """
      msgid ""
      msgstr ""
      "Language: en\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"

      msgid "섬 지역 물 사정"
      msgstr "Water on the islands"

      msgid "섬 백 곳을 조사했다.1) 절반이 제한 급수2)를 겪는다."
      msgstr "A hundred islands were surveyed.1) Half of them have rationed water2)."

      msgid "조사는 봄2)에 했다."
      msgstr "The survey was in spring2)."

      msgid "2026년 3월부터."
      msgstr "From March 2026."

      msgid "정한 시간에만 보내는 물."
      msgstr "Water at fixed hours only."

      """)
    return try await site.build()
  }

  @Test("and the marks in the text lead to each other, in every language", arguments: ["ko", "en"])
  func page(language: String) async throws {
    let page = try #require(try await build()["\(language)/sea/index.html"])
    #expect(
      page.contains("<a class=\"reference\" id=\"s0-f1-from-1\" href=\"#s0-f1\" role=\"doc-noteref\">1)</a>"))
    #expect(
      page.contains("<a class=\"reference\" id=\"s0-f2-from-2\" href=\"#s0-f2\" role=\"doc-noteref\">2)</a>"))
    #expect(
      page.values(of: "href", where: "class=\"back\"") == ["#s0-f1-from-1", "#s0-f2-from-1", "#s0-f2-from-2"])
  }

  @Test("have ids of their own where two languages are side by side")
  func parallel() async throws {
    let page = try #require(try await build()["ko-en/sea/index.html"])
    #expect(page.values(of: "id", where: "class=\"reference\"").count == 6)
    #expect(Set(page.values(of: "id", where: " id=")).count == page.values(of: "id", where: " id=").count)
    #expect(page.values(of: "href", where: "class=\"back\"").contains("#s0-f1-from-1-en"))
  }

  @Test("are linked in the Markdown edition and named in the data")
  func data() async throws {
    let files = try await build()
    let markdown = try #require(files["ko/sea/index.md"])
    #expect(markdown.contains("<a id=\"s0-f1-from-1\"></a>[1\\)](#s0-f1)"))
    #expect(markdown.contains("<a id=\"s0-f1\"></a>1\\) 2026년 3월부터. [↩](#s0-f1-from-1)"))
    let json = try #require(files["ko/sea/index.json"])
    #expect(json.contains("\"references\""))
  }

  @Test("as marks are words elsewhere, as in lists and feeds")
  func elsewhere() async throws {
    let files = try await build()
    #expect(!(try #require(files["ko/index.html"]).contains("class=\"reference\"")))
    #expect(!(try #require(files["ko/feed.xml"]).contains("from-1")))
  }
}

@Suite("Quotations for templates and data")
struct EmbeddedQuotationTests {
  @Test("are those of the source, with who says them")
  func data() async throws {
    let site = try SampleSite()
    try site.write(
      "briefings/2026-03-02-sea/ko.txt",
      "섬에 배가 뜬다\n섬에 배가 뜬다.\n윤새벽 섬마을 이장은 “이제 걱정이 없다”고 말했다.\n")
    try site.write("briefings/2026-03-02-sea/briefing.yml", "topics: [money]\n")
    let json = try #require(try await site.build()["ko/sea/index.json"])
    #expect(json.contains("\"speaker\": \"윤새벽\"") || json.contains("\"speaker\":\"윤새벽\""))
    #expect(json.contains("이제 걱정이 없다"))
  }
}
