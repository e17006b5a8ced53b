import Characters
import Lexicons
import TextReading

/// Negation in English.
struct EnglishNegation: NegationReading {
  func negations(
    in text: ScannedText, words: [LatinWords.Word], sentences: [Range<Int>]
  ) -> [SentenceNegation] {
    var next = 0
    return sentences.map { sentence in
      let first = next
      while next < words.count, words[next].range.lowerBound < sentence.upperBound { next += 1 }
      let words = words[first..<next]
      var negation = SentenceNegation(words: words)
      let possible = words.indices.filter { Self.isPossible(words[$0].key) }
      negation.possible = possible.count
      guard !possible.isEmpty else { return negation }
      let keys = words.map(\.key)
      // What asks does not state; what does not begin until something begins with it.
      let states = !text.scalars[sentence].contains("?") && !keys.contains { Self.limits.contains($0) }
      for index in possible where states && negation.plain.count < SentenceNegation.limit {
        let (word, position) = (words[index], index - first)
        guard let kind = Self.kind(keys, position) else { continue }
        negation.plain.append(
          PlainNegation(
            kind: kind, words: text.rawString(word.range), range: text.utf8(word.range),
            denied: Self.denied(keys, position)))
      }
      return negation
    }
  }

  private static let limits = WordSet(English.lexicon.words("limit"))

  private static let wordsOfAbility = WordSet(English.lexicon.words("ability"))

  // MARK: Plain negations

  /// What the word denies; nil when it is no negation, or part of an idiom that affirms or limits.
  private static func kind(_ keys: [String], _ position: Int) -> PlainNegation.Kind? {
    let key = keys[position]
    let before = position > 0 ? keys[position - 1] : ""
    let after = position + 1 < keys.count ? keys[position + 1] : ""
    switch key {
    case "not":
      if before.isEmpty || beforeIdiomaticNot.contains(before) || afterIdiomaticNot.contains(after) {
        return nil
      }
      return kind(auxiliary: before, after: after)
    case "cannot", "can't", "couldn't": return afterIdiomaticNot.contains(after) ? nil : .ability
    case "never": return after == "mind" || after == "before" ? nil : .statement
    case "no":
      if after == "one" { return .statement }
      guard !afterIdiomaticNo.contains(after) else { return nil }
      if verbsOfBeing.contains(before) { return .existence }
      // No cracks were found.
      let isSubject = before.isEmpty && keys.dropFirst(2).prefix(6).contains(where: auxiliaries.contains)
      return isSubject ? .statement : nil
    case "none": return after == "of" ? .statement : nil
    case "nobody": return .statement
    case "fail", "fails", "failed", "refuse", "refuses", "refused", "declined", "declines":
      return after == "to" ? .statement : nil
    default:
      if key.hasSuffix("n't") {
        return afterIdiomaticNot.contains(after) ? nil : kind(auxiliary: key, after: after)
      }
      return wordsOfInability.contains(key) ? .ability : plainWords.contains(key) ? .statement : nil
    }
  }

  private static func kind(auxiliary: String, after: String) -> PlainNegation.Kind {
    if ["can", "could", "may"].contains(auxiliary) || wordsOfAbility.contains(after) { return .ability }
    return wordsOfDuty.contains(after) || auxiliary == "need" ? .obligation : .statement
  }

  private static let wordsOfDuty = WordSet(English.lexicon.words("duty"))
  private static let wordsOfInability = WordSet(English.lexicon.words("inability"))

  /// The words after the negation, or what is left of it without the syllable that negates.
  private static func denied(_ keys: [String], _ position: Int) -> [String] {
    if plainWords.contains(keys[position]) { return [String(keys[position].dropFirst(2))] }
    return Array(keys[(position + 1)...].prefix(4)).filter { !wordsWithoutMeaning.contains($0) }
  }

  private static let wordsWithoutMeaning = WordSet(English.lexicon.words("no-meaning"))

  private static let beforeIdiomaticNot = WordSet(English.lexicon.words("before-idiomatic-not"))
  private static let afterIdiomaticNot = WordSet(English.lexicon.words("after-idiomatic-not"))
  private static let afterIdiomaticNo = WordSet(English.lexicon.words("after-idiomatic-no"))
  private static let auxiliaries = WordSet(English.lexicon.words("auxiliary"))
  private static let verbsOfBeing = WordSet(English.lexicon.words("being"))
  private static let plainWords = WordSet(English.lexicon.words("plain-negation"))

  // MARK: Possible negations

  /// Whether the word negates or could render a negation of Korean.
  private static func isPossible(_ key: String) -> Bool {
    if possibleWords.contains(key) || endings.contains(where: key.hasSuffix) { return true }
    return possibleBeginnings.containBeginning(of: key) && !otherBeginnings.containBeginning(of: key)
  }

  private static let endings = ["n't", "less", "lessly"]
  private static let possibleWords = WordSet(English.lexicon.words("possible-negation"))
  private static let possibleBeginnings = WordSet(English.lexicon.words("possible-negation-beginning"))
  /// Words that negate nothing, though they begin like those that do.
  private static let otherBeginnings = WordSet(English.lexicon.words("not-a-negation-beginning"))
}
