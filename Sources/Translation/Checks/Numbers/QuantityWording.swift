import Briefings

/// Writes quantities in the way of a language.
struct QuantityWording {
  var language: Language

  func words(_ quantity: Quantity) -> String {
    language == .korean ? korean(quantity) : english(quantity)
  }

  // MARK: English

  private func english(_ quantity: Quantity) -> String {
    let value = quantity.value
    let isOne = value == ExactValue(1)
    switch quantity.kind {
    case .number: return scaled(value)
    case .money(.dollar): return "$" + scaled(value)
    case .money(let currency): return scaled(value) + " " + currency.englishName
    case .percent: return "\(value) percent"
    case .percentagePoint: return isOne ? "1 percentage point" : "\(value) percentage points"
    case .share: return share(value)
    case .multiple: return "\(value) times"
    case .measure(let unit): return scaled(value) + " " + (isOne ? unit.name : unit.plural)
    }
  }

  private func share(_ value: ExactValue) -> String {
    if value == .half { return "half" }
    let quarters = value.multiplied(by: ExactValue(4))?.integer
    return quarters == 1 ? "a quarter" : quarters == 3 ? "three-quarters" : value.description
  }

  /// 3.5 trillion, 450 billion, 15,000.
  private func scaled(_ value: ExactValue) -> String {
    for (word, power) in [("trillion", 12), ("billion", 9), ("million", 6)] where value.order >= power {
      guard value.denominator == 1, let part = value.multiplied(by: ExactValue(powerOfTen: -power)),
        part.exponent >= -3
      else { continue }
      return "\(part) \(word)"
    }
    return value.description
  }

  // MARK: Korean

  private func korean(_ quantity: Quantity) -> String {
    let value = quantity.value
    switch quantity.kind {
    case .number: return grouped(value)
    case .money(let currency): return grouped(value) + (value.order < 4 ? "" : " ") + currency.koreanName
    case .percent: return "\(value)%"
    case .percentagePoint: return "\(value)%포인트"
    case .share:
      if value == .half { return "절반" }
      return value.denominator == 1 ? value.description : "\(value.denominator)분의 \(value.coefficient)"
    case .multiple: return "\(value)배"
    case .measure(let unit):
      if unit == .decade { return (value.multiplied(by: ExactValue(10)) ?? value).description + "년" }
      return grouped(value) + unit.koreanName
    }
  }

  /// 3조 5,000억, 1만 5,000.
  private func grouped(_ value: ExactValue) -> String {
    guard value.denominator == 1, value.exponent >= 0, value.order >= 4, value.order < 24,
      let digits = value.plainDigits
    else { return value.description }
    let names = ["", "만", "억", "조", "경", "해"]
    var parts: [String] = []
    var rest = digits[...]
    var place = 0
    while !rest.isEmpty {
      if let group = ExactValue(digits: rest.suffix(4), fractionDigits: 0), group != ExactValue(0) {
        parts.insert(group.description + names[min(place, names.count - 1)], at: 0)
      }
      rest = rest.dropLast(4)
      place += 1
    }
    return parts.joined(separator: " ")
  }
}

extension ExactValue {
  /// All digits of an integer.
  fileprivate var plainDigits: [Int]? {
    guard denominator == 1, exponent >= 0 else { return nil }
    return String(coefficient).compactMap(\.wholeNumberValue) + Array(repeating: 0, count: exponent)
  }
}
