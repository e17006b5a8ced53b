/// What the text of a line shows beside its sign: a note may name a contact, and any line may end a sentence.
struct LineTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Says when a text may be used.
  static let release = LineTraits(rawValue: 1 << 0)
  /// Says what kind of paper this is, and nothing else.
  static let letterhead = LineTraits(rawValue: 1 << 1)
  /// Names whom to ask.
  static let contact = LineTraits(rawValue: 1 << 2)
  /// Is only what comes above a contact: `문의`, `담당 부서`.
  static let contactLabel = LineTraits(rawValue: 1 << 3)
  /// Ends as a sentence does.
  static let sentence = LineTraits(rawValue: 1 << 4)
  /// Is no sentence, and short enough for a heading.
  static let shortPhrase = LineTraits(rawValue: 1 << 5)
  /// Is a short phrase that heads nothing: a byline, a credit, an address, a line of signs.
  static let headsNothing = LineTraits(rawValue: 1 << 6)
  /// Begins as what says whom to ask does, in cells, with a colon or with nothing after the label.
  static let contactStart = LineTraits(rawValue: 1 << 7)
  /// Says nothing but a time, and for whom it is: `(지면) 2026. 4. 13.(월) 조간`.
  static let releaseTime = LineTraits(rawValue: 1 << 8)
  /// Is only the name of a part that judgments, bills and laws have: `주    문`, `【이유】`, `부칙 <제123호>`.
  static let division = LineTraits(rawValue: 1 << 9)
}

extension LineTraits {
  /// - Parameter line: one that is not blank.
  init(of line: SourceLine, _ text: LineText, _ sign: LineSign, _ shape: RowShape) {
    self = text.text.withBytes { bytes in
      var traits: LineTraits = []
      if isRelease(text, bytes) { traits.insert(.release) }
      if isReleaseTime(text, bytes) { traits.insert(.releaseTime) }
      if isLetterhead(bytes) { traits.insert(.letterhead) }
      if isContact(text, bytes) { traits.insert(.contact) }
      if isContactLabel(text) { traits.insert(.contactLabel) }
      if isContactStart(text, bytes) { traits.insert(.contactStart) }
      if isDivisionName(text) { traits.insert(.division) }
      if bytes.isSentence {
        traits.insert(.sentence)
      } else if line.text.utf8.count <= 80 || line.text.scalarCount <= 80 {
        traits.insert(.shortPhrase)
        if isUnfitForHeading(text, bytes, sign, shape) { traits.insert(.headsNothing) }
      }
      return traits
    }
  }
}
