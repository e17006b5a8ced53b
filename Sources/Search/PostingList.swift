/// Which briefings have a term, the newest first: the number of the first and then the differences, each with the prominence in its
/// lowest three bits, seven bits a byte.
struct PostingList {
  /// Those that have it in a heading or in the title.
  private(set) var headed = PostingBytes()
  /// The others, in parts that can be fetched one after the other: those that are full, and the one that is written to.
  private var fullParts: [PostingBytes] = []
  private var lastPart = PostingBytes()

  var others: [PostingBytes] { fullParts + [lastPart] }

  /// Longer lists are parted, in bytes.
  static let limit = 4_096

  init(_ number: Int, _ prominence: Prominence) { add(number, prominence) }

  /// - Parameter postings: the newest first, at least one.
  init(_ postings: [Posting]) {
    for posting in postings { add(posting.number, posting.prominence) }
  }

  mutating func add(_ number: Int, _ prominence: Prominence) {
    if prominence.isInHeading {
      headed.add(number, prominence)
    } else {
      if lastPart.bytes.count >= Self.limit {
        fullParts.append(lastPart)
        lastPart = PostingBytes()
      }
      lastPart.add(number, prominence)
    }
  }
}

/// A briefing that has a term.
struct Posting {
  var number: Int
  var prominence: Prominence
}

struct PostingBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private var last = 0

  mutating func add(_ number: Int, _ prominence: Prominence) {
    bytes.appendVariable((count == 0 ? number : last - number) << 3 | Int(prominence.level))
    last = number
    count += 1
  }
}

extension [UInt8] {
  /// Seven bits a byte, the lowest first, with the highest bit set where more follow.
  mutating func appendVariable(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

extension PostingList {
  /// - Parameter look: returns whether to go on.
  func forEachPosting(_ look: (Posting) throws(DamagedPiece) -> Bool) throws(DamagedPiece) {
    for part in [headed] + others {
      var reader = VariableReader(part.bytes[...])
      guard try reader.forEachPosting(look) else { return }
    }
  }
}

extension VariableReader {
  /// - Parameters:
  ///   - count: how many at most.
  ///   - look: returns whether to go on.
  /// - Returns: whether that was so for all.
  mutating func forEachPosting(
    count: Int = .max, _ look: (Posting) throws(DamagedPiece) -> Bool
  ) throws(DamagedPiece) -> Bool {
    var last: Int?
    var left = count
    while left > 0, !isAtEnd {
      let code = try number()
      let number = last.map { $0 - code >> 3 } ?? code >> 3
      guard try look(Posting(number: number, prominence: Prominence(level: UInt8(code & 7)))) else {
        return false
      }
      last = number
      left -= 1
    }
    return true
  }
}
