import SourceReading

/// A quotation on one line, as a translated text may have it where the loader saw a paragraph:
/// `Name (role): “words”` or `Name, role: “words”`.
struct QuotationParts: Equatable {
  var speaker: String
  var role: String?
  var words: String

  private static let marks: [(opening: Unicode.Scalar, closing: Unicode.Scalar)] = [
    ("“", "”"), ("\"", "\""), ("‘", "’"), ("「", "」"), ("『", "』"), ("«", "»"),
  ]

  /// Nil unless the text is nothing but somebody's words.
  /// - Complexity: linear in `text`.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard let last = scalars.last, let marks = Self.marks.first(where: { $0.closing == last }),
      let opening = scalars.firstIndex(of: marks.opening), opening < scalars.index(before: scalars.endIndex)
    else { return nil }
    let head = trimmed(String(scalars[..<opening]))
    guard let colon = head.unicodeScalars.last, colon == ":" || colon == "：" else { return nil }
    let body = scalars[scalars.index(after: opening)..<scalars.index(before: scalars.endIndex)]
    // A second quotation on the line is somebody else's, or part of a sentence.
    guard marks.opening == marks.closing ? !body.contains(marks.opening) : !body.contains(marks.closing)
    else { return nil }
    words = trimmed(String(body))
    (speaker, role) = Self.speaker(trimmed(String(head.unicodeScalars.dropLast())))
    guard !speaker.isEmpty, !words.isEmpty else { return nil }
  }

  private static func speaker(_ text: String) -> (name: String, role: String?) {
    let scalars = text.unicodeScalars
    if scalars.last == ")", let bracket = scalars.firstIndex(of: "(") {
      let role = scalars[scalars.index(after: bracket)..<scalars.index(before: scalars.endIndex)]
      return (trimmed(String(scalars[..<bracket])), trimmed(String(role)))
    }
    if let comma = scalars.firstIndex(of: ",") {
      return (trimmed(String(scalars[..<comma])), trimmed(String(scalars[scalars.index(after: comma)...])))
    }
    return (text, nil)
  }
}
