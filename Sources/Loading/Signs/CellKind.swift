import Characters

/// What a cell holds, as far as its own text tells. By it a row that lacks cells is put below those it belongs to.
enum CellKind: Int, Hashable, CaseIterable, Sendable {
  case empty
  /// Nothing but a number, or the mark of none: `1,204`, `△0.9`, `12.8%`, `-`.
  case number
  /// A number in brackets, as a rate below its figure: `(12.8)`.
  case rate
  /// `9. 19.`, `2026. 4. 13.(월) ~ 5. 4.(월)`.
  case date
  /// `10:00~10:20`.
  case time
  /// `①`, alone or before words.
  case counter
  /// A number with its unit: `15백만원`, `2026년`, `1차`.
  case quantity
  case words

  /// - Complexity: O(length of the text).
  init(_ text: some StringProtocol) {
    var text = Substring(text).trimmed
    guard let first = text.firstScalar else {
      self = .empty
      return
    }
    if isCircledNumber(first) {
      self = .counter
      return
    }
    let isBracketed = (first == "(" || first == "（") && (text.lastScalar == ")" || text.lastScalar == "）")
    if isBracketed, text.scalarCount > 2 { text = text.withoutEnds.trimmed }
    let found = CellKind(marks: text)
    self = isBracketed ? (found == .number ? .rate : .words) : found
  }

  private init(marks text: Substring) {
    var digits = 0
    var dots = 0
    var hasColon = false
    var hasLetter = false
    var bracketDepth = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "（": bracketDepth += 1
      case ")", "）": bracketDepth -= 1
      case "0"..."9": digits += 1
      case ".": if previous.isASCIIDigit { dots += 1 }
      case ":", "：": if previous.isASCIIDigit { hasColon = true }
      // `%p`.
      case "p" where previous == "%": break
      default:
        // The day of the week stands in brackets.
        if bracketDepth == 0, scalar.isLetter { hasLetter = true }
      }
      previous = scalar
    }
    if hasLetter || bracketDepth != 0 {
      let start = text.unicodeScalars.first { !signs.contains($0) }
      self = start?.isASCIIDigit ?? false && text.scalarCount <= 16 ? .quantity : .words
    } else if digits == 0 {
      self = text.scalarCount <= 2 && !text.hasLetters ? .number : .words
    } else if hasColon {
      self = .time
    } else if dots >= 2 {
      self = .date
    } else {
      self = .number
    }
  }

  /// Whether nothing names a column so.
  var isFigure: Bool {
    switch self {
    case .number, .rate, .date, .time: true
    case .empty, .counter, .quantity, .words: false
    }
  }

  /// Whether it says a number in any way.
  var isNumeric: Bool {
    switch self {
    case .number, .rate, .quantity: true
    case .empty, .counter, .date, .time, .words: false
    }
  }
}

private let signs: Set<Unicode.Scalar> = ["+", "-", "−", "△", "▲", "▽", "▼", "'", "’", "‘", "`", "약"]

func isCircledNumber(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2460...0x2473, 0x2776...0x2793, 0x24EB...0x24F4: true
  default: false
  }
}

/// The text without brackets and white space, every number as one sign: what is the same of `2025년` and `2026년`.
func cellShape(_ text: String) -> String {
  var shape = String.UnicodeScalarView()
  var depth = 0
  for scalar in text.unicodeScalars {
    switch scalar {
    case "(", "（", "[": depth += 1
    case ")", "）", "]": depth -= 1
    case " ", "\n", "\t": break
    case "0"..."9": if depth <= 0, shape.last != "0" { shape.append("0") }
    default: if depth <= 0 { shape.append(scalar) }
    }
  }
  return String(shape)
}
