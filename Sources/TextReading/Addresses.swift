import Characters

/// Web and e-mail addresses in a text.
package struct Addresses {
  package enum Kind { case web, mail }

  package struct Address {
    package var kind: Kind
    /// Of the UTF-8 of the text.
    package var range: Range<Int>
    /// As the text has it.
    package var text: String
    /// What makes it this address: without scheme, `www.` and last slash; the host in lower case.
    package var key: String

    /// Whether it may be the name of a company as well: `booking.com`.
    package var isName: Bool { kind == .web && text == key && !key.utf8.contains(UInt8(ascii: "/")) }
  }

  package private(set) var all: [Address] = []

  /// Endings by which a bare name, such as `korea.kr`, is known for an address.
  private static let domains: Set<String> = [
    "kr", "com", "org", "net", "gov", "edu", "int", "io", "eu", "jp", "uk", "info", "biz",
  ]

  /// - Complexity: linear in `text`.
  package init(in text: String) {
    guard Self.mayHaveAddress(text) else { return }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      guard Self.mayStandInAddress(bytes[start]) else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { !Self.mayStandInAddress($0) } ?? bytes.count
      start = max(end, read(bytes, start..<end))
    }
  }

  /// Whether there is what every address has: a scheme's colon and slash, or a full stop with a letter after it. Most texts
  /// have neither.
  private static func mayHaveAddress(_ text: String) -> Bool {
    text[...].withUTF8Bytes { bytes in
      bytes.indices.dropLast().contains { index in
        switch bytes[index] {
        case UInt8(ascii: ":"): bytes[index + 1] == UInt8(ascii: "/")
        case UInt8(ascii: "."): bytes[index + 1].isASCIILetter
        default: false
        }
      }
    }
  }

  private static func mayStandInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(byte)
    }
  }

  /// - Returns: the offset after the last address, which may have Hangul in it and go on after the run.
  private mutating func read(_ bytes: [UInt8], _ run: Range<Int>) -> Int {
    var position = run.lowerBound
    while position < run.upperBound {
      let rest = position..<run.upperBound
      if let scheme = Self.scheme(bytes, rest) {
        let end = bytes.withUnsafeBufferPointer {
          AddressExtent(
            in: $0, from: position + scheme, isHostBefore: true, isAllowed: Self.mayStandInAddress
          ).end
        }
        if end > position + scheme { add(.web, bytes, position..<end) }
        position = max(end, position + scheme)
      } else if let mail = Self.mailAddress(bytes, rest) {
        add(.mail, bytes, mail)
        position = mail.upperBound
      } else if let name = Self.bareName(bytes, rest) {
        add(.web, bytes, name)
        position = name.upperBound
      } else {
        position = Self.endOfName(bytes, rest)
      }
    }
    return position
  }

  private mutating func add(_ kind: Kind, _ bytes: [UInt8], _ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    all.append(Address(kind: kind, range: range, text: text, key: Self.key(kind, text)))
  }

  private static func key(_ kind: Kind, _ text: String) -> String {
    guard kind == .web else { return text.lowercased() }
    var rest = text[...]
    for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()[...]
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    var path = rest[hostEnd...]
    if path.hasSuffix("/") { path = path.dropLast() }
    return host + decoded(String(path))
  }

  /// With letters instead of the percent signs that browsers write for them.
  private static func decoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16),
        value >= 0x80
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? path
  }

  /// How long the scheme is that an address begins with.
  private static func scheme(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    for scheme in ["https://", "http://"] where range.count > scheme.utf8.count {
      if zip(bytes[range], scheme.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
        return scheme.utf8.count
      }
    }
    return nil
  }

  /// Without punctuation at the end and closing brackets that were opened before the address.
  private static func endOfAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var depth = 0
    var end = range.lowerBound
    scan: while end < range.upperBound {
      switch bytes[end] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      end += 1
    }
    while end > range.lowerBound, ".,;:!?'([".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func mailAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let nameEnd = bytes[range].firstIndex { !isMailNameByte($0) } ?? range.upperBound
    guard nameEnd > range.lowerBound, nameEnd < range.upperBound, bytes[nameEnd] == UInt8(ascii: "@"),
      let host = hostName(bytes, nameEnd + 1..<range.upperBound)
    else { return nil }
    return range.lowerBound..<host.upperBound
  }

  private static func bareName(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard isAlphanumeric(bytes[range.lowerBound]), let host = hostName(bytes, range) else { return nil }
    let labels = bytes[host].split(separator: UInt8(ascii: "."))
    let isWeb = labels.first.map { $0.elementsEqual("www".utf8) } ?? false
    guard let last = labels.last, isWeb || domains.contains(String(decoding: last, as: UTF8.self)),
      bytes[host].allSatisfy({ !(0x41...0x5A).contains($0) }), labels[labels.count - 2].count > 1
    else { return nil }
    guard host.upperBound < range.upperBound, bytes[host.upperBound] == UInt8(ascii: "/") else { return host }
    return host.lowerBound..<endOfAddress(bytes, host.upperBound..<range.upperBound)
  }

  /// Labels joined by single dots, at least two of them, the last of letters.
  private static func hostName(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var end = bytes[range].firstIndex { !isNameByte($0) } ?? range.upperBound
    while end > range.lowerBound, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
    let labels = bytes[range.lowerBound..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last, last.count > 1,
      last.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
    else { return nil }
    return range.lowerBound..<end
  }

  /// Where the search goes on: after the name that `range` begins with and the byte that ends it.
  private static func endOfName(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    min(range.upperBound, (bytes[range].firstIndex { !isMailNameByte($0) } ?? range.upperBound) + 1)
  }

  private static func isMailNameByte(_ byte: UInt8) -> Bool { isNameByte(byte) || "_%+".utf8.contains(byte) }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
