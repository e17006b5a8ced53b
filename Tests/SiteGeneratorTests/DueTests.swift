import Diagnostics
import Foundation
import Hosts
import Loading
import Publishing
import Testing

@testable import SiteGenerator

@Suite("What is due")
struct DueTests {
  private static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  @Test("is what a build withholds, in the order of its times, and never a draft")
  func list() async throws {
    let site = try SampleSite()
    try site.add("2026-03-01-public")
    try site.add("2026-03-25-day")
    try site.add("2026-03-20-time", settings: "published: 2026-03-20 09:30")
    try site.add("2026-03-21-draft", settings: "draft: true")
    try site.write(
      "briefings/2026-03-19-embargo/ko.txt", "보도시점 2026. 3. 20.(금) 12:00\n\n비밀 계획 발표\n정부는 예산을 늘린다고 밝혔다.\n")
    let generator = site.workspace.generator(asOf: try Self.moment("2026-03-10"))
    let due = await generator.due()
    #expect(
      due.value.map { "\(site.workspace.relative($0.folder)) \($0.time) \($0.isEmbargo)" } == [
        "content/briefings/2026-03-20-time 2026-03-20T09:30:00+09:00 false",
        "content/briefings/2026-03-19-embargo 2026-03-20T12:00:00+09:00 true",
        "content/briefings/2026-03-25-day 2026-03-25T00:00:00+09:00 false",
      ])
    #expect(due.value[1].title == "비밀 계획 발표")
    // The moment itself is when a build publishes it.
    #expect(
      try await site.workspace.generator(asOf: Self.moment("2026-03-20T09:30")).due().value.map(\.title).count
        == 2)
    #expect(try await site.workspace.generator(asOf: Self.moment("2026-03-25")).due().value.isEmpty)
    #expect(
      try await site.workspace.generator(asOf: Self.moment("2026-03-24T23:59:59")).due().value.count == 1)
  }

  @Test("is known to a build, whether it did anything or not")
  func ofBuild() async throws {
    let site = try SampleSite()
    try site.add("2026-03-01-public")
    try site.add("2026-03-25-day")
    let now = try #require(try Self.moment("2026-03-09T15:00:00Z").secondsSince1970)
    for _ in 0..<2 {
      let moment = Moment(secondsSince1970: now)
      let result = await site.workspace.generator(asOf: moment, now: moment, cache: true).build()
      #expect(result.due == now + 15 * 86_400)
    }
  }

  /// Everything that a briefing can leave on a site has one of these words in it, or in its name.
  private static let secrets = ["비밀계획", "secretplan", "secret-plan", "XYZZY", "plugh"]

  private static func addSecret(to site: SampleSite, release: String, settings: String) throws {
    let folder = "briefings/2026-03-19-secret-plan"
    try site.write(
      "\(folder)/ko.txt",
      """
      \(release)비밀계획 발표
      정부는 비밀계획(XYZZY) 예산을 늘린다고 밝혔다.
      I. 비밀계획 내용
      | 비밀계획 | 규모 |
      |---|---|
      | 비밀계획 가 | 100 |

      """)
    try site.write(
      "\(folder)/briefing.yml",
      """
      \(settings)topics: [health]
      aliases: [plugh-old]
      slugs: {ko: 비밀계획, en: secretplan}
      attachments: [{file: plugh.pdf, title: {ko: 비밀계획 전문, en: The secretplan in full}}]
      figures:
        - file: plugh.svg
          after: s1-p1
          alt: {ko: 비밀계획 그림, en: A picture of the secretplan}

      """.replacing("    after: s1-p1\n", with: ""))
    try site.workspace.write("content/\(folder)/plugh.pdf", Data("%PDF-1.4 plugh\n".utf8))
    try site.write(
      "\(folder)/plugh.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 36\"><title>plugh</title><path d=\"M0 18h64\"/></svg>"
    )
    try site.write(
      "\(folder)/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        + "msgid \"비밀계획 발표\"\nmsgstr \"The secretplan is announced\"\n")
  }

  /// What every file and folder looks like from outside, the output folder itself included.
  private static func looks(_ workspace: Workspace) throws -> [String: String] {
    let root = workspace.path("public")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root) + ["."]
    var looks: [String: String] = [:]
    for path in paths {
      let facts = try FileManager.default.attributesOfItem(atPath: root + "/" + path)
      let time = try #require(facts[.modificationDate] as? Date)
      looks[path] =
        "\(time.timeIntervalSince1970) \(facts[.systemFileNumber] ?? "") \(facts[.size] ?? "") \(facts[.posixPermissions] ?? "")"
    }
    return looks
  }

  @Test(
    "leaves no trace on the site before its time, and is there whole at that second",
    arguments: [
      ("보도시점 2026. 3. 20.(금) 12:00\n\n", "", false), ("", "published: 2026-03-20 12:00\n", false),
      ("보도시점 2026. 3. 20.(금) 12:00\n\n", "", true),
    ])
  func trace(release: String, settings: String, compresses: Bool) async throws {
    let site = try SampleSite(settings: "feeds: {content: text}", glossary: "ko,en\n예산,budget\n")
    try site.add("2026-03-11-one")
    try site.add("2026-03-12-two", settings: "topics: [money]\naliases: [old-two]")
    let workspace = site.workspace
    func build(_ time: String, output: String = "public", cache: Bool = true) async throws -> BuildSummary {
      let moment = try Self.moment(time)
      var generator = workspace.generator(
        output: output, asOf: moment, now: moment, cache: cache, allowsRemovals: true)
      generator.compresses = compresses
      let result = await generator.build()
      return try #require(result.summary, "\(result.diagnostics)")
    }
    // The site before anybody has written the briefing.
    _ = try await build("2026-03-15T00:00:00+09:00")
    let before = try workspace.snapshot("public")
    let looks = try Self.looks(workspace)

    try Self.addSecret(to: site, release: release, settings: settings)
    for time in ["2026-03-15T00:00:01+09:00", "2026-03-19T00:00:00+09:00", "2026-03-20T11:59:59+09:00"] {
      let summary = try await build(time)
      #expect(summary.withheld == 1 && summary.written == [] && summary.removed == [], "\(time)")
      #expect(try workspace.snapshot("public") == before, "\(time)")
      // Nothing was even written again as it was: not a file, not a folder, not a time.
      #expect(try Self.looks(workspace) == looks, "\(time)")
      // Nor does a build from nothing know of it, which every host could compare.
      _ = try await build(time, output: "from-nothing-\(time)", cache: false)
      #expect(try workspace.snapshot("from-nothing-\(time)") == before, "\(time)")
    }
    for (name, data) in before {
      let text = String(decoding: data, as: UTF8.self)
      for secret in Self.secrets { #expect(!name.contains(secret) && !text.contains(secret), "\(name)") }
    }
    #expect(!before.keys.contains { $0.contains(".sitegen/") }, "What builds remember is beside the site")

    let summary = try await build("2026-03-20T12:00:00+09:00")
    #expect(summary.withheld == 0)
    let after = try workspace.snapshot("public")
    for name in [
      "ko/비밀계획/index.html", "en/secretplan/index.html", "ko-en/비밀계획/index.html", "ko/비밀계획/table-1.csv",
      "ko/비밀계획/ko.txt", "ko/plugh-old/index.html", "ko/topics/health/index.html",
    ] { #expect(after[name] != nil, "\(name)") }
    func shows(_ name: String, _ word: String) -> Bool {
      after[name].map { String(decoding: $0, as: UTF8.self).contains(word) } ?? false
    }
    let slug = "%EB%B9%84%EB%B0%80%EA%B3%84%ED%9A%8D"
    for (name, word) in [
      ("ko/index.html", "비밀계획"), ("ko/feed.xml", "비밀계획"), ("ko/feed.json", "비밀계획"), ("sitemap.xml", slug),
      ("ko/tables/index.html", "비밀계획"), ("_redirects", "plugh-old"), ("search/passages/2.json", "비밀계획"),
      ("ko/topics/index.html", "보건"),
    ] { #expect(shows(name, word), "\(name)") }
    #expect(after.keys.contains { $0.hasPrefix("ko/비밀계획/plugh.") && $0.hasSuffix(".pdf") })
    #expect(after.keys.contains { $0.hasPrefix("ko/비밀계획/") && $0.hasSuffix(".svg") })
    if compresses { #expect(after["ko/비밀계획/index.html.gz"] != nil) }
    _ = try await build("2026-03-20T12:00:00+09:00", output: "whole", cache: false)
    #expect(try workspace.snapshot("whole") == after)
  }

  @Test("is not in the files for hosts", arguments: ["nginx", "apache", "caddy", "netlify"])
  func hosts(name: String) async throws {
    let site = try SampleSite()
    try site.add("2026-03-12-two", settings: "topics: [money]\naliases: [old-two]")
    try Self.addSecret(to: site, release: "", settings: "published: 2026-03-20 12:00\n")
    let host = try #require(HostKind(rawValue: name))
    func text(_ time: String) async throws -> String {
      let outcome = await site.workspace.generator(asOf: try Self.moment(time)).deploymentFiles(for: host)
      return try #require(outcome.value, "\(outcome.diagnostics)").map(\.text).joined()
    }
    let early = try await text("2026-03-20T11:59:59")
    for secret in Self.secrets { #expect(!early.contains(secret)) }
    if name != "netlify" {
      #expect(early.contains("old-two"))
      #expect(try await text("2026-03-20T12:00").contains("plugh-old"))
    }
  }

  @Test("needs the address of the site for the files of hosts (invalid-base-url)")
  func noAddress() async throws {
    let site = try SampleSite()
    try site.workspace.replace("content/site.yml", "base-url: https://test.example/briefings/\n", with: "")
    let outcome = await site.workspace.generator().deploymentFiles(for: .nginx)
    #expect(outcome.value == nil && outcome.diagnostics.map(\.rule) == ["invalid-base-url"])
  }
}

@Suite("A build that waits")
struct ContinuedBuildTests {
  /// A clock that moves when somebody sleeps.
  private final class Clock {
    var now = 1_000_000
    var slept: [Int] = []
    var built: [Int] = []
  }

  private struct Ended: Error {}

  private static func result(due: Int?, written: [String] = [], error: Bool = false) -> BuildResult {
    var result = BuildResult(
      summary: error
        ? nil
        : BuildSummary(
          briefings: 1, withheld: due == nil ? 0 : 1, languages: ["ko"], written: written, removed: [],
          unchanged: 1),
      diagnostics: error ? [Diagnostic(.missingContent, "There is nothing")] : [], output: .unchanged)
    result.due = due
    return result
  }

  private static func words(_ event: ContinuedBuild.Event) -> String {
    switch event {
    case .built(let result): result.summary.map { "built \($0.written)" } ?? "failed"
    case .waiting(let due): "waiting until \(due)"
    }
  }

  @Test("builds when something is due, to the second, and ends when nothing is withheld")
  func due() async {
    let clock = Clock()
    let due = clock.now + 25
    var events: [String] = []
    let result = await ContinuedBuild(
      now: { clock.now },
      sleep: {
        clock.slept.append($0)
        clock.now += $0
      },
      build: { now in
        clock.built.append(now)
        return now >= due
          ? Self.result(due: nil, written: ["b"])
          : Self.result(due: due, written: now < 1_000_001 ? ["a"] : [])
      }
    ).run { events.append(Self.words($0)) }
    #expect(clock.slept == [10, 10, 5])
    #expect(clock.built.last == due)
    #expect(events == ["built [\"a\"]", "waiting until \(due)", "built [\"b\"]"])
    #expect(result.due == nil)
  }

  @Test("notices a clock that is set forward and a machine that slept")
  func clockSet() async {
    let clock = Clock()
    let due = clock.now + 86_400
    _ = await ContinuedBuild(
      now: { clock.now },
      sleep: {
        clock.slept.append($0)
        clock.now += 100_000
      }, build: { $0 >= due ? Self.result(due: nil) : Self.result(due: due) }
    ).run { _ in }
    #expect(clock.slept == [10], "One look after the machine woke up is enough")
  }

  @Test("notices content that changes, says once what is wrong with it, and goes on when it is mended")
  func content() async {
    let clock = Clock()
    let due = clock.now + 1000
    var results = [
      Self.result(due: due), Self.result(due: due, written: ["new"]), Self.result(due: nil, error: true),
      Self.result(due: nil, error: true), Self.result(due: due, written: ["mended"]), Self.result(due: nil),
    ]
    var events: [String] = []
    _ = await ContinuedBuild(
      now: { clock.now },
      sleep: {
        clock.slept.append($0)
        clock.now += $0
      }, build: { _ in results.removeFirst() }
    ).run { events.append(Self.words($0)) }
    #expect(
      events == ["built []", "waiting until \(due)", "built [\"new\"]", "failed", "built [\"mended\"]"])
    #expect(clock.slept == [10, 10, 60, 60, 10], "What fails is not tried again all the time")
  }

  @Test("ends when somebody wants it to, and at once where nobody can mend what is wrong")
  func end() async {
    let clock = Clock()
    let ended = await ContinuedBuild(
      now: { clock.now }, sleep: { _ in throw Ended() }, build: { _ in Self.result(due: clock.now + 50) }
    ).run { _ in }
    #expect(ended.due != nil)
    let failed = await ContinuedBuild(
      now: { clock.now }, sleep: { _ in Issue.record("It must not wait") },
      build: { _ in Self.result(due: nil, error: true) }
    ).run { _ in }
    #expect(failed.summary == nil)
    let done = await ContinuedBuild(
      now: { clock.now }, sleep: { _ in Issue.record("There is nothing to wait for") },
      build: { _ in Self.result(due: nil) }
    ).run { _ in }
    #expect(done.summary != nil)
  }
}
