import Characters

/// What is between a pair of quotation marks.
struct QuotedWords {
  /// Of the characters of the text, without the marks.
  var words: Range<Int>
  /// Whether the marks are those of speech; single ones and corners are those of terms and titles first.
  var isSpeechMark: Bool
}

extension QuotedWords {
  /// All of a text, none within another: `“…”`, `"…"`, `‘…’`, `'…'`, `「…」`, `『…』`, also where somebody closed one
  /// kind with another.
  ///
  /// - Complexity: O(length of the text).
  static func all(in text: [Unicode.Scalar]) -> [QuotedWords] {
    var closings = Closings(text)
    var found: [QuotedWords] = []
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard let family = QuotationMark(text[index]), family.mayOpen(at: index, in: text),
        let end = closings.next(of: family, after: index), end > index + 1
      else { continue }
      // An apostrophe is no mark, and speech within a term would be a term within speech.
      if family != .double, let speech = closings.next(of: .double, after: index), speech < end { continue }
      found.append(QuotedWords(words: (index + 1)..<end, isSpeechMark: family == .double))
      index = end
    }
    return found
  }
}

private enum QuotationMark: Int, CaseIterable {
  case double, single, corner, doubleCorner

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "“", "”", "〝", "〞", "＂", "„": self = .double
    case "'", "‘", "’", "‵", "′": self = .single
    case "「", "｢", "」", "｣": self = .corner
    case "『", "』": self = .doubleCorner
    default: return nil
    }
  }

  func mayOpen(at index: Int, in text: [Unicode.Scalar]) -> Bool {
    switch self {
    case .double: return true
    case .corner: return text[index] == "「" || text[index] == "｢"
    case .doubleCorner: return text[index] == "『"
    case .single:
      if index > 0, text[index - 1].isLetter || text[index - 1].isASCIIDigit { return false }
      // `’26년` leaves a century out.
      let next = text[(index + 1)...].prefix(2)
      return next.count == 2 && !next.allSatisfy(\.isASCIIDigit)
    }
  }

  func mayClose(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .double: true
    case .single: scalar == "’" || scalar == "'" || scalar == "′"
    case .corner: scalar == "」" || scalar == "｣"
    case .doubleCorner: scalar == "』"
    }
  }
}

/// Where marks of each kind close, asked for from the beginning of a text on.
private struct Closings {
  private let places: [[Int]]
  private var next = [Int](repeating: 0, count: QuotationMark.allCases.count)

  init(_ text: [Unicode.Scalar]) {
    var places = [[Int]](repeating: [], count: QuotationMark.allCases.count)
    for (index, scalar) in text.enumerated() {
      if let mark = QuotationMark(scalar), mark.mayClose(scalar) { places[mark.rawValue].append(index) }
    }
    self.places = places
  }

  mutating func next(of mark: QuotationMark, after index: Int) -> Int? {
    let all = places[mark.rawValue]
    while next[mark.rawValue] < all.count, all[next[mark.rawValue]] <= index { next[mark.rawValue] += 1 }
    return next[mark.rawValue] < all.count ? all[next[mark.rawValue]] : nil
  }
}
