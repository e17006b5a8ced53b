import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

private func translate(_ document: Document, _ text: String) -> Outcome<Edition> {
  let outcome = catalogue(text).value.translate(document, from: .korean, into: .english)
  return Outcome(outcome.value.edition, outcome.diagnostics)
}

@Suite struct `Translating a document` {
  @Test func `shows the source in its own language`() {
    let edition = Edition.original(document("제목", "본문"), in: .korean)
    #expect(edition.texts.map(\.words) == ["제목", "본문"])
    #expect(edition.texts.allSatisfy { $0.state == .original && $0.language == .korean })
    #expect(edition.texts[1].origin.line == 2)
  }

  @Test func `tells translated, stale, missing and original texts apart`() {
    let outcome = translate(
      document("제목", "정부는 3조 원을 쓴다", "미국", "중국", "12", numbers: [4]),
      """
      msgid "제목"
      msgstr "Title"

      #, fuzzy
      msgid "정부는 3조 원을 쓴다"
      msgstr "The government"

      msgid "미국"
      msgstr ""

      """)
    let texts = outcome.value.texts
    #expect(texts.map(\.words) == ["Title", "The government", "미국", "중국", "12"])
    #expect(texts.map(\.state) == [.translated, .stale, .missing, .missing, .original])
    #expect(texts.map(\.language) == [.english, .english, .korean, .korean, .korean])
    #expect(texts[0].origin.file == "en.po")
    #expect(texts[0].origin.line == 7)
    #expect(!outcome.value.isComplete)
    #expect(
      outcome.diagnostics.map(summary) == [
        "en.po:11:9 warning translation-stale", "ko.txt:3:1 warning translation-missing",
        "ko.txt:4:1 warning translation-missing",
      ])
    #expect(outcome.diagnostics[1].help == "Fill in the msgstr at en.po:13")
    #expect(outcome.diagnostics[2].help == "Run 'sitegen translate update' to have an entry for it in en.po")
  }

  @Test func `needs one entry for a text that stands twice`() {
    let outcome = translate(
      document("AI", "제목", "AI"), "msgid \"AI\"\nmsgstr \"AI!\"\n\nmsgid \"제목\"\nmsgstr \"T\"")
    #expect(outcome.value.texts.map(\.words) == ["AI!", "T", "AI!"])
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test(arguments: ["lead-p2", "lead, paragraph 2"])
  func `prefers an entry whose context is the segment's id or place`(context: String) {
    let outcome = translate(
      document("제목", "질", "질"),
      """
      msgid "제목"
      msgstr "Title"

      msgid "질"
      msgstr "quality"

      msgctxt "\(context)"
      msgid "질"
      msgstr "calibre"
      """)
    #expect(outcome.value.texts.map(\.words) == ["Title", "quality", "calibre"])
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func `takes up an obsolete entry whose text is back`() {
    let outcome = translate(document("제목"), "#~ msgid \"제목\"\n#~ msgstr \"Title\"")
    #expect(outcome.value.texts.map(\.state) == [.translated])
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func `leads from a text back to its entry, with its comments and their places`() throws {
    let document = document("제목", "정부", "제목", "12", numbers: [3])
    let edition = catalogue("# why so\nmsgid \"제목\"\nmsgstr \"Title\"\n").value.translate(
      document, from: .korean, into: .english
    ).value
    #expect(document.segments.map { edition.position(for: $0) } == [0, nil, 0, nil])
    let comment = try #require(edition.catalogue.entries[0].comments[.translator].first)
    #expect(comment.text == "why so")
    #expect(comment.location?.description == "en.po:6:3")
  }

  @Test func `notes an entry that serves no segment`() {
    let outcome = translate(
      document("제목"), "msgid \"제목\"\nmsgstr \"Title\"\n\nmsgctxt \"s9\"\nmsgid \"전혀 다른 글\"\nmsgstr \"other\"")
    #expect(outcome.diagnostics.map(summary) == ["en.po:9:1 note translation-unused"])
    #expect(outcome.diagnostics.first?.reason == "No segment with this text has the id or place 's9'")
  }
}

@Suite struct `An edited segment` {
  private let text = "루닛 컨소시엄은 의과학 특화 모델의 개발을 목표로 한다."

  @Test(
    arguments: [
      ("루닛 컨소시엄은 의과학 특화 모델의 개발을 최종 목표로 한다.", EditionText.State.stale),
      ("루닛 컨소시엄은 의과학 특화 모델의 개발을 목표로 했다.", .stale),
      ("한국은 이제 단순한 기술 추격자가 아니다.", .missing),
      ("루닛", .missing),
    ])
  func `is stale if it is similar and missing if not`(edited: String, state: EditionText.State) {
    let outcome = translate(document(edited), "msgid \"\(text)\"\nmsgstr \"Lunit aims high.\"")
    #expect(outcome.value.texts.map(\.state) == [state])
    #expect(
      outcome.diagnostics.map(summary)
        == (state == .stale
          ? ["en.po:7:9 warning translation-stale"]
          : ["ko.txt:1:1 warning translation-missing", "en.po:6:1 note translation-unused"]))
  }

  @Test func `says what it reads now`() {
    let outcome = translate(document(text + " 또."), "msgid \"\(text)\"\nmsgstr \"Lunit aims high.\"")
    #expect(outcome.diagnostics.first?.reason == "ko.txt:1:1 now reads: \(text) 또.")
  }

  @Test func `does not take the entry of a text that is still there`() {
    let outcome = translate(document(text, text + "."), "msgid \"\(text)\"\nmsgstr \"Lunit aims high.\"")
    #expect(outcome.value.texts.map(\.state) == [.translated, .missing])
  }

  @Test func `takes the most similar entry, each only once`() {
    let outcome = translate(
      document("2025년 수출은 12.3% 늘었다", "2026년 수출은 12.9% 늘었다"),
      "msgid \"2026년 수출은 12.3% 늘었다\"\nmsgstr \"2026\"\n\nmsgid \"2025년 수출은 12.3% 늘었다.\"\nmsgstr \"2025\"")
    #expect(outcome.value.texts.map(\.words) == ["2025", "2026"])
  }

  @Test func `is found by its place among many alike`() {
    let cells = (0..<300).map { "사업 번호 \($0 * 7 + 1000) 호의 예산" }
    let entries = cells.map { "msgid \"\($0)\"\nmsgstr \"\($0) budget\"\n\n" }.joined()
    let outcome = translate(manyParagraphs(cells.map { $0 + "안" }), entries)
    #expect(outcome.value.texts.map(\.words) == cells.map { $0 + " budget" })
    #expect(outcome.value.texts.allSatisfy { $0.state == .stale })
  }

  @Test func `is paired in bounded time however many there are`() {
    let texts = (0..<4000).map { "가가가가가가가가가가가가가가가가가가가 \($0)" }
    let entries = texts.reversed().map { "msgid \"\($0)나다\"\nmsgstr \"x\"\n\n" }.joined()
    #expect(translate(manyParagraphs(texts), entries).value.texts.count == 4000)
  }

  private func manyParagraphs(_ texts: [String]) -> Document {
    let segments = texts.enumerated().map { index, text in
      Segment(index: index, id: "p\(index)", text: text, origin: TextOrigin(file: "ko.txt"))
    }
    return Document(
      title: segments[0],
      blocks: segments.dropFirst().map { Block(id: $0.id, line: 1, content: .paragraph($0)) })
  }
}
