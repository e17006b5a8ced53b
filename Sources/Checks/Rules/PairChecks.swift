/// Everything that can be said of a pair of texts by themselves.
package struct PairChecks: Sendable {
  private let glossary: GlossaryCheck?
  private let isTechnical: Bool
  private let checks: [@Sendable (ReadPair, GlossaryCheck?) -> [Disagreement]]

  /// - Parameters:
  ///   - glossary: nil to ask for no terms.
  ///   - rules: in the order in which their findings are wanted.
  ///   - isTechnical: whether bare numbers and dates in digits are left out, which identify and count in technical texts.
  package init(
    glossary: GlossaryCheck? = nil, rules: [CheckRule] = CheckRule.all, isTechnical: Bool = false
  ) {
    self.glossary = glossary
    self.isTechnical = isTechnical
    checks = rules.flatMap { rule in
      rule.checks.compactMap { if case .pair(let check) = $0 { check } else { nil } }
    }
  }

  /// The disagreements in the order of the rules, those of a rule by their places.
  ///
  /// - Complexity: linear in the texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    disagreements(in: ReadPair(pair, isTechnical: isTechnical))
  }

  package func disagreements(in pair: ReadPair) -> [Disagreement] {
    // What is not translated at all says nothing of numbers or terms.
    if let nothing = pair.nothingTranslated { return [nothing] }
    return checks.flatMap { $0(pair, glossary) }
  }
}
