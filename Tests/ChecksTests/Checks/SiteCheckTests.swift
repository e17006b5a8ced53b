import Briefings
import Testing

@testable import Checks

private func place(
  _ index: Int, _ source: String, _ target: String, role: TranslatedSegment.Role? = nil,
  hasContext: Bool = false, speakers: [String] = []
) -> SitePlace {
  let origin = { (file: String, text: String) in
    TextOrigin(
      SourceFile(name: file, lines: Array(repeating: text[...], count: index + 1)),
      anchors: [.init(offset: 0, line: index + 1, column: 9)])
  }
  return SitePlace(
    edition: 0, index: index,
    segment: TranslatedSegment(
      segment: Segment(index: index, id: "p\(index)", text: source, origin: origin("ko.txt", source)),
      place: "lead", role: role, pair: TextPair(source: source, in: .korean, target: target, in: .english),
      origin: origin("en.po", target), hasContext: hasContext, speakers: speakers))
}

@Suite struct `Looking at a whole site` {
  @Test func `finds a name that is spelt in two ways`() {
    let places = [
      place(0, "이수호", "Lee Su-ho", role: .speaker), place(1, "이수호 기자", "Reporter Lee Soo-ho", role: .byline),
      place(2, "이수호 센터장", "Lee Su-ho", role: .speaker), place(3, "김하늘", "Kim Haneul", role: .speaker),
    ]
    let findings = NameCheck().findings(in: places)
    #expect(findings.map(\.0.index) == [1])
    #expect(findings.map(\.1.message) == ["'이수호' is spelt 'Lee Soo-ho' here and 'Lee Su-ho' elsewhere"])
    #expect(findings.map(\.1.reason) == ["See en.po:1:9"])
  }

  @Test(
    arguments: [
      ("문의: 이수호 사무관", "Contact: Lee Soo-ho, Deputy Director", true), ("이수호는 말했다", "Lee Su-ho said", false),
      ("이수호는 말했다", "He said", false), ("이수호는 말했다", "Lee Min-jung said", false),
      ("이수호텔은 넓다", "Lee Soo-ho said", false),
    ])
  func `finds a name that is nearly the known one`(korean: String, english: String, isFound: Bool) {
    let places = [
      place(0, "이수호", "Lee Su-ho", role: .speaker),
      place(1, korean, english, role: korean.hasPrefix("문의") ? .contact : nil),
    ]
    #expect(NameCheck().findings(in: places).map(\.0.index) == (isFound ? [1] : []))
  }

  @Test func `finds the name of a contact that is spelt in two ways`() {
    let places = [
      place(0, "이수호", "Lee Su-ho", role: .contact), place(1, "이수호", "Lee Soo-ho", role: .contact),
      place(2, "이수호", "Lee Su-ho", role: .speaker), place(3, "문의 안내", "Inquiries", role: .contact),
      place(4, "문의 안내", "Contact information", role: .contact),
    ]
    #expect(NameCheck().findings(in: places).map(\.0.index) == [1])
  }

  @Test func `finds a name of somebody quoted within a sentence that is spelt in two ways`() {
    let places = [
      place(
        0, "김하늘 원장은 “숲이 늘었다”고 밝혔다.", "“The forest has grown,” President Kim Ha-neul said.", speakers: ["김하늘"]),
      place(
        1, "김하늘 원장은 “반갑다”며 웃었다.", "“I am glad,” said Haneul Kim, President of Seoul Forest.",
        speakers: ["김하늘"]),
      place(
        2, "김하늘 원장은 “더 심겠다”고 했다.", "“We will plant more,” President Kim Ha-neul said.", speakers: ["김하늘"]),
      place(3, "김하늘 원장은 “끝”이라고 했다.", "“That is all,” the president said.", speakers: ["김하늘"]),
    ]
    let findings = NameCheck().findings(in: places)
    #expect(findings.map(\.0.index) == [1])
    #expect(findings.map(\.1.message) == ["'김하늘' is spelt 'Haneul Kim' here and 'Kim Ha-neul' elsewhere"])
    let words = findings.first.map {
      String(
        places[1].segment.pair.target.utf8.dropFirst($0.1.target[0].lowerBound).prefix($0.1.target[0].count))
        ?? ""
    }
    #expect(words == "Haneul Kim")
  }

  @Test func `finds an office that is called by two names`() {
    let places = [
      place(0, "해오름부는 새 계획을 발표했다.", "The Ministry of Sunrise announced a new plan."),
      place(1, "해오름부가 지원한다.", "The Sunrise Ministry will provide support."),
      place(2, "이번 사업은 해오름부에서 맡는다.", "The project is run by the Ministry of Sunrise."),
      place(3, "새벗연구원은 결과를 냈다.", "Saebeot Institute published the results."),
      place(4, "새벗연구원의 발표다.", "It was announced by the Saebeot Institute."),
    ]
    let findings = NameCheck().findings(in: places)
    #expect(findings.map(\.0.index) == [1])
    #expect(
      findings.map(\.1.message) == [
        "'해오름부' is called 'Sunrise Ministry' here and 'Ministry of Sunrise' elsewhere"
      ])
  }

  @Test(
    arguments: [
      // Words that only end like the name of an office.
      ("중앙정부가 지원한다.", "The Sunrise Ministry will provide support."),
      // Two offices, of which nothing says which is which.
      ("해오름부와 달오름청은 함께 지원한다.", "The Sunrise Ministry will provide support."),
      ("해오름부가 지원한다.", "The Sunrise Ministry and the Moonrise Agency will provide support."),
      // No name, or no name of its own.
      ("해오름부가 지원한다.", "The Ministry will provide support."), ("해오름부가 지원한다.", "It will provide support."),
      // A headline, where nothing tells where a name begins.
      ("해오름부 지원 시작", "Help From Sunrise Ministry Begins"),
      // A noun that the Korean name does not have.
      ("해오름부가 지원한다.", "The Sunrise Institute will provide support."),
    ])
  func `says nothing of an office where its name is not certain`(korean: String, english: String) {
    let places = [
      place(0, "해오름부는 새 계획을 발표했다.", "The Ministry of Sunrise announced a new plan."),
      place(1, korean, english),
    ]
    #expect(NameCheck().findings(in: places).isEmpty)
  }

  @Test func `finds a text that is translated in two ways`() {
    let places = [
      place(0, "주요 내용", "Main points"), place(1, "주요 내용", "Key details"),
      place(2, "주요 내용", "The main points:"),
      place(3, "주요 내용", "Highlights", hasContext: true), place(4, "개요", "Overview"),
    ]
    let findings = ConsistencyCheck().findings(in: places)
    #expect(findings.map(\.0.index) == [1])
    #expect(findings.first?.1.message == "'주요 내용' is translated as 'Main points' elsewhere")
  }

  @Test func `finds a length that this site never has, once it has enough texts`() {
    let source = String(repeating: "가나다라마", count: 8)
    let usual = (0..<30).map { place($0, source, String(repeating: "abcde", count: 18 + $0 % 4)) }
    let short = place(30, source, String(repeating: "abcde", count: 9))
    #expect(LengthCheck().findings(in: usual).isEmpty)
    let findings = LengthCheck().findings(in: usual + [short])
    #expect(findings.map(\.0.index) == [30])
    #expect(findings.first?.1.message == "The translation is 2.1 times shorter than this site's usually are")
    #expect(LengthCheck().findings(in: usual.prefix(20) + [short]).isEmpty)
  }

  @Test(arguments: [(10, true), (90, false), (400, true)])
  func `finds a length that no translation has`(letters: Int, isFound: Bool) {
    let pair = TextPair(
      source: String(repeating: "가나다라마 ", count: 8), in: .korean,
      target: String(repeating: "a", count: letters),
      in: .english)
    #expect(ExtremeLengthCheck.disagreements(in: ReadPair(pair)).isEmpty != isFound)
  }
}

@Suite struct `Looking for translations that moved` {
  private let texts = [
    ("제목", "Title"), ("루닛과 KAIST는 2026년까지 모델 32B를 만든다", "Lunit and KAIST build the 32B model by 2026"),
    ("OpenAI와 Google은 1,250개를 내놓았다", "OpenAI and Google released 1,250"), ("서울은 맑다", "Seoul is sunny"),
  ]

  private func moved(_ translations: [String]) -> [Int] {
    let segments = zip(texts, translations).enumerated().map { index, texts in
      place(index, texts.0.0, texts.1).segment
    }
    return ShiftCheck(glossary: nil).findings(in: segments.map { ReadPair($0.pair) }, segments).map(\.segment)
  }

  @Test func `says nothing where each is in its place`() { #expect(moved(texts.map(\.1)) == []) }

  @Test func `finds two that changed places`() {
    #expect(moved([texts[0].1, texts[2].1, texts[1].1, texts[3].1]) == [1, 2])
  }

  @Test func `finds all that moved by one`() {
    #expect(moved([texts[1].1, texts[2].1, texts[3].1, texts[0].1]) == [1, 2])
  }

  @Test func `says nothing of a text that names nothing its translation keeps`() {
    #expect(moved([texts[0].1, "It is built", "They are out", texts[3].1]) == [])
  }
}
