/// Writes diagnostics for programs, as one JSON object.
///
///     {"diagnostics": [{"rule": …, "severity": …, "file": …, "line": …, …}], "errors": 1, "warnings": 0, "notes": 0}
public struct JSONWriter: Sendable {
  /// A writer has no settings.
  public init() {}

  /// The whole document, without a line break at its end.
  /// - Complexity: O(diagnostics).
  public func document(_ diagnostics: [Diagnostic]) -> String {
    func count(_ severity: Diagnostic.Severity) -> JSON {
      .number(diagnostics.count(of: severity))
    }
    return JSON.object([
      "diagnostics": .array(diagnostics.map(\.json)), "errors": count(.error), "warnings": count(.warning),
      "notes": count(.note),
    ]).text
  }
}
