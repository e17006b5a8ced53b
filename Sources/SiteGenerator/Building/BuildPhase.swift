/// A part of a build, and how long it took.
public struct BuildPhase: Hashable, Sendable {
  /// `briefings`, `pages`.
  public var name: String
  /// By a clock that does not stop.
  public var duration: Duration
}

/// Tells how long the parts of something took.
struct Stopwatch: Sendable {
  private(set) var phases: [BuildPhase] = []
  private var last = ContinuousClock.now

  /// Ends a part, which began where the last one ended.
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    phases.append(BuildPhase(name: name, duration: now - last))
    last = now
  }
}
