import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A language that is written from right to left")
struct DirectionTests {
  @Test("has pages that are laid out so, and no other language has")
  func pages() async throws {
    let workspace = try Workspace.withHebrew()
    let result = await workspace.generator().build()
    try #require(!result.diagnostics.hasErrors, "\(result.diagnostics)")
    let pages = try workspace.snapshot("public").filter { $0.key.hasSuffix("/index.html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let hebrew = pages.filter { $0.key.hasPrefix("he/") }
    #expect(hebrew.count > 1)
    for (name, page) in hebrew { #expect(page.contains("<html lang=\"he\" dir=\"rtl\">"), "\(name)") }
    for (name, page) in pages where hebrew[name] == nil { #expect(!page.contains("dir="), "\(name)") }
  }
}
