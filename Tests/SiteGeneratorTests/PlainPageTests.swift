import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Pages beside the briefings")
struct PlainPageTests {
  private func site() throws -> SampleSite {
    let site = try SampleSite()
    try site.add("2026-03-02-six")
    return site
  }

  @Test("are made from content/pages and named at the foot of every page")
  func pages() async throws {
    let site = try site()
    try site.write("pages/about/ko.md", "---\ntitle: 안내\ndescription: 하는 일\n---\n**브리핑(Briefing)**을 싣습니다.\n")
    try site.write("pages/about/en.md", "# About this site\r\n\r\nIt publishes *briefings*.\r\n")
    try site.write("pages/a-contact/en.md", "# Contact\n\nWrite to us.\n")
    try site.write("pages/a-contact/ko.md", "# 연락처\n\n편지를 주십시오.\n")
    let files = try await site.build()
    let korean = try #require(files["ko/about/index.html"])
    #expect(korean.contains("<title>안내 | 시험 사이트</title>"))
    #expect(korean.contains("<meta name=\"description\" content=\"하는 일\">"))
    #expect(korean.contains("<h1 id=\"title\">안내</h1>\n<p><strong>브리핑(Briefing)</strong>을 싣습니다.</p>"))
    let english = try #require(files["en/about/index.html"])
    #expect(
      english.contains("<h1 id=\"title\">About this site</h1>\n<p>It publishes <em>briefings</em>.</p>"))
    #expect(english.contains("<meta name=\"description\" content=\"It publishes briefings.\">"))
    let foot = try #require(files["en/six/index.html"]).split(separator: "<footer").last ?? ""
    #expect(
      foot.split(separator: "\n").filter { $0.contains("/about/") || $0.contains("/a-contact/") }.map(
        String.init) == [
          "<li><a href=\"../../en/about/\">About this site</a></li>",
          "<li><a href=\"../../en/a-contact/\">Contact</a></li>",
        ])
    #expect(
      try #require(files["sitemap.xml"]).contains("<loc>https://test.example/briefings/en/about/</loc>"))
  }

  @Test("have tables, footnotes and ids of headings that links lead to")
  func ownMarkup() async throws {
    let site = try site()
    let text =
      "# A\n\nWords[^1], see [below](#below).\n\n[^1]: Note.\n\n| a | b |\n| - | -: |\n| c | 1 |\n\n## Below {#below}\n"
    try site.write("pages/about/ko.md", text)
    try site.write("pages/about/en.md", text)
    let page = try #require(try await site.build()["en/about/index.html"])
    #expect(page.contains("<h2 id=\"below\">Below</h2>") && page.contains("<th scope=\"col\">a</th>"))
    #expect(page.contains("<p class=\"note footnote\" id=\"footnote-1\">"))
  }

  @Test("show pictures that lie beside them, with their size and a fingerprint, in every language")
  func pictures() async throws {
    let site = try site()
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>"
    try site.write("pages/about/hall.svg", picture)
    try site.write(
      "pages/about/ko.md", "# 안내\n\n![회의장](hall.svg)\n\n| 그림 |\n| --- |\n| ![회의장](./hall.svg) |\n")
    try site.write("pages/about/en.md", "# About\n\nSee ![the hall](hall.svg \"2026\").\n")
    let files = try await site.build()
    let name = try #require(files.first { $0.value == picture }?.key)
    #expect(name.hasPrefix("ko/about/hall.") && name != "ko/about/hall.svg" && name.hasSuffix(".svg"))
    let korean = try #require(files["ko/about/index.html"])
    #expect(korean.values(of: "src", where: "img") == ["../../\(name)", "../../\(name)"])
    #expect(korean.contains("alt=\"회의장\" width=\"40\" height=\"30\">"))
    let english = try #require(files["en/about/index.html"])
    #expect(
      english.contains(
        "<img src=\"../../\(name)\" alt=\"the hall\" title=\"2026\" width=\"40\" height=\"30\">"))
    #expect(await site.workspace.generator().check().filter { $0.severity != .note } == [])
    // A build that remembers the last one sees another picture.
    try site.write("pages/about/hall.svg", picture.replacing("40", with: "80"))
    #expect(try #require(try await site.build()["en/about/index.html"]).contains("width=\"80\""))
  }

  @Test("say what is wrong with a picture where it is (page-picture, unnamed-file)")
  func wrongPictures() async throws {
    let site = try site()
    for name in ["hall", "other"] {
      try site.write(
        "pages/about/\(name).svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>")
    }
    try site.write("pages/about/en.md", "# About\n\n![](hall.svg)\n")
    try site.write("pages/about/ko.md", "---\ntitle: 안내\n---\n글\n\n글 ![회의장](hal.svg)\n")
    let found = await site.workspace.generator().build().diagnostics.filter { $0.severity != .note }
    #expect(
      found.map { "\(site.workspace.relative($0.location?.description ?? "")) \($0.rule)" } == [
        "content/pages/about/en.md:3:1 page-picture", "content/pages/about/ko.md:6:3 page-picture",
        "content/pages/about/other.svg unnamed-file",
      ], "\(found)")
    #expect(found.first { $0.location?.line == 6 }?.help == "Did you mean 'hall.svg'?")
    try site.write("pages/about/a b.svg", "<svg/>")
    #expect(await site.errors().contains("content/pages/about/a b.svg invalid-picture"))
  }

  @Test("that are missing in a language are said to be in preparation, with a warning")
  func missingEdition() async throws {
    let site = try site()
    try site.write("pages/about/ko.md", "# 안내\n\n브리핑을 싣습니다.\n")
    let result = await site.workspace.generator().build()
    let warnings = result.diagnostics.filter { $0.rule == "missing-page-edition" }
    #expect(warnings.map { $0.location?.file.hasSuffix("content/pages/about") } == [true])
    let files = try await site.build()
    #expect(files["en/about/index.html"] == nil)
    #expect(try #require(files["ko/about/index.html"]).contains("<span lang=\"en\">English</span> (준비 중)"))
    #expect(!(try #require(files["en/six/index.html"]).contains("/about/")))
  }

  @Test(
    "that are wrong are reported where they are",
    arguments: [
      ("pages/about/ko.md", "글뿐입니다.\n", ["content/pages/about/ko.md:1:1 missing-title"]),
      (
        "pages/about/ko.md", "---\nlang: ko\n---\n글.\n",
        ["content/pages/about/ko.md:2:1 unknown-key", "content/pages/about/ko.md:4:1 missing-title"]
      ),
      ("pages/about/ko.md", "---\ntitle: [a]\n---\n# 글\n", ["content/pages/about/ko.md:2:8 setting-type"]),
      ("pages/about/fr.md", "# Page\n", ["content/pages/about/fr.md unknown-language"]),
      ("pages/about/ko.txt", "# Page\n", ["content/pages/about/ko.txt misplaced-file"]),
      ("pages/about.md", "# Page\n", ["content/pages/about.md misplaced-page"]),
      ("pages/a b/ko.md", "# Page\n", ["content/pages/a b invalid-slug"]),
    ])
  func errors(path: String, text: String, expected: [String]) async throws {
    let site = try site()
    try site.write(path, text)
    #expect(await site.errors() == expected)
  }

  @Test("warn of a refused link at its line, counted with the front matter")
  func place() async throws {
    let site = try site()
    try site.write("pages/about/ko.md", "---\ntitle: 안내\n---\n하나\n\n둘 [셋](javascript:x)\n")
    let result = await site.workspace.generator().build()
    let warning = try #require(result.diagnostics.first { $0.rule == "refused-link" })
    #expect(warning.location?.line == 6 && warning.location?.column == 3)
  }

  @Test(
    "warn of an address in angle brackets where it is",
    arguments: [
      ("<irc:x>", 1, 1), ("하나\n둘 <irc:x> 셋", 2, 3), ("하나\n\n- 둘 <irc:x>", 3, 5), ("> 하나\n> <irc:x>", 2, 3),
      ("[하나](b)\n둘\n<irc:x>", 3, 1), ("- 하나\n\n  둘\n  <irc:x>", 4, 3),
    ])
  func placeOfAutolink(text: String, line: Int, column: Int) async throws {
    let site = try site()
    try site.write("pages/about/ko.md", "# 안내\n\n\(text)\n")
    let result = await site.workspace.generator().build()
    let warning = try #require(result.diagnostics.first { $0.rule == "refused-link" })
    #expect(warning.location?.line == line + 2 && warning.location?.column == column, "\(warning)")
    let page = try site.workspace.snapshot("public").first { $0.key == "ko/about/index.html" }
    #expect(page.map { String(decoding: $0.value, as: UTF8.self) }?.contains("&lt;irc:x&gt;") == true)
  }
}
