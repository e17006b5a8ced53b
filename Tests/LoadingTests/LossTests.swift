import Foundation
import LoadingInvariants
import Testing

@Suite("Nothing is lost")
struct LossTests {
  @Test("from any text of the corpus", arguments: CorpusTests.names)
  func corpus(name: String) throws {
    #expect(violations(reading: Array(try text(name).utf8)) == [])
  }

  @Test(
    "where lines are drawn around nothing",
    arguments: [
      "$\n││\n└─┝", "제목\n│  │\n├──┤", "제목\n||\n|--|\n||", "제목\n<표 1> 값\n┌─┐\n│ │\n└─┘", "제목\n가│나┄┄╲",
    ])
  func frames(text: String) {
    #expect(violations(reading: Array(text.utf8)) == [])
  }

  @Test("from texts that were torn apart and patched together", arguments: CorpusTests.names)
  func mutations(name: String) throws {
    var mutator = Mutator(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let original = try text(name)
    for _ in 0..<15 {
      let mutated = mutator.mutate(original)
      let found = violations(reading: Array(mutated.utf8))
      #expect(found == [], "\(found) in the text\n\(mutated)")
    }
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: CorpusTests.folder.appending(path: "\(name).txt"), encoding: .utf8)
  }
}

/// Changes texts as hasty hands do, the same way in every run.
private struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func random(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  mutating func mutate(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<8 { mutate(&lines) }
    return lines.joined(separator: "\n")
  }

  private mutating func mutate(_ lines: inout [String]) {
    guard !lines.isEmpty else { return }
    let index = random(below: lines.count)
    switch random(below: 6) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: random(below: lines.count))
    case 2: lines.swapAt(index, random(below: lines.count))
    case 3: lines.insert("", at: index)
    case 4: lines[index] = signs[random(below: signs.count)] + lines[index]
    default:
      var scalars = Array(lines[index].unicodeScalars)
      let sign = signs[random(below: signs.count)].unicodeScalars
      scalars.insert(contentsOf: sign, at: random(below: scalars.count + 1))
      lines[index] = String(String.UnicodeScalarView(scalars))
    }
  }

  private let signs = [
    "□ ", "○ ", " - ", "·", "※ ", "* ", "** ", "1. ", "1.1 ", "가. ", "1) ", "(1) ", "① ", "Ⅰ. ", "I. ",
    "제1장 ", "\"", "“", "”",
    "「", " | ", "|", "｜", "│", "\\|", "\t", "  ", "    ", "(", ")", "[붙임 1] ", "<표 1> ", "(단위: 원)", "단위: 원",
    "<그림 1> ", ": ", "：",
    "= ", "?? ", "— ", "- 끝 -", "출처: ", "문의: ", "담당: ", "보도시점: ", "배포 ", "2026. 9. 24.(목) ", "【서울 특별취재팀】",
    "(서울=한빛통신) 홍길동 기자 = ",
    "|---|---|", "─────", "\u{200B}", "\u{301}", "\u{1160}",
  ]
}
