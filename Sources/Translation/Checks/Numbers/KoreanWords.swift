/// Korean words that are numbers by themselves.
enum KoreanWords {
  /// 한, 두, 스물다섯: numerals that stand before a counter.
  static let native: PhraseTable<[Int]> = {
    let ones = [
      "한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    ]
    let tens = ["열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90]
    var entries: [(String, [Int])] = [
      ("석", [3]), ("서", [3]), ("넉", [4]), ("너", [4]), ("스무", [20]), ("한두", [1, 2]), ("두세", [2, 3]),
      ("두서너", [2, 3, 4]), ("두어", [2, 3]), ("서너", [3, 4]), ("너댓", [4, 5]), ("네댓", [4, 5]), ("네다섯", [4, 5]),
      ("열댓", [14, 15, 16]), ("대여섯", [5, 6]), ("대엿", [5, 6]), ("예닐곱", [6, 7]), ("일고여덟", [7, 8]),
      ("여덟아홉", [8, 9]), ("여남은", [10, 11, 12]), ("스무남은", [20, 21]), ("서른남은", [30, 31]),
    ]
    for (word, value) in ones { entries.append((word, [value])) }
    for (word, value) in tens {
      entries.append((word, [value]))
      for (unit, one) in ones { entries.append((word + unit, [value + one])) }
    }
    return PhraseTable(entries)
  }()

  struct Word: Sendable {
    var quantities: [Quantity]
    var firmness: Mention.Firmness
    /// Whether it must be followed by no other Hangul than a particle.
    var standsAlone: Bool
  }

  private static func days(_ count: Int) -> Word {
    Word(
      quantities: [Quantity(count, .measure(.day))], firmness: count == 1 ? .loose : .words,
      standsAlone: false)
  }

  private static func loose(_ quantities: Quantity...) -> Word {
    Word(quantities: quantities, firmness: .loose, standsAlone: false)
  }

  private static let half = ExactValue(digits: [5], fractionDigits: 1) ?? ExactValue(0)

  static let words = PhraseTable<Word>([
    ("하루", days(1)), ("이틀", days(2)), ("사흘", days(3)), ("나흘", days(4)), ("닷새", days(5)), ("엿새", days(6)),
    ("이레", loose(Quantity(7, .measure(.day)))), ("여드레", days(8)), ("아흐레", days(9)), ("열흘", days(10)),
    (
      "보름",
      loose(Quantity(15, .measure(.day)), Quantity(14, .measure(.day)), Quantity(half, .measure(.month)))
    ),
    ("하루이틀", loose(Quantity(1, .measure(.day)), Quantity(2, .measure(.day)))),
    ("사나흘", loose(Quantity(3, .measure(.day)), Quantity(4, .measure(.day)))),
    ("일주일", loose(Quantity(1, .measure(.week)))),
    ("절반", Word(quantities: [Quantity(half, .share)], firmness: .words, standsAlone: false)),
    ("반년", Word(quantities: [Quantity(half, .measure(.year))], firmness: .words, standsAlone: false)),
    ("반세기", Word(quantities: [Quantity(50, .measure(.year))], firmness: .words, standsAlone: false)),
    ("반나절", loose(Quantity(half, .measure(.day)))),
    ("배 이상", loose(Quantity(2, .multiple))), ("배 가까이", loose(Quantity(2, .multiple))),
    ("배 넘", loose(Quantity(2, .multiple))), ("반반", loose(Quantity(half, .share), Quantity(50))),
    ("반값", loose(Quantity(half, .share))), ("과반", loose(Quantity(half, .share))),
    ("갑절", Word(quantities: [Quantity(2, .multiple)], firmness: .words, standsAlone: false)),
    ("곱절", Word(quantities: [Quantity(2, .multiple)], firmness: .words, standsAlone: false)),
    ("배로", loose(Quantity(2, .multiple))), ("배가", loose(Quantity(2, .multiple))),
    ("둘째", Word(quantities: [Quantity(2)], firmness: .words, standsAlone: false)),
    ("셋째", Word(quantities: [Quantity(3)], firmness: .words, standsAlone: false)),
    ("넷째", Word(quantities: [Quantity(4)], firmness: .words, standsAlone: false)),
    ("다섯째", Word(quantities: [Quantity(5)], firmness: .words, standsAlone: false)),
    ("첫째", loose(Quantity(1))), ("하나", loose(Quantity(1))), ("제삼자", loose(Quantity(3))),
    ("제3자", loose(Quantity(3))),
    ("둘", loose(Quantity(2))), ("셋", loose(Quantity(3))), ("넷", loose(Quantity(4))),
    ("이중", loose(Quantity(2))), ("삼중", loose(Quantity(3))), ("삼자", loose(Quantity(3))),
    ("삼국", loose(Quantity(3))), ("한미일", loose(Quantity(3))), ("한중일", loose(Quantity(3))),
    ("한·미·일", loose(Quantity(3))), ("한·중·일", loose(Quantity(3))), ("사계절", loose(Quantity(4))),
    ("사방", loose(Quantity(4))), ("환갑", loose(Quantity(60), Quantity(61))),
    ("회갑", loose(Quantity(60), Quantity(61))), ("칠순", loose(Quantity(70))), ("고희", loose(Quantity(70))),
    ("희수", loose(Quantity(77))), ("팔순", loose(Quantity(80))), ("미수연", loose(Quantity(88))),
    ("구순", loose(Quantity(90))), ("첫돌", loose(Quantity(1))), ("돌잔치", loose(Quantity(1))),
    ("백일", loose(Quantity(100, .measure(.day)))), ("백일잔치", loose(Quantity(100, .measure(.day)))),
    ("연중무휴", loose(Quantity(365, .measure(.day)))), ("연임", loose(Quantity(2))),
    ("재선", loose(Quantity(2))), ("중임", loose(Quantity(2))), ("재혼", loose(Quantity(2))),
    ("일석이조", loose(Quantity(2))), ("쌍둥이", loose(Quantity(2))), ("세쌍둥이", loose(Quantity(3))),
    ("네쌍둥이", loose(Quantity(4))), ("사륜", loose(Quantity(4))), ("이륜", loose(Quantity(2))),
    ("삼륜", loose(Quantity(3))), ("쌍방", loose(Quantity(2))), ("양손", loose(Quantity(2))),
    ("오감", loose(Quantity(5))), ("양국", loose(Quantity(2))),
    ("양측", loose(Quantity(2))), ("양사", loose(Quantity(2))), ("남북", loose(Quantity(2))),
  ])

  /// Orders of magnitude: 수십억 is at least 10^9 and less than 10^10.
  static let magnitudes = PhraseTable<Int>(
    [
      ("십", 1), ("백", 2), ("천", 3), ("만", 4), ("십만", 5), ("백만", 6), ("천만", 7), ("억", 8), ("십억", 9),
      ("백억", 10),
      ("천억", 11), ("조", 12), ("십조", 13), ("백조", 14),
    ].flatMap { word, power in [("수" + word, power), ("몇" + word, power), ("몇 " + word, power)] })
}
