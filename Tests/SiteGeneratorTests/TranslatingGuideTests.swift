import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// Plays the story that docs/translating.md tells: below `<!-- play: … -->` is a file to write, what a file
/// holds, or what a command says.
@Suite("The guide to translating")
struct TranslatingGuideTests {
  private struct Scene {
    var directions: [String]
    var text: String
  }

  @Test("tells what really happens")
  func story() async throws {
    let workspace = try Workspace.withSite()
    try workspace.remove("\(Workspace.budget)/en.po")
    let scenes = try scenes()
    #expect(scenes.count >= 12)
    for scene in scenes {
      for direction in scene.directions { try play(direction, scene.text, in: workspace) }
    }
    #expect(await workspace.generator().build().summary != nil)
  }

  private func play(_ direction: String, _ text: String, in workspace: Workspace) throws {
    let words = direction.split(separator: " ").map(String.init)
    if words.starts(with: ["sitegen", "translate"]) {
      let said = try run(Array(words.dropFirst(2)), in: workspace)
      #expect(said == text, "\(direction)")
    } else if words.last == "holds" {
      #expect(try workspace.text(words[0]).contains(text), "\(direction)")
    } else if words.last == "ends" {
      try workspace.write(words[0], Data((try workspace.text(words[0]) + text).utf8))
    } else if words.count == 1 {
      try workspace.write(words[0], Data(text.utf8))
    } else {
      // What the translator does.
      try workspace.replace(
        "exchange/2026-03-02-budget.en.xlf",
        "state=\"needs-review-translation\">The government announced that it will raise next year’s budget.",
        with: "state=\"translated\">\(direction)")
    }
  }

  /// What the built command says, in the workspace.
  private func run(_ arguments: [String], in workspace: Workspace) throws -> String {
    let process = Process()
    process.executableURL = command
    process.arguments = ["translate"] + arguments
    process.currentDirectoryURL = workspace.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private var command: URL? {
    // The test bundle, or on Linux the test program, is in the folder of products.
    let products = [
      Bundle.main.bundleURL, Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0]),
    ]
    let folders = products.compactMap { $0 }.flatMap { [$0, $0.deletingLastPathComponent()] }
    return folders.map { $0.appending(path: "sitegen") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
        && !$0.hasDirectoryPath
    }
  }

  private func scenes() throws -> [Scene] {
    let text = try String(contentsOf: Folders.project.appending(path: "docs/translating.md"), encoding: .utf8)
    var scenes: [Scene] = []
    var directions: [String] = []
    var content: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.firstMatch(of: /^<!-- play: (.+) -->$/) {
        directions.append(String(match.1))
      } else if !directions.isEmpty, content == nil, line.hasPrefix("```") {
        content = ""
      } else if let finished = content, line.hasPrefix("```") {
        scenes.append(Scene(directions: directions, text: finished))
        directions = []
        content = nil
      } else if let text = content {
        content = text + line + "\n"
      }
    }
    return scenes
  }
}
