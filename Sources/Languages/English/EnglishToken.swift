import Characters
import Figures
import Lexicons
import TextReading

/// A word, number or sign of an English text.
struct EnglishToken {
  enum Kind: Hashable { case word, number, name, date, address, mark }

  var kind: Kind
  /// In lower case, without the full stops of an abbreviation: `us` for U.S. A sign is its own word.
  var word = ""
  var run: DigitRun?
  var name: NameReading?
  /// Indices into the text.
  var range: Range<Int>
  /// Whether a space comes before it.
  var isSpaced = false
  var isCapitalized = false

  func isMark(_ marks: String) -> Bool { kind == .mark && !word.isEmpty && marks.contains(word) }
  func isWord(_ words: Set<String>) -> Bool { kind == .word && words.contains(word) }
}

/// Parts an English text into tokens.
enum EnglishLexer {
  /// - Complexity: linear in the text.
  static func tokens(of text: ScannedText) -> [EnglishToken] {
    var tokens: [EnglishToken] = []
    var index = 0
    var isSpaced = true
    while index < text.count {
      if text[index] == " " {
        isSpaced = true
        index += 1
        continue
      }
      var token = token(text, at: index)
      token.isSpaced = isSpaced
      isSpaced = false
      tokens.append(token)
      index = max(token.range.upperBound, index + 1)
    }
    return tokens
  }

  private static func token(_ text: ScannedText, at index: Int) -> EnglishToken {
    if AddressSkipping.isStart(text, at: index) {
      return EnglishToken(kind: .address, range: index..<AddressSkipping.end(text, at: index))
    }
    if text.isDigit(index) { return number(text, at: index) }
    if text.isLatin(index) { return word(text, at: index) }
    if text.isHangul(index) {
      var end = index
      while text.isHangul(end) { end += 1 }
      return EnglishToken(kind: .word, word: text.string(index..<end), range: index..<end)
    }
    return EnglishToken(kind: .mark, word: text.string(index..<index + 1), range: index..<index + 1)
  }

  // MARK: Numbers

  private static func number(_ text: ScannedText, at start: Int) -> EnglishToken {
    guard let run = DigitRun.read(text, at: start) else {
      return EnglishToken(kind: .mark, range: start..<DigitRun.end(text, at: start))
    }
    let end = run.range.upperBound
    guard text.isLatin(end), !run.isGrouped || !text.isUppercase(end) else {
      return EnglishToken(kind: .number, run: run, range: run.range)
    }
    var letters = end
    while text.isLatin(letters) { letters += 1 }
    let suffix = text.string(end..<letters)
    if let date = quarterOrHalf(run, suffix: suffix, text, letters) { return date }
    let isSuffix = !text.isDigit(letters) && EnglishSuffixes.isKnown(suffix)
    let isUnit = !text.isDigit(letters) || suffix == "m" || suffix == "km"
    if isSuffix || (isUnit && EnglishUnits.symbol(text, at: end) != nil) {
      return EnglishToken(kind: .number, run: run, range: run.range)
    }
    let name = NameReading.read(text, from: start, digits: start)
    return EnglishToken(kind: .name, name: name, range: start..<name.end)
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
    return EnglishToken(kind: .date, name: NameReading(date: date, end: end), range: range)
  }

  // MARK: Words

  private static func word(_ text: ScannedText, at start: Int) -> EnglishToken {
    if let end = abbreviationEnd(text, at: start) {
      let letters = text.string(start..<end).lowercased().filter { $0 != "." }
      return EnglishToken(
        kind: .word, word: letters, range: start..<end, isCapitalized: text.isUppercase(start))
    }
    if let (_, end) = UnitSigns.currencies.longestMatch(in: text, at: start), isCurrency(text, start, end) {
      return EnglishToken(
        kind: .word, word: text.string(start..<end).lowercased(), range: start..<end, isCapitalized: true)
    }
    let name = NameReading.read(text, at: start)
    if name.date != nil { return EnglishToken(kind: .date, name: name, range: start..<name.end) }
    if name.name != nil { return EnglishToken(kind: .name, name: name, range: start..<name.end) }
    let end = wordEnd(text, at: start)
    return EnglishToken(
      kind: .word, word: text.string(start..<end).lowercased(), range: start..<end,
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
  static let scales = English.lexicon.integers("scale-letters")
  static let ordinals = English.lexicon.set("ordinal-letters")
  private static let others = English.lexicon.set("letters-after-figures")

  static func isKnown(_ suffix: String) -> Bool {
    // A capital may be a name: 5G, 32B, 4K.
    let isCapital = suffix.utf8.first.map { $0.isASCIIUppercase } ?? false
    return ordinals.contains(suffix.lowercased()) || others.contains(suffix.lowercased())
      || (!isCapital && scales[suffix] != nil)
  }
}
