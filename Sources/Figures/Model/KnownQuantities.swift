import LexiconFormat
import Lexicons

/// What numbers can count or measure, by the names that lexicons give.
package enum KnownQuantities {
  private static let kinds: [String: QuantityKind] = {
    let lexicon = Lexicon(folder: "common")
    var kinds: [String: QuantityKind] = [:]
    for kind in ["quantity", "customary"] {
      for entry in lexicon.entries(kind) {
        kinds[entry.words] = read(entry.words, entry.fields, isCustomary: kind == "customary")
      }
    }
    return kinds
  }()

  /// - Parameter name: as an entry has it: `kilometer`.
  package static func kind(_ name: some StringProtocol) -> QuantityKind? { kinds[String(name)] }

  /// The kinds that a column has, parted by bars: `pound|pound-mass`.
  package static func kinds(_ names: String) -> [QuantityKind] {
    names.split(separator: "|").compactMap { kind($0) }
  }

  /// The unit of that name.
  ///
  /// A name that no lexicon has gives a unit that measures nothing known; the tests of the lexicons see to it that there
  /// is none.
  package static func unit(_ name: String) -> MeasureUnit {
    kinds[name]?.unit ?? MeasureUnit(name, .sound, ExactValue(1))
  }

  /// The amounts that a column has, parted by bars: `0.5 month|15 day`.
  package static func amounts(_ text: String) -> [Quantity] {
    text.split(separator: "|").compactMap { amount in
      let parts = amount.split(separator: " ")
      guard let number = parts.first, let value = ExactValue(String(number)) else { return nil }
      guard parts.count > 1 else { return Quantity(value) }
      return kind(parts[1]).map { Quantity(value, $0) }
    }
  }

  private static func read(_ name: String, _ fields: [String], isCustomary: Bool) -> QuantityKind? {
    switch fields[0] {
    case "percent": return .percent
    case "percentage-point": return .percentagePoint
    case "basis-point": return .basisPoint
    case "multiple": return .multiple
    case "share": return .share
    case "money": return .money(Currency(name))
    default:
      guard let dimension = MeasureUnit.Dimension(rawValue: fields[0]), fields.count > 1,
        let factor = ExactValue(fields[1])
      else { return nil }
      let zero = fields.count > 2 ? ExactValue(fields[2]) : nil
      return .measure(MeasureUnit(name, dimension, factor, zero: zero, isCustomary: isCustomary))
    }
  }
}

extension MeasureUnit {
  package static let second = KnownQuantities.unit("second")
  package static let minute = KnownQuantities.unit("minute")
  package static let hour = KnownQuantities.unit("hour")
  package static let day = KnownQuantities.unit("day")
  package static let week = KnownQuantities.unit("week")
  package static let month = KnownQuantities.unit("month")
  package static let year = KnownQuantities.unit("year")
  package static let decade = KnownQuantities.unit("decade")
  package static let century = KnownQuantities.unit("century")
}
