import Briefings
import Testing

@testable import Checks

@Suite struct `Numbers in names and idioms` {
  @Test(
    arguments: RightPair.table(
      """
      2차전지 기업 세 곳이 상장한다. | Three makers of rechargeable batteries are going public.
      2인 1조로 수색했다. | They searched in pairs.
      세계적인 5인조 밴드가 내한한다. | The world-famous quintet is coming to Korea.
      이 성은 루이 14세 때 지어졌다. | The castle dates from the reign of Louis XIV.
      명인의 칠순을 기념한다. | It marks the master's 70th birthday.
      구조대가 등산객을 업고 내려왔다. | Rescuers carried the hiker down.
      두 회사는 관련이 없다. | The firms are separate.
      이사 아홉 명 중 여섯 명이 찬성했다. | The board approved it six to three.
      지난 10년간 늘었다. | It has grown over the past decade.
      한 세기 넘게 사랑받았다. | It has been loved for more than a hundred years.
      예닐곱 살 아이들 스무남은 명이 모였다. | Some 20 children aged six or seven gathered.
      18세 이하는 입장할 수 없다. | People under 19 are not admitted.
      25만 명이 다녀갔다. | A quarter of a million people have visited.
      타율 3할 2푼 5리를 기록했다. | He batted .325.
      119에 신고했다. | They called emergency services.
      1·2심은 유죄로 봤다. | The lower courts found him guilty.
      만세 소리가 백사장에 울려 퍼졌다. | Cheers rang out across the beach.
      줄을 서 있는 사람이 15명이다. | There are 15 people in line.
      하루 세 번 식후 30분에 먹는다. | Take it three times a day, 30 minutes after meals.
      """))
  func `need no counterpart in English`(pair: RightPair) {
    #expect(findings(korean: pair.korean, english: pair.english) == [])
  }

  @Test(
    arguments: [
      Planted(
        "3인 1조로 근무한다.", "They work in teams of five.",
        "doubtful numbers: '3인' is 3, but the translation says 'five'"),
      Planted(
        "두 배 넘게 뛰었다.", "It more than tripled.",
        "doubtful numbers: '두 배' is 2 times, but the translation says 'tripled'"),
      Planted(
        "65세 이상은 무료다.", "People over 65 ride free, those aged 60 or older at half price.",
        "doubtful numbers: '60' is not in the source"),
      Planted(
        "직원 320명을 줄인다.", "It will shed staff.", "doubtful numbers: '320명' is missing in the translation"),
    ])
  func `are found where they differ from a number there`(planted: Planted) {
    #expect(findings(korean: planted.korean, english: planted.english) == planted.findings)
  }
}
