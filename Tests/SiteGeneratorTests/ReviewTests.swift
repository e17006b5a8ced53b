import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Reviewing translations")
struct ReviewTests {
  private let catalogue = "\(Workspace.budget)/en.po"
  private static let day = Moment("2026-03-05T12:00")

  private func review(_ workspace: Workspace) throws -> Review {
    let outcome = workspace.translations.review("budget", by: "Kim Haneul", asOf: try #require(Self.day))
    return try #require(outcome.value, "\(outcome.diagnostics)")
  }

  @Test("writes who and when, as comments that other programs keep")
  func accept() throws {
    let workspace = try Workspace.withSite()
    var review = try review(workspace)
    #expect(review.passages.count == 10 && review.passages.allSatisfy { $0.state == .translated })
    let before = try workspace.text(catalogue)
    #expect(review.decide(.accept, at: 0) == nil)
    #expect(review.passages[0].state == .reviewed)
    let after = try workspace.text(catalogue)
    #expect(after.contains("# reviewed: Kim Haneul, 2026-03-05\n"))
    #expect(after.utf8.count < before.utf8.count + 600, "nothing but places and the decision is new")
    #expect(workspace.translations.status(["budget"]).value.first?.reviewed.texts == 1)
  }

  @Test("rejects what is wrong, so that it is not published, and accepts what is written instead")
  func reject() async throws {
    let workspace = try Workspace.withSite()
    var review = try review(workspace)
    let wrong = review.passages[1].translation
    #expect(review.decide(.reject(reason: "too loose"), at: 1) == nil)
    #expect(review.passages[1].state == .rejected)
    #expect(try workspace.text(catalogue).contains("# rejected: Kim Haneul, 2026-03-05: too loose\n"))
    #expect(await workspace.generator().build().summary != nil)
    #expect(!(try workspace.text("public/en/budget/index.html").contains(wrong)))
    #expect(workspace.translations.status(["budget"]).value.first?.missing.texts == 1)

    #expect(review.decide(.replace("The government will raise next year’s budget."), at: 1) == nil)
    #expect(review.passages[1].state == .reviewed)
    let text = try workspace.text(catalogue)
    #expect(text.contains("# formerly rejected: Kim Haneul, 2026-03-05: too loose\n# reviewed: Kim Haneul"))
    #expect(!text.contains("fuzzy"))
    #expect(await workspace.generator().build().summary != nil)
    #expect(try workspace.text("public/en/budget/index.html").contains("will raise next year’s budget"))
  }

  @Test("shows what the checks find, and what they find in an answer")
  func findings() throws {
    let workspace = try Workspace.withSite()
    try workspace.replace(catalogue, "budget to rise 3.5%", with: "budget to rise 5.3%")
    var review = try review(workspace)
    #expect(review.passages[0].findings.map(\.rule) == ["numbers"])
    #expect(review.decide(.replace("Next year’s budget to rise 3.5%"), at: 0) == nil)
    #expect(review.passages[0].findings == [])
  }

  @Test("ends when the text changes")
  func edited() throws {
    let workspace = try Workspace.withSite()
    var review = try review(workspace)
    #expect(review.decide(.accept, at: 1) == nil)
    try workspace.replace("\(Workspace.budget)/ko.txt", "늘린다고 발표했다", with: "크게 늘린다고 발표했다")
    let again = try self.review(workspace)
    #expect(again.passages[1].state == .stale)
    #expect(again.passages[1].previousText == "정부는 내년 예산을 늘린다고 발표했다.")
    #expect(workspace.translations.status(["budget"]).value.first?.reviewed.texts == 0)
  }

  @Test("does not undo what another program has done meanwhile")
  func meanwhile() throws {
    let workspace = try Workspace.withSite()
    var review = try review(workspace)
    try workspace.replace(catalogue, "Next year’s", with: "The next year’s")
    #expect(review.decide(.accept, at: 0)?.rule == "changed-meanwhile")
    #expect(try workspace.text(catalogue).contains("The next year’s"))
  }

  @Test("is what an edition waits for where the site asks for it")
  func policy() async throws {
    let workspace = try Workspace.withSite()
    try workspace.write(
      "content/site.yml",
      Data((try workspace.text("content/site.yml") + "translation: {publish: reviewed}\n").utf8))
    let held = await workspace.generator().build()
    #expect(held.diagnostics.contains { $0.rule == "edition-held" && $0.message.contains("10 not reviewed") })
    #expect(!FileManager.default.fileExists(atPath: workspace.path("public/en/budget/index.html")))
    var review = try review(workspace)
    for index in review.passages.indices { #expect(review.decide(.accept, at: index) == nil) }
    #expect(await workspace.generator().build().summary != nil)
    #expect(FileManager.default.fileExists(atPath: workspace.path("public/en/budget/index.html")))
  }

  @Test("opens an editor for one text, whose notes are no part of it")
  func editor() throws {
    let workspace = try Workspace()
    let file = workspace.path("it's a text")
    try workspace.write("edit.sh", Data("cp \"$1\" shown; sed -i.bak '1s/old/new/' \"$1\"\n".utf8))
    let editor = TextEditor(command: "cd '\(workspace.path(""))' && sh edit.sh")
    #expect(try editor.edit("the old words", notes: ["ko: 옛 말"], at: file) == "the new words")
    #expect(try workspace.text("shown").contains("# ko: 옛 말\n"))
    #expect(throws: TextEditor.Failure.self) {
      try TextEditor(command: "exit 3; true").edit("words", notes: [], at: file)
    }
  }
}
