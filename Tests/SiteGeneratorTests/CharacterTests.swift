import Diagnostics
import Foundation
import SiteGenerator
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Characters in whatever comes in")
struct CharacterTests {
  private static func scalars(_ values: [UInt32]) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  /// What must not be in any page, as far as it is not refused.
  private static let hostile =
    "e\u{301}"
    + scalars([
      0x200B, 0x200D, 0x202E, 0x2067, 0x0B, 0x0C, 0x85, 0x2028, 0x01, 0x1B, 0x7F, 0x9B, 0xFFFE, 0xFFFF,
      0x1FFFE, 0xFDD0,
      0xFEFF, 0xFFFC, 0xE123,
    ])
  /// The same without what settings refuse.
  private static let doubtful =
    "e\u{301}" + scalars([0x200B, 0x200D, 0x202E, 0x2067, 0x85, 0x2028, 0xFEFF, 0xFFFC, 0xE123])

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0x200B, 0x202E, 0x2067, 0xFEFF, 0xFFFC, 0x2028: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  @Test("never reach a page, a feed or a table that may not hold them")
  func neverReachTheSite() async throws {
    let (bad, odd) = (Self.hostile, Self.doubtful)
    let site = try SampleSite(settings: "  odd: {ko: \"재\(odd)정\\u200b\", en: \"Od\(odd)d\\u2028\"}")
    try site.add(
      "2026-03-02-six",
      settings: "topics: [money, odd]\nfigures: [{file: hall.svg, alt: {ko: \"가\(odd)\", en: \"a\(odd)\"}}]")
    try site.write(
      "briefings/2026-03-02-six/hall.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\"></svg>")
    let folder = "content/briefings/2026-03-02-six"
    try site.workspace.replace(
      "\(folder)/ko.txt", "예산을 늘린다고", with: "예산을\(Self.scalars([0x200B, 0xFFFF, 0x01, 0xFFFC])) 늘린다고")
    try site.workspace.replace("\(folder)/ko.txt", "| 한국 |", with: "| 한\(Self.scalars([0x202E, 0xFDD0]))국 |")
    try site.workspace.replace(
      "\(folder)/en.po", "budget will rise.", with: "bud\(bad)get will rise\\v\\001.")
    try site.workspace.replace("\(folder)/en.po", "\"Korea\"", with: "\"Ko\(bad)rea\"")
    try site.write("glossary.csv", "\u{FEFF}ko,en,note\n예산,bud\(bad)get,\"no\(bad)te\"\n")
    try site.write(
      "pages/about/ko.md", "\u{FEFF}---\ntitle: 소\(odd)개\n---\n# 소개\n글\(bad) &#xFFFF;&#x1;&#x9B;\n")
    try site.write("pages/about/en.md", "# About\(bad)\ntext `co\(bad)de` [a\(bad)](https://a.example/)\n")
    let result = await site.workspace.generator().build()
    _ = try #require(result.summary, "\(result.diagnostics.filter { $0.severity == .error })")
    let rules = Set(result.diagnostics.map(\.rule))
    for rule in [
      "invisible-characters", "forbidden-character", "lost-character", "private-use-character",
      "direction-override", "stray-line-break", "decomposed-characters",
    ] { #expect(rules.contains(rule), "\(rule)") }
    for diagnostic in result.diagnostics
    where Set(["forbidden-character", "lost-character"]).contains(diagnostic.rule) {
      #expect(diagnostic.location?.line != nil && diagnostic.location?.column != nil, "\(diagnostic)")
    }
    for (name, data) in try site.workspace.snapshot("public") {
      // The source is offered as it came.
      guard let text = String(data: data, encoding: .utf8), !name.hasSuffix("ko.txt") else { continue }
      let found = text.unicodeScalars.filter(isForbidden)
      #expect(found.isEmpty, "\(name) has \(found.map { String($0.value, radix: 16) })")
      guard name.hasSuffix(".xml") || name.hasSuffix(".svg") else { continue }
      let parser = XMLParser(data: data)
      #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
    }
  }

  @Test(
    "that cannot be shown are refused in settings, with their place",
    arguments: [
      ("topics: [\"\\e]0;x\"]", "1:10"), ("# \u{1B}\ntopics: [money]", "1:3"), ("image: \"a\\x07\"", "1:8"),
      ("captions: {t1: {ko: \"a\\uFFFF\", en: b}}", "1:21"),
      ("\u{200B}topics: [money]\nimage: \"\u{1}\"", "2:9"),
    ])
  func areRefusedInSettings(settings: String, place: String) async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", settings: settings)
    let errors = await site.errors()
    #expect(
      errors.contains("content/briefings/2026-03-02-six/briefing.yml:\(place) forbidden-character"),
      "\(errors)")
    #expect(errors.filter { $0.hasSuffix("forbidden-character") }.count == 1)
  }

  @Test("that mark the order of bytes may begin any file")
  func byteOrderMarks() async throws {
    let site = try SampleSite(glossary: "ko,en,note\n예산,budget,\n")
    try site.add("2026-03-02-six")
    try site.write("pages/about/ko.md", "---\ntitle: 소개\n---\n글\n")
    try site.write("pages/about/en.md", "---\ntitle: About\n---\nText\n")
    let before = try await site.build()
    for name in [
      "site.yml", "glossary.csv", "briefings/2026-03-02-six/briefing.yml", "briefings/2026-03-02-six/en.po",
      "briefings/2026-03-02-six/ko.txt", "pages/about/ko.md", "pages/about/en.md",
    ] {
      try site.write(name, "\u{FEFF}" + site.workspace.text("content/\(name)"))
    }
    let after = try await site.build()
    #expect(Set(before.keys) == Set(after.keys))
    for (name, text) in before where name.hasSuffix(".html") { #expect(after[name] == text, "\(name)") }
  }

  @Test("of a glossary and a translation are compared composed")
  func composedTerms() async throws {
    let term = "\u{110B}\u{1168}\u{1109}\u{1161}\u{11AB}"
    let site = try SampleSite(glossary: "ko,en,note\n\(term),funds,\n")
    try site.add("2026-03-02-six")
    let result = await site.workspace.generator().build()
    #expect(result.diagnostics.contains { $0.rule == "glossary" })
    #expect(result.diagnostics.contains { $0.rule == "decomposed-characters" && $0.location?.line == 2 })
  }

  @Test("of a glossary are reported where they are, also in quotation marks")
  func placesInGlossary() async throws {
    let odd = Self.scalars([0x202E])
    let site = try SampleSite(
      glossary: "\u{FEFF}ko,en,note\n예산,bud\(odd)get,\"a \"\"b\"\" \(odd)c\nd\"\"\(odd)\"\n금액,a\(odd)mount,\n"
    )
    try site.add("2026-03-02-six")
    let found = await site.workspace.generator().build().diagnostics.filter {
      $0.rule == "direction-override"
    }
    #expect(
      found.compactMap(\.location).map { "\($0.line ?? 0):\($0.column ?? 0)" }
        == ["2:7", "2:21", "3:4", "4:5"])
  }

  @Test("of an unreadable settings file are reported where they are")
  func invalidUTF8() async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six")
    try site.workspace.write(
      "content/briefings/2026-03-02-six/briefing.yml", Data("topics:\n  - ".utf8) + Data([0xFF, 0x0A]))
    #expect(await site.errors().contains("content/briefings/2026-03-02-six/briefing.yml:2:5 invalid-utf8"))
  }

  @Test("of a pair are cleaned before it is compared, and its places are those of the texts that were given")
  func pairs() {
    func answer(_ line: String, number: Int = 1) -> Outcome<String?> {
      PairComparison().answer(to: Array(line.utf8)[...], number: number, file: "in")
    }
    let composed = answer(#"{"id":"1","ko":"한국","en":"Mail 한국"}"#)
    let decomposed = answer(
      "\u{FEFF}{\"id\":\"1\",\"ko\":\"\u{1112}\u{1161}\u{11AB}국\",\"en\":\"Mail\\u200b \u{1112}\u{1161}\u{11AB}국\"}"
    )
    #expect(composed.diagnostics.isEmpty)
    #expect(decomposed.diagnostics.map(\.rule).sorted() == ["decomposed-characters", "invisible-characters"])
    #expect(decomposed.diagnostics.allSatisfy { $0.location?.line == 1 })
    #expect(decomposed.diagnostics.contains { $0.location?.column == 18 - 2 })
    #expect(
      composed.value?.contains(#""source": [[0, 6]], "target": [[5, 11]]"#) == true, "\(composed.value ?? "")"
    )
    #expect(
      decomposed.value?.contains(#""source": [[0, 12]], "target": [[8, 20]]"#) == true,
      "\(decomposed.value ?? "")")
    #expect(answer("\u{FEFF}{}", number: 2).diagnostics.hasErrors)
  }
}
