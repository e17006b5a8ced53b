import Characters

/// For each cell of a column of numbers, what must follow it unseen so that, flush right and in figures of
/// one width, the decimal points are below each other: `12` among `3.25%` is followed by `.00%`.
///
/// Cells that hold more than one number get nothing.
/// - Complexity: O(text).
func decimalPaddings(_ cells: [String]) -> [String] {
  let tails = cells.map { NumberTail($0) }
  let digits = tails.compactMap { $0?.fractionDigits }.max() ?? 0
  let sign = tails.compactMap { $0?.sign }.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? ""
  return tails.map { tail in
    guard let tail else { return "" }
    let missing = digits - tail.fractionDigits
    let point = tail.fractionDigits == 0 && missing > 0 ? "." : ""
    return point + String(repeating: "0", count: missing) + (tail.sign.isEmpty ? sign : "")
  }
}

/// What comes after the whole part of a number.
private struct NumberTail {
  var fractionDigits = 0
  /// A per cent sign, the mark of a note, or nothing.
  var sign = ""

  /// - Returns: nil for text with more than one number.
  init?(_ text: String) {
    var rest = text.unicodeScalars.drop { !$0.isASCIIDigit }.drop { $0.isASCIIDigit || $0 == "," }
    if rest.first == ".", rest.dropFirst().first?.isASCIIDigit == true {
      let fraction = rest.dropFirst().prefix(while: \.isASCIIDigit)
      fractionDigits = fraction.count
      rest = rest[fraction.endIndex...]
    }
    guard !rest.contains(where: \.isASCIIDigit) else { return nil }
    sign = String(String.UnicodeScalarView(rest))
  }
}
