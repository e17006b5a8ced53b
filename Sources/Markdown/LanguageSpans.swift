import Diagnostics

/// A part of a Markdown text in another language: `[東京]{lang=ja}`.
///
/// CommonMark has nothing for it, but the span has the shape of an image, which may stand in a link and have links in
/// it. So libcmark is given an image whose address begins with the mark of the sentinels:
///
///     [東京]{lang=ja}   →   ⟨punctuation⟩⟨mark⟩![東京](⟨mark⟩ja)
///
/// What libcmark does not take for an image, such as in code, is turned back.
struct LanguageSpan {
  /// Offset of the opening bracket.
  var opening: Int
  /// Offset of the closing one.
  var closing: Int
  /// Offset after the closing brace.
  var end: Int
  /// The language's tag, as libcmark gets it.
  var writtenTag: [UInt8]

  private static let marker = Array("]{lang=".utf8)

  /// The spans of a text by their opening brackets, and a finding for each that is none.
  /// - Complexity: O(n log n) in the number of spans, O(n) in the text.
  static func find(in source: [UInt8]) -> (spans: [LanguageSpan], findings: [InlineFinding]) {
    guard source.containsMarker(marker) else { return ([], []) }
    var spans: [LanguageSpan] = []
    var findings: [InlineFinding] = []
    var open: [Int] = []
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"):
        let opening = open.popLast()
        guard source.holds(marker, at: index) else { break }
        switch (opening, LanguageTag(in: source, at: index + marker.count)) {
        case (let opening?, let tag?):
          spans.append(LanguageSpan(opening: opening, closing: index, end: tag.end, writtenTag: tag.written))
        case (_, nil): findings.append(.unknownLanguage(at: index + 1, length: marker.count))
        case (nil, _): break
        }
      default: break
      }
      index += 1
    }
    return (spans.sorted { $0.opening < $1.opening }, findings)
  }
}

/// A language tag with the brace after it.
private struct LanguageTag {
  var written: [UInt8] = []
  var end: Int

  /// Nil unless a primary subtag of two or three letters begins there, with subtags of up to eight letters or digits.
  init?(in source: [UInt8], at start: Int) {
    end = start
    var length = 0
    while end < source.count, source[end].isASCIILetterOrDigit || source[end] == UInt8(ascii: "-") {
      let isHyphen = source[end] == UInt8(ascii: "-")
      guard !isHyphen || length >= 2 else { return nil }
      if written.count < 3, !isHyphen, !source[end].isASCIILetter { return nil }
      // libcmark makes dashes of hyphens where it sets punctuation.
      written.append(isHyphen ? UInt8(ascii: "+") : source[end])
      length = isHyphen ? 0 : length + 1
      let isPrimary = !written.contains(UInt8(ascii: "+"))
      guard length <= (isPrimary ? 3 : 8) else { return nil }
      end += 1
    }
    guard length >= 2, end < source.count, source[end] == UInt8(ascii: "}") else { return nil }
    end += 1
  }
}

extension InlineFinding {
  fileprivate static func unknownLanguage(at offset: Int, length: Int) -> InlineFinding {
    InlineFinding(
      .warning, rule: .unknownLanguage, utf8Offset: offset, utf8Length: length,
      "The mark of a language stays on the page, because it names no language",
      help: "Write it as `[東京]{lang=ja}`, with a tag such as ja, fr or zh-Hant")
  }
}

extension [UInt8] {
  fileprivate func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + bytes.count <= count && self[offset..<offset + bytes.count].elementsEqual(bytes)
  }

  fileprivate func containsMarker(_ marker: [UInt8]) -> Bool {
    var index = 0
    while index + marker.count <= count {
      if self[index] == marker[0], holds(marker, at: index) { return true }
      index += 1
    }
    return false
  }
}
