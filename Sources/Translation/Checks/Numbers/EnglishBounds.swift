extension EnglishMentionReader {
  private static let before: [(words: [String], bound: Mention.Bound)] = [
    (["no", "more", "than"], .upper), (["not", "more", "than"], .upper), (["no", "less", "than"], .lower),
    (["no", "fewer", "than"], .lower), (["not", "less", "than"], .lower), (["not", "exceeding"], .upper),
    (["not", "exceed"], .upper), (["more", "than"], .lower), (["at", "least"], .lower),
    (["less", "than"], .upper),
    (["fewer", "than"], .upper), (["younger", "than"], .upper), (["older", "than"], .lower),
    (["lower", "than"], .upper), (["higher", "than"], .lower),
    (["at", "most"], .upper), (["up", "to"], .upper),
    (["as", "many", "as"], .about), (["as", "much", "as"], .about), (["a", "minimum", "of"], .lower),
    (["a", "maximum", "of"], .upper), (["exceeding"], .lower), (["exceeds"], .lower), (["exceeded"], .lower),
    (["surpassed"], .lower), (["surpassing"], .lower), (["topped"], .lower), (["under"], .upper),
    (["below"], .upper),
    (["within"], .upper), (["about"], .about), (["around"], .about), (["some"], .about),
    (["approximately"], .about),
    (["roughly"], .about), (["nearly"], .about), (["almost"], .about), (["estimated"], .about),
    (["over"], .lower),
    (["above"], .lower),
  ]

  private static let more: Set<String> = [
    "more", "higher", "older", "above", "over", "longer", "greater", "larger", "up",
  ]
  private static let less: Set<String> = [
    "less", "fewer", "lower", "below", "under", "younger", "shorter", "smaller",
  ]

  private static let strict: Set<String> = ["under", "below", "over", "above"]
  private static let comparatives: Set<String> = [
    "less", "fewer", "lower", "younger", "more", "higher", "older",
  ]

  /// Whether the words before the token at `start` leave out the number there: *under 19*, *older than 18*.
  func isBoundStrict(before start: Int) -> Bool {
    if let word = word(start - 1), Self.strict.contains(word) { return true }
    guard word(start - 1) == "than", let comparative = word(start - 2) else { return false }
    return Self.comparatives.contains(comparative) && !["no", "not"].contains(word(start - 3) ?? "")
  }

  /// What the words around the tokens from `start` to before `end` say of the number there.
  func bound(_ start: Int, _ end: Int) -> Mention.Bound? {
    if let after = boundAfter(end) { return after }
    for (words, bound) in Self.before {
      let first = start - words.count
      if first >= 0, words.indices.allSatisfy({ word(first + $0) == words[$0] }) { return bound }
    }
    return nil
  }

  /// 19 or older, 10 people or more.
  private func boundAfter(_ end: Int) -> Mention.Bound? {
    if isMark("+", end), !(token(end)?.isSpaced ?? true) { return .lower }
    for offset in 0...2 {
      guard let conjunction = word(end + offset) else { break }
      guard conjunction == "or" || conjunction == "and", let next = word(end + offset + 1) else { continue }
      if Self.more.contains(next) { return .lower }
      if Self.less.contains(next) { return .upper }
      if conjunction == "or", next == "so" { return .about }
    }
    return nil
  }
}
