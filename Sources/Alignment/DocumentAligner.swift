import Briefings

/// Lays two documents beside each other, block by block and then part by part.
struct DocumentAligner {
  private(set) var pairs: [DocumentAlignment.Pair] = []
  private(set) var cells: [DocumentAlignment.CellDifference] = []
  private let sourceDocument: Document
  private let targetDocument: Document
  let source: [Segment]
  let target: [Segment]
  /// Length of the translation for one of the source.
  let ratio: Double
  let comparison: EvidenceComparison
  /// How much speaks for the pairs of blocks, and how much for a block and another one's counterpart.
  var evidence = (pairs: 0.0, others: 0.0, count: 0, figures: 0, missedFigures: 0)

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
}

extension [ListItem] {
  fileprivate func flattened(depth: Int = 0) -> [(item: ListItem, depth: Int)] {
    flatMap { [($0, depth)] + $0.items.flattened(depth: depth + 1) }
  }
}
