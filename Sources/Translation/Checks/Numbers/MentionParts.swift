/// Circled and bracketed digits: ①, ⑴, ❶.
enum CircledDigits {
  static func value(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2460...0x2473: Int(scalar - 0x2460) + 1
    case 0x2474...0x2487: Int(scalar - 0x2474) + 1
    case 0x2776...0x277F: Int(scalar - 0x2776) + 1
    // Roman numerals: Ⅱ is the second of something.
    case 0x2160...0x216B: Int(scalar - 0x2160) + 1
    default: nil
    }
  }
}

/// Addresses, whose digits are not read.
enum AddressSkipping {
  static func isStart(_ text: ScalarText, at index: Int) -> Bool {
    guard !text.isLatin(index - 1), !text.isDigit(index - 1), text.isLatin(index) || text.isDigit(index)
    else {
      return false
    }
    if text.has("http://", at: index) || text.has("https://", at: index) || text.has("www.", at: index) {
      return true
    }
    var end = index
    while end < index + 64, isLocalPart(text, end) { end += 1 }
    return text[end] == 0x40 && end > index
  }

  static func end(_ text: ScalarText, at start: Int) -> Int {
    var end = start
    while end < text.count, (0x21...0x7E).contains(text[end]), text[end] != 0x29, text[end] != 0x3C,
      text[end] != 0x3E
    { end += 1 }
    return end
  }

  private static func isLocalPart(_ text: ScalarText, _ index: Int) -> Bool {
    text.isLatin(index) || text.isDigit(index) || [0x2E, 0x5F, 0x2D, 0x2B].contains(text[index])
  }
}

enum CurrencyPrefixes {
  static let table = PhraseTable<Currency>(Currency.prefixes)
}

/// A plus or minus before a number.
enum NumberSign {
  /// ▲ means plus to some and minus to others, so it says nothing.
  static func read(_ text: ScalarText, before index: Int) -> FloatingPointSign? {
    switch text[index - 1] {
    case 0x2212, 0x25B3, 0x25BD, 0x25BC: return .minus
    case 0x2B: return .plus
    case 0x2D, 0x2013:
      let before = text[index - 2]
      return before == 0 || before == 0x20 || before == 0x28 ? .minus : nil
    default: return nil
    }
  }
}

/// Words in Latin letters, and the names among them that hold digits.
struct NameReading {
  var name: NumberedName?
  /// Of a name that is one letter and a number, or a number and one letter: what it may count.
  var quantities: [Quantity] = []
  var date: CalendarDate?
  var end: Int

  /// Reads letters, and what is joined to them if that begins with a digit: `GPT-4o`, `H100`, `Q4`.
  static func read(_ text: ScalarText, at start: Int) -> NameReading {
    var index = start
    while text.isLatin(index) { index += 1 }
    let letters = text.string(start..<index)
    let hasCapital = (start..<index).contains { text.isUppercase($0) }
    let isJoined = text.isDigit(index) || (text[index] == 0x2D && text.isDigit(index + 1) && hasCapital)
    guard isJoined, !EnglishCalendar.isMonth(letters), !joinable.contains(letters.lowercased()) else {
      return NameReading(end: index)
    }
    if let quarter = quarterOrHalf(text, letters: letters, at: index) { return quarter }
    return read(text, from: start, digits: text.isDigit(index) ? index : index + 1)
  }

  /// Words that are joined to a number by a hyphen without being part of its name.
  private static let joinable: Set<String> = [
    "mid", "pre", "post", "non", "sub", "early", "late", "no", "vol", "top", "at",
  ]

  /// Q4, H1, FY2025.
  private static func quarterOrHalf(_ text: ScalarText, letters: String, at index: Int) -> NameReading? {
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
  static func read(_ text: ScalarText, from start: Int, digits: Int) -> NameReading {
    var index = digits
    while true {
      if text.isLatin(index) || text.isDigit(index) {
        index += 1
      } else if text[index] == 0x2E && text.isDigit(index + 1) {
        index += 1
      } else if text[index] == 0x2D, text.isDigit(index + 1) || text.isUppercase(index + 1) {
        // GPT-4-Turbo, but not 32B-class.
        index += 1
      } else {
        break
      }
    }
    if text[index] == 0x2B { index += 1 }
    return NameReading(name: name(text, start..<index), end: index)
  }

  static func name(_ text: ScalarText, _ range: Range<Int>) -> NumberedName {
    var shape = ""
    var digits: [String] = []
    var isInDigits = false
    for index in range {
      guard let scalar = Unicode.Scalar(text[index]) else { continue }
      if text.isDigit(index) {
        if isInDigits {
          digits[digits.count - 1].unicodeScalars.append(scalar)
        } else {
          digits.append(String(scalar))
          shape += "#"
        }
        isInDigits = true
      } else {
        isInDigits = text[index] == 0x2E && isInDigits && text.isDigit(index + 1)
        if isInDigits {
          digits[digits.count - 1] += "."
        } else if text[index] != 0x2D {
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
