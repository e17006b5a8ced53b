import Characters

/// A part of a Markdown text in another language: `[東京]{lang=ja}`.
///
/// CommonMark has nothing for it, but the span has the shape of an image, which may be in a link and have links in
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
  /// - Complexity: O(n) in the text, O(n²) in the number of runs of backquotes, which is limited.
  static func find(in source: UnsafeBufferPointer<UInt8>) -> (
    spans: [LanguageSpan], findings: [InlineFinding]
  ) {
    var spans: [LanguageSpan] = []
    var findings: [InlineFinding] = []
    var open: [Int] = []
    let code = CodeSpans(source)
    var index = 0
    while index < source.count {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"): index = code.end(ofRunAt: index) - 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"):
        let opening = open.popLast()
        guard source.holds(marker, at: index) else { break }
        switch (opening, LanguageTag(in: source, at: index + marker.count)) {
        case (let opening?, let tag?):
          spans.append(LanguageSpan(opening: opening, closing: index, end: tag.end, writtenTag: tag.written))
        case (_, nil):
          findings.append(
            InlineFinding(.unknownLanguage, utf8Offset: index + 1, utf8Length: marker.count - 1))
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
  init?(in source: UnsafeBufferPointer<UInt8>, at start: Int) {
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

/// The backquotes of a text, to find where code ends.
private struct CodeSpans {
  private var runs: [Range<Int>] = []

  init(_ source: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < source.count {
      let start = index
      while index < source.count, source[index] == UInt8(ascii: "`") { index += 1 }
      if index > start { runs.append(start..<index) } else { index += 1 }
    }
  }

  /// Where the code ends that a run of backquotes begins, or else the run.
  func end(ofRunAt offset: Int) -> Int {
    let first = runs.partitioningIndex { $0.upperBound > offset }
    guard first < runs.count else { return offset + 1 }
    // A backslash may have taken the first backquotes from it.
    let length = runs[first].upperBound - offset
    let closing = runs[(first + 1)...].first { $0.count == length }
    return closing?.upperBound ?? runs[first].upperBound
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + bytes.count <= count && self[offset..<offset + bytes.count].elementsEqual(bytes)
  }
}
