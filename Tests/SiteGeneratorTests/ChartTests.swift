import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Charts")
struct ChartTests {
  private static let text = """
    채소 수출 늘었다

    채소 수출이 늘었다고 밝혔다.

    <표 1> 채소 수출 (단위: 억 원)
    | 나라 | 예산 | 집행 | 비고 |
    |---|---|---|---|
    | 하늘나라 & 이웃 | 1,680 | 1,200 | 가 |
    | 바다나라 | 420 | △30 | 나 |
    | 들나라 | 700 | - | 다 |
    | 합계 | 2,800 | 1,170 | 라 |

    """

  private func workspace(_ settings: String) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("content/briefings/2026-01-05-leaf/ko.txt", Data(Self.text.utf8))
    try workspace.write(
      "content/briefings/2026-01-05-leaf/en.po",
      Data(
        "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"바다나라\"\nmsgstr \"Sea\"\n\nmsgid \"예산\"\nmsgstr \"Budget\"\n"
          .utf8))
    try workspace.write("content/briefings/2026-01-05-leaf/briefing.yml", Data("\(settings)\n".utf8))
    return workspace
  }

  private func pages(_ settings: String) async throws -> (korean: String, english: String, both: String) {
    let workspace = try workspace(settings)
    let result = await workspace.generator().build()
    try #require(result.summary != nil, "\(result.diagnostics)")
    return (
      try workspace.text("public/ko/leaf/index.html"), try workspace.text("public/en/leaf/index.html"),
      try workspace.text("public/ko-en/leaf/index.html")
    )
  }

  private func svg(_ page: String) throws -> String {
    String(try #require(page.firstMatch(of: /<svg viewBox.*?<\/svg>/)).0)
  }

  @Test("show the cells of the table, whose sum is left out", arguments: ["bars", "lines"])
  func cells(kind: String) async throws {
    let pages = try await pages("chart: {table: s0-t1, columns: [예산, 집행], kind: \(kind)}")
    let svg = try svg(pages.korean)
    let texts = svg.matches(of: /<text[^>]*>(.*?)<\/text>/).map { String($0.1) }
    for text in ["예산", "집행", "하늘나라 &amp; 이웃", "바다나라", "들나라", "1,680", "1,200", "△30"] {
      #expect(texts.contains(text), "\(text) in \(texts)")
    }
    #expect(!texts.contains("합계") && !texts.contains("2,800"))
    #expect(svg.contains("role=\"img\" aria-label=\"차트: 표 1. 채소 수출. 수치는 아래 표에 있습니다.\""))
    #expect(!svg.contains("style=") && !svg.contains("<script"))
  }

  @Test("have bars that begin at zero and are as long as their figures")
  func lengths() async throws {
    let svg = try svg(await pages("chart: {table: s0-t1, columns: [예산]}").korean)
    let bars = svg.matches(of: /<rect class="series" x="(\d+)" y="\d+" width="(\d+)"/).map {
      (x: Int($0.1) ?? -1, width: Int($0.2) ?? -1)
    }
    try #require(bars.count == 3)
    #expect(bars.allSatisfy { $0.x == 0 })
    // 1,680 is four times 420.
    #expect(abs(bars[0].width - 4 * bars[1].width) <= 4)
  }

  @Test("say what part of the whole each row is")
  func shares() async throws {
    let svg = try svg(await pages("chart: {table: s0-t1, columns: [예산], kind: share}").korean)
    #expect(svg.contains("1,680 (60.0%)") && svg.contains("420 (15.0%)") && svg.contains("700 (25.0%)"))
  }

  @Test("of one series name it with the table and have no legend; of several they have one")
  func legend() async throws {
    let one = try await pages("chart: {table: s0-t1, columns: [예산]}")
    #expect(one.korean.contains("<figcaption><b>표 1. 채소 수출, <span>예산</span></b>"))
    #expect(!(try svg(one.korean)).contains(">예산</text>"))
    let two = try await pages("chart: {table: s0-t1, columns: [예산, 집행]}")
    #expect(two.korean.contains("<figcaption><b>표 1. 채소 수출</b>"))
    #expect(try svg(two.korean).contains(">예산</text>"))
  }

  @Test("are in the language of the page, and in each language side by side")
  func languages() async throws {
    let pages = try await pages("chart: {table: s0-t1, columns: [예산]}")
    let english = try svg(pages.english)
    #expect(english.contains(">Sea</text>") && pages.english.contains("<span>Budget</span></b>"))
    #expect(english.contains("lang=\"ko\" fill=\"currentColor\">들나라</text>"))
    #expect(pages.both.matches(of: /<figure class="chart" lang="(ko|en)"><figcaption>/).count == 2)
  }

  @Test("are there only where the author asks for one")
  func never() async throws {
    #expect(!(try await pages("topics: []").korean.contains("class=\"chart\"")))
  }

  @Test(
    "that would not say what the table says are errors",
    arguments: [
      ("chart: bars", "setting-type"),
      ("chart: {columns: [예산]}", "setting-value"),
      ("chart: {table: s0-t1}", "setting-value"),
      ("chart: {table: s9-t1, columns: [예산]}", "unknown-table"),
      ("chart: {table: s0-t1, columns: [예상]}", "setting-value"),
      ("chart: {table: s0-t1, columns: []}", "setting-value"),
      ("chart: {table: s0-t1, columns: [예산, 예산]}", "setting-value"),
      ("chart: {table: s0-t1, columns: [나라]}", "setting-value"),
      ("chart: {table: s0-t1, columns: [비고]}", "setting-value"),
      ("chart: {table: s0-t1, columns: [예산], kind: pie}", "setting-value"),
      ("chart: {table: s0-t1, columns: [예산, 집행], kind: share}", "setting-value"),
      ("chart: {table: s0-t1, columns: [집행], kind: share}", "setting-value"),
      ("chart: {table: s0-t1, columns: [예산], color: red}", "unknown-key"),
      ("chart: [{table: s0-t1, columns: [예산]}, {table: s0-t1, columns: [집행]}]", "setting-value"),
    ])
  func refused(settings: String, rule: String) async throws {
    let workspace = try workspace(settings)
    let errors = await workspace.generator().build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == [rule], "\(errors)")
    #expect(
      errors.allSatisfy { $0.location?.line == 1 && $0.location?.file.hasSuffix("briefing.yml") == true })
  }
}
