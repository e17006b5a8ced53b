import Foundation
import SiteGenerator
import Testing

@Suite("Signs that count")
struct ShownMarkerTests {
  private static let text = """
    # 다음 해 계획

    계획을 밝혔다.

    ## Ⅱ. 일정

    ### 가. 차례

    ### 2.1. 표

    ### □ 자리

    - 가. 심의를 거친다.
    - 나. 알린다.
      - 1) 설명회를 연다.
      - 2) 교육한다.
    - 1. 처음
    - 2. 다음
    - 2의2. 사이

    끝.

    - 가. 대상: 모든 사람

    """

  private static let translations = [
    ("다음 해 계획", "Plan"), ("계획을 밝혔다.", "There is a plan."), ("일정", "Schedule"), ("차례", "Order"),
    ("표", "Table"),
    ("자리", "Place"),
    ("심의를 거친다.", "It is discussed."), ("알린다.", "It is told."), ("설명회를 연다.", "Meetings are held."),
    ("교육한다.", "People are trained."), ("처음", "First"), ("다음", "Next"), ("사이", "Between"), ("끝.", "End."),
    ("대상", "For"),
    ("모든 사람", "Everybody"),
  ]

  private func files() async throws -> [String: String] {
    let site = try SampleSite(settings: "feeds: {content: text}")
    try site.write("briefings/2026-03-02-plan/ko.md", Self.text)
    try site.write("briefings/2026-03-02-plan/briefing.yml", "topics: [money]\n")
    try site.write(
      "briefings/2026-03-02-plan/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
        + Self.translations.map { "msgid \"\($0.0)\"\nmsgstr \"\($0.1)\"\n" }.joined(separator: "\n"))
    return try await site.build()
  }

  private func markers(_ page: String) -> [String] {
    page.matches(of: /<span class="marker">(.*?)<\/span>/).map { String($0.1) }
  }

  @Test("are those of the text, in the contents too, and in a translation letters that its readers know")
  func pages() async throws {
    let files = try await files()
    let korean = try #require(files["ko/plan/index.html"])
    #expect(
      markers(korean) == [
        "II", "가", "2.1", "II", "가", "2.1", "가.", "나.", "1)", "2)", "1.", "2.", "2의2.", "가.",
      ])
    let english = try #require(files["en/plan/index.html"])
    #expect(
      markers(english) == [
        "II", "a", "2.1", "II", "a", "2.1", "a.", "b.", "1)", "2)", "1.", "2.", "2-2.", "a.",
      ])
    #expect(english.contains("<b class=\"label\"><span class=\"marker\">a.</span> For<"))
    let both = try #require(files["ko-en/plan/index.html"])
    #expect(markers(both).prefix(7) == ["II", "가", "a", "2.1", "2.1", "가.", "a."])
  }

  @Test("are in feeds and in Markdown too")
  func others() async throws {
    let files = try await files()
    let feed = try #require(files["ko/feed.xml"])
    #expect(
      feed.contains("&lt;ul&gt;&lt;li&gt;가. 심의를 거친다.&lt;/li&gt;&lt;li&gt;나. 알린다.&lt;ul&gt;&lt;li&gt;1) 설명회를"))
    #expect(try #require(files["en/feed.xml"]).contains("&lt;li&gt;a. It is discussed."))
    let markdown = try #require(files["ko/plan/index.md"])
    #expect(markdown.contains("- 나. 알린다.\n  1) 설명회를 연다.\n  2) 교육한다."))
    #expect(try #require(files["en/plan/index.md"]).contains("- b. It is told."))
  }
}

@Suite("Editions of which most is missing")
struct MostlyMissingTests {
  @Test("say so once, and have no title in lists that is there already")
  func once() async throws {
    let site = try SampleSite()
    try site.add("2026-03-02-six", english: .incomplete)
    try site.add("2026-03-03-seven")
    try site.write(
      "briefings/2026-03-03-seven/en.po",
      "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n")
    let files = try await site.build()
    let page = try #require(files["en/seven/index.html"])
    #expect(page.contains("passages are not translated yet and appear in Korean."))
    #expect(!page.contains("Not translated yet; shown in the original."))
    let home = try #require(files["ko/index.html"])
    #expect(home.contains("lang=\"en\" hreflang=\"en\">six: the budget rises</a>"))
    #expect(!home.contains("hreflang=\"en\">seven"))
  }
}
