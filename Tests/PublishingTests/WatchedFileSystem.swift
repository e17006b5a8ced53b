import Synchronization

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A real file system that remembers what was read, and on which the clock can be set.
final class WatchedFileSystem: FileSystem {
  /// What all file systems of a publisher share.
  final class Watch: Sendable {
    private let paths = Mutex<[String]>([])
    private let changes = Mutex<[String]>([])
    /// How far the clock is ahead, in seconds.
    let ahead: Int64
    /// How long it takes until everything is on the disk, in microseconds.
    let waiting: UInt32
    /// Done before a change, given its number from one.
    let interference: @Sendable (Int) -> Void

    init(
      ahead: Int64 = 0, waiting: UInt32 = 0, interference: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
      (self.ahead, self.waiting, self.interference) = (ahead, waiting, interference)
    }

    /// The files of the site that were read, in order.
    var read: [String] { paths.withLock { $0.filter { !$0.hasPrefix(".sitegen-") } } }
    /// What was moved, removed, linked, written or waited for.
    var changed: [String] { changes.withLock { $0 } }

    func reads(_ path: String) { paths.withLock { $0.append(path) } }
    func change(_ path: String) {
      interference(
        changes.withLock {
          $0.append(path)
          return $0.count
        })
    }
  }

  private let real: any FileSystem
  private let watch: Watch

  init(_ real: any FileSystem, _ watch: Watch) { (self.real, self.watch) = (real, watch) }

  func status(of path: String) throws(SystemError) -> FileStatus? { try real.status(of: path) }
  func contents(of path: String) throws(SystemError) -> [UInt8] {
    watch.reads(path)
    return try real.contents(of: path)
  }
  func names(in folder: String) throws(SystemError) -> [String] { try real.names(in: folder) }
  func checkWritable(folder: String) throws(SystemError) { try real.checkWritable(folder: folder) }
  func createFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    watch.change(path)
    try real.createFolder(path, permissions: permissions)
  }
  func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(SystemError) {
    watch.change(path)
    try real.setPermissions(permissions, ofFolder: path)
  }
  func removeFolder(_ path: String) throws(SystemError) {
    watch.change(path)
    try real.removeFolder(path)
  }
  func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> FileStatus {
    watch.change(path)
    return try real.write(bytes, to: path)
  }
  func link(_ path: String, to other: String) throws(SystemError) {
    watch.change(path)
    try real.link(path, to: other)
  }
  func move(_ path: String, to other: String) throws(SystemError) {
    watch.change(other)
    try real.move(path, to: other)
  }
  func move(_ path: String, toFree other: String) throws(SystemError) {
    watch.change(other)
    try real.move(path, toFree: other)
  }
  func removeFile(_ path: String) throws(SystemError) {
    watch.change("removal of \(path)")
    try real.removeFile(path)
  }
  func synchronize(_ paths: [String]) throws(SystemError) {
    for path in paths { watch.change("waiting for \(path)") }
    usleep(watch.waiting)
  }
  func time() -> Int64 { real.time() + watch.ahead * 1_000_000_000 }
  func forgetFolders() { real.forgetFolders() }
}

extension Site {
  func publisher(_ watch: WatchedFileSystem.Watch) -> Publisher {
    publisher { WatchedFileSystem($0, watch) }
  }

  /// Publishes these files, and looks at them again when they are old enough for the looks of them to be enough.
  func publishAndSettle(_ files: [String: String]) -> PublishedState? {
    guard publish(files).report != nil else { return nil }
    return publisher(WatchedFileSystem.Watch(ahead: 60)).publish(artifacts(files)).published
  }
}
