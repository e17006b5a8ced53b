/// Everything that can be said of a pair of texts by themselves.
package struct PairChecks: Sendable {
  private let glossary: GlossaryCheck?

  /// - Parameter glossary: nil to ask for no terms.
  package init(glossary: GlossaryCheck? = nil) { self.glossary = glossary }

  /// The disagreements in the order of ``CheckRule``, those of a rule by their places.
  ///
  /// - Complexity: linear in the texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    let untranslated = UntranslatedCheck().disagreements(in: pair)
    // What is not translated at all says nothing of numbers or terms.
    if untranslated.contains(where: { $0.certainty == .certain && $0.coversAll(of: pair) }) {
      return untranslated
    }
    let reading = PairReading(pair)
    return (reading.map { NumberCheck().disagreements(in: $0) } ?? [])
      + (reading.map { DateCheck().disagreements(in: $0) } ?? [])
      + untranslated
      + (glossary?.disagreements(in: pair) ?? []) + LinkCheck().disagreements(in: pair)
      + NegationCheck().disagreements(in: pair) + ExtremeLengthCheck().disagreements(in: pair)
  }
}

extension Disagreement {
  fileprivate func coversAll(of pair: TextPair) -> Bool { source == [0..<pair.source.utf8.count] }
}
