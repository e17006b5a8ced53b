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
      let keys = words[first..<next].map(\.key)
      var negation = SentenceNegation(words: keys)
      // What asks does not state; what does not begin until something begins with it.
      let states = !text.scalars[sentence].contains("?") && !keys.contains { Self.limits.contains($0) }
      for (position, key) in keys.enumerated() where Self.isPossible(key) {
        negation.possible += 1
        guard states, negation.plain.count < SentenceNegation.limit, let kind = Self.kind(keys, position)
        else {
          continue
        }
        let word = words[first + position]
        negation.plain.append(
          PlainNegation(
            kind: kind, words: text.rawString(word.range), range: text.utf8(word.range),
            denied: Self.denied(keys, position)))
      }
      return negation
    }
  }

  private static let limits = English.lexicon.set("limit")

  private static let wordsOfAbility = English.lexicon.set("ability")

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

  private static let wordsOfDuty = English.lexicon.set("duty")
  private static let wordsOfInability = English.lexicon.set("inability")

  /// The words after the negation, or what is left of it without the syllable that negates.
  private static func denied(_ keys: [String], _ position: Int) -> [String] {
    if plainWords.contains(keys[position]) { return [String(keys[position].dropFirst(2))] }
    return Array(keys[(position + 1)...].prefix(4)).filter { !wordsWithoutMeaning.contains($0) }
  }

  private static let wordsWithoutMeaning = English.lexicon.set("no-meaning")

  private static let beforeIdiomaticNot = English.lexicon.set("before-idiomatic-not")
  private static let afterIdiomaticNot = English.lexicon.set("after-idiomatic-not")
  private static let afterIdiomaticNo = English.lexicon.set("after-idiomatic-no")
  private static let auxiliaries = English.lexicon.set("auxiliary")
  private static let verbsOfBeing = English.lexicon.set("being")
  private static let plainWords = English.lexicon.set("plain-negation")

  // MARK: Possible negations

  /// Whether the word negates or could render a negation of Korean.
  private static func isPossible(_ key: String) -> Bool {
    if key.hasSuffix("n't") || key.hasSuffix("less") || key.hasSuffix("lessly") || possibleWords.contains(key)
    {
      return true
    }
    guard let first = key.unicodeScalars.first else { return false }
    let begins = { (beginning: String) in key.hasPrefix(beginning) }
    return possibleBeginnings[first]?.contains(where: begins) ?? false
      && !(otherBeginnings[first]?.contains(where: begins) ?? false)
  }

  private static let possibleWords = English.lexicon.set("possible-negation")
  private static let possibleBeginnings = beginnings("possible-negation-beginning")
  /// Words that negate nothing, though they begin like those that do.
  private static let otherBeginnings = beginnings("not-a-negation-beginning")

  private static func beginnings(_ kind: String) -> [Unicode.Scalar: [String]] {
    Dictionary(grouping: English.lexicon.words(kind)) { $0.unicodeScalars.first ?? " " }
  }
}
