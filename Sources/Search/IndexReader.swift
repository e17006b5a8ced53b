import Diagnostics

/// Looks up terms in the files of an index.
struct IndexReader {
  /// The bytes of a file of the index by its name; nil if it is not there.
  private let file: (String) -> [UInt8]?
  private let pieces: [(first: [UInt16], name: String)]

  /// - Parameter table: what ``SearchIndex/directory(_:)`` gave.
  /// - Throws: ``DamagedIndex`` when a table is not there or none.
  init(_ table: JSON, file: @escaping (String) -> [UInt8]?) throws(DamagedIndex) {
    self.file = file
    if let tables = table["tables"] {
      var pieces: [(first: [UInt16], name: String)] = []
      for name in tables.strings {
        guard let bytes = file(name) else { throw DamagedIndex(file: name) }
        do {
          pieces += Self.entries(try JSON.read(bytes[...]))
        } catch {
          throw DamagedIndex(file: name)
        }
      }
      self.pieces = pieces
    } else {
      pieces = Self.entries(table)
    }
  }

  private static func entries(_ table: JSON) -> [(first: [UInt16], name: String)] {
    Array(zip((table["first"]?.strings ?? []).map { Array($0.utf16) }, table["pieces"]?.strings ?? []))
  }

  /// The briefings with one of the terms in a range, each with where it stands best; by number, the newest last.
  /// - Parameters:
  ///   - last: the last term that counts.
  ///   - isWanted: whether a term of the range counts.
  /// - Complexity: linear in the pieces that have such terms.
  func briefings(
    from first: String, through last: String, where isWanted: (String) -> Bool = { _ in true }
  ) throws(DamagedIndex) -> [Int: Prominence] {
    let lower = Array(first.utf16)
    let upper = Array(last.utf16)
    var found: [Int: Prominence] = [:]
    // The last piece that begins before the range may have its first terms.
    var index = pieces.lastIndex { !lower.lexicographicallyPrecedes($0.first) } ?? 0
    while index < pieces.count,
      index == 0 || isWithin(pieces[index].first, upper + [1, .max])
        || !lower.lexicographicallyPrecedes(pieces[index].first)
    {
      let name = pieces[index].name
      guard let bytes = file(name), let entries = PieceEntries(bytes).all else {
        throw DamagedIndex(file: name)
      }
      for (term, value) in entries {
        let (name, part) = Self.parted(Array(term.utf16))
        guard !name.lexicographicallyPrecedes(lower), isWithin(name, upper),
          isWanted(String(decoding: name, as: UTF16.self))
        else { continue }
        var reader = ByteReader(value)
        if part { reader.readPostings(count: nil, into: &found) } else { reader.readList(into: &found) }
      }
      index += 1
    }
    return found
  }

  private func isWithin(_ term: [UInt16], _ upper: [UInt16]) -> Bool {
    !upper.lexicographicallyPrecedes(term)
  }

  /// The term, and whether this is a later part of its list.
  private static func parted(_ term: [UInt16]) -> (term: [UInt16], isPart: Bool) {
    guard let mark = term.firstIndex(of: 1) else { return (term, false) }
    return (Array(term[..<mark]), true)
  }
}

/// A file of the index is missing, or is none.
package struct DamagedIndex: Error, Hashable {
  /// Its name.
  package var file: String

  package init(file: String) { self.file = file }
}

extension JSON {
  subscript(name: String) -> JSON? {
    guard case .members(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }

  var string: String? { if case .string(let string) = self { string } else { nil } }

  var strings: [String] { elements.compactMap(\.string) }

  var integer: Int? {
    switch self {
    case .number(let number): number
    case .literal(let digits): Int(digits)
    default: nil
    }
  }
}

/// The terms of a piece with their lists.
private struct PieceEntries {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil where the bytes are no piece.
  var all: [(term: String, value: ArraySlice<UInt8>)]? {
    var entries: [(term: String, value: ArraySlice<UInt8>)] = []
    var reader = ByteReader(bytes[...])
    var key: [UInt8] = []
    while !reader.isAtEnd {
      guard let shared = reader.readVariable(), shared <= key.count, let rest = reader.readVariable(),
        let letters = reader.read(rest), let length = reader.readVariable(), let value = reader.read(length)
      else { return nil }
      key = Array(key[..<shared]) + letters
      entries.append((String(decoding: key, as: UTF8.self), value))
    }
    return entries
  }
}

private struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func readVariable() -> Int? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: number) }
      shift += 7
      if shift > 56 { return nil }
    }
    return nil
  }

  mutating func read(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// What a term has: how many parts, how many in headings, these, and the first part of the others.
  mutating func readList(into found: inout [Int: Prominence]) {
    guard readVariable() != nil, let headed = readVariable() else { return }
    readPostings(count: headed, into: &found)
    readPostings(count: nil, into: &found)
  }

  mutating func readPostings(count: Int?, into found: inout [Int: Prominence]) {
    var last: Int?
    var left = count ?? .max
    while left > 0, let number = readVariable() {
      let prominence = Prominence(level: UInt8(number & 7))
      let briefing = last.map { $0 - number >> 3 } ?? number >> 3
      found[briefing] = max(found[briefing] ?? prominence, prominence)
      last = briefing
      left -= 1
    }
  }
}
