package import Briefings
import Figures
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

private struct DocumentAligner {
  private(set) var pairs: [DocumentAlignment.Pair] = []
  private(set) var cells: [DocumentAlignment.CellDifference] = []
  private let sourceDocument: Document
  private let targetDocument: Document
  private let source: [Segment]
  private let target: [Segment]
  /// Length of the translation for one of the source.
  private let ratio: Double
  private let comparison: EvidenceComparison
  /// How much speaks for the pairs of blocks, and how much for a block and another one's counterpart.
  private var evidence = (pairs: 0.0, others: 0.0, count: 0, figures: 0, missedFigures: 0)

  init(_ source: Document, _ target: Document, _ comparison: EvidenceComparison) {
    self.comparison = comparison
    sourceDocument = source
    targetDocument = target
    self.source = source.segments
    self.target = target.segments
    let lengths = [self.source, self.target].map { max(1, PassageTraits($0.map(\.text)).length) }
    ratio = Double(lengths[1]) / Double(lengths[0])
  }

  mutating func align() {
    add(sourceDocument.title, targetDocument.title, [])
    if let left = sourceDocument.dateline, let right = targetDocument.dateline { align(left, right) }
    align(blocks(of: sourceDocument), blocks(of: targetDocument))
  }

  private struct AlignedBlock {
    var passage: Passage
    /// Nil for a deck or release line.
    var content: Block.Content?
  }

  private func blocks(of document: Document) -> [AlignedBlock] {
    let head =
      [document.release.map { AlignedBlock(passage: Passage(.release, [$0.text])) }]
      + document.deck.map { AlignedBlock(passage: Passage(.deck, [$0])) }
    return head.compactMap(\.self)
      + document.blocks.map {
        AlignedBlock(passage: Passage($0.content.passageKind, $0.content.segments), content: $0.content)
      }
  }

  private mutating func align(_ sources: [AlignedBlock], _ targets: [AlignedBlock]) {
    let left = sources.map(\.passage)
    let right = targets.map(\.passage)
    let sourceTexts = left.map { passage in passage.segments.map { source[$0].text } }
    let targetTexts = right.map { passage in passage.segments.map { target[$0].text } }
    var alignment = align(left, right, joinsParagraphs: true)
    let alike = settleNeighbours(&alignment, left, right, sourceTexts, targetTexts, countsEvidence: true)
    for (number, (pair, isBesideGap)) in alignment.enumerated() {
      let (block, other) = (sources[pair.source], targets[pair.targets.lowerBound])
      let translation =
        pair.targets.count == 1
        ? other.passage : Passage(joining: other.passage, right[pair.targets.lowerBound + 1])
      var doubts = doubts(block.passage, translation, isBesideGap: isBesideGap)
      if pair.targets.count > 1 { doubts.append("two paragraphs were taken for one") }
      if let doubt = alike[number] { doubts.append(doubt) }
      guard let content = block.content, let otherContent = other.content else {
        add(block.passage.segments[0], translation.segments, doubts)
        continue
      }
      align(content, otherContent, translation, doubts)
    }
  }

  private mutating func align(
    _ content: Block.Content, _ other: Block.Content, _ translation: Passage, _ doubts: [String]
  ) {
    switch (content, other) {
    case (.quotation(let left), .quotation(let right)):
      add(left.speaker, right.speaker, doubts)
      if let role = left.role, let other = right.role { add(role, other, doubts) }
      add(left.words, right.words, doubts)
    case (.quotation(let left), .paragraph(let right)):
      if let parts = QuotationParts(right.text), (parts.role == nil) == (left.role == nil) {
        let doubts = doubts.filter { $0 != Passage.Kind.quotation.difference(from: .paragraph) }
        add(left.speaker.index, [right.index], parts.speaker, doubts)
        if let role = left.role, let words = parts.role { add(role.index, [right.index], words, doubts) }
        add(left.words.index, [right.index], parts.words, doubts)
      } else {
        add(left.words.index, translation.segments, doubts)
      }
    case (.quotation(let left), _): add(left.words.index, translation.segments, doubts)
    case (_, .quotation(let right)): add(content.segments[0].index, [right.words.index], doubts)
    case (.list(let left), .list(let right)): align(left, right, doubts)
    case (.table(let left), .table(let right)): align(left, right, doubts)
    case (.contact(let left), .contact(let right)): align(left, right, doubts)
    default: add(content.segments[0].index, translation.segments, doubts)
    }
  }

  // MARK: Parts of blocks

  private mutating func align(_ left: Dateline, _ right: Dateline) {
    let doubts =
      left.places.count == right.places.count
      ? [] : ["the dateline has \(left.places.count) places and its translation \(right.places.count)"]
    for (place, other) in zip(left.places, right.places) { add(place, other, doubts) }
    if let outlet = left.outlet, let other = right.outlet { add(outlet, other, []) }
    if let byline = left.byline, let other = right.byline { add(byline, other, []) }
  }

  /// Part by part where both name as many people, else as a whole.
  private mutating func align(_ left: Contact, _ right: Contact, _ doubts: [String]) {
    func parts(_ contact: Contact) -> [Segment?] {
      [contact.label, contact.text]
        + contact.people.flatMap {
          [$0.matter, $0.department, $0.duty, $0.role, $0.name, $0.phone, $0.email]
        }
    }
    guard left.people.count == right.people.count else { return }
    for case (let part?, let other?) in zip(parts(left), parts(right)) { add(part, other, doubts) }
  }

  private mutating func align(_ left: List, _ right: List, _ doubts: [String]) {
    let (items, others) = (left.items.flattened(), right.items.flattened())
    let passages = [items, others].map { list in
      list.map { Passage(.item(depth: $0.depth), [$0.item.label, $0.item.text].compactMap(\.self)) }
    }
    let isWhole = items.count == others.count
    let texts = [items, others].map { list in
      list.map { [$0.item.label?.text, $0.item.text.text].compactMap(\.self) }
    }
    var alignment = align(passages[0], passages[1], joinsParagraphs: false)
    let alike = settleNeighbours(
      &alignment, passages[0], passages[1], texts[0], texts[1], countsEvidence: false)
    for (number, (pair, isBesideGap)) in alignment.enumerated() {
      let (item, other) = (items[pair.source].item, others[pair.targets.lowerBound].item)
      var doubts =
        isWhole
        ? doubts
        : self.doubts(
          passages[0][pair.source], passages[1][pair.targets.lowerBound], isBesideGap: isBesideGap)
      if let doubt = alike[number] { doubts.append(doubt) }
      switch (item.label, other.label) {
      case (let label?, let otherLabel?): add(label, otherLabel, doubts)
      case (nil, nil): break
      default: doubts.append("only one of the two items has a label")
      }
      add(item.text, other.text, doubts)
    }
  }

  private mutating func align(_ left: Table, _ right: Table, _ doubts: [String]) {
    if let caption = left.caption, let other = right.caption { add(caption, other, doubts) }
    if let unit = left.unit, let other = right.unit { add(unit, other, doubts) }
    guard TableGrid(left).columnCount == TableGrid(right).columnCount else { return }
    let rows = [left.allRows, right.allRows]
    if rows[0].count == rows[1].count {
      var compared = AlignedTable(left, right, comparison)
      compared.compare()
      cells += compared.differences
      for (number, row) in rows[0].enumerated() {
        addCells(
          row, rows[1][compared.order[number]],
          doubts + (compared.doubtfulRows.contains(number) ? [AlignedTable.doubt] : []))
      }
      return
    }
    // The row that is missing may be the header.
    let passages = rows.map { rows in rows.map { Passage(.row, $0.map(\.text)) } }
    for (pair, isBesideGap) in align(passages[0], passages[1], joinsParagraphs: false) {
      let target = pair.targets.lowerBound
      addCells(
        rows[0][pair.source], rows[1][target],
        self.doubts(passages[0][pair.source], passages[1][target], isBesideGap: isBesideGap))
    }
  }

  private mutating func addCells(_ row: [Table.Cell], _ other: [Table.Cell], _ doubts: [String]) {
    for (cell, other) in zip(row, other) where cell.text.isTranslatable { add(cell.text, other.text, doubts) }
  }

  private mutating func add(_ source: Segment, _ target: Segment, _ doubts: [String]) {
    add(source.index, [target.index], doubts)
  }

  private mutating func add(_ index: Int, _ targets: [Int], _ doubts: [String]) {
    add(index, targets, targets.map { target[$0].text }.joined(separator: " "), doubts)
  }

  private mutating func add(_ index: Int, _ targets: [Int], _ words: String, _ doubts: [String]) {
    guard source[index].isTranslatable, !words.isEmpty else { return }
    pairs.append(DocumentAlignment.Pair(source: index, targets: targets, words: words, doubts: doubts))
  }

  // MARK: Evidence

  private static let saysNothingAlike = "nothing that both say shows that they belong together"
  private static let isLikeNeighbour = "nothing in it tells it from the one beside it"

  /// Exchanges neighbours that say what the other's counterpart says.
  ///
  /// - Returns: what makes pairs doubtful: that nothing tells them from a neighbour of their kind, or that nothing speaks for
  ///   them at all.
  /// - Complexity: linear in the pairs.
  private mutating func settleNeighbours(
    _ alignment: inout [(pair: SequenceAlignment.Pair, isBesideGap: Bool)], _ sources: [Passage],
    _ targets: [Passage], _ sourceTexts: [[String]], _ targetTexts: [[String]], countsEvidence: Bool
  ) -> [Int: String] {
    guard comparison.languages != nil else { return [:] }
    pairLeftOver(&alignment, sources, targets, sourceTexts, targetTexts)
    let left = alignment.map {
      comparison.evidence(ofSource: sourceTexts[$0.pair.source])
    }
    var right = alignment.map { pair in
      comparison.evidence(ofTarget: pair.pair.targets.flatMap { targetTexts[$0] })
    }
    var straight = alignment.indices.map { comparison.score(left[$0], right[$0]) }
    /// How much more speaks for two neighbours as they are than for their exchange.
    func margin(_ first: Int, _ second: Int) -> Double {
      let crossed =
        comparison.score(left[first], right[second]) + comparison.score(left[second], right[first])
      return straight[first] + straight[second] - crossed + lengths(first, second)
    }
    /// Lengths speak only where they are far from one another.
    func lengths(_ first: Int, _ second: Int) -> Double {
      let (one, other) = (alignment[first].pair, alignment[second].pair)
      func deviation(_ source: SequenceAlignment.Pair, _ target: SequenceAlignment.Pair) -> Double {
        sources[source.source].traits.lengthDeviation(
          of: targets[target.targets.lowerBound].traits, ratio: ratio)
      }
      let gain = deviation(one, other) + deviation(other, one) - deviation(one, one) - deviation(other, other)
      return abs(gain) > 1.2 ? gain : 0
    }
    func mayBeExchanged(_ first: Int, _ second: Int) -> Bool {
      let (one, other) = (alignment[first].pair, alignment[second].pair)
      return one.targets.count == 1 && other.targets.count == 1
        && sources[one.source].kind.isSame(as: sources[other.source].kind)
        && targets[one.targets.lowerBound].kind.isSame(as: targets[other.targets.lowerBound].kind)
    }
    if countsEvidence {
      for index in alignment.indices {
        let other = (index + 2) % max(1, alignment.count)
        evidence.pairs += straight[index]
        evidence.others += other == index ? 0 : comparison.score(left[index], right[other])
        evidence.count += 1
        if left[index].hasFigures {
          evidence.figures += 1
          if left[index].commonFigures(with: right[index]) == 0 { evidence.missedFigures += 1 }
        }
      }
    }
    for _ in 0..<2 {
      for second in alignment.indices.dropFirst() where mayBeExchanged(second - 1, second) {
        let first = second - 1
        guard margin(first, second) < -1.5 else { continue }
        let targets = (alignment[first].pair.targets, alignment[second].pair.targets)
        (alignment[first].pair.targets, alignment[second].pair.targets) = (targets.1, targets.0)
        right.swapAt(first, second)
        for index in [first, second] { straight[index] = comparison.score(left[index], right[index]) }
      }
    }
    var alike: [Int: String] = [:]
    for index in alignment.indices where straight[index] == 0 {
      let passage = sources[alignment[index].pair.source]
      let isText = passage.kind.isOfSentences && passage.traits.length >= Self.leastText
      if isText || left[index].hasFigures && right[index].hasFigures { alike[index] = Self.saysNothingAlike }
    }
    for second in alignment.indices.dropFirst() where mayBeExchanged(second - 1, second) {
      guard margin(second - 1, second) < 1 else { continue }
      for index in [second - 1, second] { alike[index] = Self.isLikeNeighbour }
    }
    return alike
  }

  /// A text so long has something that its translation says as well, unless it is no translation of it: twenty syllables.
  private static let leastText = 40
  /// Most passages without a counterpart that are compared with all others.
  private static let leftOverLimit = 64
  /// How much must speak for a pair that its place does not speak for: a figure, a name or two words.
  private static let leastEvidence = 2.0

  /// Pairs what was left over on both sides, in any order, by what it says.
  ///
  /// - Complexity: quadratic in what is left over, of which `leftOverLimit` passages are looked at.
  private func pairLeftOver(
    _ alignment: inout [(pair: SequenceAlignment.Pair, isBesideGap: Bool)], _ sources: [Passage],
    _ targets: [Passage], _ sourceTexts: [[String]], _ targetTexts: [[String]]
  ) {
    let used = (Set(alignment.map(\.pair.source)), Set(alignment.flatMap { Array($0.pair.targets) }))
    let left = sources.indices.filter { !used.0.contains($0) }.prefix(Self.leftOverLimit)
    let right = targets.indices.filter { !used.1.contains($0) }.prefix(Self.leftOverLimit)
    guard !left.isEmpty, !right.isEmpty else { return }
    let here = left.map { comparison.evidence(ofSource: sourceTexts[$0]) }
    let there = right.map { comparison.evidence(ofTarget: targetTexts[$0]) }
    var candidates: [(score: Double, source: Int, target: Int)] = []
    for (source, one) in zip(left, here) {
      for (target, other) in zip(right, there)
      where sources[source].kind.score(with: targets[target].kind) != nil {
        let score = comparison.score(one, other)
        if score >= Self.leastEvidence { candidates.append((score, source, target)) }
      }
    }
    candidates.sort { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
    var taken: (Set<Int>, Set<Int>) = ([], [])
    for (_, source, target) in candidates where !taken.0.contains(source) && !taken.1.contains(target) {
      taken.0.insert(source)
      taken.1.insert(target)
      alignment.append((SequenceAlignment.Pair(source: source, targets: target..<target + 1), true))
    }
    alignment.sort { $0.pair.source < $1.pair.source }
  }

  /// Whether the two documents say nothing of each other: hardly a figure of the one is in its counterpart, and its words fit
  /// another block of the other as well.
  var isUnrelated: Bool {
    guard evidence.count > 1 else { return false }
    let hasFigures = evidence.figures > 1 && evidence.missedFigures * 5 < evidence.figures * 4
    return !hasFigures && evidence.pairs <= 1.5 * evidence.others + 0.25 * Double(evidence.count)
  }

  private func align(
    _ sources: [Passage], _ targets: [Passage], joinsParagraphs: Bool
  ) -> [(pair: SequenceAlignment.Pair, isBesideGap: Bool)] {
    let pairs = SequenceAlignment(
      sources: sources.count, targets: targets.count,
      score: { score(sources[$0], targets[$1]) },
      joined: { source, first in
        guard joinsParagraphs, sources[source].kind == .paragraph, targets[first].kind == .paragraph,
          targets[first + 1].kind == .paragraph
        else { return nil }
        return score(sources[source], Passage(joining: targets[first], targets[first + 1])).map { $0 - 0.4 }
      }
    ).pairs
    return pairs.enumerated().map { number, pair in
      let before = number == 0 ? (-1, 0) : (pairs[number - 1].source, pairs[number - 1].targets.upperBound)
      let after =
        number + 1 == pairs.count
        ? (sources.count, targets.count) : (pairs[number + 1].source, pairs[number + 1].targets.lowerBound)
      let isBesideGap =
        before != (pair.source - 1, pair.targets.lowerBound)
        || after != (pair.source + 1, pair.targets.upperBound)
      return (pair, isBesideGap)
    }
  }

  /// How much speaks for a pair; nil if the kinds exclude each other.
  private func score(_ source: Passage, _ target: Passage) -> Double? {
    guard var score = source.kind.score(with: target.kind) else { return nil }
    if let common = source.traits.commonNumbers(with: target.traits) { score += 1.2 * common - 0.3 }
    if let kept = source.traits.keptWords(in: target.traits) { score += kept - 0.3 }
    score -= 0.7 * min(2, source.traits.lengthDeviation(of: target.traits, ratio: ratio))
    return score
  }

  private func doubts(_ source: Passage, _ target: Passage, isBesideGap: Bool) -> [String] {
    var doubts: [String] = []
    if !source.kind.isSame(as: target.kind) {
      doubts.append(source.kind.difference(from: target.kind))
    }
    let numbers = source.traits.commonNumbers(with: target.traits)
    if let numbers, numbers < 0.5 { doubts.append("few numbers are the same") }
    let words = source.traits.keptWords(in: target.traits)
    if let words, words < 0.5 { doubts.append("few of the names in Latin letters are in the translation") }
    if source.traits.lengthDeviation(of: target.traits, ratio: ratio) > 0.8 {
      doubts.append("their lengths do not fit")
    }
    let hasEvidence = (numbers ?? 0) >= 0.5 || (words ?? 0) >= 0.5
    if isBesideGap, !hasEvidence { doubts.append("something beside them has no counterpart") }
    return doubts
  }
}

extension [ListItem] {
  fileprivate func flattened(depth: Int = 0) -> [(item: ListItem, depth: Int)] {
    flatMap { [($0, depth)] + $0.items.flattened(depth: depth + 1) }
  }
}
