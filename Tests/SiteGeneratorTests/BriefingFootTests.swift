import Foundation
import SiteGenerator
import Testing

@Suite("Around the words of a briefing")
struct BriefingFootTests {
  private static let settings = """
    topics: [money, health]
    corrections:
      - {date: 2026-03-03, text: {ko: 날짜를 고쳤습니다., en: The date was corrected.}}
      - {date: 2026-03-04, text: {ko: 규모를 고쳤습니다., en: The size was corrected.}}
    figures:
      - file: hall.svg
        text: 역대 최대
        alt: {ko: 회의장, en: The hall}
        caption: {ko: 회의장 전경, en: The hall in use}
        credit: {ko: 늘봄농업부, en: Ministry}
      - {file: chart.svg, alt: {ko: 도표, en: A chart}}
    """

  private func files(
    _ settings: String = settings, site: String = "", english: SampleSite.English = .complete
  ) async throws -> [String: String] {
    let sample = try SampleSite(settings: site)
    try sample.add("2026-03-02-six", settings: settings, english: english)
    for name in ["hall", "chart"] {
      try sample.write(
        "briefings/2026-03-02-six/\(name).svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\"><title>\(name)</title></svg>")
    }
    return try await sample.build()
  }

  @Test("are its topics, each with a link to its page")
  func kicker() async throws {
    let page = try #require(await files()["en/six/index.html"])
    #expect(
      page.contains(
        "<p class=\"kicker\"><a href=\"../../en/topics/money/\">Money</a> <a href=\"../../en/topics/health/\">Health</a> </p>\n<h1"
      ))
  }

  @Test("are corrections, the newest first, and it counts as updated then")
  func corrections() async throws {
    let page = try #require(await files()["en/six/index.html"])
    #expect(page.contains("<h2 id=\"corrections\">Corrections</h2>"))
    #expect(
      page.contains(
        "<li><time datetime=\"2026-03-04\">4 March 2026</time> The size was corrected.</li>\n"
          + "<li><time datetime=\"2026-03-03\">"))
    #expect(page.contains("<li>Updated <time datetime=\"2026-03-04\">"))
    #expect(!(try #require(await files("")["en/six/index.html"]).contains("corrections")))
  }

  @Test("are pictures with their size, where they belong")
  func figures() async throws {
    let files = try await files()
    let page = try #require(files["en/six/index.html"])
    let sources = page.values(of: "src", where: "img src")
    #expect(sources.count == 2)
    for source in sources { #expect(files[String(source.dropFirst("../../".count))] != nil, "\(source)") }
    let opening = try #require(page.firstRange(of: "alt=\"A chart\" width=\"640\" height=\"360\""))
    let body = try #require(page.firstRange(of: "alt=\"The hall\" width=\"640\" height=\"360\""))
    let heading = try #require(page.firstRange(of: "id=\"s1\""))
    let table = try #require(page.firstRange(of: "id=\"s1-t1\""))
    #expect(opening.lowerBound < heading.lowerBound, "A picture without a place is in the opening")
    #expect(heading.lowerBound < body.lowerBound && body.lowerBound < table.lowerBound)
    #expect(
      page.contains("<figcaption>The hall in use <small class=\"credit\">Ministry</small></figcaption>"))
  }

  @Test(
    "is its licence in words, with a link to its terms",
    arguments: [
      ("kogl-1", "공공누리 제1유형", "‘출처표시’", "https://www.kogl.or.kr/info/license.do"),
      ("kogl-2", "공공누리 제2유형", "‘출처표시 + 상업적 이용금지’", "https://www.kogl.or.kr/info/license.do"),
      ("kogl-3", "공공누리 제3유형", "‘출처표시 + 변경금지’", "https://www.kogl.or.kr/info/license.do"),
      ("kogl-4", "공공누리 제4유형", "‘출처표시 + 상업적 이용금지 + 변경금지’", "https://www.kogl.or.kr/info/license.do"),
      ("cc-by-4.0", "CC BY 4.0", "크리에이티브 커먼즈", "https://creativecommons.org/licenses/by/4.0/"),
      (
        "cc-by-nc-nd-4.0", "CC BY-NC-ND 4.0", "크리에이티브 커먼즈",
        "https://creativecommons.org/licenses/by-nc-nd/4.0/"
      ),
      ("cc0-1.0", "CC0 1.0", "권리를 모두 포기", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ])
  func licences(key: String, name: String, terms: String, address: String) async throws {
    let page = try #require(await files("", site: "licence: \(key)")["ko/six/index.html"])
    let line = try #require(page.split(separator: "\n").first { $0.contains("class=\"licence\"") })
    #expect(line.contains("<a href=\"\(address)\" rel=\"license\">\(name)</a>") && line.contains(terms))
    let own = try #require(await files("licence: none", site: "licence: \(key)")["ko/six/index.html"])
    #expect(!own.contains("rel=\"license\""))
  }

  @Test("is said whether a translation is complete")
  func completeness() async throws {
    let complete = "Complete translation of the original."
    let files = try await files()
    #expect(try #require(files["en/six/index.html"]).contains(complete))
    #expect(!(try #require(files["ko/six/index.html"]).contains("원문 전체를 옮긴")))
    let partial = try await self.files(english: .incomplete)
    let page = try #require(partial["en/six/index.html"])
    #expect(
      !page.contains(complete) && page.contains("1 passage is not translated yet and appears in Korean."))
  }

  @Test("are the same words as Markdown")
  func markdown() async throws {
    let files = try await files("licence: kogl-1")
    #expect(
      files["ko/six/index.md"] == """
        # six 예산을 늘린다

        2026년 3월 2일\u{20}\u{20}
        <https://test.example/briefings/ko/six/>\u{20}\u{20}
        [공공누리 제1유형](https://www.kogl.or.kr/info/license.do)

        정부는 예산을 늘린다고 밝혔다.

        ## I. 내용

        예산은 <strong>100조(역대 최대)</strong>로 늘어난다.

        **표 1. 내용**

        | 국가 | 규모 |
        | --- | --: |
        | 한국 | 100 |

        """)
    #expect(
      try #require(files["en/six/index.md"]).contains("The budget will be **100 trillion (a record)**."))
    #expect(
      try #require(files["ko/six/index.html"]).contains(
        "<link rel=\"alternate\" type=\"text/markdown\" href="))
  }

  @Test("are the same words as data")
  func data() async throws {
    let files = try await files()
    let data = try #require(files["en/six/index.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(json["title"] as? String == "six: the budget rises" && json["source"] as? String == "ko")
    let blocks = try #require(json["blocks"] as? [[String: Any]])
    #expect(blocks.compactMap { $0["kind"] as? String } == ["paragraph", "heading", "paragraph", "table"])
    let table = try #require(files["en/six/table-1.json"])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(table.utf8)) as? [String: Any])
    #expect(rows["columns"] as? [String] == ["Country", "Size"])
    #expect(rows["rows"] as? [[String]] == [["Korea", "100"]])
  }
}
