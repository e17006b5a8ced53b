/// A number as English writes it: 3.5 trillion, twenty-five, a hundred and twenty, two-thirds.
struct EnglishNumber {
  /// The likeliest first.
  var values: [ExactValue]
  var isShare = false
  var firmness: Mention.Firmness
  /// The digits, if the number is nothing else.
  var digits: DigitRun?
  /// What digits are multiplied by: 10^12 for 3.5 trillion.
  var scale: ExactValue?
  /// `st`, `th` behind digits, or an ordinal in words.
  var isOrdinal = false
  /// Token indices.
  var range: Range<Int>
}

/// The words of English numbers.
enum EnglishNumerals {
  static let ones: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]
  static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
  ]
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100,
  ]
  /// What a share is named by: 3 for a third.
  static let parts: [String: Int] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9, "tenth": 10, "tenths": 10,
  ]

  /// The 100 of *one-hundredth*, and of all greater parts that have a name.
  static func powerPart(_ word: String) -> ExactValue? {
    let name = word.hasSuffix("s") ? String(word.dropLast()) : word
    guard name.hasSuffix("th"), let power = scales[String(name.dropLast(2))] else { return nil }
    return ExactValue(powerOfTen: power)
  }
}
