import Foundation
import Testing

/// Programs of others that a test hands its files to.
enum ExternalTools {
  /// A program in the search path, or nil with a line that says that it is missing.
  ///
  /// With `SITEGEN_REQUIRE_TOOLS` set, as in continuous integration, a missing one is a failure.
  static func find(_ name: String) -> String? {
    let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
      "\($0)/\(name)"
    }
    let venv = ProcessInfo.processInfo.environment["SITEGEN_VENV"].map { ["\($0)/bin/\(name)"] } ?? []
    if let path = (venv + paths).first(where: FileManager.default.isExecutableFile(atPath:)) { return path }
    skip(name)
    return nil
  }

  /// A Python that has a module, or nil with a line that says that it is missing.
  static func findPython(with module: String) throws -> String? {
    guard let python = find("python3") else { return nil }
    if try run(python, ["-c", "import \(module)"]).status == 0 { return python }
    skip("Python’s \(module)")
    return nil
  }

  private static func skip(_ name: String) {
    let message = "\(name) is not installed: what needs it is not tested"
    if ProcessInfo.processInfo.environment["SITEGEN_REQUIRE_TOOLS"] != nil {
      Issue.record(Comment(rawValue: message))
    } else {
      FileHandle.standardError.write(Data("Skipped: \(message)\n".utf8))
    }
  }

  /// Runs a program to its end.
  @discardableResult
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
