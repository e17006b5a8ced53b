import Briefings
import Diagnostics
import Glossaries
import Testing

@Suite struct `A glossary's file` {
  @Test func `is refused when it is far too large`() {
    let outcome = Glossary.read(
      [UInt8](repeating: 0x20, count: 64 << 20 | 1), file: "glossary.csv", languages: Language.defaults)
    #expect(outcome.value.terms.isEmpty)
    #expect(outcome.diagnostics.map(\.rule) == ["glossary-size"])
  }

  @Test func `names a language by its primary subtag where only one has it`() throws {
    let british = try #require(Language("en-GB"))
    let bytes = Array("ko,en,forbidden-en\n정부,government,cabinet\n".utf8)
    let outcome = Glossary.read(bytes, file: "glossary.csv", languages: [.korean, british])
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.terms.first?.words[british] == ["government"])
    #expect(outcome.value.terms.first?.forbidden[british] == ["cabinet"])
  }
}
