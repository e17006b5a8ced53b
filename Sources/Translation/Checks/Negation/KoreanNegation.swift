/// Negation in Korean.
enum KoreanNegation {
  /// - Complexity: linear in `text`.
  static func sentences(of text: String) -> [SentenceNegation] {
    let scalars = TextScalars(text)
    return Translation.sentences(of: scalars) { isEnd($0, in: scalars) }.map { negation(in: $0, of: scalars) }
  }

  private static func isEnd(_ index: Int, in text: TextScalars) -> Bool {
    guard text[index - 1].map(\.isHangul) ?? false else { return false }
    return text[index + 1].map { $0.isSpace || "\"'”’)".unicodeScalars.contains($0) } ?? true
  }

  private static func negation(in sentence: Range<Int>, of text: TextScalars) -> SentenceNegation {
    var negation = SentenceNegation(text: text.string(sentence))
    // What asks does not state: 아닐까, 않겠는가.
    let asks = text.scalars[sentence].contains("?")
    for index in sentence where text.scalars[index].isHangul {
      guard isPossible(at: index, in: text) else { continue }
      negation.possible += 1
      guard !asks, negation.plain.count < SentenceNegation.limit else { continue }
      if let plain = plain(at: index, in: text, within: sentence) { negation.plain.append(plain) }
    }
    return negation
  }

  /// Whether a sentence of Korean says without negation what an English one denies.
  static func affirms(_ negation: PlainNegation, in text: String) -> Bool {
    switch negation.kind {
    case .ability where ["수 있", "가능", "허용"].contains { text.contains($0) }: true
    case .obligation where ["야 한", "야 하", "야 합", "의무", "필수", "필요"].contains { text.contains($0) }: true
    default: NegationLexicon.koreanAffirms(negation.denied, in: text)
    }
  }

  // MARK: Plain negations

  /// The plain negation whose negating syllable stands at `index`.
  private static func plain(
    at index: Int, in text: TextScalars, within sentence: Range<Int>
  ) -> PlainNegation? {
    guard let (kind, form) = form(at: index, in: text), form.lowerBound >= sentence.lowerBound else {
      return nil
    }
    let end = endOfWord(form.upperBound, in: text)
    let around = text.string(
      max(sentence.lowerBound, form.lowerBound - 8)..<min(end + 8, sentence.upperBound))
    guard !affirmingIdioms.contains(where: around.contains), !isAttribute(form, end: end, in: text) else {
      return nil
    }
    let start = startOfWord(form.lowerBound, in: text)
    var denied = [text.string(start..<max(start, form.lowerBound)), text.string(form)]
    // 영향을 주지 않다: the noun says what is not done.
    let isLight = lightVerbs.contains(denied[0]) || kind == .ability && denied[0].isEmpty
    if isLight, text[start - 1] == " ", let particle = text[start - 2], objectParticles.contains(particle) {
      denied.append(text.string(startOfWord(start - 1, in: text)..<start - 1))
    }
    return PlainNegation(
      kind: kind, words: text.string(start..<end), range: text.utf8(start..<end), denied: denied)
  }

  /// 내지 않은 사람, which may be rendered by a noun: a delinquent. Not 내지 않을 방침, which is the predicate.
  private static func isAttribute(_ form: Range<Int>, end: Int, in text: TextScalars) -> Bool {
    let ending = text.string(form.upperBound..<end)
    guard attributeEndings.contains(ending), text[end] == " " else { return false }
    return !predicateNouns.contains { text.hasWords($0, at: end + 1) }
  }

  private static let attributeEndings: Set<String> = ["은", "는", "을", "한", "하는", "할", "던", "닌"]
  private static let predicateNouns = scalars("것 게 계획 뜻 바 방침 상태 생각 예정 입장 전망 점")
  private static let objectParticles = Set("을를이가은는도".unicodeScalars)
  private static let lightVerbs: Set<String> = [
    "가지", "갖", "끼치", "나", "내", "내리", "되", "맺", "미치", "받", "보이", "얻", "열", "이루", "이루어", "주", "지", "취하", "하",
    "해서는",
  ]

  /// The negating words themselves, from the first syllable that is no part of what is denied: 지 않, 수 없, 이 아니.
  private static func form(at index: Int, in text: TextScalars) -> (PlainNegation.Kind, Range<Int>)? {
    switch text.scalars[index] {
    case "않", "못", "말", "마":
      guard let start = connective(before: index, in: text) else { return nil }
      guard ["말", "마"].contains(text.scalars[index]) else { return (.statement, start..<index + 1) }
      let forbids = ["아", "것", "라", "십", "세", "시"].contains(text[index + 1] ?? " ")
      return forbids ? (.statement, start..<index + 1) : nil
    case "아" where text[index + 1] == "니":
      // 적용하지 아니한다, 의무가 아니다.
      if let start = connective(before: index, in: text) { return (.statement, start..<index + 2) }
      return noun(before: index, particles: ["이", "가", "은", "는"], in: text).map {
        (.statement, $0..<index + 2)
      }
    case "아" where text[index + 1] == "닙":
      return noun(before: index, particles: ["이", "가", "은", "는"], in: text).map {
        (.statement, $0..<index + 2)
      }
    case "없":
      guard let next = text[index + 1], text[index - 1] == " ", next != "애" else { return nil }
      if next == "이" {
        return text[index - 2].map(\.isHangul) ?? false ? (.company, index - 1..<index + 2) : nil
      }
      if text[index - 2] == "수", text[index - 3] == " " { return (.ability, index - 3..<index + 1) }
      if let start = noun(before: index, particles: ["이", "가", "은", "는", "도"], in: text) {
        return (.existence, start..<index + 1)
      }
      // 필요 없다.
      return text[index - 2].map(\.isHangul) ?? false ? (.existence, index - 1..<index + 1) : nil
    case "안":
      guard text[index - 1] == " ", text[index + 1] == " ", let next = text[index + 2],
        ["된", "될", "돼", "됩", "했"].contains(next)
      else { return nil }
      return (.ability, index - 1..<index + 3)
    case "미", "불", "비", "무":
      guard text[index - 1].map({ !$0.isHangul }) ?? true else { return nil }
      return plainWords.first { text.hasWords($0, at: index) }.map { (.statement, index..<index + $0.count) }
    default: return nil
    }
  }

  /// Where 지 stands in 하지 않, 하지는 않, 되지도 못.
  private static func connective(before index: Int, in text: TextScalars) -> Int? {
    var start = index
    if text[start - 1] == " " { start -= 1 }
    if let particle = text[start - 1], ["는", "도", "를"].contains(particle), text[start - 2] == "지" {
      start -= 1
    }
    return text[start - 1] == "지" && text[start - 2].map(\.isHangul) ?? false ? start - 1 : nil
  }

  /// Where the particle stands behind the noun: 계획이 없, 의무가 아니.
  private static func noun(before index: Int, particles: Set<Unicode.Scalar>, in text: TextScalars) -> Int? {
    guard text[index - 1] == " ", let particle = text[index - 2], particles.contains(particle) else {
      return nil
    }
    return index - 2
  }

  /// Words whose first syllable negates the rest.
  private static let plainWords = scalars(
    "미가입 미등록 미반영 미사용 미설치 미승인 미신고 미이행 미접종 미제출 미지급 미착용 미참여 미포함 "
      + "불가능 불가하 불가합 불법 불참 불필요 불허 무허가")

  /// What turns the negation after or before it into an affirmation, a limit or a question.
  private static let affirmingIdioms = [
    "을 수 없", "않을 수", "않으면", "못하면", "않고서", "않는 한", "못하는 한", "않을까", "않나", "않느", "않은가",
    "않는가", "않겠느", "않겠는", "않겠나", "아닌가", "아닐까", "아니겠", "아니냐", "아닌지", "아닌 게", "않도록",
    "못하도록", "말 것도 없", "밖에 없", "뿐만 아니", "뿐 아니", "뿐이 아니", "만이 아니", "만은 아니", "만도 아니",
    "다름 아닌", "아니나", "과언", "나위", "둘도 없", "더할", "두말", "말할", "않은 채", "예외가 아니", "예외는 아니",
    "한둘이 아니", "이만저만", "여간", "보통이 아니", "우연이 아니", "남의 일이", "아랑곳", "여념이", "이상이 없",
    "이상은 없", "차질이 없", "변함이 없", "부족함이 없", "손색이 없", "틀림이 없",
    "다름이 없", "다를 바 없", "무시할 수", "빼놓을 수", "뗄 수", "피할 수", "부인할 수", "빠질 수", "없도록", "없던",
    "없앤", "관계가 없", "지 않아도", "지 않더라도", "못해도", "못하더라도", "못지", "말고", "지 않게",
    "지 못하게", "지 않으려", "지 않기 위", "아니라면", "수밖에", "지 말지", "할지 말", "지 않을지", "지 않을 것인지",
    "아니라 ", "아니라,", "차질 없이", "예외 없이", "유례가 없", "유례없", "전례",
  ]

  // MARK: Possible negations

  /// Whether what stands at `index` negates or could be rendered by a negation of English.
  private static func isPossible(at index: Int, in text: TextScalars) -> Bool {
    let scalar = text.scalars[index]
    if negatingSyllables.contains(scalar) { return true }
    if text[index - 1].map({ !$0.isHangul }) ?? true {
      if scalar == "불", !harmlessBeginnings.contains(where: { text.hasWords($0, at: index) }) { return true }
      if scalar == "안", let next = text[index + 1], [" ", "되", "된", "돼", "했"].contains(next) { return true }
    }
    return possibleWords[scalar]?.contains { text.hasWords($0, at: index) } ?? false
  }

  /// Syllables that hardly stand in a text without a negation.
  private static let negatingSyllables = Set("않못없잖찮뿐밖".unicodeScalars)
  private static let harmlessBeginnings = scalars("불고기 불교 불꽃 불빛")
  private static let possibleWords: [Unicode.Scalar: [[Unicode.Scalar]]] = Dictionary(
    grouping: scalars(
      "통제 줄어 줄었 아니 아닌 아닙 아님 말라 말아 마라 마세 마십 말고 말자 만에 대신 불구 제외 빼 빠지 빠진 부족 부재 부당 부적 "
        + "부실 부결 부인 부정 부조리 부도 부진 부작용 부주의 실패 중단 중지 취소 어렵 어려 힘들 힘든 모르 모른 몰라 "
        + "피하 피해야 벗어 거부 거절 반대 반려 반박 기각 금지 금물 금하 방지 예방 차단 차별 해소 해제 면제 제한 한정 "
        + "한해 삼가 자제 지양 아직 그치 끊 멈추 멈춰 잃 드물 드문 거의 좀처럼 전혀 결코 도저히 절대 다르 달리 적다 "
        + "적은 낮 모자 별도 유지 동결 오히려 무릅 철회 폐지 연기 보류 유보 미루 미뤄 막론 떠나 초월 사라 상실 위반 "
        + "어긋 위배 결렬 외면 방치 소홀 간과 일축 탈락 공백 결여 결핍 결격 불가 불능 불명 불법 비로소 에야 서야 침묵 "
        + "함구 회피 기피 포기 사양 의문 의심 아랑곳 제로 그만 실효 백지 거짓 잘못 틀리 틀린 누락 배제 억제 예외 중립 "
        + "별개 공짜 비어 폐쇄 종료 만료 마감 소진 품절 고갈 단절 저조 오직 유일 무료 무상 무관 무단 무인 무제한 무죄 "
        + "무산 무효 무응답 무사고 무해 무기한 무허가 무자격 무력 무능 무시 무소속 무급 무이자 무조건 무첨가 무선 무명 "
        + "무분별 무책임 무방 무혐의 무승부 무득점 무실점 무재해 미달 미흡 미정 미착 미지급 미납 미완 미비 미해결 미확인 "
        + "미확정 미공개 미등 미신고 미발표 미이행 미참 미포함 미가입 미성년 미취 미접종 미사용 미수 미실시 미제출 미반영 "
        + "미응답 미승인 미인가 미허가 미준수 미도입 미배정 미충족 미결 미처 미적용 미채택 미보 미분 미설치 미숙 미개 "
        + "미지수 비공 비과세 비영리 비정규 비핵 비대면 비현실 비회원 비협조 비효율 비합리 비거주 비밀 비무장 비폭력 비급여"),
    by: { $0[0] })

  // MARK: Words

  private static func startOfWord(_ index: Int, in text: TextScalars) -> Int {
    var start = index
    while index - start < 12, let scalar = text[start - 1], scalar.isHangul { start -= 1 }
    return start
  }

  private static func endOfWord(_ index: Int, in text: TextScalars) -> Int {
    var end = index
    while end - index < 12, let scalar = text[end], scalar.isHangul { end += 1 }
    return end
  }

  private static func scalars(_ words: String) -> [[Unicode.Scalar]] {
    words.split(separator: " ").map { Array($0.unicodeScalars) }
  }
}
