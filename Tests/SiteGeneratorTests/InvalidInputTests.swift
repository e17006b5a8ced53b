import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// Each folder below `Fixtures/invalid` is laid over the valid site: `remove.txt` names what is taken away
/// first, `expected.txt` holds a line `path[:line[:column]] severity rule` for every error and warning.
@Suite("Invalid input")
struct InvalidInputTests {
  static let cases: [String] = {
    let folder = Folders.fixtures.appending(path: "invalid").path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }()

  @Test("is there to be tested")
  func fixturesAreFound() { #expect(Self.cases.count >= 20) }

  @Test("is reported where it is, and the last site is left as it was", arguments: cases)
  func reports(name: String) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    #expect(await workspace.generator().build().summary != nil, "The valid site must build")
    let before = try workspace.snapshot("public")

    let fixture = Folders.fixtures.appending(path: "invalid/\(name)")
    let removals = fixture.appending(path: "remove.txt")
    if FileManager.default.fileExists(atPath: removals.path(percentEncoded: false)) {
      for path in try String(contentsOf: removals, encoding: .utf8).split(separator: "\n") {
        try workspace.remove(String(path))
      }
    }
    try workspace.lay(fixture)
    let result = await workspace.generator().build()

    let found = result.diagnostics.filter { $0.severity != .note }.map { diagnostic in
      let place = diagnostic.location.map { workspace.relative($0.description) } ?? "–"
      return "\(place) \(diagnostic.severity.rawValue) \(diagnostic.rule)"
    }
    let expected = try String(contentsOf: fixture.appending(path: "expected.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(found == expected)
    #expect(result.summary == nil, "Nothing may be published")
    #expect(try workspace.snapshot("public") == before, "The last good site must remain")
    for diagnostic in result.diagnostics where diagnostic.severity == .error {
      #expect(!diagnostic.message.isEmpty)
      #expect(diagnostic.help != nil || diagnostic.reason != nil, "No help: \(diagnostic.message)")
    }
  }

  @Test("of an output folder that cannot be made is reported")
  func outputUnderAFile() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("file", Data())
    let result = await workspace.generator(output: "file/public").build()
    #expect(result.summary == nil)
    let error = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(error.location?.file.contains("file/public") ?? false)
    #expect(error.help != nil)
  }
}
