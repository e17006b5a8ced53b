import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("What programs leave in the content")
struct LeavingsTests {
  private func findings(_ workspace: Workspace) async -> [Diagnostic] {
    await workspace.generator().build().diagnostics.filter {
      [
        "passed-over-file", "unnamed-file", "unknown-language", "two-texts", "misplaced-page",
        "misplaced-file",
      ]
      .contains($0.rule)
    }
  }

  @Test("is passed over, with one note for each folder that names it")
  func leavings() async throws {
    let workspace = try Workspace.withSite()
    #expect(await findings(workspace).isEmpty)
    for name in [
      "~$ko.txt", "ko.txt~", "en.po~", "~WRL0001.tmp", "Thumbs.db", "desktop.ini", ".~lock.ko.txt#",
      ".ko.txt.swp", ".DS_Store",
    ] {
      try workspace.write("\(Workspace.budget)/\(name)", Data("x".utf8))
    }
    try workspace.write("content/pages/about/ko.md", Data("# 안내\n\n글\n".utf8))
    try workspace.write("content/pages/about/en.md", Data("# About\n\nWords\n".utf8))
    try workspace.write("content/pages/about/~$ko.md", Data("x".utf8))
    try workspace.write("content/pages/Thumbs.db", Data("x".utf8))
    let found = await findings(workspace)
    #expect(found.map(\.rule) == ["passed-over-file", "passed-over-file", "passed-over-file"])
    #expect(found.allSatisfy { $0.severity == .note })
    #expect(
      Set(found.map(\.message)) == [
        "Passed over: 'Thumbs.db', 'desktop.ini', 'en.po~', 'ko.txt~', '~$ko.txt', '~WRL0001.tmp'",
        "Passed over: 'Thumbs.db'", "Passed over: '~$ko.md'",
      ])
  }

  @Test("a glossary in CP949 is read, with a note")
  func glossary() async throws {
    let workspace = try Workspace.withSite()
    // 예산 in CP949.
    let bytes = Array("ko,en\r\n".utf8) + [0xBF, 0xB9, 0xBB, 0xEA] + Array(",budget\r\n,,\r\n".utf8)
    try workspace.write("content/glossary.csv", Data(Array(bytes.dropLast(4)) + Array(",\r\n".utf8)))
    let rules = await workspace.generator().build().diagnostics.filter { $0.rule.contains("glossary") }
    #expect(rules.map(\.rule).sorted() == ["decoded-glossary", "glossary-empty-row"])
    try workspace.write("content/glossary.csv", Data(Array("ko,en\n".utf8) + [0xFF, 0xFF, 0x2C, 0x61]))
    #expect(await workspace.generator().build().diagnostics.map(\.rule).contains("glossary-encoding"))
  }
}
