import Foundation
import SiteGenerator
import Testing

@Suite("The page of a pasted table")
struct TablePageTests {
  private static let text = """
    채소 수출 늘었다

    채소 수출이 늘었다고 밝혔다.

    <표 2> 채소 수출 (단위: 억 원)
    구분\t2025년\t2026년
    당월\t누계\t당월\t누계
    수출\t100\t900\t120\t1,000
    (12.8)\t(0.9)\t(36.7)\t(37.7)

    보내는 곳은 다음과 같다.
    나라\t하는 일
    하늘나라\t· 검사
    · 포장
    바다나라\t· 운송

    맡은 곳은 다음과 같다.

    나라
    맡은 이
    하늘나라
    김가람

    모두 두 나라이다.

    """

  private func page(settings: String = "") async throws -> String {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("content/briefings/2026-01-05-leaf/ko.txt", Data(Self.text.utf8))
    try workspace.write(
      "content/briefings/2026-01-05-leaf/briefing.yml", Data("topics: []\n\(settings)\n".utf8))
    let result = await workspace.generator().build()
    try #require(result.summary != nil, "\(result.diagnostics)")
    return try workspace.text("public/ko/leaf/index.html")
  }

  @Test("has the number that the text calls it by")
  func number() async throws {
    #expect(try await page().contains("표 2. 채소 수출 <span class=\"unit\">단위: 억 원</span></caption>"))
  }

  @Test("has links to its files that are called as it is, and as no other table")
  func numbersOfFiles() async throws {
    let names = try await page().matches(of: />([^<]*\(CSV\))</).map { String($0.1) }
    #expect(names.first == "표 2 내려받기(CSV)")
    #expect(names.count > 1 && Set(names).count == names.count, "\(names)")
  }

  @Test("names for each cell headers that exist, none of them empty")
  func headers() async throws {
    let page = try await page()
    let ids = Set(page.matches(of: /id="([^"]+)"/).map { String($0.1) })
    let named = page.matches(of: /headers="([^"]+)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
    #expect(!named.isEmpty && ids.isSuperset(of: named))
    #expect(page.firstMatch(of: /<th[^>]*>\s*<\/th>/) == nil)
    #expect(page.contains("scope=\"colgroup\""))
  }

  @Test("says where columns are out of sight what a row without a label belongs to")
  func above() async throws {
    let page = try await page(settings: "tables: {s0-t1: prose}")
    #expect(page.contains("<span class=\"name\">수출 · 2025년 · 당월</span> (12.8)"))
  }

  @Test("keeps the lines of a cell, and lines that may be cells")
  func lines() async throws {
    let page = try await page()
    #expect(page.contains("· 검사<br>· 포장"))
    #expect(page.contains("나라<br>맡은 이<br>하늘나라<br>김가람"))
  }
}
