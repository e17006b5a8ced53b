import Characters

/// Who speaks: `이름`, `이름 (직함)`, `이름, 직함`.
struct Attribution: Sendable {
  var name: Substring
  var role: Substring?

  init?(_ text: Substring) {
    guard (1...60).contains(text.scalarCount), !text.unicodeScalars.contains(where: isSentencePunctuation)
    else {
      return nil
    }
    name = text
    let scalars = text.unicodeScalars
    if let open = scalars.firstIndex(where: { $0 == "(" || $0 == "（" }) {
      guard let last = text.lastScalar, last == ")" || last == "）" else { return nil }
      name = text[..<open].trimmed
      role = text[scalars.index(after: open)..<scalars.index(before: text.endIndex)].trimmed
    } else if let comma = scalars.firstIndex(of: ",") {
      name = text[..<comma].trimmed
      role = text[scalars.index(after: comma)...].trimmed
    }
    guard isName(name), role.map({ !$0.isEmpty }) ?? true else { return nil }
  }
}

/// A line that names a speaker and opens what he or she says. Where the words end, the lines below tell.
struct Speech: Sendable {
  var speaker: Attribution
  /// From the opening mark on.
  var words: Substring
  var closing: Unicode.Scalar
}

extension LineSign {
  /// `이름 (직함):"…"`, `이름, 직함: “…”`, `이름：“…”`.
  ///
  /// A quotation inside a sentence (`홍길동 장관은 "…"라고 말했다.`) is left as a sentence.
  static func speech(_ text: LineText) -> LineSign? {
    guard let (before, after) = text.text.splitAtColon() else { return nil }
    let words = after.trimmed
    guard let closing = words.firstScalar.flatMap(closingMark), let speaker = Attribution(before.trimmed)
    else {
      return nil
    }
    return .speech(Speech(speaker: speaker, words: words, closing: closing))
  }

  static func openingMark(_ text: LineText) -> LineSign? {
    closingMark(of: text.first).map { .openingMark(closing: $0) }
  }
}

/// The mark that closes what is said between quotation marks or corner brackets.
func closingMark(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "＂": scalar
  case "\"", "“": Bracket.closingQuotation(scalar)
  case "「", "『": Bracket.closing(scalar)
  default: nil
  }
}

private func isSentencePunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "!", "?", "\"", "“", "”", "'", "‘", "’": true
  default: false
  }
}

/// A name, perhaps with an office: few words, none of them an outline marker.
private func isName(_ text: Substring) -> Bool {
  (1...20).contains(text.scalarCount) && text.utf8.split(separator: 0x20).count <= 4
    && Marker.read(text) == nil
}
