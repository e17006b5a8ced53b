import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("The checks of translations in a build")
struct TranslationCheckTests {
  private static let catalogue = "content/briefings/2026-03-02-budget/en.po"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    return workspace
  }

  private func findings(_ diagnostics: [Diagnostic], in workspace: Workspace) -> [String] {
    diagnostics.filter { !["lost-flag", "table-without-rule", "emphasis-before-particle"].contains($0.rule) }
      .map {
        "\(workspace.relative($0.location?.description ?? "–")) \($0.severity.rawValue) \($0.rule)"
      }
  }

  @Test("find nothing in a good site, and nothing is published by asking")
  func good() async throws {
    let workspace = try workspace()
    #expect(findings(await workspace.generator().check(), in: workspace) == [])
    #expect(!FileManager.default.fileExists(atPath: workspace.path("public")))
  }

  @Test("stop a build where no doubt is left, and warn where some is")
  func severities() async throws {
    let workspace = try workspace()
    try workspace.replace(Self.catalogue, "the young and the old", with: "the young and 어르신")
    try workspace.replace(Self.catalogue, "**100 trillion (a record)**", with: "100 trillion (a record)")
    let expected = ["\(Self.catalogue):16:9 warning links", "\(Self.catalogue):22:23 error untranslated"]
    #expect(findings(await workspace.generator().check(), in: workspace) == expected)
    let result = await workspace.generator().build()
    #expect(result.summary == nil)
    #expect(findings(result.diagnostics, in: workspace) == expected)
  }

  @Test("mind the settings of the site")
  func settings() async throws {
    let workspace = try workspace()
    try workspace.replace(Self.catalogue, "the young and the old", with: "the young and 어르신")
    try workspace.replace(
      "content/site.yml", "time-zone:", with: "checks: {untranslated: warning}\ntime-zone:")
    #expect(
      findings(await workspace.generator().check(), in: workspace) == [
        "\(Self.catalogue):22:23 warning untranslated"
      ])
    #expect(await workspace.generator().build().summary != nil)
    try workspace.replace("content/site.yml", "untranslated: warning", with: "untranslated: off")
    #expect(findings(await workspace.generator().check(), in: workspace) == [])
  }

  @Test("leave bare numbers alone where the site is technical")
  func technical() async throws {
    let workspace = try workspace()
    try workspace.replace(Self.catalogue, "**100 trillion (a record)**", with: "**110 trillion (a record)**")
    #expect(
      findings(await workspace.generator().check(), in: workspace).map { $0.suffix(7) } == ["numbers"])
    try workspace.replace("content/site.yml", "time-zone:", with: "technical: on\ntime-zone:")
    #expect(findings(await workspace.generator().check(), in: workspace) == [])
  }

  @Test("find totals that the source does not add up to, as notes that a setting silences")
  func sums() async throws {
    let workspace = try workspace()
    let text =
      "지역별 현황\n\n| 지역 | 기관 |\n| --- | --- |\n| 서울 | 210 |\n| 부산 | 200 |\n| 광주 | 210 |\n| 합계 | 640 |\n"
    try workspace.write("content/briefings/2026-05-06-sums/ko.txt", Data(text.utf8))
    func found() async -> [String] {
      findings(await workspace.generator().check(), in: workspace).filter { $0.hasSuffix("sums") }
    }
    #expect(await found() == ["content/briefings/2026-05-06-sums/ko.txt:8:8 note sums"])
    try workspace.replace("content/site.yml", "time-zone:", with: "checks: {sums: off}\ntime-zone:")
    #expect(await found() == [])
  }

  @Test("make every warning an error where the author is strict")
  func strictness() async throws {
    let workspace = try workspace()
    try workspace.replace(Self.catalogue, "**100 trillion (a record)**", with: "100 trillion (a record)")
    var generator = workspace.generator()
    #expect(await generator.build().summary != nil)
    generator.isStrict = true
    let result = await generator.build()
    #expect(result.summary == nil)
    #expect(findings(result.diagnostics, in: workspace) == ["\(Self.catalogue):16:9 error links"])
  }

  @Test("are allowed a finding by a translator's comment")
  func waiver() async throws {
    let workspace = try workspace()
    try workspace.replace(Self.catalogue, "the young and the old", with: "the young and 어르신")
    try workspace.replace(
      Self.catalogue, "msgid \"청년과 어르신\"",
      with: "# sitegen: allow untranslated – the word is explained below\nmsgid \"청년과 어르신\"")
    #expect(findings(await workspace.generator().check(), in: workspace) == [])
  }

  @Test("compare all briefings with each other")
  func consistency() async throws {
    let workspace = try workspace()
    let folder = "content/briefings/2026-03-03-more"
    try workspace.write("\(folder)/ko.txt", Data("둘째 글\n본문이 있다.\nI. 주요 내용\n끝난다.\n".utf8))
    let header = try workspace.text(Self.catalogue).prefix { $0 != "\n" }
    try workspace.write(
      "\(folder)/en.po",
      Data(
        """
        \(header)
        msgstr ""
        "Language: en\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        msgid "둘째 글"
        msgstr "A second text"

        msgid "본문이 있다."
        msgstr "It has a body."

        msgid "주요 내용"
        msgstr "Highlights"

        msgid "끝난다."
        msgstr "It ends."

        """.utf8))
    // The newest briefing comes first.
    #expect(
      findings(await workspace.generator().check(), in: workspace) == [
        "\(Self.catalogue):13:9 warning consistency"
      ])
  }
}
