import Briefings
import Testing

@testable import Checks

@Suite struct `Checking dates` {
  @Test(arguments: RightPair.dates)
  func `is silent about right translations into English`(pair: RightPair) {
    #expect(findings(korean: pair.korean, english: pair.english) == [])
  }

  @Test(arguments: RightPair.dates)
  func `is silent about right translations into Korean`(pair: RightPair) {
    // An English month may be told from the day on which a Korean text was written, but not the other way round.
    guard !pair.english.hasSuffix("on Nov. 14.") else { return }
    #expect(findings(TextPair(source: pair.english, in: .english, target: pair.korean, in: .korean)) == [])
  }

  @Test(
    arguments: [
      ("10월 31일에 연다.", "It opens on Oct. 30.", "October 31"),
      ("2025년 4분기 실적", "Results for the third quarter of 2025", "fourth quarter of 2025"),
      ("회의는 오후 3시 30분에 열린다.", "The meeting is at 3 p.m.", "3:30 p.m."),
    ])
  func `suggests the date of the source in the way of English`(
    korean: String, english: String, suggestion: String
  ) {
    let pair = TextPair(source: korean, in: .korean, target: english, in: .english)
    #expect(DateCheck.disagreements(in: ReadPair(pair)).map(\.suggestion) == [suggestion])
  }

  @Test(
    arguments: [
      ("It opens on Friday, October 31, 2025.", "2025년 10월 30일(목)에 연다.", "2025년 10월 31일 금요일"),
      ("the first half of 2026", "2026년 하반기", "2026년 상반기"),
      ("at noon", "자정에", "정오"),
    ])
  func `suggests the date of the source in the way of Korean`(
    english: String, korean: String, suggestion: String
  ) {
    let pair = TextPair(source: english, in: .english, target: korean, in: .korean)
    #expect(DateCheck.disagreements(in: ReadPair(pair)).map(\.suggestion) == [suggestion])
  }

  @Test(
    arguments: [
      (
        "2025년 10월 31일에 연다.", "It opens on Thursday, October 31, 2025.",
        "doubtful dates: the translation says 'Thursday, October 31, 2025', but October 31, 2025 is a Friday"
      ),
      (
        "2025. 10. 31.(목)에 연다.", "It opens on October 31, 2025.",
        "doubtful dates: the source says '2025. 10. 31.(목)', but October 31, 2025 is a Friday"
      ),
      ("2026년 2월 30일까지", "until February 30, 2026", "doubtful dates: there is no 'February 30, 2026'"),
    ])
  func `knows which days there are`(korean: String, english: String, finding: String) {
    #expect(findings(korean: korean, english: english) == [finding])
  }

  @Test(
    arguments: [
      ("내년 1월 문을 연다.", "It opens this January.", "'내년' is not 'this january'"),
      ("지난달 시작했다.", "It began this month.", "'지난달' is not 'this month'"),
      ("상담은 오전에 한다.", "Counseling is offered in the afternoon.", "'오전' is not 'afternoon'"),
    ])
  func `compares times that are told from today`(korean: String, english: String, message: String) {
    let found = findings(korean: korean, english: english)
    #expect(found.map { $0.lowercased() } == ["doubtful dates: \(message)"])
  }

  @Test func `takes a year that the source hints at for an addition`() {
    #expect(findings(korean: "올해 10월 문을 연다.", english: "It opens in October 2025.") == [])
    #expect(
      findings(korean: "10월 문을 연다.", english: "It opens in October 2025.")
        == ["doubtful dates: 'October 2025' is not in the source"])
  }
}
