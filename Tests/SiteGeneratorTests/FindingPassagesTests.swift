import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Passages that are looked for")
struct FindingPassagesTests {
  private let catalogue = "\(Workspace.budget)/en.po"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withSite()
    try workspace.replace("\(Workspace.budget)/ko.txt", "늘린다고", with: "크게 늘린다고")
    try workspace.replace(catalogue, "msgstr \"Korea\"", with: "msgstr \"\"")
    try workspace.replace(
      catalogue, "msgid \"주요 내용\"", with: "# reviewed: Kim\nmsgid \"주요 내용\"")
    return workspace
  }

  @Test(
    "are found by words of either language, with any particle or ending",
    arguments: [
      ("주요 내용", ["reviewed 주요 내용"]), ("MAIN point", ["reviewed 주요 내용"]),
      ("정부", ["stale 정부는 내년 예산을 크게 늘린다고 발표했다."]),
      ("한국", ["missing 한국"]), ("Korea", []), ("내용 한국", []),
    ] as [(String, [String])])
  func words(words: String, expected: [String]) throws {
    let workspace = try workspace()
    let outcome = workspace.translations.find(words)
    #expect(outcome.value.map { "\($0.state.rawValue) \($0.text)" } == expected)
  }

  @Test("say where they stand, for people and for programs")
  func places() throws {
    let workspace = try workspace()
    let found = workspace.translations.find("main points", languages: ["en"]).value
    let passage = try #require(found.first)
    #expect(passage.translation == "Main points" && passage.briefing == "2026-03-02-budget")
    #expect(workspace.relative(passage.location.description) == "\(catalogue):13:1")
    #expect(passage.place == "I, heading")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(Translations.json(found).utf8)) as? [[String: Any]])
    #expect(json.first?["state"] as? String == "reviewed" && json.first?["line"] as? Int == 13)
    #expect(
      workspace.translations.find("main", languages: ["fr"]).diagnostics.map(\.rule) == ["unknown-language"])
  }
}
