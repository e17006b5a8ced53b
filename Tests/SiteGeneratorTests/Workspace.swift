import Foundation
import SiteGenerator
import Testing

/// A temporary folder for one test, removed with it.
final class Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  /// Lays the files of another folder over this one.
  func lay(_ source: URL) throws {
    for name in try files(below: source) {
      try write(name, Data(contentsOf: source.appending(path: name)))
    }
  }

  func write(_ name: String, _ data: Data) throws {
    let target = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The bytes of every file below a folder of the workspace.
  func snapshot(_ name: String) throws -> [String: Data] {
    let root = folder.appending(path: name)
    return try Dictionary(
      uniqueKeysWithValues: files(below: root).map { ($0, try Data(contentsOf: root.appending(path: $0))) })
  }

  func replace(_ name: String, _ text: String, with replacement: String) throws {
    try write(name, Data(self.text(name).replacing(text, with: replacement).utf8))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// A pipe that nobody writes to.
  func makePipe(_ name: String) { #expect(mkfifo(path(name), 0o600) == 0) }

  func generator(
    output: String = "public", asOf: Moment? = nil, now: Moment? = nil, publishesAhead: Bool = false,
    cache: Bool = false, allowsRemovals: Bool = false, jobs: Int = 2
  ) -> Site {
    let templates = FileManager.default.fileExists(atPath: path("templates")) ? path("templates") : nil
    return Site(
      content: path("content"), templates: templates, output: path(output), asOf: asOf, now: now,
      publishesAhead: publishesAhead, cache: cache ? path(".sitegen") : nil, allowsRemovals: allowsRemovals,
      jobs: jobs)
  }

  /// What a diagnostic's path is below the workspace.
  func relative(_ path: String) -> String {
    let prefix = self.path("")
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private func files(below root: URL) throws -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: root.path(percentEncoded: false)) else {
      return []
    }
    return walker.compactMap { $0 as? String }.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: root.appending(path: name).path(percentEncoded: false), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}

enum Folders {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  /// The project itself: its own content and templates are tested too.
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
