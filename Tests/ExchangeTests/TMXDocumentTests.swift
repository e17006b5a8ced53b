import Briefings
import Catalogues
import Diagnostics
import Testing
import TranslationFixtures

@testable import Exchange

private func read(_ text: String) -> Outcome<TMXDocument> {
  TMXDocument.read(Array(text.utf8), file: "a.tmx")
}

/// A file with these units.
private func file(_ units: String, header: String = "srclang='ko'") -> String {
  "<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version='1.4'><header \(header)/><body>\n\(units)\n</body></tmx>\n"
}

private func unit(_ texts: KeyValuePairs<String, String>, _ attributes: String = "") -> String {
  "<tu\(attributes)>" + texts.map { "<tuv xml:lang='\($0.key)'><seg>\($0.value)</seg></tuv>" }.joined()
    + "</tu>"
}

private let british = Language("en-GB") ?? .english
private let american = Language("en-US") ?? .english

@Suite struct `A translation memory` {
  @Test func `is written as TMX 1.4, and read as it was`() {
    let memory = TMXDocument(units: [
      MemoryUnit(
        source: .korean, texts: [.init(.korean, "예산 & <표>"), .init(.english, "“Budget” & <table>")],
        facts: .init(briefing: "2026-03-02-budget", place: "title", isReviewed: true, day: "2026-03-05")),
      MemoryUnit(
        source: .korean, texts: [.init(.korean, "학교"), .init(.english, "school")],
        facts: .init(isMachineMade: true)),
    ])
    let bytes = memory.serialized(version: "1.2.3")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="sitegen" creationtoolversion="1.2.3" segtype="paragraph" o-tmf="PO" adminlang="en" srclang="ko" datatype="plaintext"/>
          <body>
            <tu>
              <prop type="x-briefing">2026-03-02-budget</prop>
              <prop type="x-place">title</prop>
              <prop type="x-reviewed">yes</prop>
              <tuv xml:lang="ko">
                <seg>예산 &amp; &lt;표&gt;</seg>
              </tuv>
              <tuv xml:lang="en" changedate="20260305T000000Z">
                <seg>“Budget” &amp; &lt;table&gt;</seg>
              </tuv>
            </tu>
            <tu>
              <prop type="x-machine-made">yes</prop>
              <tuv xml:lang="ko">
                <seg>학교</seg>
              </tuv>
              <tuv xml:lang="en">
                <seg>school</seg>
              </tuv>
            </tu>
          </body>
        </tmx>

        """)
    let outcome = TMXDocument.read(bytes, file: "a.tmx")
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.units.map(\.texts) == memory.units.map(\.texts))
    #expect(outcome.value.units.map(\.facts.briefing) == ["2026-03-02-budget", nil])
    #expect(outcome.value.units.map(\.facts.isReviewed) == [true, false])
    #expect(outcome.value.units.map(\.facts.isMachineMade) == [false, true])
  }

  @Test func `with several source languages says so in each unit`() {
    let memory = TMXDocument(units: [
      MemoryUnit(source: .korean, texts: [.init(.korean, "가"), .init(.english, "a")]),
      MemoryUnit(source: .english, texts: [.init(.english, "b"), .init(.korean, "나")]),
    ])
    let text = String(decoding: memory.serialized(version: "1"), as: UTF8.self)
    #expect(text.contains("srclang=\"*all*\"") && text.contains("<tu srclang=\"en\">"))
    let pairs = read(text).value.pairs(among: [.korean, .english])
    #expect(pairs.map { "\($0.source) \($0.text)" } == ["ko 가", "en b"])
  }

  @Test(
    "has the pairs in the languages of a site, whatever their tags",
    arguments: [
      (["KO", "EN-US"], "srclang='ko-KR'", [Language.korean, .english], ["ko-en 가 a"]),
      (["ko_KR", "en_GB"], "srclang='*all*'", [.korean, .english], ["ko-en 가 a"]),
      (["en", "ko"], "srclang='ko'", [.korean, .english], ["ko-en a 가"]),
      (["en", "ko"], "", [.korean, .english], ["ko-en a 가"]),
      (["en", "ko"], "srclang='EN'", [.korean, .english], ["en-ko 가 a"]),
      // It could be either.
      (["ko", "en"], "srclang='ko'", [.korean, british, american], []),
      (["ko", "de"], "srclang='ko'", [.korean, .english], []),
    ] as [([String], String, [Language], [String])])
  func languages(tags: [String], header: String, site: [Language], expected: [String]) {
    let text = file(unit([tags[0]: "가", tags[1]: "a"]), header: header)
    let pairs = read(text).value.pairs(among: site)
    #expect(pairs.map { "\($0.source)-\($0.target) \($0.text) \($0.translation)" } == expected)
  }

  @Test func `of other programs is reduced to its words, and says what that lost`() {
    let outcome = read(
      file(
        """
        <tu tuid="1"><note>n</note><prop type="file">x</prop>
        <tuv xml:lang="ko"><seg>
          <bpt i="1">&lt;b&gt;</bpt>예산<ept i="1">&lt;/b&gt;</ept> <hi type="x">증가</hi><ph type="lb"/>끝
        </seg></tuv>
        <tuv xml:lang="en"><prop type="y">z</prop><seg>Budget <it pos="begin">{1}<sub>no</sub></it>growth</seg></tuv></tu>
        """))
    #expect(outcome.value.units.first?.texts.map(\.words) == ["예산 증가 끝", "Budget growth"])
    #expect(outcome.diagnostics.map(summary) == ["a.tmx:6:3 note tmx-markup"])
    #expect(outcome.diagnostics.first?.message == "4 pieces of markup within texts were left out")
  }

  @Test(
    "is refused, or a unit of it, where it cannot be understood",
    arguments: [
      ("<a/>", ["a.tmx:1:1 error tmx-version"]),
      ("<tmx version='2.0'/>", ["a.tmx:1:1 error tmx-version"]),
      (
        "<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx version='1.4'/>", ["a.tmx:1:15 error xml-syntax"]
      ),
      ("<tmx version='1.4'><body><tu></body></tmx>", ["a.tmx:1:30 error xml-syntax"]),
      ("<tmx version='1.4'><body><tu>\n", ["a.tmx:2:1 error xml-syntax"]),
      ("<tmx version='1.4'/>\nx", ["a.tmx:2:1 error xml-syntax"]),
      (
        "<tmx version='1.4'><body><tu><tuv xml:lang='ko'><seg>가</seg></tuv></tu></body></tmx>",
        ["a.tmx:1:26 warning tmx-unit"]
      ),
      (
        "<tmx version='1.4'><body><tu>\n<tuv><seg>a</seg></tuv>\n<tuv xml:lang='?'><seg>a</seg></tuv>\n<tuv xml:lang='ko'><seg/></tuv></tu></body></tmx>",
        ["a.tmx:2:1 warning tmx-unit", "a.tmx:3:1 warning tmx-unit", "a.tmx:4:1 warning tmx-unit"]
      ),
    ])
  func refused(text: String, expected: [String]) {
    let outcome = read(text)
    #expect(outcome.diagnostics.map(summary) == expected)
    #expect(outcome.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func `is refused in another encoding, and when it is far too large`() {
    let bytes = Array("<tmx>".utf8) + [0xB0, 0xA1]
    #expect(
      TMXDocument.read(bytes, file: "a.tmx").diagnostics.map(summary) == [
        "a.tmx:1:6 error tmx-encoding"
      ])
    let large = [UInt8](repeating: 0x20, count: ExchangeFile.sizeLimit + 1)
    #expect(TMXDocument.read(large, file: "a.tmx").diagnostics.map(\.rule) == ["tmx-size"])
    let long = String(repeating: "x", count: InputLimits.segmentSize + 1)
    #expect(read(file(unit(["ko": long, "en": "a"]))).diagnostics.map(\.rule) == ["tmx-size"])
  }

  // MARK: In a catalogue

  private func remembered(_ units: [String], in start: Catalogue? = nil) -> (
    Catalogue, Outcome<MemoryCounts>
  ) {
    var catalogue = start ?? Catalogue(file: "ko-en.po", language: .english)
    let pairs = read(file(units.joined(separator: "\n"))).value.pairs(among: [.korean, .english])
    let outcome = catalogue.remember(pairs, from: "a.tmx")
    return (catalogue, outcome)
  }

  @Test func `keeps every translation of a text once, and says where it comes from`() {
    let units = [
      unit(["ko": "예산", "en": "budget"]), unit(["ko": "예산", "en": "the budget"]),
      unit(["ko": "예산", "en": "budget"]), unit(["ko": "AI", "en": "AI"]),
      "<tu><prop type='x-briefing'>b</prop><prop type='x-place'>title</prop><prop type='x-machine-made'>yes</prop><tuv xml:lang='ko'><seg>학교</seg></tuv><tuv xml:lang='en'><seg>school</seg></tuv></tu>",
    ]
    let (catalogue, outcome) = remembered(units)
    #expect(outcome.value == MemoryCounts(added: 2, variants: 1, known: 1, untranslated: 1))
    #expect(outcome.diagnostics.map(summary) == ["a.tmx:5:1 note tmx-variant"])
    let text = String(decoding: catalogue.serialized(), as: UTF8.self)
    #expect(
      text.hasSuffix(
        """

        #. from a.tmx
        msgid "예산"
        msgstr "budget"

        #. from a.tmx
        msgctxt "variant 2"
        msgid "예산"
        msgstr "the budget"

        # machine-translated
        #. from a.tmx (b: title)
        msgid "학교"
        msgstr "school"

        """))
    let (again, second) = remembered(units, in: catalogue)
    #expect(again.hasSameContent(as: catalogue))
    #expect(second.value == MemoryCounts(known: 4, untranslated: 1) && second.diagnostics.isEmpty)
  }

  @Test func `leaves alone what is there`() throws {
    let start = catalogue("# mine\nmsgid \"예산\"\nmsgstr \"public budget\"\n").value
    let (catalogue, outcome) = remembered([unit(["ko": "예산", "en": "budget"])], in: start)
    #expect(catalogue.entries.first?.hasSameContent(as: try #require(start.entries.first)) == true)
    #expect(catalogue.entries.map(\.translation) == ["public budget", "budget"])
    #expect(catalogue.entries.last?.context == "variant 2" && outcome.value.variants == 1)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `is read or refused, whatever damage it has taken`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(
      file(unit(["ko": "예산 &amp; 표", "en": "a <hi>b</hi>"]) + unit(["ko": "가", "en": "b"])).utf8)
    let splices = ["<", ">", "&", "'", "</seg>", "<tuv>", "<!DOCTYPE a [", "<![CDATA[", "&#x", "\u{0}", "글"]
    for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: position)
      case 1: bytes[position] = UInt8.random(in: 0...255, using: &generator)
      default: bytes.insert(contentsOf: (splices.randomElement(using: &generator) ?? "").utf8, at: position)
      }
    }
    let outcome = TMXDocument.read(bytes, file: "a.tmx")
    var catalogue = Catalogue(file: "ko-en.po", language: .english)
    _ = catalogue.remember(outcome.value.pairs(among: [.korean, .english]), from: "a.tmx")
    let again = Catalogue.read(catalogue.serialized(), file: "ko-en.po", expecting: .english)
    #expect(!again.diagnostics.hasErrors && again.value.hasSameContent(as: catalogue), "seed \(seed)")
  }
}
