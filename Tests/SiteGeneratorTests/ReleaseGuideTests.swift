import Foundation
import OfficeFixtures
import SiteGenerator
import Testing

/// Plays the story that docs/release.md tells: below `<!-- play: … -->` is what a command says, what a file holds or
/// becomes, a change that an editor makes, or translations that are filled in.
@Suite("The guide to a release")
struct ReleaseGuideTests {
  private typealias W = HWPXWriter

  /// The document as it comes first, and corrected.
  private static func document(sum: String, more: String = "") -> Data {
    var writer = HWPXWriter(
      W.text("쌀 수출을 크게 넓힌다")
        + W.p(W.t("한빛시는 쌀 수출을 지원한다고 12일 밝혔다") + W.footnote(1, "한빛시 쌀 통계, 2026") + W.t("."))
        + W.text("포장비는 한 곳에 최대 \(sum)까지 준다.") + more
        + W.p(W.picture("image1")))
    writer.items = [
      (
        "image1", "BinData/image1.png",
        [
          0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0,
          0, 0,
          1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63,
          0xF8,
          0xCF, 0xC0, 0, 0, 3, 1, 1, 0, 0x18, 0xDD, 0x8D, 0xB0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE,
          0x42,
          0x60, 0x82,
        ]
      )
    ]
    writer.author = "홍길동"
    return Data(writer.bytes)
  }

  @Test("tells what really happens")
  func story() async throws {
    let sample = try SampleSite()
    let workspace = sample.workspace
    try workspace.write("rice.hwpx", Self.document(sum: "2천만 원"))
    let scenes = try GuideScene.all(in: "release.md")
    #expect(scenes.count >= 10)
    for scene in scenes {
      let words = scene.direction.split(separator: " ").map(String.init)
      switch words[0] {
      case "sitegen":
        if words.contains("--update") {
          let more = W.text("신청은 13일부터 받는다.")
          try workspace.write("rice.hwpx", Self.document(sum: "3천만 원", more: more))
        }
        let said = try GuideScene.run(Array(words.dropFirst()), in: workspace)
        #expect(said == scene.text, "\(scene.direction)")
      case "change":
        var lines = try workspace.text(words[1]).components(separatedBy: "\n")
        let changes = scene.text.split(separator: "\n")
        let old = changes.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
        let new = changes.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) }
        let place = try #require(lines.firstIndex(of: old[0]), "\(scene.direction)")
        lines.replaceSubrange(place..<(place + old.count), with: new)
        try workspace.write(words[1], Data(lines.joined(separator: "\n").utf8))
      case "translate":
        try scene.translate(words[1], in: workspace)
      case _ where words.last == "holds":
        #expect(try workspace.text(words[0]).contains(scene.text), "\(scene.direction)")
      default: try workspace.write(words[0], Data(scene.text.utf8))
      }
    }
    let result = await workspace.generator(asOf: Moment(secondsSince1970: 1_790_000_000)).build()
    _ = try #require(result.summary, "\(result.diagnostics)")
    let page = try workspace.text("public/ko/rice/index.html")
    #expect(page.contains("<strong>쌀 수출</strong>을 크게 지원한다고") && page.contains("3천만 원"))
    #expect(try workspace.text("public/en/rice/index.html").contains("Rice is loaded in a harbour"))
  }
}

/// A block of a guide that is played, and what is played there.
struct GuideScene {
  var direction: String
  var text: String

  static func all(in guide: String) throws -> [GuideScene] {
    try all(inFile: "docs/\(guide)")
  }

  /// - Parameter path: from the folder of the project.
  static func all(inFile path: String) throws -> [GuideScene] {
    let text = try String(contentsOf: Folders.project.appending(path: path), encoding: .utf8)
    var scenes: [GuideScene] = []
    var direction: String?
    var content: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.firstMatch(of: /^<!-- play: (.+) -->$/) {
        direction = String(match.1)
      } else if let played = direction {
        if let text = content {
          if line.hasPrefix("```") {
            scenes.append(GuideScene(direction: played, text: text))
            (direction, content) = (nil, nil)
          } else {
            content = text + line + "\n"
          }
        } else if line.hasPrefix("```") {
          content = ""
        }
      }
    }
    return scenes
  }

  /// What the built command says, in the workspace.
  static func run(_ arguments: [String], in workspace: Workspace) throws -> String {
    let process = Process()
    process.executableURL = command
    process.arguments = arguments
    process.currentDirectoryURL = workspace.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The built command. The test bundle, or on Linux the test program, is in the folder of products.
  static var command: URL? {
    let products = [
      Bundle.main.bundleURL, Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0]),
    ]
    let folders = products.compactMap { $0 }.flatMap { [$0, $0.deletingLastPathComponent()] }
    return folders.map { $0.appending(path: "sitegen") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) && !$0.hasDirectoryPath
    }
  }

  /// Fills in translations of a catalogue: entries as they are to be, a blank line between them.
  func translate(_ catalogue: String, in workspace: Workspace) throws {
    for entry in text.components(separatedBy: "\n\n") {
      let id = try #require(entry.split(separator: "\n").first { $0.hasPrefix("msgid ") })
      let before = try workspace.text(catalogue)
      try workspace.replace(
        catalogue, "\(id)\nmsgstr \"\"", with: entry.trimmingCharacters(in: .newlines))
      #expect(try workspace.text(catalogue) != before, "\(id)")
    }
  }
}
