import Briefings
import Testing

@testable import Checks

@Suite struct `Periods that the languages name in other ways` {
  @Test(
    arguments: RightPair.table(
      """
      모내기는 5월 하순에 시작한다. | Rice planting begins in the last third of May.
      감자는 6월 상순에 캔다. | Potatoes are dug in the first ten days of June.
      6월 말 현재 0.5%다. | It was 0.5 percent as of June 30.
      2024년 말까지 마친다. | It will be finished by December 31, 2024.
      1분기는 흐림, 2분기는 맑음이다. | It is cloudy for January-March and bright for April-June.
      상반기 수출이 12% 늘었다. | Exports rose 12 percent in the January–June period.
      주말에는 10시에 연다. | It opens at 10 a.m. on Saturdays and Sundays.
      상영 시간: 19:10~21:40 | Showing: 7:10 p.m. to 9:40 p.m.
      연임에 도전한다. | She is seeking a second term.
      다음 주 화요일에 연다. | It opens next Tuesday.
      5월 초 연휴에 손님이 몰렸다. | Guests flocked in over the early-May holidays.
      """))
  func `are equal`(pair: RightPair) {
    #expect(findings(korean: pair.korean, english: pair.english) == [])
  }

  @Test(
    arguments: [
      Planted(
        "공사는 8월 하순에 끝난다.", "Work ends in the first ten days of August.",
        "certain dates: '8월 하순' is late August, but the translation says 'first ten days of August'"),
      Planted(
        "6월 말 현재 잔액이다.", "It is the balance as of July 31.",
        "certain dates: '6월 말' is late June, but the translation says 'July 31'"),
      Planted(
        "다음 주 수요일 개막한다.", "It opens this Wednesday.", "doubtful dates: '다음 주' is not 'this Wednesday'"),
    ])
  func `are found where they differ`(planted: Planted) {
    #expect(findings(korean: planted.korean, english: planted.english) == planted.findings)
  }
}
