import BuildCache
import Checks
import Diagnostics
import FileReading
import Foundation
import Loading
import Testing

@testable import SiteGenerator

@Suite("A build with a cache")
struct BuildMemoryTests {
  private static func seconds(_ text: String) throws -> Moment { try #require(Moment(text)) }

  private static func site() throws -> SampleSite {
    let site = try SampleSite(glossary: "ko,en\n예산,budget\n")
    try site.add("2026-03-11-one")
    try site.add("2026-03-12-two", settings: "topics: [health]", english: .incomplete)
    try site.add("2026-03-13-three")
    return site
  }

  /// Calls the archive otherwise, in a template of the author's own.
  private static func rename(_ archive: String, in workspace: Workspace) throws {
    let texts = try String(
      contentsOf: Folders.project.appending(path: "templates/strings/ko.yml"), encoding: .utf8)
    let line = try #require(texts.split(separator: "\n").first { $0.hasPrefix("archive:") })
    try workspace.write(
      "templates/strings/ko.yml", Data(texts.replacing(line, with: "archive: \(archive)").utf8))
  }

  /// What a build says of itself, but for what it wrote.
  private static func said(_ result: BuildResult) -> [String] {
    ["\(result.summary?.briefings ?? -1) \(result.summary?.withheld ?? -1)"]
      + result.diagnostics.map {
        "\($0.rule) \($0.severity) \($0.location?.description ?? "–") \($0.message)"
      }
  }

  @Test("does nothing where nothing changed, and says the same")
  func unchanged() async throws {
    let site = try Self.site()
    let first = await site.workspace.generator(cache: true).build()
    let before = try site.workspace.snapshot("public")
    // A file that cannot be read would be an error of a build that reads.
    let second = await site.workspace.generator(cache: true).build()
    #expect(Self.said(second) == Self.said(first))
    #expect(second.summary?.written == [])
    #expect(second.summary?.unchanged == first.summary.map { $0.written.count + $0.unchanged })
    #expect(try site.workspace.snapshot("public") == before)
  }

  @Test(
    "sees every change",
    arguments: [
      "a text", "a text in place", "a catalogue", "settings", "a new briefing", "a briefing less", "a page",
      "a template",
      "a file of the site", "a foreign file in the way", "the glossary",
    ])
  func changes(change: String) async throws {
    let site = try Self.site()
    let workspace = site.workspace
    try Self.rename("기록관", in: workspace)
    #expect(await workspace.generator(cache: true).build().summary != nil)
    switch change {
    case "a text": try workspace.replace("content/briefings/2026-03-11-one/ko.txt", "늘린다고", with: "줄인다고")
    case "a text in place":
      let path = workspace.path("content/briefings/2026-03-11-one/ko.txt")
      let file = try FileHandle(forUpdating: URL(filePath: path))
      try file.write(contentsOf: Data("ONE".utf8))
      try file.close()
    case "a catalogue":
      try workspace.replace("content/briefings/2026-03-11-one/en.po", "rises", with: "grows")
    case "settings": try workspace.replace("content/site.yml", "Test Site", with: "Other Site")
    case "a new briefing": try site.add("2026-03-14-four")
    case "a briefing less": try workspace.remove("content/briefings/2026-03-13-three")
    case "a page": try site.write("pages/about/ko.md", "---\ntitle: 소개\n---\n글\n")
    case "a template": try Self.rename("보관소", in: workspace)
    case "a file of the site": try workspace.write("public/ko/index.html", Data("edited".utf8))
    case "a foreign file in the way": try workspace.write("public/CNAME", Data("a.example\n".utf8))
    default: try site.write("glossary.csv", "ko,en\n예산,outlay\n")
    }
    let kept = await workspace.generator(cache: true).build()
    let full = await workspace.generator(output: "other").build()
    #expect(kept.summary != nil && kept.summary?.briefings == full.summary?.briefings)
    var files = try workspace.snapshot("public")
    files["CNAME"] = nil
    #expect(try files == workspace.snapshot("other"))
    if change != "a foreign file in the way" { #expect(kept.summary?.written != []) }
  }

  @Test("sees what changes where a link leads")
  func links() async throws {
    let site = try Self.site()
    let catalogue = "content/briefings/2026-03-11-one/en.po"
    try site.workspace.remove("content/briefings/2026-03-13-three/en.po")
    try site.workspace.link(
      "content/briefings/2026-03-13-three/en.po", to: "../2026-03-11-one/en.po")
    #expect(await site.workspace.generator(cache: true).build().summary != nil)
    try site.workspace.replace(catalogue, "rises", with: "grows")
    let kept = await site.workspace.generator(cache: true).build()
    let full = await site.workspace.generator(output: "other").build()
    #expect(kept.summary?.written.contains("en/three/index.html") ?? false)
    #expect(Self.said(kept) == Self.said(full))
    #expect(try site.workspace.snapshot("public") == site.workspace.snapshot("other"))
  }

  @Test("publishes what has fallen due, though nothing changed")
  func due() async throws {
    let site = try Self.site()
    try site.add("2026-03-20-later")
    func build(_ time: String) async throws -> BuildResult {
      let moment = try Self.seconds(time)
      return await site.workspace.generator(asOf: moment, now: moment, cache: true).build()
    }
    let first = try await build("2026-03-15T00:00:00Z")
    #expect(first.summary?.withheld == 1)
    let again = try await build("2026-03-19T14:59:59Z")
    #expect(Self.said(again) == Self.said(first))
    #expect(again.summary?.written == [])
    let after = try await build("2026-03-19T15:00:00Z")
    #expect(after.summary?.withheld == 0)
    #expect(after.summary?.written.contains("ko/later/index.html") ?? false)
    // Nothing is known of a time before that of the build.
    let earlier = try await build("2026-03-15T00:00:00Z")
    #expect(earlier.summary?.withheld == 1)
  }

  @Test("remembers nothing of a build with errors")
  func errors() async throws {
    let site = try Self.site()
    try site.write("briefings/2026-03-11-one/briefing.yml", "topics: [nothing]\n")
    let first = await site.workspace.generator(cache: true).build()
    let second = await site.workspace.generator(cache: true).build()
    #expect(first.summary == nil && second.summary == nil)
    #expect(Self.said(second) == Self.said(first))
  }

  @Test("says so where it cannot keep what it found out, and publishes all the same (unwritable-cache)")
  func unwritable() async throws {
    let site = try Self.site()
    try site.workspace.write(".sitegen", Data("a file".utf8))
    let result = await site.workspace.generator(cache: true).build()
    #expect(result.summary?.briefings == 3)
    #expect(result.diagnostics.filter { $0.rule == "unwritable-cache" }.count == 1)
  }

  @Test("notices a briefing that changes after it was read (changed-content)")
  func changedMeanwhile() throws {
    let site = try Self.site()
    let content = try #require(
      ContentFolder.open(site.workspace.path("content"), checks: CheckRule.all.map(\.id)).value)
    let preparation = BriefingPreparation(
      content: content, site: content.site,
      translator: Translator(glossary: nil, languages: content.site.languages, checks: AddedChecks([])))
    let wholes = WholeBriefings(preparation, limit: 0)
    let folder = try #require(content.briefings.first)
    let state = try #require(FolderState(of: folder.path))
    #expect(try wholes.briefing(at: folder, as: state).checked.count == 1)
    try site.write("briefings/\(folder.name)/ko.txt", "다른 제목\n\n다른 글이다.\n")
    do {
      _ = try wholes.briefing(at: folder, as: state)
      Issue.record("the change was not noticed")
    } catch {
      #expect(error.diagnostic.rule == "changed-content")
      #expect(error.diagnostic.location?.file == folder.path)
    }
  }

  /// Four, or as many as the environment asks for.
  private static let seeds = Array(
    1...(ProcessInfo.processInfo.environment["SITEGEN_EDIT_SEEDS"].flatMap(UInt64.init) ?? 4))

  @Test("comes to the same as one without, whatever is edited", arguments: Self.seeds)
  func random(seed: UInt64) async throws {
    let site = try Self.site()
    var random = Shuffle(state: seed)
    var published = 0
    for step in 0..<25 {
      // Several builds without an edit in between are part of it.
      if random.below(4) > 0 { try Self.edit(site, &random, step) }
      let moment = Moment(secondsSince1970: 1_773_500_000 + Int(random.below(3)) * 400_000)
      var generator = site.workspace.generator(asOf: moment, now: moment, cache: true, allowsRemovals: true)
      // In some of the builds most briefings have to be read again for their pages.
      generator.heldBriefings = random.below(2) == 0 ? 1 : 256
      let kept = await generator.build()
      let full = await site.workspace.generator(
        output: "full-\(step)", asOf: moment, now: moment, allowsRemovals: true
      ).build()
      #expect(Self.said(kept) == Self.said(full), "seed \(seed), step \(step)")
      guard full.summary != nil else { continue }
      published += 1
      #expect(
        try site.workspace.snapshot("public") == site.workspace.snapshot("full-\(step)"),
        "seed \(seed), step \(step)")
    }
    #expect(published >= 10, "seed \(seed): most of the edits are to be of sites without an error")
  }

  private static func edit(_ site: SampleSite, _ random: inout Shuffle, _ step: Int) throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: site.workspace.path("content/briefings")
    ).sorted()
    let folder = folders[Int(random.below(UInt64(folders.count)))]
    let briefing = "content/briefings/\(folder)"
    switch random.below(16) {
    case 0, 1:
      try site.workspace.write(
        "\(briefing)/ko.txt", Data("제목 \(step)\n\n글 \(random.below(1000))개를 늘린다.\n".utf8))
    case 2:
      try site.workspace.replace("\(briefing)/en.po", "the budget rises", with: "the budget grows \(step)")
    case 3: try site.workspace.replace("content/site.yml", "시험", with: "시험\(step % 10)")
    case 4: try site.add("2026-03-\(10 + random.below(16))-new\(step)")
    case 5 where folders.count > 2: try site.workspace.remove(briefing)
    case 6: try site.write("glossary.csv", "ko,en\n예산,budget\n정부,government\(step)\n")
    case 7:
      try site.workspace.write(
        "\(briefing)/briefing.yml", Data("topics: [\(step.isMultiple(of: 2) ? "money" : "health")]\n".utf8))
    case 9:
      // The same length, in place, and with the old time of modification.
      let text = site.workspace.path("\(briefing)/ko.txt")
      let before = try FileManager.default.attributesOfItem(atPath: text)
      try site.workspace.replace("\(briefing)/ko.txt", "늘린다", with: "줄인다")
      try FileManager.default.setAttributes(
        [.modificationDate: before[.modificationDate] ?? Date()], ofItemAtPath: text)
    case 10:
      // Touched, and no more.
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: site.workspace.path("\(briefing)/ko.txt"))
    case 11:
      try Self.rename("보관소 \(step)", in: site.workspace)
    case 12:
      try site.workspace.replace("\(briefing)/en.po", "Contents", with: "The contents")
    case 13:
      try site.workspace.write(
        "\(briefing)/ko.txt",
        Data(
          "보도시점 2026. 3. \(14 + random.below(6)).(화) 12:00\n제목 \(step)\n\n홍길동 과장은 “예산을 늘린다”고 말했다.\n".utf8))
    case 14:
      try site.write("site-note.txt", "nothing of the site \(step)\n")
    case 15:
      try site.workspace.replace(
        "content/site.yml", "languages: [ko, en]", with: "languages: [ko, en]\nchecks: {consistency: off}")
    case 8 where folders.count > 1:
      try FileManager.default.moveItem(
        atPath: site.workspace.path(briefing),
        toPath: site.workspace.path("content/briefings/2026-03-10-moved\(step)"))
    default: try site.write("pages/about/ko.md", "---\ntitle: 소개 \(step / 5)\n---\n글 \(step)\n")
    }
  }
}

/// Numbers that are the same in every run (SplitMix64).
private struct Shuffle {
  var state: UInt64

  mutating func below(_ bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % bound
  }
}
