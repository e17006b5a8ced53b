import Briefings
import Diagnostics
import Loading
import Testing

/// What is read from a text, one line a block: kind, id and words.
private func structure(_ text: String) throws -> [String] {
  let source = try SourceText(Array(text.utf8), file: "ko.txt")
  let document = try #require(TextLoader.load(source).value, "The text was not read at all")
  var lines = ["title \(document.title.text)"]
  for line in document.deck { lines.append("deck \(line.text)") }
  if let dateline = document.dateline {
    let places = dateline.places.map(\.text).joined(separator: "+")
    lines.append("dateline \(places) \(dateline.outlet?.text ?? "–") \(dateline.byline?.text ?? "–")")
  }
  for block in document.blocks { lines += describe(block) }
  return lines
}

private func describe(_ block: Block) -> [String] {
  switch block.content {
  case .heading(let heading):
    return ["h\(heading.level) \(block.id) \(heading.marker ?? "–") \(heading.text.text)"]
  case .paragraph(let text): return ["p \(block.id) \(text.text)"]
  case .quotation(let quotation):
    return [
      "q \(block.id) \(quotation.speaker.text) (\(quotation.role?.text ?? "–")) \(quotation.words.text)"
    ]
  case .list(let list): return list.items.flatMap(describe)
  case .table(let table):
    let rows = table.allRows
    return ["t \(block.id) \(table.caption?.text ?? "–") [\(table.unit?.text ?? "–")]"]
      + rows.map { $0.map { ($0.flag ?? "") + $0.text.text }.joined(separator: "|") }
  case .note(let note): return ["n \(block.id) \(note.marker) \(note.text.text)"]
  case .source(let text): return ["source \(block.id) \(text.text)"]
  case .contact(let contact):
    return ["contact \(block.id) \(contact.segments.map(\.text).joined(separator: " | "))"]
  case .footnote(let footnote): return ["fn \(block.id) \(footnote.label) \(footnote.text.text)"]
  }
}

private func describe(_ item: ListItem) -> [String] {
  ["\(item.marker) \(item.id) \(item.label.map { "[\($0.text)] " } ?? "")\(item.text.text)"]
    + item.items.flatMap(describe)
}

@Suite("The structure of a text")
struct StructureTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var expected: [String]
    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "title, deck, dateline with byline, lead",
      text: "제목이다\n부제목 한 줄\n【서울/부산 특별취재팀】 정부가 발표했다.\n",
      expected: ["title 제목이다", "deck 부제목 한 줄", "dateline 서울+부산 – 특별취재팀", "p lead 정부가 발표했다."]),
    Example(
      name: "agency dateline",
      text: "제목\n\n(서울·세종=한빛통신) 홍길동 기자 = 정부가 발표했다.\n",
      expected: ["title 제목", "dateline 서울+세종 한빛통신 홍길동 기자", "p lead 정부가 발표했다."]),
    Example(
      name: "dashed deck over two lines",
      text: "제목\n- 예산 증가 -\n- 거점 신설 -\n\n본문이다.\n",
      expected: ["title 제목", "deck 예산 증가", "deck 거점 신설", "p lead 본문이다."]),
    Example(
      name: "Roman and decimal sections, an unnumbered heading between",
      text: "제목\nI. 배경\n1. 현황\n현황을 설명한다.\n2. 과제\n과제를 설명한다.\nII. 비교\n비교한다.\n다른 나라와의 차이\n차이를 길게 설명하는 문단이다.\n",
      expected: [
        "title 제목", "h2 s1 I. 배경", "h3 s1-1 1. 현황", "p s1-1-p1 현황을 설명한다.", "h3 s1-2 2. 과제",
        "p s1-2-p1 과제를 설명한다.", "h2 s2 II. 비교", "p s2-p1 비교한다.", "h3 s2-1 – 다른 나라와의 차이",
        "p s2-1-p1 차이를 길게 설명하는 문단이다.",
      ]),
    Example(
      name: "decimal sections are the highest where nothing is above them",
      text: "제목\n1. 현황\n현황이다.\n가. 시장\n시장이다.\n",
      expected: ["title 제목", "h2 s1 1. 현황", "p s1-p1 현황이다.", "h3 s1-1 가. 시장", "p s1-1-p1 시장이다."]),
    Example(
      name: "numbered sentences are a list",
      text: "제목\n방법은 다음과 같다.\n1. 먼저 신청한다.\n2. 다음에 기다린다.\n",
      expected: ["title 제목", "p lead 방법은 다음과 같다.", "1. s0-l1-1 먼저 신청한다.", "2. s0-l1-2 다음에 기다린다."]),
    Example(
      name: "labelled items, nested by the order of their markers",
      text: "제목\n도입이다.\n□ 정부는 예산을 늘린다.\n ㅇ 대상: 창작자\n  - 규모는 120억 원이다.\n ㅇ 시각은 10:30이다.\n□ 둘째이다.\n",
      expected: [
        "title 제목", "p lead 도입이다.", "□ s0-l1-1 정부는 예산을 늘린다.", "ㅇ s0-l1-1-1 [대상] 창작자",
        "- s0-l1-1-1-1 규모는 120억 원이다.", "ㅇ s0-l1-1-2 시각은 10:30이다.", "□ s0-l1-2 둘째이다.",
      ]),
    Example(
      name: "quotations in three forms, and a sentence that only holds one",
      text: """
        제목
        도입이다.
        이수호 (센터장):"시작입니다."
        김하늘, 국장: “좋은 '선택'입니다.”
        홍길동：“그렇습니다.”
        홍길동 장관은 “현장을 보겠다.”라고 말했다.

        """,
      expected: [
        "title 제목", "p lead 도입이다.", "q s0-q1 이수호 (센터장) 시작입니다.", "q s0-q2 김하늘 (국장) 좋은 '선택'입니다.",
        "q s0-q3 홍길동 (–) 그렇습니다.", "p s0-p1 홍길동 장관은 “현장을 보겠다.”라고 말했다.",
      ]),
    Example(
      name: "a table with caption and unit, tabs for bars",
      text: "제목\n도입이다.\n<표 1> 분야별 수출액 (단위: 억 원)\n구분\t2025\t2026\n게임\t100\t△4\n자료: 통계청\n",
      expected: [
        "title 제목", "p lead 도입이다.", "t s0-t1 분야별 수출액 [억 원]", "구분|2025|2026", "게임|100|△4",
        "source s0-source1 자료: 통계청",
      ]),
    Example(
      name: "a table with a rule line, escaped bars and a short row",
      text: "제목\n도입이다.\n| 구분 | 값 |\n|---|--:|\n| 가\\|나 | 1 |\n| 다 |\n",
      expected: ["title 제목", "p lead 도입이다.", "t s0-t1 – [–]", "구분|값", "가|나|1", "다|"]),
    Example(
      name: "a frame without words is no table, and its lines stay",
      text: "제목\n도입이다.\n\n┌──┐\n│  │\n└──┘\n\n|  |\n|--|\n\n끝이다.\n",
      expected: [
        "title 제목", "p lead 도입이다.", "p s0-p1 ┌──┐", "p s0-p2 │ │", "p s0-p3 └──┘", "p s0-p4 | |",
        "p s0-p5 |--|",
        "p s0-p6 끝이다.",
      ]),
    Example(
      name: "a drawn table may have rows without words",
      text: "제목\n도입이다.\n┌──┬──┐\n│  │  │\n├──┼──┤\n│가│1 │\n└──┴──┘\n",
      expected: ["title 제목", "p lead 도입이다.", "t s0-t1 – [–]", "|", "가|1"]),
    Example(
      name: "a date, a negative number and a framed line are no list",
      text: "제목\n도입이다.\n2025. 10. 31.(금) 발표했다.\n-3.2% 줄었다.\n9. 24.(목) 열린다.\n",
      expected: [
        "title 제목", "p lead 도입이다.", "p s0-p1 2025. 10. 31.(금) 발표했다.", "p s0-p2 -3.2% 줄었다.",
        "p s0-p3 9. 24.(목) 열린다.",
      ]),
    Example(
      name: "hard-wrapped paragraphs are joined",
      text: """
        제목

        정부는 이십사일 서울에서 회의를 열고 앞으로의
        방향을 정했다. 회의에는 여러 부처가 참석하여
        의견을 나누었다.

        다음 회의는 부산에서 열릴 예정이며 자세한
        내용은 따로 알린다.

        """,
      expected: [
        "title 제목",
        "p lead 정부는 이십사일 서울에서 회의를 열고 앞으로의 방향을 정했다. 회의에는 여러 부처가 참석하여 의견을 나누었다.",
        "p s0-p1 다음 회의는 부산에서 열릴 예정이며 자세한 내용은 따로 알린다.",
      ]),
    Example(
      name: "notes and contacts",
      text: "제목\n도입이다.\n※ 세부 일정은 따로 알린다\n* 2026년 확정치\n문의: 정책과 김하늘(044-000-1234)\n",
      expected: [
        "title 제목", "p lead 도입이다.", "n s0-n1 ※ 세부 일정은 따로 알린다", "n s0-n2 * 2026년 확정치",
        "contact s0-contact1 문의 | 정책과 | 김하늘 | 044-000-1234",
      ]),
  ]

  @Test("is what an editor would see", arguments: examples)
  func reads(example: Example) throws {
    #expect(try structure(example.text) == example.expected)
  }

  @Test(
    "does not depend on line ends, encoding form or invisible characters",
    arguments: examples, ["\r\n", "\r", "\u{2028}"])
  func sameForEveryLineEnd(example: Example, lineEnd: String) throws {
    let changed = example.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
      separator: lineEnd)
    #expect(try structure(changed) == example.expected)
  }

  @Test("does not depend on decomposed Hangul or zero-width spaces", arguments: examples)
  func sameForEveryForm(example: Example) throws {
    var changed = String.UnicodeScalarView()
    for scalar in example.text.unicodeScalars {
      if (0xAC00...0xD7A3).contains(scalar.value) {
        let index = scalar.value - 0xAC00
        let jamo =
          [0x1100 + index / 588, 0x1161 + index % 588 / 28] + (index % 28 > 0 ? [0x11A7 + index % 28] : [])
        changed.append(contentsOf: jamo.compactMap(Unicode.Scalar.init))
        changed.append("\u{200B}")
      } else {
        changed.append(scalar)
      }
    }
    #expect(try structure(String(changed)) == example.expected)
  }
}

@Suite("Repairs")
struct RepairTests {
  @Test("of lost flags name the place and the flag, for a whole column or not at all")
  func lostFlags() throws {
    let whole = "제목\n도입이다.\n| 국가 | 값 |\n| ?? 미국 | ?? |\n| ?? 유럽 | 2 |\n"
    let source = try SourceText(Array(whole.utf8), file: "ko.txt")
    let found = TextLoader.load(source).diagnostics.map { "\($0.location?.description ?? "") \($0.rule)" }
    #expect(found == ["ko.txt:3:1 table-without-rule", "ko.txt:4:3 lost-flag", "ko.txt:5:3 lost-flag"])
    #expect(try structure(whole).contains("🇪🇺유럽|2"))

    let partial = whole.replacing("?? 유럽", with: "유럽")
    #expect(try structure(partial).contains("?? 미국|??"))
  }

  @Test("point at the place in the file as it is, not as it was read")
  func originalColumns() throws {
    let text = "제목\n\u{200B}도\u{1112}\u{1161}\u{11AB}이다.\n| 국가 | 값 |\n|\u{200B} \u{A0}?? 미국 | 1 |\n"
    let source = try SourceText(Array(text.utf8), file: "ko.txt")
    let found = TextLoader.load(source).diagnostics.map { "\($0.location?.description ?? "") \($0.rule)" }
    #expect(
      found == ["ko.txt:2:1 invisible-characters", "ko.txt:3:1 table-without-rule", "ko.txt:4:5 lost-flag"])
  }

  @Test("of short rows are warnings")
  func raggedRow() throws {
    let source = try SourceText(Array("제목\n도입이다.\n| 가 | 나 |\n|--|--|\n| 다 |\n".utf8), file: "ko.txt")
    let diagnostic = try #require(TextLoader.load(source).diagnostics.first)
    #expect(diagnostic.rule == "ragged-row" && diagnostic.severity == .warning)
    #expect(diagnostic.location?.description == "ko.txt:5:1")
  }

  @Test("of an empty text is an error", arguments: ["", "\n \n", "\u{200B}\n"])
  func empty(text: String) throws {
    let outcome = TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt"))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.rule).contains("empty-text"))
  }
}
