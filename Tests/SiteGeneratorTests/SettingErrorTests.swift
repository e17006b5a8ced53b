import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Settings of pages and briefings")
struct SettingErrorTests {
  private static let picture =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\"></svg>"

  @Test(
    "in briefing.yml are read strictly",
    arguments: [
      ("alias: [a]", ["1:1 unknown-key"]),
      ("aliases: a", ["1:10 setting-type"]),
      (
        "aliases: [a b, ../x/, /x/, x/y, ko//y/, _x/, old.html]",
        [
          "1:11 invalid-alias", "1:16 invalid-alias", "1:23 invalid-alias", "1:28 invalid-alias",
          "1:33 invalid-alias", "1:41 invalid-alias",
        ]
      ),
      ("licence: kogl-5", ["1:10 unknown-licence"]),
      ("licence: none", []),
      ("corrections:\n  - {date: 2026-13-01, text: {ko: 가, en: a}}", ["2:12 invalid-date"]),
      ("corrections:\n  - {date: 2026-03-01}", ["2:5 missing-setting"]),
      ("corrections:\n  - {date: 2026-03-01, text: {ko: 가}}", ["2:30 missing-language"]),
      (
        "corrections:\n  - {day: 2026-03-01, text: {ko: 가, en: a}}",
        ["2:5 missing-setting", "2:6 unknown-key"]
      ),
      (
        "aliases: [con, ko/nul/, ko/a./, Aux.html]",
        ["1:11 invalid-alias", "1:16 invalid-alias", "1:25 invalid-alias", "1:33 invalid-alias"]
      ),
      ("slugs: {en: lpt1}", ["1:13 invalid-slug"]),
      ("figures:\n  - {file: com1.svg, alt: {ko: 가, en: a}}", ["2:12 invalid-picture"]),
      ("figures: {file: hall.svg}", ["1:10 setting-type"]),
      ("figures:\n  - {file: hall.svg}", ["2:5 missing-setting"]),
      ("figures:\n  - {alt: {ko: 가, en: a}}", ["2:5 missing-setting"]),
      ("figures:\n  - {file: hall.gif, alt: {ko: 가, en: a}}", ["2:12 invalid-picture"]),
      ("figures:\n  - {file: ../hall.svg, alt: {ko: 가, en: a}}", ["2:12 invalid-picture"]),
      ("figures:\n  - {file: hall.svg, after: s9, alt: {ko: 가, en: a}}", ["2:29 figure-without-place"]),
      ("figures:\n  - {file: hall.svg, text: 예산, alt: {ko: 가, en: a}}", ["2:28 figure-without-place"]),
      ("figures:\n  - {file: hall.svg, after: s1-t1-r1-c1, alt: {ko: 가, en: a}}", []),
      ("figures:\n  - {file: hall.svg, alt: {ko: 가}}", ["2:27 missing-language"]),
      ("image: 3", ["1:8 invalid-picture"]),
      ("image: hall.svg", ["1:8 invalid-picture"]),
    ] as [(String, [String])])
  func briefing(settings: String, expected: [String]) async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", settings: settings)
    try site.write("briefings/2026-03-02-six/hall.svg", Self.picture)
    let prefix = "content/briefings/2026-03-02-six/briefing.yml:"
    #expect(await site.errors() == expected.map { prefix + $0 })
  }

  @Test("name pictures that are there and have a size")
  func pictures() async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", settings: "figures: [{file: hal.svg, alt: {ko: 가, en: a}}]")
    try site.write("briefings/2026-03-02-six/hall.svg", Self.picture)
    let result = await site.workspace.generator().build()
    let error = try #require(result.diagnostics.first { $0.rule == "missing-picture" })
    #expect(error.help == "Did you mean 'hall.svg'?")
    try site.write("briefings/2026-03-02-six/hal.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    #expect(await site.errors() == ["content/briefings/2026-03-02-six/hal.svg unreadable-picture"])
    try site.write("briefings/2026-03-02-six/hal.svg", String(repeating: " ", count: 16 << 20 | 1))
    #expect(await site.errors() == ["content/briefings/2026-03-02-six/hal.svg picture-size"])
  }

  @Test(
    "in site.yml are read strictly",
    arguments: [
      ("newest: 0", ["10:9 setting-type"]), ("newest: many", ["10:9 setting-type"]),
      ("glossary: maybe", ["10:11 setting-type"]), ("licence: cc-by", ["10:10 unknown-licence"]),
      ("newset: 3", ["10:1 unknown-key"]),
      ("removals: off", ["10:11 setting-type"]),
      ("removals: {pages: 0, share: 25}", ["10:19 setting-type", "10:29 setting-type"]),
      ("removals: {share: 0%, pages: 100}", ["10:19 setting-type"]),
      ("removals: {share: 101%}", ["10:19 setting-type"]),
      ("removals: {share: 10%, page: 3}", ["10:24 unknown-key"]),
      ("  con: {ko: 가, en: a}", ["10:3 invalid-slug"]),
      ("newset: 3", ["10:1 unknown-key"]), ("data: off", ["10:7 setting-type"]),
      ("data: {csv-formulas: keep}", []), ("data: {csv-formulas: text}", []),
      ("data: {csv-formulas: off}", ["10:22 setting-value"]), ("data: {csv: keep}", ["10:8 unknown-key"]),
      ("  a topic: {ko: 가, en: a}", ["10:3 invalid-slug"]),
    ] as [(String, [String])])
  func site(settings: String, expected: [String]) async throws {
    let site = try SampleSite(settings: settings)
    try site.add("2026-03-02-six", settings: "")
    #expect(await site.errors() == expected.map { "content/site.yml:" + $0 })
  }
}
