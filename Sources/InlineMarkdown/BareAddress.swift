import Characters
import TextReading

/// An address that is in a text as it is, without markup: `https://example.kr`, `www.example.kr` or
/// `kim@example.kr`.
struct BareAddress {
  var range: Range<Int>
  var host: Range<Int>
  /// What its target has before it.
  var scheme: StaticString
  /// Whether nothing leaves it open where the address ends.
  var isCertain = true
}

extension BareAddress {
  /// Where it leads: with its scheme, and the host as it is sent.
  func target(in text: UnsafeBufferPointer<UInt8>) -> String {
    func words(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }
    guard text[host].contains(where: { $0 >= 0x80 }) else { return "\(scheme)\(words(range))" }
    return "\(scheme)\(words(range.lowerBound..<host.lowerBound))\(AddressHost.ascii(words(host)[...]))"
      + words(host.upperBound..<range.upperBound)
  }
}

/// Finds bare addresses, from left to right.
///
/// A Korean particle ends an address (`https://example.kr에서`); other Hangul may be part of one, as ``AddressExtent``
/// says. Punctuation at its
/// end belongs to the sentence, and so does a closing bracket that was not opened inside it. As nothing but its first
/// characters makes an address, no text needs to be read twice.
/// - Complexity: O(n) for all addresses of a text.
struct BareAddressFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where the last address ended.
  private var taken = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> BareAddress? {
    while true {
      index = text.next(from: index, where: \.mayBelongToAddress) { eight in
        eight.contain(UInt8(ascii: ":")) || eight.contain(UInt8(ascii: "@"))
          || eight.contain(UInt8(ascii: "W"), mask: 0xDF)
      }
      guard index < text.count else { return nil }
      if let found = address(at: index) {
        taken = found.range.upperBound
        index = taken
        return found
      }
      index += 1
    }
  }

  /// The address that a byte which ``UInt8/mayBelongToAddress`` belongs to.
  private func address(at offset: Int) -> BareAddress? {
    switch text[offset] {
    case UInt8(ascii: ":"): webAddress(withColonAt: offset)
    case UInt8(ascii: "@"): mailAddress(withAtSignAt: offset)
    default: hostWithoutScheme(at: offset)
    }
  }

  // MARK: - Kinds of addresses

  private func webAddress(withColonAt colon: Int) -> BareAddress? {
    guard holds("://", at: colon) else { return nil }
    let start = holds("https", at: colon - 5) ? colon - 5 : colon - 4
    guard start >= taken, holds("http", at: start), !isContinued(at: start) else { return nil }
    return address(from: start, hostAt: colon + 3, scheme: "", dots: 1)
  }

  private func hostWithoutScheme(at start: Int) -> BareAddress? {
    guard holds("www.", at: start), !isContinued(at: start) else { return nil }
    return address(from: start, hostAt: start, scheme: "http://", dots: 2)
  }

  private func mailAddress(withAtSignAt sign: Int) -> BareAddress? {
    var start = sign
    while start > taken, text[start - 1].isASCIILetterOrDigit || "._+-".utf8.contains(text[start - 1]) {
      start -= 1
    }
    if start > taken, "/@".utf8.contains(text[start - 1]) { return nil }
    while start < sign, !text[start].isASCIILetterOrDigit { start += 1 }
    // Where Hangul goes on to the left, the address has more than its last letters.
    if start > taken, text[start - 1] >= 0x80, start < sign, !text[start].isASCIILetterOrDigit { return nil }
    let domain = AddressHost(in: text, from: sign + 1)
    guard start < sign, domain.dots > 0, domain.end == text.count || text[domain.end] != UInt8(ascii: "@"),
      let lastDot = text[sign..<domain.end].lastIndex(of: UInt8(ascii: ".")), domain.end - lastDot > 2,
      text[(lastDot + 1)..<domain.end].allSatisfy({ $0.isASCIILetter || $0 >= 0x80 })
    else { return nil }
    return BareAddress(range: start..<domain.end, host: sign + 1..<domain.end, scheme: "mailto:")
  }

  /// A host with at least as many dots, and what follows it.
  private func address(from start: Int, hostAt offset: Int, scheme: StaticString, dots: Int) -> BareAddress? {
    let host = AddressHost(in: text, from: offset)
    guard host.dots >= dots else { return nil }
    var end = host.end
    if byte(end) == UInt8(ascii: ":"), byte(end + 1).isASCIIDigit {
      end += 1
      while byte(end).isASCIIDigit { end += 1 }
    }
    var isCertain = true
    if "/?#".utf8.contains(byte(end)) {
      let extent = endOfPath(from: end)
      (end, isCertain) = (extent.end, extent.isCertain)
    }
    return BareAddress(
      range: start..<end, host: offset..<host.end, scheme: scheme, isCertain: isCertain)
  }

  // MARK: - Parts of addresses

  private func endOfPath(from start: Int) -> AddressExtent {
    AddressExtent(in: text, from: start, isAllowed: \.isAllowedInBareAddress)
  }

  /// Whether a word goes on at an offset, so that no address begins there.
  private func isContinued(at offset: Int) -> Bool {
    guard offset > taken else { return false }
    let previous = text[offset - 1]
    return previous.isASCIILetterOrDigit || ".-_+/@".utf8.contains(previous)
  }

  /// Zero after the end.
  private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : 0 }

  /// Whether a text, given in small letters, is at an offset.
  private func holds(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= text.count else { return false }
    for position in 0..<word.utf8CodeUnitCount {
      guard text[offset + position].lowercasedASCII == word.utf8Start[position] else { return false }
    }
    return true
  }
}

extension UInt8 {
  /// Whether the byte is one of those by which a bare address is known.
  fileprivate var mayBelongToAddress: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "w"), UInt8(ascii: "W"): true
    default: false
    }
  }

  /// What RFC 3986 allows in an address.
  fileprivate var isAllowedInBareAddress: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(self)
    }
  }
}
