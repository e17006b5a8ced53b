import Diagnostics

/// What a build shows without `--verbose`: every error, and of many warnings of one rule about one file the first
/// few, with the number of the others. A file never has more findings than ``Findings`` keeps.
struct Abridgement {
  private(set) var shown: [Diagnostic] = []
  /// One line for each rule and file of which something was left out.
  private(set) var remainders: [String] = []

  /// - Parameter limit: how many warnings of a rule about a file are shown; nil for all that were kept.
  init(_ diagnostics: [Diagnostic], limit: Int? = 3) {
    guard let limit else {
      shown = diagnostics
      return
    }
    var warnings = Findings(limit: limit)
    for diagnostic in diagnostics {
      let isBounded = diagnostic.severity == .warning && diagnostic.location != nil
      if !isBounded || warnings.add(diagnostic) { shown.append(diagnostic) }
    }
    remainders = warnings.summaries.map { summary in
      let more = counted(summary.count, "more warning")
      return "\(summary.location?.file ?? ""): \(more) [\(summary.rule)] (--verbose lists them)"
    }
  }
}
