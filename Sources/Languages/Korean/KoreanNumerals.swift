import Characters
import Figures
import Lexicons
import TextReading

/// A number as Korean writes it: 3조 5천억, 1만5000, 10여만, 이백오십.
struct KoreanNumber {
  var value: ExactValue
  /// The digits, if the number is nothing else.
  var digits: DigitRun?
  /// What the only run of digits is multiplied by: 10^8 for 4,500억.
  var scale: ExactValue?
  /// Whether it contains 여.
  var isExceeded = false
  /// 조 may mean an article of a law instead of a trillion.
  var mayBeArticle = false
  var range: Range<Int>
}

enum KoreanNumerals {
  private static let smallScales = syllables("small-scale")
  private static let largeScales = syllables("large-scale")
  private static let sinoDigits = syllables("digit")

  /// Words that begin like a scale and are none.
  private static let notScales = Korean.lexicon.words("not-a-scale")
  private static let afterSpacedScale = Korean.lexicon.words("after-spaced-scale")

  /// What numbers in Hangul begin with.
  static let beginnings = ["small-scale", "large-scale", "digit"].flatMap { kind in
    Korean.lexicon.words(kind).compactMap(\.unicodeScalars.first)
  }

  /// What a syllable is as a digit: 3 for 삼.
  static func digit(_ syllable: Unicode.Scalar) -> Int? { sinoDigits[syllable] }

  private static func syllables(_ kind: String) -> ScalarTable {
    ScalarTable(
      Korean.lexicon.integers(kind).compactMap { word, value in word.unicodeScalars.first.map { ($0, value) }
      })
  }

  /// Reads the number at `start`, which begins with a digit, or with a numeral in Hangul if `inWords`.
  ///
  /// - Complexity: linear in the length of the number.
  static func read(_ text: ScannedText, at start: Int, inWords: Bool = false) -> KoreanNumber? {
    var reader = Reader(text: text, index: start, inWords: inWords)
    return reader.read()
  }

  private struct Reader {
    let text: ScannedText
    var index: Int
    let inWords: Bool
    var total = ExactValue(0)
    var section = ExactValue(0)
    var current: ExactValue?
    /// The first run of digits.
    var run: DigitRun?
    var runCount = 0
    var lastRunStart: Int?
    var sectionHasContent = false
    var lastSmall = 4
    var lastLarge = 99
    var isExceeded = false
    var hasScale = false
    var mayBeArticle = false

    init(text: ScannedText, index: Int, inWords: Bool) {
      (self.text, self.index, self.inWords) = (text, index, inWords)
    }

    mutating func read() -> KoreanNumber? {
      let start = index
      while step() {}
      guard index > start, let section = section.adding(current ?? ExactValue(0)),
        let value = total.adding(section)
      else { return nil }
      var number = KoreanNumber(value: value, range: start..<index)
      number.isExceeded = isExceeded
      number.mayBeArticle = mayBeArticle
      if runCount == 1, let run {
        if hasScale { number.scale = value.divided(by: run.value) } else { number.digits = run }
      }
      return number
    }

    /// Takes the next part; false at the end of the number.
    private mutating func step() -> Bool {
      if current == nil, text.isDigit(index) {
        guard let run = DigitRun.read(text, at: index) else { return false }
        return take(run.value, run: run, end: run.range.upperBound)
      }
      if current == nil, inWords, let digit = KoreanNumerals.sinoDigits[text[index]] {
        return take(ExactValue(digit), run: nil, end: index + 1)
      }
      if let power = smallScale(at: index) { return apply(small: power) }
      if let power = largeScale(at: index) { return apply(large: power, end: index + 1) }
      // 10여만
      if text.has("여", at: index), sectionHasContent, let power = largeScale(at: index + 1) {
        isExceeded = true
        return apply(large: power, end: index + 2)
      }
      if text[index] == " ", current != nil, let power = spacedScale(at: index + 1) {
        return apply(large: power, end: index + 2)
      }
      if text[index] == " ", continues(at: index + 1) {
        index += 1
        return true
      }
      return false
    }

    private mutating func take(_ value: ExactValue, run: DigitRun?, end: Int) -> Bool {
      current = value
      sectionHasContent = true
      if let run {
        self.run = self.run ?? run
        runCount += 1
        lastRunStart = run.range.lowerBound
      }
      index = end
      return true
    }

    private func smallScale(at index: Int) -> Int? {
      guard let power = KoreanNumerals.smallScales[text[index]], power < lastSmall, current != nil || inWords,
        !text.hasAny(KoreanNumerals.notScales, at: index)
      else { return nil }
      return power
    }

    private func largeScale(at index: Int) -> Int? {
      guard let power = KoreanNumerals.largeScales[text[index]], power < lastLarge,
        sectionHasContent || (inWords && power == 4), !text.hasAny(KoreanNumerals.notScales, at: index)
      else { return nil }
      return power == 12 && isArticle(at: index) ? nil : power
    }

    /// 제12조, 12조 제1항, 12조의2.
    private func isArticle(at index: Int) -> Bool {
      let start = lastRunStart ?? index
      let next = text.skippingSpaces(index + 1)
      return text.has("제", before: start) || text.has("제 ", before: start)
        || (text.has("제", at: next) && text.isDigit(next + 1))
        || (text.has("의", at: index + 1) && text.isDigit(index + 2))
        || (text.isDigit(next) && text.has("항", at: DigitRun.end(text, at: next)))
    }

    /// The scale in 3 만 명, where nothing else can be meant.
    private func spacedScale(at index: Int) -> Int? {
      guard let power = largeScale(at: index) else { return nil }
      let next = text[index + 1]
      let isFree = !text.isHangul(index + 1) && next != " "
      return isFree || text.hasAny(KoreanNumerals.afterSpacedScale, at: index + 1) ? power : nil
    }

    /// Whether the digits at `index`, after a space, belong to the number: 3조 5천억, 1만 5000.
    private func continues(at index: Int) -> Bool {
      if continuesSection(at: index) { return true }
      guard hasScale, current == nil, !sectionHasContent, lastLarge < 99, text.isDigit(index),
        let run = DigitRun.read(text, at: index)
      else { return false }
      var end = run.range.upperBound
      var hasSmallScale = false
      while true {
        if KoreanNumerals.smallScales[text[end]] != nil || (hasSmallScale && text.isDigit(end)) {
          hasSmallScale = true
          end += 1
        } else if hasSmallScale, text[end] == " ", text.isDigit(end + 1),
          KoreanNumerals.smallScales[text[end + 2]] != nil || KoreanNumerals.largeScales[text[end + 2]] != nil
        {
          // 3억 2천 5백만
          end += 2
        } else {
          break
        }
      }
      if text.has("여", at: end) { end += 1 }
      if let power = KoreanNumerals.largeScales[text[end]] { return power < lastLarge }
      if text[end] == " ", let power = KoreanNumerals.largeScales[text[end + 1]], power < lastLarge {
        return !text.isHangul(end + 2) || text.has("원", at: end + 2)
      }
      guard lastLarge == 4, !run.hasFraction, !text.has("년", at: end) else { return false }
      return hasSmallScale || run.isGrouped || (3...4).contains(run.integerDigits)
    }

    /// Whether a digit with a smaller scale goes on after a space: 2천 5백만.
    private func continuesSection(at index: Int) -> Bool {
      guard lastSmall < 4, current == nil, text.isDigit(index), !text.isDigit(index + 1) else { return false }
      if let power = KoreanNumerals.smallScales[text[index + 1]] { return power < lastSmall }
      return KoreanNumerals.largeScales[text[index + 1]].map { $0 < lastLarge } ?? false
    }

    private mutating func apply(small power: Int) -> Bool {
      guard let part = (current ?? ExactValue(1)).multiplied(by: ExactValue(powerOfTen: power)),
        let sum = section.adding(part)
      else { return false }
      (section, current, lastSmall, hasScale, sectionHasContent) = (sum, nil, power, true, true)
      index += 1
      return true
    }

    private mutating func apply(large power: Int, end: Int) -> Bool {
      let content = sectionHasContent ? section.adding(current ?? ExactValue(0)) : ExactValue(1)
      guard let part = content?.multiplied(by: ExactValue(powerOfTen: power)), let sum = total.adding(part)
      else {
        return false
      }
      if power == 12 {
        mayBeArticle = runCount == 1 && run.map { $0.isPlain && $0.integerDigits < 4 } ?? false
      }
      (total, section, current) = (sum, ExactValue(0), nil)
      (lastSmall, lastLarge, sectionHasContent, hasScale) = (4, power, false, true)
      index = end
      return true
    }
  }
}
