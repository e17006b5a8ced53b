import Characters

/// Invisible companions of delimiters that make libcmark see other neighbours than the text has.
///
/// libcmark decides what a run of stars may do from the characters next to it, and offers no way to
/// change the rule. So a *mark*, which it takes for a letter, is put where punctuation must not
/// count, with punctuation or a space outside of it where `_` or the start of a line need one:
///
///     투자(1위)**를   →   투자(1위)⟨punctuation⟩⟨mark⟩**⟨mark⟩⟨punctuation⟩를
///
/// Neither is white space to the rest of the grammar, so nothing else changes, and all of them are taken
/// out again when the tree is written. Only the mark has to be absent from the text: the companions are
/// recognised by being next to it.
struct Sentinels {
  /// The last byte of the mark, one of the 32 noncharacters U+FDD0 to U+FDEF.
  private let lastByte: UInt8

  /// U+2E2E, which every libcmark takes for punctuation.
  private static let punctuation: (UInt8, UInt8, UInt8) = (0xE2, 0xB8, 0xAE)
  /// U+1680, a space to the emphasis rules but not to the block structure.
  private static let space: (UInt8, UInt8, UInt8) = (0xE1, 0x9A, 0x80)

  /// For a text without noncharacters and references to any.
  init() { lastByte = 0x90 }

  /// Nil if the text uses all 32 noncharacters, itself or by references to them.
  /// - Complexity: O(n)
  init?(absentFrom text: UnsafeBufferPointer<UInt8>) {
    var used: UInt32 = 0
    for index in text.indices {
      switch text[index] {
      case 0xEF where index + 2 < text.count && text[index + 1] == 0xB7:
        if (0x90...0xAF).contains(text[index + 2]) { used |= 1 << UInt32(text[index + 2] - 0x90) }
      case UInt8(ascii: "&"):
        let value = text.characterReference(at: index)
        if (0xFDD0...0xFDEF).contains(value) { used |= 1 << (value - 0xFDD0) }
      default: break
      }
    }
    guard used != .max else { return nil }
    lastByte = 0x90 + UInt8((~used).trailingZeroBitCount)
  }

  enum Kind {
    /// Parts what libcmark would join, such as two hyphens.
    case mark
    /// Before a run: a letter to it, punctuation to what is further left.
    case openingPair
    /// After a run: a letter to it, punctuation to what is further right. Also punctuation to a run after it.
    case closingPair
    /// At the start of a line: no block begins with it, and to a delimiter it is white space.
    case lineGuard
    /// At the end of a text: keeps white space there, and is white space to a delimiter.
    case endGuard
    /// Before the bracket that opens a span in another language.
    case languageOpening
  }

  func append(_ kind: Kind, to bytes: inout [UInt8]) {
    switch kind {
    case .mark: appendMark(to: &bytes)
    case .openingPair:
      append(Self.punctuation, to: &bytes)
      appendMark(to: &bytes)
    case .closingPair:
      appendMark(to: &bytes)
      append(Self.punctuation, to: &bytes)
    case .lineGuard:
      appendMark(to: &bytes)
      append(Self.space, to: &bytes)
    case .endGuard:
      append(Self.space, to: &bytes)
      appendMark(to: &bytes)
    case .languageOpening:
      append(.openingPair, to: &bytes)
      bytes.append(UInt8(ascii: "!"))
    }
  }

  /// After the bracket that closes a span in another language.
  func append(languageTag tag: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "("))
    appendMark(to: &bytes)
    bytes += tag
    bytes.append(UInt8(ascii: ")"))
  }

  private func appendMark(to bytes: inout [UInt8]) { append((0xEF, 0xB7, lastByte), to: &bytes) }

  @inline(__always)
  private func append(_ scalar: (UInt8, UInt8, UInt8), to bytes: inout [UInt8]) {
    bytes.append(scalar.0)
    bytes.append(scalar.1)
    bytes.append(scalar.2)
  }

  /// The tag of a span in another language; nil for the address of anything else.
  func languageTag(ofAddress address: UnsafeBufferPointer<UInt8>) -> String? {
    isMark(at: 0, of: address) ? String(decoding: address[3...].map(Self.readTagByte), as: UTF8.self) : nil
  }

  /// Appends what is left without the sentinels, and with the marks of languages as their author wrote them.
  /// - Complexity: O(n)
  func appendOriginal(_ literal: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    while true {
      index = literal.nextSentinelByte(from: index)
      if index == literal.count { break }
      guard isMark(at: index, of: literal) else {
        index += 1
        continue
      }
      let (removed, tag) = extent(ofMarkAt: index, in: literal, from: start)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: literal[start..<removed.lowerBound]))
      if !tag.isEmpty {
        output += "{lang=".utf8
        for byte in literal[tag] { output.append(Self.readTagByte(byte)) }
        output.append(UInt8(ascii: "}"))
      }
      start = removed.upperBound
      index = start
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: literal[start...]))
  }

  /// What was put in together with a mark, and the tag of a language in it.
  private func extent(
    ofMarkAt index: Int, in literal: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (removed: Range<Int>, tag: Range<Int>) {
    func holds(_ scalar: (UInt8, UInt8, UInt8), at offset: Int) -> Bool {
      offset >= start && offset + 3 <= literal.count && literal[offset] == scalar.0
        && literal[offset + 1] == scalar.1 && literal[offset + 2] == scalar.2
    }
    func byte(_ offset: Int) -> UInt8 { offset < literal.count ? literal[offset] : 0 }
    let end = index + 3
    if holds(Self.punctuation, at: index - 3) {
      let opensLanguage = byte(end) == UInt8(ascii: "!") && byte(end + 1) == UInt8(ascii: "[")
      return (index - 3..<(opensLanguage ? end + 1 : end), 0..<0)
    }
    if holds(Self.punctuation, at: end) || holds(Self.space, at: end) { return (index..<end + 3, 0..<0) }
    if holds(Self.space, at: index - 3) { return (index - 3..<end, 0..<0) }
    if index > start, literal[index - 1] == UInt8(ascii: "("), byte(end).isASCIILetter {
      var tagEnd = end
      while byte(tagEnd).isASCIILetterOrDigit || byte(tagEnd) == UInt8(ascii: "+") { tagEnd += 1 }
      if byte(tagEnd) == UInt8(ascii: ")") { return (index - 1..<tagEnd + 1, end..<tagEnd) }
    }
    return (index..<end, 0..<0)
  }

  private func isMark(at index: Int, of literal: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 3 <= literal.count && literal[index] == 0xEF && literal[index + 1] == 0xB7
      && literal[index + 2] == lastByte
  }

  private static func readTagByte(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: "+") ? UInt8(ascii: "-") : byte
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The code point that a reference such as `&#64976;` or `&#xFDD0;` at an offset may stand for; 0 for anything else.
  fileprivate func characterReference(at offset: Int) -> UInt32 {
    guard offset + 3 < count, self[offset + 1] == UInt8(ascii: "#") else { return 0 }
    let isHexadecimal = self[offset + 2] | 0x20 == UInt8(ascii: "x")
    let start = offset + (isHexadecimal ? 3 : 2)
    var value: UInt32 = 0
    // As many digits as any libcmark reads.
    for byte in self[start..<Swift.min(start + 8, count)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        guard isHexadecimal else { return value }
        value = value &* 16 &+ UInt32(byte | 0x20) &- 0x57
      default: return value
      }
    }
    return value
  }

  /// The next byte that a mark may begin with.
  @inline(__always)
  fileprivate func nextSentinelByte(from start: Int) -> Int {
    next(from: start, where: { $0 == 0xEF }) { $0.contain(0xEF) }
  }
}
