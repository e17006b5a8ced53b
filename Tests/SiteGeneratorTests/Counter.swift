import Synchronization

@testable import SiteGenerator

/// Counts what happens on several threads.
final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func add() { count.withLock { $0 += 1 } }
}

/// Takes down what a build says of its progress.
final class Seen: Sendable {
  private let steps = Mutex<[BuildProgress]>([])

  var all: [BuildProgress] { steps.withLock { $0 } }

  func add(_ progress: BuildProgress) { steps.withLock { $0.append(progress) } }
}
