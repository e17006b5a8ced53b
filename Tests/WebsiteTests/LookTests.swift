import Briefings
import Diagnostics
import Testing

@testable import Website

@Suite("The look of a site")
struct LookTests {
  @Test("is none where its folder cannot be read")
  func unreadableFolder() {
    let outcome = Look.load(folder: "/nowhere/templates")
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.rule) == ["unreadable-templates"])
  }

  @Test("needs interface texts in every language of the site")
  func missingLanguage() throws {
    let look = try #require(Look.load(folder: nil).value)
    let japanese = try #require(Language("ja"))
    let outcome = CompiledLook.compile(look, languages: [.korean, japanese])
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.rule) == ["missing-interface-texts"])
    #expect(outcome.diagnostics.first?.location?.file == "templates/strings/ja.yml")
  }
}
