import Briefings
import Testing

@testable import Checks

@Suite struct `Checking measures` {
  @Test(
    arguments: RightPair.table(
      """
      50평 규모의 매장 | a store of about 165 square meters
      35마일을 달렸다 | ran 35 miles
      56km를 달렸다 | ran 35 miles
      20피트 컨테이너 | a 20-foot container
      키 6피트 | six feet tall
      화씨 68도 | 20 degrees Celsius
      섭씨 20도 | 68 degrees Fahrenheit
      100에이커 | 40 hectares
      5파운드짜리 | weighs 2.3 kilograms
      500파운드를 냈다 | paid 500 pounds
      고기 두 근 | 1.2 kilograms of meat
      6인치 화면 | a 6-inch screen
      """))
  func `is silent about units that were kept or converted rightly`(pair: RightPair) {
    #expect(findings(korean: pair.korean, english: pair.english) == [])
  }

  @Test(
    arguments: [
      Planted(
        "50평", "50 acres",
        "certain numbers: '50평' is 50 pyeong, but the translation says '50 acres'"),
      Planted(
        "50평", "50 miles",
        "certain numbers: '50평' is 50 pyeong, but the translation says '50 miles'"),
      Planted(
        "20피트", "20 meters", "certain numbers: '20피트' is 20 feet, but the translation says '20 meters'"),
      Planted(
        "8인치", "80 inches",
        "certain numbers: '8인치' is 8 inches, but the translation says '80 inches': 10 times too much"),
      Planted(
        "40에이커", "90 acres", "certain numbers: '40에이커' is 40 acres, but the translation says '90 acres'"),
      Planted(
        "화씨 68도", "40 degrees Celsius",
        "doubtful numbers: '68도' is 68 degrees Fahrenheit, but the translation says '40 degrees Celsius'"),
      Planted(
        "56km를 달렸다", "ran 53 miles",
        "doubtful numbers: '56km' is 56 kilometers, but the translation says '53 miles'"),
      Planted(
        "500파운드", "600 pounds",
        "certain numbers: '500파운드' is 500 pounds, but the translation says '600 pounds'"),
    ])
  func `finds units and values that differ`(planted: Planted) {
    #expect(findings(korean: planted.korean, english: planted.english) == planted.findings)
  }

  @Test func `reads languages by any of their tags`() throws {
    let pair = TextPair(
      source: "예산은 3조 원이다.", in: try #require(Language("ko-KR")), target: "The budget is 3 billion won.",
      in: try #require(Language("en_US")))
    #expect(
      findings(pair) == [
        "certain numbers: '3조 원' is 3 trillion won, but the translation says '3 billion won': 1,000 times too little"
      ])
  }
}
