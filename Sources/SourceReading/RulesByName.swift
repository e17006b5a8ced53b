package import Diagnostics

// For rooms whose rules are still names.

/// Errors for bytes that are not UTF-8, at most one per line.
package func encodingErrors(in bytes: [UInt8], file: String, rule: String, help: String) -> [Diagnostic] {
  encodingErrors(in: bytes, file: file, rule: Rule(named: rule), help: help)
}

extension Findings {
  /// In the order of their places, the file as a whole first.
  package func diagnostics(rule: String) -> [Diagnostic] { diagnostics(rule: Rule(named: rule)) }
}

extension CommaSeparatedValues {
  package init(_ bytes: [UInt8], file: String, rule: String) {
    self.init(bytes, file: file, rule: Rule(named: rule))
  }
}

extension Rule {
  fileprivate init(named name: String) {
    self.init(name, .error, summary: "", explanation: "", help: "")
  }
}
