import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A new site")
struct SiteMakerTests {
  private func make(_ workspace: Workspace, _ folder: String = "") throws -> Outcome<[String]?> {
    let now = try #require(Moment("2026-11-23T09:00:00+09:00"))
    return SiteMaker(folder: workspace.path(folder), asOf: now).make()
  }

  @Test("builds at once, in both languages and without a warning")
  func builds() async throws {
    let workspace = try Workspace()
    let made = try make(workspace)
    #expect(
      made.value?.map(workspace.relative) == [
        "content/site.yml", "content/briefings/2026-11-23-night-library/ko.txt",
        "content/briefings/2026-11-23-night-library/en.po",
      ])
    let result = await workspace.generator(asOf: Moment("2026-11-23T09:00:00+09:00")).build()
    #expect(result.diagnostics.filter { $0.severity > .note } == [])
    #expect(result.summary?.briefings == 1 && result.summary?.languages == ["ko", "en"])
    for page in ["ko/night-library", "en/night-library", "ko-en/night-library"] {
      let text = try workspace.text("public/\(page)/index.html")
      #expect(!text.contains("**") && text.contains("<a href=\"https://library.example.kr\">"))
    }
  }

  @Test("has nothing but settings and one briefing")
  func hasNothingElse() throws {
    let workspace = try Workspace()
    _ = try make(workspace, "deep/down/")
    #expect(try workspace.snapshot("").count == 3)
    #expect(try workspace.text("deep/down/content/site.yml").hasPrefix("title:"))
  }

  @Test("overwrites nothing")
  func overwritesNothing() throws {
    let workspace = try Workspace()
    try workspace.write("content/note.txt", Data("mine".utf8))
    try workspace.write("README.md", Data("mine".utf8))
    let made = try make(workspace)
    #expect(made.value == nil)
    #expect(made.diagnostics.map(\.rule) == ["existing-site"])
    #expect(try workspace.snapshot("").count == 2)
    // Other files may be beside it.
    try workspace.remove("content")
    #expect(try make(workspace).value?.count == 3)
    #expect(try make(workspace).value == nil)
    #expect(try workspace.text("README.md") == "mine")
  }
}
