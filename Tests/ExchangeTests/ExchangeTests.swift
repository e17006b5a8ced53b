import Briefings
import Catalogues
import Diagnostics
import Testing
import TranslationFixtures

@testable import Exchange

private let texts = ["제목", "정부는 예산을 늘린다고 밝혔다.", "학교는 세 곳이다.", "시장이 말했다."]

/// The first text is translated, the second stale, the third missing, the fourth by a machine and with a context.
private func sample() throws -> (catalogue: Catalogue, document: Document) {
  let old = "정부는 예산을 늘린다고 했다."
  let outcome = catalogue(
    """
    # reviewed: Kim
    msgid "제목"
    msgstr "Title"

    msgid "\(old)"
    msgstr "The government said so."

    # machine-translated
    # a <note> & more
    msgctxt "s0-p3"
    msgid "시장이 말했다."
    msgstr "The mayor spoke."

    """)
  try #require(outcome.diagnostics.isEmpty)
  return (outcome.value, makeDocument(texts))
}

private func export(
  _ catalogue: Catalogue, _ document: Document, showsSource: Bool = false
) -> ExchangeFile {
  catalogue.exported(
    of: document, briefing: "2026-03-02-budget", from: .korean, into: .english, showsSource: showsSource)
}

private func read(_ text: String) -> Outcome<[ExchangeFile]> {
  ExchangeFile.read(Array(text.utf8), file: "a.xlf")
}

/// What a translator's program does with the file: other words in the places of units, by source text.
private func returned(
  _ file: ExchangeFile, _ work: [String: String], state: String? = nil
) throws -> ExchangeFile {
  var file = file
  for index in file.units.indices {
    if let words = work[file.units[index].source] {
      file.units[index].target = words
      if let state { file.units[index].state = ExchangeState(rawValue: state) }
    }
  }
  let outcome = ExchangeFile.read(file.serialized(), file: "a.xlf")
  try #require(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
  return try #require(outcome.value.first)
}

@Suite struct `An exchange file` {
  @Test func `has a unit for each entry, with its state, places and what it was before`() throws {
    let (catalogue, document) = try sample()
    let text = String(decoding: export(catalogue, document).serialized(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="2026-03-02-budget/ko.txt" source-language="ko" target-language="en" datatype="plaintext">
            <header>
              <tool tool-id="sitegen" tool-name="sitegen"/>
            </header>
            <body>
              <trans-unit id="\(CatalogueKey(context: nil, id: "제목").exchangeID)" approved="yes" extradata="signed-off \(textFingerprint("Title"))" xml:space="preserve">
                <source xml:lang="ko">제목</source>
                <target xml:lang="en" state="signed-off">Title</target>
                <note from="developer">title</note>
                <note from="translator">reviewed: Kim</note>
              </trans-unit>
              <trans-unit id="\(CatalogueKey(context: nil, id: texts[1]).exchangeID)" approved="no" extradata="needs-review-translation \(textFingerprint("The government said so."))" xml:space="preserve">
                <source xml:lang="ko">정부는 예산을 늘린다고 밝혔다.</source>
                <target xml:lang="en" state="needs-review-translation">The government said so.</target>
                <note from="developer">lead, paragraph 1</note>
                <alt-trans alttranstype="previous-version">
                  <source xml:lang="ko">정부는 예산을 늘린다고 했다.</source>
                  <target xml:lang="en">The government said so.</target>
                </alt-trans>
              </trans-unit>
              <trans-unit id="\(CatalogueKey(context: nil, id: texts[2]).exchangeID)" approved="no" extradata="needs-translation 6c62272e07bb014262b821756295c58d" xml:space="preserve">
                <source xml:lang="ko">학교는 세 곳이다.</source>
                <target xml:lang="en" state="needs-translation">학교는 세 곳이다.</target>
                <note from="developer">lead, paragraph 2</note>
              </trans-unit>
              <trans-unit id="\(CatalogueKey(context: "s0-p3", id: texts[3]).exchangeID)" approved="no" extradata="needs-review-translation \(textFingerprint("The mayor spoke."))" xml:space="preserve">
                <source xml:lang="ko">시장이 말했다.</source>
                <target xml:lang="en" state="needs-review-translation" state-qualifier="leveraged-mt">The mayor spoke.</target>
                <context-group purpose="match"><context context-type="x-gettext-msgctxt">s0-p3</context></context-group>
                <note from="developer">lead, paragraph 3</note>
                <note from="developer">only for: s0-p3</note>
                <note from="translator">machine-translated</note>
                <note from="translator">a &lt;note&gt; &amp; more</note>
              </trans-unit>
            </body>
          </file>
        </xliff>

        """)
  }

  @Test func `has ids that are the same wherever they are made`() {
    // Computed apart from this program: FNV-1a, 128 bits.
    #expect(textFingerprint("") == "6c62272e07bb014262b821756295c58d")
    #expect(textFingerprint("a") == "d228cb696f1a8caf78912b704e4a8964")
    #expect(CatalogueKey(context: nil, id: "a").exchangeID != CatalogueKey(context: "", id: "a").exchangeID)
  }

  @Test func `that comes back as it went changes nothing`() throws {
    let (catalogue, document) = try sample()
    for showsSource in [false, true] {
      let file = try returned(export(catalogue, document, showsSource: showsSource), [:])
      let outcome = catalogue.importing(file, into: document, in: .english)
      #expect(outcome.catalogue.hasSameContent(as: catalogue.updated(to: document, in: .english).catalogue))
      #expect(outcome.diagnostics.isEmpty)
      #expect(
        outcome.counts
          == (showsSource
            ? ExchangeCounts(untranslated: 2, unchanged: 2) : ExchangeCounts(untranslated: 1, unchanged: 3)))
    }
  }

  @Test(arguments: [nil, "translated", "final", "needs-translation", "unknown"])
  func `brings a translation to its text`(state: String?) throws {
    let (catalogue, document) = try sample()
    let file = try returned(
      export(catalogue, document),
      [texts[2]: "There are three schools.", texts[1]: "The government announced it."],
      state: state)
    let outcome = catalogue.importing(file, into: document, in: .english)
    let entries = outcome.catalogue.entries
    #expect(
      entries.map(\.translation) == [
        "Title", "The government announced it.", "There are three schools.", "The mayor spoke.",
      ])
    // What a program says is unfinished stays so, unless that is only what the file said before.
    let isUnfinished = state == "needs-translation"
    #expect(entries.map(\.isFuzzy) == [false, isUnfinished, false, false])
    #expect(entries[1].comments.previousID == (isUnfinished ? "정부는 예산을 늘린다고 했다." : nil))
    #expect(outcome.counts == ExchangeCounts(translated: 1, changed: 1, unchanged: 2))
    #expect(outcome.catalogue.isReviewed(entries[2]) == (state == "final"))
  }

  @Test func `confirms a stale translation, and a machine's`() throws {
    let (catalogue, document) = try sample()
    let file = try returned(
      export(catalogue, document), [texts[1]: "The government said so.", texts[3]: "The mayor spoke."],
      state: "signed-off")
    let outcome = catalogue.importing(file, into: document, in: .english)
    #expect(outcome.catalogue.entries.map(\.isFuzzy) == [false, false, false, false])
    #expect(outcome.catalogue.entries.map(outcome.catalogue.isReviewed) == [true, true, false, true])
    #expect(outcome.counts == ExchangeCounts(confirmed: 1, untranslated: 1, unchanged: 2))
  }

  @Test func `confirms a stale translation that was typed again`() throws {
    let (catalogue, document) = try sample()
    let file = try returned(
      export(catalogue, document, showsSource: true), [texts[1]: "The government said so."])
    #expect(catalogue.importing(file, into: document, in: .english).counts.confirmed == 1)
  }

  @Test func `ends a review when the words change`() throws {
    let (catalogue, document) = try sample()
    let file = try returned(export(catalogue, document), ["제목": "Heading"])
    let entry = try #require(catalogue.importing(file, into: document, in: .english).catalogue.entries.first)
    #expect(entry.translation == "Heading" && entry.comments.translator == ["formerly reviewed: Kim"])
  }

  @Test func `takes up what translators have noted, once`() throws {
    let (catalogue, document) = try sample()
    var file = export(catalogue, document)
    file.units[0].comments += ["which title?\nthis one?"]
    let outcome = catalogue.importing(try returned(file, [:]), into: document, in: .english)
    #expect(
      outcome.catalogue.entries[0].comments.translator == ["reviewed: Kim", "which title?", "this one?"])
    let again = outcome.catalogue.importing(try returned(file, [:]), into: document, in: .english)
    #expect(again.catalogue.hasSameContent(as: outcome.catalogue))
  }

  // MARK: What has changed meanwhile

  @Test func `is stale where the text has changed since the export`() throws {
    let (catalogue, document) = try sample()
    let file = try returned(export(catalogue, document), [texts[2]: "There are three schools."])
    let edited = makeDocument([texts[0], texts[1], "학교는 모두 세 곳이다.", texts[3]])
    // With and without an update in between.
    for state in [catalogue, catalogue.updated(to: edited, in: .english).catalogue] {
      let outcome = state.importing(file, into: edited, in: .english)
      let entry = try #require(outcome.catalogue.entries.first { $0.id == "학교는 모두 세 곳이다." })
      #expect(entry.translation == "There are three schools." && entry.isFuzzy)
      #expect(entry.comments.previousID == texts[2])
      #expect(outcome.counts.stale == 1)
      let again = outcome.catalogue.importing(file, into: edited, in: .english)
      #expect(again.catalogue.hasSameContent(as: outcome.catalogue))
    }
  }

  @Test func `keeps a translation whose text is gone`() throws {
    let (catalogue, document) = try sample()
    let file = try returned(export(catalogue, document), [texts[2]: "There are three schools."])
    let edited = makeDocument([texts[0], texts[1], texts[3]])
    let outcome = catalogue.importing(file, into: edited, in: .english)
    let entry = try #require(outcome.catalogue.entries.last)
    #expect(entry.isObsolete && entry.id == texts[2] && entry.translation == "There are three schools.")
    #expect(outcome.counts.obsolete == 1)
    #expect(outcome.diagnostics.map(summary) == ["a.xlf:23:7 warning xliff-gone"])
    let back = outcome.catalogue.translate(document, from: .korean, into: .english).value.edition
    #expect(back.texts[2].words == "There are three schools.")
  }

  @Test func `keeps both translations where both sides have changed one`() throws {
    var (catalogue, document) = try sample()
    let file = try returned(export(catalogue, document), ["제목": "Heading"])
    catalogue.entries[0].translation = "Headline"
    let outcome = catalogue.importing(file, into: document, in: .english)
    let entry = outcome.catalogue.entries[0]
    #expect(entry.translation == "Heading" && entry.isFuzzy)
    #expect(entry.comments.translator.contains("before the import: Headline"))
    #expect(outcome.diagnostics.map(\.rule) == ["xliff-conflict"])
  }

  @Test func `leaves a translation alone that only the catalogue has changed`() throws {
    var (catalogue, document) = try sample()
    let file = try returned(export(catalogue, document), [:])
    catalogue.entries[0].translation = "Headline"
    let outcome = catalogue.importing(file, into: document, in: .english)
    #expect(outcome.catalogue.entries[0].translation == "Headline" && outcome.diagnostics.isEmpty)
  }

  @Test func `does not give a translation to a text that its source is not`() throws {
    let (catalogue, document) = try sample()
    var file = export(catalogue, document)
    file.units[2].source = "전혀 다른 글이다."
    file.units[2].target = "Quite another text."
    let outcome = catalogue.importing(try returned(file, [:]), into: document, in: .english)
    #expect(outcome.catalogue.entries.first { $0.id == texts[2] }?.translation == "")
    #expect(outcome.catalogue.entries.last?.translation == "Quite another text.")
    #expect(outcome.catalogue.entries.last?.isObsolete == true)
    #expect(outcome.diagnostics.map(\.rule) == ["xliff-source", "xliff-gone"])
  }

  @Test func `takes the first of two units for one text`() throws {
    let (catalogue, document) = try sample()
    var file = export(catalogue, document)
    file.units.append(file.units[0])
    let outcome = catalogue.importing(try returned(file, [:]), into: document, in: .english)
    #expect(outcome.diagnostics.map(\.rule).contains("xliff-duplicate"))
  }

  @Test func `says that a unit without a source text cannot be used`() {
    let outcome = read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <file original="b/ko.txt" source-language="ko" target-language="en"><body>
      <trans-unit id="a"><target>text</target></trans-unit></body></file></xliff>
      """)
    #expect(outcome.diagnostics.map(summary) == ["a.xlf:3:1 warning xliff-unit"])
  }

  @Test func `a text in a file is no longer than a segment may be`() {
    func findings(_ count: Int, _ element: String) -> [String] {
      let text = String(repeating: "x", count: count)
      let file = """
        <xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>
        <file original='b/ko.txt' source-language='ko' target-language='en'><body>
        <trans-unit id='1'><source>가</source>
        <\(element)>\(text)</\(element)></trans-unit></body></file></xliff>
        """
      return ExchangeFile.read(Array(file.utf8), file: "a.xlf").diagnostics.map {
        "\($0.location?.description ?? "") \($0.severity) \($0.rule)"
      }
    }
    for element in ["source", "target", "note"] {
      #expect(findings(InputLimits.segmentSize, element) == [])
      #expect(findings(InputLimits.segmentSize + 1, element) == ["a.xlf:4:1 error xliff-size"])
    }
  }

  @Test func `a file has a largest number of units`() {
    func findings(_ count: Int) -> [String] {
      let file =
        "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='b/ko.txt' source-language='ko' target-language='en'><body>\n"
        + String(repeating: "<trans-unit><source>a</source></trans-unit>\n", count: count)
        + "</body></file></xliff>"
      return ExchangeFile.read(Array(file.utf8), file: "a.xlf").diagnostics.map {
        "\($0.location?.description ?? "") \($0.severity) \($0.rule)"
      }
    }
    #expect(findings(InputLimits.entries) == [])
    #expect(findings(InputLimits.entries + 1) == ["a.xlf:\(InputLimits.entries + 2):1 error xliff-size"])
  }

  @Test func `refuses a file that is far too large`() {
    let outcome = ExchangeFile.read(
      [UInt8](repeating: 0x20, count: ExchangeFile.sizeLimit + 1), file: "a.xlf")
    #expect(outcome.diagnostics.map(\.rule) == ["xliff-size"])
  }

  @Test func `may be laid out anew and be marked up`() throws {
    let (catalogue, document) = try sample()
    let id = CatalogueKey(context: nil, id: texts[2]).exchangeID
    let outcome = read(
      """
      <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:o="urn:other" version="1.2">
      <x:file original="b/ko.txt" source-language="ko" target-language="en"><x:header><x:skl><o:x/></x:skl></x:header>
      <x:body><x:group><x:trans-unit id="\(id)"><x:source>학교는
        세 곳이다.</x:source><x:seg-source>no</x:seg-source><o:target>no</o:target>
      <x:target>There <x:g id="1">are <x:mrk mtype="seg">three</x:mrk></x:g> schools.</x:target>
      <x:alt-trans><x:target>no</x:target></x:alt-trans></x:trans-unit></x:group></x:body></x:file></x:xliff>
      """)
    #expect(outcome.diagnostics.isEmpty)
    let file = try #require(outcome.value.first)
    #expect(file.briefing == "b" && file.units.map(\.target) == ["There are three schools."])
    #expect(file.units.first?.location?.description == "a.xlf:3:18")
    let imported = catalogue.importing(file, into: document, in: .english)
    #expect(imported.counts.translated == 1)
  }

  // MARK: What other programs write

  /// The translation of one unit of a file that a program has written.
  private func imported(_ target: String, _ attributes: String = "", _ unit: String = "") throws -> (
    CatalogueEntry, CatalogueImport
  ) {
    let (catalogue, document) = try sample()
    let id = CatalogueKey(context: nil, id: texts[2]).exchangeID
    let outcome = read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <file original="b/ko.txt" source-language="ko" target-language="en"><body>
      <trans-unit id="\(id)"\(unit)><source>\(texts[2])</source><target\(attributes)>\(target)</target></trans-unit>
      </body></file></xliff>
      """)
    try #require(outcome.diagnostics.isEmpty)
    let file = try #require(outcome.value.first)
    let result = catalogue.importing(file, into: document, in: .english)
    return (try #require(result.catalogue.entries.first { $0.id == texts[2] }), result)
  }

  @Test(
    "has its words on one line, with a space between sentences",
    arguments: [
      ("\n      There are three schools.\n    ", "There are three schools."),
      ("There are\n        three schools.", "There are three schools."),
      ("There  are three schools.", "There  are three schools."),
      ("<mrk mtype='seg' mid='1'>One.</mrk><mrk mtype='seg' mid='2'>Two.</mrk>", "One. Two."),
      ("<mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk>", "One. Two."),
      ("<mrk mtype='seg' mid='1'>One. </mrk><mrk mtype='seg' mid='2'>Two.</mrk>", "One. Two."),
      (
        "\n  <mrk mtype='seg'>One.</mrk>\n  <mrk mtype='seg'><g id='1'>Two.</g></mrk>\n", "One. Two."
      ),
      ("<g id='1'>three</g> <g id='2'>schools</g>", "three schools"),
      // Parts of one word.
      ("<g id='1'>3</g><g id='2'>rd</g>", "3rd"),
      ("<mrk mtype='term'>un</mrk><mrk mtype='term'>known</mrk>", "unknown"),
      ("three<x id='1' ctype='lb'/>schools", "three schools"),
    ])
  func layout(target: String, expected: String) throws {
    #expect(try imported(target).0.translation == expected)
  }

  @Test func `has no space between sentences in a language that sets none`() throws {
    let outcome = read(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <file original="b/ko.txt" source-language="ko" target-language="ja"><body>
      <trans-unit id="1"><source>가. 나.</source><target><mrk mtype="seg">一。</mrk><mrk mtype="seg">二。</mrk></target></trans-unit>
      </body></file></xliff>
      """)
    #expect(outcome.value.first?.units.map(\.target) == ["一。二。"])
  }

  @Test(
    "has states in the words of many programs",
    arguments: [
      ("translated", false, false), ("Translated", false, false), ("x-translated", false, false),
      ("final", false, true), ("signed-off", false, true), ("reviewed", false, true),
      ("x-approved", false, true), ("Proofread", false, true),
      ("new", true, false), ("initial", true, false), ("needs-review-l10n", true, false),
      ("X-Fuzzy", true, false), ("x-rejected", true, false), ("x-something", false, false),
    ])
  func states(state: String, isFuzzy: Bool, isReviewed: Bool) throws {
    let (entry, result) = try imported("There are three schools.", " state=\"\(state)\"")
    #expect(entry.isFuzzy == isFuzzy && result.catalogue.isReviewed(entry) == isReviewed)
  }

  @Test func `says that a machine made what it did not have before`() throws {
    let (entry, result) = try imported("Three schools.", " state-qualifier=\"leveraged-mt\"")
    #expect(result.catalogue.isMachineMade(entry) && entry.comments.translator == ["machine-translated"])
    #expect(try imported("Three schools.", " state-qualifier=\"exact-match\"").0.comments.translator == [])
  }

  @Test func `calls approved only what somebody has reviewed`() throws {
    let (catalogue, document) = try sample()
    var plain = catalogue
    plain.entries[0].withdrawReview()
    #expect(export(catalogue, document).units.map(\.isApproved) == [true, false, false, false])
    #expect(export(plain, document).units.map(\.isApproved) == [false, false, false, false])
    // Programs that know two states only take it for finished work, and no review.
    let file = try returned(export(plain, document), [:])
    var approved = file
    approved.units[0].isApproved = true
    let outcome = plain.importing(approved, into: document, in: .english)
    #expect(!outcome.catalogue.isReviewed(outcome.catalogue.entries[0]))
  }

  // MARK: What is refused

  @Test(
    arguments: [
      ("<a/>", "a.xlf:1:1 error xliff-version"),
      (
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0'/>",
        "a.xlf:1:1 error xliff-version"
      ),
      (
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original='a'/></xliff>",
        "a.xlf:1:68 error xliff-file"
      ),
      ("<!DOCTYPE xliff><xliff/>", "a.xlf:1:1 error xml-syntax"),
      (
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>\n</xlif>",
        "a.xlf:2:1 error xml-syntax"
      ),
      (
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>x", "a.xlf:1:69 error xml-syntax"
      ),
    ])
  func `is refused where it is none`(text: String, expected: String) {
    let outcome = read(text)
    #expect(outcome.diagnostics.map(summary) == [expected])
    #expect(outcome.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func `is refused in another encoding`() {
    #expect(
      ExchangeFile.read([0xFF, 0xFE, 0x3C, 0], file: "a.xlf").diagnostics.map(summary) == [
        "a.xlf error xliff-encoding"
      ])
    #expect(
      ExchangeFile.read(Array("<a>".utf8) + [0xB0, 0xA1], file: "a.xlf").diagnostics.map(summary)
        == ["a.xlf:1:4 error xliff-encoding"])
  }

  // MARK: Whatever comes

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `gives back every text that XML can hold`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "한국", "&", "<", ">", "\"", "'", "]]>", "\n", "\t", "&amp;", "<!--", "é", "🇰🇷", "\u{A0}",
      "  ",
    ]
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
    let units = (0..<5).map { number in
      ExchangeUnit(
        id: text() + "\(number)", context: Bool.random(using: &generator) ? text() : nil, source: text(),
        target: text(),
        state: .translated, isApproved: true, isMachineMade: false, notes: [text()], comments: [])
    }
    let file = ExchangeFile(briefing: "b", source: .korean, target: .english, units: units)
    let outcome = ExchangeFile.read(file.serialized(), file: "a.xlf")
    #expect(outcome.diagnostics.isEmpty, "seed \(seed)")
    let read = try #require(outcome.value.first)
    for (unit, expected) in zip(read.units, units) {
      #expect(Array(unit.source.unicodeScalars) == Array(expected.source.unicodeScalars), "seed \(seed)")
      #expect(Array(unit.target.unicodeScalars) == Array(expected.target.unicodeScalars), "seed \(seed)")
      #expect(unit.context == expected.context, "seed \(seed)")
    }
  }

  @Test func `is cleaned after its references have become characters`() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
      <file original="b" source-language="ko" target-language="en"><body>
      <trans-unit id="1"><source>가</source><target>e&#x301;&#8203;x&#xFFFC;&#13;y</target></trans-unit>
      </body></file></xliff>
      """
    let outcome = ExchangeFile.read(Array(text.utf8), file: "a.xlf")
    #expect(
      Set(outcome.diagnostics.map(\.rule)) == [
        "decomposed-characters", "lost-character", "invisible-characters",
      ])
    #expect(outcome.diagnostics.allSatisfy { $0.location?.line == 3 && $0.location?.column == 38 })
    #expect(
      outcome.value.first?.units.first?.target.unicodeScalars.elementsEqual("éx\ny".unicodeScalars) == true)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `is read or refused, whatever damage it has taken`(seed: UInt64) throws {
    let (catalogue, document) = try sample()
    var generator = SeededGenerator(seed: seed)
    var bytes = export(catalogue, document).serialized()
    let splices = [
      "<", ">", "&", "\"", "</target>", "<!DOCTYPE a [", "<![CDATA[", "-->", "&#x", "<trans-unit>", "\u{0}",
      "글",
    ]
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes.remove(at: position)
      case 1: bytes[position] = UInt8.random(in: 0...255, using: &generator)
      case 2:
        bytes.removeSubrange(
          position..<min(bytes.count, position + Int.random(in: 1...200, using: &generator)))
      default: bytes.insert(contentsOf: (splices.randomElement(using: &generator) ?? "").utf8, at: position)
      }
      if bytes.isEmpty { break }
    }
    let outcome = ExchangeFile.read(bytes, file: "a.xlf")
    #expect(outcome.value.count <= 1 || outcome.diagnostics.isEmpty, "seed \(seed)")
    for file in outcome.value {
      let imported = catalogue.importing(file, into: document, in: .english)
      // Whatever came in, the translations that were there are still there.
      let words = imported.catalogue.entries.flatMap { [$0.translation] + $0.comments.translator }.joined(
        separator: "\n")
      for entry in catalogue.entries {
        #expect(words.contains(entry.translation) || file.units.contains { $0.target != entry.translation })
      }
      let again = Catalogue.read(imported.catalogue.serialized(), file: "en.po", expecting: .english)
      #expect(!again.diagnostics.hasErrors, "seed \(seed)")
    }
  }
}
