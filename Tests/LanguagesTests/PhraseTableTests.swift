import Testing
import TextReading

@Suite("A table of phrases")
struct PhraseTableTests {
  private let table = PhraseTable([("십", 10), ("십만", 100_000), ("만", 1), ("만", 10_000), ("", 0)])

  @Test("finds the longest at a place, the last of equal ones, and none elsewhere")
  func longest() {
    let text = ScannedText("수십만 명, 만 명, 십")
    let found = (-1...text.count).map { table.longestMatch(in: text, at: $0)?.meaning }
    #expect(found == [nil, nil, 100_000, 10_000, nil, nil, nil, nil, 10_000, nil, nil, nil, nil, 10, nil])
    #expect(table.end(in: text, at: 1) == 3)
  }

  @Test("finds phrases within others, and those that go on where others end")
  func nested() {
    let table = PhraseTable([("ab", 1), ("abcd", 2), ("b", 3), ("abce", 4), ("bcx", 5)])
    let text = ScannedText("abcx abcd abce ab")
    #expect(table.longestMatch(in: text, at: 0)?.end == 2)
    #expect(table.longestMatch(in: text, at: 1)?.meaning == 5)
    #expect(table.longestMatch(in: text, at: 5)?.meaning == 2)
    #expect(table.longestMatch(in: text, at: 10)?.meaning == 4)
    #expect(table.longestMatch(in: text, at: 15)?.meaning == 1)
    #expect(PhraseTable<Int>([]).longestMatch(in: text, at: 0) == nil)
  }

  @Test("finds the phrase that ends before a place, if none that is longer begins where it does")
  func before() {
    let text = ScannedText("수십만 명")
    #expect(table.longestMatch(in: text, before: 3) == 100_000)
    #expect(table.longestMatch(in: text, before: 2) == nil)
    #expect(table.longestMatch(in: ScannedText("수십 명"), before: 2) == 10)
    #expect(table.longestMatch(in: text, before: 3, longest: 1) == 10_000)
    #expect(table.longestMatch(in: text, before: 1) == nil)
  }

  @Test("A scanned text gives back its parts, as they are and made alike")
  func parts() {
    let text = ScannedText("１가 ’b’—ㄱ")
    #expect(text.rawString(0..<text.count) == text.string)
    #expect(text.rawString(1..<4) == "가 ’")
    #expect(text.string(0..<4) == "1가 '")
    #expect(text.string(6..<9) == "—ㄱ\0")
  }
}
