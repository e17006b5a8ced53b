import Briefings
import Testing

@testable import Checks

private func findings(_ korean: String, _ english: String) -> [Disagreement] {
  LinkCheck().disagreements(
    in: ReadPair(TextPair(source: korean, in: .korean, target: english, in: .english)))
}

@Suite struct `Looking for addresses and emphasis` {
  @Test(
    arguments: [
      ("https://a.kr 에서", "At https://a.kr."), ("www.example.kr/guide에서", "at www.example.kr/guide"),
      ("[신청](https://a.kr/b)", "[Apply](https://a.kr/b)"), ("https://a.kr/x(y)에", "(https://a.kr/x(y))"),
      ("korea.kr에서", "on korea.kr"), ("https://www.msit.go.kr", "https://www.msit.go.kr/eng/"),
      ("https://www.a.kr/ko/x", "https://www.a.kr/en/x"), ("http://a.kr/", "https://a.kr"),
      ("문의: kim@a.kr", "Contact: Kim@a.kr"), ("**질**로", "**quality**"), ("행사**가", "the event"),
      ("`swift build`를", "Run `swift build`"), ("1.5배, 3.2조, 제2.1판", "1.5 times, 3.2 trillion, edition 2.1"),
      ("node.js와 U.S.", "node.js and U.S."), ("https://a.kr", ""), ("부킹닷컴", "booking.com"),
    ])
  func `keeps quiet about`(korean: String, english: String) {
    #expect(findings(korean, english) == [])
  }

  @Test(
    arguments: [
      (
        "https://a.example.kr 이다", "https://b.example.kr",
        "The address 'https://a.example.kr' became 'https://b.example.kr'"
      ),
      (
        "https://a.kr/x?id=27 에", "https://a.kr/x?id=72",
        "The address 'https://a.kr/x?id=27' became 'https://a.kr/x?id=72'"
      ),
      ("https://a.kr 에서", "online", "The address 'https://a.kr' is missing in the translation"),
      ("kim@a.kr로", "by mail", "The address 'kim@a.kr' is missing in the translation"),
      ("추후 공지", "later at https://a.kr/b", "The address 'https://a.kr/b' is not in the source"),
      (
        "`sitegen build`를", "the build command",
        "The code 'sitegen build' is not kept as code in the translation"
      ),
      ("**반드시** 지참", "must bring", "The source has 2 markers ** and the translation has 0"),
      ("투자를", "an **investment**", "The source has 0 markers ** and the translation has 2"),
      ("투자를", "an **investment", "The source has 0 markers ** and the translation has 1"),
    ])
  func `finds`(korean: String, english: String, message: String) {
    let findings = findings(korean, english)
    #expect(findings.map(\.message) == [message])
    #expect(findings.allSatisfy { $0.rule == "links" && $0.suggestion != nil })
  }

  @Test func `points at both addresses and at every marker`() {
    let address = findings("문의 kim@a.kr", "Mail: lee@a.kr").first
    #expect(address?.source == [7..<15])
    #expect(address?.target == [6..<14])
    #expect(findings("**질**", "quality").first?.source == [0..<2, 5..<7])
  }
}
