import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("An output folder")
struct OutputPlacementTests {
  @Test(
    "may not lie among the sources, nor around them",
    arguments: [
      "content", "content/", "content/briefings", "content/new/deep", "templates", "templates/assets", ".",
      "..",
      "public/../content/out", "link", "link/content/out", "new/../templates/x",
    ])
  func refused(output: String) async throws {
    let workspace = try Workspace()
    try workspace.write("content/site.yml", Data("broken: [".utf8))
    try workspace.write("templates/own.txt", Data())
    try workspace.link("link", to: "content/..")
    let site = Site(
      content: workspace.path("content"), templates: workspace.path("templates"),
      output: workspace.path(output))
    let result = await site.build()
    #expect(result.summary == nil)
    #expect(result.diagnostics.map(\.rule) == ["output-overlaps"], "Nothing may have been read")
    #expect(try workspace.snapshot(".").count == 2)
  }

  @Test("may not hold the current folder")
  func currentFolder() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let current = FileManager.default.currentDirectoryPath
    for output in [current, "\(current)/.."] {
      let result = await Site(content: workspace.path("content"), output: output).build()
      #expect(result.diagnostics.map(\.rule) == ["output-overlaps"])
    }
  }

  @Test("may be beside the sources", arguments: ["public", "content-site", "out/deep/public"])
  func beside(output: String) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    #expect(await workspace.generator(output: output).build().summary != nil)
  }
}
