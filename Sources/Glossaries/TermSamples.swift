/// A text and its translation, of which terms are learnt.
package struct TermSample: Sendable {
  package var text: String
  package var translation: String

  package init(text: String, translation: String) {
    self.text = text
    self.translation = translation
  }
}

/// The way in which texts say one thing in another language, as far as it can be seen from the texts alone.
package struct TermProposal: Hashable, Sendable {
  /// Words of the translations, and where they stand for the term.
  package struct Counterpart: Hashable, Sendable {
    package var words: String
    /// Positions of the samples that have both.
    package var samples: [Int]
  }

  package var term: String
  /// How many texts have the term.
  package var count: Int
  /// The most frequent first.
  package var counterparts: [Counterpart]
  /// How much is known of it: the log-likelihood ratio of term and first counterpart.
  package var worth: Double

  /// How many of the texts with the term have the first counterpart, from 0 to 1.
  package var share: Double { Double(counterparts.first?.samples.count ?? 0) / Double(max(1, count)) }
}

/// Terms for a glossary that recur in texts and their translations.
package struct TermProposals: Hashable, Sendable {
  /// What is nearly always translated the same way; what says most first.
  package var consistent: [TermProposal] = []
  /// What is translated in two ways.
  package var inconsistent: [TermProposal] = []

  package init() {}
}
