import Diagnostics
import SystemCalls

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder a site is published to, opened, and locked for one publish alone.
///
/// The lock is on the folder itself, so that it leaves no file behind and a publish that changes
/// nothing writes nothing. The system lets go of it when the process ends, however it ends.
struct OutputFolder {
  private struct Refusal: Error {
    var diagnostic: Diagnostic
    /// What is known of the folder then.
    var state: OutputState
  }

  /// What became of the wish to have a folder for one publish alone.
  enum Lock {
    case taken
    case takenByAnother
    /// There are no locks, for this reason.
    case notPossible(code: Int32)
  }

  private let path: String
  private var descriptor: Int32 = -1
  /// The folders made on the way, the outermost first.
  private var created: [String] = []

  /// Does something with the folder, which is created if it is missing, and its parents with it.
  ///
  /// If nothing comes of it, folders that were created only for it are removed again. In the end it is looked whether
  /// the path still leads to the folder: only then is there what `body` says.
  static func withLock(
    on path: String, since earlier: OutputState, _ body: (_ descriptor: Int32) -> PublishingOutcome
  ) -> PublishingOutcome {
    var folder = OutputFolder(path: path)
    defer { if folder.descriptor != -1 { _ = close(folder.descriptor) } }
    var outcome: PublishingOutcome
    do {
      try folder.open()
      let warnings = try folder.lock()
      outcome = body(folder.descriptor)
      outcome.diagnostics.insert(contentsOf: warnings, at: 0)
    } catch {
      outcome = PublishingOutcome(diagnostics: [error.diagnostic], state: error.state)
    }
    if outcome.report == nil { folder.removeCreated() }
    if let other = folder.stateElsewhere() {
      outcome.state = other
      if outcome.report != nil { outcome.diagnostics.append(Messages(output: path).outputGone()) }
      outcome.report = nil
      outcome.published = nil
    }
    outcome.state = outcome.state.since(earlier)
    return outcome
  }

  /// Looks at the folder, which is not created and not locked.
  static func look(
    at path: String, _ body: (_ descriptor: Int32) -> Outcome<OutputState>
  ) -> Outcome<OutputState> {
    let folder = OutputFolder(path: path)
    do {
      let descriptor = try folder.openExisting()
      defer { _ = close(descriptor) }
      return body(descriptor)
    } catch  where error.code == ENOENT {
      return Outcome(.missing)
    } catch {
      let refusal = folder.refusal(error, "open", path)
      return Outcome(refusal.state, [refusal.diagnostic])
    }
  }

  private init(path: String) {
    self.path = path
  }

  private mutating func open() throws(Refusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw Refusal(
        diagnostic: Diagnostic(
          .outputUnavailable, "The path of the output folder is empty or contains NUL",
          help: "Name the folder the site is to be published to"), state: .missing)
    }
    do {
      descriptor = try openExisting()
    } catch  where error.code == ENOENT {
      try createMissing()
      do {
        descriptor = try openExisting()
      } catch {
        throw refusal(error, "open", path)
      }
    } catch {
      throw refusal(error, "open", path)
    }
  }

  private func openExisting() throws(CallFailure) -> Int32 {
    try check(openDescriptor(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  private mutating func createMissing() throws(Refusal) {
    for folder in path.ancestors.filter({ !$0.isEmpty }) + [path] {
      do {
        try check(mkdir(folder, 0o755))
        created.append(folder)
      } catch  where error.code == EEXIST {
        continue
      } catch {
        throw refusal(error, "create", folder)
      }
    }
  }

  private func removeCreated() {
    // A folder that somebody has put something into since is kept, and nothing is lost by leaving one.
    for folder in created.reversed() { _ = rmdir(folder) }
  }

  /// What is at the path now, if that is not the folder that was opened.
  private func stateElsewhere() -> OutputState? {
    guard descriptor != -1 else { return nil }
    var (opened, named) = (stat(), stat())
    do {
      try check(fstat(descriptor, &opened))
      try check(stat(path, &named))
    } catch  where error.code == ENOENT {
      return .missing
    } catch {
      return .unknown(SystemError(code: error.code, action: "look at", path: path).sentence)
    }
    if FileStatus(opened).isSameFile(as: FileStatus(named)) { return nil }
    return .unknown("another one has taken its place")
  }

  /// Locks the folder; returns what is worth a warning about the lock.
  private func lock() throws(Refusal) -> [Diagnostic] {
    switch Self.lock(descriptor) {
    case .taken: return []
    case .takenByAnother:
      throw Refusal(
        diagnostic: Diagnostic(
          .outputLocked, at: SourceLocation(file: path),
          "Another publish into '\(path)' is running",
          reason: "Two at once would mix two sites",
          help: "Wait until it has finished, then publish again"), state: .inUse)
    case .notPossible(let code):
      let system = SystemError(code: code, action: "lock", path: path)
      return [
        Diagnostic(
          .outputNotLockable, at: SourceLocation(file: path),
          "The output folder '\(path)' cannot be locked: \(system.text)",
          help: "Take care that only one publish into it runs at a time")
      ]
    }
  }

  /// Takes the lock of an open folder, which lasts until the folder is closed.
  static func lock(_ descriptor: Int32) -> Lock {
    do {
      try check(flock(descriptor, LOCK_EX | LOCK_NB))
      return .taken
    } catch {
      return error.code == EWOULDBLOCK ? .takenByAnother : .notPossible(code: error.code)
    }
  }

  private func refusal(_ failure: CallFailure, _ action: String, _ folder: String) -> Refusal {
    let system = SystemError(code: failure.code, action: action, path: folder)
    return Refusal(
      diagnostic: Diagnostic(
        .outputUnavailable, at: SourceLocation(file: path),
        "Cannot \(action) the folder '\(folder)': \(system.text)",
        reason: "The site is published into this folder", help: system.help),
      state: action == "create" ? .missing : .unknown(system.sentence))
  }
}

/// `open` by a name that the methods above do not hide.
private func openDescriptor(_ path: String, _ flags: Int32) -> Int32 {
  open(path, flags)
}
