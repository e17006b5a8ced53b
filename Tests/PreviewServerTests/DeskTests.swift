import Diagnostics
import Foundation
import SiteGenerator
import Testing

@testable import PreviewServer

@Suite struct DeskTests {
  private static let settings = PreviewedExample.briefing + "/briefing.yml"
  private static let catalogue = PreviewedExample.briefing + "/en.po"

  @Test func listsEveryBriefingWithItsState() async throws {
    let site = try await PreviewedExample()
    let page = await site.page("/_desk/")
    #expect(page.contains("도서관, 밤 열 시까지 문 연다"))
    #expect(page.contains("en: all "))
    try await site.replace("msgstr \"Seats\"", by: "msgstr \"\"", in: Self.catalogue)
    try await site.replace("함께 늘린다", by: "곧 함께 늘린다")
    let later = await site.page("/_desk/")
    #expect(later.contains("1 stale, 1 missing"))
    #expect(later.contains("2 warnings"))
  }

  @Test func listsWhatIsAskedFor() async throws {
    let site = try await PreviewedExample()
    try site.folder.write("draft: true\n", to: "content/briefings/2026-11-22-plan/briefing.yml")
    try site.folder.write("새 계획\n\n한빛시가 알렸다.\n", to: "content/briefings/2026-11-22-plan/ko.txt")
    try site.folder.write("published: [", to: "content/briefings/2026-11-21-broken/briefing.yml")
    await site.preview.take(FolderChange(isUnknown: true))
    #expect(await site.page("/_desk/").contains("3 briefings"))
    let drafts = await site.page("/_desk/?show=withheld")
    #expect(drafts.contains("1 briefing<"))
    #expect(drafts.contains("Draft, left out of every build"))
    #expect(await site.page("/_desk/?show=open").contains("2026-11-22-plan"))
    #expect(await !site.page("/_desk/?show=open").contains("night-library"))
    #expect(await site.page("/_desk/?find=%EC%83%88+%EA%B3%84%ED%9A%8D").contains("1 briefing<"))
    #expect(await site.page("/_desk/?show=findings").contains("Cannot be read"))
    #expect(await site.page("/_desk/2026-11-21-broken/").contains("briefing.yml"))
    #expect(await site.get("/_desk/nothing/").status == 404)
    #expect(await site.get("/_desk")["Location"] == "/_desk/")
    #expect(await site.get("/_desk/2026-11-22-plan")["Location"] == "/_desk/2026-11-22-plan/")
  }

  @Test func showsTextReadingAndTranslationBesideEachOther() async throws {
    let site = try await PreviewedExample()
    let page = await site.page(DeskPage.path)
    for part in [
      "<h1 lang=\"ko\">도서관, 밤 열 시까지 문 연다</h1>", "id=\"line-6\"", "<div class=\"kind\">heading 2</div>",
      "<span class=\"marker\">I.</span> 무엇이 달라지나", "<p class=\"say\" lang=\"en\">What changes</p>",
      "data-editor=\"vscode://file", "href=\"/_at/",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func sendsItsPagesWithAStrictPolicyAndKeepsThemFromFrames() async throws {
    let site = try await PreviewedExample()
    for target in ["/_desk/", DeskPage.path] {
      let answer = await site.get(target)
      #expect(answer["Content-Security-Policy"]?.hasPrefix("default-src 'none'; script-src 'self';") ?? false)
      #expect(answer["Content-Security-Policy"]?.contains("frame-ancestors 'none'") ?? false)
      #expect(answer["X-Frame-Options"] == "DENY")
      #expect(answer["Cache-Control"] == "no-store")
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(!answer.text.contains("<style") && !answer.text.contains("style=\""))
    }
  }

  @Test func escapesWhatTextsSay() async throws {
    let site = try await PreviewedExample()
    try await site.replace("무엇이 달라지나", by: "<script>alert(1)</script> \"> & 무엇이")
    let page = await site.page(DeskPage.path)
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
  }

  @Test func showsWhatWouldBeWrittenAndWritesNothing() async throws {
    let site = try await PreviewedExample()
    let desk = try await DeskPage(site)
    let answer = await desk.send(desk.reading(line: 6, as: "paragraph"))
    #expect(answer.status == 200)
    #expect(answer.text.contains("- {line: 6, as: paragraph}"))
    #expect(throws: (any Error).self) { try site.folder.read(Self.settings) }
  }

  @Test func writesNothingUnlessItMay() async throws {
    let site = try await PreviewedExample()
    let desk = try await DeskPage(site)
    let answer = await desk.send(desk.reading(line: 6, as: "paragraph", write: true))
    #expect(answer.status == 403)
    #expect(answer.text.contains("--write"))
    #expect(throws: (any Error).self) { try site.folder.read(Self.settings) }
  }

  @Test func writesWhatALineIs() async throws {
    let site = try await PreviewedExample(writes: true)
    try site.folder.write("# by hand\ntopics: []\n", to: Self.settings)
    await site.preview.take(FolderChange(isUnknown: true))
    let desk = try await DeskPage(site)
    #expect(await desk.send(desk.reading(line: 6, as: "paragraph", write: true)).status == 200)
    #expect(
      try site.folder.read(Self.settings)
        == "# by hand\ntopics: []\nreading:\n  - {line: 6, as: paragraph}\n")
    await site.preview.take(FolderChange(paths: ["\(site.folder.path)/\(Self.settings)"]))
    #expect(await !site.page(DeskPage.path).contains("<span class=\"marker\">I.</span>"))
    // What was said of a line before is not said twice.
    let again = try await DeskPage(site)
    #expect(await again.send(again.reading(line: 6, as: "heading-3", write: true)).status == 200)
    #expect(try site.folder.read(Self.settings).hasSuffix("reading:\n  - {line: 6, as: heading-3}\n"))
  }

  @Test func namesALineByItsWords() async throws {
    let site = try await PreviewedExample(writes: true)
    let desk = try await DeskPage(site)
    let answer = await desk.send(
      desk.change("reading", #""from": 15, "to": 15, "role": "paragraph", "words": true"#))
    #expect(
      answer.text.contains(#"- {text: \"II. 시민의 말\", as: paragraph}"#)
        || answer.text.contains("{text: II. 시민의 말"))
  }

  @Test func writesATranslation() async throws {
    let site = try await PreviewedExample(writes: true)
    try await site.replace("함께 늘린다", by: "곧 함께 늘린다")
    let desk = try await DeskPage(site)
    let segment = try desk.segment(of: "저녁에 일을")
    let before = try site.folder.read(Self.catalogue)
    let answer = await desk.send(
      desk.change(
        "entry", "\"segment\": \(segment), \"translation\": \"New \\\"words\\\" here.\", \"write\": true"))
    #expect(answer.status == 200, "\(answer.text)")
    let after = try site.folder.read(Self.catalogue)
    #expect(after.contains(#"msgstr "New \"words\" here.""#))
    #expect(after.contains("곧 함께 늘린다"))
    #expect(!after.contains("fuzzy"))
    #expect(before != after)
    await site.preview.take(FolderChange(paths: ["\(site.folder.path)/\(Self.catalogue)"]))
    #expect(await !site.preview.diagnostics.contains { $0.rule == "translation-stale" })
  }

  @Test func beginsACatalogue() async throws {
    let site = try await PreviewedExample(writes: true)
    try site.folder.write("새 소식\n\n한빛시가 알렸다.\n", to: "content/briefings/2026-11-22-news/ko.txt")
    await site.preview.take(FolderChange(isUnknown: true))
    let desk = try await DeskPage(site, briefing: "2026-11-22-news")
    let segment = try desk.segment(of: "새 소식")
    let answer = await desk.send(
      desk.change("entry", "\"segment\": \(segment), \"translation\": \"News\", \"write\": true"))
    #expect(answer.status == 200, "\(answer.text)")
    let text = try site.folder.read("content/briefings/2026-11-22-news/en.po")
    #expect(text.contains("msgid \"새 소식\"\nmsgstr \"News\""))
    #expect(text.contains("msgid \"한빛시가 알렸다.\"\nmsgstr \"\""))
  }

  @Test func allowsAFinding() async throws {
    let site = try await PreviewedExample(writes: true)
    try await site.replace("공공 도서관 세 곳을", by: "공공 도서관 1,203곳을")
    try await site.replace("공공 도서관 세 곳을", by: "공공 도서관 1,203곳을", in: Self.catalogue)
    let desk = try await DeskPage(site)
    #expect(desk.text.contains("data-waive=\"numbers\""))
    let segment = try desk.segment(of: "한빛시는 다음 달부터")
    let without = await desk.send(desk.change("waiver", "\"segment\": \(segment), \"rule\": \"numbers\""))
    #expect(without.status == 422)
    let answer = await desk.send(
      desk.change(
        "waiver",
        "\"segment\": \(segment), \"rule\": \"numbers\", \"reason\": \"for\\n a test\", \"write\": true"))
    #expect(answer.status == 200, "\(answer.text)")
    #expect(answer.text.contains("\"gone\": [\n"))
    #expect(try site.folder.read(Self.catalogue).contains("# sitegen: allow numbers – for a test\nmsgid"))
  }

  @Test func switchesARepairOff() async throws {
    let site = try await PreviewedExample(writes: true)
    let desk = try await DeskPage(site)
    let answer = await desk.send(desk.change("repair", "\"rule\": \"lost-flag\", \"write\": true"))
    #expect(answer.status == 200)
    #expect(try site.folder.read(Self.settings) == "repairs: {lost-flag: off}\n")
  }

  @Test(arguments: [
    ("ko.txt", "한빛시는"), ("en.po", "Hanbit City"),
  ])
  func refusesWhenAFileIsNotWhatThePageShows(file: String, words: String) async throws {
    let site = try await PreviewedExample(writes: true)
    let desk = try await DeskPage(site)
    let name = PreviewedExample.briefing + "/" + file
    try site.folder.write(try site.folder.read(name).replacing(words, with: words + "!"), to: name)
    let answer = await desk.send(desk.reading(line: 6, as: "paragraph", write: true))
    #expect(answer.status == 409)
    #expect(throws: (any Error).self) { try site.folder.read(Self.settings) }
  }

  @Test func refusesWhatWouldBreakTheSite() async throws {
    let site = try await PreviewedExample(writes: true)
    let desk = try await DeskPage(site)
    for change in [
      desk.reading(line: 99, as: "note", write: true), desk.reading(line: 6, as: "headline", write: true),
      desk.reading(line: 6, as: "drop", write: true),
      desk.reading(line: 15, as: "letterhead, x: y", write: true),
      desk.change("repair", #""rule": "numbers", "write": true"#),
      desk.change("entry", #""segment": 0, "translation": " \n ", "write": true"#),
      desk.change("entry", #""segment": 9999, "translation": "x", "write": true"#),
      desk.change("waiver", #""segment": 0, "rule": "nothing", "reason": "x", "write": true"#),
      desk.change("reading", #""from": 5, "to": 5, "role": "note", "write": true"#),
    ] {
      let answer = await desk.send(change)
      #expect(answer.status == 422 || answer.status == 404, "\(change): \(answer.status) \(answer.text)")
      #expect(answer.text.contains("\"refusal\": \""))
    }
    #expect(throws: (any Error).self) { try site.folder.read(Self.settings) }
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{}", #"{"kind": "reading"}"#, #"{"kind": 7}"#, "\u{0}",
    #"{"kind": "shell", "briefing": "x", "digest": "", "write": true}"#,
    #"{"kind": "repair", "kind": "repair", "briefing": "x", "digest": "", "rule": "x"}"#,
    #"{"kind": "repair", "briefing": "x", "digest": "", "rule": "x", "write": "yes"}"#,
    #"{"kind": "reading", "briefing": "x", "digest": "", "from": -1, "to": 99999999999999999999, "role": "note"}"#,
    #"{"kind": "repair", "briefing": "../../x", "digest": "", "rule": "lost-flag", "write": true}"#,
    String(repeating: "[", count: 100_000),
  ])
  func refusesBodiesThatAreNoChange(body: String) async throws {
    let site = try await PreviewedExample(writes: true)
    let answer = try await DeskPage(site).send(body)
    #expect(answer.status == 400 || answer.status == 404)
  }

  @Test func takesChangesFromItsOwnPagesAlone() async throws {
    let site = try await PreviewedExample(writes: true)
    let desk = try await DeskPage(site)
    let change = desk.reading(line: 6, as: "paragraph", write: true)
    let right = desk.headers
    func changed(_ name: String, _ value: String?) -> [(name: String, value: String)] {
      right.filter { $0.name != name } + (value.map { [(name, $0)] } ?? [])
    }
    let wrong: [([(name: String, value: String)], Int)] = [
      (changed("X-Desk-Token", nil), 403), (changed("X-Desk-Token", ""), 403),
      (changed("X-Desk-Token", String(repeating: "a", count: desk.token.count)), 403),
      (changed("X-Desk-Token", desk.token + "x"), 403),
      (changed("Origin", nil), 403), (changed("Origin", "null"), 403),
      (changed("Origin", "http://evil.example"), 403), (changed("Origin", "http://127.0.0.1:8001"), 403),
      (changed("Host", "evil.example:8000"), 403),
      (changed("Sec-Fetch-Site", "cross-site"), 403), (changed("Sec-Fetch-Site", "same-site"), 403),
      (changed("Sec-Fetch-Site", "none"), 403),
      (changed("Content-Type", "text/plain"), 415), (changed("Content-Type", nil), 415),
      (changed("Content-Type", "application/x-www-form-urlencoded"), 415),
    ]
    for (headers, status) in wrong {
      var request = Request(.post, "/_desk/change", headers: headers)
      #expect(site.responder.bodyLimit(of: request) == 0)
      request.body = Array(change.utf8)
      let answer = await site.responder.respond(to: request)
      #expect(answer.status == status, "\(headers)")
      #expect(answer.closesConnection)
    }
    for target in ["/", "/ko/", "/_desk/", DeskPage.path, "/_preview/events", "/_desk/change/", "/../x"] {
      var request = Request(.post, target, headers: right)
      #expect(site.responder.bodyLimit(of: request) == 0)
      request.body = Array(change.utf8)
      #expect(await site.responder.respond(to: request).status == 405)
    }
    #expect(throws: (any Error).self) { try site.folder.read(Self.settings) }
    let request = Request(.post, "/_desk/change", headers: right)
    #expect(site.responder.bodyLimit(of: request) > 1 << 20)
  }

  @Test func tellsItsTokenToNobodyElse() async throws {
    let site = try await PreviewedExample()
    let desk = try await DeskPage(site)
    for target in [
      "/", "/ko/", "/_preview/preview.js", "/_preview/desk.js", "/_preview/findings", "/_desk/change",
    ] {
      #expect(await !site.page(target).contains(desk.token))
    }
    #expect(desk.token.count > 30)
    let other = try await DeskPage(try await PreviewedExample())
    #expect(other.token != desk.token)
  }

  @Test func answersNoOtherOrigin() async throws {
    let site = try await PreviewedExample()
    #expect(await site.get("/_desk/", .get, [("Origin", "http://evil.example")]).status == 403)
    #expect(await site.get("/_desk/change").status == 405)
  }
}

/// A page of the desk as a browser has it.
private struct DeskPage {
  let site: PreviewedExample
  let text: String
  let token: String
  private let digest: String
  private let briefing: String
  static let path = "/_desk/2026-11-23-night-library/"

  init(_ site: PreviewedExample, briefing: String = "2026-11-23-night-library") async throws {
    self.site = site
    self.briefing = briefing
    text = await site.page("/_desk/\(briefing)/")
    token = try #require(text.firstMatch(of: /data-token="([^"]+)"/)).output.1.description
    digest = try #require(text.firstMatch(of: /data-digest="([^"]+)"/)).output.1.description
  }

  var headers: [(name: String, value: String)] {
    [
      ("Host", "127.0.0.1:8000"), ("Origin", "http://127.0.0.1:8000"), ("X-Desk-Token", token),
      ("Content-Type", "application/json"), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors"),
    ]
  }

  func change(_ kind: String, _ members: String) -> String {
    """
    {"kind": "\(kind)", "briefing": "\(briefing)", "language": "en", "digest": "\(digest)", \(members)}
    """
  }

  func reading(line: Int, as role: String, write: Bool = false) -> String {
    change("reading", "\"from\": \(line), \"to\": \(line), \"role\": \"\(role)\", \"write\": \(write)")
  }

  /// The number of the passage that begins with some words.
  func segment(of words: String) throws -> Int {
    let start = try #require(text.range(of: "data-source=\"\(words)"))
    let before = text[..<start.lowerBound]
    let id = try #require(before.range(of: "id=\"passage-", options: .backwards))
    return try #require(Int(before[id.upperBound...].prefix { $0.isNumber }))
  }

  func send(_ body: String) async -> Response {
    var request = Request(.post, "/_desk/change", headers: headers)
    request.body = Array(body.utf8)
    return await site.responder.respond(to: request)
  }
}
