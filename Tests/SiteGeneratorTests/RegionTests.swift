import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// A language with its region, by any way to write it.
@Suite("A site in a language with a region")
struct RegionTests {
  private func site() throws -> SampleSite {
    let site = try SampleSite(glossary: "ko,en\n정부,cabinet\n")
    try site.add("2026-03-02-six")
    let settings = try site.workspace.text("content/site.yml")
    try site.write(
      "site.yml", settings.replacing(", en:", with: ", en-US:").replacing("[ko, en]", with: "[ko, en_US]"))
    let catalogue = try site.workspace.text("content/briefings/2026-03-02-six/en.po")
    try FileManager.default.removeItem(
      atPath: site.workspace.path("content/briefings/2026-03-02-six/en.po"))
    // As gettext names it.
    try site.write(
      "briefings/2026-03-02-six/en_US.po",
      catalogue.replacing("Language: en", with: "Language: en_US").replacing(
        "100 trillion", with: "100 billion"))
    return site
  }

  @Test("is checked as the language is anywhere, glossary and all")
  func checks() async throws {
    let site = try site()
    let findings = await site.workspace.generator().build().diagnostics
    #expect(findings.contains { $0.rule == "numbers" })
    #expect(findings.contains { $0.rule == "glossary" }, "\(findings.map { "\($0.rule): \($0.message)" })")
  }

  @Test("takes the interface texts of the language")
  func pages() async throws {
    let site = try site()
    let settings = try site.workspace.text("content/site.yml")
    try site.write("site.yml", settings + "\nchecks: {numbers: off}\n")
    let files = try await site.build()
    let page = try #require(files["en-US/six/index.html"])
    #expect(page.contains("lang=\"en-US\""))
    #expect(page.contains("en_US"))
  }
}
