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
  func `takes time that grows with the file only`(part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    let clock = ContinuousClock()
    // An ordinary machine needs a second in a debug build; a quadratic reader would need hours.
    #expect(clock.measure { _ = catalogue("msgid \"a\"\nmsgstr \"" + text) } < .seconds(20))
    #expect(clock.measure { _ = catalogue(text) } < .seconds(20))
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
