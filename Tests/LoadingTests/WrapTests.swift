import Briefings
import Diagnostics
import Loading
import Testing

@Suite("A wrapped text")
struct WrapTests {
  private func load(_ text: String, _ options: ReadingOptions = ReadingOptions()) throws -> Outcome<Document?>
  {
    TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt"), options: options)
  }

  private func paragraphs(_ outcome: Outcome<Document?>) throws -> [String] {
    try #require(outcome.value).blocks.compactMap { block in
      if case .paragraph(let text) = block.content { text.text } else { nil }
    }
  }

  private static let broken = """
    폐교, 마을 목공소로 다시 문 연다

    산들교육청은 학생이 없어 문을 닫은 학교를 마을의 목공소로 고쳐 쓰는 사업
    을 봄부터 시작하며 낡은 책상과 칠판을 버리지 않고 새 가구로 만드는 작업
    이 해마다 백 건씩 이어지면서 마을 사람이 함께 쓰는 자리도 늘어날 것으로
    기대된다.

    """

  @Test("has its broken words joined, each with a note at its place")
  func joins() throws {
    let outcome = try load(Self.broken)
    #expect(
      try paragraphs(outcome) == [
        "산들교육청은 학생이 없어 문을 닫은 학교를 마을의 목공소로 고쳐 쓰는 사업을 봄부터 시작하며 낡은 책상과 칠판을 버리지 않고 새 가구로 만드는 작업이 해마다 백 건씩 이어지면서 마을 사람이 함께 쓰는 자리도 늘어날 것으로 기대된다."
      ])
    #expect(
      outcome.diagnostics.map { "\($0.location?.description ?? "") \($0.severity.rawValue) \($0.rule)" } == [
        "ko.txt:4:1 note broken-word", "ko.txt:5:1 note broken-word",
      ])
    #expect(outcome.diagnostics.first?.message == "'사업' and '을' were joined to one word")
  }

  @Test("goes on in one word where the spaces at its lines' ends were kept and one has none")
  func spacesKept() throws {
    let text = """
      옛 방앗간의 새 쓰임

      늘봄군은 오래 비어 있던 방앗간을 손보아 마을의 부엌과 도서관으로 꾸미고\u{20}
      봄부터 가을까지 주민들이 스스로 벽을 칠하고 마루를 놓으면서 새로운 이웃
      을 만나는 자리를 열었다. 부엌에서는 날마다 따뜻한 밥을 지어 나누었으며\u{20}
      도서관에서는 저녁마다 아이들과 어른들이 함께 책을 읽었다. 달마다 한 번은\u{20}
      장터를 열어 손수 기른 채소와 과일을 서로 바꾼다. 군은 내년에도 이웃 마을
      에 같은 자리를 더 만들고 그 운영을 주민들에게 맡길 계획을 세웠으므로\u{20}
      다른 군에서도 이를 보러 오는 사람들의 발길이 끊이지 않는다고 설명하였
      다. 군은 그동안 방앗간을 고치고 가꾸어 온 주민들이 서로 들려주던 이야
      기를 모아 책으로 펴내고 누구나 인터넷 누리집에서도 그 글을 볼 수 있도록\u{20}
      할 계획이다.
      """
    let words = try #require(try paragraphs(load(text)).first)
    #expect(words.contains("꾸미고 봄부터"))
    #expect(words.contains("이웃을 만나는"))
    #expect(words.contains("들려주던 이야기를 모아"))
    #expect(words.hasSuffix("볼 수 있도록 할 계획이다."))
  }

  @Test("has a bracket below a line's end close to its word where the text writes such brackets so")
  func bracketsClose() throws {
    let text = """
      수출이 다시 늘었다

      한빛구의 공방이 지난해 밖으로 내보낸 물건은 모두 1,204개(12.5%)였다. 도자기 공방
      (흙마루 등)이 보낸 것이 740개(61.5%)로 가장 많았고 목공방 (결 등) 이 보낸 것은 264개
      (21.9%)에 그쳤다. 한빛구는 올해에도 공방 (새로 문을 여는 곳 포함) 마다 전시에 드는
      비용을 보태고, 물건을 밖으로 보내는 데 쓰는 상자 300개(24.9%)를 그냥 나누어 주기로
      했다고 밝혔다. 구는 이와 따로 공방이 모인 거리 (두 곳) 에 길을 알리는 판을 세운다.
      """
    let words = try #require(try paragraphs(load(text)).first)
    #expect(words.contains("264개(21.9%)"))
  }

  @Test("has a space at every end of a line where the repair is switched off")
  func switchedOff() throws {
    let outcome = try load(Self.broken, ReadingOptions(disabledRepairs: ["broken-word"]))
    #expect(try paragraphs(outcome).first?.contains("사업 을 봄부터") ?? false)
    #expect(outcome.diagnostics == [])
  }

  @Test("has no item where a word that looks like a marker ends a sentence", arguments: ["다", "가"])
  func lettersInSentences(letter: String) throws {
    let text = """
      빈 교실의 새 쓰임

      늘봄교육청은 비게 된 교실을 마을과 함께 쓰는 길이 무엇보다도 필요하
      \(letter). 그래서 최근 마을의 요구가 더욱 높아지면서 새로운 길을 찾는 일이
      시급하다는 의견이 많았고 이에 따라 교실 여든 칸을 마을의 작업실로
      바꾸기로 하였다.
      """
    #expect(try paragraphs(load(text)).count == 1)
  }

  @Test("has its lines counted as an editor does, whether pages are parted by form feeds or not")
  func formFeeds() throws {
    let text = "달빛 극장, 문을 열다\n- 1 -\n극장이 문을 열었다.\n\u{0C}- 2 -\n관객은 3백 명이었다.\n"
    let document = try #require(load(text).value)
    #expect(document.segments.last?.location().line == 5)
  }

  @Test("has the name of an attachment read once that stands twice, which 'name-twice' says")
  func namesTwice() throws {
    let text = "달빛 극장, 문을 열다\n극장이 문을 열었다.\n붙임 1\n붙임 1 2026년 공연 일정\n□ 봄\nㅇ 음악회\n"
    let outcome = try load(text)
    let headings = try #require(outcome.value).blocks.compactMap { block in
      if case .heading(let heading) = block.content, heading.level == 2 { heading.text.text } else { nil }
    }
    #expect(headings == ["붙임 1 2026년 공연 일정"])
    #expect(outcome.diagnostics.filter { $0.rule == "name-twice" }.map { $0.location?.line } == [3])
    let both = try load(text, ReadingOptions(disabledRepairs: ["name-twice"]))
    #expect(!both.diagnostics.contains { $0.rule == "name-twice" })
  }

  @Test("has no paragraph that ends with a page")
  func pages() throws {
    let lines = """
      하늘 길에도 신호등이 켜진다
      - 드론 길 열두 곳에 안내 표지 설치
      너른항공원은 배달용 드론이 다니는 길 열두 곳에 신호를 보내는 표지를 세운다고
      밝혔다. 표지는 바람의 세기와 다른 드론의 위치를 알려 부딪히는 사고를 막는 구실을
      - 1 -
      하며, 사람이 많이 모이는 곳의 위로는 드론이 지나가지 못하도록 길을 돌려 준다. 내년에는
      표지를 서른 곳으로 늘리고 밤에도 드론이 날 수 있도록 등불을 함께 달 계획이라고
      덧붙였다.
      - 2 -
      """
    let found = try paragraphs(load(lines))
    #expect(found.count == 1)
    #expect(found.first?.contains("막는 구실을 하며, 사람이") ?? false)
  }

  @Test("has no heading that stops in the middle of a sentence")
  func openHeadings() throws {
    let text = """
      버려지는 과일, 넷 가운데 하나는 흠집 때문

      참열매연구소는 과일 12톤을 조사했다.

      과일의 종류별로 보면,
      사과가 가장 많이 버려지고 배와 귤이 그 뒤를 이었다.

      도매시장의 상인들은
      소비자가 흠집이 있는 과일을 찾지 않아 어쩔 수 없이 버린다고 답하였다.

      조사 결과
      흠집이 있는 과일도 맛과 영양에는 차이가 없는 것으로 나타났다.
      """
    let document = try #require(load(text).value)
    let headings = document.blocks.compactMap { block in
      if case .heading(let heading) = block.content { heading.text.text } else { nil }
    }
    #expect(headings == ["조사 결과"])
  }
}
