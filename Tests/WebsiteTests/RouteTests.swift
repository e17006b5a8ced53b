import Briefings
import Testing

@testable import Website

@Suite("Routes")
struct RouteTests {
  private static let english = Route.briefing(.english, slug: "budget")
  private static let hangul = Route.briefing(.korean, slug: "예산-안")

  @Test(
    "make every address and every file",
    arguments: [
      (Route.gate, "", "index.html"),
      (.notFound, "404.html", "404.html"),
      (.home(.korean), "ko/", "ko/index.html"),
      (english, "en/budget/", "en/budget/index.html"),
      (hangul, "ko/%EC%98%88%EC%82%B0-%EC%95%88/", "ko/예산-안/index.html"),
      (.parallel(.korean, .english, slug: "budget"), "ko-en/budget/", "ko-en/budget/index.html"),
      (.table(.english, slug: "budget", number: 2), "en/budget/table-2.csv", "en/budget/table-2.csv"),
      (.source(.korean, slug: "budget"), "ko/budget/ko.txt", "ko/budget/ko.txt"),
      (.feed(.english), "en/feed.xml", "en/feed.xml"),
      (
        .feed(.english, topic: "money", format: .json), "en/topics/money/feed.json",
        "en/topics/money/feed.json"
      ),
      (.archive(.korean), "ko/archive/", "ko/archive/index.html"),
      (.archive(.korean, Period(year: 2026)), "ko/2026/", "ko/2026/index.html"),
      (.archive(.korean, Period(year: 2026).month(3)), "ko/2026/03/", "ko/2026/03/index.html"),
      (.topics(.english), "en/topics/", "en/topics/index.html"),
      (.topic(.english, key: "money"), "en/topics/money/", "en/topics/money/index.html"),
      (
        .topic(.english, key: "money", Period(year: 999)), "en/topics/money/0999/",
        "en/topics/money/0999/index.html"
      ),
      (.tables(.english), "en/tables/", "en/tables/index.html"),
      (.tables(.english, Period(year: 2025)), "en/tables/2025/", "en/tables/2025/index.html"),
      (.glossary(.korean), "ko/glossary/", "ko/glossary/index.html"),
      (.page(.korean, name: "about"), "ko/about/", "ko/about/index.html"),
      (.data(.english, slug: "budget"), "en/budget/index.json", "en/budget/index.json"),
      (.markdown(.english, slug: "budget"), "en/budget/index.md", "en/budget/index.md"),
      (
        .table(.english, slug: "budget", number: 1, format: .json), "en/budget/table-1.json",
        "en/budget/table-1.json"
      ),
      (.manifest(.korean), "ko/site.webmanifest", "ko/site.webmanifest"),
      (.sitemapPart(2), "sitemap-2.xml", "sitemap-2.xml"),
      (.old("news/17.html"), "news/17.html", "news/17.html"),
      (.old("ko/old/"), "ko/old/", "ko/old/index.html"),
      (.asset(name: "site.abc.css"), "assets/site.abc.css", "assets/site.abc.css"),
    ])
  func paths(route: Route, path: String, file: String) {
    #expect(route.path == path)
    #expect(route.file == file)
  }

  @Test(
    "link to each other relatively, so that the site can live under any path",
    arguments: [
      (Route.gate, Route.home(.korean), nil, "ko/"),
      (.home(.korean), .gate, nil, "../"),
      (.home(.korean), .home(.korean), nil, "../ko/"),
      (.gate, .gate, nil, "./"),
      (english, .home(.english), nil, "../../en/"),
      (english, .briefing(.korean, slug: "budget"), "s1-2", "../../ko/budget/#s1-2"),
      (english, english, "s1", "#s1"),
    ] as [(Route, Route, String?, String)])
  func links(from: Route, to: Route, fragment: String?, expected: String) {
    #expect(from.link(to: to, fragment: fragment) == expected)
  }
}
