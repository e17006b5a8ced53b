import Foundation
import SiteGenerator
import Testing

@Suite("What machines read")
struct HeadTests {
  private static let base = "https://test.example/briefings/"

  private func site() throws -> SampleSite {
    let site = try SampleSite(settings: "newest: 2", glossary: "ko,en\n예산,budget\n")
    try site.add("2025-03-02-two", english: .none)
    try site.add("2025-03-09-three", english: .incomplete)
    try site.add("2026-02-01-four", settings: "topics: [money, health]\nimage: hall.png\nlicence: cc-by-4.0")
    try site.add("2026-03-02-six")
    try site.workspace.write(
      "content/briefings/2026-02-01-four/hall.png",
      Data([
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 128, 0,
        0, 1, 104,
      ]))
    try site.write("pages/about/ko.md", "# 안내\n\n브리핑을 싣습니다.\n")
    return site
  }

  /// The address of a page by its file.
  private func address(_ path: String) -> String {
    Self.base + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
  }

  @Test("is one address for each page, the same languages on all of them, and a sitemap of them all")
  func oneTable() async throws {
    let files = try await site().build()
    var alternates: [String: [String: String]] = [:]
    for (path, page) in files where path.hasSuffix(".html") {
      let canonical = page.values(of: "href", where: "rel=\"canonical\"")
      guard !page.contains("name=\"robots\" content=\"noindex\"") else {
        #expect(canonical.isEmpty, "\(path) is not to be found, but is canonical")
        continue
      }
      #expect(canonical == [address(path)], "\(path)")
      let links = page.split(separator: "\n").filter { $0.hasPrefix("<link rel=\"alternate\" hreflang") }
      let pairs = links.map { (String($0).values(of: "hreflang")[0], String($0).values(of: "href")[0]) }
      alternates[address(path)] = Dictionary(uniqueKeysWithValues: pairs)
    }
    for (page, languages) in alternates where page != Self.base {
      #expect(languages.values.contains(page), "\(page) does not name itself")
      #expect(languages["x-default"] != nil, "\(page) has no default")
      for (tag, other) in languages where tag != "x-default" {
        #expect(alternates[other] == languages, "\(page) and \(other) disagree")
      }
    }
    let sitemap = try #require(files["sitemap.xml"])
    let listed = sitemap.split(separator: "\n").filter { $0.hasPrefix("<loc>") }.map {
      String($0.dropFirst(5).dropLast(6))
    }
    #expect(Set(listed) == Set(alternates.keys) && listed.count == alternates.count)
    #expect(alternates["\(Self.base)ko/three/"]?["en"] == nil, "An incomplete edition is not an alternate")
  }

  @Test("has a title and a description on every page")
  func titles() async throws {
    for (path, page) in try await site().build() where path.hasSuffix(".html") {
      let title = page.firstMatch(of: /<title>(.*)<\/title>/)?.1 ?? ""
      #expect(!title.isEmpty && !title.contains("{"), "\(path): \(title)")
      let description = page.values(of: "content", where: "name=\"description\"")
      #expect(description.count == 1 && !(description[0].isEmpty || description[0].contains("{")), "\(path)")
    }
  }

  @Test("tells link previews the picture, the times and the other language")
  func openGraph() async throws {
    let page = try #require(await site().build()["en/four/index.html"])
    func content(_ property: String) -> [String] {
      page.values(of: "content", where: "property=\"\(property)\"")
    }
    #expect(content("og:locale") == ["en_US"] && content("og:locale:alternate") == ["ko_KR"])
    #expect(content("og:type") == ["article"])
    #expect(content("article:published_time") == ["2026-02-01T00:00:00+09:00"])
    #expect(content("og:image").first?.hasPrefix("\(Self.base)ko/four/hall.") == true)
    #expect(content("og:image:width") == ["640"] && content("og:image:height") == ["360"])
  }

  private func graph(_ page: String?) throws -> [[String: Any]] {
    let page = try #require(page)
    let blocks = page.matches(of: /<script type="application\/ld\+json">(.*)<\/script>/)
    #expect(blocks.count == 1)
    let json = try JSONSerialization.jsonObject(with: Data(String(try #require(blocks.first).1).utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["@context"] as? String == "https://schema.org")
    return try #require(root["@graph"] as? [[String: Any]])
  }

  @Test("says in JSON-LD what an article is, what it translates and which data it has")
  func linkedData() async throws {
    let files = try await site().build()
    let korean = try graph(files["ko/four/index.html"])
    let english = try graph(files["en/four/index.html"])
    #expect(korean.compactMap { $0["@type"] as? String } == ["NewsArticle", "Dataset", "BreadcrumbList"])
    #expect(korean[0]["inLanguage"] as? String == "ko" && english[0]["inLanguage"] as? String == "en")
    let translations = try #require(korean[0]["workTranslation"] as? [[String: Any]])
    #expect(translations.map { $0["@id"] as? String } == [english[0]["@id"] as? String])
    let original = try #require(english[0]["translationOfWork"] as? [String: Any])
    #expect(original["@id"] as? String == korean[0]["@id"] as? String)
    #expect(english[0]["isBasedOn"] as? String == "\(Self.base)ko/four/ko.txt")
    #expect(english[0]["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
    let steps = try #require(english[2]["itemListElement"] as? [[String: Any]])
    #expect(
      steps.compactMap { $0["name"] as? String } == [
        "Test Site", "2026", "February 2026", "four: the budget rises",
      ])
    let downloads = try #require(english[1]["distribution"] as? [[String: Any]])
    #expect(
      downloads.compactMap { $0["contentUrl"] as? String } == [
        "\(Self.base)en/four/table-1.csv", "\(Self.base)en/four/table-1.json",
      ])
    // An incomplete translation is not to be found, so it is not named either.
    let incomplete = try graph(files["ko/three/index.html"])
    #expect(incomplete[0]["workTranslation"] == nil)
    #expect(!(try #require(files["en/three/index.html"]).contains("ld+json")))
  }

  @Test("cannot leave its script, whatever a title says")
  func hostileTitle() async throws {
    let site = try SampleSite()
    try site.write("briefings/2026-03-02-six/ko.txt", "</script><script>alert(1)</script> \"제목\"\n본문이다.\n")
    let page = try #require(await site.build()["ko/six/index.html"])
    let article = try #require(try graph(page).first)
    #expect(article["headline"] as? String == "</script><script>alert(1)</script> \"제목\"")
    #expect(!page.contains("<script>"))
  }

  @Test("has feeds of each language and topic, as Atom and as JSON")
  func feeds() async throws {
    let files = try await site().build()
    let feeds = files.keys.filter { $0.contains("feed.") }.sorted()
    let expected = ["", "topics/health/", "topics/money/"].flatMap { folder in
      ["en", "ko"].flatMap { ["\($0)/\(folder)feed.json", "\($0)/\(folder)feed.xml"] }
    }
    #expect(feeds == expected.sorted())
    let text = try #require(files["ko/topics/health/feed.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(json["title"] as? String == "보건 | 시험 사이트")
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["\(Self.base)ko/four/"])
    #expect(
      try #require(files["ko/topics/health/feed.xml"]).contains("<id>\(Self.base)ko/topics/health/</id>"))
    #expect(
      try #require(files["ko/topics/health/index.html"]).values(of: "href", where: "application/feed+json")
        == ["../../../ko/topics/health/feed.json", "../../../ko/feed.json"])
  }

  @Test("has a manifest for home screens in each language")
  func manifest() async throws {
    let files = try await site().build()
    let text = try #require(files["en/site.webmanifest"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["name"] as? String == "Test Site" && json["lang"] as? String == "en")
    let icons = try #require(json["icons"] as? [[String: Any]])
    let source = try #require(icons.first?["src"] as? String)
    #expect(files[String(source.dropFirst("../".count))] != nil)
    #expect(
      try #require(files["en/six/index.html"]).contains(
        "<link rel=\"manifest\" href=\"../../en/site.webmanifest\">"))
  }
}
