#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file or folder could not be read, in the system's words.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package var path: String
  package var code: Int32

  package var description: String { String(cString: strerror(code)) }
  package var isMissing: Bool { code == ENOENT }
}

/// All bytes of a file.
package func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
  defer { close(descriptor) }
  return try readToEnd(descriptor, path)
}

/// All bytes that are handed to the program.
package func readStandardInput() throws(FileFailure) -> [UInt8] {
  try readToEnd(STDIN_FILENO, "standard input")
}

private func readToEnd(_ descriptor: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, code: errno) }
  guard status.st_size <= Limits.fileSize else { throw FileFailure(path: path, code: EFBIG) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: max(Int(status.st_size) + 1, 4096))
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw FileFailure(path: path, code: errno)
    }
    if count == 0 { return bytes }
    bytes += chunk[..<count]
    // A pipe does not say how much will come.
    guard bytes.count <= Limits.fileSize else { throw FileFailure(path: path, code: EFBIG) }
  }
}

/// Names in a folder, hidden ones left out, in byte order whatever the file system gives.
package func folderEntries(_ path: String) throws(FileFailure) -> [(name: String, isFolder: Bool)] {
  guard let folder = opendir(path) else { throw FileFailure(path: path, code: errno) }
  defer { closedir(folder) }
  var entries: [(name: String, isFolder: Bool)] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    guard !name.hasPrefix(".") else { continue }
    var status = stat()
    guard stat("\(path)/\(name)", &status) == 0 else { continue }
    entries.append((name, status.st_mode & S_IFMT == S_IFDIR))
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}
