import Synchronization
import SystemCalls

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folders on the way to the files that are being worked on, kept open.
///
/// Paths come in an order in which one is mostly in the folder of the one before, so that nearly all of them need no way from
/// the output folder. A folder that is open was reached from there without a link; if somebody moves it since, it stays the
/// folder it is, wherever that may be, until it is let go.
final class OpenFolders: Sendable {
  private struct Ways {
    var site: Way
    var staging: Way
  }

  private let ways: Mutex<Ways>

  /// - Parameter root: the descriptor of the output folder; whoever opened it closes it.
  init(root: Int32) { ways = Mutex(Ways(site: Way(root: root), staging: Way(root: root))) }

  deinit { forget() }

  /// Does something with the folder a path is in, and the name there.
  func withParent<Result: Sendable>(
    of path: String, _ body: (_ folder: Int32, _ name: UnsafePointer<CChar>) throws(CallFailure) -> Result
  ) throws(CallFailure) -> Result {
    try ways.withLock { ways throws(CallFailure) in
      try withParts(path) { parts throws(CallFailure) in
        try body(parts.isStaged ? ways.staging.folder(of: parts) : ways.site.folder(of: parts), parts.name)
      }
    }
  }

  /// Does something with two of them.
  func withParents(
    of path: String, and other: String,
    _ body: (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>) throws(CallFailure) -> Void
  ) throws(CallFailure) {
    try ways.withLock { ways throws(CallFailure) in
      try withParts(path) { parts throws(CallFailure) in
        try withParts(other) { others throws(CallFailure) in
          if parts.isStaged == others.isStaged, !parts.isSameFolder(as: others) {
            // One way does not lead to two places.
            var way = Way(root: ways.site.root)
            defer { way.forget() }
            let folder = try parts.isStaged ? ways.staging.folder(of: parts) : ways.site.folder(of: parts)
            try body(folder, parts.name, way.folder(of: others), others.name)
          } else {
            let folder = try parts.isStaged ? ways.staging.folder(of: parts) : ways.site.folder(of: parts)
            let otherFolder =
              try others.isStaged ? ways.staging.folder(of: others) : ways.site.folder(of: others)
            try body(folder, parts.name, otherFolder, others.name)
          }
        }
      }
    }
  }

  /// Lets go of a folder that is no longer at its path, and of those in it.
  func forget(_ path: String) {
    ways.withLock { ways in
      ways.site.forget(path)
      ways.staging.forget(path)
    }
  }

  /// Lets go of all.
  func forget() {
    ways.withLock { ways in
      ways.site.forget()
      ways.staging.forget()
    }
  }
}

/// A path in two: the folder, and the name in it.
private struct Parts {
  let folder: UnsafeBufferPointer<UInt8>
  /// With a NUL at its end.
  let name: UnsafePointer<CChar>
  /// Whether it is in the publisher's own folder.
  var isStaged: Bool {
    let staging = Reserved.staging.utf8
    return folder.first == staging.first && folder.starts(with: staging)
      && (folder.count == staging.count || folder[staging.count] == UInt8(ascii: "/"))
  }

  func isSameFolder(as other: Parts) -> Bool {
    folder.count == other.folder.count && isStart(folder, of: other.folder)
  }
}

private func withParts<Result>(
  _ path: String, _ body: (Parts) throws(CallFailure) -> Result
) throws(CallFailure) -> Result {
  // The output folder itself is named from itself.
  try (path.isEmpty ? "." : path).withCString { start in
    var length = strlen(start)
    while length > 0, start[length - 1] != CChar(bitPattern: UInt8(ascii: "/")) { length -= 1 }
    let folder = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
    let parts = Parts(
      folder: UnsafeBufferPointer(start: folder, count: max(0, length - 1)), name: start + length)
    return Swift.Result { () throws(CallFailure) in try body(parts) }
  }.get()
}

/// The open folders from the output folder to the last one that was asked for.
private struct Way {
  /// The output folder.
  let root: Int32
  /// The path of the last folder.
  private var path: [UInt8] = []
  /// Of those that are open, the outermost first: how much of `path` leads there, and the descriptor.
  private var open: [(length: Int, descriptor: Int32)] = []

  /// How many are kept open. Those between are opened and closed, however deep a path is.
  private static let limit = 24
  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  init(root: Int32) { self.root = root }

  /// The descriptor of the folder of a path, good until the next call.
  mutating func folder(of parts: Parts) throws(CallFailure) -> Int32 {
    let wanted = parts.folder
    while let last = open.last, !isStart(last.length, of: wanted) { close() }
    var current = open.last?.descriptor ?? root
    var length = open.last?.length ?? 0
    path.removeSubrange(length...)
    while length < wanted.count {
      let start = length == 0 ? 0 : length + 1
      let end = wanted[start...].firstIndex(of: UInt8(ascii: "/")) ?? wanted.count
      // One that is not kept is not needed any more when the next is open, or cannot be opened.
      let passed = current
      let isPassing = current != root && current != open.last?.descriptor
      defer { if isPassing { _ = closeDescriptor(passed) } }
      let next = try openFolder(UnsafeBufferPointer(rebasing: wanted[start..<end]), in: current)
      if end == wanted.count || open.count < Self.limit - 1 {
        path.append(contentsOf: wanted[path.count..<end])
        open.append((end, next))
      }
      (current, length) = (next, end)
    }
    return current
  }

  /// Whether the first bytes of `path` are the path of a folder on the way to another, or of that one.
  private func isStart(_ length: Int, of other: UnsafeBufferPointer<UInt8>) -> Bool {
    length <= other.count && (length == other.count || other[length] == UInt8(ascii: "/"))
      && path.withUnsafeBufferPointer {
        Publishing.isStart(UnsafeBufferPointer(rebasing: $0[..<length]), of: other)
      }
  }

  private func openFolder(_ name: UnsafeBufferPointer<UInt8>, in folder: Int32) throws(CallFailure) -> Int32 {
    let terminated = name.map(CChar.init(bitPattern:)) + [0]
    return try check(openat(folder, terminated, Self.flags))
  }

  mutating func forget(_ folder: String) {
    let folder = folder.utf8
    while let last = open.last, last.length >= folder.count, path.starts(with: folder),
      last.length == folder.count || path[folder.count] == UInt8(ascii: "/")
    {
      close()
    }
  }

  mutating func forget() { while !open.isEmpty { close() } }

  private mutating func close() {
    let last = open.removeLast()
    _ = closeDescriptor(last.descriptor)
    path.removeSubrange((open.last?.length ?? 0)...)
  }
}

/// Whether one is the beginning of another that is at least as long.
private func isStart(_ start: UnsafeBufferPointer<UInt8>, of other: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = start.baseAddress, let second = other.baseAddress else { return true }
  return memcmp(first, second, start.count) == 0
}

/// `close` by a name that the methods above do not hide.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
