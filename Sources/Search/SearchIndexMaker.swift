/// Makes an index of the terms of briefings, one after the other.
package struct SearchIndexMaker: Sendable {
  private var lists = PostingLists()

  package init() {}

  /// - Parameter number: of the briefing; lower than those before.
  /// - Complexity: linear in its terms.
  package mutating func add(_ briefing: BriefingTerms, number: Int) { lists.add(briefing, number: number) }

  /// Of what was added.
  /// - Complexity: O(n log n) in the different terms, and linear in the lists.
  package var index: SearchIndex {
    var writer = PieceWriter()
    for (term, list) in lists.sorted { writer.add(term, RankedList(list.postings)) }
    return SearchIndex(pieces: writer.finished)
  }

  /// Of what was added and what is still as it was in an earlier index: the same as an index of all of it.
  /// - Returns: nil where the earlier one cannot be read.
  /// - Complexity: O(n log n) in the added terms, and linear in the earlier index.
  package func index(after earlier: EarlierIndex) -> SearchIndex? {
    do throws(DamagedPiece) {
      var writer = PieceWriter()
      var added = lists.sorted[...]
      let keepsAll = earlier.keepsAll
      var reader = EarlierLists(earlier)
      while let list = try reader.nextList() {
        while let new = added.first, new.term.lexicographicallyPrecedes(list.term) {
          writer.add(new.term, RankedList(new.list.postings))
          added.removeFirst()
        }
        let new = added.first.flatMap { $0.term == list.term ? $0.list : nil }
        if new != nil { added.removeFirst() }
        let isAffected = try new != nil ? true : keepsAll ? false : list.isAffected(by: earlier.numbers)
        if !isAffected {
          writer.add(list.term, list.list)
        } else if let now = try list.renumbered(earlier.numbers, adding: new?.postings ?? []) {
          writer.add(list.term, now)
        }
      }
      for new in added { writer.add(new.term, RankedList(new.list.postings)) }
      return SearchIndex(pieces: writer.finished)
    } catch {
      return nil
    }
  }
}
