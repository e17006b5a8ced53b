import Diagnostics

/// Builds a site, waits until something withheld is due, and builds again, until nothing is withheld any more.
///
/// It waits in short pieces and builds after each of them, which costs nothing where nothing has changed: so a clock that is
/// set, a machine that slept and content that changes meanwhile are all noticed.
package struct ContinuedBuild {
  package enum Event: Sendable {
    /// There is something to say: it is the first build, one that changed the site, or one that found something else.
    case built(BuildResult)
    /// Nothing more is published until then, in seconds since 1970, unless content changes.
    case waiting(until: Int)
  }

  /// The longest that is waited before another look, in seconds.
  static let piece = 10
  /// The same after a build with an error: it read all that had changed, and that may be much.
  static let pieceAfterFailure = 60

  private let now: () -> Int
  private let sleep: (_ seconds: Int) async throws -> Void
  private let build: (_ now: Int) async -> BuildResult

  /// - Parameters:
  ///   - now: what the clock says, in seconds since 1970.
  ///   - sleep: throws when somebody wants it all to end.
  package init(
    now: @escaping () -> Int, sleep: @escaping (_ seconds: Int) async throws -> Void,
    build: @escaping (_ now: Int) async -> BuildResult
  ) {
    (self.now, self.sleep, self.build) = (now, sleep, build)
  }

  /// - Returns: the last build. A first one with an error is the last, as there is nobody yet who would mend it.
  package func run(tell: (Event) -> Void) async -> BuildResult {
    var result = await build(now())
    tell(.built(result))
    var said = result.diagnostics
    var announced: Int?
    guard result.summary != nil else { return result }
    while true {
      if result.summary != nil {
        guard let due = result.due else { return result }
        if announced != due { tell(.waiting(until: due)) }
        announced = due
      }
      let longest = result.summary == nil ? Self.pieceAfterFailure : Self.piece
      do {
        try await sleep(max(1, min(longest, (result.due ?? .max) - now())))
      } catch {
        return result
      }
      result = await build(now())
      let changes = result.summary.map { !$0.written.isEmpty || !$0.removed.isEmpty } ?? false
      if changes || result.diagnostics != said { tell(.built(result)) }
      said = result.diagnostics
    }
  }
}
