import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// A catalogue on its way through the tools of others and back.
@Suite("A catalogue in other programs")
struct GettextToolsTests {
  private let catalogue = "\(Workspace.budget)/en.po"

  /// A site whose catalogue has everything that one can have.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withSite()
    try workspace.replace(
      catalogue, "msgid \"주요 내용\"",
      with:
        "# machine-translated: an engine\n#  reviewed: by nobody\n#. another program’s\n#: ko.txt\n#, no-wrap\nmsgid \"주요 내용\""
    )
    try workspace.write(
      catalogue,
      Data(
        (try workspace.text(catalogue) + "\nmsgid \"사라진 말\"\nmsgstr \"a word \\\"that\\\"\\tis gone\"\n").utf8
      ))
    try workspace.replace("\(Workspace.budget)/ko.txt", "늘린다고 발표했다", with: "크게 늘린다고 발표했다")
    #expect(workspace.translations.update().value.first?.action == .changed)
    return workspace
  }

  @Test("is accepted by gettext")
  func accepted() throws {
    guard let msgfmt = ExternalTools.find("msgfmt") else { return }
    let workspace = try workspace()
    let result = try ExternalTools.run(
      msgfmt, ["--check", "--output-file=/dev/null", workspace.path(catalogue)])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    "is not touched after gettext has laid it out in its own way",
    arguments: [[], ["--width=40"], ["--no-wrap"], ["--width=120"], ["--escape"]])
  func rewrapped(options: [String]) throws {
    guard let msgcat = ExternalTools.find("msgcat") else { return }
    let workspace = try workspace()
    let path = workspace.path(catalogue)
    let result = try ExternalTools.run(msgcat, options + ["--output-file=\(path)", path])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    let text = try workspace.text(catalogue)
    #expect(workspace.translations.update().value.map(\.action) == [.unchanged])
    #expect(try workspace.text(catalogue) == text)
  }

  @Test("is not touched after polib has saved it")
  func polib() throws {
    guard let python = try ExternalTools.findPython(with: "polib") else { return }
    let workspace = try workspace()
    let script = """
      import polib, sys
      for width in (78, 30):
          catalogue = polib.pofile(sys.argv[1], wrapwidth=width)
          assert len(catalogue.fuzzy_entries()) == 1 and len(catalogue.obsolete_entries()) == 1
          catalogue.save()
      """
    let result = try ExternalTools.run(python, ["-c", script, workspace.path(catalogue)])
    #expect(result.status == 0, "\(result.output)")
    #expect(workspace.translations.update().value.map(\.action) == [.unchanged])
  }

  @Test("has a stale text that gettext can go back from")
  func previous() throws {
    guard let msgattrib = ExternalTools.find("msgattrib") else { return }
    let workspace = try workspace()
    let result = try ExternalTools.run(msgattrib, ["--only-fuzzy", workspace.path(catalogue)])
    #expect(result.output.contains("#| msgid \"정부는 내년 예산을 늘린다고 발표했다.\""))
  }
}
