import Foundation
import SiteGenerator
import Testing

/// Goes the way of the README: below `<!-- play: commands -->` are commands to run, below `<!-- play: translate … -->` what a
/// translator fills in, below the name of a file what is in it.
@Suite("The way of the README")
struct ReadmeTests {
  @Test("leads from an empty folder to a published site")
  func way() throws {
    let workspace = try Workspace()
    var folder = ""
    var commands: [String] = []
    for scene in try GuideScene.all(inFile: "README.md") {
      let words = scene.direction.split(separator: " ").map(String.init)
      switch words[0] {
      case "commands":
        for line in scene.text.split(separator: "\n").map(String.init) {
          commands.append(line)
          if line.hasPrefix("cd ") {
            folder = String(line.dropFirst(3)) + "/"
          } else {
            try run(line, in: workspace, folder)
          }
        }
      case "translate": try scene.translate(folder + words[1], in: workspace)
      default: try workspace.write(folder + words[0], Data(scene.text.utf8))
      }
    }
    for name in ["init", "serve", "new", "inspect"] {
      #expect(commands.contains { $0.hasPrefix("sitegen \(name) ") || $0 == "sitegen \(name)" }, "\(name)")
    }
    let page = try workspace.text("\(folder)public/en/budget/index.html")
    #expect(page.contains("Next year’s budget to rise 3.5%") && page.contains("1.2 trillion won"))
    if ExternalTools.find("rsync") != nil {
      #expect(try workspace.snapshot("host") == workspace.snapshot("\(folder)public"))
    }
  }

  @Test("has no command that nobody runs, before it comes to building from source")
  func completeness() throws {
    let text = try String(contentsOf: Folders.project.appending(path: "README.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "## Build it from source")
    #expect(parts.count == 2)
    let played = parts[0].components(separatedBy: "<!-- play: commands -->\n```sh\n").count - 1
    #expect(played > 3)
    #expect(parts[0].components(separatedBy: "```sh\n").count - 1 == played)
    #expect(!parts[0].contains("swift run") && !parts[0].contains("\nmake "))
  }

  private func run(_ line: String, in workspace: Workspace, _ folder: String) throws {
    var words = line.split(separator: " ").map(String.init)
    let process = Process()
    if words[0] == "sitegen" {
      process.executableURL = GuideScene.command
    } else {
      // A host of somebody else's is a folder here.
      guard let path = ExternalTools.find(words[0]) else { return }
      process.executableURL = URL(filePath: path)
      words = words.map { $0.contains("@") ? workspace.path("host/") : $0 }
    }
    let isPreview = words[1...].first == "serve"
    process.arguments = Array(words.dropFirst()) + (isPreview ? ["--port", "0"] : [])
    process.currentDirectoryURL = workspace.folder.appending(path: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    if isPreview {
      // It goes on until somebody ends it, and is there once it says where.
      var said = Data()
      while !String(decoding: said, as: UTF8.self).contains("http://") {
        let more = output.fileHandleForReading.availableData
        try #require(!more.isEmpty, "It ended: \(String(decoding: said, as: UTF8.self))")
        said += more
      }
      process.interrupt()
      process.waitUntilExit()
      return
    }
    let said = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(line): \(String(decoding: said ?? Data(), as: UTF8.self))")
  }
}
