import Testing

@testable import Website

@Suite("Decimal alignment")
struct DecimalAlignmentTests {
  @Test(
    "pads each number with what the longest of its column has after the whole part",
    arguments: [
      (["12", "3.25%", "0.5"], [".00%", "", "0%"]),
      (["12%", "3.5%"], [".0", ""]),
      (["1,234", "△56", "-7"], ["", "", ""]),
      (["12.5", "–", ""], ["", ".0", ".0"]),
      (["12.5", "3.1~4.2"], ["", ""]),
      (["12.5*", "4.5"], ["", "*"]),
      ([], []),
    ])
  func pads(cells: [String], expected: [String]) {
    #expect(decimalPaddings(cells) == expected)
  }
}
