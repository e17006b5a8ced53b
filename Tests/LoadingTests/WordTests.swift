import Testing

@testable import Loading

@Suite("Words of a line")
struct WordTests {
  private static let lines: [Substring] = [
    "", " ", "가", "가 나", "  가  나다 ", "가\t나", "\t", "a b", "가나 ", " 가나", "하나·둘 셋", "에너지(1,200억 원)  끝",
  ]

  @Test("are those that the standard library finds", arguments: lines)
  func words(line: Substring) {
    #expect(line.words == line.split(separator: " "))
    #expect(line.parts(at: 0x09) == line.split(separator: "\t"))
    #expect(line.firstWord == line.prefix { $0 != " " })
    #expect(line.lastWord == line.split(separator: " ").last ?? "")
    #expect(line.before(0x09) == line.prefix { $0 != "\t" })
    #expect(line.withoutSpaces == line.filter { $0 != " " && $0 != "\t" })
    #expect(line.has(UInt8(ascii: " ")) == line.contains(" "))
    for other in ["", "가", "나", "끝", "가 나"] {
      #expect(line.begins(with: other) == line.hasPrefix(other))
      #expect(line.ends(with: other) == line.hasSuffix(other))
    }
  }

  @Test("begin with some of those that are sought")
  func beginnings() {
    let lines = ["반도체를 만든다", "정보통신 1자동차", "\t가전"].enumerated().map { number, text in
      ClassifiedLine(SourceLine(number: number + 1, text: text[...]))
    }
    let found = WordBeginnings(["반도체", "도체", "정보", "자동차", "가전", "가", "반도체를만든다"], of: lines)
    #expect(["반도체", "정보", "자동차", "가전"].allSatisfy(found.contains))
    #expect(!["도체", "가", "반도체를만든다", "없음"].contains(where: found.contains))
  }

  @Test("are counted, however many there are")
  func counts() {
    var counts = KeyCounts()
    for key in UInt64(0)..<5_000 { for _ in 0...(key % 3) { counts.add(key &* 0x1_0000_0001) } }
    #expect((UInt64(0)..<5_000).allSatisfy { counts[$0 &* 0x1_0000_0001] == Int($0 % 3) + 1 })
    #expect(counts[7] == 0)
  }
}
