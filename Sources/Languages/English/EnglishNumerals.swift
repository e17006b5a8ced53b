import Characters
import Figures
import TextReading

extension EnglishNumerals {
  /// The number in the tokens from `index` on; nil if none begins there. `isMoney` lets the letters m, b
  /// and t be scales.
  ///
  /// - Complexity: linear in the tokens of the number.
  static func read(_ tokens: [EnglishToken], at index: Int, isMoney: Bool = false) -> EnglishNumber? {
    var reader = Reader(tokens: tokens, index: index, isMoney: isMoney)
    guard var number = reader.read() else { return nil }
    number.range = index..<reader.index
    return number
  }

  private struct Reader {
    let tokens: [EnglishToken]
    var index: Int
    let isMoney: Bool

    private func token(_ index: Int) -> EnglishToken? { index < tokens.count ? tokens[index] : nil }
    private func word(_ index: Int) -> String? {
      index < tokens.count && tokens[index].kind == .word ? tokens[index].word : nil
    }

    /// `index`, or the one after it if an unspaced hyphen is there.
    private func afterHyphen(_ index: Int) -> Int {
      guard index + 1 < tokens.count, tokens[index].isMark("-"), !tokens[index].isSpaced,
        !tokens[index + 1].isSpaced
      else { return index }
      return index + 1
    }

    mutating func read() -> EnglishNumber? {
      guard let first = token(index) else { return nil }
      switch first.kind {
      case .number: return figures(first)
      case .word: return words(first)
      default: return nil
      }
    }

    // MARK: Figures

    private mutating func figures(_ first: EnglishToken) -> EnglishNumber? {
      guard let run = first.run else { return nil }
      var number = EnglishNumber(values: [run.value], firmness: .digits, range: index..<index)
      index += 1
      if let suffix = token(index), !suffix.isSpaced, suffix.isWord(EnglishSuffixes.ordinals) {
        index += 1
        number.isOrdinal = true
        return number
      }
      if let denominator = fractionDenominator(run) {
        guard let value = run.value.divided(by: denominator) else { return nil }
        number.values = [value, run.value]
        number.isShare = true
        return number
      }
      var power = 0
      while let (next, end) = scale(at: index) {
        power += next
        index = end
      }
      if power > 0 {
        guard let value = run.value.multiplied(by: ExactValue(powerOfTen: power)) else { return nil }
        number.values = [value]
        number.scale = ExactValue(powerOfTen: power)
      } else {
        number.digits = run
      }
      return number
    }

    /// 2/3, but not 10/31.
    private mutating func fractionDenominator(_ run: DigitRun) -> ExactValue? {
      guard run.isPlain, let slash = token(index), slash.isMark("/"), !slash.isSpaced,
        let next = token(index + 1),
        !next.isSpaced, let divisor = next.run, divisor.isPlain, let numerator = run.plainInteger,
        let denominator = divisor.plainInteger, numerator < denominator, denominator <= 10,
        !(token(index + 2)?.isMark("/") ?? false)
      else { return nil }
      index += 2
      return divisor.value
    }

    /// million, bn, and m, k where they cannot be anything else.
    private func scale(at index: Int) -> (power: Int, end: Int)? {
      let next = afterHyphen(index)
      guard let token = token(next), token.kind == .word else { return nil }
      if let power = EnglishNumerals.scales[token.word] { return (power, next + 1) }
      guard let power = EnglishSuffixes.scales[token.word] else { return nil }
      if token.word.utf8.count > 1 { return (power, next + 1) }
      if isMoney { return token.isSpaced && token.word != "m" ? nil : (power, next + 1) }
      return !token.isSpaced && token.word == "k" ? (power, next + 1) : nil
    }

    // MARK: Words

    private mutating func words(_ first: EnglishToken) -> EnglishNumber? {
      if first.word == "half", let number = halfOf() { return number }
      if first.word == "quarter", word(afterHyphen(index + 1)) == "century",
        let quarter = ExactValue(1).divided(by: ExactValue(4))
      {
        index = afterHyphen(index + 1)
        return EnglishNumber(values: [quarter], firmness: .words, range: 0..<0)
      }
      if first.word == "a" || first.word == "an", let number = indefinite() { return number }
      if let ordinal = ordinal() { return ordinal }
      guard let (value, end) = cardinal(at: index) else { return nil }
      let next = afterHyphen(end)
      if let share = share(value, at: next) { return share }
      let isLoose = isLoose(value)
      index = end
      var number = EnglishNumber(values: [value], firmness: isLoose ? .loose : .words, range: 0..<0)
      if word(next) == "dozen" {
        guard let dozens = value.multiplied(by: ExactValue(12)) else { return nil }
        number.values = [dozens]
        number.firmness = .words
        index = next + 1
      }
      return number
    }

    /// *one*, and *the two*, which speak of what was named before.
    private func isLoose(_ value: ExactValue) -> Bool {
      guard let integer = value.integer, integer <= 2 else { return false }
      let before = tokens[safe: index - 1].map(\.word) ?? ""
      return integer <= 1 || ["the", "these", "those", "its", "their", "both", "all"].contains(before)
    }

    /// three-quarters, two thirds; three quarters in a row are none.
    private mutating func share(_ value: ExactValue, at next: Int) -> EnglishNumber? {
      guard let part = word(next) else { return nil }
      if let divisor = EnglishNumerals.powerPart(part), value.order < divisor.order,
        let share = value.divided(by: divisor)
      {
        index = next + 1
        return EnglishNumber(values: [share], isShare: true, firmness: .words, range: 0..<0)
      }
      guard let divisor = EnglishNumerals.parts[part], let share = value.divided(by: ExactValue(divisor)),
        value.integer.map({ $0 < divisor }) ?? false
      else { return nil }
      let isPlural = part.hasSuffix("s") || part == "halves"
      let isHyphenated = next > 0 && tokens[next - 1].isMark("-")
      guard isPlural != (value == ExactValue(1)), isHyphenated || divisor != 4 || word(next + 1) == "of"
      else {
        return nil
      }
      index = next + 1
      if let number = scaled(share) { return number }
      return EnglishNumber(values: [share], isShare: !takePart(), firmness: .words, range: 0..<0)
    }

    /// The number that *a quarter of a million* is, where `index` is after the share.
    private mutating func scaled(_ share: ExactValue) -> EnglishNumber? {
      guard word(index) == "of", word(index + 1) == "a", let power = word(index + 2).flatMap({ scales[$0] }),
        let value = share.multiplied(by: ExactValue(powerOfTen: power))
      else { return nil }
      index += 3
      return EnglishNumber(values: [value], firmness: .words, range: 0..<0)
    }

    /// Passes the *of a* of *a quarter of a percentage point*, which is no share but an amount.
    private mutating func takePart() -> Bool {
      guard word(index) == "of", ["a", "an", "one"].contains(word(index + 1)), index + 2 < tokens.count,
        EnglishUnits.unit(tokens[(index + 2)...]) != nil
      else { return false }
      index += 2
      return true
    }

    /// half a million, half a dozen, half an hour.
    private mutating func halfOf() -> EnglishNumber? {
      let article = afterHyphen(index + 1)
      let hasArticle = word(article) == "a" || word(article) == "an"
      let next = hasArticle ? article + 1 : article
      guard let word = word(next) else { return nil }
      var value: ExactValue?
      if let power = EnglishNumerals.scales[word] {
        value = ExactValue.half.multiplied(by: ExactValue(powerOfTen: power))
      } else if word == "dozen" {
        value = ExactValue(6)
      } else if hasArticle || article > index + 1 || ["year", "day", "century", "decade"].contains(word),
        EnglishUnits.unit(tokens[next...]) != nil
      {
        index = next
        return EnglishNumber(values: [.half], firmness: .words, range: 0..<0)
      }
      guard let value else { return nil }
      index = next + 1
      return EnglishNumber(values: [value], firmness: .words, range: 0..<0)
    }

    /// a hundred, a dozen, a third of, a decade.
    private mutating func indefinite() -> EnglishNumber? {
      guard let next = word(index + 1) else { return nil }
      if EnglishNumerals.scales[next] != nil {
        guard let (value, end) = cardinal(at: index + 1) else { return nil }
        index = end
        return EnglishNumber(values: [value], firmness: .words, range: 0..<0)
      }
      if next == "quarter", word(afterHyphen(index + 2)) == "century" {
        index += 1
        return words(tokens[index])
      }
      switch next {
      case "dozen":
        index += 2
        return EnglishNumber(values: [ExactValue(12)], firmness: .words, range: 0..<0)
      case "decade":
        index += 1
        return EnglishNumber(values: [ExactValue(1)], firmness: .loose, range: 0..<0)
      default: break
      }
      switch EnglishUnits.unit(tokens[(index + 1)...])?.meaning {
      case .kind(.measure)?, .kind(.money)?:
        index += 1
        return EnglishNumber(values: [ExactValue(1)], firmness: .loose, range: 0..<0)
      default: break
      }
      guard let divisor = EnglishNumerals.parts[next], divisor > 2, !next.hasSuffix("s"),
        let share = ExactValue(1).divided(by: ExactValue(divisor))
      else { return nil }
      if divisor == 4 && word(index + 2) != "of" { return nil }
      index += 2
      if let number = scaled(share) { return number }
      if takePart() { return EnglishNumber(values: [share], firmness: .words, range: 0..<0) }
      if word(index) == "of" {
        return EnglishNumber(values: [share], isShare: true, firmness: .words, range: 0..<0)
      }
      return EnglishNumber(
        values: [share, ExactValue(divisor)], isShare: true, firmness: .loose, range: 0..<0)
    }

    private mutating func ordinal() -> EnglishNumber? {
      guard let first = word(index) else { return nil }
      var value: Int?
      var end = index + 1
      if let ordinal = EnglishNumerals.ordinals[first] {
        value = ordinal
      } else if let ten = EnglishNumerals.tens[first] {
        let next = afterHyphen(end)
        if let one = word(next).flatMap({ EnglishNumerals.ordinals[$0] }), one < 10 {
          value = ten + one
          end = next + 1
        }
      }
      guard let value else { return nil }
      index = end
      return EnglishNumber(
        values: [ExactValue(value)], firmness: value == 1 ? .loose : .words, isOrdinal: true, range: 0..<0)
    }

    /// twenty-five, two hundred and fifty, three million.
    private func cardinal(at start: Int) -> (ExactValue, end: Int)? {
      var index = start
      var total = 0
      var section = 0
      var hasSection = false
      var hasOnes = false
      var lastScale = 99
      while let word = word(index) {
        if let one = EnglishNumerals.ones[word], !hasOnes {
          guard !hasSection || section.isMultiple(of: 10), one < 10 || section.isMultiple(of: 100) else {
            break
          }
          section += one
          hasOnes = true
        } else if let ten = EnglishNumerals.tens[word], section.isMultiple(of: 100), !hasOnes {
          section += ten
        } else if let power = EnglishNumerals.scales[word], power < lastScale || (power == 2 && section < 100)
        {
          if power == 2 {
            guard section < 100 else { break }
            section = max(section, 1) * 100
            hasOnes = false
          } else {
            var scale = 1
            for _ in 0..<power { scale *= 10 }
            let (part, overflow) = max(section, 1).multipliedReportingOverflow(by: scale)
            let (sum, isTooGreat) = total.addingReportingOverflow(part)
            guard !overflow, !isTooGreat else { return nil }
            total = sum
            (section, hasOnes, lastScale) = (0, false, power)
          }
        } else {
          break
        }
        hasSection = true
        index += 1
        let next = afterHyphen(index)
        if next > index, isNumeral(next) { index = next }
        if self.word(index) == "and", isNumeral(index + 1), !beginsAnother(index + 1, after: lastScale),
          section.isMultiple(of: 100), !hasOnes,
          total + section > 0
        {
          index += 1
        }
      }
      guard index > start else { return nil }
      return (ExactValue(total + section), index)
    }

    /// Whether the numeral at `index` is one of its own: the second of *two million and seven million*.
    private func beginsAnother(_ index: Int, after lastScale: Int) -> Bool {
      guard let next = word(index + 1), let power = EnglishNumerals.scales[next] else { return false }
      return power >= lastScale
    }

    private func isNumeral(_ index: Int) -> Bool {
      guard let word = word(index) else { return false }
      return EnglishNumerals.ones[word] != nil || EnglishNumerals.tens[word] != nil
        || EnglishNumerals.scales[word] != nil
    }
  }
}
