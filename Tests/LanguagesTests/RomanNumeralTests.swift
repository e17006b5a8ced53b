import Testing

@testable import Languages

@Suite struct `Roman numerals` {
  @Test(
    arguments: [
      ("II", 2), ("IV", 4), ("IX", 9), ("XIV", 14), ("XVIII", 18), ("XXIII", 23), ("XL", 40), ("V", 5),
      ("I", nil), ("IIII", nil), ("VX", nil), ("CIVIL", nil), ("iv", nil), ("", nil),
    ] as [(String, Int?)])
  func `are read`(word: String, value: Int?) {
    #expect(RomanNumerals.value(of: word) == value)
  }
}
