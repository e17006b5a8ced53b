/// What there is to say about the stars of a Markdown text, read from the tree libcmark made of it.
struct EmphasisReview {
  private let prepared: PreparedText
  private let source: [UInt8]
  /// How many stars of each run have become markup.
  private var used: [Int]
  /// Whether a run stands in code, raw HTML or the target of a link, where stars are never markup.
  private var isVerbatim: [Bool]
  private var notes: [Int: InlineFinding] = [:]

  /// - Complexity: O(n log n) in the number of nodes and runs.
  static func findings(
    in tree: borrowing SyntaxTree, of prepared: PreparedText, source: [UInt8]
  ) -> [InlineFinding] {
    guard !prepared.runs.isEmpty else { return [] }
    var review = EmphasisReview(prepared: prepared, source: source)
    tree.walk { event, node in
      switch (event, node.kind) {
      case (.enter, .emphasis): review.count(node, stars: 1)
      case (.enter, .strong): review.count(node, stars: 2)
      case (.enter, .code), (.enter, .html): review.passOver(node.range(in: prepared))
      case (.exit, .link), (.exit, .image): review.passOver(node.targetRange(in: prepared))
      default: break
      }
    }
    return review.findings
  }

  private init(prepared: PreparedText, source: [UInt8]) {
    self.prepared = prepared
    self.source = source
    used = Array(repeating: 0, count: prepared.runs.count)
    isVerbatim = Array(repeating: false, count: prepared.runs.count)
  }

  private mutating func count(_ node: SyntaxTree.Node, stars: Int) {
    guard let range = node.range(in: prepared),
      let opening = prepared.indexOfRun(startingAt: range.lowerBound),
      let closing = prepared.indexOfRun(endingAt: range.upperBound)
    else { return }
    used[opening] += stars
    used[closing] += stars
    let (first, last) = (prepared.runs[opening].run, prepared.runs[closing].run)
    if let note = InlineFinding(renderingFrom: first, to: last, of: source) { notes[note.utf8Offset] = note }
  }

  private mutating func passOver(_ range: Range<Int>?) {
    guard let range else { return }
    var index = prepared.runs.partitioningIndex { $0.offset >= range.lowerBound }
    while index < prepared.runs.count, prepared.runs[index].offset < range.upperBound {
      isVerbatim[index] = true
      index += 1
    }
  }

  private var findings: [InlineFinding] {
    var findings = Array(notes.values)
    for (index, (_, run)) in prepared.runs.enumerated() where !isVerbatim[index] {
      let literal = run.length - used[index]
      if literal >= 2 { findings.append(InlineFinding(literal: literal, ofMarkdown: run)) }
    }
    return findings
  }
}

extension InlineFinding {
  fileprivate init(literal count: Int, ofMarkdown run: DelimiterRun) {
    let why =
      switch (run.flanking.canOpen, run.flanking.canClose) {
      case (true, true): "it finds no partner"
      case (true, false): "it can only begin emphasis there, and nothing ends that"
      case (false, true): "it can only end emphasis there, and nothing begins that"
      case (false, false): "it can neither begin nor end emphasis between white space"
      }
    self.init(
      literal: count, of: run, because: why,
      help: "Set a space outside of the stars, none inside; write `\\*` for a star that is meant")
  }
}
