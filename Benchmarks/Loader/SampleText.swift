/// Texts in the styles of Korean press releases, made up from few words: the same bytes in every run.
struct SampleText {
  private var state: UInt64
  private(set) var text = ""

  init(seed: UInt64) { state = seed }

  /// SplitMix64: small, and good enough to vary words.
  private mutating func random(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private mutating func pick(_ words: [String]) -> String { words[random(below: words.count)] }

  mutating func phrase(words count: Int) -> String {
    (0..<count).map { _ in pick(nouns) }.joined(separator: " ")
  }

  mutating func sentence() -> String {
    let figure = random(below: 4) == 0 ? "\(random(below: 900) + 100)억 원 규모의 " : ""
    let count = random(below: 8) + 4
    return figure + phrase(words: count) + " " + pick(endings)
  }

  mutating func sentences(_ count: Int) -> String {
    (0..<count).map { _ in sentence() }.joined(separator: " ")
  }

  mutating func line(_ words: String = "") {
    text += words
    text += "\n"
  }

  mutating func head() {
    line(phrase(words: 5))
    line()
    line(sentences(2))
    line()
  }
}

extension SampleText {
  mutating func prose() {
    line(sentences(5))
    line()
  }

  mutating func ministry() {
    line("□ \(phrase(words: 3))")
    for _ in 0..<3 {
      line(" ○ (\(phrase(words: 1))) \(sentence())")
      line("   - \(sentence())")
      line("   - \(phrase(words: 2)): \(sentence())")
      line("     * \(phrase(words: 6))")
    }
    line("※ \(sentence())")
    line()
  }

  mutating func longTable() {
    line("<표 1> \(phrase(words: 3)) (단위: 억 원)")
    line("| 구분 | 2024년 | 2025년 | 증감 |")
    line("|---|--:|--:|--:|")
    for _ in 0..<2_000 {
      line("| \(phrase(words: 2)) | \(figure()) | \(figure()) | △\(figure())% |")
    }
    line()
  }

  mutating func wideTable() {
    for _ in 0..<4 {
      line((0..<400).map { _ in figure() }.joined(separator: "\t"))
    }
    line()
  }

  private mutating func figure() -> String { "\(random(below: 9) + 1),\(random(below: 900) + 100)" }

  mutating func quotations() {
    line("\(phrase(words: 1)) (연구소장):\"\(sentences(2))\"")
    line()
    line("\(phrase(words: 2)) 장관은 “\(sentences(2))”라고 말했다.")
    line()
    line("“\(sentence())”")
    line("— 김하늘, 센터장")
    line()
  }

  /// Paragraphs broken into lines of about eighty columns.
  mutating func wrapped() {
    var row = ""
    for word in sentences(6).split(separator: " ") {
      if row.unicodeScalars.count + word.unicodeScalars.count > 40 {
        line(row)
        row = ""
      }
      row += row.isEmpty ? "\(word)" : " \(word)"
    }
    line(row)
    line()
  }
}

private let nouns = [
  "정부는", "문화산업의", "수출", "경쟁력을", "지역", "인공지능", "기술과", "함께", "새로운", "지원", "계획을", "중소기업의",
  "참여를", "전문가", "회의에서", "국민이", "체감하는", "디지털", "전환", "해외", "진출", "콘텐츠", "연구개발", "예산을", "K-콘텐츠", "AI",
  "2026년", "교육과", "안전한", "서비스를", "대학과", "병원이", "공동으로", "산업", "생태계를",
]

private let endings = ["추진한다.", "밝혔다.", "확대할 계획이다.", "마련하기로 했다.", "지원한다고 말했다."]
