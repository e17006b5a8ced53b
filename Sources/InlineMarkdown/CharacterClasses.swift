import Characters

/// The character classes on which CommonMark's emphasis rules rest.
extension Unicode.Scalar {
  /// White space in the sense of CommonMark: Unicode's space separators, tab and the line breaks.
  var isCommonMarkSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    case ..<0xA0: false
    default: properties.generalCategory == .spaceSeparator
    }
  }

  /// Punctuation in the sense of CommonMark 0.30, which libcmark 0.30 implements: ASCII symbols count,
  /// other symbols do not.
  var isCommonMarkPunctuation: Bool {
    guard value >= 0x80 else { return UInt8(truncatingIfNeeded: value).isASCIIPunctuation }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Selects one of the standardised shapes of the character before it. U+FE0F is left out: it asks
  /// for an emoji, which has no Korean neighbourhood.
  var isStandardisedVariationSelector: Bool { (0xFE00...0xFE0E).contains(value) }

  /// Selects a shape of an ideograph, so that the character before it is one.
  var isIdeographicVariationSelector: Bool { (0xE0100...0xE01EF).contains(value) }

  /// A curly quotation mark, whose width a variation selector decides.
  var isCurlyQuotationMark: Bool { (0x2018...0x2019).contains(value) || (0x201C...0x201D).contains(value) }
}
