import Diagnostics
import Testing

@testable import Publishing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An output folder inside a temporary folder of its own, to publish to and to look into.
struct Site {
  /// The temporary folder; what a test must not touch can be here.
  let surroundings: String
  /// The folder that is published to.
  var output: String { surroundings + "/public" }

  /// Runs a test with a site made of these files, and removes everything afterwards.
  static func with<Result>(_ files: [String: String] = [:], _ test: (Site) throws -> Result) throws -> Result
  {
    let name = "publishing-tests-\(UUID().uuidString)"
    let site = Site(surroundings: FileManager.default.temporaryDirectory.appending(path: name).path)
    try site.createFolder("")
    defer {
      do {
        try FileManager.default.removeItem(atPath: site.surroundings)
      } catch {
        Issue.record(error, "The temporary folder \(site.surroundings) was left behind")
      }
    }
    for (path, text) in files { try site.write(text, to: path) }
    return try test(site)
  }

  // MARK: Publishing

  var publisher: Publisher { Publisher(output: output) }

  /// Publishes through a file system of the test's own.
  func publisher(through wrap: @escaping @Sendable (any FileSystem) -> any FileSystem) -> Publisher {
    Publisher(output: output) { wrap($0) }
  }

  func publish(_ files: [String: String]) -> PublishingOutcome {
    publisher.publish(artifacts(files))
  }

  // MARK: Changing

  func write(_ text: String, to path: String) throws {
    try createFolder(path.parent ?? "")
    try Data(text.utf8).write(to: URL(filePath: full(path)))
  }

  func createFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: full(path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: full(path), withDestinationPath: target)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: full(path))
  }

  func setPermissions(_ permissions: UInt32, of path: String) throws {
    let folder = open(output, O_RDONLY)
    defer { _ = close(folder) }
    try LocalFileSystem(root: folder).setPermissions(permissions, ofFolder: path)
  }

  /// Makes a folder with something in it, unless there is something already.
  static func occupy(_ folder: String) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(filePath: folder + "/mine"))
    } catch {
      // The publisher was faster, which is as good an outcome.
    }
  }

  static func rename(_ folder: String, to other: String) {
    do {
      try FileManager.default.moveItem(atPath: folder, toPath: other)
    } catch {
      Issue.record(error)
    }
  }

  /// Runs a test while another publish seems to be at work.
  func whileLocked(_ test: () throws -> Void) throws {
    let folder = open(output, O_RDONLY)
    defer { _ = close(folder) }
    try #require(flock(folder, LOCK_EX | LOCK_NB) == 0)
    try test()
  }

  // MARK: Looking

  var exists: Bool { FileManager.default.fileExists(atPath: output) }

  /// What is in the output folder: the text of each file, `(folder)` for a folder that is empty, and
  /// `(link)` for a symbolic link; without the manifest.
  func files() throws -> [String: String] {
    var files = try everything()
    files[".sitegen-manifest"] = nil
    return files
  }

  func manifest() throws -> String {
    try text(of: ".sitegen-manifest")
  }

  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: full(path))), as: UTF8.self)
  }

  /// As `files`, with the manifest and whatever else the publisher may have left.
  func everything(in folder: String = "") throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: full(folder)) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      switch try attributes(of: path)[.type] as? FileAttributeType {
      case .typeDirectory?:
        let inner = try everything(in: path)
        found[path] = inner.isEmpty ? "(folder)" : nil
        found.merge(inner) { first, _ in first }
      case .typeSymbolicLink?: found[path] = "(link)"
      default: found[path] = try text(of: path)
      }
    }
    return found
  }

  /// What changes when a file or folder is written: its inode and its time of modification.
  func mark(of path: String) throws -> String {
    let attributes = try attributes(of: path)
    return "\(attributes[.systemFileNumber] ?? "none") \(attributes[.modificationDate] ?? "none")"
  }

  func permissions(of path: String) throws -> UInt32? {
    let folder = open(output, O_RDONLY)
    defer { _ = close(folder) }
    return try LocalFileSystem(root: folder).status(of: path)?.permissions
  }

  private func attributes(of path: String) throws -> [FileAttributeKey: Any] {
    try FileManager.default.attributesOfItem(atPath: full(path))
  }

  private func full(_ path: String) -> String {
    path.isEmpty ? output : "\(output)/\(path)"
  }
}

/// Artifacts from paths and texts, in no particular order.
func artifacts(_ files: [String: String]) -> [Artifact] {
  files.sorted { $0.key < $1.key }.map { Artifact(path: $0.key, bytes: Array($0.value.utf8)) }
}

extension Outcome {
  /// The rules that were broken, each as `severity rule`, in the order they were reported.
  var rules: [String] { diagnostics.map { "\($0.severity) \($0.rule)" } }
}

extension PublishingOutcome {
  /// As for any other outcome.
  var rules: [String] { Outcome(state, diagnostics).rules }
}
