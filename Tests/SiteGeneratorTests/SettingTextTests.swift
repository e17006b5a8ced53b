import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A text in braces")
struct SettingTextTests {
  @Test("that a comma ends is reported where it was cut, with what to write")
  func comma() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let settings = try workspace.text("content/site.yml")
    let lines = settings.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("title:") ? "title: {ko: 계획, en: Supply plan, by type, and more}" : String($0)
    }
    try workspace.write("content/site.yml", Data(lines.joined(separator: "\n").utf8))
    let result = await workspace.generator().build()
    let findings = result.diagnostics.filter { $0.rule == "unknown-key" }
    #expect(findings.map { $0.location?.column } == [34, 43])
    #expect(
      findings.map(\.help) == [
        "Put the text in quotation marks: en: \"Supply plan, by type\"",
        "Put the text in quotation marks: en: \"Supply plan, by type, and more\"",
      ])
    #expect(
      findings.first?.message == "A comma ended the text of 'en', so that 'by type' is taken for a setting")
    #expect(result.summary == nil)
  }
}
