/// What can stand after a number in English.
enum EnglishUnit: Sendable {
  case kind(QuantityKind)
  case basisPoint
  /// Something that no kind is compared by: points, times, years of age.
  case counter
}

enum EnglishUnits {
  private static func measure(_ unit: MeasureUnit) -> EnglishUnit { .kind(.measure(unit)) }

  /// A phrase a line, alternatives parted by bars.
  private static let phrases: [(words: String, meaning: EnglishUnit)] = [
    ("percent|per cent|pct", .kind(.percent)),
    (
      "percentage points|percentage point|percent points|percent point|per cent points|pp|ppt|ppts|ppts|pps",
      .kind(.percentagePoint)
    ),
    ("basis points|basis point|bps|bp", .basisPoint),
    ("fold", .kind(.multiple)), ("times|x|points|point", .counter),
    ("won", .kind(.money(.won))), ("dollars|dollar", .kind(.money(.dollar))),
    ("euros|euro", .kind(.money(.euro))),
    ("yen", .kind(.money(.yen))), ("yuan|renminbi", .kind(.money(.yuan))),
    ("pounds sterling|british pounds|pounds", .kind(.money(.pound))),
    ("rupees|rupee", .kind(.money(.rupee))), ("rupiah", .kind(.money(.rupiah))),
    ("rubles|roubles", .kind(.money(.rouble))), ("baht", .kind(.money(.baht))),
    ("dong", .kind(.money(.dong))),
    ("pesos|peso", .kind(.money(.peso))), ("francs", .kind(.money(.franc))),
    ("ringgit", .kind(.money(.ringgit))),
    ("australian dollars", .kind(.money(.australianDollar))),
    ("canadian dollars", .kind(.money(.canadianDollar))),
    ("hong kong dollars", .kind(.money(.hongKongDollar))),
    ("singapore dollars", .kind(.money(.singaporeDollar))), ("taiwan dollars", .kind(.money(.taiwanDollar))),
    ("seconds|sec", measure(.second)), ("minutes|minute|mins|min", measure(.minute)),
    ("hours|hour|hrs|hr", measure(.hour)), ("days|day", measure(.day)), ("weeks|week", measure(.week)),
    ("months|month", measure(.month)), ("years|year|yrs", measure(.year)),
    ("years old|year old|year olds|years of age", .counter), ("decades|decade", measure(.decade)),
    ("centuries|century", measure(.century)),
    ("kilometers|kilometer|kilometres|kilometre", measure(UnitSymbols.kilometer)),
    ("meters|meter|metres|metre", measure(UnitSymbols.meter)),
    ("centimeters|centimeter|centimetres", measure(UnitSymbols.centimeter)),
    ("millimeters|millimeter|millimetres", measure(UnitSymbols.millimeter)),
    ("nanometers|nanometer", measure(UnitSymbols.nanometer)),
    ("micrometers|micrometer|microns", measure(UnitSymbols.micrometer)),
    (
      "square meters|square meter|square metres|square metre|sq m|sqm|sq meters",
      measure(UnitSymbols.squareMeter)
    ),
    (
      "square kilometers|square kilometer|square kilometres|square kilometre|sq km",
      measure(UnitSymbols.squareKilometer)
    ),
    ("cubic meters|cubic meter|cubic metres", measure(UnitSymbols.cubicMeter)),
    ("hectares|hectare", measure(UnitSymbols.hectare)),
    ("tons|ton|tonnes|tonne|metric tons|metric ton|mt", measure(UnitSymbols.ton)),
    ("kilograms|kilogram|kilos", measure(UnitSymbols.kilogram)), ("grams|gram", measure(UnitSymbols.gram)),
    ("milligrams|milligram", measure(UnitSymbols.milligram)),
    ("micrograms|microgram", measure(UnitSymbols.microgram)),
    ("liters|liter|litres|litre", measure(UnitSymbols.liter)),
    ("milliliters|millilitres", measure(UnitSymbols.milliliter)),
    ("kilowatts|kilowatt", measure(UnitSymbols.kilowatt)),
    ("megawatts|megawatt", measure(UnitSymbols.megawatt)),
    ("gigawatts|gigawatt", measure(UnitSymbols.gigawatt)),
    ("kilowatt hours|kilowatt hour", measure(UnitSymbols.kilowattHour)),
    ("megawatt hours|megawatt hour", measure(UnitSymbols.megawattHour)),
    ("gigawatt hours|gigawatt hour", measure(UnitSymbols.gigawattHour)),
    ("terawatt hours|terawatt hour", measure(UnitSymbols.terawattHour)),
    ("megabytes|megabyte", measure(UnitSymbols.megabyte)),
    ("gigabytes|gigabyte", measure(UnitSymbols.gigabyte)),
    ("terabytes|terabyte", measure(UnitSymbols.terabyte)),
    ("petabytes|petabyte", measure(UnitSymbols.petabyte)),
    ("degrees celsius|degree celsius|degrees centigrade|degrees|degree", measure(UnitSymbols.celsius)),
    ("miles|mile", imperial("mile", "miles")), ("feet|foot|ft", imperial("foot", "feet")),
    ("acres|acre", imperial("acre", "acres")), ("square feet|sq ft", imperial("square foot", "square feet")),
    ("inches|inch", imperial("inch", "inches")), ("pyeong", imperial("pyeong", "pyeong")),
    ("degrees fahrenheit", imperial("degree Fahrenheit", "degrees Fahrenheit")),
  ]

  private static func imperial(_ name: String, _ plural: String) -> EnglishUnit {
    measure(MeasureUnit(.imperial, ExactValue(1), name, plural: plural, korean: "평"))
  }

  /// By the first word, the longest first.
  private static let byFirstWord: [String: [(rest: [String], meaning: EnglishUnit)]] = {
    var table: [String: [(rest: [String], meaning: EnglishUnit)]] = [:]
    for (line, meaning) in phrases {
      for phrase in line.split(separator: "|") {
        let words = phrase.split(separator: " ").map(String.init)
        table[words[0], default: []].append((Array(words.dropFirst()), meaning))
      }
    }
    return table.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  private static let symbols = PhraseTable<MeasureUnit>(words: UnitSymbols.symbols)

  /// A unit's symbol at a place of a text.
  static func symbol(_ text: ScalarText, at index: Int) -> (unit: MeasureUnit, end: Int)? {
    guard let (unit, end) = symbols.longestMatch(in: text, at: index),
      !text.isLatin(end) || !text.isLatin(end - 1)
    else { return nil }
    return (unit, end)
  }

  /// Words between an amount and its unit that change nothing.
  private static let adjectives: Set<String> = ["us", "american", "korean", "south", "chinese", "japanese"]

  /// The unit in the tokens from `index` on, and the token behind it.
  static func unit(_ tokens: ArraySlice<EnglishToken>) -> (meaning: EnglishUnit, end: Int)? {
    var index = tokens.startIndex
    if index < tokens.endIndex, tokens[index].isMark("-‑–"), index + 1 < tokens.endIndex,
      !tokens[index + 1].isSpaced
    {
      index += 1
    }
    guard index < tokens.endIndex else { return nil }
    if tokens[index].isMark("%") {
      return point(tokens, index + 1).map { (.kind(.percentagePoint), $0) } ?? (.kind(.percent), index + 1)
    }
    for _ in 0..<2 {
      if let found = phrase(tokens[index...]) { return found }
      guard tokens[index].isWord(adjectives), index + 1 < tokens.endIndex else { return nil }
      index += 1
    }
    return phrase(tokens[index...])
  }

  /// %p, % points.
  private static func point(_ tokens: ArraySlice<EnglishToken>, _ index: Int) -> Int? {
    guard index < tokens.endIndex else { return nil }
    if !tokens[index].isSpaced, tokens[index].isWord(["p", "pt"]) { return index + 1 }
    return tokens[index].isWord(["points", "point"]) ? index + 1 : nil
  }

  private static func phrase(_ tokens: ArraySlice<EnglishToken>) -> (meaning: EnglishUnit, end: Int)? {
    guard let first = tokens.first, first.kind == .word else { return nil }
    for (rest, meaning) in byFirstWord[first.word] ?? [] {
      if let end = matches(rest, tokens.dropFirst()) { return (meaning, end) }
    }
    return nil
  }

  /// Hyphens may stand between the words.
  private static func matches(_ words: [String], _ tokens: ArraySlice<EnglishToken>) -> Int? {
    var index = tokens.startIndex
    for word in words {
      if index < tokens.endIndex, tokens[index].isMark("-‑."), index + 1 < tokens.endIndex { index += 1 }
      guard index < tokens.endIndex, tokens[index].word == word else { return nil }
      index += 1
    }
    return index
  }
}
