import Diagnostics

/// Tells what was rewritten in a file, once for each cause, with the first places.
struct RewritingReport {
  private struct Group {
    var count = 0
    var first: SourceLocation
    var others: [SourceLocation] = []
  }

  private static let placeLimit = 5
  private var groups: [RewrittenLine.Cause: Group] = [:]

  mutating func add(_ cause: RewrittenLine.Cause, at place: () -> SourceLocation) {
    guard var group = groups[cause] else {
      groups[cause] = Group(count: 1, first: place())
      return
    }
    group.count += 1
    if group.others.count < Self.placeLimit { group.others.append(place()) }
    groups[cause] = group
  }

  var diagnostics: [Diagnostic] {
    [RewrittenLine.Cause.html, .syllable].compactMap { cause in groups[cause].map { finding(cause, $0) } }
  }

  private func finding(_ cause: RewrittenLine.Cause, _ group: Group) -> Diagnostic {
    let first = group.count == 1 ? "here" : "the first of them here"
    let plural = group.count == 1 ? "" : "s"
    let others = group.others.compactMap { place in place.line.map { "\($0):\(place.column ?? 1)" } }
    let more = group.count - 1 - others.count
    let places =
      others.isEmpty
      ? ""
      : ". The others are at \(others.joined(separator: ", "))" + (more > 0 ? " and \(more) more places" : "")
    switch cause {
    case .html:
      return Diagnostic(
        .htmlLeftover, at: group.first, "Undid \(group.count) leftover\(plural) of a web page, \(first)",
        reason: "Readers would see the code instead of what it stands for" + places,
        help: "If the code is meant, write 'repairs: {html-leftover: off}' in briefing.yml")
    case .syllable:
      return Diagnostic(
        .eightByteSyllable, at: group.first,
        "Put together \(group.count) syllable\(plural) that came as letters, \(first)",
        reason: "KS X 1001 writes a syllable that it does not have as a fill character and three letters"
          + places,
        help: "If the letters are meant, write 'repairs: {eight-byte-syllable: off}' in briefing.yml")
    }
  }
}
