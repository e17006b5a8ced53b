#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells the running program from every other: where it lies, its size, and when it was written. Nil where the system does
/// not say.
///
/// What a build comes to depends on the program, and a number of a version does not change while one is being written.
package func runningProgram() -> String? {
  #if canImport(Darwin)
    var size: UInt32 = 4096
    var buffer = [CChar](repeating: 0, count: Int(size))
    guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
    let path = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let times = (status.st_mtimespec, status.st_ctimespec)
  #else
    let path = "/proc/self/exe"
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let times = (status.st_mtim, status.st_ctim)
  #endif
  return
    "\(status.st_dev) \(status.st_ino) \(status.st_size) \(times.0.tv_sec).\(times.0.tv_nsec) \(times.1.tv_sec).\(times.1.tv_nsec)"
}
