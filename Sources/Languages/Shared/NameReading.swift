import Figures
import Lexicons
import TextReading

/// Words in Latin letters, and the names among them that hold digits.
struct NameReading {
  var name: NumberedName?
  /// Of a name that is one letter and a number, or a number and one letter: what it may count.
  var quantities: [Quantity] = []
  var date: CalendarDate?
  var end: Int

  /// Reads letters, and what is joined to them if that begins with a digit: `GPT-4o`, `H100`, `Q4`.
  static func read(_ text: ScannedText, at start: Int) -> NameReading {
    var index = start
    while text.isLatin(index) { index += 1 }
    let isJoined =
      text.isDigit(index)
      || text[index] == "-" && text.isDigit(index + 1) && (start..<index).contains { text.isUppercase($0) }
    guard isJoined else { return NameReading(end: index) }
    let letters = text.string(start..<index)
    guard !joinable.contains(letters.lowercased()) else { return NameReading(end: index) }
    if let quarter = quarterOrHalf(text, letters: letters, at: index) { return quarter }
    return read(text, from: start, digits: text.isDigit(index) ? index : index + 1)
  }

  /// Words of any language, months among them, that are joined to a number without being part of its name.
  private static let joinable = Set(
    Lexicon.folders.map { Lexicon(folder: $0) }.flatMap { $0.words("joinable") + $0.words("month") })

  /// Q4, H1, FY2025.
  private static func quarterOrHalf(_ text: ScannedText, letters: String, at index: Int) -> NameReading? {
    let end = DigitRun.end(text, at: index)
    guard end > index, !text.isLatin(end), let value = DigitRun.read(text, at: index)?.plainInteger else {
      return nil
    }
    switch (letters, value) {
    case ("Q", 1...4): return NameReading(date: CalendarDate(quarter: value), end: end)
    case ("H", 1...2): return NameReading(date: CalendarDate(half: value), end: end)
    case ("FY", 1_900...2_100): return NameReading(date: CalendarDate(year: value), end: end)
    case ("FY", 0...99): return NameReading(date: CalendarDate(year: 2_000 + value), end: end)
    default: return nil
    }
  }

  /// The name that begins at `start` and has a digit at `digits`.
  static func read(_ text: ScannedText, from start: Int, digits: Int) -> NameReading {
    var index = digits
    while true {
      if text.isLatin(index) || text.isDigit(index) {
        index += 1
      } else if text[index] == "." && text.isDigit(index + 1) {
        index += 1
      } else if text[index] == "-", text.isDigit(index + 1) || text.isUppercase(index + 1) {
        // GPT-4-Turbo, but not 32B-class.
        index += 1
      } else {
        break
      }
    }
    if text[index] == "+" { index += 1 }
    return NameReading(name: name(text, start..<index), end: index)
  }

  static func name(_ text: ScannedText, _ range: Range<Int>) -> NumberedName {
    var shape = ""
    var digits: [String] = []
    var isInDigits = false
    for index in range {
      let scalar = text[index]
      if text.isDigit(index) {
        if isInDigits {
          digits[digits.count - 1].unicodeScalars.append(scalar)
        } else {
          digits.append(String(scalar))
          shape += "#"
        }
        isInDigits = true
      } else {
        isInDigits = text[index] == "." && isInDigits && text.isDigit(index + 1)
        if isInDigits {
          digits[digits.count - 1] += "."
        } else if text[index] != "-" {
          shape.unicodeScalars.append(scalar)
        }
      }
    }
    return NumberedName(shape: shape.uppercased(), digits: digits)
  }

  /// As readings of a mention.
  func readings(_ name: NumberedName) -> [Mention.Reading] {
    var readings: [Mention.Reading] = [.name(name)]
    for digits in name.digits {
      let parts = digits.split(separator: ".", maxSplits: 1)
      let fraction = parts.count > 1 ? parts[1].filter { $0 != "." } : ""
      let all = ((parts.first.map(String.init) ?? "") + fraction).compactMap(\.wholeNumberValue)
      guard let value = ExactValue(digits: all, fractionDigits: fraction.count) else { continue }
      readings.append(.quantity(Quantity(value)))
      let scale = ["#K": 3, "#M": 6, "#B": 9, "#T": 12][name.shape]
      if let scale, let scaled = value.multiplied(by: ExactValue(powerOfTen: scale)) {
        readings.append(.quantity(Quantity(scaled)))
      }
    }
    return readings
  }
}
