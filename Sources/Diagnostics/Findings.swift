/// Gathers findings. Of one rule about one file it keeps no more than anybody reads, and counts the others, so that a
/// file of nothing but mistakes fills neither the memory nor the screen.
///
/// What was left out is said by one finding at the end of those about the file, with the rule, the severity and the
/// number (``Diagnostic/count``): errors stay errors, and totals stay true. Bounded findings may be gathered again.
package struct Findings: Sendable {
  /// Findings of one rule, severity and file that are kept.
  package static let limit = 100

  private struct Kind: Hashable {
    var rule: String
    var severity: Diagnostic.Severity
    var file: String?
  }

  private struct Tally {
    var kept = 0
    var omitted = 0
  }

  private let limit: Int
  private var kept: [Diagnostic] = []
  private var tallies: [Kind: Tally] = [:]
  /// Those of which something was left out, as they came.
  private var exceeded: [Kind] = []
  /// Whether there is an error among all of them.
  package private(set) var hasErrors = false

  /// - Parameter limit: how many of one rule, severity and file are kept.
  package init(limit: Int = Self.limit) { self.limit = limit }

  package init(_ findings: some Sequence<Diagnostic>, limit: Int = Self.limit) {
    self.init(limit: limit)
    add(findings)
  }

  /// - Returns: whether it was kept.
  @discardableResult
  package mutating func add(_ finding: Diagnostic) -> Bool {
    let kind = Kind(rule: finding.rule, severity: finding.severity, file: finding.location?.file)
    hasErrors = hasErrors || finding.severity == .error
    var tally = tallies[kind] ?? Tally()
    defer { tallies[kind] = tally }
    if !finding.isSummary, tally.kept < limit {
      tally.kept += 1
      kept.append(finding)
      return true
    }
    if tally.omitted == 0 { exceeded.append(kind) }
    tally.omitted += finding.count
    return false
  }

  package mutating func add(_ findings: some Sequence<Diagnostic>) {
    for finding in findings { add(finding) }
  }

  package static func += (findings: inout Findings, more: some Sequence<Diagnostic>) { findings.add(more) }

  package var isEmpty: Bool { kept.isEmpty && exceeded.isEmpty }

  /// What was kept, in the order in which it came, then what there is to say of the rest.
  package var list: [Diagnostic] { kept + summaries }

  /// One finding for each rule, severity and file of which some were left out.
  package var summaries: [Diagnostic] {
    exceeded.map { kind in
      Diagnostic(
        omitting: tallies[kind]?.omitted ?? 0, of: kind.rule, kind.severity, in: kind.file, shown: limit)
    }
  }
}

extension Findings: Sequence {
  package func makeIterator() -> IndexingIterator<[Diagnostic]> { list.makeIterator() }
}

extension Diagnostic {
  /// The summary of `count` findings that are not shown.
  package init(omitting count: Int, of rule: String, _ severity: Severity, in file: String?, shown: Int) {
    self.init(
      rule: rule, severity, at: file.map { SourceLocation(file: $0) }, "and \(count.grouped) more",
      reason: "Only the first \(shown) findings of a rule about a file are shown",
      help: "Mend those and run again")
    self.count = count
    isSummary = true
  }
}

extension Int {
  /// `44,990`.
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
