import Briefings
import TranslationFixtures

@testable import Checks

/// Small sites of few words, so that the same texts and names come again and again.
struct RandomSite {
  private static let names = [
    ("이수호", ["Lee Su-ho", "Lee Su-ho", "Lee Soo-ho", "Lee Suho"]),
    ("김하늘", ["Kim Haneul", "Kim Hanuel", "Kim Haneal"]),
    ("김하늘이", ["Kim Haneuli", "Kim Hanuli"]), ("남궁민수", ["Namgung Minsu", "Namkung Minsu"]),
    ("박솔", ["Park Sol", "Pak"]), ("AI신문", ["AI Shinmun"]),
  ]
  private static let sourceWords = [
    "주요 내용", "개요", "주요-내용", "는 말했다", "이 말했다", "텔은 넓다", "과 함께", "문의: ", "A", "a", " ", "기자", "%",
  ]
  private static let targetWords = [
    "Main points", "main points", "The main points:", "An overview", "Overview", "said", " ", "’s", "“key”",
    "%",
    "caf\u{E9}", "cafe\u{301}", "👩‍👩‍👧", "½", "주요 내용", "개요", "개요\u{302E}", "\u{600}a",
  ]

  var generator: SeededGenerator
  private(set) var editions: [[TranslatedSegment]] = []
  /// Whether there are long texts enough to tell which length is usual.
  private let isLong: Bool

  init(_ generator: SeededGenerator) {
    self.generator = generator
    isLong = Int.random(in: 0..<6, using: &self.generator) == 0
    let count = isLong ? 6 : Int.random(in: 0...7, using: &self.generator)
    for number in 0..<count { addEdition(number) }
  }

  private mutating func addEdition(_ number: Int) {
    let rare: [(Language, Language)] = [
      (.english, .korean), (.korean, Language("ja") ?? .english), (Language("ko-KR") ?? .korean, .english),
      (Language("fr") ?? .english, .english),
    ]
    let direction = Int.random(in: 0..<5, using: &generator) == 0 ? pick(rare) : (.korean, .english)
    let count = isLong ? 10 : Int.random(in: 0...12, using: &generator)
    editions.append((0..<count).map { segment(number, $0, direction) })
  }

  private mutating func segment(
    _ edition: Int, _ index: Int, _ direction: (Language, Language)
  ) -> TranslatedSegment {
    let role = pick([nil, nil, nil, nil, nil, .speaker, .byline, .contact] as [TranslatedSegment.Role?])
    var (source, target) = role == .speaker || role == .byline ? name() : text()
    let speakers = speakers(in: source)
    if isLong {
      source += String(repeating: pick(["가나다", "가 나\u{3000}다"]), count: pick([8, 9]))
      target += String(
        repeating: pick(["abc", "a b\u{A0}c"]),
        count: pick([24, 25, 26, 27, 28, Int.random(in: 1...100, using: &generator)]))
    }
    return TranslatedSegment(
      segment: Segment(
        index: index, id: "p\(index)", text: source, origin: origin("\(edition)/ko.txt", source, index)),
      place: "lead", role: role,
      pair: TextPair(source: source, in: direction.0, target: target, in: direction.1),
      origin: origin("\(edition)/en.po", target, index),
      hasContext: Int.random(in: 0..<10, using: &generator) == 0, speakers: speakers)
  }

  /// Some of those whom a text names, and now and then somebody whom it does not.
  private mutating func speakers(in source: String) -> [String] {
    Self.names.map(\.0).filter { name in
      Int.random(in: 0..<(source.contains(name) ? 2 : 30), using: &generator) == 0
    }
  }

  private mutating func name() -> (source: String, target: String) {
    let (name, spellings) = pick(Self.names)
    return (
      name + pick(["", "", " 기자", " 센터장", ", 서울"]), pick(["", "", "Reporter "]) + pick(spellings)
    )
  }

  private mutating func text() -> (source: String, target: String) {
    var text = (source: "", target: "")
    for _ in 0..<pick([1, 1, 1, 2, 3]) {
      if Int.random(in: 0..<5, using: &generator) < 2 {
        let (name, spellings) = pick(Self.names)
        text.source += name + pick(["", "는 ", "이 ", "텔은 "])
        text.target += pick([" ", " Mr "]) + pick(spellings) + " "
      }
      text.source += pick(Self.sourceWords)
      text.target += pick(Self.targetWords)
    }
    return text
  }

  private func origin(_ file: String, _ text: String, _ index: Int) -> TextOrigin {
    TextOrigin(
      SourceFile(name: file, lines: [IndexedLine(text[...])], firstNumber: index + 1),
      anchors: [.init(offset: 0, line: index + 1, column: 1)])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}
