import Foundation
import Testing

@testable import PreviewServer

@Suite struct FolderWatchTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/content/\(name)" }

  private func watch(notifies: Bool) throws -> FolderWatch {
    try folder.write("a", to: "content/briefings/one/ko.txt")
    try folder.write("x", to: "content/site.yml")
    // Time stamps go in steps, and a scan sees no change within one.
    Thread.sleep(forTimeInterval: 0.02)
    return try FolderWatch(["\(folder.path)/content"], notifies: notifies)
  }

  /// Waits for changes until they have a path; nil after some seconds.
  private func change(_ watch: FolderWatch, with path: String) async throws -> FolderChange? {
    var all = FolderChange()
    for _ in 0..<600 {
      all.add(watch.take())
      if all.paths.contains(path) || all.isUnknown { return all }
      try await Task.sleep(for: .milliseconds(10))
    }
    return nil
  }

  @Test(arguments: [true, false])
  func seesAFileThatIsWrittenInPlace(notifies: Bool) async throws {
    let watch = try watch(notifies: notifies)
    defer { watch.stop() }
    try folder.write("changed", to: "content/briefings/one/ko.txt")
    #expect(try await change(watch, with: path("briefings/one/ko.txt"))?.isUnknown == false)
  }

  @Test(arguments: [true, false])
  func seesAFileThatIsRenamedOver(notifies: Bool) async throws {
    let watch = try watch(notifies: notifies)
    defer { watch.stop() }
    try folder.write("changed", to: "content/briefings/one/.ko.txt.tmp")
    #expect(rename(path("briefings/one/.ko.txt.tmp"), path("briefings/one/ko.txt")) == 0)
    #expect(try await change(watch, with: path("briefings/one/ko.txt"))?.isUnknown == false)
  }

  @Test(arguments: [true, false])
  func seesWhatIsInAFolderThatCame(notifies: Bool) async throws {
    let watch = try watch(notifies: notifies)
    defer { watch.stop() }
    try folder.write("b", to: "content/briefings/two/ko.txt")
    let first = notifies ? path("briefings/two") : path("briefings/two/ko.txt")
    #expect(try await change(watch, with: first) != nil)
    try folder.write("changed", to: "content/briefings/two/ko.txt")
    #expect(try await change(watch, with: path("briefings/two/ko.txt")) != nil)
  }

  @Test(arguments: [true, false])
  func seesAFolderThatGoes(notifies: Bool) async throws {
    let watch = try watch(notifies: notifies)
    defer { watch.stop() }
    try FileManager.default.removeItem(atPath: path("briefings/one"))
    #expect(try await change(watch, with: path("briefings/one/ko.txt")) != nil)
  }

  @Test(arguments: [true, false])
  func doesNotLoseAFolderThatGoesAndComesBack(notifies: Bool) async throws {
    let watch = try watch(notifies: notifies)
    defer { watch.stop() }
    try FileManager.default.moveItem(atPath: "\(folder.path)/content", toPath: "\(folder.path)/elsewhere")
    try await Task.sleep(for: .milliseconds(100))
    try FileManager.default.moveItem(atPath: "\(folder.path)/elsewhere", toPath: "\(folder.path)/content")
    try await Task.sleep(for: .milliseconds(900))
    _ = watch.take()
    try folder.write("changed", to: "content/briefings/one/ko.txt")
    #expect(try await change(watch, with: path("briefings/one/ko.txt")) != nil)
  }

  @Test(arguments: [true, false])
  func seesAFolderThatIsMadeOnlyLater(notifies: Bool) async throws {
    let later = "\(folder.path)/templates"
    let watch = try FolderWatch(["\(folder.path)/content", later], notifies: notifies)
    defer { watch.stop() }
    try folder.write("body {}", to: "templates/assets/site.css")
    var all = FolderChange()
    for _ in 0..<600 where !all.isUnknown && !all.paths.contains(where: { $0.hasPrefix(later) }) {
      all.add(watch.take())
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(all.isUnknown || all.paths.contains { $0.hasPrefix(later) })
    try folder.write("p {}", to: "templates/assets/site.css")
    #expect(try await change(watch, with: "\(later)/assets/site.css") != nil)
  }

  @Test func joinsABurst() async throws {
    let watch = try watch(notifies: true)
    defer { watch.stop() }
    for number in 0..<40 { try folder.write("\(number)", to: "content/briefings/one/\(number).txt") }
    try await Task.sleep(for: .milliseconds(500))
    let change = watch.take()
    #expect((0..<40).allSatisfy { change.paths.contains(path("briefings/one/\($0).txt")) })
    #expect(watch.take().isEmpty)
  }

  @Test func overlooksWhatIsHidden() async throws {
    let watch = try watch(notifies: true)
    defer { watch.stop() }
    try folder.write("b", to: "content/briefings/one/.ko.txt.swp")
    try folder.write("b", to: "content/briefings/one/ko.txt~")
    try await Task.sleep(for: .milliseconds(200))
    #expect(watch.take().isEmpty)
  }

  @Test func endsItsSignals() async throws {
    let watch = try watch(notifies: true)
    watch.stop()
    for await _ in watch.signals {}
  }
}
