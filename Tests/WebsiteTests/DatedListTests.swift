import Briefings
import Diagnostics
import Loading
import Publishing
import Records
import Testing

@testable import Website

@Suite("Lists that grow with the site")
struct DatedListTests {
  /// A site of one year, each briefing with a table, a topic and a Korean and an English edition.
  private struct MadeUpSite {
    let website: Website

    init(briefings count: Int, title: String = "마을 쉼터 이용 현황을 발표한다") throws {
      var site = SiteSettings(
        title: [.korean: "이름", .english: "Name"], description: [.korean: "설명", .english: "Description"],
        publisher: [:], languages: [.korean, .english], timeZone: .korea)
      site.baseURL = "https://test.example/"
      site.topics = ["town": [.korean: "마을", .english: "Towns"]]
      let look = try #require(Look.load(folder: nil).value)
      let compiled = try #require(CompiledLook.compile(look, languages: site.languages).value)
      let text = "\(title)\n본문이다.\n| 국가 | 규모 |\n|---|---|\n| 한국 | 100 |\n"
      let document = try #require(TextLoader.load(SourceText(Array(text.utf8), file: "ko.txt")).value)
      let briefings = (0..<count).reversed().map { Self.briefing($0, document) }
      website = Website(SiteContents(site: site, briefings: briefings.map(\.summary)), look: compiled)
    }

    /// Three a day, from the beginning of 2025 on.
    private static func briefing(_ number: Int, _ document: Document) -> RenderedBriefing {
      let published = PublicationDate(
        CalendarDay(daysSince1970: 20_089 + number / 3), secondsFromGMT: 32_400)
      var settings = BriefingSettings(
        published: published, slugs: [.korean: "note-\(number)", .english: "note-\(number)"])
      settings.topics = ["town"]
      let briefing = Briefing(
        name: "\(number)", source: .korean, sourceFile: "ko.txt", document: document, settings: settings)
      let editions = [Language.korean, .english].map { language in
        Edition(
          language: language,
          texts: document.segments.map {
            EditionText(
              words: $0.text, language: language, state: language == .korean ? .original : .translated,
              origin: $0.origin)
          })
      }
      return RenderedBriefing.render(briefing, source: [], editions).value
    }

    /// Those that are made from the summaries of all briefings.
    func files() throws -> [String: [UInt8]] {
      let files = try website.files.filter { $0.briefing == nil }.map { try website.artifact(of: $0) }
      return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    }

    /// What the pages of each briefing show of the rest of the site, by the names of their folders.
    var surroundings: [String: [UInt8]] {
      let briefings = website.briefings
      return Dictionary(
        uniqueKeysWithValues: briefings.indices.map {
          (briefings[$0].name, website.surroundings(of: $0).bytes)
        })
    }
  }

  @Test("have no page of more than a hundred thousand bytes, however many briefings a year has")
  func sizes() throws {
    let files = try MadeUpSite(briefings: 1000).files()
    let large = files.filter { $0.key.hasSuffix(".html") && $0.value.count > 100_000 }
    #expect(large.mapValues(\.count) == [:])
    #expect(files["ko/2025/01/index.html"] != nil && files["ko/topics/town/2025/01/index.html"] != nil)
    let tables = files.keys.filter { $0.hasPrefix("ko/tables/") }
    #expect(tables.contains("ko/tables/2025/11/index.html"), "\(tables.sorted())")
  }

  @Test("part months whose titles are long", arguments: [1, 60])
  func longTitles(repetitions: Int) throws {
    let title = String(repeating: "마을 쉼터와 이동 도서관 ", count: repetitions)
    let files = try MadeUpSite(briefings: 93, title: title).files()
    let large = files.filter {
      $0.key.hasSuffix(".html") && $0.value.count > 100_000 && $0.key != "ko/index.html"
    }
    #expect(large.mapValues(\.count) == [:])
    #expect((files["ko/2025/01/1/index.html"] != nil) == (repetitions > 1))
  }

  @Test("change with a new briefing at their newest end alone")
  func newBriefing() throws {
    let (before, after) = (try MadeUpSite(briefings: 979), try MadeUpSite(briefings: 980))
    let (old, new) = (try before.files(), try after.files())
    let changed = Set(new.filter { old[$0.key] != $0.value }.keys).union(Set(old.keys).subtracting(new.keys))
    let lists = [
      "", "archive/", "2025/", "2025/11/", "topics/", "topics/town/", "topics/town/2025/",
      "topics/town/2025/11/", "tables/", "tables/2025/", "tables/2025/11/",
    ].flatMap { ["ko/\($0)index.html", "en/\($0)index.html"] }
    let feeds = ["feed.xml", "feed.json", "topics/town/feed.xml", "topics/town/feed.json"].flatMap {
      ["ko/\($0)", "en/\($0)"]
    }
    #expect(changed == Set(lists + feeds + ["index.html", "sitemap.xml"]))
    let surroundings = before.surroundings
    #expect(after.surroundings.filter { surroundings[$0.key] != $0.value }.keys.sorted() == ["978", "979"])
  }

  @Test("file their entries, newest first, and number the parts of a month from the oldest")
  func parts() {
    // Sizes are such that a page holds two.
    let list = DatedList([(2026, 2), (2026, 2), (2026, 2), (2026, 2), (2026, 2), (2025, 7)][...]) {
      $0
    } size: {
      _ in
      Limits.bytesOfEntries / 2
    }
    let pages = list.pages()
    #expect(pages.map(\.period.path) == ["2026/", "2026/02/", "2026/02/2/", "2026/02/1/", "2025/"])
    #expect(pages.map { $0.shown.flatMap(\.entries).count } == [1, 1, 2, 2, 1])
    #expect(
      pages.map { $0.others.map(\.period.path) } == [
        ["2026/02/"], ["2026/02/2/", "2026/02/1/"], ["2026/02/", "2026/02/1/"], ["2026/02/2/"], [],
      ])
    #expect(list.newest.count == 2)
    #expect(list.pages(hasEveryMonth: true).map(\.period.path).last == "2025/07/")
  }

  @Test("show entries that one page cannot hold alone")
  func largeEntry() {
    let list = DatedList([(2026, 2), (2026, 2)][...]) {
      $0
    } size: { _ in
      Limits.bytesOfEntries + 1
    }
    #expect(list.pages().map { $0.shown.flatMap(\.entries).count } == [1, 1, 1])
    #expect(
      DatedList([(year: Int, month: Int)]()[...]) {
        $0
      } size: { _ in
        1
      }.pages().isEmpty)
  }

  @Test("lead from each part to those beside it, in both languages")
  func navigation() throws {
    let title = String(repeating: "마을 쉼터와 이동 도서관 ", count: 60)
    let files = try MadeUpSite(briefings: 93, title: title).files()
    func page(_ path: String) throws -> String {
      String(decoding: try #require(files[path + "index.html"]), as: UTF8.self)
    }
    let month = try page("en/2025/01/")
    #expect(month.contains("<h2 id=\"parts\">More from this month</h2>"))
    #expect(month.contains("<li><a href=\"../../../en/2025/01/1/\">Part 1</a> "))
    let part = try page("ko/2025/01/1/")
    #expect(part.contains("<h1>2025년 1월 브리핑, 1부</h1>"))
    #expect(part.contains("<li><a href=\"../../../../ko/2025/01/2/\">2부</a> "))
    #expect(part.contains("<link rel=\"canonical\" href=\"https://test.example/ko/2025/01/1/\">"))
    #expect(part.contains("href=\"../../../../en/2025/01/1/\" lang=\"en\""))
    #expect(
      try page("ko/2025/").contains(
        "<li><a href=\"../../ko/2025/01/\">1월</a> <span class=\"count\">(93)</span>"))
    #expect(String(decoding: files["sitemap.xml"] ?? [], as: UTF8.self).contains("/ko/2025/01/1/</loc>"))
  }
}
