import Briefings
import Diagnostics
import Glossaries
import Testing
import TranslationFixtures

@testable import Checks

/// What must hold for any two texts.
@Suite struct `Checks of any pair` {
  private static let pieces = [
    "정부는 ", "예산을 ", "발표하지 않았다", "지 않", " 없이", "수 없다", "The ", "did not ", "no ", "n't", "until ", "https://",
    "http://a.kr/",
    "www.", "a@b.kr", "@", "@@", ".", "..", "?", "!", "(", ")", "[", "]", "“", "”", "‘", "’", "'", "\"", "`",
    "**", "*", "\\", "#", "한글",
    "ㅎ", "\u{1112}\u{1161}", "漢字", "é", "e\u{301}", "👩‍👩‍👧", "\u{200B}", "\u{0}", "\n", "\t", " ", "1,234", "3.5",
    "조 원", "%", "-", "–",
    "AI 법", "model", "모델",
  ]

  private let checks: PairChecks = {
    let text = "ko,en,note,forbidden\n모델,model,,pattern\nAI 법,AI Act,,AI law\n"
    let glossary = Glossary.read(Array(text.utf8), file: "glossary.csv", languages: [.korean, .english]).value
    return PairChecks(glossary: GlossaryCheck(glossary, from: .korean, into: .english))
  }()

  @Test(arguments: 0..<8)
  func `points within both texts, at whole characters`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
      }
      let languages: [Language] = Bool.random(using: &generator) ? [.korean, .english] : [.english, .korean]
      let pair = TextPair(source: texts[0], in: languages[0], target: texts[1], in: languages[1])
      let findings = checks.disagreements(in: pair)
      #expect(findings == checks.disagreements(in: pair), "The same pair gets the same answer")
      for finding in findings {
        for (ranges, text) in [(finding.source, texts[0]), (finding.target, texts[1])] {
          for range in ranges {
            #expect(range.upperBound <= text.utf8.count, "\(finding) in \(texts)")
            let bytes = Array(text.utf8.prefix(range.upperBound).dropFirst(range.lowerBound))
            #expect(String(validating: bytes, as: UTF8.self) != nil, "\(finding) in \(texts)")
          }
        }
        #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."))
      }
    }
  }

  @Test(
    arguments: [
      "가", "가 ", "않", "지 않", "수 없", "(", "“", "“가”", "'", "`a`", "`", "**", "https://a.kr/", "https://a",
      "a@", "a.", "a_", "@",
      "www.", "not ", "no ", "n't ", "Aa ", "모델", "model ", "AI 법", "한글 (", "\u{301}", "3", "3,", "조", "1.",
      "a@b.kr ", "#가",
      "://가", "word 가 ",
    ])
  func `comes to an end on hostile texts`(piece: String) {
    // A quadratic check would take minutes, and be noticed.
    let text = String(repeating: piece, count: 5_000)
    for target in [text, "The " + text, "not"] {
      let pairs = [
        TextPair(source: text, in: .korean, target: target, in: .english),
        TextPair(source: target, in: .english, target: text, in: .korean),
      ]
      for pair in pairs {
        for finding in checks.disagreements(in: pair) { #expect(!finding.message.isEmpty) }
      }
    }
  }
}
