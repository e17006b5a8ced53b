import Diagnostics

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
  }

  private let path: String
  private var descriptor: Int32 = -1
  /// The folders made on the way, the outermost first.
  private var created: [String] = []

  /// Does something with the folder, which is created if it is missing, and its parents with it.
  ///
  /// If `body` returns no value, folders that were created only for it are removed again.
  static func withLock<Value>(
    on path: String, _ body: (_ descriptor: Int32) -> Outcome<Value?>
  ) -> Outcome<Value?> {
    var folder = OutputFolder(path: path)
    defer { if folder.descriptor != -1 { _ = close(folder.descriptor) } }
    var outcome: Outcome<Value?>
    do {
      try folder.open()
      let warnings = try folder.lock()
      outcome = body(folder.descriptor)
      outcome.diagnostics.insert(contentsOf: warnings, at: 0)
    } catch {
      outcome = Outcome(nil, [error.diagnostic])
    }
    if outcome.value == nil { folder.removeCreated() }
    return outcome
  }

  private init(path: String) {
    self.path = path
  }

  private mutating func open() throws(Refusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw Refusal(
        diagnostic: Diagnostic(
          .outputUnavailable, "The path of the output folder is empty or contains NUL",
          help: "Name the folder the site is to be published to"))
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

  private func openExisting() throws(Failure) -> Int32 {
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

  /// Locks the folder; returns what is worth a warning about the lock.
  private func lock() throws(Refusal) -> [Diagnostic] {
    do {
      try check(flock(descriptor, LOCK_EX | LOCK_NB))
      return []
    } catch  where error.code == EWOULDBLOCK {
      throw Refusal(
        diagnostic: Diagnostic(
          .outputLocked, at: SourceLocation(file: path),
          "Another publish into '\(path)' is running",
          reason: "Two at once would mix two sites",
          help: "Wait until it has finished, then publish again"))
    } catch {
      let system = SystemError(code: error.code, action: "lock", path: path)
      return [
        Diagnostic(
          .outputNotLockable, at: SourceLocation(file: path),
          "The output folder '\(path)' cannot be locked: \(system.text)",
          help: "Take care that only one publish into it runs at a time")
      ]
    }
  }

  private func refusal(_ failure: Failure, _ action: String, _ folder: String) -> Refusal {
    let system = SystemError(code: failure.code, action: action, path: folder)
    return Refusal(
      diagnostic: Diagnostic(
        .outputUnavailable, at: SourceLocation(file: path),
        "Cannot \(action) the folder '\(folder)': \(system.text)",
        reason: "The site is published into this folder", help: system.help))
  }
}

/// `open` by a name that the methods above do not hide.
private func openDescriptor(_ path: String, _ flags: Int32) -> Int32 {
  open(path, flags)
}
