import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

private let mistakes = [
  Mistake(
    "plural", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"", "7:1 error po-plural"),
  Mistake("plural form alone", "msgid \"a\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"", "7:1 error po-plural"),
  Mistake(
    "duplicate", "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"", "9:1 error po-duplicate"),
  Mistake("same text, two contexts", "msgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"x\"\nmsgid \"a\"\nmsgstr \"c\""),
  Mistake("second header", "msgid \"\"\nmsgstr \"\"", "6:1 error po-duplicate"),
  Mistake(
    "unterminated", "msgid \"a\nmsgstr \"한국\\\"\nmsgid \"b\"\nmsgstr \"c\"", "6:7 error po-syntax",
    "7:8 error po-syntax"),
  Mistake("backslash at the end", "msgid \"a\\\nmsgstr \"b\"", "6:7 error po-syntax"),
  Mistake("missing msgstr", "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"", "6:1 error po-syntax"),
  Mistake("missing msgstr at the end", "msgctxt \"x\"\nmsgid \"a\"", "7:1 error po-syntax"),
  Mistake(
    "missing msgstr before a comment", "msgid \"a\"\n\n# c\nmsgid \"b\"\nmsgstr \"\"", "6:1 error po-syntax"),
  Mistake("missing msgid", "msgctxt \"a\"\nmsgstr \"b\"", "7:1 error po-syntax"),
  Mistake("context alone", "msgctxt \"a\"\n", "6:1 error po-syntax"),
  Mistake("msgstr alone", "msgstr \"b\"", "6:1 error po-syntax"),
  Mistake("second msgstr", "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", "8:1 error po-syntax"),
  Mistake("no string", "msgid\nmsgstr \"b\"", "6:1 error po-syntax"),
  Mistake("string alone", "# c\n\"b\"", "7:1 error po-syntax"),
  Mistake("comment inside", "msgid \"a\"\n # c\nmsgstr \"b\"", "7:2 error po-syntax"),
  Mistake("junk", "한국 = Korea\nmsgid \"a\"\nmsgstr \"b\"", "6:1 error po-syntax"),
  Mistake("misspelt keyword", "msgid \"a\"\nmsgst \"b\"", "7:1 error po-syntax"),
  Mistake("quotation marks inside", "msgid \"a\"\nmsgstr \"say \"yes\" twice\"", "7:14 error po-syntax"),
  Mistake("comment behind a string", "msgid \"a\" # b\nmsgstr \"c\"", "6:11 error po-syntax"),
  Mistake("domain", "domain \"x\"\nmsgid \"a\"\nmsgstr \"b\"", "6:1 error po-syntax"),
  Mistake(
    "escape", "msgid \"한\\d 국\"\nmsgstr \"C:\\새\\8\"", "6:9 error po-syntax", "7:11 error po-syntax",
    "7:13 error po-syntax"),
  Mistake("NUL", "msgid \"a\\000\"\nmsgstr \"\\x100\"", "6:9 error po-syntax", "7:9 error po-syntax"),
  Mistake("escaped bytes", "msgid \"\\303\"\nmsgstr \"\"", "6:1 error po-syntax"),
  Mistake("half obsolete", "#~ msgid \"a\"\n#~ msgstr \"b\"\n\"c\"", "8:1 error po-syntax"),
  Mistake(
    "obsolete twice", "#~ msgid \"a\"\n#~ msgstr \"b\"\n#~ msgid \"a\"\n#~ msgstr \"b\"",
    "8:4 error po-duplicate"),
  Mistake("previous msgstr", "#| msgstr \"a\"\nmsgid \"a\"\nmsgstr \"b\"", "6:4 error po-syntax"),
  Mistake("msgid in one line with junk", "msgid \"a\" msgstr 7 \"b\"", "6:18 error po-syntax"),
]

@Suite struct `Mistakes in a catalogue` {
  @Test(arguments: mistakes)
  func `are reported where they are`(mistake: Mistake) {
    let outcome = catalogue(mistake.text)
    #expect(outcome.diagnostics.map(summary) == mistake.findings)
    #expect(outcome.diagnostics.allSatisfy { $0.help != nil }, "each error says how to mend it")
    for diagnostic in outcome.diagnostics {
      let line = diagnostic.location?.line.map {
        mistake.text.split(separator: "\n", omittingEmptySubsequences: false)[$0 - 6]
      }
      #expect(diagnostic.location?.excerpt?.text == line.map(String.init))
    }
  }

  @Test func `are all reported in one run`() {
    let text = mistakes.map(\.text).joined(separator: "\n\n")
    let rules = Set(catalogue(text).diagnostics.map(\.rule))
    #expect(rules == ["po-syntax", "po-plural", "po-duplicate"])
  }

  @Test func `do not hide the entries beside them`() {
    let outcome = catalogue("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\n\nmsgstr\nmsgid \"d\"\nmsgstr \"e\"")
    #expect(outcome.value.entries.map(\.id).contains("a"))
    #expect(outcome.value.entries.map(\.id).contains("d"))
  }

  @Test func `name the first of two entries`() throws {
    let diagnostic = try #require(
      catalogue("msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"b\"").diagnostics.first)
    #expect(diagnostic.message.hasSuffix("the first is on line 6"))
  }

  @Test func `are shown up to a limit`() {
    let outcome = catalogue(String(repeating: "junk\n", count: 3000))
    #expect(outcome.diagnostics.count == Findings.limit + 1)
    #expect(outcome.diagnostics.last?.message == "and 2,900 more")
    #expect(outcome.diagnostics.count(of: .error) == 3000)
  }

  @Test(
    arguments: [
      ([0xFF], "1:9", 8), ([0xED, 0xA0, 0x80], "1:9", 8), ([0xC0, 0x80], "1:9", 8),
      ([0xED, 0x95, 0x9C, 0xF5], "1:10", 11),
    ] as [([UInt8], String, Int)])
  func `invalid UTF-8 is reported with its offset`(bytes: [UInt8], place: String, offset: Int) throws {
    let text = Array("msgid \"a".utf8) + bytes + Array("\"\nmsgstr \"\"\n".utf8)
    let outcome = Catalogue.read(text, file: "en.po", expecting: .english)
    let finding = try #require(outcome.diagnostics.first { $0.rule == "po-encoding" })
    #expect(summary(finding) == "en.po:\(place) error po-encoding")
    #expect(finding.message.contains("at offset \(offset) "))
  }

  @Test(
    arguments: [
      ("Content-Type: text/plain; charset=EUC-KR\\n", "2:43 error po-charset"),
      ("Content-Type: text/plain; charset=CHARSET\\n", "2:43 warning po-charset"),
      ("Content-Type: text/plain; charset=utf8\\n", nil),
      ("Language: en\\n", "2:9 warning po-charset"),
      ("Content-Type: text/plain; charset=UTF-8\\nLanguage: ja\\n", "2:60 warning po-language"),
      ("Content-Type: text/plain; charset=UTF-8\\nLanguage: en_US\\n", nil),
      ("Content-Type: text/plain; charset=UTF-8\\nLanguage: \\n", nil),
    ] as [(String, String?)])
  func `the header must fit`(header: String, finding: String?) {
    let outcome = Catalogue.read(
      Array("msgid \"\"\nmsgstr \"\(header)\"\n".utf8), file: "en.po", expecting: .english)
    #expect(outcome.diagnostics.map(summary) == [finding].compactMap { $0.map { "en.po:\($0)" } })
  }

  @Test func `a catalogue in another character set is one mistake`() {
    let bytes =
      Array("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=EUC-KR\\n\"\nmsgid \"".utf8)
      + [0xC7, 0xD1] + Array("\"\nmsgstr \"\"\n".utf8)
    let outcome = Catalogue.read(bytes, file: "en.po", expecting: .english)
    #expect(outcome.diagnostics.map(\.rule) == ["po-charset"])
  }

  @Test func `a text is no longer than a segment may be`() {
    let limit = InputLimits.segmentSize
    func file(_ id: String, _ translation: String) -> String {
      "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"\(id)\"\nmsgstr \"\(translation)\"\n\nmsgid \"c\"\nmsgstr \"d\"\n"
    }
    func read(_ text: String) -> (findings: [String], ids: [Int]) {
      let read = Catalogue.read(Array(text.utf8), file: "en.po", expecting: .english)
      return (
        read.diagnostics.filter { $0.rule == "po-size" }.map { $0.location?.description ?? "" },
        read.value.entries.map(\.id.utf8.count)
      )
    }
    let long = String(repeating: "x", count: limit)
    #expect(read(file(long, long)) == ([], [1, limit, 1]))
    #expect(read(file(long + "y", "")) == (["en.po:4:1"], [1, 1]))
    #expect(read(file("x", long + "y")) == (["en.po:5:1"], [1, 1]))
    // A text may be in many strings of the file.
    let parts = Array(repeating: String(repeating: "z", count: 1023), count: 1026).joined(separator: "\"\n\"")
    #expect(read(file("x", parts)) == (["en.po:5:1"], [1, 1]))
  }

  @Test func `a catalogue has a largest number of entries`() {
    let limit = InputLimits.entries
    func findings(_ count: Int) -> [String] {
      let text = (0..<count).map { "msgid \"\($0)\"\nmsgstr \"\"\n" }.joined()
      let read = Catalogue.read(Array(text.utf8), file: "en.po", expecting: .english)
      #expect(read.value.entries.count == min(count, limit))
      return read.diagnostics.filter { $0.rule == "po-size" }.map { $0.location?.description ?? "" }
    }
    #expect(findings(limit) == [])
    #expect(findings(limit + 2) == ["en.po:\(2 * limit + 1):1"])
  }

  @Test func `a catalogue has a largest size`() {
    let bytes = [UInt8](repeating: 0x0A, count: Catalogue.sizeLimit + 1)
    #expect(
      Catalogue.read(bytes, file: "en.po", expecting: .english).diagnostics.map(summary) == [
        "en.po error po-size"
      ])
  }
}
