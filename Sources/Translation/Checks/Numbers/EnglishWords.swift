/// English words that are numbers by themselves.
enum EnglishWords {
  struct Word: Sendable {
    var quantities: [Quantity]
    var firmness: Mention.Firmness
  }

  private static func loose(_ quantities: Quantity...) -> Word {
    Word(quantities: quantities, firmness: .loose)
  }

  private static func multiple(_ value: Int, _ firmness: Mention.Firmness = .words) -> Word {
    Word(quantities: [Quantity(value, .multiple)], firmness: firmness)
  }

  private static let half = Word(quantities: [Quantity(.half, .share)], firmness: .words)

  static let special: [String: Word] = [
    "both": loose(Quantity(2)), "couple": loose(Quantity(2)), "pair": loose(Quantity(2)),
    "twin": loose(Quantity(2)),
    "duo": loose(Quantity(2)), "bilateral": loose(Quantity(2)), "dual": loose(Quantity(2)),
    "twins": loose(Quantity(2)), "duet": loose(Quantity(2)), "pairs": loose(Quantity(2)),
    "couples": loose(Quantity(2)), "secondary": loose(Quantity(2)), "mutual": loose(Quantity(2)),
    "trilateral": loose(Quantity(3)), "trio": loose(Quantity(3)), "tripartite": loose(Quantity(3)),
    "tertiary": loose(Quantity(3)), "triplets": loose(Quantity(3)), "treble": loose(Quantity(3)),
    "threes": loose(Quantity(3)), "quartet": loose(Quantity(4)), "foursome": loose(Quantity(4)),
    "quadruplets": loose(Quantity(4)), "fours": loose(Quantity(4)), "quintet": loose(Quantity(5)),
    "quintuplets": loose(Quantity(5)), "fives": loose(Quantity(5)), "sextet": loose(Quantity(6)),
    "septet": loose(Quantity(7)), "octet": loose(Quantity(8)),
    "decade": loose(Quantity(1, .measure(.decade))), "millennium": loose(Quantity(1_000, .measure(.year))),
    "centenary": loose(Quantity(100)), "centennial": loose(Quantity(100)),
    "bicentennial": loose(Quantity(200)),
    "dozen": Word(quantities: [Quantity(12)], firmness: .words),
    "twice": Word(quantities: [Quantity(2, .multiple)], firmness: .words),
    "thrice": Word(quantities: [Quantity(3, .multiple)], firmness: .words),
    "double": multiple(2, .loose), "doubles": multiple(2), "doubled": multiple(2), "doubling": multiple(2),
    "triple": multiple(3, .loose), "triples": multiple(3), "tripled": multiple(3), "tripling": multiple(3),
    "quadruple": multiple(4, .loose), "quadrupled": multiple(4), "quadrupling": multiple(4),
    "quintupled": multiple(5), "quintuple": multiple(5, .loose),
    "half": Word(quantities: [Quantity(.half, .share)], firmness: .loose), "halved": half, "halve": half,
    "halving": half, "halves": half,
    "fortnight": loose(Quantity(14, .measure(.day)), Quantity(15, .measure(.day))),
    "teens": loose(Quantity(10)), "teenagers": loose(Quantity(10)), "teenage": loose(Quantity(10)),
    "teenager": loose(Quantity(10)), "adolescents": loose(Quantity(10)),
    "quarterly": loose(Quantity(3, .measure(.month)), Quantity(4)),
    "century": loose(Quantity(1, .measure(.century))), "biennial": loose(Quantity(2, .measure(.year))),
    "biannual": loose(Quantity(2)), "weeklong": loose(Quantity(7, .measure(.day))),
  ]

  static let decades: [String: Int] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80,
    "nineties": 90,
  ]

  /// Powers of ten that are only known as such.
  static let plurals: [String: Int] = [
    "tens": 1, "dozens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9,
    "trillions": 12,
  ]

  /// What makes a scale vague, and by how many powers of ten it is greater.
  static let vague: [String: Int] = ["several": 0, "few": 0, "many": 0, "multiple": 0]
}
