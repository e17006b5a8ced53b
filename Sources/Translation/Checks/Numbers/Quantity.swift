/// What a number counts or measures.
enum QuantityKind: Hashable, Sendable {
  /// A bare number, a count of things, an ordinal, an age: what the two languages name too differently to
  /// compare. It may stand for any other kind.
  case number
  case money(Currency)
  case percent
  case percentagePoint
  /// A part of a whole: a third, half.
  case share
  /// Twice, tenfold, 2배.
  case multiple
  case measure(MeasureUnit)
}

/// A number in a text with what it counts.
struct Quantity: Hashable, Sendable {
  var value: ExactValue
  var kind: QuantityKind

  init(_ value: ExactValue, _ kind: QuantityKind = .number) {
    self.value = value
    self.kind = kind
  }

  init(_ value: Int, _ kind: QuantityKind = .number) {
    self.init(ExactValue(value), kind)
  }

  /// What can be compared across units: the value in the base unit of its scale. Nil for a plain number.
  var measured: MeasuredValue? {
    switch kind {
    case .number: nil
    case .money(let currency): MeasuredValue(scale: .money(currency), value: value)
    case .percent:
      value.multiplied(by: ExactValue(powerOfTen: -2)).map { MeasuredValue(scale: .ratio, value: $0) }
    case .percentagePoint: MeasuredValue(scale: .percentagePoint, value: value)
    case .share, .multiple: MeasuredValue(scale: .ratio, value: value)
    case .measure(let unit):
      value.multiplied(by: unit.factor).map { MeasuredValue(scale: .dimension(unit.dimension), value: $0) }
    }
  }
}

/// A value on a scale on which values can be compared.
struct MeasuredValue: Hashable, Sendable {
  enum Scale: Hashable, Sendable {
    case ratio, percentagePoint
    case money(Currency)
    case dimension(MeasureUnit.Dimension)
  }

  var scale: Scale
  var value: ExactValue
}
