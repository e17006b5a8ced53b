/// What a site does with translations that are not complete.
package struct TranslationPolicy: Hashable, Sendable {
  package enum Treatment: String, CaseIterable, Hashable, Sendable {
    /// The edition is published, with a notice in words.
    case notice
    /// The edition is not published until it is mended.
    case hold
  }

  /// What an edition has to be before it is published.
  package enum Publication: String, CaseIterable, Hashable, Sendable {
    /// Translated; what is missing and what is stale are treated as they say.
    case translated
    /// Translated, and every translation read by somebody beside its source.
    case reviewed
  }

  /// For an edition with segments whose translation is older than they are.
  package var stale: Treatment
  /// For an edition with segments that have no translation.
  package var missing: Treatment

  package var publish: Publication

  package init(
    stale: Treatment = .notice, missing: Treatment = .notice, publish: Publication = .translated
  ) {
    self.stale = stale
    self.missing = missing
    self.publish = publish
  }

  /// Whether an edition is to be held back.
  package func holds(_ edition: Edition) -> Bool {
    edition.texts.contains { text in
      switch text.state {
      case .stale: stale == .hold || publish == .reviewed
      case .missing: missing == .hold || publish == .reviewed
      case .translated: publish == .reviewed && !text.isReviewed
      case .original: false
      }
    }
  }
}
