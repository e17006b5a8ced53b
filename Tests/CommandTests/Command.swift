import Foundation
import Testing

/// The built program, run in a temporary folder of its own.
final class Command {
  struct Result {
    var status: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var errors: String
  }

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  /// In a folder with a small working site.
  static func withSite() throws -> Command {
    let command = try Command()
    #expect(try command.run("init", ".").status == 0)
    return command
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String = "") throws -> Result {
    try run(arguments, input: input)
  }

  /// - Parameters:
  ///   - destination: what standard output leads to instead of the result; nil for the result.
  ///   - complaints: the same for standard error.
  func run(
    _ arguments: [String], input: String = "", to destination: FileHandle? = nil,
    complainingTo complaints: FileHandle? = nil
  ) throws -> Result {
    let streams = ["input", "output", "errors"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    defer { for url in streams { try? FileManager.default.removeItem(at: url) } }
    try Data(input.utf8).write(to: streams[0])
    for url in streams.dropFirst() { try Data().write(to: url) }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try destination ?? FileHandle(forWritingTo: streams[1])
    process.standardError = try complaints ?? FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    return Result(
      status: process.terminationStatus, output: try text(streams[1]), errors: try text(streams[2]))
  }

  /// A device on which there is never any room.
  static var fullDevice: FileHandle {
    get throws { try FileHandle(forWritingTo: URL(filePath: "/dev/full")) }
  }

  /// A pipe that nobody reads any more.
  static var closedPipe: FileHandle {
    get throws {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      return pipe.fileHandleForWriting
    }
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

  func write(_ name: String, _ text: String) throws {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path(percentEncoded: false))
  }

  /// The folder of the only briefing that `sitegen init` makes.
  var briefing: String {
    get throws {
      let path = folder.appending(path: "content/briefings").path(percentEncoded: false)
      return try "content/briefings/" + #require(FileManager.default.contentsOfDirectory(atPath: path).first)
    }
  }

  /// It is built beside the tests.
  static let program: URL = {
    #if os(macOS)
      final class Marker {}
      let tests = Bundle(for: Marker.self).bundleURL
    #else
      let tests = URL(filePath: CommandLine.arguments[0])
    #endif
    return tests.deletingLastPathComponent().appending(path: "sitegen")
  }()
}
