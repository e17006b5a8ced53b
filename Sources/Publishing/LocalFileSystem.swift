import CPlatform
import SystemCalls

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The real file system below an open folder.
///
/// Every path is walked component by component from the folder's descriptor, refusing symbolic links,
/// so that no link can lead outside, even one made while publishing.
struct LocalFileSystem: FileSystem {
  /// How it is waited until something is on the disk.
  enum Waiting: Sendable {
    /// For the whole file system at once, where that can be relied upon and there is much to wait for.
    case together
    case fileByFile
  }

  /// The descriptor of the output folder; whoever opened it closes it.
  let root: Int32
  private let waiting: Waiting
  private let folders: OpenFolders

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  init(root: Int32, waiting: Waiting = .together) {
    self.root = root
    self.waiting = waiting
    folders = OpenFolders(root: root)
  }

  func time() -> Int64 { clockTime() }
  func forgetFolders() { folders.forget() }

  func status(of path: String) throws(SystemError) -> FileStatus? {
    do {
      return try within(path, "look at") { folder, name throws(CallFailure) in
        try Self.status(folder, name)
      }
    } catch  where [ENOENT, ENOTDIR, ELOOP].contains(error.code) {
      return nil
    }
  }

  private static func status(_ folder: Int32, _ name: UnsafePointer<CChar>) throws(CallFailure) -> FileStatus
  {
    var status = stat()
    try check(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
    return FileStatus(status)
  }

  func contents(of path: String) throws(SystemError) -> [UInt8] {
    try within(path, "read") { folder, name throws(CallFailure) in
      // Without O_NONBLOCK, a pipe put here since would hold the publisher for ever.
      let file = try check(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
      defer { _ = close(file) }
      var status = stat()
      try check(fstat(file, &status))
      return try readAll(from: file, expectedCount: Int(status.st_size))
    }
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    try within(folder, "list") { parent, name throws(CallFailure) in
      try readNames(of: check(openat(parent, name, Self.folderFlags)))
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  func checkWritable(folder: String) throws(SystemError) {
    try within(folder, "write in") { parent, name throws(CallFailure) in
      try check(faccessat(parent, name, W_OK | X_OK, AT_EACCESS))
    }
  }

  func createFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try within(path, "create the folder") { folder, name throws(CallFailure) in
      try check(mkdirat(folder, name, mode_t(truncatingIfNeeded: permissions)))
    }
  }

  func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(SystemError) {
    try within(path, "set the permissions of") { parent, name throws(CallFailure) in
      let folder = try check(openat(parent, name, Self.folderFlags))
      defer { _ = close(folder) }
      try check(fchmod(folder, mode_t(truncatingIfNeeded: permissions)))
    }
  }

  func removeFolder(_ path: String) throws(SystemError) {
    folders.forget(path)
    try within(path, "remove the folder") { folder, name throws(CallFailure) in
      try check(unlinkat(folder, name, AT_REMOVEDIR))
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> FileStatus {
    try within(path, "write") { folder, name throws(CallFailure) in
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = try check(openat(folder, name, flags, 0o644))
      var status = stat()
      do throws(CallFailure) {
        try writeAll(bytes, to: file)
        try check(fstat(file, &status))
      } catch {
        _ = close(file)
        throw error
      }
      // Some file systems tell only on closing that the disk is full.
      if close(file) != 0 && errno != EINTR { throw CallFailure(code: errno) }
      return FileStatus(status)
    }
  }

  func link(_ path: String, to other: String) throws(SystemError) {
    try withBoth(path, other, "keep the old version of", shown: path) {
      folder, name, otherFolder, otherName throws(CallFailure) in
      try check(linkat(folder, name, otherFolder, otherName, 0))
    }
  }

  func move(_ path: String, to other: String) throws(SystemError) {
    try move(path, other) { folder, name, otherFolder, otherName throws(CallFailure) in
      try check(renameat(folder, name, otherFolder, otherName))
    }
  }

  func move(_ path: String, toFree other: String) throws(SystemError) {
    try move(path, other) { folder, name, otherFolder, otherName throws(CallFailure) in
      do throws(CallFailure) {
        try check(platform_rename_to_free(folder, name, otherFolder, otherName))
      } catch  where [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code) {
        // Not every system and file system can do this in one step.
        guard try Self.isFree(otherFolder, otherName) else { throw CallFailure(code: EEXIST) }
        try check(renameat(folder, name, otherFolder, otherName))
      }
    }
  }

  private static func isFree(_ folder: Int32, _ name: UnsafePointer<CChar>) throws(CallFailure) -> Bool {
    do throws(CallFailure) {
      _ = try status(folder, name)
      return false
    } catch  where error.code == ENOENT {
      return true
    }
  }

  private func move(
    _ path: String, _ other: String,
    _ body: (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>) throws(CallFailure) -> Void
  ) throws(SystemError) {
    folders.forget(path)
    // Of the two, the path in the site tells the reader more than the one in staging.
    let shown = path.ancestors.first == Reserved.staging ? other : path
    try withBoth(path, other, "move into place", shown: shown, body)
  }

  func removeFile(_ path: String) throws(SystemError) {
    try within(path, "remove") { folder, name throws(CallFailure) in
      try check(unlinkat(folder, name, 0))
    }
  }

  /// From how many paths on one call for everything is cheaper than one for each, whatever else waits to be written there.
  private static let many = 16

  func synchronize(_ paths: [String]) throws(SystemError) {
    if waiting == .together, paths.count >= Self.many, platform_trusts_syncfs(root) {
      do throws(CallFailure) {
        // All of the output is on the file system of its folder, as files are moved within it. What was lost since the folder
        // was opened, which is before anything was written, is an error of the first call. Some kernels keep an error in
        // bringing the names to the disk to themselves there; the second says so.
        try check(platform_syncfs(root))
        try check(fsync(root))
      } catch {
        throw SystemError(code: error.code, action: "write to the disk", path: "")
      }
      return
    }
    for path in paths { try synchronize(path) }
  }

  private func synchronize(_ path: String) throws(SystemError) {
    do {
      try within(path, "write to the disk") { folder, name throws(CallFailure) in
        let descriptor = try check(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
        defer { _ = close(descriptor) }
        do throws(CallFailure) {
          try check(fsync(descriptor))
        } catch  where [EINVAL, ENOTSUP, EOPNOTSUPP].contains(error.code) {
          // Not every file system can do this for a folder; there is nothing to wait for then.
        }
      }
    } catch  where error.isAboutAbsence {
      return
    }
  }

  /// Does something with the folder a path is in and its name there, and tells what failed for which path.
  @discardableResult
  private func within<Result: Sendable>(
    _ path: String, _ action: String,
    _ body: (_ folder: Int32, _ name: UnsafePointer<CChar>) throws(CallFailure) -> Result
  ) throws(SystemError) -> Result {
    do throws(CallFailure) {
      return try folders.withParent(of: path, body)
    } catch {
      throw SystemError(code: error.code, action: action, path: path)
    }
  }

  /// The same for two paths, of which one is shown.
  private func withBoth(
    _ path: String, _ other: String, _ action: String, shown: String,
    _ body: (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>) throws(CallFailure) -> Void
  ) throws(SystemError) {
    do throws(CallFailure) {
      try folders.withParents(of: path, and: other, body)
    } catch {
      throw SystemError(code: error.code, action: action, path: shown)
    }
  }
}
