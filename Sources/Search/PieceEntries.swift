/// Bytes that are no piece of an index.
struct DamagedPiece: Error {}

/// The entries of a piece, one after another.
struct PieceEntries {
  struct Entry {
    /// In UTF-8.
    var term: [UInt8]
    var value: ArraySlice<UInt8>
  }

  /// So many bytes at most are taken from the term before: two syllables have six.
  static let sharedLimit = 7

  private var reader: VariableReader
  private var term: [UInt8] = []

  init(_ bytes: [UInt8]) { reader = VariableReader(bytes[...]) }

  /// - Returns: nil at the end.
  mutating func next() throws(DamagedPiece) -> Entry? {
    guard !reader.isAtEnd else { return nil }
    let head = try reader.number()
    let shared = head & Self.sharedLimit
    guard shared <= term.count else { throw DamagedPiece() }
    term.removeSubrange(shared...)
    term += try reader.bytes(head >> 3)
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
