package import Diagnostics

/// The diagnostics of one file, bounded so that a file of nothing but mistakes cannot fill the memory.
package struct Findings {
  private var shown: [Diagnostic] = []
  private var hidden = 0
  private let file: String
  private let limit = 1000

  package init(file: String) { self.file = file }

  package mutating func add(_ finding: Diagnostic) {
    if shown.count < limit { shown.append(finding) } else { hidden += 1 }
  }

  /// In the order of their places, the file as a whole first.
  ///
  /// - Parameter rule: of the error that is shown for all beyond the limit.
  package func diagnostics(rule: Rule) -> [Diagnostic] {
    guard hidden > 0 else { return shown.sortedByLocation() }
    let rest = Diagnostic(
      rule, .error, at: SourceLocation(file: file), "\(file) has \(hidden) more problems",
      reason: "Only the first \(limit) problems of a file are shown", help: "Mend those and run again")
    return (shown + [rest]).sortedByLocation()
  }
}

/// A text between quotation marks, shortened so that a message stays readable.
package func excerpt(_ text: String) -> String {
  let longest = 40
  let scalars = text.unicodeScalars.prefix(longest + 1)
  let shown = scalars.count > longest ? String(scalars.prefix(longest - 1)) + "…" : String(scalars)
  return "'\(shown)'"
}
