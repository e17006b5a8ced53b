/// What translations are checked for; the raw value is the rule's name in settings, waivers and output.
package enum CheckRule: String, CaseIterable, Hashable, Sendable {
  case numbers, dates, untranslated, glossary, links, negation, names, shift, length, consistency
}

/// How much the findings of a rule are to matter, where the settings say.
package enum CheckLevel: String, CaseIterable, Hashable, Sendable {
  case error, warning, off
}
