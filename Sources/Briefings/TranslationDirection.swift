/// Two languages, one translated into the other.
package struct TranslationDirection: Hashable, Sendable {
  package var source: Language
  package var target: Language

  package init(from source: Language, into target: Language) {
    self.source = source
    self.target = target
  }
}
