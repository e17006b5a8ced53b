/// Reads a file of the time zone database (TZif, RFC 9636).
struct ZoneFileReader {
  private let bytes: [UInt8]
  private var place = 0

  /// Nil for anything else, and for files that count leap seconds, which no clock on a site does.
  static func read(_ bytes: [UInt8]) -> ZoneRules? {
    var reader = ZoneFileReader(bytes: bytes)
    return reader.rules()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// How many there are of everything in a part of the file.
  private struct Header {
    var version: UInt8
    var universalSigns, standardSigns, leapSeconds, changes, types, letters: Int

    func size(timeSize: Int) -> Int {
      changes * (timeSize + 1) + types * 6 + letters + leapSeconds * (timeSize + 4) + standardSigns
        + universalSigns
    }
  }

  private mutating func rules() -> ZoneRules? {
    guard let old = header() else { return nil }
    // Since version 2 what follows is there again, in times of eight bytes, and then what holds afterwards.
    guard old.version >= UInt8(ascii: "2") else { return rules(old, timeSize: 4) }
    guard bytes.count - place >= old.size(timeSize: 4) else { return nil }
    place += old.size(timeSize: 4)
    return header().flatMap { rules($0, timeSize: 8) }
  }

  private mutating func header() -> Header? {
    guard bytes.count - place >= 44, bytes[place..<(place + 4)].elementsEqual("TZif".utf8) else { return nil }
    let version = bytes[place + 4]
    place += 20
    let counts = (0..<6).map { _ in number(size: 4) }
    return Header(
      version: version, universalSigns: counts[0], standardSigns: counts[1], leapSeconds: counts[2],
      changes: counts[3], types: counts[4], letters: counts[5])
  }

  private mutating func rules(_ header: Header, timeSize: Int) -> ZoneRules? {
    guard header.leapSeconds == 0, header.types > 0, bytes.count - place >= header.size(timeSize: timeSize)
    else { return nil }
    let end = place + header.size(timeSize: timeSize)
    let changes = (0..<header.changes).map { _ in
      // Numbers may be negative.
      timeSize == 4 ? Int(Int32(truncatingIfNeeded: number(size: 4))) : number(size: 8)
    }
    guard zip(changes, changes.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    let types = (0..<header.changes).map { _ in number(size: 1) }
    let offsets = (0..<header.types).map { _ in
      let offset = Int(Int32(truncatingIfNeeded: number(size: 4)))
      place += 2
      return offset
    }
    guard types.allSatisfy({ $0 < offsets.count }), offsets.allSatisfy({ abs($0) < 26 * 3600 }) else {
      return nil
    }
    place = end
    var rules = ZoneRules(changes: changes, offsets: [offsets[0]] + types.map { offsets[$0] })
    guard timeSize == 8 else { return rules }
    guard let footer = footer() else { return nil }
    if footer.isEmpty { return rules }
    guard let afterwards = YearlyRuleReader.read(footer) else { return nil }
    rules.afterwards = afterwards
    return rules
  }

  /// The last line of the file.
  private func footer() -> ArraySlice<UInt8>? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\n"),
      let end = bytes[(place + 1)...].firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return bytes[(place + 1)..<end]
  }

  /// A number whose first byte counts most.
  private mutating func number(size: Int) -> Int {
    defer { place += size }
    return Int(truncatingIfNeeded: bytes[place..<(place + size)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
