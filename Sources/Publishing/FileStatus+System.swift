#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension FileStatus {
  init(_ status: stat) {
    let mode = UInt32(status.st_mode)
    let kind: Kind =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), permissions: mode & 0o7777,
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino),
      modified: status.modification.nanoseconds, changed: status.change.nanoseconds)
  }
}

extension stat {
  #if canImport(Darwin)
    fileprivate var modification: timespec { st_mtimespec }
    fileprivate var change: timespec { st_ctimespec }
  #else
    fileprivate var modification: timespec { st_mtim }
    fileprivate var change: timespec { st_ctim }
  #endif
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}
