import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is in a folder and below it, and when it was changed, seen from outside.
struct FolderScan: Equatable {
  private struct Stamp: Equatable {
    var place: UInt64
    var size: Int64
    var modified: Int64
    var changed: Int64
  }

  private var files: [String: Stamp] = [:]
  /// The folders, the outermost first.
  private(set) var folders: [String] = []

  /// Looks at folders, each with all below it. What is not there, or goes away meanwhile, is not there.
  /// - Complexity: O(n) in the number of entries.
  init(of roots: [String]) {
    for root in roots { enter(root) }
  }

  private mutating func enter(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    let names: [[UInt8]]
    do throws(CallFailure) {
      names = try readNames(of: descriptor)
    } catch {
      return
    }
    folders.append(folder)
    for name in names {
      let name = String(decoding: name, as: UTF8.self)
      guard isLookedAt(name) else { continue }
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        enter(path)
      } else {
        files[path] = Stamp(
          place: UInt64(status.st_ino), size: Int64(status.st_size), modified: status.modified,
          changed: status.changed)
      }
    }
  }

  /// The files that are not the same in both.
  func changes(since earlier: FolderScan) -> Set<String> {
    var changed: Set<String> = []
    for (path, stamp) in files where earlier.files[path] != stamp { changed.insert(path) }
    for path in earlier.files.keys where files[path] == nil { changed.insert(path) }
    return changed
  }
}

/// Whether a name can be one of the site: not hidden, and no copy that an editor keeps.
func isLookedAt(_ name: String) -> Bool { !name.hasPrefix(".") && !name.hasSuffix("~") }
