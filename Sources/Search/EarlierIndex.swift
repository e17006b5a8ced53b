/// An index as it was made before: what the next one is made from, together with the terms of those briefings that are new or
/// that have changed.
package struct EarlierIndex: Sendable {
  /// In the order of their terms.
  let pieces: [[UInt8]]
  /// What each briefing is called now, by the number that it had; nil for one that is gone, or has other terms.
  let numbers: [Int?]

  /// - Parameters:
  ///   - pieces: their bytes, in the order of their terms.
  ///   - numbers: what each briefing is called now, by the number that it had; nil for one that is gone, or has other terms. No
  ///     two have the same.
  package init(pieces: [[UInt8]], numbers: [Int?]) {
    (self.pieces, self.numbers) = (pieces, numbers)
  }

  /// Whether no list has to be looked at: all briefings are there, and are called what they were.
  var keepsAll: Bool { numbers.enumerated().allSatisfy { $0 == $1 } }
}

/// A term of an earlier index, with the list that it had.
struct EarlierList {
  /// In UTF-8.
  var term: [UInt8]
  var list: RankedList
}

/// Reads an earlier index term by term.
struct EarlierLists {
  private let pieces: [[UInt8]]
  private var next = 0
  private var entries = PieceEntries([])
  /// What was read to see that a list has ended.
  private var following: PieceEntries.Entry?

  init(_ index: EarlierIndex) { pieces = index.pieces }

  /// - Returns: nil at the end.
  /// - Throws: ``DamagedPiece`` for what is no index.
  mutating func nextList() throws(DamagedPiece) -> EarlierList? {
    guard let first = try nextEntry() else { return nil }
    guard !first.term.contains(PieceWriter.partMark) else { throw DamagedPiece() }
    var parts = [first.value]
    while let part = try nextEntry() {
      guard part.term.starts(with: first.term + [PieceWriter.partMark]) else {
        following = part
        break
      }
      parts.append(part.value)
    }
    return EarlierList(term: first.term, list: RankedList(parts: parts))
  }

  private mutating func nextEntry() throws(DamagedPiece) -> PieceEntries.Entry? {
    if let entry = following {
      following = nil
      return entry
    }
    while true {
      if let entry = try entries.next() { return entry }
      guard next < pieces.count else { return nil }
      entries = PieceEntries(pieces[next])
      next += 1
    }
  }
}

extension EarlierList {
  /// The list as it is now.
  /// - Parameters:
  ///   - numbers: what each briefing is called now; nil for one that is no longer there.
  ///   - added: of briefings that are not in it.
  /// - Returns: nil for an empty one.
  func renumbered(_ numbers: [Int?], adding added: [Posting]) throws(DamagedPiece) -> RankedList? {
    var postings = added
    try list.forEachPosting { posting throws(DamagedPiece) in
      guard numbers.indices.contains(posting.number) else { throw DamagedPiece() }
      if let now = numbers[posting.number] {
        postings.append(Posting(number: now, prominence: posting.prominence))
      }
      return true
    }
    guard !postings.isEmpty else { return nil }
    postings.sort { $0.number > $1.number }
    guard zip(postings, postings.dropFirst()).allSatisfy({ $0.number > $1.number }) else {
      throw DamagedPiece()
    }
    return RankedList(postings)
  }

  /// Whether a briefing in the list is no longer there, or is called something else.
  func isAffected(by numbers: [Int?]) throws(DamagedPiece) -> Bool {
    var isAffected = false
    try list.forEachPosting { posting throws(DamagedPiece) in
      guard numbers.indices.contains(posting.number) else { throw DamagedPiece() }
      isAffected = numbers[posting.number] != posting.number
      return !isAffected
    }
    return isAffected
  }
}
