/// What Korean writes on to a number with its unit.
enum KoreanSuffixes {
  static let table = PhraseTable<Bool>(words: [
    (
      "은 는 이 가 을 를 의 에 로 으로 과 와 도 만 까지 부터 보다 씩 당 쯤 정도 가량 이상 이하 미만 초과 이내 내 안 전 후 뒤 여 째 치 말 초 중 규모 상당 어치 짜리 수준 넘 기준 대비 현재 연속 마다 인 였 다 입니다 급 간 동안 남짓 들",
      true
    )
  ])
}

extension KoreanMentionReader {
  private static let lowerBefore = ["최소", "적어도", "최소한"]
  private static let upperBefore = ["최대", "최고", "많아야"]
  private static let aboutBefore = ["약", "대략", "얼추", "거의"]
  private static let lowerAfter = [
    "이상", "초과", "을 넘", "를 넘", "을 웃", "를 웃", "을 상회", "를 상회", "을 초과", "를 초과", "가 넘", "이 넘", "넘는", "넘게",
  ]
  private static let upperAfter = ["이하", "미만", "이내", "을 밑", "를 밑", "을 하회", "를 하회", "에 못 미", "에 그"]
  private static let aboutAfter = ["여", "가량", "정도", "안팎", "내외", "남짓", "쯤", "수준", "대"]

  private static let strictAfter = [
    "초과", "미만", "을 넘", "를 넘", "을 초과", "를 초과", "가 넘", "이 넘", "넘는", "넘게",
  ]

  /// Whether the words behind a number leave it out itself.
  func isBoundStrict(behind index: Int) -> Bool {
    text.hasAny(Self.strictAfter, at: text.skippingSpaces(index))
  }

  /// What the words around a number say of it.
  func bound(around range: Range<Int>) -> Mention.Bound? {
    let before = text[range.lowerBound - 1] == 0x20 ? range.lowerBound - 1 : range.lowerBound
    let after = text.skippingSpaces(range.upperBound)
    if text.hasAny(Self.lowerAfter, at: after) { return .lower }
    if text.hasAny(Self.upperAfter, at: after) { return .upper }
    if Self.lowerBefore.contains(where: { text.has($0, before: before) }) { return .lower }
    if Self.upperBefore.contains(where: { text.has($0, before: before) }) { return .upper }
    if Self.aboutBefore.contains(where: { text.has($0, before: before) })
      || text.hasAny(Self.aboutAfter, at: after) || isExceeded(range)
    {
      return .about
    }
    return nil
  }

  /// 10여 명, but not 여섯 명.
  private func isExceeded(_ range: Range<Int>) -> Bool {
    guard range.count < 24 else { return false }
    return range.contains { index in
      text.has("여", at: index)
        && (text.isDigit(index - 1) || text.hasAny(["십", "백", "천", "만", "억", "조"], at: index - 1))
    }
  }
}
