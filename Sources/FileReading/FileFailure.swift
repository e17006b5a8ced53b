#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file, folder or link could not be read.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// The `errno` of a call to the system.
    case system(Int32)
    case tooLarge(limit: Int)
    /// It ended before the bytes that it was said to have.
    case cutShort
    /// `a pipe`, `a socket` or `a device`.
    case special(String)
    /// A link to something that is not there.
    case danglingLink(target: String?)
    /// A link to something that is not in the folder that is read.
    case outside(target: String, folder: String)
    /// A link into a folder that has been read already, such as one that the link lies in.
    case readAlready(target: String)
    /// Another name in the folder is the same text.
    case sameName(other: String)
    case invalidName
  }

  package var path: String
  package var reason: Reason

  package init(path: String, _ reason: Reason) { (self.path, self.reason) = (path, reason) }

  package init(path: String, code: Int32) { self.init(path: path, .system(code)) }

  /// Nothing is at the path.
  package static func missing(_ path: String) -> FileFailure { FileFailure(path: path, code: ENOENT) }

  /// Whether there is nothing of that name, not even a link.
  package var isMissing: Bool { reason == .system(ENOENT) }

  package var isLinkOutside: Bool { if case .outside = reason { true } else { false } }

  /// In the system's words where it said why.
  package var description: String {
    switch reason {
    case .system(let code): String(cString: strerror(code))
    case .tooLarge(let limit): "It is larger than \(limit >> 20) MiB"
    case .cutShort: "It became shorter while it was read"
    case .special(let kind): "It is \(kind)"
    case .danglingLink(let target):
      "It is a link to \(target.map { "'\($0)'" } ?? "something"), which is not there"
    case .outside(let target, let folder): "It is a link to '\(target)', which is outside of '\(folder)'"
    case .readAlready(let target): "It is a link to '\(target)', which is read already"
    case .sameName(let other): "Its name is the same as that of '\(other)', written in other bytes"
    case .invalidName: "Its name is not UTF-8"
    }
  }

  /// What to do about it.
  package var help: String {
    switch reason {
    case .system(ENOENT): "Check the path"
    case .system(EACCES), .system(EPERM):
      "Check its access rights and those of the folders it is in; 'ls -l' shows them"
    case .system(EISDIR): "Move the folder away, or put a file in its place"
    case .system(ENOTDIR): "Move the file away, or put a folder in its place"
    case .system(ELOOP): "Replace the links, which lead to each other, with what they stand for"
    case .system: "Check the disk, then try again"
    case .tooLarge: "Split it, or take out what does not belong there"
    case .cutShort: "Wait until the program that writes it is done, then try again"
    case .special: "Put a regular file in its place"
    case .danglingLink: "Remove the link, or put the file in its place"
    case .outside: "Put a copy in the place of the link"
    case .readAlready: "Remove the link, or put a copy in its place"
    case .sameName: "Keep one of the two"
    case .invalidName: "Rename it"
    }
  }
}
