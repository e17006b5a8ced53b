/// The directory of a ZIP archive, and what is in it: as much of the format as packages of documents use.
///
/// Nothing is believed that the bytes do not bear out: entries lie within the archive, none of them within another, and
/// none unpacks to more than its size says, nor all of them together to more than ``OfficeLimits/unpackedSize``.
package struct ZipArchive: Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    /// Of what comes out.
    package var size: Int
    /// Where its packed bytes are.
    var range: Range<Int>
    var isPacked: Bool
    var checkSum: UInt32
  }

  private let bytes: [UInt8]
  /// In the order of the directory.
  package let entries: [Entry]
  private let positions: [String: Int]

  /// - Complexity: O(bytes of the directory), and O(n log n) in its entries.
  package init(_ bytes: [UInt8]) throws(PackageFailure) {
    self.bytes = bytes
    let (start, count, end) = try Self.directory(of: bytes)
    var entries: [Entry] = []
    var positions: [String: Int] = [:]
    var place = start
    var total = 0
    for _ in 0..<count {
      guard place + 46 <= end, bytes.number32(at: place) == 0x0201_4B50 else {
        throw .damaged("its directory ends too soon")
      }
      let nameEnd = place + 46 + bytes.number16(at: place + 28)
      let next = nameEnd + bytes.number16(at: place + 30) + bytes.number16(at: place + 32)
      guard next <= end else { throw .damaged("its directory ends too soon") }
      guard let name = String(validating: bytes[(place + 46)..<nameEnd], as: UTF8.self) else {
        throw .damaged("the name of a file in it is not UTF-8")
      }
      let entry = try Self.entry(name, at: place, in: bytes, directory: start)
      total += entry.size
      guard total <= OfficeLimits.unpackedSize else {
        throw .tooLarge("it unpacks to more than \(OfficeLimits.unpackedSize >> 20) MB")
      }
      guard positions.updateValue(entries.count, forKey: name) == nil else {
        throw .damaged("it has two files that are called '\(name)'")
      }
      entries.append(entry)
      place = next
    }
    let ordered = entries.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (one, other) in zip(ordered, ordered.dropFirst()) where other.range.lowerBound < one.range.upperBound
    {
      throw .damaged("'\(other.name)' lies within '\(one.name)'")
    }
    self.entries = entries
    self.positions = positions
  }

  package subscript(name: String) -> Entry? { positions[name].map { entries[$0] } }

  /// The bytes of a file.
  /// - Complexity: O(its size).
  package func read(_ name: String) throws(PackageFailure) -> [UInt8] {
    guard let entry = self[name] else { throw .missing(name) }
    let packed = bytes[entry.range]
    let content = entry.isPacked ? try Inflation.inflate(packed, to: entry.size) : Array(packed)
    guard content.count == entry.size, Inflation.checkSum(content).map({ $0 == entry.checkSum }) ?? true
    else {
      throw .damaged("the check sum of '\(name)' is another")
    }
    return content
  }

  // MARK: The directory

  /// Where the directory begins, how many entries it has, where it ends.
  private static func directory(of bytes: [UInt8]) throws(PackageFailure) -> (
    start: Int, count: Int, end: Int
  ) {
    let first = max(0, bytes.count - 22 - 0xFFFF)
    var place = bytes.count - 22
    // A comment may follow the end of the directory.
    while place >= first {
      if bytes[place] == 0x50, bytes.number32(at: place) == 0x0605_4B50,
        place + 22 + bytes.number16(at: place + 20) == bytes.count
      {
        break
      }
      place -= 1
    }
    guard place >= first, place >= 0 else { throw .damaged("it has no directory, so it was cut off") }
    let (count, size) = (bytes.number16(at: place + 10), bytes.number32(at: place + 12))
    let start = bytes.number32(at: place + 16)
    guard count < 0xFFFF, start < 0xFFFF_FFFF else { throw .unsupported("it is a ZIP archive of 64 bits") }
    guard bytes.number16(at: place + 4) == 0, bytes.number16(at: place + 8) == count else {
      throw .unsupported("it is one of several parts of an archive")
    }
    guard count <= OfficeLimits.packageEntries else {
      throw .tooLarge("it has more than \(OfficeLimits.packageEntries) files")
    }
    guard start + size <= place else { throw .damaged("its directory is beyond its end") }
    return (start, count, start + size)
  }

  private static func entry(
    _ name: String, at place: Int, in bytes: [UInt8], directory: Int
  ) throws(PackageFailure) -> Entry {
    let (flags, method) = (bytes.number16(at: place + 8), bytes.number16(at: place + 10))
    let (packed, size) = (bytes.number32(at: place + 20), bytes.number32(at: place + 24))
    let local = bytes.number32(at: place + 42)
    guard flags & 0x2041 == 0 else { throw .encrypted }
    guard method == 0 || method == 8 else {
      throw .unsupported("'\(name)' is packed in a way that is not read (\(method))")
    }
    guard size <= OfficeLimits.entrySize else {
      throw .tooLarge("'\(name)' unpacks to more than \(OfficeLimits.entrySize >> 20) MB")
    }
    guard local + 30 <= directory, bytes.number32(at: local) == 0x0403_4B50 else {
      throw .damaged("'\(name)' is not where the directory says")
    }
    let start = local + 30 + bytes.number16(at: local + 26) + bytes.number16(at: local + 28)
    guard start + packed <= directory, method == 8 || packed == size else {
      throw .damaged("'\(name)' is not where the directory says")
    }
    return Entry(
      name: name, size: size, range: start..<(start + packed), isPacked: method == 8,
      checkSum: UInt32(truncatingIfNeeded: bytes.number32(at: place + 16)))
  }
}

extension [UInt8] {
  /// Two bytes, the lower first.
  func number16(at offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// Four bytes, the lowest first.
  func number32(at offset: Int) -> Int { number16(at: offset) | number16(at: offset + 2) << 16 }
}
