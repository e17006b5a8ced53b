import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Side by side")
struct ParallelPageTests {
  private static let text = """
    보도시점 2026. 3. 2.(월) 11:00

    섬 배편을 늘린다

    섬 배편을 늘린다고 밝혔다.

    □ 노선을 되살린다.
      ○ 배 두 척을 띄운다.
        - 물때를 따른다.

    <표 1> 배편 (단위: 회)
    | 지역 | 1월 | 2월 |
    |---|---|---|
    | 가람 | 1,680 | 7 |
    | 나래 | 5 | 9 |

    """

  private static let settings = """
    corrections:
      - {date: 2026-03-03, text: {ko: 단위를 고쳤습니다., en: The unit was corrected.}}
    figures:
      - {file: ship.svg, text: 밝혔다, alt: {ko: 배, en: A ship}, caption: {ko: 새 배, en: The new ship}}
    """

  private func files() async throws -> [String: String] {
    let sample = try SampleSite()
    let folder = "briefings/2026-03-02-ship"
    try sample.write("\(folder)/ko.txt", Self.text)
    try sample.write("\(folder)/briefing.yml", Self.settings)
    try sample.write(
      "\(folder)/ship.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"36\"><title>배</title></svg>")
    let texts = [
      ("보도시점 2026. 3. 2.(월) 11:00", "For release at 11:00 on Monday, 2 March 2026"),
      ("섬 배편을 늘린다", "More ships"), ("섬 배편을 늘린다고 밝혔다.", "There will be more ships."),
      ("노선을 되살린다.", "Routes are revived."), ("배 두 척을 띄운다.", "Two ships sail."),
      ("물때를 따른다.", "They follow the tide."),
      ("배편", "Sailings"), ("회", "times"), ("지역", "Region"), ("1월", "January"), ("2월", "February"),
      ("가람", "Garam"),
      ("나래", "Narae"),
    ]
    try sample.write(
      "\(folder)/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        + texts.map { "msgid \"\($0.0)\"\nmsgstr \"\($0.1)\"\n" }.joined(separator: "\n"))
    return try await sample.build()
  }

  @Test("has pictures, corrections, units and the signs of lists like the editions")
  func complete() async throws {
    let page = try #require(await files()["ko-en/ship/index.html"])
    #expect(page.contains("alt=\"배\"") && page.contains("<p lang=\"en\">The new ship</p>"))
    #expect(page.contains("<span class=\"title\" lang=\"en\">Corrections</span>"))
    #expect(page.contains("3 March 2026</time> The unit was corrected."))
    #expect(page.contains("단위: <span lang=\"ko\">회</span> <span lang=\"en\">times</span>"))
    #expect(
      page.contains("class=\"item1\"") && page.contains("class=\"item2\"") && page.contains("class=\"item3\"")
    )
  }

  @Test("has a table of numbers once, its words in both languages")
  func numbers() async throws {
    let page = try #require(await files()["ko-en/ship/index.html"])
    #expect(page.split(separator: "1,680").count == 2)
    #expect(page.contains("<span lang=\"ko\">1월</span> <span lang=\"en\">January</span></th>"))
    #expect(page.contains("<span lang=\"ko\">가람</span> <span lang=\"en\">Garam</span></th>"))
  }

  @Test("speaks to each reader in the language of the column")
  func interface() async throws {
    let page = try #require(await files()["ko-en/ship/index.html"])
    let english = try #require(page.firstMatch(of: /<div lang="en"><a.*?<\/div>/.dotMatchesNewlines()))
    #expect(english.0.contains("Updated") && !english.0.contains("고침") && !english.0.contains("수정"))
  }

  @Test("An embargo is when the text is said to have been published, everywhere")
  func embargo() async throws {
    let files = try await files()
    let time = "2026-03-02T11:00:00+09:00"
    let entry = try #require(files["ko/feed.xml"]?.firstMatch(of: /<published>(.*?)<\/published>/))
    #expect(entry.1 == time)
    #expect(files["ko/feed.json"]?.contains("\"date_published\": \"\(time)\"") == true)
    #expect(files["ko/ship/index.html"]?.contains("article:published_time\" content=\"\(time)\"") == true)
    #expect(files["ko/ship/index.html"]?.contains("\"datePublished\": \"\(time)\"") == true)
    #expect(files["ko/ship/index.json"]?.contains("\"published\": \"\(time)\"") == true)
  }

  @Test("The settings say what a table is, and a word that means none is an error")
  func kinds() async throws {
    let sample = try SampleSite()
    try sample.add("2026-03-02-six", settings: "tables: {s1-t1: prose}")
    #expect(try await sample.build()["ko/six/index.html"]?.contains("class=\"table prose brief\"") == true)
    try sample.write("briefings/2026-03-02-six/briefing.yml", "tables: {s1-t1: number, s9: prose}\n")
    let findings = await sample.workspace.generator().build().diagnostics
    #expect(findings.contains { "\($0.rule)" == "setting-value" && $0.help == "Did you mean 'numbers'?" })
    #expect(findings.contains { "\($0.rule)" == "unknown-table" })
  }
}
