import Diagnostics
import Publishing
import Testing

@testable import Website

/// Pages that are right but for one thing.
private func page(
  _ path: String, title: String = "제목", head: String = "", body: String = "", language: String? = "ko"
) -> Artifact {
  let lang = language.map { " lang=\"\($0)\"" } ?? ""
  let text = """
    <!doctype html>
    <html\(lang)><head><title>\(title) \(path)</title><meta name="description" content="설명">\(head)</head>
    <body>
    \(body)
    </body></html>

    """
  return Artifact(path: path, bytes: Array(text.utf8))
}

private func alternate(_ language: String, _ path: String) -> String {
  "<link rel=\"alternate\" hreflang=\"\(language)\" href=\"https://a.example/s/\(path)\">"
}

private func sitemap(_ addresses: String...) -> Artifact {
  let entries = addresses.map { "<url><loc>https://a.example/s/\($0)</loc></url>" }
  return Artifact(
    path: "sitemap.xml",
    bytes: Array("<?xml version=\"1.0\"?>\n<urlset>\n\(entries.joined(separator: "\n"))\n</urlset>".utf8))
}

struct Site: Sendable, CustomTestStringConvertible {
  var name: String
  var artifacts: [Artifact]
  var findings: [String] = []

  init(_ name: String, _ artifacts: [Artifact], _ findings: String...) {
    self.name = name
    self.artifacts = artifacts
    self.findings = findings
  }

  var testDescription: String { name }
}

private let sites: [Site] = [
  Site(
    "links to files, folders, places, other sites, mail and itself",
    [
      page(
        "ko/index.html",
        body: """
          <a href="a/#s1">…</a> <a href="./">…</a> <a href="../">…</a> <a href='/s/ko/a/'>…</a>
          <a href=https://a.example/s/ko/a/index.html?x=1>…</a> <a href="https://b.example/x">…</a>
          <a href="mailto:a@b.example">…</a> <a href="#top">…</a> <a href="#main">…</a><main id="main"></main>
          <img src="a/%EA%B0%80.png" alt=""><script>if (1 < 2) { "<a href='none'>" }</script><!-- <a href="no"> -->
          """),
      page("ko/a/index.html", body: "<h2 id=\"s1\">…</h2>"),
      page("index.html"), Artifact(path: "ko/a/가.png", bytes: []),
    ]),
  Site(
    "a link to nothing, where it is",
    [
      page("ko/index.html", body: "<p>가</p>\n<p>가나 <a href=\"bugdet/\">…</a></p>"),
      page("ko/budget/index.html"),
    ],
    "ko/index.html:5:7 error broken-link"),
  Site(
    "a link out of the site", [page("index.html", body: "<a href=\"../other/\">…</a>")],
    "index.html:4:1 error broken-link"),
  Site(
    "a picture that is not there, in any of its sizes",
    [page("index.html", body: "<img src=\"a.png\" srcset=\"a.png 1x, b.png 2x\" alt=\"\">")],
    "index.html:4:1 error broken-link", "index.html:4:1 error broken-link", "index.html:4:1 error broken-link"
  ),
  Site(
    "a place that is not there", [page("index.html", body: "<a href=\"#s2\">…</a><p id=\"s1\">")],
    "index.html:4:1 error broken-fragment"),
  Site(
    "an id twice", [page("index.html", body: "<p id=\"a\">\n<p id=\"a\">")],
    "index.html:5:1 error duplicate-id"),
  Site("no language", [page("index.html", language: nil)], "index.html error language-missing"),
  Site(
    "no title and no description",
    [Artifact(path: "index.html", bytes: Array("<html lang=ko><title></title>".utf8))],
    "index.html error title-missing", "index.html error description-missing"),
  Site(
    "a title that every list cuts off", [page("index.html", title: String(repeating: "가", count: 80))],
    "index.html warning title-too-long"),
  Site(
    "a title that two pages of a language have, and a third of another language",
    ["ko/a", "ko/b", "en/a"].map { path in
      let language = path.prefix(2)
      let head = "<title>AI</title><meta name=description content=\"…\">"
      return Artifact(path: "\(path).html", bytes: Array("<html lang=\(language)>\(head)".utf8))
    }, "ko/b.html warning duplicate-title"),
  Site(
    "a description that every list cuts off",
    [
      Artifact(
        path: "index.html",
        bytes: Array(
          "<html lang=ko><title>AI</title><meta name=description content=\"\(String(repeating: "가", count: 161))\">"
            .utf8))
    ], "index.html warning description-too-long"),
  Site(
    "a redirect needs no title",
    [
      Artifact(
        path: "old/index.html",
        bytes: Array("<html lang=ko><meta http-equiv=refresh content=\"0; url=../new/\">".utf8))
    ], "old/index.html:1:15 error broken-link"),
  Site(
    "alternates that name each other",
    [
      page("ko/index.html", head: alternate("ko", "ko/") + alternate("en", "en/")),
      page("en/index.html", head: alternate("ko", "ko/") + alternate("en", "en/"), language: "en"),
    ]),
  Site(
    "an alternate that does not answer, one that may not be indexed and one that is not there",
    [
      page("ko/index.html", head: alternate("en", "en/") + alternate("ja", "ja/")),
      page("en/index.html", head: "<meta name=robots content=noindex>", language: "en"),
    ], "ko/index.html error hreflang-not-reciprocal", "ko/index.html error hreflang-not-indexed",
    "ko/index.html error hreflang-broken", "ko/index.html:2:159 error broken-link"),
  Site(
    "editions with different places",
    [
      page("ko/b/index.html", body: "<p id=\"lead\"><p id=\"ko-nav\">"),
      page("en/b/index.html", body: "<p id=\"s1\">"),
    ],
    "en/b/index.html error ids-differ", "ko/b/index.html error ids-differ"),
  Site(
    "a sitemap that names what is there",
    [page("index.html"), page("ko/index.html", head: "<meta name=robots content=noindex>"), sitemap("")]),
  Site(
    "a sitemap that leaves out a page, names one twice, one that may not be indexed and one that is not there",
    [
      page("index.html"), page("en/index.html"),
      page("ko/index.html", head: "<meta name=robots content=noindex>"),
      sitemap("", "ko/", "ja/", ""),
    ], "en/index.html error sitemap-differs", "sitemap.xml:4:6 error sitemap-differs",
    "sitemap.xml:5:6 error sitemap-differs", "sitemap.xml:6:6 error sitemap-differs"),
]

/// What makes browsers ask `x.example` for something, each alone on a page.
private let thirdParties = [
  "<script src=\"https://x.example/a.js\"></script>", "<img src=//x.example/a.png alt>",
  "<img src='\\\\x.example/a.png' alt>", "<img src=' ht&#10;tps://x.example/a.png' alt>",
  "<img srcset=\"https://x.example/a.png 1x\" alt>", "<iframe src='https://x.example/'></iframe>",
  "<iframe srcdoc='&lt;img src=https://x.example/a.png&gt;'></iframe>",
  "<link rel=stylesheet href='https://x.example/a.css'>", "<link rel='Preconnect' href='https://x.example'>",
  "<link rel=dns-prefetch href='//x.example'>",
  "<link rel=preload as=image imagesrcset='https://x.example/a 1x'>",
  "<link rel=icon href='https://x.example/a.ico'>", "<base href='https://x.example/'>",
  "<style>@import 'https://x.example/a.css';</style>",
  "<style>@font-face{src:url(https://x.example/a.woff2)}</style>",
  "<p style='background:url(https://x.example/a.png)'>", "<object data='https://x.example/a.pdf'></object>",
  "<embed src='https://x.example/a.pdf'>", "<video poster='https://x.example/a.png'></video>",
  "<audio><source src='https://x.example/a.mp3'></audio>",
  "<video><track src='https://x.example/a.vtt'></video>",
  "<input type=image src='https://x.example/a.png'>", "<body background='https://x.example/a.png'>",
  "<svg><image href='https://x.example/a.png'/></svg>",
  "<svg><use xlink:href='https://x.example/a.svg#b'/></svg>",
  "<a href='./' ping='https://x.example/'>…</a>",
  "<meta http-equiv=refresh content='0; url=https://x.example/'>",
]

/// What makes them ask nobody else.
private let ownRequests = [
  "<a href='https://x.example/'>…</a>", "<link rel=canonical href='https://x.example/'>",
  "<link rel='alternate license' href='https://x.example/'>",
  "<meta property='og:image' content='https://x.example/a.png'>",
  "<script>const address = 'https://x.example/'</script>", "<!-- <img src='https://x.example/a.png'> -->",
  "<img src='data:image/png;base64,AA' alt>", "<form action='https://x.example/'></form>",
  "<script src='https://a.example/other/a.js'></script>",
  "<style>@namespace url(http://www.w3.org/2000/svg);</style>",
]

@Suite("The finished pages")
struct OutputCheckTests {
  @Test("are judged together", arguments: sites)
  func judges(site: Site) {
    var check = OutputCheck(
      baseURL: "https://a.example/s/",
      counterparts: [.init(pages: ["ko/b/index.html", "en/b/index.html"], ids: ["lead", "s1"])])
    check.add(site.artifacts)
    let found = check.diagnostics().map {
      "\($0.location?.description ?? "–") \($0.severity.rawValue) \($0.rule)"
    }
    #expect(found.sorted() == site.findings.sorted())
  }

  @Test("make browsers ask no other host without a warning", arguments: thirdParties)
  func thirdParty(markup: String) {
    var check = OutputCheck(baseURL: "https://a.example/s/")
    check.add([page("index.html", body: "<p>\n" + markup)])
    let found = check.diagnostics().filter { $0.rule == "third-party-request" }
    #expect(found.map { $0.location?.line } == [5], "\(markup)")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.message.contains("x.example") ?? false)
  }

  @Test("may lead to other hosts, and ask their own", arguments: ownRequests)
  func ownRequest(markup: String) {
    var check = OutputCheck(baseURL: "https://a.example/s/")
    check.add([page("index.html", body: markup)])
    #expect(check.diagnostics().filter { $0.rule == "third-party-request" } == [], "\(markup)")
  }

  @Test func `name each host's file once, however many pages ask for it`() {
    var check = OutputCheck(baseURL: nil)
    let body = "<img src='https://x.example/a.png' alt><img src='https://x.example/a.png' alt>"
    check.add(["a/index.html", "b/index.html", "c/index.html"].map { page($0, body: body) })
    let found = check.diagnostics().filter { $0.rule == "third-party-request" }
    #expect(found.map(\.location?.file) == ["a/index.html"])
    #expect(
      found.first?.message == "Another host is asked for 'https://x.example/a.png', as on 2 more pages")
  }

  @Test func `suggest the address that was meant`() {
    var check = OutputCheck(baseURL: nil)
    check.add([page("index.html", body: "<a href=\"ko/bugdet/\">…</a>"), page("ko/budget/index.html")])
    #expect(check.diagnostics().first?.help == "Did you mean 'ko/budget/'?")
  }

  @Test(
    "of any bytes are read in linear time, without a crash",
    arguments: ["<", "<a ", "<a href=\"", "<!--", "<a =", "&#x", "<script>", "</", "<a\u{0}b=>", "<p id=1>"])
  func survives(part: String) {
    let bytes = Array(String(repeating: part, count: 100_000).utf8)
    #expect(OutputPage(path: "a.html", bytes: bytes).path == "a.html")
  }
}
