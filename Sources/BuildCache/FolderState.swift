import Publishing
package import Records
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a folder looks like from outside: the name, kind, size, times and place on the disk of everything in it.
///
/// Two states that are equal mean that nothing in the folder was written, renamed, added or removed in between, without a
/// file having been read. A file that changed just before it was looked at could change again without that being seen, as the
/// clocks of file systems go in steps; of such files the state knows what is in them.
package struct FolderState: Hashable, Sendable {
  /// Of the entries, in the order of their names, those in a folder after it.
  private var entries: [UInt8] = []
  /// What is in the files that changed just before: their paths below the folder, and digests.
  private var unsettled: [Unsettled] = []
  /// Whether there are links in it, whose targets are not looked at.
  package var hasLinks: Bool { links > 0 }
  private var links = 0

  struct Unsettled: Hashable, Sendable {
    var path: String
    var digest: String
  }

  /// What can stand between two looks at a file and not be seen, in nanoseconds.
  private enum Step {
    /// On a file system that counts in fractions of a second; kernels look at the clock a hundred times a second or more often.
    static let fine: Int64 = 50_000_000
    static let coarse: Int64 = 2_500_000_000
  }

  /// Looks at a folder. Names that begin with a full stop do not count.
  /// - Returns: nil if not everything could be looked at, or there is no such folder.
  /// - Complexity: O(n) in the number of entries.
  package init?(of path: String) {
    let now = clockTime()
    var walk = Walk(notingChangesFrom: now - Step.coarse)
    do throws(CallFailure) {
      try walk.enter(check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)), path: "")
    } catch {
      return nil
    }
    entries = walk.entries
    links = walk.links
    for file in walk.changed
    where !walk.fineDevices.contains(file.device) || file.changed >= now - Step.fine {
      guard let digest = Self.digest(of: file.path, in: path) else { return nil }
      unsettled.append(Unsettled(path: file.path, digest: digest))
    }
  }

  /// Whether a folder that was looked at again still looked like this.
  /// - Parameter path: of the folder, for the files whose content is known.
  package func isState(in look: FolderState, of path: String) -> Bool {
    look.entries == entries && unsettled.allSatisfy { Self.digest(of: $0.path, in: path) == $0.digest }
  }

  /// Whether a folder still looks like this.
  package func isState(of path: String) -> Bool {
    var walk = Walk()
    do throws(CallFailure) {
      try walk.enter(check(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)), path: "")
    } catch {
      return false
    }
    return walk.entries == entries && unsettled.allSatisfy { Self.digest(of: $0.path, in: path) == $0.digest }
  }

  /// What the folders in one of its folders look like, by their names.
  /// - Parameter name: of a folder in this one.
  /// - Complexity: linear in the number of entries.
  package func states(ofFoldersIn name: String) -> [String: FolderState] {
    var states: [String: FolderState] = [:]
    entries.withUnsafeBufferPointer { bytes in
      var reader = EntryReader(bytes)
      while let entry = reader.next() {
        guard entry.isFolder, reader.name(of: entry) == name else {
          if entry.isFolder { reader.passFolder() }
          continue
        }
        while let below = reader.next() {
          guard below.isFolder else { continue }
          let start = reader.position
          let links = reader.passFolder()
          var state = FolderState()
          // Without the mark of its end.
          state.entries = Array(entries[start..<reader.position - 1])
          state.links = links
          states[reader.name(of: below)] = state
        }
      }
    }
    for file in unsettled {
      let parts = file.path.split(separator: "/", maxSplits: 2)
      guard parts.count == 3, parts[0] == name else { continue }
      states[String(parts[1])]?.unsettled.append(Unsettled(path: String(parts[2]), digest: file.digest))
    }
    return states
  }

  private init() {}

  private static func digest(of file: String, in folder: String) -> String? {
    do throws(CallFailure) {
      return hexadecimalDigest(of: try contents(of: "\(folder)/\(file)"))
    } catch {
      return nil
    }
  }
}

extension FolderState: Recordable {
  package func write(to record: inout RecordWriter) {
    record.write(entries)
    record.write(unsettled)
    record.write(links)
  }

  package init(from record: inout RecordReader) throws(DamagedRecord) {
    entries = try record.bytes()
    unsettled = try record.values()
    links = try record.int()
  }
}

extension FolderState.Unsettled: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(digest)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(path: try record.string(), digest: try record.string())
  }
}

private enum EntryMark {
  static let entry: UInt8 = 1
  static let end: UInt8 = 2
}

/// Reads entries as ``Walk`` writes them.
private struct EntryReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  struct Entry {
    fileprivate var name: Range<Int>
    fileprivate var mode: UInt32
    var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
    var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next entry of a folder; nil at its end, which is passed.
  mutating func next() -> Entry? {
    guard position < bytes.count, bytes[position] == EntryMark.entry else {
      position += 1
      return nil
    }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != 0 { end += 1 }
    var mode: UInt64 = 0
    for offset in 1...8 where end + offset < bytes.count { mode = mode << 8 | UInt64(bytes[end + offset]) }
    let entry = Entry(name: start..<end, mode: UInt32(truncatingIfNeeded: mode))
    position = end + 9 + (entry.isFolder ? 0 : Walk.numbersOfFile * 8)
    return entry
  }

  func name(of entry: Entry) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[entry.name]), as: UTF8.self)
  }

  /// Goes on after a folder that was entered.
  /// - Returns: how many links there are in it.
  @discardableResult
  mutating func passFolder() -> Int {
    var depth = 1
    var links = 0
    while depth > 0, position < bytes.count {
      guard let entry = next() else {
        depth -= 1
        continue
      }
      if entry.isFolder { depth += 1 }
      if entry.isLink { links += 1 }
    }
    return links
  }
}

/// A way through a folder.
private struct Walk {
  /// How many numbers stand after the kind of what is no folder.
  static let numbersOfFile = 5

  private let start: Int64
  private(set) var entries: [UInt8] = []
  /// Files that have changed since the start.
  private(set) var changed: [(path: String, changed: Int64, device: UInt64)] = []
  /// Those on which times have fractions of a second.
  private(set) var fineDevices: Set<UInt64> = []
  private(set) var links = 0

  /// - Parameter start: from when on it is noted which files have changed, in nanoseconds since 1970.
  init(notingChangesFrom start: Int64 = .max) { self.start = start }

  /// - Parameter folder: an open folder, which is closed.
  mutating func enter(_ folder: Int32, path: String) throws(CallFailure) {
    // The list closes its own descriptor.
    defer { close(folder) }
    let names = try readNames(of: check(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)))
      .filter { $0.first != UInt8(ascii: ".") }
      .sorted { $0.lexicographicallyPrecedes($1) }
    for name in names {
      var status = stat()
      let terminated = name.map(CChar.init(bitPattern:)) + [0]
      try check(fstatat(folder, terminated, &status, AT_SYMLINK_NOFOLLOW))
      add(name, status)
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let below = try check(openat(folder, terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
        try enter(below, path: joined(path, name))
        entries.append(EntryMark.end)
      case S_IFREG:
        let time = max(status.modified, status.changed)
        if time >= start {
          changed.append((joined(path, name), time, UInt64(truncatingIfNeeded: status.st_dev)))
        }
      case S_IFLNK: links += 1
      default: continue
      }
    }
  }

  private mutating func add(_ name: [UInt8], _ status: stat) {
    entries.append(EntryMark.entry)
    entries += name
    entries.append(0)
    entries.append(bigEndian: UInt64(status.st_mode))
    // What is in a folder is told by its entries; its own times change with the hidden ones, too.
    if status.st_mode & S_IFMT == S_IFDIR { return }
    if status.modified % 1_000_000_000 != 0 || status.changed % 1_000_000_000 != 0 {
      fineDevices.insert(UInt64(truncatingIfNeeded: status.st_dev))
    }
    for number in [
      UInt64(status.st_ino), UInt64(truncatingIfNeeded: status.st_dev),
      UInt64(truncatingIfNeeded: status.st_size), UInt64(bitPattern: status.modified),
      UInt64(bitPattern: status.changed),
    ] {
      entries.append(bigEndian: number)
    }
  }

  private func joined(_ path: String, _ name: [UInt8]) -> String {
    let name = String(decoding: name, as: UTF8.self)
    return path.isEmpty ? name : "\(path)/\(name)"
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian number: UInt64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
