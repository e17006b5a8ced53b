import Testing

@testable import Figures

@Suite struct `Exact values` {
  private func value(_ digits: String) throws -> ExactValue {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    return try #require(
      ExactValue(digits: (parts[0] + fraction).compactMap(\.wholeNumberValue), fractionDigits: fraction.count)
    )
  }

  @Test func `are equal however they are written`() throws {
    #expect(try value("3.50") == value("3.5"))
    #expect(try value("0.1").adding(value("0.2")) == value("0.3"))
    #expect(try value("1").divided(by: value("4")) == value("0.25"))
    #expect(try value("2").divided(by: value("6")) == value("1").divided(by: value("3")))
    #expect(try value("1").divided(by: value("3"))?.multiplied(by: value("3")) == value("1"))
  }

  @Test func `know by how many powers of ten they differ`() throws {
    #expect(try value("450").powersOfTen(above: value("4.5")) == 2)
    #expect(try value("450").powersOfTen(above: value("4.6")) == nil)
    #expect(try value("0").powersOfTen(above: value("0")) == nil)
  }

  @Test(
    arguments: [
      ("0", "0"), ("7", "7"), ("1234567.80", "1,234,567.8"), ("0.05", "0.05"), ("1000", "1,000"),
      ("12.3456", "12.3456"),
    ])
  func `show their digits`(digits: String, shown: String) throws {
    #expect(try value(digits).description == shown)
  }

  @Test func `refuse what they cannot hold`() throws {
    #expect(ExactValue(digits: Array(repeating: 9, count: 25), fractionDigits: 0) == nil)
    let large = try #require(ExactValue(digits: Array(repeating: 9, count: 24), fractionDigits: 0))
    #expect(large.multiplied(by: large) == nil)
    #expect(large.adding(ExactValue(powerOfTen: -30)) == nil)
    #expect(ExactValue(1).divided(by: ExactValue(0)) == nil)
  }
}
