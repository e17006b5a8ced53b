import Briefings
import Diagnostics
import Glossaries
import Testing

@Suite("Traces of a text")
struct TextTracesTests {
  private static let texts = [
    "정부는 내년 예산을 **역대** 최대로 늘린다고 밝혔다.", "국가 채무는 AI 법과 R&D 예산-안에 따라 달라진다.",
    "The Ministry’s village shelters and co\u{AD}operation", "법", "", "a",
  ]

  @Test(
    "have every term that occurs",
    arguments: [
      "예산", "산", "역대 최대로", "AI", "ai 법", "r&d", "예산 안에", "village  shelters", "Ministry's", "cooperation",
      "법", "a",
    ])
  func occurring(term: String) {
    #expect(TextTraces(of: Self.texts).mayHave(TextTraces.Pattern(term)))
  }

  @Test("have few of the terms that do not occur")
  func others() {
    let traces = TextTraces(of: Self.texts)
    let terms = ["우주선", "바닷가", "산림청", "법무부", "채무자", "spaceship", "shelter house", "KTX", "대최로"]
    #expect(terms.count { traces.mayHave(TextTraces.Pattern($0)) } <= 1)
  }

  @Test("have every part of every text, and are not much larger than it")
  func parts() throws {
    // Numbers that are the same in every run.
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = Array("가나다라마바사 abc-’*\u{AD}한글é漢, 12".unicodeScalars)
    for length in [1, 10, 1000, 20_000] {
      let scalars = (0..<length).map { _ in
        next(4) == 0 ? Unicode.Scalar(UInt32(0xAC00 + next(11_000))) ?? "가" : letters[next(letters.count)]
      }
      let traces = TextTraces(of: [String(String.UnicodeScalarView(scalars))])
      for _ in 0..<200 {
        let start = next(length)
        let part = String(String.UnicodeScalarView(scalars[start..<min(length, start + 1 + next(12))]))
        #expect(traces.mayHave(TextTraces.Pattern(part)), "\(part)")
      }
      #expect(traces.bits.count <= max(128, length * 4))
      #expect(TextTraces(bits: traces.bits) == traces)
    }
    #expect(TextTraces(bits: []) == nil)
    #expect(TextTraces(bits: [1, 2, 3]) == nil)
  }
}
