/// What translations are checked for; the raw value is the rule's name in settings and output.
package enum CheckRule: String, CaseIterable, Hashable, Sendable {
  case numbers, dates, untranslated, glossary, links, negation, names, shift, length, consistency
}
