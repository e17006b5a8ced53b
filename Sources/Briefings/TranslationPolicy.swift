/// What a site does with translations that are not complete.
package struct TranslationPolicy: Hashable, Sendable {
  package enum Treatment: String, CaseIterable, Hashable, Sendable {
    /// The edition is published, with a notice in words.
    case notice
    /// The edition is not published until it is mended.
    case hold
  }

  /// For an edition with segments whose translation is older than they are.
  package var stale: Treatment
  /// For an edition with segments that have no translation.
  package var missing: Treatment

  package init(stale: Treatment = .notice, missing: Treatment = .notice) {
    self.stale = stale
    self.missing = missing
  }

  /// Whether an edition is to be held back.
  package func holds(_ edition: Edition) -> Bool {
    edition.texts.contains { text in
      switch text.state {
      case .stale: stale == .hold
      case .missing: missing == .hold
      case .original, .translated: false
      }
    }
  }
}
