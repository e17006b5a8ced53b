import Compression
import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Compressed files")
struct CompressedFileTests {
  private static func site(_ settings: String = "") throws -> SampleSite {
    let site = try SampleSite(settings: settings)
    try site.add("2026-03-11-one")
    try site.add("2026-03-12-two")
    return site
  }

  private static func build(_ site: SampleSite, output: String = "public", cache: Bool = true) async
    -> BuildResult
  {
    var generator = site.workspace.generator(output: output, cache: cache, allowsRemovals: true)
    generator.compresses = true
    return await generator.build()
  }

  @Test("stand beside every file of text that becomes smaller, and beside nothing else")
  func twins() async throws {
    let site = try Self.site()
    _ = try #require(await Self.build(site).summary)
    let files = try site.workspace.snapshot("public")
    let twins = files.keys.filter { $0.hasSuffix(".gz") }
    #expect(twins.contains("ko/one/index.html.gz") && twins.contains("ko/feed.xml.gz"))
    #expect(!twins.contains { $0.contains(".png") || $0.hasPrefix(".sitegen") })
    #expect(files["robots.txt.gz"] == nil, "It fits into one packet as it is")
    for name in twins {
      let original = try #require(files[String(name.dropLast(3))], "\(name)")
      #expect(files[name].map(Array.init) == gzip(Array(original), .thorough), "\(name)")
      #expect(try #require(files[name]).count < original.count)
    }
    for (name, data) in files where name.hasSuffix(".html") && data.count >= 1024 {
      #expect(twins.contains(name + ".gz"), "\(name)")
    }
    let manifest = String(decoding: try #require(files[".sitegen-manifest"]), as: UTF8.self)
    #expect(manifest.contains(" ko/one/index.html.gz\n"))
  }

  @Test("are asked for in site.yml as well")
  func setting() async throws {
    let asked = try await Self.site("compress: on").build()
    #expect(asked["ko/one/index.html.gz"] != nil)
    let site = try SampleSite(settings: "compress: perhaps")
    #expect(await site.errors() == ["content/site.yml:10:11 setting-type"])
  }

  @Test("are the same after any edit as in a build from nothing, and are made for what changed alone")
  func incremental() async throws {
    let site = try Self.site()
    let workspace = site.workspace
    func settle(_ what: String) async throws -> [String] {
      let kept = try #require(await Self.build(site).summary, "\(what)")
      let full = "full-\(UUID().uuidString)"
      _ = try #require(await Self.build(site, output: full, cache: false).summary)
      #expect(try workspace.snapshot("public") == workspace.snapshot(full), "\(what)")
      return kept.written
    }
    _ = try await settle("the first build")
    #expect(try await settle("no edit") == [])

    try workspace.replace("content/briefings/2026-03-11-one/en.po", "a record", with: "the record")
    let written = try await settle("an edit of a translation")
    #expect(written.contains("en/one/index.html.gz"))
    #expect(!written.contains { $0.hasPrefix("ko/") }, "The Korean edition is what it was")

    try workspace.write("public/en/one/index.html.gz", Data("edited".utf8))
    #expect(try await settle("an edit of a compressed file") == ["en/one/index.html.gz"])
    try workspace.remove("public/en/two/index.html.gz")
    #expect(try await settle("a compressed file that is gone") == ["en/two/index.html.gz"])

    try workspace.remove("content/briefings/2026-03-12-two")
    _ = try await settle("a briefing less")
    #expect(try workspace.snapshot("public")["ko/two/index.html.gz"] == nil)

    try workspace.remove(".sitegen")
    #expect(try await settle("no cache") == [])
  }

  @Test("go when they are no longer asked for")
  func switchedOff() async throws {
    let site = try Self.site()
    _ = try #require(await Self.build(site).summary)
    let summary = try #require(await site.workspace.generator(cache: true).build().summary)
    #expect(!summary.removed.isEmpty && summary.removed.allSatisfy { $0.hasSuffix(".gz") })
    let plain = try await site.build(output: "plain")
    #expect(try site.workspace.snapshot("public").mapValues { String(decoding: $0, as: UTF8.self) } == plain)
  }

  @Test("take the place of no file of the site’s owner (duplicate-address)")
  func conflict() async throws {
    let site = try Self.site("compress: on")
    try site.write("static/ko/one/index.html.gz", "mine")
    #expect(await site.errors() == ["content/static/ko/one/index.html.gz duplicate-address"])
    let checked = await site.workspace.generator().check().filter { $0.severity == .error }
    #expect(checked.map(\.rule) == ["duplicate-address"])
  }
}
