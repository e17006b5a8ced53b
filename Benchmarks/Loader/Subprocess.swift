import Glibc

struct SubprocessFailure: Error {
  var program: String
}

/// Runs a program on bytes in a file, in a UTF-8 locale.
/// - Returns: what it writes.
func run(_ program: String, _ arguments: [String], input: [UInt8]) throws -> [UInt8] {
  guard let from = tmpfile(), let to = tmpfile() else { throw SubprocessFailure(program: program) }
  defer {
    fclose(from)
    fclose(to)
  }
  fwrite(input, 1, input.count, from)
  rewind(from)
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, fileno(from), 0)
  posix_spawn_file_actions_adddup2(&actions, fileno(to), 1)
  let words = ([program] + arguments).map { strdup($0) } + [nil]
  let environment = [strdup("LC_ALL=C.UTF-8"), nil]
  defer { for word in words + environment { free(word) } }
  var process = pid_t()
  var status: Int32 = 0
  guard posix_spawn(&process, program, &actions, nil, words, environment) == 0,
    waitpid(process, &status, 0) == process, status == 0
  else { throw SubprocessFailure(program: program) }
  rewind(to)
  var output: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, to), count > 0 { output += chunk[..<count] }
  return output
}
