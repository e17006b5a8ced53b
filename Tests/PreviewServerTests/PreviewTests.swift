import Diagnostics
import SiteGenerator
import Testing

@testable import PreviewServer

@Suite struct PreviewTests {
  @Test func showsAPassageAsItIsNow() async throws {
    let site = try await PreviewedExample()
    let english = await site.page("/en/night-library/")
    try await site.replace("함께 늘린다", by: "곧 함께 늘린다")
    #expect(await site.page().contains("곧 함께 늘린다"))
    // The translation is of what the text said before.
    #expect(await site.page("/en/night-library/") != english)
    #expect(await site.preview.diagnostics.contains { $0.rule == "translation-stale" })
  }

  @Test func showsATitleWhereverItStands() async throws {
    let site = try await PreviewedExample()
    try await site.replace("도서관, 밤 열 시까지 문 연다", by: "도서관, 밤 열한 시까지 문 연다")
    #expect(await site.page().contains("밤 <span class=\"together\">열한 시까지</span> 문 연다</h1>"))
    #expect(await site.page("/ko/").contains("밤 <span class=\"together\">열한 시까지</span> 문 연다"))
  }

  @Test func anotherLookAtOneBriefingIsAsGoodAsALookAtAll() async throws {
    let site = try await PreviewedExample()
    try await site.replace("도서관, 밤 열 시까지 문 연다", by: "도서관, 밤 열한 시까지 문 연다")
    try await site.replace("| 나래 | 80 |", by: "| 나래 | 80 |\n| 다솜 | 60 |")
    let quick = await site.preview.shown
    let whole = await PreviewedSite.read(Site(content: "\(site.folder.path)/content", output: "public"))
    for path in [
      "ko/night-library/", "en/night-library/", "ko/", "en/", "ko-en/night-library/", "ko/tables/",
      "404.html",
    ] {
      guard case .file(let one) = try quick.find(path), case .file(let other) = try whole.find(path) else {
        Issue.record("There is no \(path)")
        continue
      }
      #expect(one.bytes == other.bytes, "\(path)")
    }
  }

  @Test func keepsTheLastGoodPageWhileSomethingIsWrong() async throws {
    let site = try await PreviewedExample()
    let before = await site.page()
    try site.folder.write("title: [", to: "content/site.yml")
    await site.preview.take(FolderChange(paths: ["\(site.folder.path)/content/site.yml"]))
    #expect(await site.page() == before)
    #expect(await site.get("/_preview/findings").text.contains("site.yml:"))
  }

  @Test func keepsABriefingThatCanNoLongerBeRead() async throws {
    let site = try await PreviewedExample()
    let before = await site.page()
    try site.folder.write("published: [", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(
      FolderChange(paths: ["\(site.folder.path)/\(PreviewedExample.briefing)/briefing.yml"]))
    #expect(await site.page() == before)
    #expect(await site.preview.diagnostics.hasErrors)
    try site.folder.write("topics: []\n", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(
      FolderChange(paths: ["\(site.folder.path)/\(PreviewedExample.briefing)/briefing.yml"]))
    #expect(await !site.preview.diagnostics.hasErrors)
  }

  @Test func saysWhatIsWrongWhereNothingCanBeShown() async throws {
    let folder = try TemporaryFolder()
    let preview = await Preview(Site(content: "\(folder.path)/content", output: "public")) { _ in }
    let responder = Responder(
      preview: preview, visitors: Visitors(host: "127.0.0.1", port: 8000), editor: nil, folder: folder.path)
    let answer = await responder.respond(to: Request(.get, "/", headers: [("Host", "127.0.0.1:8000")]))
    #expect(answer.status == 503)
    #expect(answer.text.contains("/_preview/preview.js"))
  }

  @Test func showsABriefingThatCame() async throws {
    let site = try await PreviewedExample()
    try site.folder.write("새 소식\n\n한빛시가 알렸다.\n", to: "content/briefings/2026-11-22-news/ko.txt")
    await site.preview.take(FolderChange(paths: ["\(site.folder.path)/content/briefings/2026-11-22-news"]))
    #expect(await site.get("/ko/news/").status == 200)
    #expect(await site.page("/ko/").contains("새 소식"))
  }

  @Test func leadsFromAFormerAddressToTheNewOne() async throws {
    let site = try await PreviewedExample()
    _ = await site.page()
    try site.folder.write("slugs: {ko: late, en: late}\n", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(
      FolderChange(paths: ["\(site.folder.path)/\(PreviewedExample.briefing)/briefing.yml"]))
    let answer = await site.get("/ko/night-library/")
    #expect(answer.status == 302)
    #expect(answer["Location"] == "/ko/late/")
    #expect(await site.get("/en/night-library/")["Location"] == "/en/late/")
    #expect(await site.get("/ko/never/").status == 404)
  }

  @Test func showsWhatIsWithheldWithAMark() async throws {
    let site = try await PreviewedExample()
    #expect(await !site.page().contains("data-withheld"))
    try site.folder.write("published: 2026-12-24T09:00\n", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(FolderChange(isUnknown: true))
    #expect(await site.page().contains("data-withheld=\"Not published before 2026-12-24T09:00:00+09:00\""))
  }

  @Test func showsADraftWithAMark() async throws {
    let site = try await PreviewedExample()
    try site.folder.write("draft: true\n", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(
      FolderChange(paths: ["\(site.folder.path)/\(PreviewedExample.briefing)/briefing.yml"]))
    #expect(await site.page().contains("data-withheld=\"Draft, left out of every build\""))
  }

  @Test func tellsTheHostAgainWhenAddressesChange() async throws {
    let site = try await PreviewedExample()
    #expect(await site.get("/en/2019/place.html").status == 404)
    try site.folder.write("aliases: [en/2019/place.html]\n", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(
      FolderChange(paths: ["\(site.folder.path)/\(PreviewedExample.briefing)/briefing.yml"]))
    let host = await site.preview.showing.host
    #expect(host.redirects["/en/2019/place.html"] == "/en/night-library/")
    try await site.replace("함께 늘린다", by: "곧 함께 늘린다")
    #expect(await site.preview.showing.host.redirects == host.redirects)
  }

  @Test func leadsFromAPassageToItsWordsAndBack() async throws {
    let site = try await PreviewedExample()
    let place = await site.get("/_preview/place?page=en%2Fnight-library%2Findex.html&id=s1-p1").text
    #expect(place.contains("ko.txt:7:1"))
    #expect(place.contains("en.po:"))
    #expect(place.contains("vscode://file"))
    let file = "\(site.folder.path)/\(PreviewedExample.briefing)/ko.txt".dropFirst()
    #expect(await site.get("/_at/\(file):7")["Location"] == "/ko/night-library/#s1-p1")
    #expect(await site.get("/_at/\(file):1")["Location"] == "/ko/night-library/#title")
    #expect(await site.get("/_at/nothing.txt:3").status == 404)
    #expect(await site.get("/_at/nothing.txt").status == 400)
  }

  @Test func tellsListenersOfEachChange() async throws {
    let site = try await PreviewedExample()
    var events = await site.preview.events().makeAsyncIterator()
    let first = try #require(await events.next())
    try await site.replace("함께 늘린다", by: "곧 함께 늘린다")
    let second = try #require(await events.next())
    #expect(String(decoding: first, as: UTF8.self).contains("\"version\": 1") || first != second)
    #expect(String(decoding: second, as: UTF8.self).hasPrefix("event: state\ndata: {"))
    #expect(first != second)
  }
}
