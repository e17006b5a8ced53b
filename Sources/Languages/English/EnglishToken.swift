import Characters
import Figures
import Lexicons
import TextReading

/// A word, number or sign of an English text.
struct EnglishToken {
  enum Kind: Hashable { case word, number, name, date, address, mark }

  /// What only some tokens have, apart from them, so that all others stay small.
  private final class Details {
    let run: DigitRun?
    let name: NameReading?

    init(run: DigitRun?, name: NameReading?) { (self.run, self.name) = (run, name) }
  }

  let kind: Kind
  /// In lower case, without the full stops of an abbreviation: `us` for U.S. A sign is its own word.
  let word: String
  private let details: Details?
  /// Indices into the text.
  let range: Range<Int>
  /// Whether a space comes before it.
  var isSpaced = false
  let isCapitalized: Bool

  init(kind: Kind, word: String = "", range: Range<Int>, isCapitalized: Bool = false) {
    (self.kind, self.word, self.range, self.isCapitalized) = (kind, word, range, isCapitalized)
    details = nil
  }

  /// A number in digits.
  init(_ run: DigitRun) {
    (kind, word, range, isCapitalized) = (.number, "", run.range, false)
    details = Details(run: run, name: nil)
  }

  /// Letters and digits.
  init(_ kind: Kind, _ name: NameReading, range: Range<Int>) {
    (self.kind, word, self.range, isCapitalized) = (kind, "", range, false)
    details = Details(run: nil, name: name)
  }

  var run: DigitRun? { details?.run }
  var name: NameReading? { details?.name }

  /// Whether it is one of some signs.
  func isMark(_ marks: String) -> Bool {
    guard kind == .mark, let mark = word.unicodeScalars.first else { return false }
    return marks.unicodeScalars.contains(mark)
  }

  func isWord(_ words: WordSet) -> Bool { kind == .word && words.contains(word) }

  func isWord(_ words: String...) -> Bool { kind == .word && words.contains(word) }
}

/// Parts an English text into tokens.
enum EnglishLexer {
  /// - Complexity: linear in the text.
  static func tokens(of text: ScannedText) -> [EnglishToken] {
    var tokens: [EnglishToken] = []
    // A word of five letters and a space, as most texts have them.
    tokens.reserveCapacity(text.count / 5)
    let addresses = AddressSkipping(in: text)
    var index = 0
    var isSpaced = true
    while index < text.count {
      if text[index] == " " {
        isSpaced = true
        index += 1
        continue
      }
      var token =
        addresses.isStart(text, at: index)
        ? EnglishToken(kind: .address, range: index..<AddressSkipping.end(text, at: index))
        : token(text, at: index)
      token.isSpaced = isSpaced
      isSpaced = false
      tokens.append(token)
      index = max(token.range.upperBound, index + 1)
    }
    return tokens
  }

  private static func token(_ text: ScannedText, at index: Int) -> EnglishToken {
    if text.isDigit(index) { return number(text, at: index) }
    if text[index] == ".", let run = fraction(text, at: index) { return EnglishToken(run) }
    if text.isLatin(index) { return word(text, at: index) }
    if text.isHangul(index) {
      var end = index
      while text.isHangul(end) { end += 1 }
      return EnglishToken(kind: .word, word: text.string(index..<end), range: index..<end)
    }
    return EnglishToken(kind: .mark, word: text.string(index..<index + 1), range: index..<index + 1)
  }

  // MARK: Numbers

  /// $.85, a batting average of .307: a fraction without a zero before it.
  private static func fraction(_ text: ScannedText, at index: Int) -> DigitRun? {
    let end = DigitRun.end(text, at: index + 1)
    guard end > index + 1, end - index <= 4, !text.isLatin(end), !text.isDigit(index - 1),
      !text.isLatin(index - 1),
      text[index - 1] == " " || text[index - 1] == "(" || text[index - 1] == "\0"
        || UnitSigns.currencies.longestMatch(in: text, at: index - 1)?.end == index,
      let value = ExactValue(
        digits: (index + 1..<end).map { text.digit($0) }, fractionDigits: end - index - 1)
    else { return nil }
    return DigitRun(value: value, integerDigits: 0, hasFraction: true, isGrouped: false, range: index..<end)
  }

  private static func number(_ text: ScannedText, at start: Int) -> EnglishToken {
    guard let run = DigitRun.read(text, at: start) else {
      return EnglishToken(kind: .mark, range: start..<DigitRun.end(text, at: start))
    }
    let end = run.range.upperBound
    guard text.isLatin(end), !run.isGrouped || !text.isUppercase(end) else {
      return EnglishToken(run)
    }
    var letters = end
    while text.isLatin(letters) { letters += 1 }
    let suffix = text.string(end..<letters)
    if let date = quarterOrHalf(run, suffix: suffix, text, letters) { return date }
    let isSuffix = !text.isDigit(letters) && EnglishSuffixes.isKnown(suffix)
    let isUnit = !text.isDigit(letters) || suffix == "m" || suffix == "km"
    if isSuffix || (isUnit && EnglishUnits.symbol(text, at: end) != nil) {
      return EnglishToken(run)
    }
    let name = NameReading.read(text, from: start, digits: start)
    return EnglishToken(.name, name, range: start..<name.end)
  }

  /// 4Q, 4Q25, 1H 2025.
  private static func quarterOrHalf(_ run: DigitRun, suffix: String, _ text: ScannedText, _ end: Int)
    -> EnglishToken?
  {
    guard suffix == "Q" || suffix == "H", let value = run.plainInteger,
      (1...(suffix == "Q" ? 4 : 2)).contains(value)
    else { return nil }
    var date = suffix == "Q" ? CalendarDate(quarter: value) : CalendarDate(half: value)
    var end = end
    if let year = DigitRun.read(text, at: end), year.integerDigits == 2 || year.integerDigits == 4 {
      date.year = year.plainInteger.map { $0 < 100 ? 2_000 + $0 : $0 }
      end = year.range.upperBound
    }
    let range = run.range.lowerBound..<end
    return EnglishToken(.date, NameReading(date: date, end: end), range: range)
  }

  // MARK: Words

  private static func word(_ text: ScannedText, at start: Int) -> EnglishToken {
    if let end = abbreviationEnd(text, at: start) {
      let letters = text.lowercased(start..<end).filter { $0 != "." }
      return EnglishToken(
        kind: .word, word: letters, range: start..<end, isCapitalized: text.isUppercase(start))
    }
    if let (_, end) = UnitSigns.currencies.longestMatch(in: text, at: start), isCurrency(text, start, end) {
      return EnglishToken(
        kind: .word, word: text.lowercased(start..<end), range: start..<end, isCapitalized: true)
    }
    let name = NameReading.read(text, at: start)
    if name.date != nil { return EnglishToken(.date, name, range: start..<name.end) }
    if name.name != nil { return EnglishToken(.name, name, range: start..<name.end) }
    let end = wordEnd(text, at: start)
    return EnglishToken(
      kind: .word, word: text.lowercased(start..<end), range: start..<end,
      isCapitalized: text.isUppercase(start))
  }

  private static func wordEnd(_ text: ScannedText, at start: Int) -> Int {
    var end = start
    while text[end].isLatinLetter { end += 1 }
    // o'clock, but not Korea's.
    if text.has("o'clock", at: start) { return start + 7 }
    return end
  }

  /// A code or sign that belongs to an amount: letters must not go on after it.
  private static func isCurrency(_ text: ScannedText, _ start: Int, _ end: Int) -> Bool {
    if text[end - 1] == "$" || text[end - 1] == "¥" { return true }
    let digits = text.skippingSpaces(end, limit: end - start == 1 ? 0 : 1)
    return text.isDigit(digits)
  }

  /// U.S., a.m.: letters with a full stop after each.
  private static func abbreviationEnd(_ text: ScannedText, at start: Int) -> Int? {
    var end = start
    while end < start + 12, text.isLatin(end), text[end + 1] == ".", !text.isLatin(end - 1) || end > start {
      end += 2
    }
    guard end >= start + 4 else { return nil }
    return text.isLatin(end) ? nil : end
  }
}

/// Letters that may follow a number directly.
enum EnglishSuffixes {
  static let scales = WordTable(English.lexicon.integers("scale-letters"))
  static let ordinals = WordSet(English.lexicon.words("ordinal-letters"))
  private static let others = WordSet(English.lexicon.words("letters-after-figures"))

  static func isKnown(_ suffix: String) -> Bool {
    // A capital may be a name: 5G, 32B, 4K.
    let isCapital = suffix.utf8.first.map { $0.isASCIIUppercase } ?? false
    return ordinals.contains(suffix.lowercased()) || others.contains(suffix.lowercased())
      || (!isCapital && (scales[suffix] != nil || EnglishNumerals.scales[suffix] != nil))
  }
}
