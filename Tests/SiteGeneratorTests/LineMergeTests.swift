import Testing

@testable import SiteGenerator

/// Lines by letters.
private func lines(_ text: String) -> [String] { text.map(String.init) }

private func merged(_ base: String, _ ours: String, _ theirs: String) -> String {
  LineMerge(base: lines(base), ours: lines(ours), theirs: lines(theirs)).pieces.map { piece in
    switch piece {
    case .lines(let lines): lines.joined()
    case .conflict(let conflict):
      "[\(conflict.line) \(conflict.base.joined())>\(conflict.ours.joined())|\(conflict.theirs.joined())]"
    }
  }.joined()
}

@Suite("A merge of lines")
struct LineMergeTests {
  @Test(
    "takes what only one of both changed, and names what both did",
    arguments: [
      ("abcde", "abcde", "abcde", "abcde"),
      ("abcde", "abXde", "abcde", "abXde"), ("abcde", "abcde", "abXde", "abXde"),
      ("abcde", "aXcde", "abcYe", "aXcYe"),
      ("abcde", "abXde", "abXde", "abXde"),
      ("abcde", "abXde", "abYde", "ab[3 c>X|Y]de"),
      // What both wrote alike around it is not to be decided.
      ("abcde", "abPXQde", "abPYQde", "abP[4 c>X|Y]Qde"),
      // One removed what the other changed.
      ("abcde", "abde", "abYde", "ab[3 c>|Y]de"), ("abcde", "abYde", "abde", "ab[3 c>Y|]de"),
      ("abcde", "abde", "abcde", "abde"), ("abcde", "abcde", "abde", "abde"),
      ("abc", "abcX", "Yabc", "YabcX"), ("abc", "abcX", "abcY", "abc[4 >X|Y]"),
      ("", "X", "", "X"), ("", "", "X", "X"), ("", "X", "Y", "[1 >X|Y]"), ("ab", "", "ab", ""),
      ("a-b-c-d", "a-b-X-d", "A-b-c-d", "A-b-X-d"),
    ])
  func merge(base: String, ours: String, theirs: String, expected: String) {
    #expect(merged(base, ours, theirs) == expected)
  }

  @Test("with one side unchanged is the other side, whatever that is")
  func identities() {
    var generator = Seeded(state: 7)
    for _ in 0..<500 {
      func random() -> [String] {
        (0..<Int.random(in: 0...30, using: &generator)).map { _ in
          String(Int.random(in: 0...8, using: &generator))
        }
      }
      let (base, other) = (random(), random())
      for merge in [
        LineMerge(base: base, ours: base, theirs: other), LineMerge(base: base, ours: other, theirs: base),
        LineMerge(base: base, ours: other, theirs: other),
      ] {
        #expect(merge.conflicts.isEmpty)
        #expect(merge.lines(ours: "", theirs: "") == other)
      }
      // Whatever is merged, no line of ours goes but those that theirs does not have either.
      let third = random()
      let merge = LineMerge(base: base, ours: other, theirs: third)
      for case .conflict(let conflict) in merge.pieces {
        #expect(conflict.ours != conflict.theirs)
        let start = conflict.line - 1
        #expect(Array(other[start..<(start + conflict.ours.count)]) == conflict.ours)
      }
    }
  }

  @Test("finds the same lines in the same order")
  func matching() {
    var generator = Seeded(state: 3)
    for _ in 0..<500 {
      let first = (0..<40).map { _ in Int.random(in: 0...12, using: &generator) }
      var second = first
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        second.remove(at: Int.random(in: 0..<second.count, using: &generator))
        second.insert(99, at: Int.random(in: 0...second.count, using: &generator))
      }
      let matches = LineMatching.matches(first, second)
      let places = matches.compactMap(\.self)
      #expect(places == places.sorted() && Set(places).count == places.count)
      for (index, place) in matches.enumerated() { if let place { #expect(first[index] == second[place]) } }
      #expect(places.count >= 30)
    }
  }

  @Test("tells letters apart that are composed differently, since files do")
  func composition() {
    #expect(
      LineMerge(base: ["\u{AC00}"], ours: ["\u{1100}\u{1161}"], theirs: ["\u{AC00}"]).lines(
        ours: "", theirs: ""
      ).first?.unicodeScalars.count == 2)
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}
