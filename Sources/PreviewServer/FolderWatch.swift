import Dispatch
import Synchronization
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What has changed in the folders of a site.
struct FolderChange: Equatable, Sendable {
  /// As they are named from where the program was started: files, and folders that came or went.
  var paths: Set<String> = []
  /// Whether anything may have changed.
  var isUnknown = false

  var isEmpty: Bool { paths.isEmpty && !isUnknown }

  mutating func add(_ other: FolderChange) {
    paths.formUnion(other.paths)
    isUnknown = isUnknown || other.isUnknown
  }
}

/// Waits for changes in folders and all below them. Those that come close together, as when an editor saves or a branch is
/// checked out, are one.
///
/// On Linux the kernel tells of them (inotify); where it cannot, the folders are looked through again and again.
final class FolderWatch: Sendable {
  /// Says when there is a change to ``take()``.
  let signals: AsyncStream<Void>
  /// Whether folders are looked through, for want of somebody who tells of changes.
  let isScanning: Bool
  private let continuation: AsyncStream<Void>.Continuation
  private let pending = Mutex(FolderChange())
  /// A byte in it ends the wait.
  private let stopper: Pipe

  /// Begins to watch: what changes after this is seen.
  /// - Parameter notifies: false to look through the folders again and again, whatever the kernel can do.
  /// - Throws: what the system says when no more files can be opened.
  init(_ roots: [String], notifies: Bool = true) throws(CallFailure) {
    (signals, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    stopper = try Pipe()
    let changes = ChangeSource(roots, notifies: notifies)
    isScanning = changes.isScanning
    // The queue has nothing else to do: its thread waits with the system.
    DispatchQueue(label: "folder watch").async { self.wait(for: changes) }
  }

  /// Ends ``signals``.
  func stop() {
    stopper.put()
    continuation.finish()
  }

  /// All that has changed since it was asked last.
  func take() -> FolderChange {
    pending.withLock { pending in
      defer { pending = FolderChange() }
      return pending
    }
  }

  /// In milliseconds.
  private enum Delay {
    /// For how long nothing may come before a change is handed on.
    static let quiet: Int64 = 10
    /// For how long more is waited for at most.
    static let longest: Int64 = 150
  }

  private func wait(for source: ChangeSource) {
    var source = source
    defer { source.end() }
    var gathered = FolderChange()
    var since: Int64 = 0
    while true {
      let isGathering = !gathered.isEmpty
      var ready = [
        pollfd(fd: stopper.reader, events: Int16(POLLIN), revents: 0),
        // A descriptor below zero is passed over.
        pollfd(fd: source.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let timeout = isGathering ? Int32(Delay.quiet) : source.interval
      let count = poll(&ready, nfds_t(ready.count), timeout)
      if count < 0, errno != EINTR { return }
      if ready[0].revents != 0 { return }
      let isLookedFor = ready[1].revents != 0 || source.isDue
      let change = isLookedFor ? source.changes() : FolderChange()
      if !isGathering { since = clockTime() / 1_000_000 }
      gathered.add(change)
      let isQuiet = change.isEmpty
      if !gathered.isEmpty, isQuiet || clockTime() / 1_000_000 - since >= Delay.longest {
        pending.withLock { $0.add(gathered) }
        gathered = FolderChange()
        continuation.yield()
      }
    }
  }
}

/// Two ends of a channel to a thread that waits.
private final class Pipe: Sendable {
  let reader: Int32
  private let writer: Int32

  init() throws(CallFailure) {
    var ends: [Int32] = [0, 0]
    try check(pipe(&ends))
    (reader, writer) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reader)
    close(writer)
  }

  func put() {
    do throws(CallFailure) {
      try writeAll([0], to: writer)
    } catch {
      // Nobody waits at the other end any more.
    }
  }
}
