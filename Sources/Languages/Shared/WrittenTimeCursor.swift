import Characters

/// Goes over the signs of a date or a time; whoever tries one way of writing them goes on from a copy.
struct WrittenTimeCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
    self.bytes = bytes
    self.index = index
  }

  var isAtEnd: Bool { index >= bytes.count }

  var next: Unicode.Scalar? { isAtEnd || bytes[index].isUTF8Continuation ? nil : bytes.scalar(at: index) }

  /// What is between another place and this.
  func text(from start: WrittenTimeCursor) -> String {
    String(decoding: bytes[start.index..<index], as: UTF8.self)
  }

  /// - Returns: whether there was white space.
  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
    return index > start
  }

  /// Takes as many digits as there are, up to the most; nil for fewer than the least.
  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, index < bytes.count, bytes[index].isASCIIDigit {
      value = value * 10 + Int(bytes[index] - 0x30)
      count += 1
      index += 1
    }
    return digits.contains(count) ? value : nil
  }

  /// Takes one of some characters, if it is next.
  @discardableResult
  mutating func take(oneOf scalars: Unicode.Scalar...) -> Bool {
    guard let next, scalars.contains(next) else { return false }
    index += UTF8.width(next)
    return true
  }

  /// Takes a word, if it is next.
  mutating func take(_ word: String) -> Bool {
    guard bytes[index...].starts(with: word.utf8) else { return false }
    index += word.utf8.count
    return true
  }
}
