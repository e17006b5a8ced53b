import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("The markup of a briefing")
struct MarkdownSettingTests {
  private static let folder = "content/briefings/2026-05-06-note"
  private static let text = """
    *기본* 계획

    [도서관](https://library.example.kr/plan)은 *밤 열 시*까지 연다고 www.example.kr에서 밝혔다.

    I. [별관](./annex/) 소식
    "새 책 -- 모두 3만 권"이 들어온다.
    """
  private static let catalogue = #"""
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\n"
    "Language: en\n"

    msgid "*기본* 계획"
    msgstr "The *basic* plan"

    msgid "[도서관](https://library.example.kr/plan)은 *밤 열 시*까지 연다고 www.example.kr에서 밝혔다."
    msgstr "[Libraries](https://library.example.kr/plan) stay open until *ten*, says www.example.kr."

    msgid "[별관](./annex/) 소식"
    msgstr "From the [annex](./annex/)"

    msgid "\"새 책 -- 모두 3만 권\"이 들어온다."
    msgstr "\"New books -- 30,000 in all\" are coming."
    """#

  private func build(settings: String, site: String = "") async throws -> (Workspace, BuildResult) {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("\(Self.folder)/ko.txt", Data(Self.text.utf8))
    try workspace.write("\(Self.folder)/en.po", Data(Self.catalogue.utf8))
    try workspace.write("\(Self.folder)/briefing.yml", Data(settings.utf8))
    try workspace.write("content/site.yml", Data((workspace.text("content/site.yml") + site).utf8))
    return (workspace, await workspace.generator().build())
  }

  @Test("is full Markdown where its settings say so, in the text and in its catalogues")
  func full() async throws {
    let (workspace, result) = try await build(settings: "markdown: full\n")
    #expect(result.summary != nil, "\(result.diagnostics)")
    let korean = try workspace.text("public/ko/note/index.html")
    #expect(korean.contains("<h1 id=\"title\"><em>기본</em> 계획</h1>"))
    #expect(
      korean.contains(
        "<a href=\"https://library.example.kr/plan\">도서관</a>은 <em>밤 <span class=\"together\">열 시</span></em>까지"
      ))
    #expect(korean.contains("<a href=\"http://www.example.kr\">www.example.kr</a>에서"))
    let english = try workspace.text("public/en/note/index.html")
    #expect(english.contains("<a href=\"https://library.example.kr/plan\">Libraries</a> stay"))
    #expect(english.contains("&quot;New books -- 30,000 in all&quot;"))
    #expect(english.contains("<title>The basic plan"))
  }

  @Test("keeps the stars before a particle where its settings say so", arguments: ["bold", "full"])
  func emphasisOff(markdown: String) async throws {
    let repairs = "repairs: {emphasis-before-particle: off}\n"
    for (settings, expected) in [("", "<strong>질(Quality)</strong>로"), (repairs, "**질(Quality)**로")] {
      let workspace = try Workspace()
      try workspace.lay(Folders.fixtures.appending(path: "valid"))
      try workspace.write("\(Self.folder)/ko.txt", Data("제목\n\n**질(Quality)**로 **승부**한다.\n".utf8))
      try workspace.write("\(Self.folder)/briefing.yml", Data("markdown: \(markdown)\n\(settings)".utf8))
      let result = await workspace.generator().build()
      let page = try workspace.text("public/ko/note/index.html")
      #expect(page.contains("\(expected) <strong>승부</strong>한다."), "\(page)")
      let isNoted = result.diagnostics.contains {
        $0.rule == "emphasis-before-particle"
          && $0.location?.file.hasSuffix("2026-05-06-note/ko.txt") ?? false
      }
      #expect(isNoted == settings.isEmpty)
    }
  }

  @Test("puts no link into a link")
  func nestedLinks() async throws {
    let (workspace, _) = try await build(settings: "markdown: full\n")
    for (name, data) in try workspace.snapshot("public") where name.hasSuffix(".html") {
      var isInLink = false
      for tag in String(decoding: data, as: UTF8.self).matches(of: /<(\/?)a[ >]/) {
        #expect(isInLink == !tag.output.1.isEmpty, "\(name) has a link in a link")
        isInLink.toggle()
      }
    }
    let page = try workspace.text("public/ko/note/index.html")
    #expect(page.contains("<a href=\"./annex/\">별관</a> 소식"))
  }

  @Test("is bold and nothing else without a setting", arguments: ["", "markdown: bold\n"])
  func bold(settings: String) async throws {
    let (workspace, result) = try await build(settings: settings)
    #expect(result.summary != nil, "\(result.diagnostics)")
    let page = try workspace.text("public/ko/note/index.html")
    #expect(page.contains("<h1 id=\"title\">*기본* 계획</h1>"))
    #expect(page.contains("[도서관](<a href=\"https://library.example.kr/plan\">"))
  }

  @Test("that does not exist is an error", arguments: [("ful", "Did you mean 'full'?"), ("[a]", nil)])
  func unknown(value: String, help: String?) async throws {
    let (workspace, result) = try await build(settings: "topics: [money]\nmarkdown: \(value)\n")
    let finding = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(finding.rule == "setting-value" && finding.location?.line == 2 && finding.location?.column == 11)
    #expect(workspace.relative(try #require(finding.location?.file)) == "\(Self.folder)/briefing.yml")
    if let help { #expect(finding.help == help) }
  }

  @Test(
    "has curly quotation marks where the site says so, and in English dashes",
    arguments: ["markdown: full\n", ""])
  func smartPunctuation(settings: String) async throws {
    let (workspace, result) = try await build(settings: settings, site: "smart-punctuation: on\n")
    #expect(result.summary != nil, "\(result.diagnostics)")
    #expect(try workspace.text("public/en/note/index.html").contains("“New books – 30,000 in all”"))
    #expect(try workspace.text("public/ko/note/index.html").contains("“새 책 -- 모두 3만 권”이"))
  }

  @Test("has curly quotation marks in pages beside the briefings, too")
  func smartPages() async throws {
    let site = try SampleSite(settings: "smart-punctuation: on")
    try site.write("pages/about/ko.md", "# \"새 책\" 안내\n\n\"새 책\"을 `\"그대로\"` 싣습니다.\n")
    try site.write("pages/about/en.md", "# About\n\n\"New books\" are here.\n")
    let files = try await site.build()
    let korean = try #require(files["ko/about/index.html"])
    #expect(korean.contains("<h1 id=\"title\">“새 책” 안내</h1>"))
    #expect(korean.contains("<p>“새 책”을 <code>&quot;그대로&quot;</code> 싣습니다.</p>"))
    #expect(files["en/about/index.html"]?.contains("“New books” are here.") == true)
  }

  @Test("has English punctuation on or off")
  func invalidSmartPunctuation() async throws {
    let (_, result) = try await build(settings: "", site: "smart-punctuation: [ko]\n")
    let finding = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(finding.rule == "setting-type" && finding.help == "Write 'smart-punctuation: on'")
  }
}
