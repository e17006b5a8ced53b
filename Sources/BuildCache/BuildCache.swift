package import Publishing
package import Records
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of what earlier builds found out, which may be deleted at any time and changes nothing but time.
///
/// Records are files of their own, named by what they are about. Each is written in one step and carries a digest of itself,
/// so that builds at the same time, a crash or a bad disk leave a whole record or none.
package struct BuildCache: Sendable {
  /// How many records are kept.
  static let limit = 16
  /// Changes with the form of records.
  private static let header = Array("sitegen record 1\n".utf8)
  private static let digestLength = 64

  private let folder: String

  /// Nothing is made before something is written.
  package init(folder: String) { self.folder = folder }

  /// What was written last under a name; nil if there is nothing that can be used.
  package func record(named name: String) -> RecordReader? {
    do throws(CallFailure) {
      let bytes = try contents(of: path(of: name))
      let start = Self.header.count + Self.digestLength
      guard bytes.count >= start, bytes.starts(with: Self.header) else { return nil }
      let body = Array(bytes[start...])
      guard hexadecimalDigest(of: body).utf8.elementsEqual(bytes[Self.header.count..<start]) else {
        return nil
      }
      return RecordReader(body)
    } catch {
      // What is not known is found out again.
      return nil
    }
  }

  /// Keeps something under a name, in the place of what was there.
  ///
  /// The oldest records go where there are too many.
  package func keep(_ record: RecordWriter, named name: String) throws(FileReplacementFailure) {
    try makeFolders("\(folder)/builds")
    // The folder is nobody's work, and does not belong in a repository.
    let ignore = "\(folder)/.gitignore"
    if access(ignore, F_OK) != 0 { try replaceFile(ignore, with: Array("*\n".utf8)) }
    let bytes = Self.header + hexadecimalDigest(of: record.bytes).utf8 + record.bytes
    try replaceFile(path(of: name), with: bytes)
    removeOldest()
  }

  private func path(of name: String) -> String {
    "\(folder)/builds/\(hexadecimalDigest(of: Array(name.utf8)).prefix(32))"
  }

  private func removeOldest() {
    do throws(CallFailure) {
      let builds = "\(folder)/builds"
      let names = try readNames(of: check(open(builds, O_RDONLY | O_DIRECTORY | O_CLOEXEC)))
      guard names.count > Self.limit else { return }
      let dated = names.map { name -> (path: String, time: Int) in
        let path = "\(builds)/\(String(decoding: name, as: UTF8.self))"
        var status = stat()
        // One that cannot be looked at is the first to go.
        return (path, stat(path, &status) == 0 ? status.seconds : 0)
      }
      for record in dated.sorted(by: { ($0.time, $0.path) < ($1.time, $1.path) }).prefix(
        names.count - Self.limit)
      {
        _ = unlink(record.path)
      }
    } catch {
      // Too many records are no harm.
    }
  }
}

extension stat {
  fileprivate var seconds: Int {
    #if canImport(Darwin)
      Int(st_mtimespec.tv_sec)
    #else
      Int(st_mtim.tv_sec)
    #endif
  }
}
