import Testing

@testable import TextCleaning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The page on characters")
struct DocumentationTests {
  @Test("has the table that is followed")
  func hasTheTable() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/characters.md"), encoding: .utf8)
    #expect(page.contains(CleaningTable.markdown), "docs/characters.md must hold:\n\(CleaningTable.markdown)")
  }
}
