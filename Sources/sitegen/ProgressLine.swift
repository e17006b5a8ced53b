import Diagnostics
import SiteGenerator
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says on a terminal how far a build has come that takes its time: `pages: 1,200 of 10,000, 340 a second, 26 s left`.
final class ProgressLine: Sendable {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  private struct State {
    var phase = ""
    var phaseStart: ContinuousClock.Instant?
    var lastShown: ContinuousClock.Instant?
    var isShown = false
  }

  /// Nil where nobody looks: in a pipe, and on a terminal that cannot go back in a line.
  init?(start: ContinuousClock.Instant) {
    guard isatty(STDERR_FILENO) == 1, getenv("TERM").map({ String(cString: $0) != "dumb" }) ?? false else {
      return nil
    }
    self.start = start
  }

  /// Shows it at most ten times a second, and not in the first second.
  func show(_ progress: BuildProgress) {
    state.withLock { state in
      let now = clock.now
      if state.phase != progress.phase {
        state.phase = progress.phase
        state.phaseStart = now
      }
      guard now - start >= .seconds(1), state.lastShown.map({ now - $0 >= .milliseconds(100) }) ?? true,
        let phaseStart = state.phaseStart
      else { return }
      state.lastShown = now
      state.isShown = true
      put(Self.line(progress, after: now - phaseStart))
    }
  }

  /// Takes the line away again.
  func clear() {
    state.withLock { state in
      if state.isShown { put("") }
      state.isShown = false
    }
  }

  static func line(_ progress: BuildProgress, after duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    var line = "\(progress.phase): \(progress.done.grouped) of \(progress.total.grouped)"
    guard seconds > 0.5, progress.done > 0 else { return line }
    let rate = Double(progress.done) / seconds
    let left = Double(progress.total - progress.done) / rate
    line += rate >= 1 ? ", \(Int(rate).grouped) a second" : ""
    let rest = Int(left.rounded(.up))
    line += rest < 120 ? ", \(rest) s left" : ", \((rest + 30) / 60) min left"
    return line
  }

  private func put(_ line: String) {
    let bytes = Array("\r\u{1B}[K\(line)".utf8)
    // A terminal that is gone is no reason to stop.
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
