import Diagnostics
import Foundation
import Testing

@testable import SiteGenerator

@Suite("A part of a site")
struct SitePartTests {
  private static func site(_ count: Int) throws -> SampleSite {
    let site = try SampleSite(glossary: "ko,en\n예산,budget\n")
    for number in 1...count { try site.add("2026-03-\(number + 10)-briefing-\(number)") }
    return site
  }

  @Test(
    "is named by its number and how many there are",
    arguments: [
      ("1/1", "1/1"), ("3/8", "3/8"), ("0/8", nil), ("9/8", nil), ("3", nil), ("3/", nil), ("/8", nil),
      ("-1/8", nil), ("1/0", nil), ("1/2/3", nil), ("a/b", nil), ("", nil),
    ])
  func reading(text: String, expected: String?) {
    #expect(SitePart(text)?.description == expected)
  }

  @Test("has briefings that no other part has, and together they have all", arguments: [1, 2, 3, 7])
  func shares(count: Int) throws {
    let parts = try (1...count).map { try #require(SitePart($0, of: count)) }
    for name in (1...200).map({ "2026-03-11-briefing-\($0)" }) {
      #expect(parts.filter { $0.has(name) }.count == 1)
    }
  }

  @Test("publishes nothing, and leaves what it found for the build that puts the site together")
  func together() async throws {
    let site = try Self.site(9)
    let whole = try Self.site(9)
    var briefings = 0
    for number in 1...3 {
      var generator = site.workspace.generator(cache: true)
      generator.part = SitePart(number, of: 3)
      let result = await generator.build()
      #expect(result.summary == nil)
      #expect(result.diagnostics.count(of: .error) == 0)
      #expect(result.part?.part == generator.part)
      briefings += result.part?.briefings ?? 0
      #expect(!FileManager.default.fileExists(atPath: site.workspace.path("public")))
    }
    #expect(briefings == 9)

    // Every text is there from the parts: what the words of one are is not looked at again.
    let reads = Counter()
    var generator = site.workspace.generator(cache: true)
    generator.readsBriefing = { _ in reads.add() }
    let result = await generator.build()
    #expect(reads.value == 0)
    #expect(result.summary?.briefings == 9)
    #expect(await whole.workspace.generator().build().summary?.briefings == 9)
    #expect(try site.workspace.snapshot("public") == whole.workspace.snapshot("public"))
    // What the parts kept is in the whole now.
    let shelves = try site.workspace.snapshot(".sitegen/shelves").keys
    #expect(!shelves.isEmpty && shelves.allSatisfy { !$0.contains("part-") })
  }

  @Test("reads nothing that an earlier build has read, and what was changed since")
  func again() async throws {
    let site = try Self.site(6)
    #expect(await site.workspace.generator(cache: true).build().summary != nil)
    try site.workspace.replace("content/briefings/2026-03-11-briefing-1/ko.txt", "늘린다고", with: "줄인다고")
    let reads = Counter()
    for number in 1...2 {
      var generator = site.workspace.generator(cache: true)
      generator.part = SitePart(number, of: 2)
      generator.readsBriefing = { _ in reads.add() }
      #expect(await generator.build().part != nil)
    }
    #expect(reads.value == 1)
    var generator = site.workspace.generator(cache: true)
    generator.readsBriefing = { _ in reads.add() }
    let kept = await generator.build()
    #expect(reads.value == 1)
    #expect(kept.summary?.written.contains("ko/briefing-1/index.html") ?? false)
  }

  @Test("says what is wrong with its own briefings")
  func errors() async throws {
    let site = try Self.site(2)
    try site.write("briefings/2026-03-11-briefing-1/briefing.yml", "topics: [nothing]\n")
    var generator = site.workspace.generator(cache: true)
    generator.part = SitePart(1, of: 1)
    let result = await generator.build()
    #expect(result.part == nil && result.summary == nil)
    #expect(result.diagnostics.count(of: .error) == 1)
  }

  @Test("is told how far it has come")
  func progress() async throws {
    let site = try Self.site(5)
    let seen = Seen()
    var generator = site.workspace.generator()
    generator.progress = { seen.add($0) }
    #expect(await generator.build().summary != nil)
    for phase in ["briefings", "pages"] {
      let steps = seen.all.filter { $0.phase == phase }
      #expect(steps.map(\.done) == [1, 2, 3, 4, 5])
      #expect(steps.allSatisfy { $0.total == 5 })
    }
  }
}
