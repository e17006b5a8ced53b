/// A number or date in a text, in each way in which it can be read.
package struct Mention: Hashable, Sendable {
  package enum Firmness: Int, Hashable, Sendable, Comparable {
    /// May have a counterpart but needs none: *one*, *first*, 한, a name with digits.
    case loose
    /// Written in words.
    case words
    case digits

    package static func < (left: Firmness, right: Firmness) -> Bool { left.rawValue < right.rawValue }
  }

  /// On which side of its number the amount is.
  package enum Bound: String, Hashable, Sendable { case lower, upper, about }

  /// Where a change begins or ends: *from 3 to 5 percent*.
  package enum EndOfChange: Hashable, Sendable { case start, end }

  package enum Reading: Hashable, Sendable {
    case quantity(Quantity)
    /// Only the order of magnitude is known: 수십억, *hundreds of millions*. A power of ten.
    case magnitude(Int, Currency?)
    case date(CalendarDate)
    case time(ClockTime)
    case name(NumberedName)
  }

  /// Where it is in the UTF-8 of the text.
  package var range: Range<Int>
  /// The likeliest first; never empty.
  package var readings: [Reading]
  /// What its number may count instead: a pound weighs or pays.
  package var otherKinds: [QuantityKind] = []
  package var firmness: Firmness
  /// Whether the other language often says it without a number: *in pairs*, 2차전지. Then it differs from another
  /// number but is never missing.
  package var isOptional = false
  package var bound: Bound?
  /// Whether the bound leaves out the number itself: *under 19*, 미만.
  package var isBoundStrict = false
  /// A sign before it says that it is negative, or positive.
  package var sign: FloatingPointSign?
  /// Whether a little more is meant: 360여 명.
  package var isExceeded = false
  /// Whether something changes from it, or to it.
  package var endOfChange: EndOfChange?
  /// Whether a bracket was opened before it, with at most a word between.
  package var isBracketed = false
  /// Whether the text says that it is growth or decline.
  package var direction: Direction?

  package init(_ readings: [Reading], _ firmness: Firmness, at range: Range<Int>) {
    self.readings = readings
    self.firmness = firmness
    self.range = range
  }

  /// The likeliest reading as a quantity.
  package var quantity: Quantity? {
    if case .quantity(let quantity)? = readings.first { quantity } else { nil }
  }

  package var date: CalendarDate? {
    if case .date(let date)? = readings.first { date } else { nil }
  }

  package var time: ClockTime? {
    if case .time(let time)? = readings.first { time } else { nil }
  }
}

extension Mention {
  /// Whether its likeliest reading is a date or a time of day.
  package var isTime: Bool {
    switch readings.first {
    case .date?, .time?: true
    default: false
    }
  }
}

/// A product or programme with digits in its name: `GPT-4`, `H100`.
package struct NumberedName: Hashable, Sendable {
  /// In capitals, without hyphens, `#` for every run of digits.
  package var shape: String
  package var digits: [String]

  package init(shape: String, digits: [String]) {
    self.shape = shape
    self.digits = digits
  }
}

/// Whether an amount is one of growth or of decline.
package enum Direction: String, Hashable, Sendable { case up, down }
