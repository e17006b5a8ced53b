/// Puts lists into pieces.
struct PieceWriter {
  private var pieces: [SearchIndex.Piece] = []
  private var first: [UInt8]?
  private var last: [UInt8] = []
  private var bytes: [UInt8] = []

  /// In bytes: a piece ends where a term says so by its hash, but not before it has as many as this.
  private static let least = 1_536
  private static let most = 2_560

  /// - Parameter term: in UTF-8.
  mutating func add(_ term: [UInt8], _ list: RankedList) {
    for (number, part) in list.parts.enumerated() {
      write(number == 0 ? term : Self.term(term, part: number), part)
    }
  }

  private mutating func write(_ key: [UInt8], _ value: ArraySlice<UInt8>) {
    if bytes.count >= Self.most || bytes.count >= Self.least && endsPiece(before: key)
      || !bytes.isEmpty && value.count >= Self.least
    {
      finishPiece()
    }
    if first == nil { first = key }
    let shared = zip(last, key).prefix(PieceEntries.sharedLimit).prefix { $0 == $1 }.count
    bytes.appendVariable((key.count - shared) << 3 | shared)
    bytes += key[shared...]
    bytes.appendVariable(value.count)
    bytes += value
    last = key
  }

  private func endsPiece(before key: [UInt8]) -> Bool {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash % 16 == 0
  }

  private mutating func finishPiece() {
    if let first {
      pieces.append(SearchIndex.Piece(first: String(decoding: first, as: UTF8.self), bytes: bytes))
    }
    first = nil
    last = []
    bytes = []
  }

  var finished: [SearchIndex.Piece] {
    var writer = self
    writer.finishPiece()
    return writer.pieces
  }

  /// No term has it.
  static let partMark: UInt8 = 1

  /// What the later parts of a long list stand under, right after the term itself.
  private static func term(_ term: [UInt8], part: Int) -> [UInt8] {
    // One letter more for each, so that they stand in their order.
    term + [partMark] + String(decoding: [0x30 + UInt16(clamping: part)], as: UTF16.self).utf8
  }
}
