import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path as people write it, without slashes at its end.
package func withoutSlashesAtEnd(_ path: String) -> String {
  var path = path[...]
  while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
  return String(path)
}

/// Whether there is anything of that name, be it a link that leads nowhere.
package func isPresent(_ path: String) throws(FileFailure) -> Bool {
  var status = stat()
  do throws(CallFailure) {
    try check(lstat(path, &status))
    return true
  } catch {
    if error.isAbsence { return false }
    throw FileFailure(path: path, code: error.code)
  }
}

extension FileFailure {
  /// Why a call failed at a path: a link that leads nowhere is there, although the system says that nothing is.
  /// - Parameter place: where the path is really; nil for the path itself.
  init(_ call: CallFailure, at path: String, place: String? = nil) {
    self.init(path: path, code: call.code)
    let place = place ?? path
    var status = stat()
    guard call.code == ENOENT, lstat(place, &status) == 0, status.isLink else { return }
    do {
      reason = .danglingLink(target: try linkTarget(place))
    } catch {
      reason = .danglingLink(target: nil)
    }
  }
}
