/// How a number is written.
enum NumberForm: Hashable, Sendable {
  /// `1`, ①, and `01`.
  case digit, circledDigit, paddedDigit
  case roman(isCapital: Bool)
  case latin(isCapital: Bool)
  case circledLatin(isCapital: Bool)
  /// 가 나 다, and ㄱ ㄴ ㄷ.
  case hangulSyllable, circledHangulSyllable, hangulJamo, circledHangulJamo
  /// 일 이 삼, and 一 二 三.
  case hangulPhonetic, ideograph, circledIdeograph
  case list(String)
  case none

  /// A number in this form; in digits where the form has no sign for it.
  func write(_ number: Int) -> String {
    switch self {
    case .digit: return String(number)
    case .paddedDigit: return number < 10 ? "0\(number)" : String(number)
    case .none: return ""
    case .circledDigit:
      switch number {
      case 1...20: return sign(0x2460, number)
      case 21...35: return sign(0x3251, number - 20)
      case 36...50: return sign(0x32B1, number - 35)
      default: return String(number)
      }
    case .roman(let isCapital):
      let text = Self.roman(number)
      return isCapital ? text : text.lowercased()
    case .latin(let isCapital): return Self.letters(number, from: isCapital ? 0x41 : 0x61)
    case .circledLatin(let isCapital):
      return (1...26).contains(number) ? sign(isCapital ? 0x24B6 : 0x24D0, number) : String(number)
    case .hangulSyllable: return Self.one(of: "가나다라마바사아자차카타파하", number)
    case .circledHangulSyllable: return (1...14).contains(number) ? sign(0x326E, number) : String(number)
    case .hangulJamo: return Self.one(of: "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", number)
    case .circledHangulJamo: return (1...14).contains(number) ? sign(0x3260, number) : String(number)
    case .hangulPhonetic: return Self.words(number, "일이삼사오육칠팔구", tens: "십", hundreds: "백")
    case .ideograph: return Self.words(number, "一二三四五六七八九", tens: "十", hundreds: "百")
    case .circledIdeograph: return (1...10).contains(number) ? sign(0x3280, number) : String(number)
    case .list(let signs): return Self.one(of: signs, number)
    }
  }

  private func sign(_ first: UInt32, _ number: Int) -> String {
    Unicode.Scalar(first + UInt32(number) - 1).map { String(Character($0)) } ?? String(number)
  }

  private static func one(of signs: String, _ number: Int) -> String {
    guard number >= 1, let sign = signs.dropFirst(number - 1).first else { return String(number) }
    return String(sign)
  }

  private static func letters(_ number: Int, from first: UInt8) -> String {
    guard (1...702).contains(number) else { return String(number) }
    let index = number - 1
    let last = String(UnicodeScalar(first + UInt8(index % 26)))
    return index < 26 ? last : String(UnicodeScalar(first + UInt8(index / 26 - 1))) + last
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var (rest, text) = (number, "")
    for (value, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func words(_ number: Int, _ digits: String, tens: String, hundreds: String) -> String {
    guard (1...999).contains(number) else { return String(number) }
    func part(_ digit: Int, _ unit: String) -> String {
      digit == 0 ? "" : (digit == 1 && !unit.isEmpty ? "" : one(of: digits, digit)) + unit
    }
    return part(number / 100, hundreds) + part(number / 10 % 10, tens) + part(number % 10, "")
  }
}

/// How the paragraphs of a list are numbered, level by level.
struct NumberingFormat: Hashable, Sendable {
  struct Level: Hashable, Sendable {
    var start = 1
    var form = NumberForm.digit
    /// `^1` stands for the number of the first level, `^N` for all numbers of the path, parted by full stops.
    var template = ""
  }

  var levels = Array(repeating: Level(), count: 10)
}

/// The numbers of a list so far.
struct NumberingCounter: Hashable, Sendable {
  private var counts: [Int?] = Array(repeating: nil, count: 10)

  /// Counts a paragraph of a level from 0, and writes its number as it is shown.
  mutating func next(_ level: Int, _ format: NumberingFormat) -> String {
    for upper in 0..<level where counts[upper] == nil { counts[upper] = format.levels[upper].start }
    counts[level] = counts[level].map { $0 + 1 } ?? format.levels[level].start
    for deeper in (level + 1)..<counts.count where deeper < counts.count { counts[deeper] = nil }
    var text = ""
    var template = Substring(format.levels[level].template)
    while let scalar = template.popFirst() {
      guard scalar == "^", let name = template.first else {
        text.append(scalar)
        continue
      }
      if let digit = name.wholeNumberValue, (1...10).contains(digit) {
        text += number(digit - 1, format)
      } else if name == "N" || name == "n" {
        text += (0...level).map { number($0, format) }.joined(separator: ".")
      } else {
        text.append(scalar)
        continue
      }
      template.removeFirst()
    }
    return text
  }

  /// Lets the next number of a level be this one.
  mutating func restart(_ level: Int, at start: Int) {
    guard counts.indices.contains(level) else { return }
    counts[level] = start - 1
    for deeper in counts.indices where deeper > level { counts[deeper] = nil }
  }

  private func number(_ level: Int, _ format: NumberingFormat) -> String {
    format.levels[level].form.write(counts[level] ?? format.levels[level].start)
  }
}
