import Characters
import Lexicons
import TextReading

/// Negation in Korean.
struct KoreanNegation: NegationReading {
  func negations(
    in text: ScannedText, words: [LatinWords.Word], sentences: [Range<Int>]
  ) -> [SentenceNegation] {
    sentences.map { Self.negation(in: $0, of: text) }
  }

  private static func negation(in sentence: Range<Int>, of text: ScannedText) -> SentenceNegation {
    var negation = SentenceNegation(text: text.rawString(sentence))
    // What asks does not state: 아닐까, 않겠는가.
    lazy var asks = text.scalars[sentence].contains("?")
    let beginnings = Self.beginnings
    for index in sentence where beginnings.contains(text.scalars[index]) {
      guard isPossible(at: index, in: text) else { continue }
      negation.possible += 1
      guard !asks, negation.plain.count < SentenceNegation.limit else { continue }
      if let plain = plain(at: index, in: text, within: sentence) { negation.plain.append(plain) }
    }
    return negation
  }

  // MARK: Plain negations

  /// The plain negation whose negating syllable is at `index`.
  private static func plain(
    at index: Int, in text: ScannedText, within sentence: Range<Int>
  ) -> PlainNegation? {
    guard let (kind, form) = form(at: index, in: text), form.lowerBound >= sentence.lowerBound else {
      return nil
    }
    let end = endOfWord(form.upperBound, in: text)
    let around = text.rawString(
      max(sentence.lowerBound, form.lowerBound - 8)..<min(end + 8, sentence.upperBound))
    guard !affirmingIdioms.contains(where: around.containsBytes), !isAttribute(form, end: end, in: text)
    else {
      return nil
    }
    let start = startOfWord(form.lowerBound, in: text)
    var denied = [text.rawString(start..<max(start, form.lowerBound)), text.rawString(form)]
    // 영향을 주지 않다: the noun says what is not done.
    let isLight = lightVerbs.contains(denied[0]) || kind == .ability && denied[0].isEmpty
    if isLight, text[raw: start - 1] == " ", let particle = text[raw: start - 2],
      objectParticles.contains(particle)
    {
      denied.append(text.rawString(startOfWord(start - 1, in: text)..<start - 1))
    }
    // 생명에 지장을 줄 정도는 아니다, 다친 사람은 없다: what it is not, or nobody does, goes before the noun.
    if scopeNouns.contains(denied[0]) {
      denied.append(text.rawString(max(sentence.lowerBound, start - 12)..<start))
    }
    return PlainNegation(
      kind: kind, words: text.rawString(start..<end), range: text.utf8(start..<end), denied: denied)
  }

  /// 내지 않은 사람, which may be rendered by a noun: a delinquent. Not 내지 않을 방침, which is the predicate.
  private static func isAttribute(_ form: Range<Int>, end: Int, in text: ScannedText) -> Bool {
    let ending = text.rawString(form.upperBound..<end)
    guard attributeEndings.contains(ending), text[raw: end] == " " else { return false }
    return !predicateNouns.contains { text.hasRaw($0, at: end + 1) }
  }

  private static let attributeEndings = Korean.lexicon.set("attribute-ending")
  private static let predicateNouns = scalars("predicate-noun")
  private static let objectParticles = ScalarSet("을를이가은는도".unicodeScalars)
  private static let lightVerbs = Korean.lexicon.set("light-verb")

  /// The negating words themselves, from the first syllable that is no part of what is denied: 지 않, 수 없, 이 아니.
  private static func form(at index: Int, in text: ScannedText) -> (PlainNegation.Kind, Range<Int>)? {
    switch text.scalars[index] {
    case "않", "못", "말", "마":
      guard let start = connective(before: index, in: text) else { return nil }
      guard ["말", "마"].contains(text.scalars[index]) else { return (.statement, start..<index + 1) }
      let forbids = ["아", "것", "라", "십", "세", "시"].contains(text[raw: index + 1] ?? " ")
      return forbids ? (.statement, start..<index + 1) : nil
    case "아" where text[raw: index + 1] == "니":
      // 적용하지 아니한다, 의무가 아니다.
      if let start = connective(before: index, in: text) { return (.statement, start..<index + 2) }
      return noun(before: index, particles: ["이", "가", "은", "는"], in: text).map {
        (.statement, $0..<index + 2)
      }
    case "아" where text[raw: index + 1] == "닙":
      return noun(before: index, particles: ["이", "가", "은", "는"], in: text).map {
        (.statement, $0..<index + 2)
      }
    case "없":
      guard let next = text[raw: index + 1], text[raw: index - 1] == " ", next != "애" else { return nil }
      if next == "이" {
        return text[raw: index - 2].map(\.isHangul) ?? false ? (.company, index - 1..<index + 2) : nil
      }
      if text[raw: index - 2] == "수", text[raw: index - 3] == " " { return (.ability, index - 3..<index + 1) }
      if let start = noun(before: index, particles: ["이", "가", "은", "는", "도"], in: text) {
        return (.existence, start..<index + 1)
      }
      // 필요 없다.
      return text[raw: index - 2].map(\.isHangul) ?? false ? (.existence, index - 1..<index + 1) : nil
    case "안":
      guard text[raw: index - 1] == " ", text[raw: index + 1] == " ", let next = text[raw: index + 2],
        ["된", "될", "돼", "됩", "했"].contains(next)
      else { return nil }
      return (.ability, index - 1..<index + 3)
    case "금", "제":
      guard text[raw: index - 1].map({ !$0.isHangul }) ?? true else { return nil }
      return closingWords.first { text.hasRaw($0, at: index) }.map { (.opposite, index..<index + $0.count) }
    case "모", "몰", "미", "불", "비", "무":
      guard text[raw: index - 1].map({ !$0.isHangul }) ?? true else { return nil }
      return plainWords.first { text.hasRaw($0, at: index) }.map { (.statement, index..<index + $0.count) }
    default: return nil
    }
  }

  /// Where 지 is in 하지 않, 하지는 않, 되지도 못.
  private static func connective(before index: Int, in text: ScannedText) -> Int? {
    var start = index
    if text[raw: start - 1] == " " { start -= 1 }
    if let particle = text[raw: start - 1], ["는", "도", "를"].contains(particle), text[raw: start - 2] == "지" {
      start -= 1
    }
    return text[raw: start - 1] == "지" && text[raw: start - 2].map(\.isHangul) ?? false ? start - 1 : nil
  }

  /// Where the particle after the noun is: 계획이 없, 의무가 아니.
  private static func noun(before index: Int, particles: Set<Unicode.Scalar>, in text: ScannedText) -> Int? {
    guard text[raw: index - 1] == " ", let particle = text[raw: index - 2], particles.contains(particle)
    else {
      return nil
    }
    return index - 2
  }

  /// Words whose first syllable negates the rest.
  private static let plainWords = scalars("plain-negation")

  private static let closingWords = scalars("closing-negation")
  private static let scopeNouns = Korean.lexicon.set("scope-noun")

  /// What turns the negation after or before it into an affirmation, a limit or a question.
  private static let affirmingIdioms = Korean.lexicon.words("affirming-idiom")

  // MARK: Possible negations

  /// Whether what is at `index` negates or could be rendered by a negation of English.
  private static func isPossible(at index: Int, in text: ScannedText) -> Bool {
    let scalar = text.scalars[index]
    if negatingSyllables.contains(scalar) { return true }
    if text[raw: index - 1].map({ !$0.isHangul }) ?? true {
      if scalar == "불", harmlessBeginnings.end(in: text, at: index) == nil { return true }
      if scalar == "안", let next = text[raw: index + 1], [" ", "되", "된", "돼", "했"].contains(next) {
        return true
      }
    }
    return possibleWords.end(in: text, at: index) != nil
  }

  /// Syllables that a text without a negation hardly has.
  private static let negatingSyllables = ScalarSet("않못없잖찮뿐밖".unicodeScalars)
  private static let harmlessBeginnings = PhraseTable(words: Korean.lexicon.words("harmless-beginning"))
  /// What everything begins with that is possible: few syllables of a text.
  private static let beginnings = ScalarSet("않못없잖찮뿐밖불안".unicodeScalars + possibleWords.index.firsts)
  private static let possibleWords = PhraseTable(words: Korean.lexicon.words("possible-negation"))

  // MARK: Words

  private static func startOfWord(_ index: Int, in text: ScannedText) -> Int {
    var start = index
    while index - start < 12, let scalar = text[raw: start - 1], scalar.isHangul { start -= 1 }
    return start
  }

  private static func endOfWord(_ index: Int, in text: ScannedText) -> Int {
    var end = index
    while end - index < 12, let scalar = text[raw: end], scalar.isHangul { end += 1 }
    return end
  }

  private static func scalars(_ kind: String) -> [[Unicode.Scalar]] {
    Korean.lexicon.words(kind).map { Array($0.unicodeScalars) }
  }
}
