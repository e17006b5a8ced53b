import Briefings
import Testing

@testable import Checks

@Suite struct `Checking numbers` {
  @Test(arguments: RightPair.numbers)
  func `is silent about right translations into English`(pair: RightPair) {
    #expect(findings(korean: pair.korean, english: pair.english) == [])
  }

  @Test(arguments: RightPair.numbers)
  func `is silent about right translations into Korean`(pair: RightPair) {
    // What an English translator adds for readers abroad would be missing from a Korean translation.
    guard !pair.english.contains("(about $") else { return }
    #expect(findings(TextPair(source: pair.english, in: .english, target: pair.korean, in: .korean)) == [])
  }

  @Test(
    arguments: [
      (
        "45 billion won", "4,500억 원",
        "certain numbers: '45 billion won' is 45 billion won, but the translation says '4,500억 원': 10 times too much"
      ),
      (
        "up 3 percentage points", "3% 올랐다",
        "certain numbers: '3 percentage points' is 3 percentage points, but the translation says '3%'"
      ),
      ("five countries", "여섯 나라", "doubtful numbers: 'five' is 5, but the translation says '여섯 나라'"),
    ])
  func `works from English into Korean`(english: String, korean: String, finding: String) {
    #expect(findings(TextPair(source: english, in: .english, target: korean, in: .korean)) == [finding])
  }

  @Test(
    arguments: [
      ("예산은 4,500억 원이다.", "The budget is 45 billion won.", "450 billion won"),
      ("성장률은 2.5%다.", "Growth is 2.6 percent.", "2.5 percent"),
      ("수출은 230만 달러다.", "Exports are $23 million.", "$2.3 million"),
      ("0.5%포인트 올랐다.", "It rose 0.5 percent.", "0.5 percentage points"),
      ("사흘간 열린다.", "It runs for four days.", "3 days"),
      ("응답자의 3분의 2", "Three-quarters of the respondents", "2/3"),
    ])
  func `suggests the value of the source in the way of English`(
    korean: String, english: String, suggestion: String
  ) {
    let pair = TextPair(source: korean, in: .korean, target: english, in: .english)
    #expect(NumberCheck.disagreements(in: ReadPair(pair)).map(\.suggestion) == [suggestion])
  }

  @Test(
    arguments: [
      ("The budget is 450 billion won.", "예산은 450억 원이다.", "4,500억 원"),
      ("It costs 3.56 trillion won.", "3조 5,006억 원이 든다.", "3조 5,600억 원"),
      ("It rose 3 percentage points.", "3% 올랐다.", "3%포인트"),
      ("Sales tripled.", "매출이 두 배로 늘었다.", "3배"),
      ("a 12-kilometer road", "13km 도로", "12km"),
    ])
  func `suggests the value of the source in the way of Korean`(
    english: String, korean: String, suggestion: String
  ) {
    let pair = TextPair(source: english, in: .english, target: korean, in: .korean)
    #expect(NumberCheck.disagreements(in: ReadPair(pair)).map(\.suggestion) == [suggestion])
  }

  @Test func `gives the places in both texts`() throws {
    let pair = TextPair(
      source: "올해 예산은 3조 5천억 원이다.", in: .korean, target: "This year’s budget is 3.5 billion won.",
      in: .english)
    let finding = try #require(NumberCheck.disagreements(in: ReadPair(pair)).first)
    #expect(words(finding.source, of: pair.source) == ["3조 5천억 원"])
    #expect(words(finding.target, of: pair.target) == ["3.5 billion won"])
  }

  @Test func `leaves dates to the other check`() {
    let pair = TextPair(
      source: "2025년 10월 31일 오후 3시", in: .korean, target: "November 1, 2026, 4 p.m.", in: .english)
    #expect(NumberCheck.disagreements(in: ReadPair(pair)).isEmpty)
    #expect(Set(DateCheck.disagreements(in: ReadPair(pair)).map(\.rule)) == ["dates"])
  }

  @Test func `reports a number once that the source repeats`() {
    #expect(
      findings(korean: "3곳 중 3곳이 찬성했다.", english: "All three were in favor.") == [])
    #expect(findings(korean: "회원 15명, 임원 15명", english: "15 members and as many directors") == [])
  }

  @Test func `says nothing of other languages and of what is not translated`() throws {
    let japanese = try #require(Language("ja"))
    let pairs = [
      TextPair(source: "3명", in: .korean, target: "5人", in: japanese),
      TextPair(source: "3명", in: .korean, target: " ", in: .english),
      TextPair(source: "3명", in: .korean, target: "3명", in: .english),
      TextPair(source: "3명", in: .korean, target: "5명", in: .korean),
    ]
    for pair in pairs { #expect(findings(pair) == []) }
  }
}
