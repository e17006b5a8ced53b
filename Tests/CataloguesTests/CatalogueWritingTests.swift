import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

private func written(_ catalogue: Catalogue) -> String {
  String(decoding: catalogue.serialized(), as: UTF8.self)
}

@Suite struct `Writing a catalogue` {
  @Test func `lays out every part of an entry`() {
    let catalogue = Catalogue(
      file: "en.po",
      header: CatalogueEntry(id: "", translation: "Language: en\nMIME-Version: 1.0\n"),
      entries: [
        CatalogueEntry(
          comments: CatalogueComments(
            translator: ["by hand", ""], extracted: ["II, table 1"], references: ["ko.txt"],
            flags: ["fuzzy", "no-wrap"], previousID: "정"),
          context: "place", id: "정부\t\"가\"", translation: "The \\ government"),
        CatalogueEntry(
          comments: CatalogueComments(previousContext: "x"), id: "옛말", translation: "old\nword",
          isObsolete: true),
      ], trailingComments: CatalogueComments(translator: ["end"]))
    #expect(
      written(catalogue) == #"""
        msgid ""
        msgstr ""
        "Language: en\n"
        "MIME-Version: 1.0\n"

        # by hand
        #
        #. II, table 1
        #: ko.txt
        #, fuzzy, no-wrap
        #| msgid "정"
        msgctxt "place"
        msgid "정부\t\"가\""
        msgstr "The \\ government"

        #~| msgctxt "x"
        #~ msgid "옛말"
        #~ msgstr ""
        #~ "old\n"
        #~ "word"

        # end

        """#)
  }

  @Test func `breaks lines of more than 79 columns after spaces`() {
    let korean = "한국의 특화 전략은 선진국들의 거대 자본 투입 전략과는 확연히 대비된다는 뜻이다, 이 글은."
    let english = String(repeating: "word ", count: 12) + "abcdefghi"
    let catalogue = Catalogue(
      file: "en.po",
      entries: [
        CatalogueEntry(id: korean, translation: english + "j"),
        CatalogueEntry(id: "a", translation: english + "jk"),
        CatalogueEntry(id: "b", translation: String(repeating: "가", count: 60) + " 끝"),
      ])
    #expect(
      written(catalogue) == """
        msgid ""
        "한국의 특화 전략은 선진국들의 거대 자본 투입 전략과는 확연히 대비된다는 "
        "뜻이다, 이 글은."
        msgstr "word word word word word word word word word word word word abcdefghij"

        msgid "a"
        msgstr ""
        "word word word word word word word word word word word word abcdefghijk"

        msgid "b"
        msgstr ""
        "\(String(repeating: "가", count: 60)) "
        "끝"

        """)
  }

  @Test func `gives a new catalogue the header that gettext asks for`() {
    let catalogue = Catalogue(file: "zh-Hant.po", language: .korean)
    #expect(catalogue.headerField("Language") == "ko")
    #expect(catalogue.headerField("Content-Type") == "text/plain; charset=UTF-8")
    #expect(catalogue.headerFindings(expecting: .korean).isEmpty)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `gives back what was read`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let catalogue = randomCatalogue(using: &generator)
    let bytes = catalogue.serialized()
    let outcome = Catalogue.read(bytes, file: "en.po", expecting: .english)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.content == catalogue, "seed \(seed)")
    #expect(outcome.value.serialized() == bytes, "seed \(seed)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `is stable for whatever could be read of a damaged file`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = randomCatalogue(using: &generator).serialized()
    for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: position)
      case 1: bytes[position] = UInt8.random(in: 1...255, using: &generator)
      default: bytes.insert(Array("\"\\#~|\nm\r[ ".utf8).randomElement(using: &generator) ?? 0, at: position)
      }
    }
    let first = Catalogue.read(bytes, file: "en.po", expecting: .english).value
    let second = Catalogue.read(first.serialized(), file: "en.po", expecting: .english)
    #expect(second.value.content == first.content, "seed \(seed)")
    #expect(!second.diagnostics.contains { $0.rule == "po-syntax" }, "seed \(seed)")
  }
}

private func randomCatalogue(using generator: inout SeededGenerator) -> Catalogue {
  var catalogue = Catalogue(file: "en.po", language: .english)
  var keys: Set<CatalogueKey> = []
  for _ in 0..<Int.random(in: 0...8, using: &generator) {
    var entry = CatalogueEntry(
      comments: randomComments(using: &generator), id: randomText(using: &generator),
      translation: randomText(using: &generator), isObsolete: Bool.random(using: &generator))
    if Bool.random(using: &generator) { entry.context = randomText(using: &generator) }
    if entry.key != .header, keys.insert(entry.key).inserted { catalogue.entries.append(entry) }
  }
  catalogue.trailingComments = randomComments(using: &generator)
  return catalogue
}

private func randomComments(using generator: inout SeededGenerator) -> CatalogueComments {
  func some<T>(_ make: (inout SeededGenerator) -> T) -> [T] {
    (0..<max(0, Int.random(in: -2...2, using: &generator))).map { _ in make(&generator) }
  }
  func line(_ generator: inout SeededGenerator) -> String {
    randomText(using: &generator).unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.map(String.init).joined()
  }
  return CatalogueComments(
    translator: some(line), extracted: some(line), references: some(line),
    flags: CatalogueFlags(some { ["fuzzy", "no-wrap", "range: 0..5"].randomElement(using: &$0) ?? "" }),
    previousContext: some(randomText).first, previousID: some(randomText).first)
}

private func randomText(using generator: inout SeededGenerator) -> String {
  let pieces = [
    "한국", "정부는", " ", "  ", "AI", "\"", "\\", "\n", "\t", "é", "ñ",
    "🇰🇷", "**", "#", "#~ msgid", "\u{A0}", "supercalifragilistic", "1,200", "👩\u{200D}💻", "\\n",
  ]
  return (0..<Int.random(in: 0...40, using: &generator)).map { _ in
    pieces.randomElement(using: &generator) ?? ""
  }.joined()
}
