import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("What a site has translated before")
struct MemoryFilesTests {
  private static let text = """
    내년 예산 4.2% 증가
    정부는 내년 예산을 늘린다고 발표했다.
    I. 주요 내용
    새로 쓴 문장은 누구도 옮긴 적이 없다.
    """

  private func new(_ workspace: Workspace, usesMemory: Bool = true) throws -> Outcome<NewBriefing?> {
    try workspace.write("notice.txt", Data(Self.text.utf8))
    return BriefingMaker(
      content: workspace.path("content"), slug: "notice", date: "2026-03-09", usesMemory: usesMemory,
      asOf: Moment(secondsSince1970: 0)
    ).make(from: .file(workspace.path("notice.txt")))
  }

  @Test("is filled in when a briefing is made, and suggested where it is only similar")
  func newBriefing() async throws {
    let workspace = try Workspace.withSite()
    let made = try #require(try new(workspace).value)
    #expect(made.catalogues.map(\.filled) == [2] && made.catalogues.map(\.suggested) == [1])
    let catalogue = try workspace.text("content/briefings/2026-03-09-notice/en.po")
    #expect(
      catalogue.contains(
        """
        #. suggested from 2026-03-02-budget
        #. differs: 3.5% → 4.2%
        #. changed in it: 3.5% → 4.2%
        #. title
        #, fuzzy
        #| msgid "내년 예산 3.5% 증가"
        msgid "내년 예산 4.2% 증가"
        msgstr "Next year’s budget to rise 4.2%"
        """), "\(catalogue)")
    #expect(
      catalogue.contains(
        """
        #. from 2026-03-02-budget
        #. lead, paragraph 1
        msgid "정부는 내년 예산을 늘린다고 발표했다."
        msgstr "The government announced that it will raise next year’s budget."
        """))
    #expect(await workspace.generator().build().summary != nil)
    let page = try workspace.text("public/en/notice/index.html")
    #expect(page.contains("The government announced"))
    #expect(!page.contains("rise 4.2%"), "a suggestion is not a translation")
    let status = workspace.translations.status(["notice"]).value.first
    #expect(status?.translated.texts == 2 && status?.missing.texts == 2)
  }

  @Test("stays out where nobody wants it")
  func withoutMemory() throws {
    let workspace = try Workspace.withSite()
    let made = try #require(try new(workspace, usesMemory: false).value)
    #expect(made.catalogues.map(\.filled) == [0])
    #expect(!(try workspace.text("content/briefings/2026-03-09-notice/en.po").contains("announced")))
    let updated = workspace.translations.update(["notice"])
    #expect(updated.value.map(\.filled) == [2] && updated.value.map(\.suggested) == [1])
    #expect(workspace.translations.update(["notice"]).value.map(\.action) == [.unchanged])
  }

  @Test("is what the folder of memories holds, too, and its mistakes are told")
  func folder() throws {
    let workspace = try Workspace.withSite()
    let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    let unit = "msgid \"새로 쓴 문장은 누구도 옮긴 적이 없다.\"\nmsgstr \"Nobody has translated it.\"\n"
    try workspace.write("content/memory/ko-en.po", Data((header + unit).utf8))
    let made = try #require(try new(workspace).value)
    #expect(made.catalogues.map(\.filled) == [3])
    let catalogue = try workspace.text("content/briefings/2026-03-09-notice/en.po")
    #expect(catalogue.contains("#. from memory/ko-en.po\n"))
    try workspace.remove("content/briefings/2026-03-09-notice")
    try workspace.write("content/memory/ko-en.po", Data((header + "msgid \"a\n").utf8))
    let outcome = try new(workspace)
    #expect(outcome.value?.catalogues.map(\.filled) == [2])
    let finding = try #require(outcome.diagnostics.first { $0.rule == "unreadable-memory" })
    #expect(finding.severity == .warning && finding.location?.line == 4)
  }

  @Test("is forgotten as a suggestion once somebody has taken it over")
  func takenOver() throws {
    let workspace = try Workspace.withSite()
    _ = try new(workspace)
    let path = "content/briefings/2026-03-09-notice/en.po"
    try workspace.replace(path, "#, fuzzy\n#| msgid \"내년 예산 3.5% 증가\"\n", with: "")
    _ = workspace.translations.update(["notice"])
    let catalogue = try workspace.text(path)
    #expect(!catalogue.contains("suggested") && !catalogue.contains("differs"))
    #expect(catalogue.contains("#. title\nmsgid \"내년 예산 4.2% 증가\""))
  }

  @Test("stays a suggestion when the text is edited again, even to what it was made from")
  func editedAgain() throws {
    let workspace = try Workspace.withSite()
    _ = try new(workspace)
    let folder = "content/briefings/2026-03-09-notice"
    try workspace.replace("\(folder)/ko.txt", "4.2%", with: "3.5%")
    _ = workspace.translations.update(["notice"])
    let catalogue = try workspace.text("\(folder)/en.po")
    #expect(
      !catalogue.contains("msgid \"내년 예산 3.5% 증가\"\nmsgstr \"Next year’s budget to rise 4.2%\"\n")
        || catalogue.contains("#, fuzzy"))
    #expect(workspace.translations.status(["notice"]).value.first?.translated.texts == 2)
  }
}
