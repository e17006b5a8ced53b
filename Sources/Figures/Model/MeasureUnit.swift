/// A unit of measure: what it measures, and how much of that it is.
package struct MeasureUnit: Hashable, Sendable {
  /// What units can be converted within. Calendar time (months and years) is not clock time.
  package enum Dimension: String, Hashable, Sendable {
    case length, area, volume, mass, power, energy, voltage, frequency, temperature, concentration, sound
    case clockTime = "clock-time"
    case calendarTime = "calendar-time"
    case dataSize = "data-size"
    case dataRate = "data-rate"
  }

  /// As the lexicons call it: `square-meter`.
  package let name: String
  package let dimension: Dimension
  /// How many of the dimension's base unit one of these is.
  package let factor: ExactValue
  /// Where zero of it lies in the base unit: nil for all but scales of temperature.
  package let zero: ExactValue?
  /// Whether it belongs to one country's customs, so that a translation may convert it.
  package let isCustomary: Bool

  package init(
    _ name: String, _ dimension: Dimension, _ factor: ExactValue, zero: ExactValue? = nil,
    isCustomary: Bool = false
  ) {
    self.name = name
    self.dimension = dimension
    self.factor = factor
    self.zero = zero
    self.isCustomary = isCustomary
  }

  /// Units are one if they measure as much, whatever they are called.
  package static func == (left: MeasureUnit, right: MeasureUnit) -> Bool {
    left.dimension == right.dimension && left.factor == right.factor && left.zero == right.zero
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(dimension)
    hasher.combine(factor)
  }

  /// So many of this unit in the base unit of its dimension; nil where that cannot be held.
  package func inBaseUnit(_ value: ExactValue) -> ExactValue? {
    guard let scaled = value.multiplied(by: factor) else { return nil }
    return zero.map { scaled.adding($0) } ?? scaled
  }
}
