import Diagnostics
import Foundation
import Search
import SiteGenerator
import Testing

@Suite("The files of the search")
struct SearchFilesTests {
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
