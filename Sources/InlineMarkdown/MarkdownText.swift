import Characters

/// Makes a Markdown text ready for libcmark: one paragraph, whatever it begins with, whose stars know Korean.
enum MarkdownText {
  /// A line break becomes a space unless it is a hard one, so that no second line can turn the first
  /// into a heading or begin a list.
  /// - Complexity: O(n)
  static func prepare(
    _ source: UnsafeBufferPointer<UInt8>, _ sentinels: Sentinels, languages: [LanguageSpan],
    breaks: AddressBreaks, repairsEmphasis: Bool = true
  ) -> PreparedText {
    var prepared = PreparedText(sentinels: sentinels, capacity: source.count)
    var openings = languages[...]
    let closings = languages.sorted { $0.closing < $1.closing }
    var nextClosing = 0
    let text = source.trimmedRange
    var index = text.lowerBound
    var bareBackslash: Int?
    prepared.beginLine(of: source, at: index, end: text.upperBound)
    while index < text.upperBound {
      let byte = source[index]
      if breaks.contains(index) { prepared.insert(.mark, beforeSource: index) }
      switch byte {
      case UInt8(ascii: "[") where openings.first?.opening == index:
        openings.removeFirst()
        prepared.insert(.languageOpening, beforeSource: index)
        prepared.append(byte)
        index += 1
      case UInt8(ascii: "]") where nextClosing < closings.count && closings[nextClosing].closing == index:
        let span = closings[nextClosing]
        nextClosing += 1
        prepared.append(byte)
        index = span.end
        prepared.insert(languageTag: span.writtenTag, beforeSource: index)
      case UInt8(ascii: "\\"):
        let next = index + 1
        if next < text.upperBound, source[next].isASCIIPunctuation {
          prepared.append(source, index..<next + 1)
          index += 2
        } else {
          bareBackslash = index
          prepared.append(byte)
          index += 1
        }
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        var run = DelimiterRun(at: index, in: source, end: text.upperBound)
        if byte == UInt8(ascii: "_") || !repairsEmphasis { run.ignoresPunctuation = false }
        if !repairsEmphasis { run.flanking = run.commonMark }
        prepared.append(run, of: source)
        index = run.end
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let isHard =
          bareBackslash == index - 1 || (index > 1 && source[index - 1] == 0x20 && source[index - 2] == 0x20)
        // The text is trimmed, so that something other than white space follows.
        while source[index].isASCIISpace { index += 1 }
        if isHard {
          prepared.startLine()
          prepared.beginLine(of: source, at: index, end: text.upperBound)
        } else {
          prepared.insert(UInt8(ascii: " "), beforeSource: index)
        }
      default:
        // Up to the next character that may be one of those above.
        let start = index
        index = min(
          text.upperBound, breaks.next(after: index),
          source.next(from: index + 1, where: \.mayNeedPreparing) { $0.mayNeedPreparing })
        prepared.append(source, start..<index)
      }
    }
    return prepared
  }
}

extension PreparedText {
  /// Keeps the line from beginning a heading, list, quotation, rule, code or HTML block or a reference
  /// definition.
  fileprivate mutating func beginLine(of source: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int) {
    continueSource(at: offset)
    guard offset < end else { return }
    switch source[offset] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "<"),
      UInt8(ascii: "["), UInt8(ascii: "0")...UInt8(ascii: "9"):
      insert(.lineGuard, beforeSource: offset)
    default: break
    }
  }
}

extension UInt8 {
  fileprivate var mayNeedPreparing: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}

extension EightBytes {
  /// Whether one of the bytes may be one that ``UInt8/mayNeedPreparing``.
  @inline(__always)
  fileprivate var mayNeedPreparing: Bool {
    // The mask joins X, Y, Z, [, \, ], ^ and _.
    contain(UInt8(ascii: "X"), mask: 0xF8) || contain(UInt8(ascii: "*")) || containControl
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the ASCII white space at both ends.
  var trimmedRange: Range<Int> {
    guard let first = firstIndex(where: { !$0.isASCIISpace }),
      let last = lastIndex(where: { !$0.isASCIISpace })
    else { return 0..<0 }
    return first..<last + 1
  }
}
