extension RightPair {
  /// Pairs that say the same of dates, most of them of numbers too.
  static let dates = RightPair.table(
    """
    2025. 10. 31.(금) 오후 3시 30분 | Friday, October 31, 2025, 3:30 p.m.
    2025년 4분기 매출 | Sales in the fourth quarter of 2025
    2025년 4분기 매출 | Q4 2025 sales
    올해 상반기 수출은 3,400억 달러였다. | Exports in the first half of this year came to $340 billion.
    ’25년 하반기부터 시행한다. | It takes effect in the second half of 2025.
    2024~2026년 3년간 1,200억 원을 투입한다. | It will invest 120 billion won over three years, from 2024 to 2026.
    1990년대 이후 처음이다. | It is the first time since the 1990s.
    주 52시간제를 시행한다. | It enforces the 52-hour workweek.
    10월 3~5일 사흘간 열린다. | It will be held for three days, Oct. 3-5.
    10월 31일부터 11월 2일까지 | From October 31 to November 2
    24일 밝혔다. | said on the 24th.
    정부는 24일 이같이 밝혔다. | The government said so on Monday.
    1~9월 누적 수출 | Cumulative exports from January to September
    1~9월 누적 수출 | Cumulative exports in the first nine months
    연 2회, 상·하반기에 시행한다. | It is held twice a year, in the first and second halves.
    1시간 30분 동안 진행됐다. | It lasted an hour and a half.
    2025학년도 대학수학능력시험 | The College Scholastic Ability Test for the 2025 academic year
    정오에 시작해 자정에 끝난다. | It starts at noon and ends at midnight.
    14:00~16:00 | 2:00 p.m. to 4:00 p.m.
    오전 9시부터 오후 6시까지 | From 9 a.m. to 6 p.m.
    오후 2~4시 | 2 to 4 p.m.
    올해 3분기까지 누적 5조원 | A cumulative 5 trillion won through the third quarter of this year
    '24년 1,200건에서 '25년 1,500건으로 늘었다. | It grew from 1,200 cases in 2024 to 1,500 in 2025.
    하루 24시간 운영한다. | It operates around the clock.
    5월 가정의 달 | May, Family Month
    8월 15일 광복절 | Liberation Day, Aug. 15
    과학기술정보통신부는 2026년도 연구개발 예산을 역대 최대인 35조 3천억 원으로 확정했다고 22일 밝혔다. | The Ministry of Science and ICT said on the 22nd that it had finalized a record research and development budget of 35.3 trillion won for 2026.
    정부는 오는 11월 5일부터 14일까지 열흘간 온라인 접수를 받는다. | The government will take applications online for 10 days, from Nov. 5 to 14.
    개회식은 오후 2시, 폐회식은 오후 5시 30분에 열린다. | The opening ceremony is at 2 p.m. and the closing ceremony at 5:30 p.m.
    반도체 업황은 내년 2분기부터 회복될 전망이다. | The chip industry is expected to recover from the second quarter of next year.
    3분기 영업이익은 12조 1,661억 원으로 분기 기준 사상 두 번째로 많았다. | Third-quarter operating profit came to 12.1661 trillion won, the second highest on record for a quarter.
    신청 기간은 10. 20.(월)~11. 7.(금)이다. | Applications are open from Oct. 20 (Mon.) to Nov. 7 (Fri.).
    2025. 9. 1.부터 시행 | In force from September 1, 2025
    탄소 배출량을 2018년 대비 40% 줄인다. | It will cut carbon emissions by 40 percent from 2018 levels.
    2050년까지 탄소중립을 이룬다. | It will reach carbon neutrality by 2050.
    예산의 4분의 3을 상반기에 집행한다. | Three-quarters of the budget will be spent in the first half.
    매년 3월 셋째 주 수요일 | The third Wednesday of March every year
    ’24~’26년 총 3,000억 원 투자 | Total investment of 300 billion won in 2024–26
    24시간 상담 전화 1588-0000 | 24-hour hotline 1588-0000
    <그림 3> 최근 5년간 수출 추이(2021~2025년) | Figure 3. Export trends over the past five years (2021–2025)
    3~4년 안에 상용화한다. | It will be commercialized within three to four years.
    8월 소비자물가는 1.7% 올라 석 달 만에 1%대로 내려왔다. | Consumer prices rose 1.7 percent in August, easing to the 1-percent range for the first time in three months.
    1989년생 이후 출생자 | Those born in or after 1989
    30일 이내에 이의를 제기할 수 있다. | Objections may be raised within 30 days.
    지난 1월부터 10월까지 5,600건이 접수됐다. | From January to October, 5,600 cases were filed.
    수능은 11월 13일 오전 8시 40분에 시작된다. | The college entrance exam begins at 8:40 a.m. on Nov. 13.
    5일 오전 10시 정부세종청사에서 | At 10 a.m. on the 5th at the Government Complex in Sejong
    5대 시중은행의 가계대출 잔액은 9월 말 764조 원이었다. | Household loans outstanding at the five major commercial banks stood at 764 trillion won at the end of September.
    올 1~8월 누적 관광객은 1,238만 명이다. | Cumulative tourist arrivals from January to August this year totaled 12.38 million.
    행사는 오후 7시~9시에 열린다. | The event runs from 7 to 9 p.m.
    1970~80년대 산업화를 이끌었다. | It led industrialization in the 1970s and 1980s.
    1970~80년대 산업화를 이끌었다. | It led industrialization in the 1970s and '80s.
    매월 둘째·넷째 토요일에 쉰다. | It closes on the second and fourth Saturdays of each month.
    연중무휴 24시간 운영 | Open 24/7
    2026~2030년 5개년 계획 | Five-year plan for 2026–30
    2025년 10월 기준 주민등록인구는 5,111만 7,378명이다. | As of October 2025, the registered population was 51,117,378.
    평년보다 5~7일 빠르다. | That is five to seven days earlier than usual.
    18일 0시부터 적용한다. | It applies from midnight on the 18th.
    오는 12월 1일 24시까지 | Until midnight on December 1
    한국시간 22일 새벽 3시 | 3 a.m. Korean time on the 22nd
    2박 3일 일정으로 방한한다. | He will visit Korea for three days and two nights.
    1박 2일 캠프 | A two-day, one-night camp
    추석 당일인 10월 6일 | October 6, the day of Chuseok
    영업일 기준 3~5일 걸린다. | It takes three to five business days.
    정부는 14일 국무회의를 열었다. | The government held a Cabinet meeting on Nov. 14.
    """)
}
