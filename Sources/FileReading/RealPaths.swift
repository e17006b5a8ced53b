import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
