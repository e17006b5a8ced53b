/// How much the findings of a rule are to matter, where the settings say.
package enum CheckLevel: String, CaseIterable, Hashable, Sendable {
  case error, warning, off
}
