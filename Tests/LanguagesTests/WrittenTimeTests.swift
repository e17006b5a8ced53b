import Briefings
import Languages
import Testing

@Suite("A date in a letterhead")
struct WrittenTimeTests {
  /// Writes texts of few signs, so that many of them are dates, or nearly.
  private struct Texts: Sequence, IteratorProtocol {
    private static let signs = [
      "2026", "26", "'", "’", "‘", ".", "년", "-", "월", "일", "9", "24", "12", "1", "003", " ", "  ", "(", ")",
      "（", "）",
      "목", "요일", ",", "오전", "오후", "밤", "낮", "새벽", "저녁", "정오", "자정", ":", "시", "분", "반", "30", "가", "부터", "\t",
    ]
    private var state: UInt64 = 2026
    private var left = 40_000

    private mutating func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func next() -> String? {
      guard left > 0 else { return nil }
      left -= 1
      let isDate = random(below: 2) == 0
      var text = isDate ? ["2026. 9. 24.", "’26.9.24(목) ", "9월 24일 ", "9-24 "][random(below: 4)] : ""
      for _ in 0...random(below: 9) { text += Self.signs[random(below: Self.signs.count)] }
      return text
    }
  }

  @Test("is found where its form is, and with the hour that is written on to it")
  func agreesWithForm() throws {
    let dates =
      /(?:(?:(\d{4})|['’‘](\d{2}))\s*[.년\-]\s*)?(\d{1,2})\s*[.월\-]\s*(\d{1,2})\s*(?:[.일]|(?=\s|\(|$))\s*(?:[(（]\s*[월화수목금토일]\s*[)）]|[월화수목금토일]요일)?[,.]?\s*/
    let times =
      /(오전|오후|낮|밤|새벽|아침|저녁)?\s*(\d{1,2})\s*(?::\s*(\d{2})|시(?:\s*(\d{1,2})\s*분|\s*(반))?)/
    let korean = try #require(LanguageProfile.of(.korean))
    var found = 0
    for text in Texts() {
      let match = text.firstMatch(of: dates)
      let time = korean.writtenTime(text[...])
      #expect(
        time?.month == match.flatMap { Int($0.3) } && time?.day == match.flatMap { Int($0.4) }, "\(text)")
      guard let match else { continue }
      found += 1
      #expect(
        time?.year == match.1.flatMap { Int($0) } ?? match.2.flatMap { Int($0) }.map { 2000 + $0 }, "\(text)")
      let rest = text[match.range.upperBound...]
      let hasTime = rest.hasPrefix("정오") || rest.hasPrefix("자정") || rest.prefixMatch(of: times) != nil
      #expect((time?.minuteOfDay != nil) == hasTime, "\(text)")
      if let doubt = time?.doubt, doubt != "자정" {
        #expect(rest.prefixMatch(of: times).map { String($0.0) } == doubt, "\(text)")
      }
    }
    #expect(found > 10_000)
  }
}
