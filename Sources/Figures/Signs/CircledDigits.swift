/// Circled and bracketed digits: ①, ⑴, ❶. And Roman numerals, for Ⅱ is the second of something.
package enum CircledDigits {
  /// The first of each row of them, and how many there are.
  private static let rows: [(first: Unicode.Scalar, count: UInt32)] = [
    ("①", 20), ("⑴", 20), ("❶", 10), ("Ⅰ", 12),
  ]

  /// All of them.
  package static var all: [Unicode.Scalar] {
    rows.flatMap { row in (0..<row.count).compactMap { Unicode.Scalar(row.first.value + $0) } }
  }

  package static func value(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.value >= 0x2160 else { return nil }
    let row = rows.first { scalar.value &- $0.first.value < $0.count }
    return row.map { Int(scalar.value - $0.first.value) + 1 }
  }
}
