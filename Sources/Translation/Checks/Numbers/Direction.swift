/// Whether an amount is one of growth or of decline.
enum Direction: Hashable, Sendable { case up, down }

enum KoreanDirection {
  private static let words = PhraseTable<Direction>(words: [
    (
      "증가 늘었 늘어 늘린 늘려 늘리 늘고 는_것 상승 올랐 오른 올라 오르 올린 올려 올렸 인상 확대 성장 급증 급등 높아 높은 높였 높인 높여 상향 반등 뛰었 뛴 증액 신장",
      .up
    ),
    (
      "감소 줄었 줄어 줄인 줄여 줄이 줄고 하락 내렸 내린 내려 내리 인하 축소 급감 급락 낮아 낮은 낮췄 낮춘 낮추 낮춰 하향 떨어 역성장 삭감 감액 위축 감축",
      .down
    ),
  ])
  private static let window = 14

  static func isDown(_ text: ScalarText, at index: Int) -> Bool {
    text.hasAny(["영하", "마이너스", "적자"], at: index) || words.longestMatch(in: text, at: index)?.meaning == .down
  }

  /// What the words behind a number say, up to the next number or sign.
  static func read(_ text: ScalarText, behind start: Int) -> Direction? {
    for index in start..<start + window {
      if text.isDigit(index) || [0, 0x2C, 0x2E, 0x3B, 0x29, 0x28, 0xB7, 0x7E].contains(text[index]) {
        return nil
      }
      if let (direction, _) = words.longestMatch(in: text, at: index) { return direction }
    }
    return nil
  }
}

enum EnglishDirection {
  private static let up: Set<String> = [
    "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows", "grown", "growing", "growth",
    "increase",
    "increased", "increases", "increasing", "climbed", "climb", "jumped", "jump", "surged", "surge", "gained",
    "gain",
    "gains", "up", "raised", "raise", "raises", "raising", "expanded", "expand", "expansion", "soared",
    "soar", "advanced",
    "widened", "hiked", "hike", "higher", "rebounded",
  ]
  private static let down: Set<String> = [
    "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "drops", "declined", "decline",
    "declines", "declining",
    "decreased", "decrease", "decreases", "down", "slid", "slipped", "shrank", "shrink", "shrunk",
    "contracted", "contraction",
    "reduced", "reduce", "reduces", "reducing", "reduction", "cut", "cuts", "cutting", "lowered", "lower",
    "lowering",
    "plunged", "tumbled", "slashed", "narrowed", "slowed", "eased", "dipped", "slump", "minus", "negative",
    "below",
  ]
  private static let stops: Set<String> = [
    "from", "to", "in", "of", "and", "at", "on", "by", "than", "for", "while", "but", "as",
  ]

  static func direction(_ word: String) -> Direction? {
    up.contains(word) ? .up : down.contains(word) ? .down : nil
  }

  /// What stands right behind an amount, *a 3 percent rise*, or else before it, *fell to 3 percent*.
  static func read(_ tokens: [EnglishToken], _ start: Int, _ end: Int) -> Direction? {
    for index in end..<end + 2 where index < tokens.count {
      guard tokens[index].kind == .word, !stops.contains(tokens[index].word) else { break }
      if let direction = direction(tokens[index].word) { return direction }
    }
    var index = start - 1
    while index >= 0, index > start - 7 {
      let token = tokens[index]
      if token.kind == .number || token.isMark(".;:(") { return nil }
      // up to 3 percent, lower than 3 percent
      let next = tokens[index + 1]
      let isLevel = (token.word == "up" && next.word == "to") || next.word == "than"
      if token.kind == .word, !isLevel, let direction = direction(token.word) { return direction }
      index -= 1
    }
    return nil
  }
}
