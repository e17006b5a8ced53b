extension RightPair {
  /// Pairs that say the same of numbers, however hard that is to see.
  static let numbers = RightPair.table(
    """
    정부는 내년 예산을 3조 5천억 원으로 편성했다. | The government set next year's budget at 3.5 trillion won.
    올해 매출은 4,500억원을 기록했다. | Sales reached 450 billion won this year.
    관람객은 1만5000명이었다. | There were 15,000 visitors.
    수십억 원의 손실이 발생했다. | Losses ran to billions of won.
    한두 달 안에 결론이 날 전망이다. | A conclusion is expected within a month or two.
    서너 곳에서 신청했다. | Three or four places applied.
    응답자의 절반이 찬성했다. | Half of the respondents were in favor.
    응답자의 3분의 1이 반대했다. | A third of the respondents were opposed.
    수출이 두 배로 늘었다. | Exports doubled.
    제3차 기본계획을 세웠다. | It drew up the third basic plan.
    「청년기본법」 제12조에 따라 추진한다. | It is carried out under Article 12 of the Framework Act on Youth.
    20대 청년 300여 명이 참가했다. | More than 300 people in their twenties took part.
    실업률은 전년 동월 대비 0.3%p 하락한 2.7%를 기록했다. | The unemployment rate came to 2.7 percent, down 0.3 percentage points from a year earlier.
    전체의 10~20%가 해당한다. | Between 10 and 20 percent of the total are affected.
    (단위: 억원) | (Unit: KRW 100 million)
    (단위: 천 명, %) | (Unit: thousand persons, %)
    (단위: 백만 달러) | (Unit: USD million)
    사흘 동안 열린다. | It runs for three days.
    보름 만에 다시 만났다. | They met again after two weeks.
    만 19세 이상이면 누구나 신청할 수 있다. | Anyone aged 19 or older may apply.
    양국 정상은 두 차례 회담했다. | The leaders of the two countries met twice.
    <표 1> 연도별 추이 | Table 1. Trend by year
    [붙임 1] 신청 방법 | [Attachment 1] How to apply
    한국이 3대 1로 이겼다. | Korea won 3-1.
    4차 산업혁명 시대에 대비한다. | It prepares for the age of the Fourth Industrial Revolution.
    4차 산업혁명 시대에 대비한다. | It prepares for Industry 4.0.
    코로나19 이후 5G 가입자가 늘었다. | 5G subscriptions have grown since COVID-19.
    영업이익은 △3.2% 감소했다. | Operating profit fell 3.2 percent.
    문의: 044-203-1234 | Contact: +82-44-203-1234
    3년 연속 1위를 차지했다. | It ranked first for the third consecutive year.
    10년 만에 최고치다. | It is the highest in a decade.
    지난 20년간 이어졌다. | It has gone on for the past two decades.
    1인당 25만 원을 지급한다. | It will pay 250,000 won per person.
    1·2차 모집에 5천여 명이 몰렸다. | More than 5,000 people applied in the first and second rounds.
    1조 2,345억 6,700만 원 | 1.234567 trillion won
    3만~5만 명이 찾을 전망이다. | Between 30,000 and 50,000 people are expected.
    3~5만 명이 찾을 전망이다. | 30,000 to 50,000 people are expected.
    10여 개 기업이 참여한다. | A dozen or so companies take part.
    수백만 명이 시청했다. | Millions of people watched.
    수십만 명이 모였다. | Hundreds of thousands of people gathered.
    두세 배 늘었다. | It grew two to threefold.
    매출이 1.5배로 늘었다. | Sales rose 50 percent.
    2년 6개월이 걸렸다. | It took two and a half years.
    부지 면적은 3만3000㎡다. | The site covers 33,000 square meters.
    500MW급 발전소 2기를 짓는다. | It will build two 500-megawatt power plants.
    길이 12km의 도로 | A 12-kilometer road
    10만㎡ 규모의 공원 | A 10-hectare park
    제22대 국회 | The 22nd National Assembly
    21세기 최대의 발견 | The greatest discovery of the 21st century
    GPT-4와 H100을 쓴다. | It uses GPT-4 and H100.
    32B급 모델 | A 32B-class model
    10명 중 3명이 사용한다. | Three in ten people use it.
    2만 5천 톤의 쌀을 지원한다. | It will provide 25,000 tons of rice.
    무려 스무 배나 비싸다. | It is twenty times as expensive.
    스물다섯 개 대학 | 25 universities
    이백오십 명이 참석했다. | 250 people attended.
    환율은 달러당 1,385.5원이다. | The exchange rate is 1,385.5 won to the dollar.
    기준금리를 0.25%포인트 인하한 연 2.50%로 결정했다. | It cut the base rate by 25 basis points to 2.50 percent a year.
    성장률 전망을 1.8%에서 2.1%로 상향 조정했다. | It raised its growth forecast from 1.8 percent to 2.1 percent.
    예산 1,234백만원을 집행했다. | It spent 1.234 billion won.
    두 마리 토끼를 잡는다. | It kills two birds with one stone.
    첫째, 규제를 푼다. 둘째, 인력을 키운다. 셋째, 투자를 늘린다. | First, it will ease regulation. Second, it will train people. Third, it will expand investment.
    100억 달러 규모의 투자를 유치했다. | It attracted $10 billion in investment.
    3년 전보다 30% 늘어난 230만 명 | 2.3 million people, 30 percent more than three years ago
    약 4개월간 20차례 회의를 열었다. | It held 20 meetings over about four months.
    제3조제1항제2호 | Article 3, Paragraph 1, Subparagraph 2
    3·1절 기념식 | A ceremony for March 1 Independence Movement Day
    6·25전쟁 참전용사 | Korean War veterans
    12·3 비상계엄 | the Dec. 3 martial law declaration
    12․3 비상계엄 | the Dec. 3 martial law declaration
    월․수요일에 연다. | Open on Monday and Wednesday.
    오는 7․8월에 연다. | It opens in July and August.
    회원국 27곳이 모두 찬성했다. | All 27 member states were in favor.
    30대 그룹 | the top 30 business groups
    10대 청소년 | teenagers
    제1회 세계 로봇 대회 | The 1st World Robot Contest
    한 달에 두 번 점검한다. | It is inspected twice a month.
    1분에 60회 | 60 times a minute
    15~20분 걸린다. | It takes 15 to 20 minutes.
    반도체 수출은 전년 대비 38.6% 증가한 151억 달러 | Semiconductor exports rose 38.6 percent from a year earlier to $15.1 billion
    상위 10%가 전체의 절반 이상을 차지한다. | The top 10 percent account for more than half of the total.
    가구당 최대 100만 원 | Up to 1 million won per household
    최소 3개월 이상 근무해야 한다. | Employees must work for at least three months.
    100세 시대 | The age of centenarians living to 100
    K-컬처 300조 원 시대 | The era of a 300-trillion-won K-culture industry
    1천만 관광객 유치 | Attracting 10 million tourists
    천만 관객을 돌파했다. | It passed 10 million viewers.
    국내총생산(GDP)의 4.9% | 4.9 percent of gross domestic product (GDP)
    9급 공무원 5,351명 선발 | 5,351 Grade 9 civil servants to be hired
    제2의 반도체 | a second semiconductor
    올해보다 19.3% 늘어난 규모로, 정부 총지출 증가율(8.1%)의 두 배를 웃돈다. | That is up 19.3 percent from this year, more than double the 8.1 percent growth in total government spending.
    중소기업 1만2천여 곳에 업체당 최대 5천만 원을 지원한다. | Some 12,000 small businesses will receive up to 50 million won each.
    이번 행사에는 40개국 2,300여 명의 전문가가 참석한다. | More than 2,300 experts from 40 countries will attend the event.
    신생아 수는 23만 8,300명으로 9년 만에 반등했다. | The number of newborns rebounded for the first time in nine years, to 238,300.
    합계출산율은 0.75명으로 전년보다 0.03명 늘었다. | The total fertility rate stood at 0.75, up 0.03 from the previous year.
    서울의 아파트값은 3.3㎡당 4천만 원을 넘어섰다. | Apartment prices in Seoul have passed 40 million won per 3.3 square meters.
    코스피는 전 거래일보다 34.61포인트(1.21%) 내린 2,821.35로 마감했다. | The KOSPI closed at 2,821.35, down 34.61 points, or 1.21 percent, from the previous session.
    원·달러 환율은 7.2원 오른 1,392.5원에 거래를 마쳤다. | The won closed at 1,392.5 to the dollar, with the rate up 7.2 won.
    세 명 중 한 명꼴로 디지털 금융을 이용한 적이 없다고 답했다. | About one in three said they had never used digital finance.
    1인 가구 비중은 36.1%로 3가구 중 1가구를 넘었다. | Single-person households make up 36.1 percent, or more than one in three.
    대형 병원 5곳 가운데 4곳이 참여한다. | Four of the five large hospitals will take part.
    수소차는 5분 충전으로 600km 이상 달린다. | The hydrogen car runs more than 600 kilometers on a five-minute charge.
    사업비 7,500억 원 가운데 국비는 절반인 3,750억 원이다. | Of the 750-billion-won project cost, half, or 375 billion won, comes from the state.
    제1차관 주재로 제5차 회의를 열었다. | The first vice minister chaired the fifth meeting.
    2호선과 9호선이 만나는 역 | A station where Line 2 and Line 9 meet
    초등학교 3학년부터 중학교 1학년까지 | From third grade in elementary school to the first year of middle school
    연 매출 3억 원 이하 소상공인 | Small merchants with annual sales of 300 million won or less
    만 65세 이상 어르신은 무료로 이용할 수 있다. | Those aged 65 and over can use it free of charge.
    회의는 2일간 이어졌다. | The meeting went on for two days.
    하루 평균 1,500톤을 처리한다. | It treats 1,500 tons a day on average.
    지름 30m, 높이 12m의 돔 | A dome 30 meters across and 12 meters high
    한국형 차세대 전투기 KF-21 6대가 비행했다. | Six KF-21 next-generation Korean fighters flew.
    누리호는 고도 700km에 위성 8기를 올려놓았다. | Nuri placed eight satellites into orbit at an altitude of 700 kilometers.
    K-2 전차 180대를 수출한다. | It will export 180 K-2 tanks.
    10년 이상 장기 체납자 4만 3천 명 | 43,000 people who have been in arrears for ten years or more
    첫 번째 과제는 안전이고 두 번째 과제는 속도다. | The first task is safety, and the second is speed.
    서른 개 기관이 손을 잡았다. | Thirty institutions joined hands.
    쉰다섯 살 김 씨는 스무 해째 이곳에서 일한다. | Kim, 55, has worked here for twenty years.
    가격은 3분의 2 수준으로 떨어졌다. | Prices fell to two-thirds of the level.
    판매량은 지난해보다 세 배 넘게 늘었다. | Sales more than tripled from last year.
    사고 건수는 절반으로 줄었다. | The number of accidents was halved.
    응답자 10명 중 7명이 만족했다. | Seven out of 10 respondents were satisfied.
    응답자 10명 중 7명이 만족했다. | 70 percent of respondents were satisfied.
    2조 원대 적자를 냈다. | It posted a loss in the 2-trillion-won range.
    수천억 원대 투자 | Investment worth hundreds of billions of won
    십수 년째 이어진 갈등 | A conflict that has gone on for more than a decade
    몇 년 사이 수십 곳이 문을 닫았다. | Dozens have closed in the past few years.
    반년 만에 두 자릿수 성장을 회복했다. | Double-digit growth returned after half a year.
    담당자: 홍길동 사무관(044-201-1234, gildong12@example.go.kr) | Contact: Hong Gildong, deputy director (044-201-1234, gildong12@example.go.kr)
    자세한 내용은 https://www.example.go.kr/2025/11 에서 볼 수 있다. | For details, see https://www.example.go.kr/2025/11.
    (단위: 조 원, %) | (Unit: KRW trillion, %)
    예산(조 원) | Budget (KRW trillion)
    조 원 | KRW trillion
    예산(조원) | Budget (trillion won)
    수출(억 달러) | Exports (USD 100 million)
    예산 규모 (조 원, %) | Budget (KRW tn, %)
    예산(조 원) | Budget
    (단위: 만 명) | (Unit: 10,000 persons)
    Ⅱ. 추진 계획 | II. Plan
    ① 인력 양성 ② 기술 개발 | (1) Training people (2) Developing technology
    이번 조치로 약 1,200만 명이 혜택을 본다. | About 12 million people will benefit from the measure.
    1,000명 이상 5,000명 미만 사업장 | Workplaces with at least 1,000 but fewer than 5,000 employees
    소득 하위 70% 가구에 25만~40만 원을 지급한다. | Households in the bottom 70 percent by income will receive 250,000 to 400,000 won.
    취득세율은 1~3%다. | The acquisition tax rate is 1 to 3 percent.
    1회용 컵 보증금 300원 | A 300-won deposit on disposable cups
    무역수지는 95억 6천만 달러 흑자로, 8개월 연속 흑자를 이어 갔다. | The trade balance showed a surplus of $9.56 billion, the eighth straight month in the black.
    대미 수출 관세가 25%에서 15%로 낮아진다. | Tariffs on exports to the United States will fall from 25 percent to 15 percent.
    엔화는 100엔당 940원 선에서 움직였다. | The yen moved at around 940 won per 100 yen.
    1유로는 1,620원이다. | One euro is worth 1,620 won.
    5천 년 역사의 도시 | A city with 5,000 years of history
    만 3~5세 어린이 누구나 | Every child aged 3 to 5
    주 4.5일제를 시범 운영한다. | A 4.5-day workweek will be piloted.
    전국 17개 시·도와 226개 시·군·구 | 17 provinces and metropolitan cities and 226 cities, counties and districts nationwide
    올림픽에서 금메달 3개, 은메달 2개를 땄다. | They won three gold medals and two silvers at the Olympics.
    한국은 0대 0으로 비겼다. | Korea drew 0-0.
    최고 속도는 시속 320㎞다. | The top speed is 320 km/h.
    낮 최고기온은 영상 31도, 아침 최저기온은 영하 2도다. | The daytime high is 31 degrees and the morning low minus 2.
    수심 2,000m 아래 | Below a depth of 2,000 meters
    제주에는 시간당 50㎜의 비가 내렸다. | Jeju had 50 millimeters of rain an hour.
    8·15 광복 80주년 | The 80th anniversary of the Aug. 15 liberation
    5·18 민주화운동 45주년 | The 45th anniversary of the May 18 Democratization Movement
    3D 프린터와 4K 영상 | 3D printers and 4K video
    70B급 모델을 5천 장의 GPU로 학습했다. | The 70B-class model was trained on 5,000 GPUs.
    3나노 공정 | The 3-nanometer process
    HBM3E 12단 제품 | 12-layer HBM3E products
    일 최대 3만 명이 이용한다. | Up to 30,000 people a day use it.
    성인 1,004명을 대상으로 조사했으며, 표본오차는 95% 신뢰수준에서 ±3.1%p다. | It surveyed 1,004 adults; the margin of error is plus or minus 3.1 percentage points at the 95 percent confidence level.
    시행령 제7조의2 제3항 | Article 7-2, Paragraph 3 of the Enforcement Decree
    이 제도는 1년 6개월의 유예를 거쳐 시행된다. | The system takes effect after a grace period of one and a half years.
    2025 서울 국제도서전 | 2025 Seoul International Book Fair
    제78차 세계보건총회 | The 78th World Health Assembly
    한·중·일 3국 장관이 모였다. | Ministers from the three countries, Korea, China and Japan, met.
    두 정상은 90분간 대화했다. | The two leaders talked for an hour and a half.
    평균 수명은 83.5세다. | Life expectancy is 83.5 years.
    초미세먼지(PM2.5) 농도는 18㎍/㎥였다. | The concentration of ultrafine dust (PM2.5) was 18 micrograms per cubic meter.
    열차는 15분 간격으로 다닌다. | Trains run every 15 minutes.
    회원은 100만 명에 육박한다. | Membership is close to one million.
    사상 처음으로 7천억 달러를 돌파했다. | It passed $700 billion for the first time ever.
    청소년 10명 중 4명꼴로 스마트폰 과의존 위험군에 속했다. | About 40 percent of teenagers fell into the group at risk of smartphone overdependence.
    4대강 보 16개를 점검했다. | The 16 weirs on the four major rivers were inspected.
    북핵 6자회담이 재개될지 주목된다. | It remains to be seen whether the six-party talks will resume.
    3선 의원 출신이다. | He is a former three-term lawmaker.
    1심은 무죄, 2심은 유죄였다. | The first trial ended in acquittal and the second in conviction.
    대법원 3부는 원심을 확정했다. | The third division of the Supreme Court upheld the ruling.
    4·10 총선에서 당선됐다. | He was elected in the April 10 general election.
    파업은 사흘째 이어졌다. | The strike went into its third day.
    석 달째 오름세다. | It has risen for three months in a row.
    3개월에 한 번씩 평가한다. | It is evaluated once every three months.
    3개월마다 공시한다. | It is disclosed quarterly.
    우승 상금은 준우승의 배 이상이다. | The winner's prize is more than double that of the runner-up.
    전기요금은 지난해의 1/3 수준이다. | The electricity bill is a third of last year's.
    오차는 100만분의 1에 불과하다. | The error is only one-millionth.
    100m를 9초58에 달렸다. | He ran the 100 meters in 9.58 seconds.
    지하 3층, 지상 20층 규모 | Three basement levels and 20 floors above ground
    왕복 4차로 도로를 6차로로 넓힌다. | The four-lane road will be widened to six lanes.
    아리랑 7호 위성을 발사했다. | It launched the Arirang-7 satellite.
    3년물 국고채 금리는 연 2.58%다. | The yield on three-year treasury bonds is 2.58 percent.
    하루 1천만 배럴을 감산한다. | Output will be cut by 10 million barrels a day.
    섭씨 1억 도를 300초간 유지했다. | It sustained 100 million degrees Celsius for 300 seconds.
    주요 7개국(G7) 정상회의 | The Group of Seven (G7) summit
    반세기 만의 귀환 | A return after half a century
    25년 만에 공개됐다. | It was made public after a quarter century.
    노사가 반반씩 부담한다. | Labor and management split the cost fifty-fifty.
    전 국민의 절반가량인 2,600만 명 | 26 million people, about half of the population
    1조2천억여 원을 들였다. | It spent over 1.2 trillion won.
    2천500억원 규모 펀드 | A 250-billion-won fund
    경제성장률은 -0.2%로 뒷걸음쳤다. | The economy shrank 0.2 percent.
    △소득세 3조 원 △법인세 2조 원이 줄었다. | Income tax fell by 3 trillion won and corporate tax by 2 trillion won.
    ▲AI ▲바이오 ▲양자 등 3대 분야 | Three fields: AI, bio and quantum
    정원은 남녀 각 15명이다. | There are 15 places each for men and women.
    부부 합산 소득 1억 3천만 원 이하 | Couples with a combined income of 130 million won or less
    대학생 3명 중 2명 | Two out of three university students
    투표율은 79.4%로 28년 만에 가장 높았다. | Turnout was 79.4 percent, the highest in 28 years.
    49대 51로 갈렸다. | They were split 49 to 51.
    첫 출근길 영하 10도 한파 | Minus 10 degrees Celsius on the first commute
    제11차 전력수급기본계획(2024~2038) | The 11th Basic Plan for Electricity Supply and Demand (2024–2038)
    경북 의성의 기온이 39.7도까지 올랐다. | The temperature in Uiseong, North Gyeongsang Province, rose to 39.7 degrees.
    30여 년간 일했다. | She worked for more than three decades.
    한 달여 만에 | in just over a month
    두 달 넘게 이어졌다. | It went on for more than two months.
    일주일에 사흘만 문을 연다. | It opens only three days a week.
    전국 3,500여 개 읍·면·동 | Some 3,500 towns, townships and neighborhoods nationwide
    100대 국정과제 가운데 12개 | 12 of the 100 policy tasks
    40대 남성 A씨 | A man in his 40s, identified only as A
    제20대 대통령 | The 20th president
    월 10만 원씩 3년 동안 저축하면 정부가 같은 금액을 보탠다. | Those who save 100,000 won a month for three years receive the same amount from the government.
    1만 5,000원에서 1만 8,000원으로 20% 올랐다. | It rose 20 percent, from 15,000 won to 18,000 won.
    5만원권 지폐 | 50,000-won bill
    4인 가구 기준 월 649만 4,738원 | 6,494,738 won a month for a four-person household
    최저임금은 시간당 1만320원이다. | The minimum wage is 10,320 won an hour.
    연 매출 1조 클럽 | The 1-trillion-won annual sales club
    세계 6위, 아시아 2위 | Sixth in the world and second in Asia
    12개월 할부, 무이자 3개월 | 12 monthly installments, interest-free for three months
    인구 10만 명당 27.3명 | 27.3 per 100,000 people
    태풍 11호 '힌남노' | Typhoon No. 11, Hinnamnor
    규모 5.8의 지진 | A magnitude 5.8 earthquake
    112에 신고했다. | They called 112.
    119구급대 | 119 rescue team
    3자 대면 | A three-way meeting
    제1야당 대표 | The leader of the main opposition party
    삼일절 연휴 나흘간 고속도로 통행료를 면제한다. | Expressway tolls will be waived for the four days of the March 1 holiday.
    2학기 등록금 | Tuition for the second semester
    유치원 3법 | The three kindergarten bills
    이번이 네 번째다. | This is the fourth time.
    다섯 살 난 아들 | His five-year-old son
    열한 살 때 시작했다. | She started at the age of 11.
    여든 살 노모 | His 80-year-old mother
    백 년 가게 | Century-old shops
    천 개의 태양 | A thousand suns
    회원권은 1회 3만 원, 10회 25만 원이다. | Passes cost 30,000 won for one visit and 250,000 won for 10.
    수백만 원에서 수천만 원까지 | From millions to tens of millions of won
    8천 m급 봉우리 14좌 | The fourteen 8,000-meter peaks
    국민 1인당 국민총소득(GNI)은 3만 6,745달러다. | Gross national income per capita is $36,745.
    가입자당 평균 수익(ARPU) 3만원 | Average revenue per user (ARPU) of 30,000 won
    전용면적 84㎡(34평형) 아파트 | An 84-square-meter apartment
    매출 1,000억 원(약 7,300만 달러) | 100 billion won ($73 million) in sales
    매출 1,000억 원 | Sales of 100 billion won (about $73 million)
    1차 관문을 넘었다. | It cleared the first hurdle.
    초1·중1 학생 | First graders in elementary and middle school
    사업 3년 차를 맞았다. | The project is in its third year.
    지난달 수출액은 595억 7천만 달러로 전년 동월보다 3.6% 늘었다. | Exports last month rose 3.6 percent on year to $59.57 billion.
    """)
}
