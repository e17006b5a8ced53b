package import Briefings

/// A text and what is meant to say the same in another language.
package struct TextPair: Hashable, Sendable {
  package var source: String
  package var sourceLanguage: Language
  package var target: String
  package var targetLanguage: Language

  package init(source: String, in sourceLanguage: Language, target: String, in targetLanguage: Language) {
    self.source = source
    self.sourceLanguage = sourceLanguage
    self.target = target
    self.targetLanguage = targetLanguage
  }
}
