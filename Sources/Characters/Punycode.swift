/// A part of the name of a host in letters beyond ASCII, as ASCII and back (RFC 3492), without the `xn--` before it.
package enum Punycode {
  private static let base = 36
  private static let firstLimit = 1
  private static let lastLimit = 26
  private static let skew = 38
  private static let damp = 700
  private static let firstBias = 72
  private static let firstScalar: UInt32 = 0x80

  /// - Returns: nil for what is too long to be part of a name, which keeps the work small.
  package static func encoded(_ label: String) -> String? {
    let scalars = label.unicodeScalars.map(\.value)
    guard scalars.count <= 63 else { return nil }
    var output = scalars.filter { $0 < firstScalar }.map { UInt8($0) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias) = (firstScalar, 0, firstBias)
    while handled < scalars.count {
      guard let smallest = scalars.filter({ $0 >= next }).min() else { return nil }
      // At most 63 parts of at most 0x10FFFF each: no overflow.
      delta += Int(smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        var rest = delta
        var position = base
        while true {
          let limit = limit(position, bias)
          if rest < limit { break }
          output.append(digit(limit + (rest - limit) % (base - limit)))
          rest = (rest - limit) / (base - limit)
          position += base
        }
        output.append(digit(rest))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// - Returns: nil for what encodes nothing.
  package static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count <= 63, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    let hyphen = bytes.lastIndex(of: UInt8(ascii: "-"))
    var scalars = bytes[..<(hyphen ?? 0)].map { UInt32($0) }
    var place = hyphen.map { $0 + 1 } ?? 0
    var (scalar, index, bias) = (Int(firstScalar), 0, firstBias)
    while place < bytes.count {
      let before = index
      var weight = 1
      var position = base
      while true {
        guard place < bytes.count, let value = value(of: bytes[place]) else { return nil }
        place += 1
        let (product, isTooLarge) = value.multipliedReportingOverflow(by: weight)
        guard !isTooLarge, index <= Int.max - product else { return nil }
        index += product
        let limit = limit(position, bias)
        if value < limit { break }
        let (heavier, overflows) = weight.multipliedReportingOverflow(by: base - limit)
        guard !overflows else { return nil }
        weight = heavier
        position += base
      }
      let count = scalars.count + 1
      bias = adapted(index - before, count, isFirst: before == 0)
      guard scalar <= 0x10FFFF, index / count <= 0x10FFFF else { return nil }
      scalar += index / count
      index %= count
      guard let value = UInt32(exactly: scalar), UnicodeScalar(value) != nil else { return nil }
      scalars.insert(value, at: index)
      index += 1
    }
    var decoded = ""
    for value in scalars {
      guard let scalar = UnicodeScalar(value) else { return nil }
      decoded.unicodeScalars.append(scalar)
    }
    return decoded
  }

  private static func limit(_ position: Int, _ bias: Int) -> Int {
    min(max(position - bias, firstLimit), lastLimit)
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var position = 0
    while delta > (base - firstLimit) * lastLimit / 2 {
      delta /= base - firstLimit
      position += base
    }
    return position + (base - firstLimit + 1) * delta / (delta + skew)
  }

  /// `a` to `z` are 0 to 25, `0` to `9` are 26 to 35.
  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 97 : value + 22) }

  private static func value(of digit: UInt8) -> Int? {
    if digit.isASCIIDigit { return Int(digit) - 22 }
    return digit.isASCIILetter ? Int(digit.lowercasedASCII) - 97 : nil
  }
}
