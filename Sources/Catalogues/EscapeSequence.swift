/// The escape sequences of a PO string for one character each.
enum EscapeSequence {
  private static let table: [(letter: UInt8, byte: UInt8)] = [
    (UInt8(ascii: "a"), 0x07), (UInt8(ascii: "b"), 0x08), (UInt8(ascii: "t"), 0x09),
    (UInt8(ascii: "n"), 0x0A), (UInt8(ascii: "v"), 0x0B), (UInt8(ascii: "f"), 0x0C),
    (UInt8(ascii: "r"), 0x0D), (UInt8(ascii: "\""), UInt8(ascii: "\"")),
    (UInt8(ascii: "\\"), UInt8(ascii: "\\")),
  ]

  static func byte(for letter: UInt8) -> UInt8? { table.first { $0.letter == letter }?.byte }

  /// How `byte` is written inside a string; nil if it is written as it is.
  static func sequence(for byte: UInt8) -> [UInt8]? {
    if let letter = table.first(where: { $0.byte == byte })?.letter { return [UInt8(ascii: "\\"), letter] }
    guard byte < 0x20 || byte == 0x7F else { return nil }
    return [UInt8(ascii: "\\")] + [byte >> 6, byte >> 3 & 7, byte & 7].map { UInt8(ascii: "0") + $0 }
  }
}
