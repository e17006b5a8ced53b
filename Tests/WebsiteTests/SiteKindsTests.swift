import Briefings
import Diagnostics
import Loading
import Templating
import Testing

@testable import Website

@Suite("The kinds of pages and files")
struct SiteKindsTests {
  @Test("use templates that exist, each for one thing alone")
  func templates() throws {
    let kinds = SiteKinds.builtIn
    for (name, uses) in Dictionary(grouping: kinds.all.flatMap(\.templates), by: \.name) {
      #expect(uses.allSatisfy { $0.shape === uses[0].shape }, "\(name)")
    }
    let look = try #require(Look.load(folder: nil).value)
    let files = Set(look.templates.map(\.name))
    for use in kinds.templates { #expect(files.contains(use.name), "\(use.name)") }
  }

  @Test("fill only interface texts that the built-in look has")
  func texts() throws {
    let look = try #require(Look.load(folder: nil).value)
    for language in [Language.korean, .english] {
      let texts = try #require(look.strings(for: language).flatMap { InterfaceTexts.read($0).value })
      for key in SiteKinds.builtIn.texts { #expect(texts[key] != nil, "\(key) in \(language)") }
    }
  }
}
