/// What is directly before or after a run of delimiters.
struct Neighbour {
  var isSpace: Bool
  var isPunctuation: Bool
  var isEastAsian: Bool

  /// The beginning and the end of a text count as white space.
  static let edge = Neighbour(isSpace: true, isPunctuation: false, isEastAsian: false)

  private init(isSpace: Bool, isPunctuation: Bool, isEastAsian: Bool) {
    self.isSpace = isSpace
    self.isPunctuation = isPunctuation
    self.isEastAsian = isEastAsian
  }

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .edge
      return
    }
    // Most neighbours are Hangul syllables or ideographs, which need no table.
    if (0xAC00...0xD7A3).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
      self = .ideograph
      return
    }
    isSpace = scalar.isCommonMarkSpace
    isPunctuation = scalar.isCommonMarkPunctuation
    isEastAsian = scalar.isEastAsian
  }

  /// A character and the variation selector after it, taken as the one sign they make.
  init(_ base: Unicode.Scalar, selector: Unicode.Scalar) {
    isSpace = false
    isPunctuation = base.isCommonMarkPunctuation
    isEastAsian = base.isEastAsian || (base.isCurlyQuotationMark && selector.value == 0xFE01)
  }

  static let ideograph = Neighbour(isSpace: false, isPunctuation: false, isEastAsian: true)
}

/// Whether a run of stars may open and may close emphasis, from what is left and right of it.
struct Flanking: Hashable {
  var canOpen: Bool
  var canClose: Bool

  /// CommonMark, section 6.2.
  static func commonMark(_ before: Neighbour, _ after: Neighbour) -> Flanking {
    Flanking(
      canOpen: !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation),
      canClose: !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation))
  }

  /// The same, except that next to an East Asian character only white space decides: words there are
  /// not set apart by spaces, and a Korean particle follows its word directly.
  static func eastAsian(_ before: Neighbour, _ after: Neighbour) -> Flanking {
    if ignoresPunctuation(before, after) { return Flanking(canOpen: true, canClose: true) }
    return commonMark(before, after)
  }

  static func ignoresPunctuation(_ before: Neighbour, _ after: Neighbour) -> Bool {
    !before.isSpace && !after.isSpace && (before.isEastAsian || after.isEastAsian)
  }
}
