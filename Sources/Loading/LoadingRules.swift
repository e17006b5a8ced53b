package import Diagnostics

extension Rule {
  /// What reading texts, settings and the content folder finds, as the documentation lists it.
  package static let loading: [Rule] = textRules + settingsRules + contentRules
}
