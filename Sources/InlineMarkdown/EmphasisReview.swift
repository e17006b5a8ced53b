/// What there is to say about the stars of a Markdown text, read from the tree libcmark made of it.
struct EmphasisReview {
  private let prepared: PreparedText
  /// How many stars of each run have become markup, or are in code, raw HTML or the target of a link, where stars
  /// are never markup.
  private var used: [Int] = []

  init(_ prepared: PreparedText) {
    self.prepared = prepared
    guard !prepared.runs.isEmpty else { return }
    used = Array(repeating: 0, count: prepared.runs.count)
  }

  /// Takes in one step of the walk through the tree.
  /// - Complexity: O(log n) in the number of runs.
  mutating func note(
    _ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind,
    _ source: UnsafeBufferPointer<UInt8>, _ findings: inout [InlineFinding]
  ) {
    guard !used.isEmpty else { return }
    switch (event, kind) {
    case (.enter, .emphasis): count(node, stars: 1, source, &findings)
    case (.enter, .strong): count(node, stars: 2, source, &findings)
    case (.enter, .code), (.enter, .html): passOver(node.range(in: prepared))
    case (.exit, .link), (.exit, .image): passOver(node.targetRange(in: prepared))
    default: break
    }
  }

  private mutating func count(
    _ node: SyntaxTree.Node, stars: Int, _ source: UnsafeBufferPointer<UInt8>,
    _ findings: inout [InlineFinding]
  ) {
    guard let range = node.range(in: prepared),
      let opening = prepared.indexOfRun(startingAt: range.lowerBound),
      let closing = prepared.indexOfRun(endingAt: range.upperBound)
    else { return }
    used[opening] += stars
    used[closing] += stars
    let (first, last) = (prepared.runs[opening].run, prepared.runs[closing].run)
    // Emphasis within strong emphasis has the same runs.
    if let note = InlineFinding(renderingFrom: first, to: last, of: source),
      !findings.suffix(2).contains(note)
    {
      findings.append(note)
    }
  }

  private mutating func passOver(_ range: Range<Int>?) {
    guard let range else { return }
    var index = prepared.runs.partitioningIndex { $0.offset >= range.lowerBound }
    while index < prepared.runs.count, prepared.runs[index].offset < range.upperBound {
      used[index] = prepared.runs[index].run.length
      index += 1
    }
  }

  /// Appends what there is to tell once the walk has ended.
  func appendFindings(to findings: inout [InlineFinding]) {
    for index in used.indices {
      let run = prepared.runs[index].run
      let literal = run.length - used[index]
      if literal >= 2 {
        findings.append(InlineFinding(literal: literal, of: run, because: run.markdownCause))
      }
    }
  }
}

extension DelimiterRun {
  fileprivate var markdownCause: InlineFinding.LiteralCause {
    switch (flanking.canOpen, flanking.canClose) {
    case (true, true): .noPartner
    case (true, false): .onlyBegins
    case (false, true): .onlyEnds
    case (false, false): .betweenSpaces
    }
  }
}
