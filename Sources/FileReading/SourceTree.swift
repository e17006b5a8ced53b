import Characters
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of an author, such as that of content or of templates, from which nothing leads out.
///
/// A link in it is followed if it leads to something in it; any other is an error with its name and its target.
/// Everything is opened from the root, name by name, without following links, so that none that is made meanwhile
/// leads out either. Only regular files are read: a pipe or a device is refused and never waited for. What is in a
/// folder is learnt by listing it, so a file that may be absent is absent only if no name says otherwise, and whatever
/// goes wrong with one that is there is an error.
package final class SourceTree: Sendable {
  /// As it was named, without slashes at its end. It may itself be a link.
  package let path: String
  private let real: String
  private let descriptor: Int32

  /// Throws a failure that ``FileFailure/isMissing`` if there is nothing of that name.
  package init(_ path: String) throws(FileFailure) {
    let path = withoutSlashesAtEnd(path)
    do throws(CallFailure) {
      real = try realPath(path)
      descriptor = try check(open(real, Self.folderFlags))
    } catch {
      throw FileFailure(error, at: path)
    }
    self.path = path
  }

  deinit { close(descriptor) }

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  // Opening a pipe would wait for its writer without O_NONBLOCK.
  private static let fileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC

  /// The folder itself.
  package var root: FolderEntry { FolderEntry(name: "", path: path, kind: .folder, location: []) }

  /// What is in a folder. What cannot be used is among its entries, with the reason.
  /// - Parameter hidden: names that begin with a dot and are there all the same.
  package func contents(
    of folder: FolderEntry, with hidden: Set<String> = []
  ) throws(FileFailure) -> FolderContents {
    if let failure = folder.failure { throw failure }
    do throws(CallFailure) {
      let opened = try openFolder(folder.location)
      defer { close(opened) }
      // The list closes its own descriptor.
      let names = try readNames(of: check(openat(opened, ".", Self.folderFlags)))
        .filter { $0.first != UInt8(ascii: ".") || hidden.contains(String(decoding: $0, as: UTF8.self)) }
      return FolderContents(names.map { entry($0, in: folder, opened) })
    } catch {
      throw FileFailure(path: folder.path, code: error.code)
    }
  }

  /// All bytes of a file.
  package func bytes(of file: FolderEntry) throws(FileFailure) -> [UInt8] {
    if let failure = file.failure { throw failure }
    guard let name = file.location.last, !file.isFolder else {
      throw FileFailure(path: file.path, code: EISDIR)
    }
    let opened: Int32
    var status = stat()
    do throws(CallFailure) {
      let folder = try openFolder(Array(file.location.dropLast()))
      defer { close(folder) }
      opened = try check(openat(folder, name, Self.fileFlags))
    } catch {
      throw FileFailure(path: file.path, code: error.code)
    }
    defer { close(opened) }
    do throws(CallFailure) {
      try check(fstat(opened, &status))
    } catch {
      throw FileFailure(path: file.path, code: error.code)
    }
    guard status.isFile else { throw FileFailure(path: file.path, .special(status.specialKind)) }
    let bytes = try readToEnd(opened, status, file.path)
    guard bytes.count >= status.st_size else { throw FileFailure(path: file.path, .cutShort) }
    return bytes
  }

  /// Every file in the tree, by its path below the root, names in normal form C, in byte order.
  ///
  /// A folder is entered once: a second link to it, or one to a folder that it lies in, cannot be used.
  package func files() throws(FileFailure) -> (
    files: [(name: String, entry: FolderEntry)], failures: [FileFailure]
  ) {
    var files: [(name: String, entry: FolderEntry)] = []
    var failures: [FileFailure] = []
    var entered: Set<[String]> = [[]]
    var waiting = [(prefix: "", folder: root)]
    while let (prefix, folder) = waiting.popLast() {
      for entry in try contents(of: folder).entries {
        switch entry.kind {
        case .file: files.append((prefix + entry.name, entry))
        case .folder where entered.insert(entry.location).inserted:
          waiting.append((prefix + entry.name + "/", entry))
        case .folder:
          failures.append(
            FileFailure(
              path: entry.path, .readAlready(target: ([path] + entry.location).joined(separator: "/"))))
        case .unusable(let failure): failures.append(failure)
        }
      }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return (files, failures.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  private func openFolder(_ location: [String]) throws(CallFailure) -> Int32 {
    var folder = try check(openat(descriptor, ".", Self.folderFlags))
    for name in location {
      let parent = folder
      defer { close(parent) }
      folder = try check(openat(folder, name, Self.folderFlags))
    }
    return folder
  }

  private func entry(_ bytes: [UInt8], in folder: FolderEntry, _ opened: Int32) -> FolderEntry {
    guard let name = String(validating: bytes, as: UTF8.self) else {
      let shown = String(decoding: bytes, as: UTF8.self)
      let path = "\(folder.path)/\(shown)"
      return FolderEntry(
        name: shown, path: path, kind: .unusable(FileFailure(path: path, .invalidName)),
        location: folder.location)
    }
    let path = "\(folder.path)/\(name)"
    func made(_ kind: FolderEntry.Kind, _ location: [String]? = nil) -> FolderEntry {
      FolderEntry(name: name.composed, path: path, kind: kind, location: location ?? folder.location + [name])
    }
    do throws(FileFailure) {
      var status = stat()
      do throws(CallFailure) {
        try check(fstatat(opened, name, &status, AT_SYMLINK_NOFOLLOW))
      } catch {
        throw FileFailure(path: path, code: error.code)
      }
      var location: [String]?
      if status.isLink { (location, status) = try target(of: path, folder.location + [name]) }
      if status.isFile { return made(.file, location) }
      if status.isFolder { return made(.folder, location) }
      throw FileFailure(path: path, .special(status.specialKind))
    } catch {
      return made(.unusable(error))
    }
  }

  /// Where a link leads to in the tree, and what is there.
  private func target(of path: String, _ location: [String]) throws(FileFailure) -> ([String], stat) {
    let link = ([real == "/" ? "" : real] + location).joined(separator: "/")
    var status = stat()
    let target: String
    do throws(CallFailure) {
      target = try realPath(link)
      try check(lstat(target, &status))
    } catch {
      throw FileFailure(error, at: path, place: link)
    }
    guard let location = self.location(ofReal: target) else {
      throw FileFailure(path: path, .outside(target: target, folder: self.path))
    }
    return (location, status)
  }

  private func location(ofReal path: String) -> [String]? {
    if path == real { return [] }
    let prefix = real == "/" ? real : real + "/"
    // Bytes, since texts that are equal may lead to different files.
    guard path.utf8.starts(with: prefix.utf8) else { return nil }
    return path.utf8.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: "/")).map {
      String(Substring($0))
    }
  }
}
