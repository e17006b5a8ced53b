package import TextReading

/// A plus or minus before a number.
package enum NumberSign {
  /// ▲ means plus to some and minus to others, so it says nothing.
  package static func read(_ text: ScannedText, before index: Int) -> FloatingPointSign? {
    switch text[index - 1] {
    case "−", "△", "▽", "▼": return .minus
    case "+": return .plus
    case "-", "–":
      let before = text[index - 2]
      return before == "\0" || before == " " || before == "(" ? .minus : nil
    default: return nil
    }
  }
}
