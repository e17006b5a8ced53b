import Lexicons

/// The words by which a language says that figures add up.
package struct SumWords: Sendable {
  /// The row or column that is the sum of all others, in lower case without spaces.
  package let totals: Set<String>
  /// The row or column that is the sum of some others, likewise.
  package let subtotals: Set<String>
  /// What shares of a whole are called.
  package let shares: [String]
  /// What columns are called whose total is no sum.
  package let rates: [String]
  /// Before the number of all.
  package let wholes: [String]
  /// Before the part that is left.
  package let rests: [String]
  /// What begins a part of a part.
  package let parts: [String]
  /// What leaves a list open.
  package let openings: [String]

  init(_ lexicon: Lexicon) {
    totals = lexicon.set("total-name")
    subtotals = lexicon.set("subtotal-name")
    shares = lexicon.words("share-name")
    rates = lexicon.words("rate-name")
    wholes = lexicon.words("whole-word")
    rests = lexicon.words("rest-word")
    parts = lexicon.words("part-word")
    openings = lexicon.words("open-list-word")
  }
}
