/// What an entry says of a translation that a program proposes and nobody has looked at.
///
/// The marks are extracted comments, which every gettext program keeps and shows; what else tells of the proposal is
/// forgotten as soon as somebody takes the flag away.
extension CatalogueEntry {
  private static let suggestionMark = "suggested from "
  private static let originMark = "from "
  private static let differenceMark = "differs: "
  private static let alternativeMark = "also: "
  private static let changeMark = "changed in it: "
  private static let findingMark = "found: "

  /// Whether its translation is one of another text, or one of several, and waits for somebody to look at it.
  package var isSuggestion: Bool {
    isFuzzy && comments[.extracted].contains { $0.text.hasPrefix(Self.suggestionMark) }
  }

  /// Whether somebody has read its translation and refused it.
  package var isRejected: Bool {
    isFuzzy && comments[.translator].contains { TranslationMark.rejected.isMade(by: $0.text) }
  }

  /// Takes the translation that just this text had somewhere else.
  package mutating func fill(with translation: String, from origin: String, machineMark: String?) {
    self.translation = translation
    // Places come last, where an update writes them.
    comments.prepend(.extracted, [Self.originMark + origin])
    mark(machineMark)
  }

  /// Takes a translation that somebody has to look at first.
  ///
  /// - Parameters:
  ///   - text: what it is the translation of, if not of just this text.
  ///   - difference: where that text differs.
  ///   - changes: what was changed in the translation for it.
  ///   - alternatives: other translations, each with where it is from.
  package mutating func suggest(
    _ translation: String, of text: String? = nil, from origin: String, difference: String? = nil,
    changes: String? = nil, alternatives: [String] = [], machineMark: String?
  ) {
    self.translation = translation
    isFuzzy = true
    comments.previousID = text
    let remarks = [
      Self.suggestionMark + origin, difference.map { Self.differenceMark + $0 },
      changes.map { Self.changeMark + $0 },
    ]
    comments.prepend(
      .extracted, remarks.compactMap(\.self) + alternatives.map { Self.alternativeMark + $0 })
    mark(machineMark)
  }

  /// Takes a translation that a machine has just made.
  ///
  /// - Parameters:
  ///   - engine: what made it.
  ///   - findings: why it cannot be published as it is; it is a suggestion then.
  package mutating func draft(_ translation: String, by engine: String, findings: [String] = []) {
    endRevision()
    comments.removeAll(.translator) {
      TranslationMark.machineMade.isMade(by: $0) || TranslationMark.rejected.isMade(by: $0)
    }
    self.translation = translation
    isFuzzy = !findings.isEmpty
    if !findings.isEmpty {
      comments.prepend(
        .extracted, [Self.suggestionMark + engine] + findings.map { Self.findingMark + $0 })
    }
    comments.append(.translator, "\(TranslationMark.machineMade.rawValue): \(engine)")
  }

  /// Forgets what was said of a suggestion that somebody has taken over or replaced.
  mutating func endSuggestion() {
    comments.removeAll(.extracted, where: Self.tellsOfSuggestion)
  }

  /// Whether a comment tells of a suggestion.
  var tellsOfSuggestion: Bool {
    comments[.extracted].contains { $0.text.hasPrefix(Self.suggestionMark) }
  }

  /// Whether a comment is one of those that a suggestion has.
  static func tellsOfSuggestion(_ comment: String) -> Bool {
    [suggestionMark, differenceMark, alternativeMark, changeMark, findingMark].contains {
      comment.hasPrefix($0)
    }
  }

  private mutating func mark(_ machineMark: String?) {
    if let machineMark, !isMarkedAsMachineMade { comments.append(.translator, machineMark) }
  }
}
