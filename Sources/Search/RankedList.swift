/// Which briefings have a term, as it is in pieces: those that have it most prominently first, and of these the newest, in parts
/// that can be read one after the other.
///
/// Whoever has read a part knows that no other briefing has the term as prominently, or that it is older.
struct RankedList {
  /// At least one.
  private(set) var parts: [ArraySlice<UInt8>]

  /// In bytes: what is longer is parted.
  static let limit = 4_096
  /// So many briefings are in a group at most, so that a part can end after it.
  private static let groupLimit = 4_096

  init(parts: [ArraySlice<UInt8>]) { self.parts = parts }

  /// - Parameter postings: the newest first, at least one.
  /// - Complexity: linear in `postings`.
  init(_ postings: [Posting]) {
    var levels = [[Int]](repeating: [], count: Prominence.levelCount)
    for posting in postings { levels[Int(posting.prominence.level)].append(posting.number) }
    parts = []
    var part: [UInt8] = []
    for (level, numbers) in levels.enumerated().reversed() {
      for start in stride(from: 0, to: numbers.count, by: Self.groupLimit) {
        if part.count >= Self.limit {
          parts.append(part[...])
          part = []
        }
        part.appendGroup(numbers[start..<min(start + Self.groupLimit, numbers.count)], level)
      }
    }
    parts.append(part[...])
  }

  /// - Parameter look: returns whether to go on.
  func forEachPosting(_ look: (Posting) throws(DamagedPiece) -> Bool) throws(DamagedPiece) {
    for part in parts {
      guard try part.forEachPosting(look) else { return }
    }
  }
}

extension ArraySlice<UInt8> {
  /// - Parameter look: returns whether to go on.
  /// - Returns: whether that was so for all.
  func forEachPosting(_ look: (Posting) throws(DamagedPiece) -> Bool) throws(DamagedPiece) -> Bool {
    var reader = VariableReader(self)
    while !reader.isAtEnd {
      let head = try reader.number()
      var number = try reader.number()
      guard head & 7 < Prominence.levelCount, number <= Int(Int32.max) else { throw DamagedPiece() }
      let prominence = Prominence(level: UInt8(head & 7))
      let width = differenceWidth(count: head >> 3 + 1, newest: number)
      var bits = BitReader(reader)
      guard try look(Posting(number: number, prominence: prominence)) else { return false }
      for _ in 0..<head >> 3 {
        number -= try bits.difference(width: width)
        guard number >= 0 else { throw DamagedPiece() }
        guard try look(Posting(number: number, prominence: prominence)) else { return false }
      }
      reader = bits.rest
    }
    return true
  }
}

extension [UInt8] {
  /// How many briefings follow the first with the prominence of all, the number of the first, and the differences.
  fileprivate mutating func appendGroup(_ numbers: ArraySlice<Int>, _ level: Int) {
    guard let newest = numbers.first else { return }
    appendVariable((numbers.count - 1) << 3 | level)
    appendVariable(newest)
    let width = differenceWidth(count: numbers.count, newest: newest)
    var bits = BitWriter()
    for (newer, older) in zip(numbers, numbers.dropFirst()) { bits.append(newer - older, width: width) }
    self += bits.bytes
  }
}

/// How many of the lowest bits of a difference are written as they are: about as many as it has where the briefings with a term are
/// evenly spread. What is above them is then 0 or 1 most times, and written as so many ones (Rice's code).
private func differenceWidth(count: Int, newest: Int) -> Int {
  var width = 0
  while count << (width + 1) <= newest { width += 1 }
  return width
}

/// Writes bits, the lowest of a byte first.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var count = 0

  /// - Parameter difference: at least 1.
  mutating func append(_ difference: Int, width: Int) {
    let rest = difference - 1
    for _ in 0..<rest >> width { append(1) }
    append(0)
    for place in 0..<width { append(rest >> place & 1) }
  }

  private mutating func append(_ bit: Int) {
    if count % 8 == 0 { bytes.append(0) }
    bytes[bytes.count - 1] |= UInt8(bit) << UInt8(count % 8)
    count += 1
  }
}

/// Reads what ``BitWriter`` has written.
private struct BitReader {
  private var reader: VariableReader
  private var byte: UInt8 = 0
  private var left = 0

  init(_ reader: VariableReader) { self.reader = reader }

  /// What begins with the next byte.
  var rest: VariableReader { reader }

  mutating func difference(width: Int) throws(DamagedPiece) -> Int {
    var high = 0
    while try bit() == 1 { high += 1 }
    var difference = high << width + 1
    for place in 0..<width { difference += try bit() << place }
    return difference
  }

  private mutating func bit() throws(DamagedPiece) -> Int {
    if left == 0 {
      guard let next = try reader.bytes(1).first else { throw DamagedPiece() }
      (byte, left) = (next, 8)
    }
    defer {
      byte >>= 1
      left -= 1
    }
    return Int(byte & 1)
  }
}
