import Testing

@testable import Search

@Suite("An index that is made of an earlier one")
struct SearchIndexTests {
  @Test("is the one that is made of everything anew, whatever has changed", arguments: 1...20)
  func change(seed: UInt64) throws {
    var random = Numbers(state: seed)
    var briefings = (0..<Int(random.below(40))).map { _ in madeUpTerms(&random) }
    var index = madeAnew(briefings)
    for _ in 0..<6 {
      // By the number that each had: what it is called now. The newest stands last.
      var order: [(former: Int?, terms: BriefingTerms)] = briefings.enumerated().map { ($0, $1) }
      for _ in 0..<random.below(4) {
        let place = Int(random.below(UInt64(order.count + 1)))
        switch random.below(4) {
        case 0 where place < order.count: order.remove(at: place)
        case 1 where place < order.count: order[place] = (nil, madeUpTerms(&random))
        case 2 where place < order.count: order.append(order.remove(at: place))
        case 3: order.append((nil, madeUpTerms(&random)))
        default: order.insert((nil, madeUpTerms(&random)), at: place)
        }
      }
      var numbers = [Int?](repeating: nil, count: briefings.count)
      var maker = SearchIndexMaker()
      for (number, briefing) in order.enumerated().reversed() {
        if let former = briefing.former {
          numbers[former] = number
        } else {
          maker.add(briefing.terms, number: number)
        }
      }
      briefings = order.map(\.terms)
      let earlier = EarlierIndex(pieces: index.pieces.map(\.bytes), numbers: numbers)
      let changed = try #require(maker.index(after: earlier))
      index = madeAnew(briefings)
      #expect(changed.pieces.map(\.bytes) == index.pieces.map(\.bytes), "seed \(seed)")
      #expect(changed.pieces.map(\.first) == index.pieces.map(\.first), "seed \(seed)")
    }
  }

  @Test("keeps lists of several parts in order")
  func longLists() throws {
    let common = BriefingTerms([SearchPassage(id: "", weight: .text, words: ["예산 2026 budget"])])
    let other = BriefingTerms([SearchPassage(id: "", weight: .title, words: ["바다"])])
    // Two of three, so that no difference is written with fewer than two bits.
    var briefings = (0..<36_000).map { $0 % 3 == 0 ? other : common }
    let index = madeAnew(briefings)
    let terms = try index.pieces.flatMap { try entryTerms(of: $0.bytes) }
    #expect(terms.contains { $0.contains(PieceWriter.partMark) }, "a list has several parts")
    var numbers: [Int?] = Array(0..<36_000)
    numbers[4_321] = nil
    var maker = SearchIndexMaker()
    maker.add(other, number: 4_321)
    briefings[4_321] = other
    let changed = try #require(
      maker.index(after: EarlierIndex(pieces: index.pieces.map(\.bytes), numbers: numbers)))
    #expect(changed.pieces.map(\.bytes) == madeAnew(briefings).pieces.map(\.bytes))
  }

  @Test("has lists with the most prominent first, and of these the newest", arguments: 1...20)
  func ranks(seed: UInt64) throws {
    var random = Numbers(state: seed)
    var postings: [Posting] = []
    var number = 1 + Int(random.below(20_000))
    let sparseness = 1 + random.below(400)
    while number >= 0 {
      postings.append(Posting(number: number, prominence: Prominence(level: UInt8(random.below(7)))))
      number -= 1 + Int(random.below(sparseness))
    }
    var read: [Posting] = []
    try RankedList(postings).forEachPosting { posting throws(DamagedPiece) in
      read.append(posting)
      return true
    }
    #expect(
      read == postings.sorted { ($0.prominence.level, $0.number) > ($1.prominence.level, $1.number) })
  }

  @Test("is none where the bytes of the earlier one are cut short or others")
  func damaged() {
    let terms = BriefingTerms([SearchPassage(id: "", weight: .text, words: ["정부는 예산을 늘린다"])])
    let bytes = madeAnew([terms, terms]).pieces[0].bytes
    var maker = SearchIndexMaker()
    maker.add(terms, number: 0)
    #expect(maker.index(after: EarlierIndex(pieces: [bytes], numbers: [nil, 1])) != nil)
    #expect(maker.index(after: EarlierIndex(pieces: [bytes.dropLast()], numbers: [nil, 1])) == nil)
    #expect(maker.index(after: EarlierIndex(pieces: [bytes], numbers: [nil])) == nil)
    #expect(maker.index(after: EarlierIndex(pieces: [[9, 1]], numbers: [nil, 1])) == nil)
    // A briefing that has the term twice.
    #expect(maker.index(after: EarlierIndex(pieces: [[8, 0x61, 4, 0, 1, 0, 1]], numbers: [nil, 0])) == nil)
    // A prominence that there is not, and a number that no site has.
    #expect(maker.index(after: EarlierIndex(pieces: [[8, 0x61, 2, 7, 0]], numbers: [nil, 1])) == nil)
    #expect(
      maker.index(
        after: EarlierIndex(pieces: [[8, 0x61, 6, 0, 0xFF, 0xFF, 0xFF, 0xFF, 8]], numbers: [nil, 1])) == nil)
  }
}

private func entryTerms(of piece: [UInt8]) throws -> [[UInt8]] {
  var reader = PieceEntries(piece)
  var terms: [[UInt8]] = []
  while let entry = try reader.next() { terms.append(entry.term) }
  return terms
}

/// - Parameter briefings: the oldest first.
private func madeAnew(_ briefings: [BriefingTerms]) -> SearchIndex {
  SearchIndex(briefings.reversed(), count: briefings.count)
}

private func madeUpTerms(_ random: inout Numbers) -> BriefingTerms {
  let syllables = Array("가나다라마바사정부예산 늘린다 abc 12조 ")
  let passages = (0..<1 + random.below(4)).map { number in
    SearchPassage(
      id: "p", weight: number == 0 ? .title : number == 1 ? .heading : .text,
      words: [
        String((0..<5 + random.below(60)).map { _ in syllables[Int(random.below(UInt64(syllables.count)))] })
      ])
  }
  return BriefingTerms(passages, topics: random.below(2) == 0 ? ["money"] : [])
}

/// A generator of numbers that are the same in every run: xorshift64*.
private struct Numbers {
  var state: UInt64

  mutating func below(_ limit: UInt64) -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return limit == 0 ? 0 : (state &* 0x2545_F491_4F6C_DD1D) >> 33 % limit
  }
}
