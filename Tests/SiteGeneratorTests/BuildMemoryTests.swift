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

  @Test("does nothing where nothing changed, and says the same")
  func unchanged() async throws {
    let site = try Self.site()
    let first = await site.workspace.generator(cache: true).build()
    let before = try site.workspace.snapshot("public")
    // A file that cannot be read would be an error of a build that reads.
    let second = await site.workspace.generator(cache: true).build()
    #expect(second.said == first.said)
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
    try workspace.rename("기록관")
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
    case "a template": try workspace.rename("보관소")
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

  /// How many briefings a build reads, and how many files it writes, after something has changed; the same must come of it as
  /// of a build that knows nothing.
  private static func work(
    _ site: SampleSite, _ change: () throws -> Void
  ) async throws -> (read: Int, written: [String]) {
    #expect(await site.workspace.generator(cache: true).build().summary != nil)
    try change()
    let reads = Counter()
    var generator = site.workspace.generator(cache: true)
    generator.readsBriefing = { _ in reads.add() }
    let kept = await generator.build()
    let full = await site.workspace.generator(output: "other").build()
    #expect(kept.said == full.said)
    #expect(try site.workspace.snapshot("public") == site.workspace.snapshot("other"))
    return (reads.value, kept.summary?.written ?? [])
  }

  @Test(
    "reads only the briefings that a term of the glossary may occur in",
    arguments: [
      ("ko,en\n예산,budget\n우주선,spaceship\n", 0), ("ko,en\n우주선,spaceship\n예산,budget\n", 0),
      ("ko,en\n예산,budget\n별똥별,meteor\n", 1), ("ko,en\n예산,outlay\n", 4), ("ko,en\n우주선,spaceship\n", 4),
      ("ko,en,note\n예산,budget,with a note\n", 4),
    ])
  func glossary(changed: String, read: Int) async throws {
    let site = try Self.site()
    try site.add("2026-03-14-four")
    try site.workspace.write(
      "content/briefings/2026-03-14-four/ko.txt", Data("별똥별이 있다\n\n별똥별은 예산을 본다.\n".utf8))
    let work = try await Self.work(site) { try site.write("glossary.csv", changed) }
    #expect(work.read == read)
  }

  @Test("notices that a term is in another line where findings say where it is")
  func placesOfTerms() async throws {
    let site = try Self.site()
    try site.workspace.replace("content/briefings/2026-03-11-one/en.po", "budget", with: "outlay")
    let work = try await Self.work(site) {
      try site.write("glossary.csv", "ko,en\n우주선,spaceship\n예산,budget\n")
    }
    #expect(work.read == 1)
  }

  @Test("makes only the pages again that show a definition which has changed")
  func definitions() async throws {
    let site = try SampleSite(glossary: "ko,en,definition-ko\n예산,budget,쓸 돈\n우주선,spaceship,배\n")
    try site.add("2026-03-11-one")
    try site.add("2026-03-12-two")
    try site.write("briefings/2026-03-14-four/ko.txt", "우주선이 있다\n\n우주선은 배이다.\n")
    let work = try await Self.work(site) {
      try site.write("glossary.csv", "ko,en,definition-ko\n예산,budget,쓸 돈\n우주선,spaceship,하늘을 나는 배\n")
    }
    #expect(work.read == 0)
    #expect(work.written.contains("ko/four/index.html"))
    #expect(work.written.contains("ko/glossary/index.html"))
    #expect(!work.written.contains("ko/one/index.html"))
  }

  @Test(
    "reads no briefing because of what pages show, and all because of what reading or checks depend on",
    arguments: [
      ("publisher: {ko: 늘봄농업부,", "publisher: {ko: 숲길관리소,", false), ("ko: 재정", "ko: 살림", false),
      ("languages:", "newest: 2\nlanguages:", false),
      ("languages:", "removals: {pages: 9}\nlanguages:", false),
      ("languages:", "# nothing\nlanguages:", false), ("briefings/", "other/", false),
      ("languages:", "smart-punctuation: on\nlanguages:", true), ("Asia/Seoul", "Europe/Berlin", true),
      ("languages:", "technical: on\nlanguages:", true),
      ("languages:", "checks: {numbers: off}\nlanguages:", true),
      ("languages:", "conventions: [{match: 내용, as: letterhead}]\nlanguages:", true),
    ])
  func settings(old: String, new: String, isRead: Bool) async throws {
    let site = try Self.site()
    let work = try await Self.work(site) { try site.workspace.replace("content/site.yml", old, with: new) }
    #expect(work.read == (isRead ? 3 : 0))
  }

  @Test("makes no page again because of what checks depend on")
  func settingsOfChecks() async throws {
    let site = try Self.site()
    let work = try await Self.work(site) {
      try site.workspace.replace(
        "content/site.yml", "languages:", with: "checks: {numbers: off}\ntechnical: on\nlanguages:")
    }
    #expect(work.written == [])
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
    #expect(kept.said == full.said)
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
    #expect(again.said == first.said)
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
    #expect(second.said == first.said)
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
      content: content, site: content.site.ofReadings, levels: content.site.checks,
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
}

extension Workspace {
  /// Calls the archive otherwise, in a template of the author's own.
  func rename(_ archive: String) throws {
    let texts = try String(
      contentsOf: Folders.project.appending(path: "templates/strings/ko.yml"), encoding: .utf8)
    let line = try #require(texts.split(separator: "\n").first { $0.hasPrefix("archive:") })
    try write("templates/strings/ko.yml", Data(texts.replacing(line, with: "archive: \(archive)").utf8))
  }
}

extension BuildResult {
  /// What a build says of itself, but for what it wrote.
  var said: [String] {
    ["\(summary?.briefings ?? -1) \(summary?.withheld ?? -1)"]
      + diagnostics.map {
        "\($0.rule) \($0.severity) \($0.location?.description ?? "–") \($0.message) \($0.reason ?? "") \($0.help ?? "")"
      }
  }
}
