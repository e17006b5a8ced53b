import Diagnostics
import Figures
import Languages
import TextReading

/// Says what is wrong with the numbers of a pair.
struct NumberReport {
  private let pair: ReadPair
  private let figures: PairFigures
  /// Only known where something was added, which may be in another currency.
  private let sourceCurrencies: Set<Currency>

  init(_ pair: ReadPair, _ figures: PairFigures) {
    self.pair = pair
    self.figures = figures
    sourceCurrencies =
      figures.matching.added.isEmpty
      ? []
      : Set(
        figures.source.compactMap { mention in
          if case .money(let currency)? = mention.quantity?.kind { currency } else { nil }
        })
  }

  /// How findings say what a quantity is.
  private var meaning: any FigureWording { LanguageProfile.ofMessages.wording }
  private var wording: any FigureWording { figures.wording }

  private func sourceWords(_ mention: Mention) -> String { pair.source.words(mention.range) }
  private func targetWords(_ mention: Mention) -> String { pair.target.words(mention.range) }

  // MARK: Two that differ

  func difference(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Disagreement? {
    switch (source.mention.readings.first, target.mention.readings.first) {
    case (.quantity(let left)?, .quantity(let right)?):
      return difference(source.mention, left, target.mention, right)
    case (.magnitude?, .magnitude?):
      return finding(
        .magnitudeDiffers, source.mention, target.mention, message: " is of another magnitude than ",
        reason: "the vague number is greater or smaller by a power of ten")
    case (.name?, .name?):
      return finding(.nameWithDigitsDiffers, source.mention, target.mention, message: " became ")
    default: return nil
    }
  }

  private func difference(_ source: Mention, _ left: Quantity, _ target: Mention, _ right: Quantity)
    -> Disagreement?
  {
    guard !isSameBound(source, left, target, right), !isAdmittedRounding(source, left, target, right) else {
      return nil
    }
    let relation = QuantityKind.relation(left.kind, right.kind)
    let isOtherUnit = relation == .other || (left.value == right.value && left.kind != right.kind)
    let power = slip(from: left, to: right)
    var message =
      "'\(sourceWords(source))' is \(meaning.words(left)), but the translation says "
    message += "'\(targetWords(target))'"
    if let power, !isOtherUnit {
      let factor = ExactValue(powerOfTen: abs(power))
      message += ": \(factor) times too \(power > 0 ? "much" : "little")"
    }
    let isCertain =
      min(source.firmness, target.firmness) == .digits && source.readings.count == 1
      && target.readings.count == 1 && isAlone && isLike(left, right, power)
      && relation != .open && (power != nil || (source.bound != .about && target.bound != .about))
      && !(source.isSmallWord && target.isSmallWord)
      // The two may be about different things if one was converted.
      && (isOtherUnit || left.kind.isCustomary == right.kind.isCustomary)
    let reason = isOtherUnit ? "the number is the same, but it counts something else" : nil
    return Disagreement(
      .numbers, isCertain ? .numberDiffers : .numberMayDiffer, message, reason: reason,
      suggestion: wording.words(left), source: [source.range], target: [target.range])
  }

  /// Whether one says *about* and is the other rounded: about 4 percent for 3.96%.
  private func isAdmittedRounding(_ source: Mention, _ left: Quantity, _ target: Mention, _ right: Quantity)
    -> Bool
  {
    guard left.kind == right.kind, source.bound == .about || target.bound == .about else { return false }
    let (first, second) = (left.value, right.value)
    guard first.denominator == 1, second.denominator == 1, first.exponent != second.exponent else {
      return false
    }
    let coarse = first.exponent > second.exponent ? first : second
    let unit = ExactValue(powerOfTen: coarse.exponent).approximation
    let distance = abs(first.approximation - second.approximation)
    return distance <= 0.5 * unit && distance <= 0.05 * abs(coarse.approximation)
  }

  /// Whether nothing else of the pair is without a counterpart, so that it must be this that the other was made of.
  private var isAlone: Bool {
    let others = figures.matching.missing + figures.matching.added
    return !others.contains { $0.mention.firmness > .loose && $0.mention.quantity != nil }
  }

  /// Whether two bare numbers look like one that was written wrongly; what measures or pays is like in any case.
  private func isLike(_ left: Quantity, _ right: Quantity, _ power: Int?) -> Bool {
    guard left.kind == .number, right.kind == .number else { return true }
    if power != nil { return true }
    let (first, second) = (Array(left.value.description.utf8), Array(right.value.description.utf8))
    guard first.count == second.count, first.count > 1 else { return false }
    let differing = zip(first, second).count { $0 != $1 }
    return differing == 1 || differing == 2 && first.sorted() == second.sorted()
  }

  /// Whether the two are one bound of whole numbers: 18세 이하 are those under 19.
  private func isSameBound(_ source: Mention, _ left: Quantity, _ target: Mention, _ right: Quantity) -> Bool
  {
    guard source.bound == target.bound, source.isBoundStrict != target.isBoundStrict,
      left.kind == .number, right.kind == .number, let first = left.value.integer,
      let second = right.value.integer
    else { return false }
    let (strict, other) = source.isBoundStrict ? (first, second) : (second, first)
    switch source.bound {
    case .upper?: return strict - 1 == other
    case .lower?: return strict + 1 == other
    case .about?, nil: return false
    }
  }

  /// How many powers of ten too much the translation says; nil if that is not all that is wrong.
  private func slip(from left: Quantity, to right: Quantity) -> Int? {
    guard let first = left.measured, let second = right.measured, first.scale == second.scale else {
      return left.value == right.value ? nil : right.value.powersOfTen(above: left.value)
    }
    return second.value.powersOfTen(above: first.value)
  }

  private func finding(
    _ kind: Rule.Kind, _ source: Mention, _ target: Mention, message: String,
    reason: String? = nil
  ) -> Disagreement {
    Disagreement(
      .numbers, kind, "'\(sourceWords(source))'\(message)'\(targetWords(target))'",
      reason: reason, source: [source.range], target: [target.range])
  }

  // MARK: One alone

  func missing(_ unmatched: UnmatchedMention) -> Disagreement? {
    guard !unmatched.mention.isOptional, let words = words(of: unmatched.mention) else { return nil }
    return Disagreement(
      .numbers, unmatched.mention.isUnmistakable ? .numberMissing : .numberMayBeMissing,
      "'\(sourceWords(unmatched.mention))' is missing in the translation",
      suggestion: words, source: [unmatched.mention.range])
  }

  func added(_ unmatched: UnmatchedMention) -> Disagreement? {
    guard !unmatched.mention.isOptional, words(of: unmatched.mention) != nil,
      !isBracketedConversion(unmatched.mention)
    else { return nil }
    return Disagreement(
      .numbers, unmatched.mention.isUnmistakable ? .numberAdded : .numberMayBeAdded,
      "'\(targetWords(unmatched.mention))' is not in the source", target: [unmatched.mention.range])
  }

  /// How the translation would write the mention; nil if it need not be there.
  private func words(of mention: Mention) -> String? {
    guard mention.firmness > .loose else { return nil }
    switch mention.readings.first {
    // a euro, all of it
    case .quantity(let quantity)? where quantity.isAllOrOne: return nil
    case .quantity(let quantity)?:
      return (mention.firmness == .words && quantity.value == ExactValue(1)) || quantity.kind.isCustomary
        ? nil : wording.words(quantity)
    case .name(let name)?: return name.digits.joined(separator: " ")
    default: return nil
    }
  }

  /// An amount in another currency in brackets, which helps the reader: (about $730 million).
  private func isBracketedConversion(_ mention: Mention) -> Bool {
    guard case .money(let currency)? = mention.quantity?.kind else { return false }
    let text = Array(pair.target.text.string.utf8.prefix(mention.range.lowerBound).suffix(24))
    guard let bracket = text.lastIndex(of: UInt8(ascii: "(")), !text[bracket...].contains(UInt8(ascii: ")"))
    else {
      return false
    }
    return !sourceCurrencies.isEmpty && !sourceCurrencies.contains(currency)
  }

  // MARK: Directions

  /// *fell* where the source says that it rose, by amounts that each text has once; and a minus that is lost.
  func opposedDirections() -> [Disagreement] {
    guard figures.source.contains(where: { $0.direction != nil }) else { return [] }
    let targets = amounts(figures.target)
    let sources = amounts(figures.source)
    return figures.source.compactMap { source in
      guard let value = source.quantity?.value, sources[value]?.count == 1,
        let target = targets[value]?.first,
        targets[value]?.count == 1, let direction = source.direction
      else { return nil }
      let isLost =
        source.sign == .minus && source.quantity?.kind != .number && target.direction == nil
        && !figures.targetSpeaksOfDecline
      guard isLost || (target.direction ?? direction) != direction else { return nil }
      return Disagreement(
        .numbers, .directionOpposed,
        "'\(sourceWords(source))' is \(direction == .up ? "growth" : "a decline or below zero"), but the translation does not say so of "
          + "'\(targetWords(target))'", source: [source.range], target: [target.range])
    }
  }

  private func amounts(_ mentions: [Mention]) -> [ExactValue: [Mention]] {
    var amounts: [ExactValue: [Mention]] = [:]
    for mention in mentions {
      if let value = mention.quantity?.value { amounts[value, default: []].append(mention) }
    }
    return amounts
  }

  // MARK: Bounds

  /// *at least* where the source says *at most*, by numbers that are equal.
  func opposedBounds() -> [Disagreement] {
    guard figures.source.contains(where: { $0.side != nil }) else { return [] }
    let targets = amounts(figures.target)
    return figures.source.compactMap { source in
      guard let bound = source.side, let value = source.quantity?.value,
        let same = targets[value], let first = same.first, same.count < 8,
        same.allSatisfy({ $0.side != nil && $0.side != bound })
      else { return nil }
      let says = bound == .lower ? "at least" : "at most"
      return Disagreement(
        .numbers, .boundOpposed,
        "'\(sourceWords(source))' is \(says) that much, but the translation says the opposite by "
          + "'\(targetWords(first))'", source: [source.range], target: [first.range])
    }
  }
}

extension Mention {
  /// On which side of its number the amount is for certain: 360여 명 are more than 360.
  fileprivate var side: Bound? {
    guard let bound, bound != .about else { return isExceeded ? .lower : nil }
    return bound
  }
}

extension Quantity {
  /// What languages say by an article or by *all*, *whole* and *full*: 1유로, 100%.
  fileprivate var isAllOrOne: Bool {
    switch kind {
    case .money: value == ExactValue(1)
    case .percent: value == ExactValue(100)
    default: false
    }
  }
}

extension Mention {
  /// *two* and its like, which good translations express in other ways.
  fileprivate var isSmallWord: Bool {
    guard firmness == .words, let quantity, quantity.kind == .number, let value = quantity.value.integer
    else {
      return false
    }
    return value <= 2
  }

  /// Figures with a unit that leaves no doubt.
  fileprivate var isUnmistakable: Bool {
    guard firmness == .digits, readings.count == 1, bound != .about, let quantity else { return false }
    switch quantity.kind {
    case .money, .percent, .percentagePoint: return true
    default: return false
    }
  }
}
