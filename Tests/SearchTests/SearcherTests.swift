import Diagnostics
import Search
import Testing

/// A site in memory, searched through the files of its index.
private struct MadeSite {
  var files: [String: [UInt8]] = [:]

  /// - Parameter briefings: the newest first; each a list of passages in Korean and English, the title first.
  init(_ briefings: [[(String, String)]], terms: [[String]] = []) {
    let passages = briefings.map { briefing in
      briefing.enumerated().map { number, words in
        SearchPassage(
          id: number == 0 ? "" : "p\(number)", weight: number == 0 ? .title : .text,
          words: [words.0, words.1])
      }
    }
    let index = SearchIndex(passages.map { BriefingTerms($0) }, count: briefings.count)
    var number = 0
    let directory = index.directory { _ in
      number += 1
      return "piece\(number)"
    }
    for file in directory.files { files[SearchFolder.index + file.name] = file.bytes }
    for (position, passages) in passages.enumerated() {
      files[SearchFolder.passages(ofBriefing: briefings.count - 1 - position)] = bytes(
        .members([
          ("date", .string("2026-01-01")),
          ("addresses", .array([.string("ko/\(position)/"), .string("en/\(position)/")])),
          (
            "passages",
            .array(
              passages.map {
                .array([.string($0.id), .number($0.weight.rawValue)] + $0.words.map { JSON.optional($0) })
              })
          ),
        ]))
    }
    files[SearchFolder.start] = bytes(
      .members([
        ("languages", .array([.string("ko"), .string("en")])), ("index", directory.table),
        ("years", .array([.array([.number(2026), .number(0)])])),
        ("terms", .array(terms.map { .members([("words", .array($0.map(JSON.string)))]) })),
      ]))
  }

  /// Positions of the briefings that are found.
  func found(_ query: String, limit: Int = 100) throws -> [Int] {
    try Searcher { files[$0] }.search(query, language: 0, limit: limit, patience: .max).compactMap { result in
      result.addresses[0].flatMap { Int($0.dropFirst(3).dropLast()) }
    }
  }
}

private func bytes(_ json: JSON) -> [UInt8] { Array(json.line.utf8) }

@Suite("Searching")
struct SearcherTests {
  private let site = MadeSite(
    [
      [("핵심 기술과 무기 체계", "Core technology, weapon systems"), ("학교 육성에 나선다.", "Schools are promoted.")],
      [
        ("유치원 안전 점검", "Kindergartens are inspected"),
        ("정부가 4,165억 원을 쓴다.", "The government spends 416.5 billion won."),
      ],
      [("공립유치원을 늘린다", "More public kindergartens"), ("국가 균형발전을 꾀한다.", "Co-operation, balanced.")],
      [("핵무기 없는 바다", "A sea without nuclear weapons"), ("AI 기술과 5G망을 쓴다.", "AI is used.")],
    ], terms: [["한국에너지연구원", "KIE"], ["바다", "海"]])

  @Test(
    "finds what is there, the best first",
    arguments: [
      ("유치원", [1, 2]), ("유치원에서", []), ("정부", [1]), ("핵무기", [3]), ("교육", []), ("국가균형", [2]),
      ("균형 국가", [2]), ("\"균형 국가\"", []), ("kindergarten", [1, 2]), ("cooperation", [2]),
      ("co-operation", [2]),
      ("416.5 billion", [1]), ("4165억", [1]), ("AI기술", [3]), ("5G", [3]), ("ai sea", [3]), ("핵", [0, 3]),
      ("海", [3]),
      ("ㅇㅊㅇ", [1, 2]), ("육성", [0]), ("kinder", [1, 2]), ("nothing", []), ("", []), ("\"", []), ("...", []),
    ])
  func finding(query: String, positions: [Int]) throws {
    #expect(try site.found(query) == positions, "\(query)")
  }

  @Test(
    "takes a syllable that is being typed for what it may become",
    arguments: [
      ("유칭", [1, 2]), ("공립유치워", [2]), ("바닫", []), ("핵뭉", []),
      // So short a word has to be whole.
      ("바다", [3]), ("공리", []), ("안저", [1]),
    ])
  func typing(query: String, positions: [Int]) throws {
    #expect(try site.found(query) == positions, "\(query)")
  }

  @Test(
    "forgives one typing error where nothing was found",
    arguments: [
      ("공립유취원", [2]), ("공닙유취원", []), ("유치운", [1, 2]), ("유치복", []), ("goverment", [1]), ("technolgoy", [0]),
      ("tecnology", [0]), ("kindergartehn", [1, 2]), ("wepon systems", [0]), ("wepon systms", []),
      ("govermnet", []), ("govrmnt", []),
      ("aread", []),
    ])
  func mistyping(query: String, positions: [Int]) throws {
    #expect(try site.found(query) == positions)
  }

  @Test("takes a day without its year for one of the year of the briefing")
  func openDates() throws {
    let site = MadeSite([[("알림", "Notice"), ("4월 12일부터 25일까지 받는다.", "Until April 25.")]])
    for query in ["2026-04-25", "2026. 4. 25.", "4월 25일", "April 25, 2026"] {
      #expect(try site.found(query) == [0])
    }
    for query in ["2025-04-25", "4월 26일"] { #expect(try site.found(query).isEmpty) }
  }

  @Test(
    "does not take for a word what only stands together by accident",
    arguments: [
      ("인사", [4]), ("사업", [0, 4]), ("서관", []), ("도서", [1]), ("수도", [5]), ("가맹점", [2]), ("지도", []),
      ("기술", [3, 5]),
      ("고리", []),
    ])
  func accidents(query: String, positions: [Int]) throws {
    let site = MadeSite([
      [("온라인사업신청", "A"), ("사업 안내", "A")], [("작은도서관", "B"), ("도서 나눔", "B")],
      [("가맹점 수도 늘었다", "C"), ("가맹점 수는 많다. 고립된 곳", "C")], [("일이 이어지도록 한다", "D"), ("신기술 개발", "D")],
      [("인사 발령", "E"), ("사업 계획", "E")], [("수도 요금", "F"), ("기술과 물", "F")],
    ])
    #expect(try site.found(query).sorted() == positions, "\(query)")
  }

  @Test("marks what was found, in the language in which it was")
  func marks() throws {
    let searcher = try Searcher { site.files[$0] }
    let results = try searcher.search("government", language: 0, limit: 1)
    let result = try #require(results.first)
    let passage = try #require(result.passages.first)
    #expect(passage.language == 1)
    let words = try #require(passage.words[1])
    #expect(passage.marks.map { String(decoding: Array(words.utf8)[$0], as: UTF8.self) } == ["government"])
    #expect(passage.words[0] == "정부가 4,165억 원을 쓴다.")
  }

  @Test("leads to the passage in the language of the reader where both languages have it", arguments: [0, 1])
  func readersLanguage(language: Int) throws {
    let searcher = try Searcher { site.files[$0] }
    let result = try #require(try searcher.search("AI", language: language, limit: 1).first)
    #expect(result.passages.map(\.language) == [language])
  }

  @Test(
    "shows what only the other language has in that language", arguments: [("정부가", 0), ("government", 1)])
  func otherLanguage(query: String, language: Int) throws {
    let searcher = try Searcher { site.files[$0] }
    let result = try #require(try searcher.search(query, language: 1 - language, limit: 1).first)
    #expect(result.passages.map(\.language) == [language])
  }

  @Test("finds through the tables of an index of many pieces")
  func tables() throws {
    var random = Generator(state: 88_172_645_463_325_252)
    // Syllables in the order of Hangul and words in that of the alphabet, so that there are many pieces.
    let words = (0..<600).map { number in
      String(
        (0..<60).map { _ in
          Character(Unicode.Scalar(0xAC00 + UInt32.random(in: 0..<11_172, using: &random)) ?? "가")
        }) + " word\(number)"
    }
    let site = MadeSite(words.map { [($0, "x")] })
    let start = try JSON.read((site.files[SearchFolder.start] ?? [])[...])
    let text = String(decoding: Array(start.line.utf8), as: UTF8.self)
    #expect(text.contains("\"tables\""))
    for number in [0, 1, 299, 598, 599] {
      #expect(try site.found(String(words[number].dropFirst(7).prefix(5))) == [number])
      #expect(try site.found("word\(number)") == [number])
    }
  }

  @Test("finds through the index what reading all texts finds", arguments: 0..<20)
  func againstReadingAll(seed: UInt64) throws {
    var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let syllables = ["가", "나", "다", "라", "정", "부", " ", " ", ". ", "AI", "3조", "·"]
    func text() -> String {
      (0..<12).map { _ in syllables[Int(random.next() % UInt64(syllables.count))] }.joined()
    }
    let briefings = (0..<300).map { _ in (0..<3).map { _ in (text(), text()) } }
    let site = MadeSite(briefings)
    for _ in 0..<10 {
      let query = text().split(separator: " ").prefix(2).joined(separator: " ")
      let items = SearchQuery(query).items
      guard !items.isEmpty else { continue }
      let expected = briefings.indices.filter { position in
        items.allSatisfy { item in
          let texts = briefings[position].flatMap { [SearchText($0.0), SearchText($0.1)] }
          let words = BriefingWords(texts, year: 2026)
          return texts.contains { PassageMatcher($0, in: words).match(item) != nil }
        }
      }
      let found = try site.found(query, limit: expected.count)
      #expect(found.sorted() == expected, "\(query)")
    }
  }

  @Test("says which file of an index is missing or none")
  func damage() {
    for start in [nil, Array("{".utf8)] {
      #expect(throws: DamagedIndex(file: "start.json")) { try Searcher { _ in start } }
    }
    let pieces = site.files.keys.filter { $0.hasPrefix("index/") }
    var files = site.files
    for piece in pieces { files[piece] = [0, 200] }
    #expect(throws: DamagedIndex.self) {
      try Searcher { [files] in files[$0] }.search("가나", language: 0, limit: 1)
    }
  }

  @Test("changes few pieces when a briefing is added")
  func stability() {
    func pieces(_ briefings: [[(String, String)]]) -> Set<[UInt8]> {
      Set(MadeSite(briefings).files.filter { $0.key.hasPrefix("index/") }.values)
    }
    var random = Generator(state: 7)
    func text() -> String {
      (0..<200).map { _ in String(Unicode.Scalar(0xAC00 + UInt32(random.next() % 600)) ?? "가") }.joined()
    }
    let briefings = (0..<200).map { _ in [("제목", "Title"), (text(), "A text")] }
    let before = pieces(briefings)
    let after = pieces([[("새 글", "New"), ("가나다 한 줄", "A line")]] + briefings)
    #expect(before.count > 50)
    #expect(after.subtracting(before).count < 12)
  }
}

private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
