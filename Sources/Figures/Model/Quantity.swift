/// A currency that is told apart from others, by its name in the lexicons: `won`, `hong-kong-dollar`.
package struct Currency: Hashable, Sendable {
  package let name: String

  package init(_ name: String) { self.name = name }
}

/// What a number counts or measures.
package enum QuantityKind: Hashable, Sendable {
  /// A bare number, a count of things, an ordinal, an age: what the two languages name too differently to
  /// compare. It may be any other kind.
  case number
  case money(Currency)
  case percent
  case percentagePoint
  /// A hundredth of a percentage point.
  case basisPoint
  /// A part of a whole: a third, half.
  case share
  /// Twice, tenfold, 2배.
  case multiple
  /// Apart, because it is many times larger than all others.
  indirect case measure(MeasureUnit)

  /// The unit, if it measures something.
  package var unit: MeasureUnit? { if case .measure(let unit) = self { unit } else { nil } }

  /// Whether it is a duration, by the clock or the calendar.
  package var isTime: Bool {
    unit.map { $0.dimension == .clockTime || $0.dimension == .calendarTime } ?? false
  }

  /// Whether it is measured by one country's customs.
  package var isCustomary: Bool { unit?.isCustomary ?? false }
}

/// A number in a text with what it counts.
package struct Quantity: Hashable, Sendable {
  package var value: ExactValue
  package var kind: QuantityKind

  package init(_ value: ExactValue, _ kind: QuantityKind = .number) {
    self.value = value
    self.kind = kind
  }

  package init(_ value: Int, _ kind: QuantityKind = .number) {
    self.init(ExactValue(value), kind)
  }

  /// What can be compared across units: the value in the base unit of its scale. Nil for a plain number.
  package var measured: MeasuredValue? {
    switch kind {
    case .number: nil
    case .money(let currency): MeasuredValue(scale: .money(currency), value: value)
    case .percent:
      value.multiplied(by: ExactValue(powerOfTen: -2)).map { MeasuredValue(scale: .ratio, value: $0) }
    case .percentagePoint: MeasuredValue(scale: .percentagePoint, value: value)
    case .basisPoint:
      value.multiplied(by: ExactValue(powerOfTen: -2)).map {
        MeasuredValue(scale: .percentagePoint, value: $0)
      }
    case .share, .multiple: MeasuredValue(scale: .ratio, value: value)
    case .measure(let unit):
      unit.inBaseUnit(value).map { MeasuredValue(scale: .dimension(unit.dimension), value: $0) }
    }
  }
}

/// A value on a scale on which values can be compared.
package struct MeasuredValue: Hashable, Sendable {
  package enum Scale: Hashable, Sendable {
    case ratio, percentagePoint
    case money(Currency)
    case dimension(MeasureUnit.Dimension)
  }

  package var scale: Scale
  package var value: ExactValue
}
