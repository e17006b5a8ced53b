import Briefings
import Testing
import TranslationFixtures

@testable import Checks

@Suite struct `Checking numbers of hostile texts` {
  private static let pieces = [
    "3", "조", "억", "만", "천", "5", ".", ",", " ", "~", "-", "–", "/", ":", "년", "월", "일", "시", "분", "(", ")",
    "%", "p", "원",
    "두", "한", "이백", "수십", "제", "분의", "'", "’", "26", "2025", "percent", "million", "to", "and", "a", "half",
    "of", "$", "KRW", "Oct",
    "May", "first", "quarter", "two", "-", "th", "H", "100", "@", "www.", "ⓐ", "①", "△", "\u{1F600}", "\u{0}",
    "é", "金", "999999999999999999999999999999",
    "\n", "금", "요일", "a.m.", "24/7", "twenty", "hundred", "thousand", "dozen", "century",
  ]

  private func text(_ generator: inout SeededGenerator, length: Int) -> String {
    (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test func `never fails, and gives ranges within the texts`() {
    var generator = SeededGenerator(seed: 20_251_031)
    for _ in 0..<500 {
      let korean = text(&generator, length: Int.random(in: 0...40, using: &generator))
      let english = text(&generator, length: Int.random(in: 0...40, using: &generator))
      for pair in [
        TextPair(source: korean, in: .korean, target: english, in: .english),
        TextPair(source: english, in: .english, target: korean, in: .korean),
      ] {
        for finding in NumberCheck.disagreements(in: ReadPair(pair))
          + DateCheck.disagreements(in: ReadPair(pair))
        {
          #expect(
            finding.source.allSatisfy { !$0.isEmpty && $0.upperBound <= pair.source.utf8.count }, "\(pair)")
          #expect(
            finding.target.allSatisfy { !$0.isEmpty && $0.upperBound <= pair.target.utf8.count }, "\(pair)")
          #expect(!finding.message.hasSuffix("."))
        }
      }
    }
  }
}
