/// Which briefings have a term, while an index is made: the number of the first and then the differences, each with the prominence
/// in its lowest three bits, seven bits a byte.
struct PostingList {
  private var bytes: [UInt8] = []
  private var last = 0

  init(_ number: Int, _ prominence: Prominence) { add(number, prominence) }

  /// - Parameter number: lower than those before.
  mutating func add(_ number: Int, _ prominence: Prominence) {
    bytes.appendVariable((bytes.isEmpty ? number : last - number) << 3 | Int(prominence.level))
    last = number
  }

  /// The newest first.
  var postings: [Posting] {
    var postings: [Posting] = []
    var (code, shift) = (0, 0)
    for byte in bytes {
      code |= Int(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      let number = postings.last.map { $0.number - code >> 3 } ?? code >> 3
      postings.append(Posting(number: number, prominence: Prominence(level: UInt8(code & 7))))
      (code, shift) = (0, 0)
    }
    return postings
  }
}

/// A briefing that has a term.
struct Posting: Hashable {
  var number: Int
  var prominence: Prominence
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
