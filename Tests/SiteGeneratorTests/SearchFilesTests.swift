import Diagnostics
import Foundation
import Search
import SiteGenerator
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The files of the search")
struct SearchFilesTests {
  @Test(
    "say to browsers where to search, in each language, whatever the site is called",
    arguments: ["ko": "시험 & <사이트>", "en": "Test & <Site>"])
  func openSearch(language: String, name: String) async throws {
    let site = try SampleSite()
    try site.workspace.replace("content/site.yml", "시험 사이트", with: "\"시험 & <사이트>\"")
    try site.workspace.replace("content/site.yml", "Test Site", with: "\"Test & <Site>\"")
    try site.add("2026-02-01-one")
    _ = try #require(await site.workspace.generator().build().summary)
    let description = try XMLText(
      of: Data(site.workspace.text("public/\(language)/search/opensearch.xml").utf8))
    #expect(description.texts["ShortName"] == name)
    #expect(description.texts["Language"] == language)
    #expect(description.texts["InputEncoding"] == "UTF-8")
    #expect(description.attributes["Url"]?["type"] == "text/html")
    #expect(
      description.attributes["Url"]?["template"]
        == "https://test.example/briefings/\(language)/search/?q={searchTerms}")
    let page = try site.workspace.text("public/\(language)/one/index.html")
    #expect(
      page.contains(
        "type=\"application/opensearchdescription+xml\" href=\"../../\(language)/search/opensearch.xml\""))
  }

  private static func searched(_ files: [String: String]) -> String {
    files.filter { $0.key.hasPrefix("search/") }.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  @Test("have nothing of what is withheld, and no language whose page is not to be found")
  func withheld() async throws {
    let site = try SampleSite()
    try site.add("2026-02-01-one")
    try site.add("2026-02-02-halfway", english: .incomplete)
    try site.add("2026-09-24-secret")
    let generator = site.workspace.generator(asOf: Moment("2026-03-01"))
    _ = try #require(await generator.build().summary)
    let files = try site.workspace.snapshot("public").mapValues { String(decoding: $0, as: UTF8.self) }
    let words = Self.searched(files)
    #expect(words.contains("one: the budget rises"))
    #expect(!words.contains("secret"))
    #expect(words.contains("halfway 예산을 늘린다"))
    #expect(!words.contains("halfway: the budget rises"))
    #expect(files["search/passages/2.json"] == nil)
  }

  @Test("are restored where one of them is missing, and left alone where nothing has changed")
  func missing() async throws {
    let site = try SampleSite()
    try site.add("2026-02-01-one")
    let first = try #require(await site.workspace.generator(cache: true).build().summary)
    let piece = try #require(first.written.first { $0.hasPrefix("search/index/") })
    let before = try site.workspace.snapshot("public")
    try FileManager.default.removeItem(atPath: site.workspace.path("public/\(piece)"))
    try FileManager.default.removeItem(atPath: site.workspace.path("public/search/passages/0.json"))
    let second = try #require(await site.workspace.generator(cache: true).build().summary)
    #expect(second.written.sorted() == [piece, "search/passages/0.json"].sorted())
    #expect(try site.workspace.snapshot("public") == before)
  }

  @Test("are made of those that are there, and anew where one of them is no longer what was published")
  func edited() async throws {
    let site = try SampleSite()
    try site.add("2026-02-01-one")
    try site.add("2026-02-02-two")
    _ = try #require(await site.workspace.generator(cache: true).build().summary)
    for damage in [nil, "nothing of this kind"] {
      if let damage {
        for (name, _) in try site.workspace.snapshot("public") where name.hasPrefix("search/index/") {
          try Data(damage.utf8).write(to: URL(fileURLWithPath: site.workspace.path("public/\(name)")))
        }
      }
      try site.workspace.replace(
        "content/briefings/2026-02-01-one/ko.txt", damage == nil ? "늘린다" : "줄인다",
        with: damage == nil ? "줄인다" : "없앤다")
      _ = try #require(await site.workspace.generator(cache: true).build().summary)
      _ = try #require(await site.workspace.generator(output: "full", allowsRemovals: true).build().summary)
      // What somebody has edited stays, even if it is no part of the site any more.
      let published = try site.workspace.snapshot("public")
      for (name, bytes) in try site.workspace.snapshot("full") where !name.hasPrefix(".sitegen") {
        #expect(published[name] == bytes, "\(name)")
      }
    }
  }

  @Test("answer in the terminal, and say what is missing (no-search-index)")
  func terminal() async throws {
    let site = try SampleSite()
    try site.add("2026-02-01-one")
    try site.add("2026-02-02-two", english: .none)
    let missing = SearchedSite.open(output: site.workspace.path("public"))
    #expect(missing.value == nil)
    #expect(missing.diagnostics.map(\.rule) == ["no-search-index"])
    _ = try await site.build()
    let opened = try #require(SearchedSite.open(output: site.workspace.path("public")).value)
    #expect(opened.languages == ["ko", "en"])
    let found = opened.search("government", language: "en", limit: 5).value
    #expect(found.map { $0.addresses } == [["ko/one/", "en/one/"]])
    let both = opened.search("예산", language: nil, limit: 5).value
    #expect(both.map { $0.addresses[0] } == ["ko/two/", "ko/one/"])
    let lines = SearchLines(languages: opened.languages, first: 1, hasColor: false).of(
      try #require(found.first))
    #expect(lines.contains("  en  The government said that the budget will rise."))
    #expect(lines.contains("  ko  정부는 예산을 늘린다고 밝혔다."))
  }
}

/// The words and attributes of the elements of a document, by their names.
private final class XMLText: NSObject, XMLParserDelegate {
  private(set) var texts: [String: String] = [:]
  private(set) var attributes: [String: [String: String]] = [:]
  private var element = ""

  /// - Throws: for what is not well-formed.
  init(of data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    self.element = element
    self.attributes[element] = attributes
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    texts[element, default: ""] += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    self.element = ""
  }
}
