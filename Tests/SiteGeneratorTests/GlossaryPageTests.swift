import Foundation
import SiteGenerator
import Testing

@Suite("The glossary")
struct GlossaryPageTests {
  private static let glossary = """
    ko,en,note,definition-ko,definition-en
    정부,government,,나라의 살림을 맡은 곳,What runs a country
    예산,budget|budgets,alternatives,한 해의 나라 살림,The finances of a year
    국가 채무,national debt,,,

    """

  private func site(_ settings: String = "") throws -> SampleSite {
    let site = try SampleSite(settings: settings, glossary: Self.glossary)
    try site.add("2026-03-02-six")
    return site
  }

  @Test("is a page in each language, in the order of its words, with the same ids")
  func page() async throws {
    let files = try await site().build()
    let korean = try #require(files["ko/glossary/index.html"])
    let english = try #require(files["en/glossary/index.html"])
    #expect(korean.values(of: "id", where: "tr id") == ["국가-채무", "예산", "정부"])
    #expect(english.values(of: "id", where: "tr id") == ["예산", "정부", "국가-채무"])
    #expect(english.contains("<th scope=\"row\">budget, budgets</th>\n<td lang=\"ko\">예산</td>"))
    #expect(english.contains("<td class=\"meaning\">The finances of a year</td>"))
  }

  @Test("is where the first use of a term in a text leads")
  func marks() async throws {
    let files = try await site().build()
    let page = try #require(files["ko/six/index.html"])
    #expect(
      page.contains(
        "<a class=\"term\" href=\"../../ko/glossary/#%EC%A0%95%EB%B6%80\">정부</a>는 "
          + "<a class=\"term\" href=\"../../ko/glossary/#%EC%98%88%EC%82%B0\">예산</a>을 늘린다고 밝혔다."))
    #expect(page.values(of: "class", where: "class=\"term\"").count == 2)
    #expect(
      page.contains(
        "popover id=\"term-정부\"><p><b>정부</b> <span lang=\"en\">government</span></p><p>나라의 살림을 맡은 곳</p>"))
    let english = try #require(files["en/six/index.html"])
    #expect(
      english.contains("The <a class=\"term\" href=\"../../en/glossary/#%EC%A0%95%EB%B6%80\">government</a>"))
    #expect(!(try #require(files["ko-en/six/index.html"]).contains("class=\"term\"")))
    #expect(!(try #require(files["ko/index.html"]).contains("class=\"term\"")))
  }

  @Test("leaves terms alone that it does not define")
  func undefined() async throws {
    let sample = try SampleSite(glossary: "ko,en,definition-ko\n정부,government,나라의 살림을 맡은 곳\n예산,budget,\n")
    try sample.add("2026-03-02-six")
    let files = try await sample.build()
    #expect(try #require(files["ko/six/index.html"]).values(of: "class", where: "class=\"term\"").count == 1)
    #expect(!(try #require(files["en/six/index.html"]).contains("class=\"term\"")))
  }

  @Test("marks overlapping terms as one, and none because of a longer one that it does not define")
  func overlapping() async throws {
    let sample = try SampleSite(
      glossary:
        "ko,en,definition-ko\n예산을 늘린다,raise a budget,\n예산,budget,한 해의 나라 살림\n정부는 예산을,the budget of a government,나라의 것\n"
    )
    try sample.add("2026-03-02-six")
    let page = try #require(try await sample.build()["ko/six/index.html"])
    #expect(page.contains(">정부는 예산을</a> 늘린다고 밝혔다."))
    #expect(page.contains("#%EC%98%88%EC%82%B0\">예산</a>은"))
    #expect(page.values(of: "class", where: "class=\"term\"").count == 2)
  }

  @Test("can be kept for the checks alone")
  func off() async throws {
    let files = try await site("glossary: off").build()
    #expect(files["ko/glossary/index.html"] == nil)
    #expect(!files.values.contains { $0.contains("class=\"term\"") || $0.contains("/glossary/") })
  }
}
