import Diagnostics
import Testing

@testable import TextCleaning

@Suite("Cleaning")
struct CleaningTests {
  @Test("leaves a text alone that needs nothing, and does not copy it")
  func leavesCleanTextAlone() {
    let text = "예산 3조 5천억 원 – “quoted” • 漢字 ＡＢ 😀 ½\r\n\tGrüße\n"
    for use in TextUse.allCases { #expect(TextCleaner(use).cleaned(text) == nil, "as \(use)") }
  }

  @Test("takes a byte order mark off the beginning without a word, and any other as an invisible character")
  func byteOrderMark() {
    let cleaned = TextCleaner(.words).clean("\u{FEFF}a\u{FEFF}b")
    #expect(cleaned.text == "ab")
    #expect(cleaned.changes.places.map(\.offset) == [4])
    #expect(TextCleaner(.words).clean("\u{FEFF}ab").changes.isEmpty)
  }

  @Test("does what its table says of every class")
  func followsItsTable() {
    let named = Set(CleaningTable.rows.flatMap(\.kinds))
    #expect(named == Set(CharacterClass.allCases).subtracting([.ordinary]))
    for row in CleaningTable.rows {
      if let goes = row.goes {
        #expect(
          TextCleaner(.words).clean(goes).text.unicodeScalars.elementsEqual(goes.unicodeScalars) == false,
          "\(row.what)")
      }
      if let stays = row.stays {
        #expect(
          TextCleaner(.words).clean(stays).text.unicodeScalars.elementsEqual(stays.unicodeScalars),
          "\(row.what)")
      }
      if let rule = row.rule { #expect(Rule.cleaning.contains { $0.id == rule }) }
    }
  }

  @Test(
    "keeps what is invisible only where it has a right to be",
    arguments: [
      // Pictographs.
      ("👩\u{200D}👩\u{200D}👧", "👩\u{200D}👩\u{200D}👧"), ("🏃🏽\u{200D}♀\u{FE0F}", "🏃🏽\u{200D}♀\u{FE0F}"),
      ("👩\u{200D} 끝", "👩 끝"), ("👩\u{200D}\u{200D}👧", "👩\u{200D}👧"),
      ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
      ("1\u{FE0F} 2", "1 2"), ("©\u{FE0F}", "©\u{FE0F}"), ("글\u{FE0F}", "글"),
      // Scripts whose letters join.
      ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("ه\u{200D}", "ه\u{200D}"), ("क्\u{200D}ष", "क्\u{200D}ष"),
      ("a\u{200C}b", "ab"), ("한\u{200D}국", "한국"), ("می\u{200C}\u{200C}خ", "می\u{200C}خ"),
      // Directions.
      ("שלום\u{200F}!", "שלום\u{200F}!"), ("abc\u{200F}!", "abc!"),
      ("a \u{2067}שלום\u{2069} b", "a \u{2067}שלום\u{2069} b"), ("a \u{2067}שלום b", "a שלום b"),
      ("שלום\u{2069}", "שלום"), ("\u{202B}שלום\u{202C}", "\u{202B}שלום\u{202C}"),
      ("\u{202E}שלום\u{202C}", "שלום"), ("\u{2068}abc\u{2069}", "abc"),
      // Typography.
      ("Donau\u{AD}dampf", "Donau\u{AD}dampf"), ("\u{AD}Donau \u{AD}", "Donau "),
      ("a/\u{2060}b", "a/\u{2060}b"),
      ("10\u{A0}%", "10\u{A0}%"), ("a\u{2060} b", "a b"),
      // Hangul.
      ("\u{115F}\u{1161}", "\u{115F}\u{1161}"), ("\u{3164}가", "가"), ("가\u{FFA0}", "가"), ("ﾡﾢ", "ﾡﾢ"),
      ("\u{1112}\u{119E}\u{11AB}", "\u{1112}\u{119E}\u{11AB}"), ("\u{1112}\u{1161}\u{11AB}글", "한글"),
      ("한\u{302E}", "한\u{302E}"),
      // Flags and variants.
      (
        "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
      ),
      ("🏴\u{E0067}\u{E0062}", "🏴"), ("葛\u{E0101}", "葛\u{E0101}"), ("a\u{E0101}", "a"), ("🇰🇷", "🇰🇷"),
      // What can never be shown.
      ("a\u{B}b", "a b"), ("a\u{2029}b", "a b"), ("a\u{85}b", "a b"), ("a\u{1B}]0;b", "a]0;b"),
      ("a\u{FFFF}b", "ab"),
      ("a\u{FFFC}b", "ab"), ("a\rb\r\nc", "a\nb\r\nc"),
    ])
  func keepsWithARight(text: String, expected: String) {
    let cleaned = TextCleaner(.words).clean(text)
    #expect(
      cleaned.text.unicodeScalars.elementsEqual(expected.unicodeScalars),
      "\(text.debugDescription) → \(cleaned.text.debugDescription)")
  }

  @Test(
    "takes out what Unicode calls no characters, on every plane",
    arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF])
  func takesOutNoncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for use in TextUse.allCases { #expect(TextCleaner(use).clean("a\(scalar)b").text == "ab") }
  }

  @Test("of syntax touches only what means nothing there, and composes nothing")
  func syntaxIsLeftWhole() {
    let text = "<b>\u{338}e\u{301}\u{200B}\u{200D}\u{2067}\u{FFFC}\u{B}\u{0}x\r"
    #expect(
      TextCleaner(.syntax).clean(text).text.unicodeScalars.elementsEqual(
        "<b>\u{338}e\u{301}\u{200D}\u{2067}\u{FFFC} x\n".unicodeScalars))
  }

  @Test("leads from every character that is left back to where it was")
  func leadsBack() {
    let text = "\u{FEFF}가\u{200B}\u{1112}\u{1161}\u{11AB}나\ne\u{301}x\u{F0B7}y"
    let cleaned = TextCleaner(.words).clean(text)
    let original = Array(text.utf8)
    #expect(cleaned.text == "가한나\néx•y")
    let places = cleaned.bytes.indices.filter { cleaned.bytes[$0] & 0xC0 != 0x80 }.map {
      cleaned.origin.original(of: $0)
    }
    #expect(places == [3, 9, 18, 21, 22, 25, 26, 29])
    #expect(cleaned.violation(of: original, by: TextCleaner(.words)) == nil)
  }

  @Test("does the same again, composes, loses nothing and leads back, whatever comes")
  func invariants() {
    let pieces: [String] = [
      "가", "a", " ", "\n", "\r", "\r\n", "\u{B}", "\u{2028}", "\u{0}", "\u{1B}", "\u{FFFF}", "\u{FEFF}",
      "\u{200B}", "\u{200C}",
      "\u{200D}", "\u{34F}", "\u{AD}", "\u{2060}", "\u{200E}", "\u{202A}", "\u{202C}", "\u{202E}", "\u{2067}",
      "\u{2069}",
      "\u{115F}", "\u{1160}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{3164}", "\u{FE0F}", "\u{FE00}",
      "\u{E0101}", "\u{E0067}",
      "\u{E007F}", "🏴", "👩", "♀", "1", "\u{20E3}", "\u{FFFC}", "\u{FFFD}", "\u{E000}", "\u{F0B7}", "\u{301}",
      "\u{327}", "\u{338}",
      "=", "\u{2ADC}", "ש", "م", "क", "\u{94D}", "漢", "\u{F900}", "\u{2126}", "\u{B47}", "\u{B56}",
      "\u{1025}", "\u{102E}", "\u{A0}",
    ]
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<20_000 {
      let text = (0..<1 + next(12)).map { _ in pieces[next(pieces.count)] }.joined()
      let bytes = Array(text.utf8)
      for use in TextUse.allCases {
        let cleaner = TextCleaner(use, keepsInvisible: next(8) == 0)
        if let violation = cleaner.clean(bytes).violation(of: bytes, by: cleaner) {
          Issue.record("\(use) \(text.unicodeScalars.map { String($0.value, radix: 16) }): \(violation)")
          return
        }
      }
    }
  }

  @Test("tells each of its rules, with its place")
  func reports() {
    let text = "a\u{200B}b\u{FFFD}\u{F0B7}\u{E123}\u{1B}\u{202E}\u{2028}e\u{301}\u{200B}"
    let cleaned = TextCleaner(.words).clean(text)
    var report = CleaningReport()
    report.add(cleaned.changes) { SourceLocation(file: "a.txt", line: 1, column: $0) }
    let found = report.diagnostics().map { "\($0.rule) \($0.severity.rawValue) \($0.location?.column ?? 0)" }
    #expect(
      found == [
        "invisible-characters note 1", "lost-character warning 5", "private-use-character note 8",
        "private-use-character warning 11", "forbidden-character warning 14", "direction-override warning 15",
        "stray-line-break note 18", "decomposed-characters note 21",
      ])
  }

  @Test("bounds what it tells of one rule, and says how many more there are")
  func boundsFindings() {
    for sign in ["\u{E123}", "\u{1}", "\u{200B}"] {
      let cleaned = TextCleaner(.words).clean(String(repeating: sign + "a", count: 5000))
      var report = CleaningReport()
      report.add(cleaned.changes) { SourceLocation(file: "a.txt", line: 1, column: $0) }
      let found = report.diagnostics()
      #expect(found.count <= 101)
      #expect(
        found.contains {
          ($0.message + ($0.reason ?? "")).contains("4,900 more") || $0.message.contains("5000 invisible")
        })
    }
  }
}
