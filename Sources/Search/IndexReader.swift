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
      guard let bytes = file(name) else { throw DamagedIndex(file: name) }
      do throws(DamagedPiece) {
        try read(bytes, from: lower, through: upper, where: isWanted, into: &found)
      } catch {
        throw DamagedIndex(file: name)
      }
      index += 1
    }
    return found
  }

  private func read(
    _ piece: [UInt8], from lower: [UInt16], through upper: [UInt16], where isWanted: (String) -> Bool,
    into found: inout [Int: Prominence]
  ) throws(DamagedPiece) {
    var entries = PieceEntries(piece)
    while let entry = try entries.next() {
      let name = Array(
        String(decoding: entry.term.prefix { $0 != PieceWriter.partMark }, as: UTF8.self).utf16)
      guard !name.lexicographicallyPrecedes(lower), isWithin(name, upper),
        isWanted(String(decoding: name, as: UTF16.self))
      else { continue }
      _ = try entry.value.forEachPosting { posting in
        found[posting.number] = max(found[posting.number] ?? posting.prominence, posting.prominence)
        return true
      }
    }
  }

  private func isWithin(_ term: [UInt16], _ upper: [UInt16]) -> Bool {
    !upper.lexicographicallyPrecedes(term)
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
