import Briefings
import Diagnostics
import Glossaries
import Testing

@Suite struct `Terms that are learnt from translations` {
  /// Sentences that share a few terms and little else.
  private static let samples =
    [
      ("정부는 유보통합을 내년에 시작한다.", "The government will begin the integration of early childhood care next year."),
      (
        "유보통합의 예산은 올해보다 많다.",
        "The budget for the integration of early childhood care is larger than this year’s."
      ),
      ("시장은 유보통합에 찬성했다.", "The mayor supported the integration of early childhood care."),
      ("교사들은 유보통합이 이르다고 본다.", "Teachers think the integration of early childhood care premature."),
      ("돌봄교실은 저녁까지 연다.", "After-school classes stay open until evening."),
      ("학교마다 돌봄교실을 둔다.", "Every school has after-school classes."),
      ("돌봄교실이 모자란다.", "There are too few care rooms."),
      ("돌봄교실의 교사를 더 뽑는다.", "More teachers are hired for care rooms."),
      ("돌봄교실에 간식이 나온다.", "Snacks are served in care rooms."),
      ("돌봄교실도 쉰다.", "After-school classes are closed, too."),
    ].map { TermSample(text: $0.0, translation: $0.1) }
    + (0..<30).map { TermSample(text: "비 \($0)이 온다.", translation: "Rain \($0).") }

  private func learn(besides glossary: Glossary? = nil, minimum: Int = 3) -> TermProposals {
    TermProposals.learn(
      from: Self.samples, in: .korean, into: .english, besides: glossary, minimum: minimum)
  }

  @Test func `are what recurs, without particles, with the words that recur beside it`() throws {
    let term = try #require(learn().consistent.first)
    #expect(term.term == "유보통합" && term.count == 4 && term.share == 1)
    #expect(
      term.counterparts.map(\.words) == ["integration of early childhood"]
        || term.counterparts.first?.words.contains("childhood") == true)
    #expect(term.counterparts.first?.samples == [0, 1, 2, 3])
  }

  @Test func `are told apart where texts do not agree`() throws {
    let term = try #require(learn().inconsistent.first)
    #expect(term.term == "돌봄교실" && term.count == 6)
    #expect(Set(term.counterparts.map(\.words)) == ["after-school classes", "care rooms"])
    #expect(Set(term.counterparts.flatMap(\.samples)) == [4, 5, 6, 7, 8, 9])
  }

  @Test func `leave out what the glossary has, and what is seldom`() {
    let glossary = Glossary(
      terms: [
        .init(words: [.korean: ["유보통합"]], location: SourceLocation(file: "glossary.csv")),
        .init(words: [.korean: ["돌봄 교실"]], location: SourceLocation(file: "glossary.csv")),
      ])
    #expect(learn(besides: glossary).consistent.isEmpty && learn(besides: glossary).inconsistent.isEmpty)
    #expect(learn(minimum: 7) == TermProposals())
  }

  @Test func `are the same whenever they are learnt`() {
    #expect(learn() == learn())
    #expect(TermProposals.learn(from: [], in: .korean, into: .english, besides: nil) == TermProposals())
  }
}
