import Synchronization

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A real file system on which a change fails, or all changes from one on, as if the power were gone.
final class FaultyFileSystem: FileSystem {
  enum Fault: Sendable {
    case none
    /// Only the change with this number fails, counted from one.
    case at(Int)
    /// The change with this number and all after it fail.
    case from(Int)
    /// Every hard link fails, as where there are none.
    case links
    /// The rights to write in this folder are missing.
    case rights(folder: String)
    /// This path cannot be looked at.
    case reading(path: String)
  }

  private let real: any FileSystem
  private let fault: Fault
  private let code: Int32
  private let count = Mutex(0)
  /// Called before the change with this number, to interfere.
  private let interference: (at: Int, action: @Sendable () -> Void)?

  init(
    _ real: any FileSystem, failing fault: Fault, with code: Int32 = EIO,
    interfering interference: (at: Int, action: @Sendable () -> Void)? = nil
  ) {
    self.real = real
    self.fault = fault
    self.code = code
    self.interference = interference
  }

  private func change(_ path: String) throws(SystemError) {
    let number = count.withLock { count in
      count += 1
      return count
    }
    if let interference, interference.at == number { interference.action() }
    switch fault {
    case .at(number): throw SystemError(code: code, action: "change", path: path)
    case .from(let first) where number >= first: throw SystemError(code: code, action: "change", path: path)
    default: return
    }
  }

  func status(of path: String) throws(SystemError) -> FileStatus? {
    if case .reading(path) = fault { throw SystemError(code: code, action: "look at", path: path) }
    return try real.status(of: path)
  }
  func contents(of path: String) throws(SystemError) -> [UInt8] { try real.contents(of: path) }
  func names(in folder: String) throws(SystemError) -> [String] { try real.names(in: folder) }

  func checkWritable(folder: String) throws(SystemError) {
    if case .rights(folder) = fault { throw SystemError(code: code, action: "write in", path: folder) }
    try real.checkWritable(folder: folder)
  }

  func createFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try change(path)
    try real.createFolder(path, permissions: permissions)
  }

  func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(SystemError) {
    try change(path)
    try real.setPermissions(permissions, ofFolder: path)
  }

  func removeFolder(_ path: String) throws(SystemError) {
    try change(path)
    try real.removeFolder(path)
  }

  func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> FileStatus {
    do {
      try change(path)
    } catch {
      // A disk that becomes full leaves the part that found room.
      _ = try real.write(Array(bytes.prefix(bytes.count / 2)), to: path)
      throw error
    }
    return try real.write(bytes, to: path)
  }

  func link(_ path: String, to other: String) throws(SystemError) {
    if case .links = fault { throw SystemError(code: EPERM, action: "link", path: path) }
    try change(path)
    try real.link(path, to: other)
  }

  func move(_ path: String, to other: String) throws(SystemError) {
    try change(path)
    try real.move(path, to: other)
  }

  func move(_ path: String, toFree other: String) throws(SystemError) {
    try change(path)
    try real.move(path, toFree: other)
  }

  func removeFile(_ path: String) throws(SystemError) {
    try change(path)
    try real.removeFile(path)
  }

  func synchronize(_ paths: [String]) throws(SystemError) {
    // Only counted: no test cuts the power, and waiting for the disk would take most of the time.
    for path in paths { try change(path) }
  }

  func time() -> Int64 { real.time() }
  func forgetFolders() { real.forgetFolders() }
}

/// A real file system that takes no notice of upper and lower case, as on many computers.
struct CaseInsensitiveFileSystem: FileSystem {
  let real: any FileSystem

  func status(of path: String) throws(SystemError) -> FileStatus? { try real.status(of: path.lowercased()) }
  func contents(of path: String) throws(SystemError) -> [UInt8] { try real.contents(of: path.lowercased()) }
  func names(in folder: String) throws(SystemError) -> [String] { try real.names(in: folder.lowercased()) }
  func checkWritable(folder: String) throws(SystemError) {
    try real.checkWritable(folder: folder.lowercased())
  }
  func createFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try real.createFolder(path.lowercased(), permissions: permissions)
  }
  func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(SystemError) {
    try real.setPermissions(permissions, ofFolder: path.lowercased())
  }
  func removeFolder(_ path: String) throws(SystemError) { try real.removeFolder(path.lowercased()) }
  func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> FileStatus {
    try real.write(bytes, to: path.lowercased())
  }
  func link(_ path: String, to other: String) throws(SystemError) {
    try real.link(path.lowercased(), to: other.lowercased())
  }
  func move(_ path: String, to other: String) throws(SystemError) {
    try real.move(path.lowercased(), to: other.lowercased())
  }
  func removeFile(_ path: String) throws(SystemError) { try real.removeFile(path.lowercased()) }
  func move(_ path: String, toFree other: String) throws(SystemError) {
    try real.move(path.lowercased(), toFree: other.lowercased())
  }
  func synchronize(_ paths: [String]) throws(SystemError) {
    try real.synchronize(paths.map { $0.lowercased() })
  }
  func time() -> Int64 { real.time() }
  func forgetFolders() { real.forgetFolders() }
}
