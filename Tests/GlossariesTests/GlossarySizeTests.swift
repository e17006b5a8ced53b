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

  @Test func `may have rows and columns that a spreadsheet has emptied`() {
    let bytes = Array("ko,en,note,,\r\n정부,government,,,\r\n,,,,\r\n , ,,,\r\n예산,budget,,,\r\n,,,,\r\n".utf8)
    let outcome = Glossary.read(bytes, file: "glossary.csv", languages: Language.defaults)
    #expect(outcome.value.terms.map { $0.words[.english] } == [["government"], ["budget"]])
    #expect(outcome.value.columns == ["ko", "en", "note", "", ""])
    #expect(
      outcome.diagnostics.map { "\($0.location?.description ?? "") \($0.severity) \($0.rule)" }
        == ["glossary.csv:3:1 note glossary-empty-row"])
    #expect(outcome.diagnostics.first?.message.hasPrefix("3 rows") == true)
  }

  @Test func `has nothing in a column without a name`() {
    let bytes = Array("ko,en,\n예산,budget, of the state\n".utf8)
    let outcome = Glossary.read(bytes, file: "glossary.csv", languages: Language.defaults)
    #expect(
      outcome.diagnostics.map { "\($0.location?.description ?? "") \($0.severity) \($0.rule)" }
        == ["glossary.csv:2:11 error glossary-column"])
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
