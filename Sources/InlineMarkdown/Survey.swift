/// What one look at the bytes of a Markdown text tells, so that most work can be left out.
struct Survey {
  /// Characters that libcmark may make a node of.
  private(set) var markupCount = 0
  private(set) var hasLineBreak = false
  /// Something that smart punctuation changes.
  private(set) var hasPlainPunctuation = false
  /// A byte that a noncharacter, or a reference to one, may begin with.
  private(set) var mayHaveNoncharacter = false
  private(set) var hasBrace = false

  /// - Complexity: O(n)
  init(_ bytes: UnsafeBufferPointer<UInt8>, hasSmartPunctuation: Bool) {
    var index = 0
    while true {
      index = bytes.next(from: index, where: { $0.concernsSurvey(hasSmartPunctuation) }) { eight in
        // The mask joins X, Y, Z, [, \, ], ^ and _; the next ones join " with & and < with >.
        eight.contain(UInt8(ascii: "X"), mask: 0xF8) || eight.contain(UInt8(ascii: "*"))
          || eight.contain(UInt8(ascii: "\""), mask: 0xFB) || eight.contain(UInt8(ascii: "<"), mask: 0xFD)
          || eight.contain(UInt8(ascii: "`")) || eight.contain(UInt8(ascii: "{")) || eight.contain(0xEF)
          || eight.containControl
          || (hasSmartPunctuation
            && (eight.contain(UInt8(ascii: "'")) || eight.contain(UInt8(ascii: "-"))
              || eight.contain(UInt8(ascii: "."))))
      }
      if index == bytes.count { break }
      note(bytes[index], previous: index > 0 ? bytes[index - 1] : 0, hasSmartPunctuation: hasSmartPunctuation)
      index += 1
    }
  }

  private mutating func note(_ byte: UInt8, previous: UInt8, hasSmartPunctuation: Bool) {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): hasLineBreak = true
    case UInt8(ascii: "{"): hasBrace = true
    case 0xEF: mayHaveNoncharacter = true
    case UInt8(ascii: "&"):
      mayHaveNoncharacter = true
      markupCount += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard hasSmartPunctuation else { break }
      hasPlainPunctuation = true
      markupCount += 1
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      if hasSmartPunctuation, previous == byte { hasPlainPunctuation = true }
    default: markupCount += 1
    }
  }
}

extension UInt8 {
  /// Whether Markdown may give the character a meaning inside a line.
  var isMarkup: Bool {
    switch self {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether a survey has anything to note of the byte.
  @inline(__always)
  fileprivate func concernsSurvey(_ hasSmartPunctuation: Bool) -> Bool {
    switch self {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "{"), 0xEF: true
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."): hasSmartPunctuation
    default: isMarkup
    }
  }
}
