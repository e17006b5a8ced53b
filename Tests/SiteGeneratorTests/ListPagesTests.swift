import Foundation
import SiteGenerator
import Testing

@Suite("Pages that list briefings")
struct ListPagesTests {
  private static let folders = [
    "2024-12-30-one", "2025-03-02-two", "2025-03-09-three", "2026-02-01-four", "2026-02-03-five",
    "2026-03-02-six",
  ]

  private func site(_ settings: String = "", _ folders: [String] = folders) throws -> SampleSite {
    let site = try SampleSite(settings: settings)
    for folder in folders { try site.add(folder) }
    return site
  }

  private func titles(_ page: String?) -> [String] {
    (page ?? "").split(separator: "\n").filter { $0.hasPrefix("<h3>") || $0.hasPrefix("<h2>") }.compactMap {
      line in
      line.firstMatch(of: />(\w+) 예산을 늘린다</).map { String($0.1) }
    }
  }

  @Test("file every briefing under its year and month")
  func archive() async throws {
    let files = try await site().build()
    let pages = files.keys.filter { $0.hasPrefix("ko/2") || $0.hasPrefix("ko/archive") }.sorted()
    #expect(
      pages == [
        "ko/2024/12/index.html", "ko/2024/index.html", "ko/2025/03/index.html", "ko/2025/index.html",
        "ko/2026/02/index.html", "ko/2026/03/index.html", "ko/2026/index.html", "ko/archive/index.html",
      ])
    #expect(titles(files["ko/2025/index.html"]) == ["three", "two"])
    #expect(titles(files["ko/2026/02/index.html"]) == ["five", "four"])
    let archive = try #require(files["ko/archive/index.html"])
    #expect(archive.contains("<a href=\"../../ko/2026/02/\">2월</a> <span class=\"count\">(2)</span>"))
    #expect(try #require(files["en/2026/02/index.html"]).contains("<h1>Briefings from February 2026</h1>"))
  }

  @Test("show the newest and lead to the others")
  func newest() async throws {
    let files = try await site("newest: 3").build()
    #expect(titles(files["ko/index.html"]) == ["six", "five", "four"])
    #expect(try #require(files["ko/index.html"]).contains("<p class=\"older\"><a href=\"../ko/archive/\">"))
    #expect(titles(files["ko/topics/money/index.html"]) == ["six", "five", "four"])
    #expect(titles(files["ko/topics/money/2025/index.html"]) == ["three", "two"])
    let all = try await site("newest: 6").build()
    #expect(titles(all["ko/index.html"]).count == 6)
    #expect(!(try #require(all["ko/index.html"]).contains("class=\"older\"")))
    #expect(all["ko/topics/money/2025/index.html"] == nil)
  }

  @Test("lead to each briefing from its own title")
  func ownLinks() async throws {
    let files = try await site("newest: 3").build()
    let page = try #require(files["ko/topics/money/index.html"])
    #expect(
      page.split(separator: "\n").filter { $0.hasPrefix("<h3>") }.map(String.init).first
        == "<h3><a href=\"../../../ko/six/\">six 예산을 늘린다</a></h3>")
  }

  @Test("of one briefing are not made where they would say what the front page says")
  func oneBriefing() async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", settings: "")
    let files = try await site.build()
    #expect(!files.keys.contains { $0.contains("archive") || $0.contains("2026") || $0.contains("topics") })
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(!text.contains("<ul>\n</ul>") && !text.contains("<ol>\n</ol>"), "\(path) has an empty list")
    }
  }

  @Test("change with a new briefing only where it belongs, and of all briefings its neighbour alone")
  func newBriefing() async throws {
    let site = try site("newest: 2")
    let before = try await site.build()
    try site.add("2026-03-05-seven")
    let after = try await site.build()
    let changed = after.keys.filter { before[$0] != nil && before[$0] != after[$0] && $0.hasPrefix("ko/") }
      .sorted()
    #expect(
      changed == [
        "ko/2026/03/index.html", "ko/2026/index.html", "ko/archive/index.html", "ko/feed.json", "ko/feed.xml",
        "ko/index.html", "ko/search/index.html", "ko/six/index.html", "ko/tables/index.html",
        "ko/topics/index.html",
        "ko/topics/money/2026/index.html", "ko/topics/money/feed.json", "ko/topics/money/feed.xml",
        "ko/topics/money/index.html",
      ])
  }

  @Test("name related briefings of the same topic, older ones first, and no neighbour twice")
  func related() async throws {
    let files = try await site().build()
    func related(_ slug: String) -> [String] {
      let group = (files["ko/\(slug)/index.html"] ?? "").split(separator: "<dt>").first {
        $0.hasPrefix("같은 주제")
      }
      return (group ?? "").matches(of: /<dd><a href="..\/..\/ko\/(\w+)\//).map { String($0.1) }
    }
    #expect(related("six") == ["four", "three", "two"])
    #expect(related("three") == ["one", "five", "six"])
    #expect(related("one") == ["three", "four", "five"])
  }

  @Test("leave out languages and topics that have nothing")
  func gaps() async throws {
    let site = try SampleSite()
    try site.add("2025-03-02-two", english: .none)
    try site.add("2026-03-02-six")
    try site.add("2026-03-03-seven", settings: "topics: [health]", english: .none)
    let files = try await site.build()
    #expect(files["ko/topics/health/index.html"] != nil && files["en/topics/health/index.html"] == nil)
    #expect(files["en/archive/index.html"] == nil, "English has one briefing")
    let year = try #require(files["ko/2025/index.html"])
    #expect(year.contains("<span lang=\"en\">English</span> (준비 중)"))
    #expect(year.values(of: "hreflang", where: "rel=\"alternate\" hreflang") == ["ko", "x-default"])
  }

  @Test("list every table with its data")
  func tables() async throws {
    let files = try await site().build()
    let page = try #require(files["ko/tables/index.html"])
    #expect(page.contains("<p class=\"count\">표 6개</p>"))
    #expect(page.contains("<h2 id=\"t1\"><a href=\"../../ko/six/#s1-t1\">표 1. 내용</a></h2>"))
    #expect(page.contains("download id=\"t1c\" aria-labelledby=\"t1c t1\">CSV</a>"))
    for link in page.values(of: "href", where: "download") {
      #expect(files[String(link.dropFirst("../../".count))] != nil, "\(link) does not exist")
    }
  }
}
