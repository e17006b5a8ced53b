import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

@Suite struct `A hostile catalogue` {
  @Test(
    arguments: [
      "\"", "msgid \"", "msgid \"a\"\n", "#~|", "#| msgid \"a\"\n", "\\", "msgid \"\\x", "#, fuzzy\n", "\r",
      "\u{FEFF}", "[",
      "msgstr[0] \"a\"\n", "msgid \"a\" msgstr \"b\" ", "msgctxt \"a\"\n", "#\n", "가",
    ])
  func `has no more findings than somebody reads`(part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    for text in ["msgid \"a\"\nmsgstr \"" + text, text] {
      let findings = Catalogue.read(Array(text.utf8), file: "en.po", expecting: .english).diagnostics
      #expect(Dictionary(grouping: findings, by: \.rule).values.allSatisfy { $0.count <= Findings.limit + 1 })
      #expect(findings.allSatisfy { $0.location?.file == "en.po" })
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `is read to its end, whatever its bytes are`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = Array("msgid msgstr msgctxt \"\" \" \n # #, #| #~ \\ a 가 [0] domain fuzzy\n\r".utf8)
    let bytes = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? words.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
    }
    let outcome = Catalogue.read(bytes, file: "en.po", expecting: .english)
    #expect(
      outcome.diagnostics.hasErrors || !outcome.value.entries.contains { $0.id.isEmpty && $0.context == nil })
    #expect(outcome.diagnostics.allSatisfy { $0.location?.file == "en.po" })
  }
}
