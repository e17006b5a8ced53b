import SourceReading

/// What an entry says of its translation, beside the words.
extension CatalogueEntry {
  /// Whether its translation was made for something else than `text`, or is marked as unfinished.
  ///
  /// The flag falls when a text goes back to what its translation was made from, unless the translation was
  /// unfinished even then.
  package func isStale(for text: String) -> Bool {
    guard isFuzzy else { return id != text }
    return id == text || isSuggestion || isRejected || comments.previousID != text
      || comments[.extracted].contains { $0.text == Self.draftMark }
  }

  /// Whether its translation was taken from a translated document and may belong to another text, was suggested by a program,
  /// or was refused by a reviewer. It is not published; stale is only what was made from an earlier state of the text.
  package func isUnconfirmed(for text: String) -> Bool {
    isSuggestion || isRejected
      || isFuzzy && id == text && comments[.translator].contains { $0.text.hasPrefix(Self.doubtMark) }
  }

  /// Begins the comment of a translation that may belong to another text.
  package static let doubtMark = "not sure, adopted from "

  /// Extracted comment of an entry that was fuzzy before its text changed for the first time.
  static let draftMark = "fuzzy before its text changed"

  /// Whether somebody has put something into it that must not be lost.
  package var isWorthKeeping: Bool {
    !translation.isEmpty || !comments[.translator].isEmpty || !comments[.reference].isEmpty
      || comments.flags.saysMoreThanFuzzy
  }

  /// Makes it the entry of an edited text: its translation becomes stale, or good again.
  mutating func revise(to text: String) {
    let isStale = isStale(for: text)
    let isBack = comments.previousID == text && !isSuggestion
    if isSuggestion {
      // It was made from another text all along.
    } else if translation.isEmpty || isBack {
      comments.previousID = nil
      comments.previousContext = nil
      comments.removeAll(.extracted) { $0 == Self.draftMark }
    } else if !isFuzzy {
      comments.previousID = id
      comments.previousContext = nil
    } else if comments.previousID == nil {
      comments.previousID = id
      comments.append(.extracted, Self.draftMark)
    }
    isFuzzy = isStale && (isFuzzy || !translation.isEmpty)
    comments.edit(.translator) {
      $0.text = isStale ? TranslationMark.reviewed.withdrawn($0.text) : TranslationMark.restored($0.text)
    }
    id = text
  }

  /// Says that the translation is up to date: what it was made from, or suggested from, is forgotten.
  package mutating func endRevision() {
    endSuggestion()
    comments.previousID = nil
    comments.previousContext = nil
    comments.removeAll(.extracted) { $0 == Self.draftMark }
  }

  /// Says that nobody has reviewed the translation that it has now; the words of the review stay.
  package mutating func withdrawReview() {
    comments.edit(.translator) { $0.text = TranslationMark.reviewed.withdrawn($0.text) }
  }

  /// Says that somebody has reviewed the translation, unless it says so already.
  package mutating func markAsReviewed() {
    if !isMarkedAsReviewed { comments.append(.translator, TranslationMark.reviewed.rawValue) }
  }

  /// Says who has read the translation beside its text and found it right, and when: it may be published from now on.
  package mutating func accept(by reviewer: String) {
    endRevision()
    isFuzzy = false
    comments.removeAll(.translator) {
      $0.hasPrefix(Self.doubtMark) || TranslationMark.reviewed.isMade(by: $0)
    }
    comments.edit(.translator) { $0.text = TranslationMark.rejected.withdrawn($0.text) }
    comments.append(.translator, "\(TranslationMark.reviewed.rawValue): \(reviewer)")
  }

  /// Says who has refused the translation, when and why: it is not published.
  package mutating func reject(by reviewer: String, because reason: String? = nil) {
    isFuzzy = true
    withdrawReview()
    comments.removeAll(.translator) { TranslationMark.rejected.isMade(by: $0) }
    comments.append(
      .translator, "\(TranslationMark.rejected.rawValue): \(reviewer)" + (reason.map { ": \($0)" } ?? ""))
  }

  /// Whether a machine made the translation, as far as the entry itself says.
  package var isMarkedAsMachineMade: Bool {
    comments[.translator].contains { TranslationMark.machineMade.isMade(by: $0.text) }
  }

  /// Whether somebody has read the translation beside its source, as far as the entry itself says.
  package var isMarkedAsReviewed: Bool {
    comments[.translator].contains { TranslationMark.reviewed.isMade(by: $0.text) }
  }
}

extension Catalogue {
  /// The comment that says which machine made the translation of an entry; nil where a person did.
  package func machineMark(of entry: CatalogueEntry) -> String? {
    let mark = TranslationMark.machineMade
    if let comment = entry.comments[.translator].first(where: { mark.isMade(by: $0.text) }) {
      return trimmed(comment.text)
    }
    guard hasHeaderMark(mark) else { return nil }
    let value = headerField(mark.headerField).map(trimmed) ?? ""
    return ["yes", "true"].contains(value.lowercased()) ? mark.rawValue : "\(mark.rawValue): \(value)"
  }

  /// Whether a machine made the translation of an entry: its comment says so, or the header for all of them.
  package func isMachineMade(_ entry: CatalogueEntry) -> Bool {
    entry.isMarkedAsMachineMade || hasHeaderMark(.machineMade)
  }

  /// Whether somebody has reviewed the translation of an entry: its comment says so, or the header for all.
  package func isReviewed(_ entry: CatalogueEntry) -> Bool {
    entry.isMarkedAsReviewed || hasHeaderMark(.reviewed)
  }

  /// Whether the header says it of all translations.
  func hasHeaderMark(_ mark: TranslationMark) -> Bool {
    let value = headerField(mark.headerField).map(trimmed)?.lowercased() ?? ""
    return !["", "no", "none", "false"].contains(value)
  }
}

/// What a translator's comment may say of a translation, alone or with a colon and more: `# reviewed: 2026-11-23`.
///
/// Comments and header fields are what every gettext tool keeps; flags of our own would be dropped.
enum TranslationMark: String {
  case machineMade = "machine-translated"
  case reviewed
  /// Somebody has read it and wants another one; it is of no use as long as the entry is fuzzy.
  case rejected

  /// What says it of all translations of a catalogue.
  var headerField: String {
    switch self {
    case .machineMade: "X-Machine-Translated"
    case .reviewed: "X-Reviewed"
    case .rejected: "X-Rejected"
    }
  }

  /// Whether a comment makes it.
  func isMade(by comment: String) -> Bool {
    let text = trimmed(comment).lowercased()
    return text == rawValue || text.hasPrefix(rawValue + ":")
  }

  private static let formerly = "formerly "

  /// The comment when it no longer holds; its words stay.
  func withdrawn(_ comment: String) -> String {
    isMade(by: comment) ? Self.formerly + trimmed(comment) : comment
  }

  /// The comment when the text is again what it was.
  static func restored(_ comment: String) -> String {
    guard comment.hasPrefix(formerly) else { return comment }
    let original = String(comment.dropFirst(formerly.count))
    return reviewed.isMade(by: original) ? original : comment
  }
}
