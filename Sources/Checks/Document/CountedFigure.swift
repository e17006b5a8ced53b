import Characters
import Figures
import Languages
import TextReading

/// A number of a text with what it counts: the letters behind it and the words around it.
struct CountedFigure {
  let kind: QuantityKind
  let value: Double
  /// Half of the last digit that is written.
  let roundingError: Double
  /// A unit of the last digit that is not zero.
  let coarseness: Double
  /// In the scalars of the text.
  let start: Int
  let end: Int
  /// The letters that are written on to its figures: `명`.
  let suffix: String
  /// Whether no word makes it more or less than it is.
  let isExact: Bool
  let isNegative: Bool

  /// Those in figures, in the order of the text.
  ///
  /// - Complexity: linear in the text.
  static func all(in text: ScannedText, _ profile: LanguageProfile) -> [CountedFigure] {
    guard (0..<text.count).contains(where: text.isDigit) else { return [] }
    return profile.figures.figures(of: text).mentions.compactMap { mention in
      guard mention.firmness == .digits, let quantity = mention.quantity, mention.readings.count == 1 else {
        return nil
      }
      return CountedFigure(mention, quantity, text)
    }
  }

  private init?(_ mention: Mention, _ quantity: Quantity, _ text: ScannedText) {
    guard quantity.value.denominator == 1 else { return nil }
    kind = quantity.kind
    value = quantity.value.approximation
    coarseness = ExactValue(powerOfTen: quantity.value.exponent).approximation
    roundingError = quantity.value.exponent < 0 ? coarseness / 2 : 0
    let range = text.scalars(inUTF8: mention.range)
    start = range.lowerBound
    guard let last = range.reversed().first(where: text.isDigit) else { return nil }
    var end = last + 1
    while let scalar = text[raw: end], scalar.properties.isAlphabetic, end - last <= 8 { end += 1 }
    let letters = text.string(last + 1..<end)
    self.end = max(end, range.upperBound)
    suffix = letters
    isExact =
      mention.bound == nil && !mention.isExceeded && mention.direction == nil && mention.endOfChange == nil
    isNegative = mention.sign == .minus
  }

  /// Whether both count the same kind of thing: one suffix, apart from particles.
  func counts(like other: CountedFigure, _ profile: LanguageProfile) -> Bool {
    kind == other.kind && (suffix == other.suffix || Self.stem(suffix, other.suffix, profile))
  }

  /// Whether the two are one word with other endings.
  static func stem(_ one: String, _ other: String, _ profile: LanguageProfile) -> Bool {
    let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    let common = zip(first, second).prefix { $0 == $1 }.count
    guard common > 0 else { return false }
    return (1...common).reversed().contains { length in
      [first, second].allSatisfy { word in
        word.count == length || profile.isEnding(Array(word[length...]), word[length - 1])
      }
    }
  }
}

extension ScannedText {
  /// The index after the last character before `index` that is no space.
  func skippingBack(_ index: Int) -> Int {
    var index = index
    while let scalar = self[raw: index - 1], scalar.isSpace { index -= 1 }
    return index
  }

  /// Where a bracket opens right behind `index`.
  func bracket(after index: Int) -> Int? {
    let next = skippingSpaces(index)
    return self[raw: next] == "(" ? next : nil
  }
}
