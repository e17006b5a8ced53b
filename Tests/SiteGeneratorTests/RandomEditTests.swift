import Checks
import Diagnostics
import Foundation
import Testing

@testable import SiteGenerator

@Suite("A build with a cache, after edits of all kinds")
struct RandomEditTests {
  /// Four, or as many as the environment asks for.
  private static let seeds = Array(
    1...(ProcessInfo.processInfo.environment["SITEGEN_EDIT_SEEDS"].flatMap(UInt64.init) ?? 4))

  @Test("comes to the same as one without, whatever is edited", arguments: Self.seeds)
  func random(seed: UInt64) async throws {
    let site = try SampleSite(glossary: "ko,en\n예산,budget\n")
    try site.add("2026-03-11-one")
    try site.add("2026-03-12-two", settings: "topics: [health]", english: .incomplete)
    try site.add("2026-03-13-three")
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
      #expect(kept.said == full.said, "seed \(seed), step \(step)")
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
    switch random.below(20) {
    case 0, 1:
      try site.workspace.write(
        "\(briefing)/ko.txt", Data("제목 \(step)\n\n글 \(random.below(1000))개를 늘린다.\n".utf8))
    case 2:
      try site.workspace.replace("\(briefing)/en.po", "the budget rises", with: "the budget grows \(step)")
    case 3, 16: try site.write("site.yml", settings(&random, step))
    case 4: try site.add("2026-03-\(10 + random.below(16))-new\(step)")
    case 5 where folders.count > 2: try site.workspace.remove(briefing)
    case 6, 17, 18: try site.write("glossary.csv", glossary(&random, step))
    case 19 where random.below(3) == 0:
      try? FileManager.default.removeItem(atPath: site.workspace.path("content/glossary.csv"))
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
      try site.workspace.rename("보관소 \(step)")
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
      try site.workspace.write(
        "\(briefing)/ko.txt",
        Data("우리 부 보도자료\n제목 \(step)\n\n국가는 규모를 \"크게\" 한다. 정부는 예산을 \(step)조 원 늘린다.\n".utf8))
    case 8 where folders.count > 1:
      try FileManager.default.moveItem(
        atPath: site.workspace.path(briefing),
        toPath: site.workspace.path("content/briefings/2026-03-10-moved\(step)"))
    default: try site.write("pages/about/ko.md", "---\ntitle: 소개 \(step / 5)\n---\n글 \(step)\n")
    }
  }
}

extension RandomEditTests {
  /// Settings of reading, of checks and of pages, each as it was or otherwise.
  private static func settings(_ random: inout Shuffle, _ step: Int) -> String {
    func one(_ lines: String...) -> String { lines[Int(random.below(UInt64(lines.count)))] }
    return [
      "title: {ko: \(one("시험 사이트", "시험장")), en: Test Site}",
      "description: {ko: 시험용 사이트, en: A site for tests}",
      "publisher: {ko: \(one("늘봄농업부", "숲길관리소")), en: Ministry of Neulbom}",
      "languages: [ko, en]",
      "time-zone: \(one("Asia/Seoul", "Asia/Seoul", "Europe/Berlin"))",
      "base-url: https://test.example/\(one("briefings", "other"))/",
      "topics: {money: {ko: \(one("재정", "살림")), en: Money}, health: {ko: 보건, en: Health}}",
      one(
        "", "checks: {consistency: off}", "checks: {glossary: off}",
        "checks: {glossary: warning, numbers: off}"),
      one("", "", "technical: on"),
      one("", "", "smart-punctuation: on"),
      one("", "", "newest: 2"),
      one("", "", "conventions: [{match: 우리 부 보도자료, as: letterhead}]"),
      one("", "", "# \(step)\nconventions:\n  - {match: 우리 부 보도자료, as: letterhead}"),
      one("", "", "licence: kogl-1"),
      one("", "", "feeds: {content: text}"),
      one("", "", "translation: {missing: hold}"),
      one("", "", "glossary: off"),
      one("", "", "outputs: [archive, topics, feeds, sitemap, glossary, search]"),
      one("", "", "removals: {pages: 7}"),
    ].filter { !$0.isEmpty }.shuffledKeys(&random).joined(separator: "\n") + "\n"
  }

  /// Terms that occur in texts and terms that do not, in an order of their own, some with what pages show of them.
  private static func glossary(_ random: inout Shuffle, _ step: Int) -> String {
    let terms = [
      "예산,budget,,", "예산,outlay,,", "정부,government\(step),note \(step),", "국가,country,,", "국가,nation,,나라",
      "국가 규모,size of a country,,", "규모,size|scale,,크기 \(step)", "한국,Korea,,", "우주선,spaceship,,",
      "바다,sea,,물 \(step)", "늘린다고,rise,,", "예,yes,,", "제목,title,,이름",
    ]
    var rows = ["ko,en,note,definition-ko"]
    for term in terms where random.below(3) == 0 {
      let name = term.prefix { $0 != "," }
      if !rows.contains(where: { $0.hasPrefix(name + ",") }) {
        rows.insert(term, at: 1 + Int(random.below(UInt64(rows.count))))
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }
}

extension [String] {
  /// The same lines, one of them further down.
  fileprivate func shuffledKeys(_ random: inout Shuffle) -> [String] {
    var lines = self
    let line = lines.remove(at: Int(random.below(UInt64(lines.count))))
    lines.insert(line, at: Int(random.below(UInt64(lines.count + 1))))
    return lines
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
