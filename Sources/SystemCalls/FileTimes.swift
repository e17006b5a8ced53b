#if canImport(Glibc)
  package import Glibc
#elseif canImport(Musl)
  package import Musl
#elseif canImport(Darwin)
  package import Darwin
#endif

/// The times of a file, in nanoseconds since 1970.
extension stat {
  #if canImport(Darwin)
    /// Of the last change of its bytes.
    package var modified: Int64 { st_mtimespec.nanoseconds }
    /// Of the last change of anything about it.
    package var changed: Int64 { st_ctimespec.nanoseconds }
  #else
    /// Of the last change of its bytes.
    package var modified: Int64 { st_mtim.nanoseconds }
    /// Of the last change of anything about it.
    package var changed: Int64 { st_ctim.nanoseconds }
  #endif
}

extension timespec {
  var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}
