import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Somebody's wish that the program may end as soon as it does nothing that should not be interrupted.
final class EndWish: Sendable {
  private let sleeping = Mutex<(isMade: Bool, task: Task<Void, any Error>?)>((false, nil))

  /// Whoever makes it twice does not want to wait: the program ends on the spot, as it would without this.
  func make() {
    sleeping.withLock { state in
      if state.isMade { _exit(130) }
      state.isMade = true
      state.task?.cancel()
    }
  }

  /// Throws when there is the wish, at once.
  func sleep(_ seconds: Int) async throws {
    let task = Task { try await Task.sleep(for: .seconds(seconds)) }
    sleeping.withLock { state in
      state.task = task
      if state.isMade { task.cancel() }
    }
    try await task.value
  }
}
