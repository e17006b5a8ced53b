/// Bytes that are no piece of an index.
struct DamagedPiece: Error {}

/// The entries of a piece, one after another.
struct PieceEntries {
  struct Entry {
    /// In UTF-8.
    var term: [UInt8]
    var value: ArraySlice<UInt8>
  }

  private var reader: VariableReader
  private var term: [UInt8] = []

  init(_ bytes: [UInt8]) { reader = VariableReader(bytes[...]) }

  /// - Returns: nil at the end.
  mutating func next() throws(DamagedPiece) -> Entry? {
    guard !reader.isAtEnd else { return nil }
    let shared = try reader.number()
    guard shared <= term.count else { throw DamagedPiece() }
    term.removeSubrange(shared...)
    term += try reader.bytes(try reader.number())
    return Entry(term: term, value: try reader.bytes(try reader.number()))
  }
}

/// Reads numbers of seven bits a byte, the lowest first, with the highest bit set where more follow.
struct VariableReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func number() throws(DamagedPiece) -> Int {
    var number = 0
    var shift = 0
    while position < bytes.endIndex, shift < 56 {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw DamagedPiece()
  }

  mutating func bytes(_ count: Int) throws(DamagedPiece) -> ArraySlice<UInt8> {
    guard count <= bytes.endIndex - position else { throw DamagedPiece() }
    defer { position += count }
    return bytes[position..<position + count]
  }
}

/// A part of the list of a term, as it is in a piece.
struct ListBytes {
  let bytes: ArraySlice<UInt8>
  /// Whether it begins with how many parts there are, and has those that have the term in a heading.
  let isFirst: Bool

  init(_ bytes: ArraySlice<UInt8>, isFirst: Bool) { (self.bytes, self.isFirst) = (bytes, isFirst) }

  /// How many parts the list has that this is the first one of.
  var partCount: Int {
    get throws(DamagedPiece) {
      var reader = VariableReader(bytes)
      return try reader.number()
    }
  }

  /// - Parameter look: returns whether to go on.
  /// - Returns: whether that was so for all.
  func forEachPosting(_ look: (Posting) throws(DamagedPiece) -> Bool) throws(DamagedPiece) -> Bool {
    var reader = VariableReader(bytes)
    if isFirst {
      _ = try reader.number()
      guard try reader.forEachPosting(count: try reader.number(), look) else { return false }
    }
    return try reader.forEachPosting(look)
  }
}
