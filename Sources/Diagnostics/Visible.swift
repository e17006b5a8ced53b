extension Unicode.Scalar {
  /// Whether a reader sees nothing of the scalar, or something else than what is there: a control or formatting character
  /// (C0, C1, DEL, bidirectional controls, zero-width joiners, soft hyphens, fillers, tags), a separator of lines, or
  /// one whose look nobody has agreed on (private use, noncharacters).
  ///
  /// Variation selectors are not: they belong to the look of the scalar before them.
  package var isInvisible: Bool {
    switch value {
    case 0x20..<0x7F, 0xAC00...0xD7A3, 0x3041...0x30FF, 0x4E00...0x9FFF: return false
    case 0..<0xA0: return true
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return false
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}

extension StringProtocol {
  /// The text as it may stand on one line of a terminal or a log: what is invisible, moves the cursor, or turns the
  /// direction of writing is shown as an escape such as `\n` or `\u{1b}`.
  /// - Complexity: O(length).
  public var visible: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return String(self) }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      case _ where scalar.isInvisible: shown += "\\u{\(String(scalar.value, radix: 16))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
