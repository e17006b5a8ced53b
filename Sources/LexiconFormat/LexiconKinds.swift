extension LexiconKind {
  /// Every kind that a lexicon may have, as `docs/lexicons.md` describes them.
  package static let all: [LexiconKind] =
    quantities + numerals + amounts + calendar + negation + nouns + lines + sums

  private static let unit = Field.reference(["quantity", "customary"])
  private static let scale = Field.powerOfTen
  private static let firmness = Field.oneOf(["loose", "firm"])
  private static let bound = Field.oneOf(["lower", "upper", "about"])

  private static let quantities: [LexiconKind] = [
    LexiconKind("quantity", [dimension, .number, .number], group: "quantity", optionalFields: 2),
    LexiconKind("customary", [dimension, .number, .number], group: "quantity", optionalFields: 1),
    LexiconKind("symbol", [unit], .longest),
    LexiconKind("currency-sign", [unit], .longest),
    LexiconKind("unit", [unit], .longest, group: "unit"),
    LexiconKind("counter", [], .longest, group: "unit"),
    LexiconKind("calendar-unit", [calendarUnit], .longest, group: "unit"),
    LexiconKind("not-a-unit", [], .longest, group: "unit"),
    LexiconKind("native-unit", [unit], .longest, group: "native-unit"),
    LexiconKind("native-counter", [], .longest, group: "native-unit"),
    LexiconKind("native-calendar-unit", [calendarUnit], .longest, group: "native-unit"),
    LexiconKind("word-unit", [unit], .longest, group: "word-unit"),
    LexiconKind("word-counter", [], .longest, group: "word-unit"),
    LexiconKind("digit-unit", [unit], .longest),
    LexiconKind("before-degrees", [unit]),
    LexiconKind("between-amount-and-unit"),
    LexiconKind("wording", [.text, .text], optionalFields: 1),
    LexiconKind("wording-before", [.text]),
  ]

  private static let dimension = Field.oneOf([
    "percent", "percentage-point", "basis-point", "multiple", "share", "money", "clock-time", "calendar-time",
    "length", "area", "volume", "mass", "power", "energy", "voltage", "frequency", "temperature", "data-size",
    "data-rate", "concentration", "sound",
  ])

  private static let calendarUnit = Field.oneOf([
    "year", "year-name", "decade", "month", "day", "hour", "minute", "quarter", "term",
  ])

  private static let numerals: [LexiconKind] = [
    LexiconKind("digit", [.integer], group: "numeral"),
    LexiconKind("small-scale", [scale], group: "numeral"),
    LexiconKind("large-scale", [scale], group: "numeral"),
    LexiconKind("not-a-scale"),
    LexiconKind("after-spaced-scale"),
    LexiconKind("caption-scale", [scale], .longest),
    LexiconKind("native-one", [.integer], group: "native-numeral"),
    LexiconKind("native-ten", [.integer], group: "native-numeral"),
    LexiconKind("native-numeral", [.integers], group: "native-numeral"),
    LexiconKind("vague-prefix"),
    LexiconKind("vague-scale", [scale]),
    LexiconKind("not-vague"),
    LexiconKind("cardinal", [.integer], group: "cardinal"),
    LexiconKind("ten", [.integer], group: "cardinal"),
    LexiconKind("scale", [scale], group: "cardinal"),
    LexiconKind("scale-letters", [scale], group: "letters"),
    LexiconKind("ordinal", [.integer]),
    LexiconKind("ordinal-letters", group: "letters"),
    LexiconKind("letters-after-figures", group: "letters"),
    LexiconKind("part", [.integer]),
    LexiconKind("decade", [.integer]),
    LexiconKind("vague-plural", [scale], group: "vague"),
    LexiconKind("vague", group: "vague"),
    LexiconKind("connector"),
    LexiconKind("joinable"),
    LexiconKind("number-word", [firmness, .amounts], .longest),
    LexiconKind("idiom", [.amounts], .longest),
    LexiconKind("loose-number", [], .longest),
    LexiconKind("numbered-noun", [], .longest),
    LexiconKind("emergency-number"),
    LexiconKind("after-emergency-number"),
    LexiconKind("generation"),
  ]

  private static let amounts: [LexiconKind] = [
    LexiconKind("after-amount", [], .longest),
    LexiconKind("bound-before", [bound, .oneOf(["strict"])], .longest, optionalFields: 1),
    LexiconKind("bound-after", [bound, .oneOf(["strict"])], .longest, optionalFields: 1),
    LexiconKind("direction", [.oneOf(["up", "down"])], .longest),
    LexiconKind("movement", [.oneOf(["up", "down"])], .longest),
    LexiconKind("not-a-movement", [], .longest),
    LexiconKind("distributive"),
    LexiconKind("start-of-change"),
    LexiconKind("end-of-change"),
    LexiconKind("before-other-amount"),
    LexiconKind("below-zero"),
    LexiconKind("minus"),
    LexiconKind("after-ordinal-day"),
  ]

  private static let calendar: [LexiconKind] = [
    LexiconKind("month", [.integer]),
    LexiconKind("weekday", [.integer]),
    LexiconKind("holiday", [.monthAndDay], .longest),
    LexiconKind("stage", [.oneOf(["early", "middle", "late"])], .longest),
    LexiconKind("part-of-month", [.oneOf(["early", "middle", "late"])]),
    LexiconKind("half-day", [.oneOf(["morning", "afternoon"])]),
    LexiconKind("event"),
    LexiconKind("before-clock"),
    LexiconKind("after-clock"),
    LexiconKind("after-counted-quarter"),
    LexiconKind("before-month"),
    LexiconKind("after-day"),
    LexiconKind(
      "relative-time",
      [.oneOf(["year", "month", "week", "day", "half-day", "end", "any"]), .integer], .longest),
    LexiconKind("relative-to-name", [.integer, .integer]),
  ]

  private static let negation: [LexiconKind] = [
    LexiconKind("affirmation", [.words]), LexiconKind("office-noun", [.words]), LexiconKind("no-office"),
    LexiconKind("office-link"),
    LexiconKind("counted", [.words], .longest),
    LexiconKind("limit"),
    LexiconKind("ability"),
    LexiconKind("duty"),
    LexiconKind("duty-verb"),
    LexiconKind("inability"),
    LexiconKind("happening"),
    LexiconKind("no-meaning"),
    LexiconKind("before-idiomatic-not"),
    LexiconKind("after-idiomatic-not"),
    LexiconKind("after-idiomatic-no"),
    LexiconKind("auxiliary"),
    LexiconKind("being"),
    LexiconKind("plain-negation", [], .beginning),
    LexiconKind("closing-negation", [], .beginning),
    LexiconKind("opposite", [.words]),
    LexiconKind("scope-noun"),
    LexiconKind("possible-negation"),
    LexiconKind("possible-negation-beginning", [], .beginning),
    LexiconKind("not-a-negation-beginning", [], .beginning),
    LexiconKind("harmless-beginning", [], .beginning),
    LexiconKind("light-verb"),
    LexiconKind("attribute-ending"),
    LexiconKind("predicate-noun", [], .beginning),
    LexiconKind("affirming-idiom", [], .part),
  ]

  private static let nouns: [LexiconKind] = [
    LexiconKind("noun-prefix"),
    LexiconKind(
      "particle", [.oneOf(["any", "consonant", "vowel", "consonant-but-rieul", "vowel-or-rieul"])]),
    LexiconKind("abbreviation"),
    LexiconKind("title"),
    LexiconKind("article"),
    LexiconKind("within-name"),
    LexiconKind("name-of-a-word"),
    LexiconKind("after-place"),
    LexiconKind("actor-particle", [.oneOf(["subject", "object"])]),
    LexiconKind("not-between-actors"),
    LexiconKind("not-in-a-term"),
    LexiconKind("verb-ending"),
    LexiconKind("connective-ending"),
  ]
}
