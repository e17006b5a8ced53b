/// A text after cleaning: what is left of it, what was done, and the way back.
package struct CleanedText: Sendable {
  /// UTF-8; composed (NFC), unless the text was cleaned as syntax.
  package internal(set) var bytes: [UInt8]
  package internal(set) var changes = CleaningChanges()
  /// From places in ``bytes`` to places in the text as it was.
  package internal(set) var origin = OffsetMap()

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Something that cleaning found in a text, whether it changed it or not.
package struct CleaningChange: Hashable, Sendable {
  package var kind: CharacterClass
  package var scalar: Unicode.Scalar
  /// What stands there now; nil for nothing.
  package var replacement: Unicode.Scalar?
  /// Where it began in the text as it was.
  package var offset: Int
}

/// All that cleaning found, in the order of the text.
package struct CleaningChanges: Sendable {
  /// So many of a kind are kept with their places; of the others only the number.
  static let limit = 1000

  package private(set) var places: [CleaningChange] = []
  package private(set) var counts: [CharacterClass: Int] = [:]

  package var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ change: CleaningChange) {
    let count = counts[change.kind, default: 0]
    counts[change.kind] = count + 1
    if count < Self.limit { places.append(change) }
  }
}
