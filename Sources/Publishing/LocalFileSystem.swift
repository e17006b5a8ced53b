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
  /// The descriptor of the output folder; whoever opened it closes it.
  let root: Int32

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  func status(of path: String) throws(SystemError) -> FileStatus? {
    do {
      return try within(path, "look at") { folder, name throws(Failure) in
        var status = stat()
        try check(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
        return FileStatus(status)
      }
    } catch  where [ENOENT, ENOTDIR, ELOOP].contains(error.code) {
      return nil
    }
  }

  func contents(of path: String) throws(SystemError) -> [UInt8] {
    try within(path, "read") { folder, name throws(Failure) in
      // Without O_NONBLOCK, a pipe put here since would hold the publisher for ever.
      let file = try check(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
      defer { _ = close(file) }
      var status = stat()
      try check(fstat(file, &status))
      return try readAll(from: file, expectedCount: Int(status.st_size))
    }
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    try within(folder, "list") { parent, name throws(Failure) in
      try readNames(of: check(openat(parent, name, Self.folderFlags)))
    }
  }

  func checkWritable(folder: String) throws(SystemError) {
    try within(folder, "write in") { parent, name throws(Failure) in
      try check(faccessat(parent, name, W_OK | X_OK, AT_EACCESS))
    }
  }

  func createFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try within(path, "create the folder") { folder, name throws(Failure) in
      try check(mkdirat(folder, name, mode_t(truncatingIfNeeded: permissions)))
    }
  }

  func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(SystemError) {
    try within(path, "set the permissions of") { parent, name throws(Failure) in
      let folder = try check(openat(parent, name, Self.folderFlags))
      defer { _ = close(folder) }
      try check(fchmod(folder, mode_t(truncatingIfNeeded: permissions)))
    }
  }

  func removeFolder(_ path: String) throws(SystemError) {
    try within(path, "remove the folder") { folder, name throws(Failure) in
      try check(unlinkat(folder, name, AT_REMOVEDIR))
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    try within(path, "write") { folder, name throws(Failure) in
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let file = try check(openat(folder, name, flags, 0o644))
      do throws(Failure) {
        try writeAll(bytes, to: file)
      } catch {
        _ = close(file)
        throw error
      }
      // Some file systems tell only on closing that the disk is full.
      if close(file) != 0 && errno != EINTR { throw Failure(code: errno) }
    }
  }

  func link(_ path: String, to other: String) throws(SystemError) {
    try within(path, "keep the old version of") { folder, name throws(Failure) in
      try withParent(of: other) { otherFolder, otherName throws(Failure) in
        try check(linkat(folder, name, otherFolder, otherName, 0))
      }
    }
  }

  func move(_ path: String, to other: String) throws(SystemError) {
    // Of the two, the path in the site tells the reader more than the one in staging.
    let shown = path.ancestors.first == Reserved.staging ? other : path
    try within(path, "move into place", shown: shown) { folder, name throws(Failure) in
      try withParent(of: other) { otherFolder, otherName throws(Failure) in
        try check(renameat(folder, name, otherFolder, otherName))
      }
    }
  }

  func removeFile(_ path: String) throws(SystemError) {
    try within(path, "remove") { folder, name throws(Failure) in
      try check(unlinkat(folder, name, 0))
    }
  }

  func synchronize(_ path: String) throws(SystemError) {
    try within(path, "write to the disk") { folder, name throws(Failure) in
      let descriptor = try check(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC))
      defer { _ = close(descriptor) }
      do throws(Failure) {
        try check(fsync(descriptor))
      } catch  where [EINVAL, ENOTSUP, EOPNOTSUPP].contains(error.code) {
        // Not every file system can do this for a folder; there is nothing to wait for then.
      }
    }
  }

  /// Does something with the folder a path is in and its name there, and tells what failed for which path.
  @discardableResult
  private func within<Result>(
    _ path: String, _ action: String, shown: String? = nil,
    _ body: (_ folder: Int32, _ name: String) throws(Failure) -> Result
  ) throws(SystemError) -> Result {
    do {
      return try withParent(of: path, body)
    } catch {
      throw SystemError(code: error.code, action: action, path: shown ?? path)
    }
  }

  @discardableResult
  private func withParent<Result>(
    of path: String, _ body: (_ folder: Int32, _ name: String) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let components = path.split(separator: "/").map(String.init)
    var folder = root
    defer { if folder != root { _ = close(folder) } }
    for component in components.dropLast() {
      let next = try check(openat(folder, component, Self.folderFlags))
      if folder != root { _ = close(folder) }
      folder = next
    }
    return try body(folder, components.last ?? ".")
  }
}
