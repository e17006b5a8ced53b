package import Diagnostics

/// A text and its translation, side by side for whoever reviews them.
package struct ReviewPassage: Hashable, Sendable {
  /// How far its translation has come.
  package enum State: String, Hashable, Sendable {
    case missing, suggested, rejected, stale, reviewed, translated
    case machineMade = "machine-made"
  }

  /// What a check has found in it.
  package struct Finding: Hashable, Sendable {
    package var rule: String
    package var severity: Diagnostic.Severity
    package var message: String
    package var suggestion: String?
  }

  /// Position of its entry in the catalogue.
  package var entry: Int
  /// Where the text stands, in words.
  package var places: [String]
  package var text: String
  /// What the translation was made from, where that is another text.
  package var previousText: String?
  package var translation: String
  package var state: State
  /// What translators, reviewers and programs have noted.
  package var comments: [String]
  package var findings: [Finding]
  /// Where its entry is in the catalogue; nil for one that is not written yet.
  package var line: Int?
}
