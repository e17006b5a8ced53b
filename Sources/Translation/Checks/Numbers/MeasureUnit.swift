/// A unit of measure: what it measures, and how much of that it is.
struct MeasureUnit: Hashable, Sendable {
  /// What units can be converted within. Calendar time (months and years) is not clock time.
  enum Dimension: Hashable, Sendable {
    case length, area, volume, mass, clockTime, calendarTime, power, energy, voltage, frequency
    case temperature, dataSize, dataRate, concentration, sound
    case imperial
  }

  var dimension: Dimension
  /// How many of the dimension's base unit one of these is.
  var factor: ExactValue
  /// One of it and several of it in English, and in Korean.
  var name: String
  var plural: String
  var koreanName: String

  init(_ dimension: Dimension, _ factor: ExactValue, _ name: String, plural: String, korean: String) {
    self.dimension = dimension
    self.factor = factor
    self.name = name
    self.plural = plural
    self.koreanName = korean
  }

  static func == (left: MeasureUnit, right: MeasureUnit) -> Bool {
    left.dimension == right.dimension && left.factor == right.factor
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(dimension)
    hasher.combine(factor)
  }
}

extension MeasureUnit {
  private static func time(_ seconds: Int, _ name: String, _ korean: String) -> MeasureUnit {
    MeasureUnit(.clockTime, ExactValue(seconds), name, plural: name + "s", korean: korean)
  }

  static let second = time(1, "second", "초")
  static let minute = time(60, "minute", "분")
  static let hour = time(3_600, "hour", "시간")
  static let day = time(86_400, "day", "일")
  static let week = time(604_800, "week", "주")
  static let month = MeasureUnit(
    .calendarTime, ExactValue(1), "month", plural: "months", korean: "개월")
  static let year = MeasureUnit(.calendarTime, ExactValue(12), "year", plural: "years", korean: "년")
  static let decade = MeasureUnit(
    .calendarTime, ExactValue(120), "decade", plural: "decades", korean: "0년")
  static let century = MeasureUnit(
    .calendarTime, ExactValue(1_200), "century", plural: "centuries", korean: "세기")
}
