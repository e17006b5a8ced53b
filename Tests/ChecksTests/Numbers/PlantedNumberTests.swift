import Testing

@testable import Checks

@Suite struct `Errors planted in numbers` {
  @Test(
    arguments: [
      Planted(
        "과학기술정보통신부는 2026년도 연구개발 예산을 35조 3천억 원으로 확정했다.",
        "The Ministry of Science and ICT finalized a research and development budget of 3.53 trillion won for 2026.",
        "certain numbers: '35조 3천억 원' is 35.3 trillion won, but the translation says '3.53 trillion won': 10 times too little"
      ),
      Planted(
        "중소기업 1만2천여 곳에 업체당 최대 5천만 원을 지원한다.",
        "Some 12,000 small businesses will receive up to 500 million won each.",
        "certain numbers: '5천만 원' is 50 million won, but the translation says '500 million won': 10 times too much"
      ),
      Planted(
        "이번 행사에는 40개국 2,300여 명의 전문가가 참석한다.",
        "More than 2,300 experts from 14 countries will attend the event.",
        "doubtful numbers: '40개국' is 40, but the translation says '14'"),
      Planted(
        "합계출산율은 0.75명으로 전년보다 0.03명 늘었다.",
        "The total fertility rate stood at 0.75, up 0.3 from the previous year.",
        "certain numbers: '0.03명' is 0.03, but the translation says '0.3': 10 times too much"),
      Planted(
        "코스피는 전 거래일보다 34.61포인트(1.21%) 내린 2,821.35로 마감했다.",
        "The KOSPI closed at 2,812.35, down 34.61 points, or 1.21 percent, from the previous session.",
        "certain numbers: '2,821.35' is 2,821.35, but the translation says '2,812.35'"),
      Planted(
        "수소차는 5분 충전으로 600km 이상 달린다.",
        "The hydrogen car runs more than 600 miles on a five-minute charge.",
        "certain numbers: '600km' is 600 kilometers, but the translation says '600 miles'"),
      Planted(
        "사업비 7,500억 원 가운데 국비는 절반인 3,750억 원이다.",
        "Of the 750-billion-won project cost, half, or 3.75 billion won, comes from the state.",
        "certain numbers: '3,750억 원' is 375 billion won, but the translation says '3.75 billion won': 100 times too little"
      ),
      Planted(
        "연 매출 3억 원 이하 소상공인",
        "Small merchants with annual sales of 300 million won or more",
        "doubtful numbers: '3억 원' is at most that much, but the translation says the opposite by '300 million won'"
      ),
      Planted(
        "만 65세 이상 어르신은 무료로 이용할 수 있다.",
        "Those aged 60 and over can use it free of charge.",
        "certain numbers: '65세' is 65, but the translation says '60'"),
      Planted(
        "하루 평균 1,500톤을 처리한다.",
        "It treats 1,500 kilograms a day on average.",
        "certain numbers: '1,500톤' is 1,500 tons, but the translation says '1,500 kilograms'"),
      Planted(
        "K-2 전차 180대를 수출한다.",
        "It will export 18 K-2 tanks.",
        "certain numbers: '180대' is 180, but the translation says '18': 10 times too little"),
      Planted(
        "예산의 4분의 3을 상반기에 집행한다.",
        "Two-thirds of the budget will be spent in the first half.",
        "doubtful numbers: '4분의 3' is three-quarters, but the translation says 'Two-thirds'"),
      Planted(
        "판매량은 지난해보다 세 배 넘게 늘었다.",
        "Sales more than doubled from last year.",
        "doubtful numbers: '세 배' is 3 times, but the translation says 'doubled'"),
      Planted(
        "사고 건수는 절반으로 줄었다.",
        "The number of accidents fell to a third.",
        "doubtful numbers: '절반' is half, but the translation says 'a third'"),
      Planted(
        "수천억 원대 투자",
        "Investment worth billions of won",
        "doubtful numbers: '수천억 원' is of another magnitude than 'billions of won'"),
      Planted(
        "(단위: 억 원)",
        "(Unit: KRW 1 billion)",
        "doubtful numbers: '억 원' is 100 million won, but the translation says 'KRW 1 billion': 10 times too much"
      ),
      Planted(
        "(단위: 천 명)",
        "(Unit: 10,000 persons)",
        "doubtful numbers: '천 명' is 1,000, but the translation says '10,000': 10 times too much"),
      Planted(
        "이번 조치로 약 1,200만 명이 혜택을 본다.",
        "About 1.2 million people will benefit from the measure.",
        "certain numbers: '1,200만 명' is 12 million, but the translation says '1.2 million': 10 times too little"
      ),
      Planted(
        "이번 조치로 많은 사람이 혜택을 본다.",
        "About 12 million people will benefit from the measure.",
        "doubtful numbers: '12 million' is not in the source"),
      Planted(
        "이번 조치로 1,200만 명이 혜택을 본다.",
        "Many people will benefit from the measure.",
        "doubtful numbers: '1,200만 명' is missing in the translation"),
      Planted(
        "실업률은 0.3%포인트 낮아졌다.",
        "The unemployment rate fell 0.3 percent.",
        "certain numbers: '0.3%포인트' is 0.3 percentage points, but the translation says '0.3 percent'"),
      Planted(
        "점유율은 30% 늘었다.",
        "Its share grew by 30 percentage points.",
        "certain numbers: '30%' is 30 percent, but the translation says '30 percentage points'"),
      Planted(
        "무역수지는 95억 6천만 달러 흑자를 냈다.",
        "The trade balance showed a surplus of 9.56 billion won.",
        "certain numbers: '95억 6천만 달러' is $9.56 billion, but the translation says '9.56 billion won'"),
      Planted(
        "무역수지는 95억 6천만 달러 흑자를 냈다.",
        "The trade balance showed a surplus of $95.6 billion.",
        "certain numbers: '95억 6천만 달러' is $9.56 billion, but the translation says '$95.6 billion': 10 times too much"
      ),
      Planted(
        "대미 수출 관세가 25%에서 15%로 낮아진다.",
        "Tariffs on exports to the United States will fall from 25 percent to 50 percent.",
        "certain numbers: '15%' is 15 percent, but the translation says '50 percent'"),
      Planted(
        "주 4.5일제를 시범 운영한다.",
        "A four-day workweek will be piloted.",
        "doubtful numbers: '4.5일제' is 4.5 days, but the translation says 'four-day'"),
      Planted(
        "올림픽에서 금메달 3개, 은메달 2개를 땄다.",
        "They won three gold medals and five silvers at the Olympics.",
        "doubtful numbers: '2개' is 2, but the translation says 'five'"),
      Planted(
        "시행령 제7조 제3항",
        "Article 17, Paragraph 3 of the Enforcement Decree",
        "doubtful numbers: '7' is 7, but the translation says '17'"),
      Planted(
        "표본오차는 95% 신뢰수준에서 ±3.1%p다.",
        "The margin of error is plus or minus 3.1 percentage points at the 90 percent confidence level.",
        "certain numbers: '95%' is 95 percent, but the translation says '90 percent'"),
      Planted(
        "30일 이내에 이의를 제기할 수 있다.",
        "Objections may be raised within 30 months.",
        "certain numbers: '30일 이내' is 30 days, but the translation says '30 months'"),
      Planted(
        "제78차 세계보건총회",
        "The 87th World Health Assembly",
        "certain numbers: '78차' is 78, but the translation says '87th'"),
      Planted(
        "두 정상은 90분간 대화했다.",
        "The two leaders talked for 19 minutes.",
        "doubtful numbers: '90분간' is 90 minutes, but the translation says '19 minutes'"),
      Planted(
        "열차는 15분 간격으로 다닌다.",
        "Trains run every 50 minutes.",
        "certain numbers: '15분' is 15 minutes, but the translation says '50 minutes'"),
      Planted(
        "사흘 동안 열린다.",
        "It runs for four days.",
        "doubtful numbers: '사흘' is 3 days, but the translation says 'four days'"),
      Planted(
        "보름 동안 열린다.",
        "It runs for five days.",
        "doubtful numbers: '보름' is 15 days, but the translation says 'five days'"),
      Planted(
        "20대 청년이 대상이다.",
        "It is for people in their thirties.",
        "doubtful numbers: '20대' is 20, but the translation says 'thirties'"),
      Planted(
        "H100 5천 장을 확보했다.",
        "It secured 5,000 H200 GPUs.",
        "doubtful numbers: 'H100' became 'H200'"),
      Planted(
        "문의: 044-201-1234",
        "Contact: 044-201-1243",
        "doubtful numbers: '044-201-1234' became '044-201-1243'"),
      Planted(
        "A사는 3곳, B사는 7곳에 공장을 짓는다.",
        "Company A is building plants in three places and Company B in eight.",
        "doubtful numbers: '7곳' is 7, but the translation says 'eight'"),
      Planted(
        "4년 연속 흑자를 냈다.",
        "It has been in the black for three straight years.",
        "doubtful numbers: '4년 연속' is 4 years, but the translation says 'three'"),
      Planted(
        "스물여덟 명이 뽑혔다.",
        "Eighteen people were chosen.",
        "doubtful numbers: '스물여덟 명' is 28, but the translation says 'Eighteen'"),
      Planted(
        "네 가지 원칙을 세웠다.",
        "It set out five principles.",
        "doubtful numbers: '네 가지' is 4, but the translation says 'five'"),
      Planted(
        "10만㎡ 부지에 들어선다.",
        "It will stand on a site of 100,000 hectares.",
        "certain numbers: '10만㎡' is 100,000 square meters, but the translation says '100,000 hectares'"),
      Planted(
        "용량은 500MW다.",
        "It has a capacity of 500 kilowatts.",
        "certain numbers: '500MW' is 500 megawatts, but the translation says '500 kilowatts'"),
      Planted(
        "회원국은 27곳이다.",
        "There are 27 member states, 12 of them in Asia.",
        "doubtful numbers: '12' is not in the source"),
      Planted(
        "4대강 보 16개를 점검했다.",
        "The 16 weirs on the five major rivers were inspected.",
        "doubtful numbers: '4대' is 4, but the translation says 'five'"),
      Planted(
        "파업은 사흘째 이어졌다.",
        "The strike went into its fourth day.",
        "doubtful numbers: '사흘' is 3 days, but the translation says 'fourth'"),
      Planted(
        "오차는 100만분의 1에 불과하다.",
        "The error is only one-thousandth.",
        "doubtful numbers: '100만분의 1' is 0.000001, but the translation says 'one-thousandth': 1,000 times too much"
      ),
      Planted(
        "왕복 4차로 도로를 6차로로 넓힌다.",
        "The four-lane road will be widened to eight lanes.",
        "doubtful numbers: '6차' is 6, but the translation says 'eight'"),
      Planted(
        "섭씨 1억 도를 300초간 유지했다.",
        "It sustained 100 million degrees Celsius for 300 minutes.",
        "certain numbers: '300초간' is 300 seconds, but the translation says '300 minutes'"),
      Planted(
        "2천500억원 규모 펀드",
        "A 25-billion-won fund",
        "certain numbers: '2천500억원' is 250 billion won, but the translation says '25-billion-won': 10 times too little"
      ),
      Planted(
        "2천500억원 규모 펀드",
        "A $250 billion fund",
        "certain numbers: '2천500억원' is 250 billion won, but the translation says '$250 billion'"),
      Planted(
        "경제성장률은 -0.2%로 뒷걸음쳤다.",
        "The economy grew 0.2 percent.",
        "doubtful numbers: '0.2%' is a decline or below zero, but the translation does not say so of '0.2 percent'"
      ),
      Planted(
        "투표율은 79.4%로 28년 만에 가장 높았다.",
        "Turnout was 74.9 percent, the highest in 28 years.",
        "certain numbers: '79.4%' is 79.4 percent, but the translation says '74.9 percent'"),
      Planted(
        "투표율은 79.4%로 28년 만에 가장 높았다.",
        "Turnout was 79.4 percent, the highest in 18 years.",
        "certain numbers: '28년 만' is 28 years, but the translation says '18 years'"),
      Planted(
        "2025년 10월 기준 주민등록인구는 5,111만 7,378명이다.",
        "As of October 2025, the registered population was 5,111,737.",
        "doubtful numbers: '5,111만 7,378명' is 51,117,378, but the translation says '5,111,737'"),
      Planted(
        "30여 년간 일했다.",
        "She worked for more than two decades.",
        "doubtful numbers: '30여 년간' is 30 years, but the translation says 'two decades'"),
      Planted(
        "한 달여 만에",
        "in just over a year",
        "doubtful numbers: '한 달' is 1 month, but the translation says 'a year'"),
      Planted(
        "두 달 넘게 이어졌다.",
        "It went on for more than two weeks.",
        "doubtful numbers: '두 달' is 2 months, but the translation says 'two weeks'"),
      Planted(
        "4인 가구 기준 월 649만 4,738원",
        "64,947,380 won a month for a four-person household",
        "certain numbers: '649만 4,738원' is 6,494,738 won, but the translation says '64,947,380 won': 10 times too much"
      ),
      Planted(
        "최저임금은 시간당 1만320원이다.",
        "The minimum wage is 13,200 won an hour.",
        "certain numbers: '1만320원' is 10,320 won, but the translation says '13,200 won'"),
      Planted(
        "세계 6위, 아시아 2위",
        "Sixth in the world and third in Asia",
        "doubtful numbers: '2위' is 2, but the translation says 'third'"),
      Planted(
        "인구 10만 명당 27.3명",
        "27.3 per 10,000 people",
        "certain numbers: '10만 명' is 100,000, but the translation says '10,000': 10 times too little"),
      Planted(
        "열한 살 때 시작했다.",
        "She started at the age of 12.",
        "doubtful numbers: '열한 살' is 11, but the translation says '12'"),
      Planted(
        "매출 1,000억 원(약 7,300만 달러)",
        "100 billion won ($730 million) in sales",
        "certain numbers: '7,300만 달러' is $73 million, but the translation says '$730 million': 10 times too much"
      ),
      Planted(
        "지난달 수출액은 595억 7천만 달러로 늘었다.",
        "Exports last month rose to $5.957 billion.",
        "certain numbers: '595억 7천만 달러' is $59.57 billion, but the translation says '$5.957 billion': 10 times too little"
      ),
      Planted(
        "회원권은 10회 25만 원이다.",
        "Passes cost 250,000 won for 12.",
        "certain numbers: '10회' is 10, but the translation says '12'"),
      Planted(
        "사업은 2단계로 나뉜다.",
        "The project is in three phases.",
        "doubtful numbers: '2단계' is 2, but the translation says 'three'"),
      Planted(
        "7월 1일부터 3개월간 시행한다.",
        "It runs for six months from July 1.",
        "doubtful numbers: '3개월간' is 3 months, but the translation says 'six months'"),
      Planted(
        "문의: 02-2100-1234",
        "Contact: +82-2-2100-1324",
        "doubtful numbers: '02-2100-1234' became '82-2-2100-1324'"),
      Planted(
        "점유율은 15%에서 20%로 5%포인트 올랐다.",
        "Its share rose 5 percent, from 15 percent to 20 percent.",
        "certain numbers: '5%포인트' is 5 percentage points, but the translation says '5 percent'"),
      Planted(
        "전체 예산의 60%를 지방에 쓴다.",
        "It will spend 60 billion won on the regions.",
        "doubtful numbers: '60%' is missing in the translation",
        "doubtful numbers: '60 billion won' is not in the source"),
      Planted(
        "수출은 10억 유로다.",
        "Exports come to 1 billion dollars.",
        "certain numbers: '10억 유로' is 1 billion euros, but the translation says '1 billion dollars'"),
      Planted(
        "1인당 20만 원",
        "200,000 won per household, 2 million won per person",
        "doubtful numbers: '1인' is 1, but the translation says '2 million won'"),
    ])
  func `are found and named`(planted: Planted) {
    #expect(findings(korean: planted.korean, english: planted.english) == planted.findings)
  }
}
