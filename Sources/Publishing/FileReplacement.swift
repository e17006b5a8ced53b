import SystemCalls

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a file could not be replaced.
package struct FileReplacementFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var code: Int32

  /// The system's words for it.
  package var description: String { String(cString: strerror(code)) }
}

/// Writes a file in one step: whoever reads it finds the old bytes or the new ones, whatever happens.
///
/// The bytes are written beside the file under a hidden name, brought to the disk, and then given its name. A
/// file keeps its permissions, and a symbolic link still leads to it.
package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileReplacementFailure) {
  let target = resolved(path)
  let name =
    target.utf8.lastIndex(of: UInt8(ascii: "/")).map { target[target.index(after: $0)...] } ?? target[...]
  let folder = target.dropLast(name.count)
  var status = stat()
  let permissions = stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
  let staging = "\(folder).\(name).sitegen-\(getpid())"
  do throws(CallFailure) {
    let file = try check(open(staging, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666))
    do throws(CallFailure) {
      try writeAll(bytes, to: file)
      if let permissions { try check(fchmod(file, permissions)) }
      // What is renamed must be on the disk before its name is.
      try check(fsync(file))
    } catch {
      _ = close(file)
      throw error
    }
    if close(file) != 0, errno != EINTR { throw CallFailure(code: errno) }
    try check(rename(staging, target))
  } catch {
    _ = unlink(staging)
    throw FileReplacementFailure(path: path, code: error.code)
  }
}

/// What a path leads to, through links; the path itself when nothing is there yet.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

/// Makes a folder and those on the way to it, as far as they are missing.
package func makeFolders(_ path: String) throws(FileReplacementFailure) {
  for folder in path.ancestors + [path] where !folder.isEmpty && mkdir(folder, 0o777) != 0 {
    guard errno == EEXIST else { throw FileReplacementFailure(path: folder, code: errno) }
  }
}

/// Removes a file. It is no failure if there is none.
package func removeFile(_ path: String) throws(FileReplacementFailure) {
  if unlink(path) != 0, errno != ENOENT { throw FileReplacementFailure(path: path, code: errno) }
}
