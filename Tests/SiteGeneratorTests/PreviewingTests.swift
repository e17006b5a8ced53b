import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A build ahead of its time")
struct PreviewingTests {
  private static let now = Moment("2026-03-01T12:00")
  private static let later = Moment("2026-03-02")

  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    return workspace
  }

  @Test("does not touch a site that is published")
  func published() async throws {
    let workspace = try Self.workspace()
    let first = await workspace.generator(asOf: Self.now, now: Self.now).build()
    #expect(first.summary?.withheld == 1)
    let before = try workspace.snapshot("public")
    for moment in [Self.later, nil] {
      let result = await workspace.generator(asOf: moment, now: Self.now).build()
      #expect(result.summary == nil)
      #expect(result.diagnostics.filter { $0.severity == .error }.map(\.rule) == ["published-ahead"])
      #expect(try workspace.snapshot("public") == before)
    }
    let note = try #require(first.diagnostics.first { $0.rule == "withheld" })
    #expect(note.help?.contains("a preview shows it now") ?? false)
  }

  @Test("does not make the usual folder")
  func usual() async throws {
    let workspace = try Self.workspace()
    let site = Site(content: workspace.path("content"), output: "./public/", asOf: Self.later, now: Self.now)
    #expect(await site.build().diagnostics.contains { $0.rule == "published-ahead" })
  }

  @Test("goes to a folder of its own as often as one likes, until a site is published there")
  func preview() async throws {
    let workspace = try Self.workspace()
    func build(_ moment: Moment?) async -> BuildResult {
      await workspace.generator(output: "preview", asOf: moment, now: Self.now, allowsRemovals: true).build()
    }
    #expect(await build(Self.later).summary?.briefings == 1)
    #expect(try workspace.text("preview/.sitegen-preview").contains("as of 2026-03-02T00:00:00+09:00"))
    #expect(await build(Moment("2026-03-03")).summary?.briefings == 1)
    #expect(await build(Self.now).summary?.briefings == 0)
    #expect(try workspace.snapshot("preview")[".sitegen-preview"] == nil)
    #expect(await build(Self.later).summary == nil)
  }

  @Test("publishes when it is told to, and leaves no mark")
  func ahead() async throws {
    let workspace = try Self.workspace()
    #expect(await workspace.generator(asOf: Self.now, now: Self.now).build().summary != nil)
    let result = await workspace.generator(asOf: Self.later, now: Self.now, publishesAhead: true).build()
    #expect(result.summary?.briefings == 1)
    #expect(try workspace.snapshot("public")[".sitegen-preview"] == nil)
  }
}
