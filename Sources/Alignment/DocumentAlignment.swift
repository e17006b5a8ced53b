package import Briefings
package import Glossaries

/// Which segment of a translated document says what which segment of its source says.
package struct DocumentAlignment: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    /// ``Segment/index`` in the source.
    package var source: Int
    /// ``Segment/index`` in the translation, in order; more than one where a paragraph was cut in two.
    package var targets: [Int]
    /// Their words, or those of them that are the translation.
    package var words: String
    /// Why it may be wrong; empty if nothing speaks against it.
    package var doubts: [String]
  }

  /// A cell of a translated table that does not say what the source has in its place.
  package struct CellDifference: Hashable, Sendable {
    /// ``Segment/index`` in the source.
    package var source: Int
    /// ``Segment/index`` in the translation.
    package var target: Int
    /// One sentence, without a full stop.
    package var message: String
  }

  /// In the order of the source.
  package let pairs: [Pair]
  /// In the order of the source.
  package let cells: [CellDifference]

  /// Aligns block by block, and within blocks items, cells and the parts of quotations.
  ///
  /// What speaks for a pair: the same kind of block, the same numbers, Latin words of the source that are in
  /// the translation, the length to be expected, and the neighbours. Then what each says is compared with its neighbours, which
  /// may have been exchanged, and one that nothing tells from its neighbour is doubtful. Two texts that say nothing of each
  /// other have no pairs.
  ///
  /// - Parameter glossary: whose terms tell what belongs together; nil for none.
  /// - Complexity: linear in the documents.
  package init(
    of source: Document, in language: Language, with target: Document, in targetLanguage: Language,
    glossary: Glossary? = nil
  ) {
    var aligner = DocumentAligner(
      source, target, EvidenceComparison(from: language, into: targetLanguage, glossary))
    aligner.align()
    cells = aligner.isUnrelated ? [] : aligner.cells.sorted { $0.source < $1.source }
    pairs = aligner.isUnrelated ? [] : aligner.pairs.sorted { $0.source < $1.source }
  }
}
