import Characters

/// What parts two lines of a cell.
enum CellJoint: Hashable, Sendable {
  case space, line
  /// Nothing: letters that were set one below the other are one word.
  case none

  /// Nil where there is nothing to join.
  init?(_ above: String, _ below: String) {
    let upper = Substring(above.split(separator: "\n").last ?? "").trimmed
    let lower = Substring(below).trimmed
    guard let first = lower.firstScalar, !upper.isEmpty else { return nil }
    if lower.isOneSyllable, upper.unicodeScalars.suffix(2).allSatisfy(\.isHangulSyllable),
      upper.scalarCount <= 6,
      !upper.has(UInt8(ascii: " "))
    {
      self = .none
    } else if first == "~" || first == "∼" {
      self = .space
    } else if beginsLineOfCell(lower) || !wantsMore(upper) {
      self = .line
    } else {
      self = .space
    }
  }
}

/// Whether a line of a cell is a paragraph or an item of its own: `(그늘막 포함)`, `· 사진 5장`, `※ …`.
func beginsLineOfCell(_ text: Substring) -> Bool {
  guard let first = text.firstScalar else { return false }
  switch first {
  case "(", "（", "[", "※", "*", "<", "“", "‘": return true
  default: return Marker.read(text) != nil
  }
}

/// Whether a line of a cell was broken in the middle of what it says.
func wantsMore(_ text: Substring) -> Bool {
  guard let last = text.lastScalar else { return false }
  if last == "/" || last == "~" || last == "," || last == "및" { return true }
  return breaksOff(text) || text.hasOpenEnding
}

extension Substring {
  /// Whether it is one syllable.
  var isOneSyllable: Bool { scalarCount == 1 && firstScalar?.isHangulSyllable ?? false }

  /// Whether the last word describes what follows, or is a verb that does not end the sentence: `통한`, `눈을 감고`.
  var hasOpenEnding: Bool {
    let word = lastWord
    guard !word.isEmpty else { return false }
    // Of two syllables, `비고` and `기한` are nouns, unless a word with a particle is before them.
    let object = self[..<word.startIndex].lastWord
    let hasObject = LineWords.known.openParticles.contains { object.ends(with: $0.words) }
    guard word.scalarCount >= (hasObject ? 2 : 3) else { return false }
    return LineWords.known.cellEndings.contains(where: word.ends)
  }
}
