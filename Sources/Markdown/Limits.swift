import Diagnostics

/// How much of one segment is read as markup. Beyond that it is shown as text: libcmark takes time in the
/// square of the brackets in some texts, and ends the process when memory runs out.
enum Limits {
  static let bytes = 1 << 20
  /// Characters that libcmark makes a node of.
  static let markupCharacters = 10_000

  /// - Parameter countsQuotationMarks: whether libcmark is to set them, and so makes nodes of them, too.
  static func exceeded(by source: [UInt8], countsQuotationMarks: Bool) -> InlineFinding? {
    if source.count > bytes {
      return InlineFinding(
        .warning, rule: .segmentLimit, utf8Offset: 0, utf8Length: 1,
        "The segment is shown as plain text, because it has more than \(bytes) bytes",
        help: "Divide it into paragraphs")
    }
    var count = 0
    for (offset, byte) in source.enumerated() 
    where byte.isMarkup || (countsQuotationMarks && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"))) {
      count += 1
      if count > markupCharacters {
        return InlineFinding(
          .warning, rule: .segmentLimit, utf8Offset: offset, utf8Length: 1,
          "The segment is shown as plain text, because it has more than \(markupCharacters) markup characters",
          help: "Divide it into paragraphs")
      }
    }
    return nil
  }
}

extension InlineFinding {
  static let noSentinelLeft = InlineFinding(
    .warning, rule: .segmentLimit, utf8Offset: 0, utf8Length: 1,
    "The segment is shown as plain text, because it uses all of the noncharacters U+FDD0 to U+FDEF",
    reason: "One of them is needed to mark where emphasis may end", help: "Remove them: they mean nothing")
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
