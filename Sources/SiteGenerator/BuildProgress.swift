/// How far a build has come with one of its longer parts.
public struct BuildProgress: Hashable, Sendable {
  /// As in ``BuildPhase/name``.
  public var phase: String
  /// How many are done.
  public var done: Int
  /// How many there are.
  public var total: Int

  /// A step of a part of a build.
  public init(phase: String, done: Int, total: Int) {
    (self.phase, self.done, self.total) = (phase, done, total)
  }
}
