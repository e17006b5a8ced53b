/// A place in a briefing that a search can lead to, with its words in each language.
package struct SearchPassage: Hashable, Sendable {
  /// How much of the briefing it speaks for; what readers see first counts most.
  package enum Weight: Int, Sendable {
    case text = 1
    case heading, title
  }

  /// Of what has it on the page.
  package var id: String
  package var weight: Weight
  /// In the order of the languages of the site; nil where there are none in that language.
  package var words: [String?]

  package init(id: String, weight: Weight, words: [String?]) {
    self.id = id
    self.weight = weight
    self.words = words
  }
}
