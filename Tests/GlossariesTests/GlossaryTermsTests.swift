import Briefings
import Diagnostics
import Glossaries
import Testing

@Suite("Terms of a glossary in a text")
struct GlossaryTermsTests {
  private static let glossary = Glossary(
    terms: [
      (["예산"], ["budget", "budgets"]), (["국가 채무"], ["national debt"]), (["국가"], ["country"]),
      (["AI 법"], ["AI Act"]), (["정부"], []),
    ].map { words in
      Glossary.Term(
        words: [.korean: words.0, .english: words.1], location: SourceLocation(file: "glossary.csv"))
    })

  @Test(
    "are found as words, the longest at each place",
    arguments: [
      ("내년 예산은 국가 채무를 줄인다.", Language.korean, ["0 예산", "1 국가 채무"]),
      ("국가는 예산과 예산을 본다.", .korean, ["2 국가", "0 예산", "0 예산"]),
      ("예산안과 국가대표", .korean, []),
      ("유럽연합의 AI 법은", .korean, ["3 AI 법"]),
      ("The Budgets of the countries and the national debt", .english, ["0 Budgets", "1 national debt"]),
      ("", .english, []),
    ] as [(String, Language, [String])])
  func places(text: String, language: Language, expected: [String]) {
    let places = GlossaryTerms(Self.glossary, in: language).places(in: text)
    let bytes = Array(text.utf8)
    #expect(places.map { "\($0.term) \(String(decoding: bytes[$0.range], as: UTF8.self))" } == expected)
  }
}
