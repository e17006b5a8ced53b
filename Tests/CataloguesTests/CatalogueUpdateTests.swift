import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

private func read(_ text: String) throws -> Catalogue {
  let outcome = Catalogue.read(Array(text.utf8), file: "en.po", expecting: .english)
  try #require(outcome.diagnostics.filter { $0.severity == .error }.isEmpty, "\(outcome.diagnostics)")
  return outcome.value
}

private let header = """
  msgid ""
  msgstr ""
  "Language: en\\n"
  "Content-Type: text/plain; charset=UTF-8\\n"
  "MIME-Version: 1.0\\n"
  "Content-Transfer-Encoding: 8bit\\n"

  """

/// What an update writes over `text`; nil if it leaves the file alone.
private func rewritten(_ text: String, _ document: Document) throws -> String? {
  let before = try read(text)
  let update = before.updated(to: document, in: .english)
  return update.catalogue.rewritten(over: Array(text.utf8), of: before).map {
    String(decoding: $0, as: UTF8.self)
  }
}

/// A title and a table with one column of cells.
private func table(_ cells: [String]) -> Document {
  func segment(_ index: Int, _ id: String, _ text: String) -> Segment {
    Segment(index: index, id: id, text: text, origin: TextOrigin(file: "ko.txt"))
  }
  let rows = cells.enumerated().map { row, text in
    [Table.Cell(text: segment(row + 2, "s0-t1-r\(row + 1)-c1", text))]
  }
  return Document(
    title: segment(0, "title", "표"),
    blocks: [
      Block(
        id: "s0-t1", line: 2,
        content: .table(
          Table(
            caption: nil, unit: nil, header: [[Table.Cell(text: segment(1, "s0-t1-r0-c1", "이름"))]], rows: rows
          ))
      )
    ])
}

@Suite struct `Updating a catalogue` {
  @Test func `writes what has changed and leaves the lines of the others`() throws {
    let before =
      header + """

        # a note of the translator
        #. title
        #, no-wrap
        msgid   "제목"
        msgstr  "A title that"
        " was wrapped "

        " by hand"

        #. lead, paragraph 1
        msgid "정부는 예산을 늘린다"
        msgstr "The government will spend more"

        #. lead, paragraph 2
        msgid "없어질 글"
        msgstr ""

        #. lead, paragraph 3
        # my reason
        msgid "사라질 이야기"
        msgstr "A story"
        # the end

        """
    let expected =
      header + """

        # a note of the translator
        #. title
        #, no-wrap
        msgid   "제목"
        msgstr  "A title that"
        " was wrapped "

        " by hand"

        #. lead, paragraph 1
        #, fuzzy
        #| msgid "정부는 예산을 늘린다"
        msgid "정부는 예산을 크게 늘린다"
        msgstr "The government will spend more"

        #. lead, paragraph 2
        msgid "새로운 문단"
        msgstr ""

        # my reason
        #~ msgid "사라질 이야기"
        #~ msgstr "A story"

        # the end

        """
    let after = document("제목", "정부는 예산을 크게 늘린다", "새로운 문단")
    #expect(try rewritten(before, after) == expected)
    #expect(try rewritten(expected, after) == nil, "a second update leaves the file alone")
    let update = try read(before).updated(to: after, in: .english)
    #expect(update.changes == CatalogueChanges(added: 1, changed: 1, retired: 1, dropped: 1))
  }

  @Test func `leaves a file alone that another tool has laid out`() throws {
    let text =
      header + "\n#. title\nmsgid \"\"\n\"제\"\n\"목\"\nmsgstr \"\"\n\"Ti\"\n\"tle\"\n"
    #expect(try rewritten(text, document("제목")) == nil)
  }

  @Test func `keeps the line breaks of Windows`() throws {
    let text = (header + "\nmsgid \"제목\"\nmsgstr \"Title\"\n").replacing("\n", with: "\r\n")
    let after = try #require(try rewritten(text, document("제목", "본문")))
    #expect(after.utf8.count { $0 == 0x0D } == after.utf8.count { $0 == 0x0A })
    #expect(after.hasSuffix("#. lead, paragraph 1\r\nmsgid \"본문\"\r\nmsgstr \"\"\r\n"))
  }

  @Test func `parts entries that stand on one line`() throws {
    let text = header + "\nmsgid \"제목\" msgstr \"Title\" msgid \"본문\" msgstr \"Text\"\n"
    let after = try #require(try rewritten(text, document("본문", "제목")))
    #expect(try read(after).entries.map(\.translation) == ["Text", "Title"])
  }

  @Test func `completes a header without which other programs cannot read the file`() throws {
    let after = try #require(try rewritten("msgid \"제목\"\nmsgstr \"Title\"\n", document("제목")))
    #expect(try read(after).headerField("Content-Type") == "text/plain; charset=UTF-8")
    let template =
      "msgid \"\"\nmsgstr \"\"\n\"X-Mine: yes\\n\"\n\"Content-Type: text/plain; charset=CHARSET\\n\"\n"
    let completed = try read(try #require(try rewritten(template, document("제목"))))
    #expect(completed.headerField("X-Mine") == "yes")
    #expect(completed.headerField("Content-Type") == "text/plain; charset=UTF-8")
    #expect(completed.headerField("Language") == "en")
  }

  @Test func `keeps comments, references and flags when a text changes`() throws {
    let catalogue = try read(
      header + """

        # by hand
        #. written by another program
        #. lead, paragraph 1
        #: ko.txt:2
        #, no-wrap
        msgid "정부는 예산을 늘린다"
        msgstr "More money"

        """)
    let entry = try #require(
      catalogue.updated(to: document("제목", "정부는 예산을 더 늘린다"), in: .english).catalogue.entries.last)
    var comments = entry.comments
    comments.forgetPlaces()
    #expect(
      comments
        == CatalogueComments(
          translator: ["by hand"], extracted: ["written by another program", "lead, paragraph 1"],
          references: ["ko.txt:2"], flags: ["fuzzy", "no-wrap"], previousID: "정부는 예산을 늘린다"))
  }

  @Test func `keeps a comment on a text that is not translated yet`() throws {
    let catalogue = try read(header + "\n# which year?\nmsgid \"지난해의 예산\"\nmsgstr \"\"\n")
    let edited = catalogue.updated(to: document("지난해의 예산안"), in: .english).catalogue.entries
    #expect(edited.map(\.comments.translator) == [["which year?"]])
    #expect(!edited[0].isFuzzy && edited[0].comments.previousID == nil)
    let gone = catalogue.updated(to: document("전혀 다른 글"), in: .english).catalogue.entries
    #expect(gone.map(\.isObsolete) == [false, true])
  }

  @Test func `keeps a draft a draft when its text goes back`() throws {
    let draft = try read(header + "\n#. title\n#, fuzzy\nmsgid \"정부의 예산\"\nmsgstr \"A draft\"\n")
    let edited = draft.updated(to: document("정부의 새 예산"), in: .english).catalogue
    #expect(edited.entries[0].comments.previousID == "정부의 예산")
    let back = edited.updated(to: document("정부의 예산"), in: .english).catalogue
    #expect(back.hasSameContent(as: draft.updated(to: document("정부의 예산"), in: .english).catalogue))
    #expect(back.entries[0].isFuzzy)
  }

  @Test func `ends a review with the text that was reviewed`() throws {
    let catalogue = try read(
      header
        + "\n# machine-translated: by a program\n# reviewed: Kim, 2026-11-23\nmsgid \"정부의 예산\"\nmsgstr \"Budget\"\n"
    )
    #expect(catalogue.isReviewed(catalogue.entries[0]) && catalogue.isMachineMade(catalogue.entries[0]))
    let edited = catalogue.updated(to: document("정부의 새 예산"), in: .english).catalogue
    #expect(
      edited.entries[0].comments.translator == [
        "machine-translated: by a program", "formerly reviewed: Kim, 2026-11-23",
      ])
    #expect(!edited.isReviewed(edited.entries[0]) && edited.isMachineMade(edited.entries[0]))
    let back = edited.updated(to: document("정부의 예산"), in: .english).catalogue
    #expect(back.isReviewed(back.entries[0]))
  }

  @Test(arguments: ["yes", "Some engine 3"])
  func `takes the word of the header for all entries`(value: String) throws {
    let catalogue = try read(
      header.dropLast() + "\n\"X-Machine-Translated: \(value)\\n\"\n\nmsgid \"제목\"\nmsgstr \"Title\"\n")
    #expect(catalogue.isMachineMade(catalogue.entries[0]))
    #expect(!catalogue.isReviewed(catalogue.entries[0]))
  }

  // MARK: Contexts

  @Test(
    arguments: [
      // Cells before and after, and what the second 기타, whose entry has a context, is then.
      (["가", "기타", "나", "기타", "다"], "s0-t1-r4-c1"), (["새", "가", "기타", "나", "기타", "다"], "s0-t1-r5-c1"),
      (["가", "나", "기타", "다"], "s0-t1-r3-c1"), (["가", "기타", "나", "새", "기타"], "s0-t1-r5-c1"),
    ])
  func `moves a context along with its text`(cells: [String], id: String) throws {
    let names = ["이름", "가", "나", "다"].map { "msgid \"\($0)\"\nmsgstr \"\($0)\"\n\n" }.joined()
    let catalogue = try read(
      header
        + "\n\(names)msgid \"기타\"\nmsgstr \"Other\"\n\nmsgctxt \"s0-t1-r4-c1\"\nmsgid \"기타\"\nmsgstr \"Etc.\"\n"
    )
    let placed = catalogue.updated(to: table(["가", "기타", "나", "기타", "다"]), in: .english).catalogue
    let document = table(cells)
    let update = placed.updated(to: document, in: .english).catalogue
    #expect(update.entries.first { $0.translation == "Etc." && !$0.isObsolete }?.context == id)
    for state in [placed, update] {
      let edition = state.translate(document, from: .korean, into: .english).value.edition
      let others = document.segments.filter { $0.text == "기타" }.map { edition[$0].words }
      #expect(others.last == "Etc." && (others.count == 1 || others.first == "Other"))
    }
  }

  @Test func `moves a context that names a place and serves a text with no other entry`() throws {
    let catalogue = try read(
      header + "\nmsgctxt \"table 1, row 9\"\nmsgid \"기타\"\nmsgstr \"Etc.\"\n")
    let entries = catalogue.updated(to: table(["기타"]), in: .english).catalogue.entries
    #expect(entries.first { $0.translation == "Etc." }?.context == "lead, table 1, row 1")
    #expect(entries.count { $0.id == "기타" } == 1)
  }

  @Test func `keeps a context that is no place as it is`() throws {
    let catalogue = try read(header + "\nmsgctxt \"my own words\"\nmsgid \"제목\"\nmsgstr \"Title\"\n")
    let update = catalogue.updated(to: document("제목"), in: .english)
    #expect(update.catalogue.entries.map(\.context) == ["my own words"])
    #expect(update.changes == CatalogueChanges())
  }

  // MARK: Whatever happens

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `loses nothing in whatever is done to a text`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var texts = ["제목"] + (0..<8).map { _ in randomSentence(using: &generator) }
    var catalogue = Catalogue(file: "en.po", language: .english, untranslated: makeDocument(texts))
    for round in 0..<8 {
      for index in catalogue.entries.indices where Int.random(in: 0..<3, using: &generator) == 0 {
        catalogue.entries[index].translation = "\(seed).\(round).\(index)"
        if Bool.random(using: &generator) {
          catalogue.entries[index].comments.removeAll(.translator) { _ in true }
          catalogue.entries[index].comments.append(.translator, "note \(round).\(index)")
        }
        if Bool.random(using: &generator) { catalogue.entries[index].isFuzzy.toggle() }
      }
      mutate(&texts, using: &generator)
      let original = catalogue.serialized()
      catalogue = Catalogue.read(original, file: "en.po", expecting: .english).value
      let document = makeDocument(texts)
      let before = catalogue.translate(document, from: .korean, into: .english).value.edition.texts
      let update = catalogue.updated(to: document, in: .english)
      #expect(
        update.catalogue.entries.map(\.translation).filter { !$0.isEmpty }.sorted()
          == catalogue.entries.map(\.translation).filter { !$0.isEmpty }.sorted(), "seed \(seed)")
      #expect(
        update.catalogue.entries.flatMap(\.comments.translator).sorted()
          == catalogue.entries.flatMap(\.comments.translator).sorted(), "seed \(seed)")
      let after = update.catalogue.translate(document, from: .korean, into: .english).value.edition.texts
      #expect(
        before.map(\.words) == after.map(\.words) && before.map(\.state) == after.map(\.state), "seed \(seed)"
      )
      let bytes = update.catalogue.rewritten(over: original, of: catalogue) ?? original
      let read = Catalogue.read(bytes, file: "en.po", expecting: .english)
      #expect(read.diagnostics.isEmpty, "seed \(seed)")
      #expect(read.value.hasSameContent(as: update.catalogue), "seed \(seed)")
      let again = read.value.updated(to: document, in: .english)
      #expect(again.catalogue.rewritten(over: bytes, of: read.value) == nil, "seed \(seed): a second update")
      catalogue = read.value
    }
  }

  private func mutate(_ texts: inout [String], using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let index = Int.random(in: 0..<texts.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where texts.count > 2: texts.remove(at: index)
      case 1: texts.insert(randomSentence(using: &generator), at: index)
      case 2: texts.insert(texts.randomElement(using: &generator) ?? "", at: index)
      case 3: texts.swapAt(index, Int.random(in: 0..<texts.count, using: &generator))
      default: texts[index] += [" 또", " 다시", "다", "?"].randomElement(using: &generator) ?? ""
      }
    }
  }

  private func randomSentence(using generator: inout SeededGenerator) -> String {
    let words = ["정부는", "예산을", "내년에", "늘린다", "줄인다", "3조", "5조", "학교", "시장에서", "밝혔다"]
    return (0..<Int.random(in: 1...7, using: &generator)).map { _ in
      words.randomElement(using: &generator) ?? ""
    }.joined(separator: " ")
  }
}
