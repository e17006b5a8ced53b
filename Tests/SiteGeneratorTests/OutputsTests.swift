import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Outputs of a site")
struct OutputsTests {
  private static let names = [
    "archive", "topics", "tables", "glossary", "side-by-side", "markdown", "json", "source", "table-csv",
    "table-json", "feeds", "sitemap", "manifest", "host-files", "search",
  ]

  private static let whole = Task { try await build("") }

  private static func build(_ outputs: String) async throws -> [String: String] {
    let site = try SampleSite(settings: outputs, glossary: "ko,en\n예산,budget\n")
    try site.add("2026-02-01-one", settings: "topics: [money]\naliases: [old-one]")
    try site.add("2026-02-02-two")
    try site.add("2026-03-02-three", english: .incomplete)
    return try await site.build()
  }

  @Test("are all there where nothing is said, as where all are named")
  func all() async throws {
    let files = try await Self.whole.value
    #expect(try await Self.build("outputs: [\(Self.names.joined(separator: ", "))]") == files)
    for path in [
      "ko/archive/", "ko/topics/money/", "ko/tables/", "ko/glossary/", "ko-en/one/",
    ] { #expect(files[path + "index.html"] != nil, "\(path)") }
    for path in [
      "ko/one/index.md", "ko/one/index.json", "ko/one/ko.txt", "ko/one/table-1.csv", "ko/one/table-1.json",
      "ko/feed.xml", "ko/topics/money/feed.json", "sitemap.xml", "ko/site.webmanifest", "robots.txt",
      "_headers", "_redirects",
    ] { #expect(files[path] != nil, "\(path)") }
  }

  @Test("are pages alone where none is named")
  func none() async throws {
    let files = try await Self.build("outputs: []")
    let paths = files.keys.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix(".") }.sorted()
    #expect(
      paths == [
        "404.html", "en/404.html", "en/index.html", "en/old-one/index.html", "en/one/index.html",
        "en/three/index.html",
        "en/two/index.html",
        "index.html", "ko/404.html", "ko/index.html", "ko/old-one/index.html", "ko/one/index.html",
        "ko/three/index.html",
        "ko/two/index.html",
      ])
    for (path, text) in files where path.hasSuffix(".html") {
      for word in [
        "download", "application/", "text/markdown", "rel=\"manifest\"", "isBasedOn", "contentUrl",
        "class=\"kicker\"", "class=\"term\"", "class=\"parallel\"", "archive",
      ] where word != "application/" || !text.contains("application/ld+json") {
        #expect(!text.contains(word), "\(path) has '\(word)'")
      }
    }
  }

  @Test("that are not made are led to from nowhere", arguments: names)
  func without(_ name: String) async throws {
    let rest = Self.names.filter { $0 != name }
    // The build proves every link of every page, feed and sitemap.
    let files = try await Self.build("outputs: [\(rest.joined(separator: ", "))]")
    let gone = Set(try await Self.whole.value.keys).subtracting(files.keys)
    #expect(!gone.isEmpty)
    for (path, text) in files where !path.hasPrefix(".") && !path.hasPrefix("assets/") {
      for other in gone where !other.hasSuffix("index.html") && other.contains("/") {
        #expect(!text.contains(other), "\(path) names \(other)")
      }
      for other in gone where other.hasSuffix("index.html") {
        #expect(
          !text.contains("\"https://test.example/briefings/\(other.dropLast(10))\""), "\(path) names \(other)"
        )
      }
    }
  }

  @Test("have names that are proven")
  func unknownName() async throws {
    let site = try SampleSite(settings: "outputs: [feeds, arhive, xyz]")
    let errors = await site.workspace.generator().build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == ["setting-value", "setting-value"])
    #expect(errors.map(\.message) == ["There is no output 'arhive'", "There is no output 'xyz'"])
    #expect(errors.first?.help == "Did you mean 'archive'?")
    #expect(errors.last?.help?.contains("side-by-side") ?? false)
  }
}
