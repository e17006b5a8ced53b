/// What a phase hands on: its result, if there is one, and everything it has to say.
///
/// A phase that finds an error still returns what it could make, so that the next one can look for
/// more and the author sees all problems of a run at once.
public struct Outcome<Value> {
  /// What the phase made, as far as it could.
  public var value: Value
  /// What it found, in the order of finding.
  public var diagnostics: [Diagnostic]

  /// A result and what there is to say of it.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Outcome: Sendable where Value: Sendable {}
