import Foundation
import SiteGenerator
import Testing

@Suite("Key points")
struct KeyPointTests {
  private static let settings =
    "topics: [money]\nkey-points:\n  - 예산은 **100조 원**이다\n  - \"내년 3월에   시행한다\""

  private func site(english: Bool = true, feeds: String = "") throws -> SampleSite {
    let site = try SampleSite(settings: feeds)
    try site.add("2026-03-02-six", settings: Self.settings)
    let catalogue = "content/briefings/2026-03-02-six/en.po"
    if english {
      let added = """

        msgid "예산은 **100조 원**이다"
        msgstr "The budget is **100 trillion won**"

        msgid "내년 3월에 시행한다"
        msgstr "It takes effect next March"

        """
      try site.write("briefings/2026-03-02-six/en.po", try site.workspace.text(catalogue) + added)
    }
    return site
  }

  @Test("stand above the text in every edition, with passages that can be linked to")
  func pages() async throws {
    let files = try await site().build()
    let korean = try #require(files["ko/six/index.html"])
    #expect(korean.contains("<ul class=\"points\" aria-label=\"핵심 내용\">"))
    #expect(
      korean.contains("<li id=\"key-1\">예산은 <strong><span class=\"together\">100조 원</span></strong>이다</li>"))
    let english = try #require(files["en/six/index.html"])
    #expect(english.contains("<ul class=\"points\" aria-label=\"Key points\">"))
    #expect(english.contains("<li id=\"key-2\">It takes effect next March</li>"))
    let points = try #require(english.range(of: "class=\"points\"")).lowerBound
    #expect(points < (try #require(english.range(of: "class=\"lead\"")).lowerBound))
  }

  @Test("are in the side-by-side page, in data, in Markdown and in feeds")
  func elsewhere() async throws {
    let files = try await site().build()
    let parallel = try #require(files["ko-en/six/index.html"])
    #expect(parallel.contains("<div class=\"row point\" id=\"key-2\">"))
    #expect(parallel.contains("It takes effect next March"))
    #expect(files["en/six/index.json"]?.contains("It takes effect next March") == true)
    #expect(files["en/six/index.md"]?.contains("- It takes effect next March\n") == true)
    let feed = try #require(files["en/feed.xml"])
    #expect(feed.contains("<content type=\"html\" xml:base=\"https://test.example/briefings/en/six/\">"))
    #expect(feed.contains("&lt;li&gt;It takes effect next March&lt;/li&gt;"))
    #expect(!feed.contains("100 trillion (a record)"))
    #expect(files["en/feed.json"]?.contains("\"content_html\"") == true)
  }

  @Test("are translated like everything else")
  func untranslated() async throws {
    let files = try await site(english: false).build()
    let english = try #require(files["en/six/index.html"])
    #expect(english.contains("<li id=\"key-2\" lang=\"ko\">내년 3월에 시행한다</li>"))
    #expect(english.contains("2 passages are not translated yet"))
  }

  @Test("are checked like everything else, and found in the settings")
  func checked() async throws {
    let site = try site()
    try site.workspace.replace(
      "content/briefings/2026-03-02-six/en.po", "100 trillion won", with: "10 trillion won")
    #expect(
      await site.errors().contains { $0.hasPrefix("content/briefings/2026-03-02-six/en.po:") })
  }

  @Test(
    "that are wrong are errors",
    arguments: [
      ("key-points: 하나", ["1:13 setting-type"]),
      ("key-points: [\" \"]", ["1:14 setting-value"]),
      ("key-points: [가, 나, 다, 라, 마, 바]", ["1:29 setting-value"]),
    ])
  func wrong(settings: String, expected: [String]) async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", settings: settings, english: .none)
    #expect(
      await site.errors() == expected.map { "content/briefings/2026-03-02-six/briefing.yml:" + $0 })
  }

  @Test("leave feeds to the whole text where the site says so")
  func wholeText() async throws {
    let files = try await site(feeds: "feeds: {content: text}").build()
    let feed = try #require(files["en/feed.xml"])
    #expect(feed.contains("&lt;li&gt;It takes effect next March&lt;/li&gt;"))
    #expect(feed.contains("&lt;strong&gt;100 trillion (a record)&lt;/strong&gt;"))
    #expect(feed.contains("&lt;h2&gt;I Content&lt;/h2&gt;"))
    #expect(feed.contains("&lt;td&gt;100&lt;/td&gt;"))
    #expect(files["ko/feed.json"]?.contains("<td>100<") == true)
  }

  @Test("and their feeds take only what is known", arguments: ["feeds: {content: all}", "feeds: {text: on}"])
  func wrongFeeds(settings: String) async throws {
    let site = try SampleSite(settings: settings)
    #expect(await site.errors().contains { $0.hasPrefix("content/site.yml:") })
  }
}
