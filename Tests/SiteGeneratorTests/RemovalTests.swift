import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Removing pages")
struct RemovalTests {
  private static func site(_ count: Int, settings: String = "") throws -> SampleSite {
    let site = try SampleSite(settings: settings)
    for number in 1...count { try site.add("2026-03-\(number + 10)-text\(number)", settings: "") }
    return site
  }

  private static func remove(_ numbers: ClosedRange<Int>, from site: SampleSite) throws {
    for number in numbers {
      try site.workspace.remove("content/briefings/2026-03-\(number + 10)-text\(number)")
    }
  }

  @Test("is not done beyond a quarter of the site, and what would go is listed")
  func refused() async throws {
    let site = try Self.site(6)
    let before = try await site.build()
    try Self.remove(1...5, from: site)
    let result = await site.workspace.generator().build()
    #expect(result.summary == nil)
    let error = try #require(result.diagnostics.first { $0.severity == .error })
    #expect(error.rule == "many-removals")
    #expect(error.location.map { site.workspace.relative($0.file) } == "public")
    let pages = before.keys.count { $0.hasSuffix(".html") }
    #expect(error.message.contains(" of the \(pages) pages"), "\(error.message)")
    #expect(error.message.contains("en/text1/index.html, "))
    #expect(try site.workspace.snapshot("public").mapValues { String(decoding: $0, as: UTF8.self) } == before)
    let allowed = await site.workspace.generator(allowsRemovals: true).build()
    #expect(allowed.summary?.removed.contains("en/text1/index.html") ?? false)
  }

  @Test(
    "is done up to the share that the settings name",
    arguments: [
      ("", true), ("removals: {share: 5%, pages: 2}", false), ("removals: {share: 5%, pages: 50}", true),
    ])
  func share(settings: String, isDone: Bool) async throws {
    let site = try Self.site(8, settings: settings)
    _ = try await site.build()
    try Self.remove(1...1, from: site)
    #expect((await site.workspace.generator().build().summary != nil) == isDone)
  }

  @Test("does not count what is not there yet")
  func first() async throws {
    let site = try Self.site(1)
    _ = try await site.build()
    // One briefing takes the place of the other: few pages go, as many come.
    try Self.remove(1...1, from: site)
    try site.add("2026-03-30-other", settings: "")
    let result = await site.workspace.generator().build()
    #expect(result.summary != nil, "\(result.diagnostics)")
  }
}
