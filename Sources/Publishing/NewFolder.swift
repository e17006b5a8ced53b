import SystemCalls

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a new folder could not be made.
package struct NewFolderFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var code: Int32

  /// The system's words for it.
  package var description: String { String(cString: strerror(code)) }
  /// Whether there is something where the folder was to be.
  package var isOccupied: Bool { [EEXIST, ENOTEMPTY].contains(code) }
}

/// Makes a folder with files in it where there was nothing before, whole or not at all.
///
/// The folder is written beside its place under a hidden name and then renamed. Folders on the way to it are
/// made, too, and removed again if it fails.
/// - Parameter files: by their paths in the folder.
package func makeNewFolder(_ path: String, files: [Artifact]) throws(NewFolderFailure) {
  guard !exists(path) else { throw NewFolderFailure(path: path, code: EEXIST) }
  var made: [String] = []
  do throws(NewFolderFailure) {
    for ancestor in path.ancestors where !ancestor.isEmpty && !exists(ancestor) {
      try attempt(ancestor) { mkdir(ancestor, 0o777) }
      made.append(ancestor)
    }
    let staging = try makeStagingFolder(for: path)
    made.append(staging)
    for file in files {
      let target = "\(staging)/\(file.path)"
      for folder in target.ancestors where !folder.isEmpty && !exists(folder) {
        try attempt(folder) { mkdir(folder, 0o777) }
        made.append(folder)
      }
      try writeNewFile(target, file.bytes)
      made.append(target)
    }
    // A folder is never renamed over one that has something in it.
    try attempt(path) { rename(staging, path) }
  } catch {
    for path in made.reversed() { _ = remove(path) }
    throw error
  }
}

private func makeStagingFolder(for path: String) throws(NewFolderFailure) -> String {
  let parent = path.parent ?? "."
  // A name may be left over from a run that was killed.
  for number in 1...100 {
    let staging = "\(parent)/.sitegen-new-\(getpid())-\(number)"
    if mkdir(staging, 0o777) == 0 { return staging }
    if errno != EEXIST { throw NewFolderFailure(path: parent, code: errno) }
  }
  throw NewFolderFailure(path: path, code: EEXIST)
}

private func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(NewFolderFailure) {
  do throws(CallFailure) {
    let file = try check(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
    defer { _ = close(file) }
    try writeAll(bytes, to: file)
    // What is renamed must be on the disk before its name is.
    try check(fsync(file))
  } catch {
    _ = unlink(path)
    throw NewFolderFailure(path: path, code: error.code)
  }
}

private func exists(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

private func attempt(_ path: String, _ call: () -> Int32) throws(NewFolderFailure) {
  if call() != 0 { throw NewFolderFailure(path: path, code: errno) }
}
