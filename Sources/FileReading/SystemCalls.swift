#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The `errno` of a call that failed, before it is known what it was for.
struct CallFailure: Error {
  var code: Int32

  /// Whether there is nothing at the path.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}

/// The result of a system call, repeated for as long as a signal interrupts it.
@discardableResult
func check<Result: FixedWidthInteger & SignedInteger>(
  _ call: @autoclosure () -> Result
) throws(CallFailure) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw CallFailure(code: code) }
  }
}

/// The bytes of names in an open folder, hidden ones left out; closes the descriptor.
func readNames(of folder: Int32) throws(CallFailure) -> [[UInt8]] {
  guard let stream = fdopendir(folder) else {
    let code = errno
    close(folder)
    throw CallFailure(code: code)
  }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while true {
    // The end of the folder and an error are told apart by nothing else.
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw CallFailure(code: errno) }
      return names
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != UInt8(ascii: ".") { names.append(name) }
  }
}

/// What a link says that it leads to.
func linkTarget(_ path: String) throws(CallFailure) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = try check(readlink(path, &buffer, buffer.count))
  return String(decoding: buffer[..<count].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// An existing path without links and steps upwards.
func realPath(_ path: String) throws(CallFailure) -> String {
  guard let real = realpath(path, nil) else { throw CallFailure(code: errno) }
  defer { free(real) }
  return String(cString: real)
}

extension stat {
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

  /// What it is instead of a file, folder or link.
  var specialKind: String {
    switch st_mode & S_IFMT {
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
