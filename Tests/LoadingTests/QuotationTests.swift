import Briefings
import Diagnostics
import Loading
import Testing

@Suite("What is quoted within sentences")
struct QuotationTests {
  @Test(
    "is what somebody said, with the name and the role",
    arguments: [
      ("윤새벽 은하의료원장은 “더 가까이 가겠다”고 밝혔다.", ["윤새벽 (은하의료원장) | 더 가까이 가겠다"]),
      ("은하의료원 윤새벽 원장은 “더 가까이 가겠다”라며 웃었다.", ["윤새벽 (은하의료원 원장) | 더 가까이 가겠다"]),
      ("원장 윤새벽은 \"더 가까이 가겠다\"고 했다.", ["윤새벽 (원장) | 더 가까이 가겠다"]),
      ("윤새벽 원장(52)은 “더 가까이 가겠다”고 했다.", ["윤새벽 (원장) | 더 가까이 가겠다"]),
      ("“더 가까이 가겠다.”라고 윤새벽 원장은 말했다.", ["윤새벽 (원장) | 더 가까이 가겠다."]),
      ("마을을 방문한 윤새벽 원장은 “더 가까이 가겠다”고 했다.", ["윤새벽 (원장) | 더 가까이 가겠다"]),
      ("한 시민은 “더 가까이 와 달라”고 했다.", ["시민 | 더 가까이 와 달라"]),
      ("시장에서는 “기대를 웃도는 실적”이라는 평가가 나온다.", ["시장 | 기대를 웃도는 실적"]),
      ("시는 “예산을 두 배로 늘리겠다”는 입장이다.", ["시 | 예산을 두 배로 늘리겠다"]),
      ("회의에서 대통령이 “조사를 철저히 할 것”을 지시했다.", ["대통령 | 조사를 철저히 할 것"]),
      ("차온유 연구사는 『우리는 모두 이웃입니다』라고 전했다.", ["차온유 (연구사) | 우리는 모두 이웃입니다"]),
      (
        "김 대표는 “먼저 듣겠다”며 “그다음에 말하겠다”고 했다. 이어 “서두르지 않겠다”고 덧붙였다.",
        ["김 대표 | 먼저 듣겠다", "김 대표 | 그다음에 말하겠다", "김 대표 | 서두르지 않겠다"]
      ),
      ("“우리가 할 일은 아닌지”라는 걱정이 커졌다.", ["– | 우리가 할 일은 아닌지"]),
    ])
  func speech(sentence: String, expected: [String]) throws {
    #expect(try quotations(in: sentence) == expected)
  }

  @Test(
    "is no term, title or slogan",
    arguments: [
      "시는 ‘달빛길’ 사업을 시작한다.", "표어는 “더 가까이”다.", "“달빛길”이라고 불리는 길이 열렸다.",
      "“더 가까이, 더 오래”라는 표어를 내걸었다.", "「도로법」과 『나무의 말』을 읽었다.", "’26년 예산은 ’25년보다 많다.",
      "시는 “달빛길”을 열었다.", "“닫히지 않은 인용", "그는 55\" 화면을 샀다.",
    ])
  func term(sentence: String) throws {
    #expect(try quotations(in: sentence) == [])
  }

  @Test("takes no longer for many marks than for few")
  func manyMarks() throws {
    let text =
      "제목\n" + String(repeating: "‘“「", count: 50_000) + "\n" + String(repeating: "“가”고 ", count: 30_000)
    _ = try quotations(in: text)
  }

  private func quotations(in sentence: String) throws -> [String] {
    let text = "제목이 되는 줄\n첫 문단이다.\n\n\(sentence)\n"
    let document = try #require(TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt")).value)
    return StructureListing.quotations(document).map { String($0.dropFirst(5)) }
  }
}

@Suite("Lines of a speech")
struct SpokenLineTests {
  private let text = """
    인사말

    먼 길을 달려와 주신
    여러분과
    가족께 감사드립니다.

    마을마다 돌봄 방을
    새로 열고,
    쉬는 날을 보장하겠습니다.

    """

  private func load(_ disabled: Set<String> = []) throws -> (paragraphs: [String], rules: [String]) {
    let outcome = TextLoader.load(
      try SourceText(Array(text.utf8), file: "ko.txt"),
      options: ReadingOptions(disabledRepairs: disabled))
    let document = try #require(outcome.value)
    return (document.blocks.flatMap { $0.content.segments.map(\.text) }, outcome.diagnostics.map(\.rule))
  }

  @Test("are joined into its sentences, with a note")
  func joined() throws {
    let (paragraphs, rules) = try load()
    #expect(
      paragraphs == [
        "먼 길을 달려와 주신 여러분과 가족께 감사드립니다.", "마을마다 돌봄 방을 새로 열고, 쉬는 날을 보장하겠습니다.",
      ])
    #expect(rules == ["spoken-lines"])
  }

  @Test("stay as they are where the repair is off")
  func off() throws {
    let (paragraphs, rules) = try load(["spoken-lines"])
    #expect(paragraphs.count == 6 && rules.isEmpty)
  }
}
