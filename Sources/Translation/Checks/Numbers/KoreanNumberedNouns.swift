/// Korean nouns that begin with a number in figures, many of which have another name in English: 2차전지 is a
/// rechargeable battery, 3자 회담 are trilateral talks.
enum KoreanNumberedNouns {
  /// What stands right behind the figures. Counters are not among them: 3명 must be said.
  private static let nouns = PhraseTable<Bool>(words: [
    (
      "차 인 자 조 군 급 종 류 형 부 막 중 륜 각 면 색 단 선 강 위 점슛 관왕 교대 모작 대양 대주 일장 박 촌 끼 심 행시 대_보험 대_은행 대_그룹 대_범죄 대_리그 대_종단",
      true
    )
  ])

  /// Whether the number that begins at `start` is one of these, as only small numbers are.
  static func isNumberOfNoun(_ text: ScalarText, at start: Int) -> Bool {
    let end = DigitRun.end(text, at: start)
    // 제2의 도약
    if text.has("제", before: start), text.has("의", at: end) { return true }
    // The numbers of the police and the rescuers.
    if ["112", "119"].contains(where: { text.has($0, at: start) }), end == start + 3 {
      return text.hasAny(["에 ", "로 ", " 신고", "신고", "구급", "구조", "상황실"], at: end)
    }
    guard end - start <= 2, let run = DigitRun.read(text, at: start), run.range.upperBound == end,
      run.plainInteger.map({ $0 <= 12 }) ?? false
    else { return false }
    return nouns.longestMatch(in: text, at: end) != nil
  }
}
