import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A build")
struct BuildTests {
  @Test("writes these files, and no others")
  func files() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let result = await workspace.generator().build()
    let all = try #require(result.summary, "\(result.diagnostics)").written
    // How many pieces the index has, and what they are called, is a matter of the words.
    let pieces = all.filter { $0.hasPrefix("search/index/") }
    #expect(!pieces.isEmpty)
    let written = all.filter { !pieces.contains($0) }.map { path in
      // The hash in the name of an asset changes with the look.
      path.hasPrefix("assets/")
        ? path.split(separator: ".").enumerated().filter { $0.offset != 1 }.map(\.element).joined(
          separator: ".")
        : path
    }
    #expect(
      written.sorted() == [
        ".nojekyll", "404.html", "_headers", "assets/gate.css", "assets/icon-180.png", "assets/icon-192.png",
        "assets/icon-512.png", "assets/icon.svg", "assets/print.css", "assets/search.css",
        "assets/search.js",
        "assets/site.css", "assets/site.js",
        "en/404.html", "en/budget/index.html",
        "en/budget/index.json", "en/budget/index.md", "en/budget/table-1.csv", "en/budget/table-1.json",
        "en/feed.json", "en/feed.xml", "en/index.html", "en/search/index.html", "en/search/opensearch.xml",
        "en/site.webmanifest", "en/tables/index.html",
        "en/topics/index.html", "en/topics/money/feed.json", "en/topics/money/feed.xml",
        "en/topics/money/index.html", "index.html", "ko-en/budget/index.html", "ko/404.html",
        "ko/budget/index.html",
        "ko/budget/index.json", "ko/budget/index.md", "ko/budget/ko.txt", "ko/budget/table-1.csv",
        "ko/budget/table-1.json", "ko/feed.json", "ko/feed.xml", "ko/index.html", "ko/search/index.html",
        "ko/search/opensearch.xml", "ko/site.webmanifest",
        "ko/tables/index.html", "ko/topics/index.html", "ko/topics/money/feed.json",
        "ko/topics/money/feed.xml", "ko/topics/money/index.html", "robots.txt", "search/passages/0.json",
        "search/start.json",
        "sitemap.xml",
      ])
  }

  @Test("of the same input writes nothing the second time and says so")
  func secondBuild() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let first = try #require(await workspace.generator().build().summary)
    let second = try #require(await workspace.generator().build().summary)
    #expect(second.written.isEmpty && second.removed.isEmpty)
    #expect(second.unchanged == first.written.count)
  }

  @Test("makes the same bytes with any number of jobs", arguments: [1, 2, 7])
  func sameBytes(jobs: Int) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    for number in 1...30 {
      let folder = "content/briefings/2026-01-\(number < 10 ? "0" : "")\(number)-note-\(number)"
      try workspace.write("\(folder)/ko.txt", Data("제목 \(number)\n본문 \(number)이다.\n".utf8))
    }
    _ = await workspace.generator(output: "one", jobs: 1).build()
    _ = await workspace.generator(output: "many", jobs: jobs).build()
    #expect(try workspace.snapshot("one") == workspace.snapshot("many"))
  }

  @Test("removes what it no longer makes and leaves alone what it did not write")
  func removesOnlyItsOwn() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    _ = await workspace.generator().build()
    try workspace.write("public/CNAME", Data("test.example".utf8))
    try workspace.write("public/ko/budget/notes.txt", Data("mine".utf8))
    try FileManager.default.moveItem(
      atPath: workspace.path("content/briefings/2026-03-02-budget"),
      toPath: workspace.path("content/briefings/2026-03-02-money"))
    let summary = try #require(await workspace.generator().build().summary)
    #expect(summary.removed.contains("ko/budget/index.html"))
    let files = try workspace.snapshot("public").keys
    #expect(files.contains("ko/money/index.html") && files.contains("CNAME"))
    #expect(files.contains("ko/budget/notes.txt") && !files.contains("ko/budget/index.html"))
  }

  @Test(
    "shows a segment without translation in the source language, and keeps the edition from search engines")
  func missingTranslation() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let catalogue = "content/briefings/2026-03-02-budget/en.po"
    let text = try workspace.text(catalogue).replacing("msgstr \"Main points\"", with: "msgstr \"\"")
    try workspace.write(catalogue, Data(text.utf8))
    let result = await workspace.generator().build()
    #expect(result.summary != nil)
    #expect(result.diagnostics.contains { $0.rule == "translation-missing" && $0.severity == .warning })
    let english = try workspace.text("public/en/budget/index.html")
    #expect(english.contains("lang=\"ko\"") && english.contains("주요 내용"))
    #expect(english.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!english.contains("rel=\"canonical\""))
    #expect(!(try workspace.text("public/ko/budget/index.html")).contains("hreflang=\"en\" href=\"https:"))
    #expect(!(try workspace.text("public/sitemap.xml")).contains("/en/budget/"))
    #expect(!(try workspace.text("public/en/feed.xml")).contains("<entry>"))
  }

  @Test("of a site that does not know its address makes no absolute link")
  func withoutBaseURL() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let settings = try workspace.text("content/site.yml").split(separator: "\n")
      .filter { !$0.hasPrefix("base-url") }.joined(separator: "\n")
    try workspace.write("content/site.yml", Data(settings.utf8))
    let summary = try #require(await workspace.generator().build().summary)
    #expect(!summary.written.contains { $0.hasSuffix(".xml") })
    for (name, data) in try workspace.snapshot("public") where name.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("https://"), "\(name) has an absolute link")
    }
  }

  @Test("writes the table as data that spreadsheets read")
  func tableAsData() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    _ = await workspace.generator().build()
    let data = try #require(try workspace.snapshot("public")["en/budget/table-1.csv"])
    #expect(Array(data.prefix(3)) == [0xEF, 0xBB, 0xBF], "Without a byte-order mark Excel garbles Hangul")
    #expect(
      String(decoding: data.dropFirst(3), as: UTF8.self)
        == "Country,Size\r\nKorea,100\r\nUnited States,200\r\n")
  }

  @Test("lays an author's template over the built-in one of that name")
  func ownTemplate() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write(
      "templates/robots.mustache", Data("User-agent: *\nDisallow: /\n".utf8))
    _ = await workspace.generator().build()
    #expect(try workspace.text("public/robots.txt") == "User-agent: *\nDisallow: /\n")
    #expect(try workspace.text("public/ko/index.html").contains("<h1"))
  }
}

@Suite("The interface texts")
struct InterfaceTextTests {
  @Test("that one language lacks are reported together with the errors in templates")
  func reportsAllAtOnce() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let english = Folders.project.appending(path: "templates/strings/en.yml")
    let texts = try String(contentsOf: english, encoding: .utf8) + "subscribe: Subscribe\n"
    try workspace.write("templates/strings/en.yml", Data(texts.utf8))
    try workspace.write(
      "templates/robots.mustache", Data("{{strings.subscribe}} {{strings.subscrib}}\n".utf8))
    let findings = await workspace.generator().build().diagnostics.filter { $0.severity == .error }
    #expect(findings.map(\.rule) == ["unknown-name", "missing-interface-text"])
    let missing = try #require(findings.last)
    #expect(missing.message.contains("'subscribe' is in \(workspace.path("templates/strings/en.yml"))"))
    #expect(missing.location?.file == "templates/strings/ko.yml")
    #expect(findings.first?.help == "Did you mean 'subscribe'?")
  }
}
