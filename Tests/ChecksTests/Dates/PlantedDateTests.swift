import Testing

@testable import Checks

@Suite struct `Errors planted in dates` {
  @Test(
    arguments: [
      Planted(
        "정부는 오는 11월 5일부터 14일까지 열흘간 온라인 접수를 받는다.",
        "The government will take applications online for 10 days, from Nov. 5 to 15.",
        "certain dates: '14일' is the 14th, but the translation says '15'"),
      Planted(
        "개회식은 오후 2시, 폐회식은 오후 5시 30분에 열린다.",
        "The opening ceremony is at 2 p.m. and the closing ceremony at 5:50 p.m.",
        "certain dates: '5시 30분' is 5:30 p.m., but the translation says '5:50 p.m.'"),
      Planted(
        "반도체 업황은 내년 2분기부터 회복될 전망이다.",
        "The chip industry is expected to recover from the third quarter of next year.",
        "certain dates: '2분기' is second quarter, but the translation says 'third quarter'"),
      Planted(
        "신청 기간은 10. 20.(월)~11. 7.(금)이다.",
        "Applications are open from Oct. 20 (Mon.) to Nov. 7 (Thu.).",
        "certain dates: '11. 7.(금)' is Friday, November 7, but the translation says 'Nov. 7 (Thu.)'"),
      Planted(
        "회의는 2025년 9월 1일(월)에 열린다.",
        "The meeting will be held on Tuesday, September 1, 2025.",
        "certain dates: '2025년 9월 1일(월)' is Monday, September 1, 2025, but the translation says 'Tuesday, September 1, 2025'"
      ),
      Planted(
        "탄소 배출량을 2018년 대비 40% 줄인다.",
        "It will cut carbon emissions by 40 percent from 2008 levels.",
        "certain dates: '2018년' is 2018, but the translation says '2008'"),
      Planted(
        "예산의 4분의 3을 상반기에 집행한다.",
        "Three-quarters of the budget will be spent in the second half.",
        "certain dates: '상반기' is first half, but the translation says 'second half'"),
      Planted(
        "지난 1월부터 10월까지 5,600건이 접수됐다.",
        "From January to November, 5,600 cases were filed.",
        "certain dates: '10월' is October, but the translation says 'November'"),
      Planted(
        "수능은 11월 13일 오전 8시 40분에 시작된다.",
        "The college entrance exam begins at 8:40 a.m. on Dec. 13.",
        "certain dates: '11월 13일' is November 13, but the translation says 'Dec. 13'"),
      Planted(
        "회의는 오전 10시에 시작한다.",
        "The meeting starts at 10 p.m.",
        "certain dates: '10시' is 10 a.m., but the translation says '10 p.m.'"),
      Planted(
        "1990년대에 지어졌다.",
        "It was built in the 1980s.",
        "certain dates: '1990년대' is the 1990s, but the translation says '1980s'"),
      Planted(
        "법은 2026년 3월 31일 시행된다.",
        "The law takes effect on March 31, 2027.",
        "certain dates: '2026년 3월 31일' is March 31, 2026, but the translation says 'March 31, 2027'"),
      Planted(
        "정오에 발표한다.",
        "It will be announced at midnight.",
        "doubtful dates: '정오' is noon, but the translation says 'midnight'"),
      Planted(
        "6월 1~15일 열린다.",
        "It will be held June 1-16.",
        "certain dates: '15일' is the 15th, but the translation says '16'"),
      Planted(
        "지난 화요일 발표했다.",
        "It was announced last Wednesday.",
        "doubtful dates: '화요일' is Tuesday, but the translation says 'Wednesday'"),
      Planted(
        "2024회계연도 결산",
        "Settlement of accounts for fiscal 2023",
        "certain dates: '2024회계연도' is 2024, but the translation says '2023'"),
      Planted(
        "1970~80년대 산업화를 이끌었다.",
        "It led industrialization in the 1970s and 1990s.",
        "certain dates: '80년대' is the 1980s, but the translation says '1990s'"),
      Planted(
        "매월 둘째·넷째 토요일에 쉰다.",
        "It closes on the second and fourth Sundays of each month.",
        "certain dates: '토요일' is Saturday, but the translation says 'Sundays'"),
      Planted(
        "제11차 전력수급기본계획(2024~2038)",
        "The 11th Basic Plan for Electricity Supply and Demand (2024–2036)",
        "certain dates: '2038' is 2038, but the translation says '2036'"),
      Planted(
        "한국시간 22일 새벽 3시",
        "3 p.m. Korean time on the 22nd",
        "certain dates: '3시' is 3 a.m., but the translation says '3 p.m.'"),
      Planted(
        "추석 당일인 10월 6일",
        "October 16, the day of Chuseok",
        "certain dates: '10월 6일' is October 6, but the translation says 'October 16'"),
      Planted(
        "2025. 11. 24.(월) 조간부터 보도",
        "For release from the morning papers of Monday, November 25, 2025",
        "certain dates: '2025. 11. 24.(월)' is Monday, November 24, 2025, but the translation says 'Monday, November 25, 2025'"
      ),
      Planted(
        "보도시점: 2025. 11. 24.(월) 12:00",
        "Embargo: Monday, Nov. 24, 2025, 11:00",
        "certain dates: '12:00' is noon, but the translation says '11:00'"),
      Planted(
        "올해 상반기 실적",
        "Results for the second half of this year",
        "certain dates: '상반기' is first half, but the translation says 'second half'"),
      Planted(
        "1~3월 매출",
        "Sales from January to April",
        "certain dates: '3월' is March, but the translation says 'April'"),
      Planted(
        "12월 20일(토) 오후 2시",
        "2 p.m. on Friday, December 20",
        "certain dates: '12월 20일(토)' is Saturday, December 20, but the translation says 'Friday, December 20'"
      ),
      Planted(
        "경기는 오후 6시 30분에 시작한다.",
        "The game starts at 6 p.m.",
        "certain dates: '6시 30분' is 6:30 p.m., but the translation says '6 p.m.'"),
    ])
  func `are found and named`(planted: Planted) {
    #expect(findings(korean: planted.korean, english: planted.english) == planted.findings)
  }
}
