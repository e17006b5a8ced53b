#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command of the author's, run by the shell as in a terminal: it reads what it is given and answers.
package struct ShellCommand: Sendable {
  /// As one would type it.
  package var line: String

  package init(_ line: String) { self.line = line }

  package enum Failure: Error, Hashable, Sendable {
    /// The `errno` of a call to the system.
    case system(Int32)
    /// It neither took nor said anything for so many seconds, and was ended.
    case silent(seconds: Int)
    /// It said more than so many bytes, and was ended.
    case tooLong(limit: Int)
    case status(Int32)
    case signal(Int32)
  }

  /// Runs the command to its end; what it says on standard error goes where that of this program goes.
  ///
  /// - Parameters:
  ///   - input: for its standard input, which then ends. A command need not read it.
  ///   - patience: seconds without a byte in either direction after which it is ended.
  ///   - limit: bytes of output after which it is ended.
  /// - Returns: what it wrote to standard output.
  package func answer(to input: [UInt8], patience: Int, limit: Int) throws(Failure) -> [UInt8] {
    var pipes = try CommandPipes()
    let child: pid_t
    do throws(Failure) {
      child = try pipes.spawn(line)
    } catch {
      pipes.closeAll()
      throw error
    }
    let conversation = withoutBrokenPipes { pipes.converse(input, patience: patience, limit: limit) }
    pipes.closeAll()
    if case .failure = conversation { kill(child, SIGTERM) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let output = try conversation.get()
    try Self.judge(status)
    return output
  }

  /// Runs the command to its end with the standard streams of this program, as an editor needs them.
  package func run() throws(Failure) {
    let child = try startShell(line) { _ in }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    try Self.judge(status)
  }

  private static func judge(_ status: Int32) throws(Failure) {
    if status & 0x7F != 0 { throw .signal(status & 0x7F) }
    if status >> 8 & 0xFF != 0 { throw .status(status >> 8 & 0xFF) }
  }
}

#if canImport(Darwin)
  private typealias SpawnActions = posix_spawn_file_actions_t?
  private typealias SpawnAttributes = posix_spawnattr_t?
#else
  private typealias SpawnActions = posix_spawn_file_actions_t
  private typealias SpawnAttributes = posix_spawnattr_t
#endif

/// Starts a shell.
/// - Parameter prepare: says what becomes of its streams.
private func startShell(
  _ line: String, _ prepare: (inout SpawnActions) -> Void
) throws(ShellCommand.Failure) -> pid_t {
  #if canImport(Darwin)
    var actions: SpawnActions = nil
    var attributes: SpawnAttributes = nil
  #else
    var actions = SpawnActions()
    var attributes = SpawnAttributes()
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  prepare(&actions)
  // This program takes no notice of broken pipes; a command has to.
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigaddset(&signals, SIGPIPE)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  var arguments: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", line].map { (word: String) in strdup(word)
  }
  arguments.append(nil)
  defer { for argument in arguments { free(argument) } }
  var child: pid_t = 0
  let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ)
  guard code == 0 else { throw .system(code) }
  return child
}

extension ShellCommand.Failure: CustomStringConvertible {
  /// In the system's words where it said why.
  package var description: String {
    switch self {
    case .system(let code): String(cString: strerror(code))
    case .silent(let seconds): "it said nothing for \(seconds) seconds, and was ended"
    case .tooLong(let limit): "it said more than \(limit >> 20) MiB, and was ended"
    case .status(127): "it ended with status 127, by which the shell says that there is no such command"
    case .status(let status): "it ended with status \(status)"
    case .signal(let signal): "signal \(signal) ended it"
    }
  }
}

/// The two pipes between this program and a command.
private struct CommandPipes {
  /// Ends of this program; -1 where they are closed.
  private var writing: Int32 = -1
  private var reading: Int32 = -1
  /// Ends of the command.
  private var input: Int32 = -1
  private var output: Int32 = -1

  init() throws(ShellCommand.Failure) {
    (input, writing) = try Self.pipe()
    do throws(ShellCommand.Failure) {
      (reading, output) = try Self.pipe()
    } catch {
      closeAll()
      throw error
    }
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  /// The end to read from, and the one to write to; no other command gets them.
  private static func pipe() throws(ShellCommand.Failure) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    guard makePipe(&ends) == 0 else { throw .system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  mutating func closeAll() {
    for end in [writing, reading, input, output] where end != -1 { close(end) }
    (writing, reading, input, output) = (-1, -1, -1, -1)
  }

  /// Starts the shell, and leaves its ends to it.
  mutating func spawn(_ line: String) throws(ShellCommand.Failure) -> pid_t {
    let child = try startShell(line) { actions in
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    }
    close(input)
    close(output)
    (input, output) = (-1, -1)
    return child
  }

  /// Writes and reads by turns, so that neither side waits for the other.
  mutating func converse(
    _ bytes: [UInt8], patience: Int, limit: Int
  ) -> Result<[UInt8], ShellCommand.Failure> {
    var answer: [UInt8] = []
    var written = 0
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    if bytes.isEmpty { endInput() }
    while true {
      var waiting = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
      if writing != -1 { waiting.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0)) }
      let ready = poll(&waiting, nfds_t(waiting.count), Int32(clamping: patience * 1000))
      if ready == 0 { return .failure(.silent(seconds: patience)) }
      if ready < 0 {
        if errno == EINTR { continue }
        return .failure(.system(errno))
      }
      if waiting.count > 1, waiting[1].revents != 0 {
        let count = bytes.withUnsafeBytes {
          write(writing, $0.baseAddress?.advanced(by: written), $0.count - written)
        }
        if count > 0 { written += count }
        // A command that has heard enough closes its end.
        if written == bytes.count || count < 0 && errno != EAGAIN && errno != EINTR { endInput() }
      }
      guard waiting[0].revents != 0 else { continue }
      let count = read(reading, &buffer, buffer.count)
      if count == 0 { return .success(answer) }
      if count < 0 {
        if errno == EAGAIN || errno == EINTR { continue }
        return .failure(.system(errno))
      }
      answer += buffer[..<count]
      if answer.count > limit { return .failure(.tooLong(limit: limit)) }
    }
  }

  private mutating func endInput() {
    close(writing)
    writing = -1
  }
}

/// The system's call, which the name of a method hides.
private func makePipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

/// Does something in whose course a pipe may break, which is then an error and not the end of the program.
private func withoutBrokenPipes<Value>(_ body: () -> Value) -> Value {
  var signals = sigset_t()
  var before = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer {
    var pending = sigset_t()
    sigpending(&pending)
    if sigismember(&pending, SIGPIPE) == 1, sigismember(&before, SIGPIPE) == 0 {
      var signal: Int32 = 0
      sigwait(&signals, &signal)
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
  return body()
}
