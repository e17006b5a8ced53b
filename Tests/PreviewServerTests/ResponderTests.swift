import SiteGenerator
import Testing

@testable import PreviewServer

@Suite struct ResponderTests {
  @Test func sendsPagesWithTheHeadersOfTheHost() async throws {
    let site = try await PreviewedExample()
    let answer = await site.get("/ko/")
    #expect(answer.status == 200)
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer["X-Content-Type-Options"] == "nosniff")
    #expect(answer["Content-Security-Policy"]?.contains("frame-ancestors 'none'") == true)
    #expect(answer["Cache-Control"] == "no-cache")
    #expect(answer.headers.allSatisfy { !$0.name.hasPrefix("Access-Control") })
  }

  @Test func addsItsScriptToPagesAloneAndChangesNothingElse() async throws {
    let site = try await PreviewedExample()
    let page = await site.page()
    #expect(page.contains("<script src=\"/_preview/preview.js\" type=\"module\""))
    let found = try await site.preview.shown.find("ko/night-library/")
    guard case .file(let file) = found else {
      Issue.record("There is no page")
      return
    }
    let lines = page.split(separator: "\n").filter { !$0.contains("/_preview/") }
    #expect(lines == String(decoding: file.bytes, as: UTF8.self).split(separator: "\n"))
    #expect(await !site.get("/ko/site.webmanifest").text.contains("_preview"))
  }

  @Test(arguments: [
    ("/ko", "/ko/"), ("/ko/night-library", "/ko/night-library/"),
    ("/ko/night-library?a=1", "/ko/night-library/?a=1"),
  ])
  func leadsToTheFolderWhereTheSlashIsMissing(target: String, address: String) async throws {
    let answer = try await PreviewedExample().get(target)
    #expect(answer.status == 301)
    #expect(answer["Location"] == address)
  }

  @Test func leadsFromAnAliasAsTheHostWill() async throws {
    let site = try await PreviewedExample()
    try site.folder.write("aliases: [en/2019/place.html]\n", to: "\(PreviewedExample.briefing)/briefing.yml")
    await site.preview.take(FolderChange(isUnknown: true))
    let answer = await site.get("/en/2019/place.html")
    #expect(answer.status == 301)
    #expect(answer["Location"] == "/en/night-library/")
  }

  @Test func livesBelowThePathOfItsAddress() async throws {
    let site = try await PreviewedExample(base: "/news/")
    #expect(await site.get("/")["Location"] == "/news/")
    #expect(await site.get("/news")["Location"] == "/news/")
    #expect(await site.get("/news/ko/").status == 200)
    #expect(await site.get("/ko/").status == 404)
    #expect(await site.get("/news/ko")["Location"] == "/news/ko/")
  }

  @Test func saysThatThereIsNoSuchPageAsTheSiteDoes() async throws {
    let answer = try await PreviewedExample().get("/ko/nothing/")
    #expect(answer.status == 404)
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
    #expect(answer.text.contains("<html"))
  }

  @Test func sendsNothingTwiceThatTheBrowserHas() async throws {
    let site = try await PreviewedExample()
    let tag = try #require(await site.get("/ko/")["ETag"])
    #expect(await site.get("/ko/", .get, [("If-None-Match", tag)]).status == 304)
    #expect(await site.get("/ko/", .get, [("If-None-Match", "\"other\", W/\(tag)")]).status == 304)
    #expect(await site.get("/ko/", .get, [("If-None-Match", "*")]).status == 304)
    #expect(await site.get("/ko/", .get, [("If-None-Match", "\"other\"")]).status == 200)
    #expect(await site.get("/ko/")["ETag"] == tag)
  }

  @Test func sendsPartsOfFiles() async throws {
    let site = try await PreviewedExample()
    let whole = await site.get("/ko/site.webmanifest")
    let part = await site.get("/ko/site.webmanifest", .get, [("Range", "bytes=2-5")])
    #expect(part.status == 206)
    #expect(part.bytes == Array(whole.bytes[2...5]))
    #expect(part["Content-Range"] == "bytes 2-5/\(whole.bytes.count)")
    #expect(await site.get("/ko/site.webmanifest", .get, [("Range", "bytes=999999-")]).status == 416)
    let outdated = await site.get(
      "/ko/site.webmanifest", .get, [("Range", "bytes=2-5"), ("If-Range", "\"old\"")])
    #expect(outdated.status == 200)
  }

  @Test func compressesWhereThatIsUnderstood() async throws {
    let site = try await PreviewedExample()
    let plain = await site.get("/ko/")
    let small = await site.get("/ko/", .get, [("Accept-Encoding", "br, gzip")])
    #expect(small["Content-Encoding"] == "gzip")
    #expect(small["Vary"] == "Accept-Encoding")
    #expect(small["ETag"] != plain["ETag"])
    #expect(small.bytes.starts(with: [0x1F, 0x8B]))
    #expect(small.bytes.count < plain.bytes.count / 2)
    #expect(await site.get("/ko/", .get, [("Accept-Encoding", "gzip;q=0")])["Content-Encoding"] == nil)
  }

  @Test(arguments: [
    "/ko/", "/_preview/events", "/_preview/findings", "/_preview/preview.js", "/_at/a:1", "/nothing",
    "/_desk/",
  ])
  func refusesStrangersWhateverTheyAskFor(target: String) async throws {
    let site = try await PreviewedExample()
    for headers in [
      [("Host", "evil.example:8000")], [("Host", "127.0.0.1:8000"), ("Origin", "http://evil.example")],
    ] {
      let answer = await site.responder.respond(
        to: Request(.get, target, headers: headers.map { ($0.0, $0.1) }))
      #expect(answer.status == 403)
      #expect(answer.closesConnection)
    }
  }

  @Test func takesNothing() async throws {
    let answer = try await PreviewedExample().get("/ko/", .other)
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD")
    #expect(try await PreviewedExample().get("/ko/", .post).status == 405)
  }

  @Test(arguments: [
    "/../site.yml", "/%2e%2e/site.yml", "/ko/..%2f..%2fsite.yml", "/_preview/../site.yml",
    "/_preview/%2e%2e/x",
  ])
  func leadsNowhereOutOfTheSite(target: String) async throws {
    #expect(try await PreviewedExample().get(target).status == 400)
  }
}
