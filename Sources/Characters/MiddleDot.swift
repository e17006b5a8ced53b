extension Unicode.Scalar {
  /// Whether it is one of the dots that join Korean words and numbers, as they are typed: 여·야, 3․1절, 7ㆍ8월.
  ///
  /// Word processors, keyboards and converters have one each; Korean typefaces draw them alike.
  package var isMiddleDot: Bool {
    switch self {
    // U+00B7, U+2024, U+2027, U+2219, U+318D, U+30FB, U+FF65
    case "·", "․", "‧", "∙", "ㆍ", "・", "･": true
    default: false
    }
  }
}
