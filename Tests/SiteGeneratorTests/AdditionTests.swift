import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// What a program that uses the library adds to a site.
@Suite("Additions to a site")
struct AdditionTests {
  private let shouting = PairRule(
    Rule(
      "shouting",
      summary: "The translation shouts.", explanation: "The source does not.",
      help: "Write it without the mark.",
      kinds: [.init("loud", .error, "Twice."), .init("slight", .warning, "Once.")])
  ) { pair in
    pair.target.contains("rises") && !pair.source.contains("!")
      ? [PairFinding("The translation shouts", reason: pair.briefing, kind: "slight", target: "rises")] : []
  }

  private let all = PageKind(
    template: "all",
    fields: [.text("heading"), .list("entries", [.text("title"), .address("address"), .flag("isComplete")])]
  ) { contents in
    contents.languages.map { language in
      Page(
        "all/texts", in: language, title: "All & more",
        values: [
          "heading": .text("<\(contents.briefings.count)>"),
          "entries": .list(
            contents.editions(in: language).map {
              [
                "title": .text($0.title), "address": .address($0.address), "isComplete": .flag($0.isComplete),
              ]
            }),
        ])
    }
  }

  private func site() throws -> SampleSite {
    let site = try SampleSite()
    try site.add("2026-03-01-one")
    try site.add("2026-03-02-two", english: .incomplete)
    try site.workspace.write(
      "templates/all.mustache",
      Data(
        "{{<layout}}{{$main}}<h1>{{heading}}</h1>{{#entries}}<a href=\"{{address}}\">{{title}}</a>{{^isComplete}}…{{/isComplete}}\n{{/entries}}{{/main}}{{/layout}}"
          .utf8))
    return site
  }

  @Test("are pages in every language, with a frame, links, and a place in the sitemap")
  func pages() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pageKinds = [all]
    let result = await site.build()
    _ = try #require(result.summary, "\(result.diagnostics)")
    let page = try sample.workspace.text("public/en/all/texts/index.html")
    #expect(page.contains("<h1>&lt;2&gt;</h1>"))
    #expect(page.contains("<a href=\"../../../en/two/\">two: the budget rises</a>…\n"))
    #expect(page.contains("<a href=\"../../../en/one/\">one: the budget rises</a>\n"))
    #expect(page.contains("<title>All &amp; more"))
    #expect(page.values(of: "hreflang").contains("ko"))
    let sitemap = try sample.workspace.text("public/sitemap.xml")
    #expect(sitemap.contains("https://test.example/briefings/en/all/texts/"))
    #expect(await site.check().filter { $0.severity == .error } == [])
  }

  @Test("are pages that search engines leave out, if they are to")
  func unlistedPages() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pageKinds = [
      PageKind(
        template: "all",
        fields: [
          .text("heading"), .list("entries", [.text("title"), .address("address"), .flag("isComplete")]),
        ]
      ) { _ in
        [Page("hidden", in: "en", title: "Hidden", isFindable: false, values: [:])]
      }
    ]
    let result = await site.build()
    _ = try #require(result.summary, "\(result.diagnostics)")
    #expect(try sample.workspace.text("public/en/hidden/index.html").contains("noindex"))
    #expect(try !sample.workspace.text("public/sitemap.xml").contains("hidden"))
  }

  @Test("are reported when a page is not what its kind says")
  func mistakes() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pageKinds = [
      PageKind(
        template: "all",
        fields: [
          .text("heading"), .list("entries", [.text("title"), .address("address"), .flag("isComplete")]),
        ]
      ) { _ in
        [
          Page("all", in: "fr", title: "", values: [:]), Page("a b", in: "en", title: "", values: [:]),
          Page("c", in: "en", title: "", values: ["heading": .flag(true), "other": "x"]),
          Page("d", in: "en", title: "", values: ["entries": .list([["title": .html("")]])]),
        ]
      },
      PageKind(template: "home", fields: []) { _ in [] },
    ]
    let errors = await site.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == Array(repeating: "invalid-page", count: 6))
    for words in [
      "is in no language of the site", "has a path that cannot be part of an address",
      "a value of the kind flag for the text 'heading'", "a value for 'other', which is not a field",
      "a value of the kind html for the text 'title'", "already a kind of page with the template 'home'",
    ] {
      #expect(errors.contains { $0.message.contains(words) }, "\(words)")
    }
  }

  @Test("are rules that settings and comments can allow, like any other")
  func settingsAndWaivers() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pairRules = [shouting]
    #expect(await site.build().diagnostics.contains { $0.rule == "shouting" && $0.severity == .warning })
    let settings = try sample.workspace.text("content/site.yml")
    try sample.write("site.yml", settings + "checks: {shouting: error}\n")
    #expect(await site.build().diagnostics.contains { $0.rule == "shouting" && $0.severity == .error })
    try sample.write("site.yml", settings + "checks: {shouting: off}\n")
    #expect(await !site.build().diagnostics.contains { $0.rule == "shouting" })
    try sample.write("site.yml", settings)
    for name in ["2026-03-01-one", "2026-03-02-two"] {
      let path = "briefings/\(name)/en.po"
      let catalogue = try sample.workspace.text("content/\(path)")
      try sample.write(
        path,
        catalogue.replacing("\nmsgid \"", with: "\n# sitegen: allow shouting – on purpose\nmsgid \""))
    }
    #expect(await !site.build().diagnostics.contains { $0.rule == "shouting" })
  }

  @Test("are rules with names of their own")
  func takenName() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pairRules = [
      PairRule(Rule("numbers", .warning, summary: "A.", explanation: "B.", help: "C.")) { _ in [] }
    ]
    #expect(await site.build().diagnostics.contains { $0.rule == "invalid-rule" })
  }

  @Test("are names that a template may use, and no others")
  func templates() async throws {
    let sample = try site()
    try sample.workspace.write("templates/all.mustache", Data("{{headin}}".utf8))
    var site = sample.workspace.generator()
    site.pageKinds = [all]
    let error = try #require(await site.build().diagnostics.first { $0.severity == .error })
    #expect(error.rule == "unknown-name")
    #expect(error.location?.line == 1)
  }

  @Test("are pages whose address is not taken by another")
  func addresses() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pageKinds = [
      PageKind(
        template: "all",
        fields: [
          .text("heading"), .list("entries", [.text("title"), .address("address"), .flag("isComplete")]),
        ]
      ) { _ in
        [Page("one", in: "en", title: "One", values: [:])]
      }
    ]
    #expect(
      await site.build().diagnostics.filter { $0.severity == .error }.map(\.rule) == ["duplicate-address"])
  }

  @Test("are findings with a place in the translation and one in the source")
  func findings() async throws {
    let sample = try site()
    var site = sample.workspace.generator()
    site.pairRules = [shouting]
    let findings = await site.check().filter { $0.rule == "shouting" }
    #expect(findings.count == 2)
    let first = try #require(findings.first)
    #expect(first.severity == .warning)
    #expect(
      sample.workspace.relative(first.location?.description ?? "")
        == "content/briefings/2026-03-01-one/en.po:7:25")
    #expect(first.location?.length == 5)
    #expect(first.reason?.contains("ko.txt:1:1 (title) has 'one 예산을 늘린다'. 2026-03-01-one") ?? false)
    #expect(first.help == "Write it without the mark")
    site.isStrict = true
    #expect(await site.check().filter { $0.rule == "shouting" }.allSatisfy { $0.severity == .error })
    #expect(site.rules.contains { $0.id == "shouting" })
  }
}
