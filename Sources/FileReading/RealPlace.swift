import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a path leads to on the disk, whatever links, steps upwards and spellings are on the way; something need not be
/// there yet.
package struct RealPlace: Sendable {
  /// Without links and steps upwards.
  private let path: String
  /// What is there; nil for nothing yet.
  private let identity: Identity?
  /// Of it and of every folder that it is in.
  private let line: Set<Identity>

  private struct Identity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
  }

  package init(of path: String) throws(FileFailure) {
    do throws(CallFailure) {
      self.path = try resolved(path)
      identity = try Self.identity(of: self.path)
      var line: Set<Identity> = []
      var folder = self.path
      while true {
        if let identity = try Self.identity(of: folder) { line.insert(identity) }
        if folder == "/" { break }
        folder = parent(of: folder)
      }
      self.line = line
    } catch {
      throw FileFailure(path: path, code: error.code)
    }
  }

  /// Whether the other place is this one or in it.
  package func holds(_ other: RealPlace) -> Bool {
    // Two spellings of a name may be one folder, and one that does not exist has nothing but its name.
    if let identity, other.line.contains(identity) { return true }
    return other.path == path || other.path.utf8.starts(with: (path == "/" ? path : path + "/").utf8)
  }

  private static func identity(of path: String) throws(CallFailure) -> Identity? {
    var status = stat()
    do {
      try check(stat(path, &status))
    } catch  where error.isAbsence {
      return nil
    }
    return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
  }
}

/// The path without links and steps upwards; of what does not exist, the names as they are.
private func resolved(_ path: String) throws(CallFailure) -> String {
  do {
    return try realPath(path)
  } catch  where error.isAbsence && !path.isEmpty {
    let path = withoutSlashesAtEnd(path)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    let before = slash.map { String(path[..<$0]) } ?? "."
    let folder = try resolved(before.isEmpty ? "/" : before)
    switch name {
    case "", ".": return folder
    // A folder that is made on the way leads back to the one it is made in.
    case "..": return parent(of: folder)
    default:
      let joined = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      do {
        return try realPath(joined)
      } catch  where error.isAbsence {
        return joined
      }
    }
  }
}

/// - Parameter path: without links, from the root on.
private func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}
