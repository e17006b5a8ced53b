/// What can stand after a number in Korean.
enum KoreanUnit: Sendable {
  case kind(QuantityKind)
  /// Something that is counted, and words that only begin like a unit.
  case counter
  /// Basis points, hundredths of a percentage point.
  case basisPoint
  case year
  /// A year in any case: 년도, 학년도, 회계연도.
  case yearName
  case decade
  case month
  case day
  case hour
  case minute
  case quarter
  /// A school term: 1학기.
  case term
}

enum KoreanUnits {
  private static func measure(_ unit: MeasureUnit) -> KoreanUnit { .kind(.measure(unit)) }

  private static let square = MeasureUnit(
    .imperial, ExactValue(1), "pyeong", plural: "pyeong", korean: "평")

  /// Longer words that begin like a unit stand here as counters, so that the longest match is right. An
  /// underscore is a space.
  private static let words: [(words: String, meaning: KoreanUnit)] = [
    ("% 퍼센트 프로 ％", .kind(.percent)),
    (
      "%p %P %pt %포인트 %_포인트 퍼센트포인트 퍼센트_포인트 %p포인트",
      .kind(.percentagePoint)
    ),
    ("프로그램 프로젝트 프로세스", .counter),
    ("bp bps 베이시스포인트", .basisPoint),
    ("배", .kind(.multiple)), ("배출 배터리 배당 배우", .counter),
    ("원", .kind(.money(.won))), ("원칙 원인 원료 원자 원전 원격 원고 원생 원서 원형 원소 원본", .counter),
    ("달러 미달러 미_달러 미국_달러 US달러 불", .kind(.money(.dollar))),
    ("불법 불량 불편 불공정 불만 불안", .counter),
    ("유로", .kind(.money(.euro))), ("엔 엔화", .kind(.money(.yen))), ("엔진 엔지니어 엔터", .counter),
    ("위안 위안화", .kind(.money(.yuan))), ("위안부", .counter), ("파운드", .kind(.money(.pound))),
    ("루피", .kind(.money(.rupee))), ("루피아", .kind(.money(.rupiah))), ("루블", .kind(.money(.rouble))),
    ("바트 밧", .kind(.money(.baht))), ("페소", .kind(.money(.peso))), ("프랑", .kind(.money(.franc))),
    ("링깃", .kind(.money(.ringgit))), ("동화", .kind(.money(.dong))),
    ("호주달러 호주_달러", .kind(.money(.australianDollar))),
    ("캐나다달러 캐나다_달러", .kind(.money(.canadianDollar))),
    ("홍콩달러 홍콩_달러", .kind(.money(.hongKongDollar))),
    ("싱가포르달러 싱가포르_달러", .kind(.money(.singaporeDollar))),
    ("대만달러 대만_달러", .kind(.money(.taiwanDollar))),
    ("년", .year), ("년도 학년도 회계연도 연도 _회계연도 _학년도", .yearName), ("년대", .decade),
    ("년간 개년 년여 년_연속 년째 년_만 년만 년_동안 년_이상 년_이내 년_전 년_후 년_뒤 해", measure(.year)),
    ("년차 년_차 학년 개년도", .counter),
    ("개월 달 개월간", measure(.month)), ("월", .month), ("월드", .counter),
    ("주 주간 주일 주일간", measure(.week)),
    ("주년 주차 주기 주요 주체 주택 주제 주민 주식 주력 주자 주역 주무 주당", .counter),
    ("일", .day),
    (
      "일간 일_동안 일_연속 일째 일_만에 일만에 일_이내 일_이상 일_전 일_후 일_뒤 일_이하 일_미만 일씩 일치 일여 일_내 일제 일_정도 일_가량 일당 영업일 거래일",
      measure(.day)
    ),
    ("일차 일자리 일장", .counter),
    ("시간 시간여", measure(.hour)), ("시", .hour),
    ("시즌 시도 시군 시·군 시·도 시대 시설 시범 시장 시리즈 시점 시스템", .counter),
    ("분 분간", .minute), ("분야 분과 분류 분담 분석 분양 분임", .counter),
    ("분기", .quarter),
    ("초 초간", measure(.second)), ("초등 초반 초과 초기", .counter), ("세기", .counter),
    ("학기", .term),
    ("포인트 강 대 세 살 세대 차 회 호 위 명 개 건 곳 인 점 편 권 장 층 단계 등급 인승 대학 도", .counter),
    ("킬로미터", measure(UnitSymbols.kilometer)), ("미터", measure(UnitSymbols.meter)),
    ("센티미터 센티", measure(UnitSymbols.centimeter)), ("밀리미터 밀리", measure(UnitSymbols.millimeter)),
    ("나노미터 나노", measure(UnitSymbols.nanometer)),
    ("제곱미터 평방미터", measure(UnitSymbols.squareMeter)),
    ("제곱킬로미터 평방킬로미터", measure(UnitSymbols.squareKilometer)),
    ("세제곱미터 입방미터", measure(UnitSymbols.cubicMeter)), ("헥타르", measure(UnitSymbols.hectare)),
    ("평", measure(square)), ("평가 평균 평생", .counter),
    ("톤", measure(UnitSymbols.ton)), ("킬로그램", measure(UnitSymbols.kilogram)),
    ("그램", measure(UnitSymbols.gram)), ("밀리그램", measure(UnitSymbols.milligram)),
    ("리터", measure(UnitSymbols.liter)), ("킬로와트", measure(UnitSymbols.kilowatt)),
    ("메가와트", measure(UnitSymbols.megawatt)), ("기가와트", measure(UnitSymbols.gigawatt)),
    ("킬로와트시", measure(UnitSymbols.kilowattHour)), ("메가와트시", measure(UnitSymbols.megawattHour)),
    ("기가와트시", measure(UnitSymbols.gigawattHour)), ("테라와트시", measure(UnitSymbols.terawattHour)),
    ("기가바이트", measure(UnitSymbols.gigabyte)), ("테라바이트", measure(UnitSymbols.terabyte)),
    ("페타바이트", measure(UnitSymbols.petabyte)), ("메가바이트", measure(UnitSymbols.megabyte)),
  ]

  static let table = PhraseTable<KoreanUnit>(
    words: UnitSymbols.symbols.map { ($0.words, measure($0.meaning)) } + words)

  /// What native numerals (한, 두, 세) count. An underscore is a space.
  static let nativeCounters = PhraseTable<KoreanUnit>(words: [
    ("배", .kind(.multiple)), ("달", measure(.month)), ("달러", .kind(.money(.dollar))), ("해", measure(.year)),
    ("주", measure(.week)), ("시간", measure(.hour)), ("시", .hour), ("톤", measure(UnitSymbols.ton)),
    ("세기", measure(.century)),
    ("주요 주체 주제 해외 시설 시장 시도 시기 배우 배경", .counter),
    (
      "명 사람 분 가지 개 건 곳 번 번째 차례 회 살 대 마리 권 장 편 군데 쪽 줄 칸 팀 쌍 벌 잔 병 송이 척 채 그루 켤레 자리 자릿수 갈래 축 단계 종류 부문 분야 개국 나라 기관 분기 학기 곱",
      .counter
    ),
    ("대학 대회 개별 건물 번호 분명 쪽지 장관 장소 편의", .counter),
  ])

  /// What may follow a number in Sino-Korean words: 이백오십 명.
  static let wordCounters = PhraseTable<KoreanUnit>(words: [
    ("명 여_명 개 건 곳 회 대 가구 세대 마리 권 장 편 부 인 점 호 채 척 그루 종 번 번째 차례 여_개 여_건 여_곳", .counter),
    ("원 여_원", .kind(.money(.won))), ("달러", .kind(.money(.dollar))), ("유로", .kind(.money(.euro))),
    ("엔", .kind(.money(.yen))), ("위안", .kind(.money(.yuan))), ("퍼센트 %", .kind(.percent)),
    ("배", .kind(.multiple)), ("년 여_년 년간", measure(.year)), ("개월", measure(.month)),
    ("시간", measure(.hour)), ("톤 여_톤", measure(UnitSymbols.ton)),
    ("제곱미터 ㎡", measure(UnitSymbols.squareMeter)), ("킬로미터 km", measure(UnitSymbols.kilometer)),
  ])
}
