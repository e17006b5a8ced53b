@testable import Publishing

/// An output folder that is in the memory, to be looked at.
struct MemoryFolder: FileSystem {
  private let entries: [String: FileStatus.Kind]
  private let children: [String: [String]]

  init(files: [String]) {
    var entries: [String: FileStatus.Kind] = ["": .folder]
    var children: [String: [String]] = [:]
    for file in files {
      var path = ""
      let parts = file.split(separator: "/")
      for (index, part) in parts.enumerated() {
        let parent = path
        path += (path.isEmpty ? "" : "/") + part
        if entries[path] == nil { children[parent, default: []].append(String(part)) }
        entries[path] = index == parts.count - 1 ? .file : .folder
      }
    }
    self.entries = entries
    self.children = children
  }

  func status(of path: String) -> FileStatus? {
    entries[path].map { FileStatus(kind: $0, size: 0, permissions: 0o755, device: 1, inode: 1) }
  }

  func contents(of path: String) -> [UInt8] { [] }
  func names(in folder: String) -> [String] { children[folder] ?? [] }
  func checkWritable(folder: String) {}

  // Looking changes nothing.
  func createFolder(_ path: String, permissions: UInt32) {}
  func setPermissions(_ permissions: UInt32, ofFolder path: String) {}
  func removeFolder(_ path: String) {}
  func write(_ bytes: [UInt8], to path: String) -> FileStatus {
    FileStatus(kind: .file, size: bytes.count, permissions: 0o644, device: 1, inode: 1)
  }
  func link(_ path: String, to other: String) {}
  func move(_ path: String, to other: String) {}
  func move(_ path: String, toFree other: String) {}
  func removeFile(_ path: String) {}
  func synchronize(_ paths: [String]) {}
  func time() -> Int64 { 0 }
  func forgetFolders() {}
}
