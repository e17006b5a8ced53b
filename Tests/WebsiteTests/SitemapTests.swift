import Briefings
import Diagnostics
import Loading
import Publishing
import Testing
import Website

@Suite("The sitemap")
struct SitemapTests {
  private func artifacts(briefings count: Int, limit: Int) throws -> [Artifact] {
    var site = SiteSettings(
      title: [.korean: "이름", .english: "Name"], description: [.korean: "설명", .english: "Description"],
      publisher: [:], languages: [.korean, .english], timeZone: .korea)
    site.baseURL = "https://test.example/"
    let look = try #require(Look.load(folder: nil).value)
    let compiled = try #require(CompiledLook.compile(look, languages: site.languages).value)
    let briefings = try (0..<count).reversed().map { number in
      let source = try SourceText(Array("제목 \(number)\n본문이다.\n".utf8), file: "ko.txt")
      let document = try #require(TextLoader.load(source).value)
      let published = PublicationDate(
        CalendarDay(daysSince1970: 20_454 + number), secondsFromGMT: 32_400)
      let briefing = Briefing(
        name: "\(number)", source: .korean, sourceFile: "ko.txt", document: document,
        settings: BriefingSettings(published: published, slugs: [.korean: "note-\(number)"]))
      let edition = Edition(
        language: .korean,
        texts: document.segments.map {
          EditionText(words: $0.text, language: .korean, state: .original, origin: $0.origin)
        })
      return RenderedBriefing.render(briefing, source: [], [edition]).value
    }
    let website = Website(
      SiteContents(site: site, briefings: briefings.map(\.summary)), look: compiled, sitemapLimit: limit)
    return try website.files.filter { $0.route.file.hasPrefix("sitemap") }.map {
      try website.artifact(of: $0)
    }
  }

  private func addresses(_ artifact: Artifact) -> [String] {
    String(decoding: artifact.bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("<loc>") }
      .map {
        String($0.dropFirst(5).dropLast(6))
      }
  }

  @Test("is one file as long as it may hold all addresses")
  func oneFile() throws {
    let artifacts = try artifacts(briefings: 3, limit: 9)
    #expect(artifacts.map(\.path) == ["sitemap.xml"])
    #expect(
      addresses(artifacts[0])
        == [
          "", "ko/note-0/", "ko/note-1/", "ko/note-2/", "ko/", "ko/archive/", "ko/2026/", "ko/2026/01/",
          "en/",
        ].map { "https://test.example/\($0)" })
  }

  @Test("becomes an index of several where there are more")
  func index() throws {
    let artifacts = try artifacts(briefings: 3, limit: 4)
    #expect(artifacts.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(addresses(artifacts[0]) == (1...3).map { "https://test.example/sitemap-\($0).xml" })
    #expect(artifacts.dropFirst().map { addresses($0).count } == [4, 4, 1])
    #expect(String(decoding: artifacts[0].bytes, as: UTF8.self).contains("<sitemapindex"))
  }

  @Test("keeps its full parts when a briefing is added")
  func stableParts() throws {
    let before = try artifacts(briefings: 5, limit: 4)
    let after = try artifacts(briefings: 6, limit: 4)
    #expect(addresses(before[1]) == addresses(after[1]))
    #expect(addresses(before[2]).first == addresses(after[2]).first)
  }
}
