import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(
    "that two pages want are an error naming both",
    arguments: [
      (
        "pages/six/ko.md", "# 글\n", "content/pages/six",
        ["the briefing '2026-03-02-six'", "the page 'six'"]
      ),
      (
        "pages/Topics/ko.md", "# 글\n", "content/pages/Topics",
        ["the page 'Topics'", "the page of the topics in 'ko'"]
      ),
      (
        "pages/2026/ko.md", "# 글\n", "content/pages/2026", ["the page '2026'", "the archive of 2026 in 'ko'"]
      ),
      (
        "pages/glossary/ko.md", "# 글\n", "content/pages/glossary",
        ["the page 'glossary'", "the page of the glossary in 'ko'"]
      ),
      (
        "briefings/2026-03-02-six/briefing.yml", "topics: [money]\naliases: [five]\n",
        "content/briefings/2026-03-02-six",
        ["an alias of the briefing '2026-03-02-six'", "the briefing '2026-02-03-five'"]
      ),
      (
        "briefings/2026-03-02-six/briefing.yml", "topics: [money]\naliases: [ko/2026/02/]\n",
        "content/briefings/2026-03-02-six",
        ["an alias of the briefing '2026-03-02-six'", "the archive of 2026 in 'ko'"]
      ),
    ])
  func conflicts(path: String, text: String, place: String, names: [String]) async throws {
    let site = try SampleSite()
    try site.add("2026-02-03-five")
    try site.add("2026-03-02-six")
    try site.write(path, text)
    let found = await site.workspace.generator().build().diagnostics.filter { $0.rule == "duplicate-address" }
    let first = try #require(found.first)
    #expect(first.location.map { site.workspace.relative($0.file) } == place)
    for name in names { #expect(first.message.contains(name), "\(first.message)") }
  }

  @Test("of old lead on to the new ones, on pages and in the host's own file")
  func aliases() async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", settings: "aliases: [old-six, en/2019/six.html, news/6/]")
    let files = try await site.build()
    let expected = [
      ("ko/old-six/index.html", "../../ko/six/", "ko/six/"),
      ("en/old-six/index.html", "../../en/six/", "en/six/"),
      ("en/2019/six.html", "../../en/six/", "en/six/"), ("news/6/index.html", "../../ko/six/", "ko/six/"),
    ]
    for (path, link, target) in expected {
      let page = try #require(files[path], "\(path) is missing")
      #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(link)\">"))
      #expect(page.contains("<link rel=\"canonical\" href=\"https://test.example/briefings/\(target)\">"))
      #expect(
        page.contains("<meta name=\"robots\" content=\"noindex\">") && page.contains("<a href=\"\(link)\""))
    }
    #expect(
      files["_redirects"] == """
        /briefings/ko/old-six/ /briefings/ko/six/ 301
        /briefings/en/old-six/ /briefings/en/six/ 301
        /briefings/en/2019/six.html /briefings/en/six/ 301
        /briefings/news/6/ /briefings/ko/six/ 301

        """)
    #expect(!(try #require(files["sitemap.xml"]).contains("old-six")))
  }

  @Test("have headers for hosts that say at least what the pages say")
  func headers() async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six")
    let files = try await site.build()
    let headers = try #require(files["_headers"])
    let policy = try #require(
      files["ko/six/index.html"]?.values(of: "content", where: "Content-Security-Policy").first)
    #expect(headers.hasPrefix("/briefings/*\n  Content-Security-Policy: \(policy); frame-ancestors 'none'\n"))
    #expect(headers.hasSuffix("/briefings/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    #expect(!policy.contains("unsafe"))
    #expect(files["_redirects"] == nil, "Nothing to redirect")
  }
}
