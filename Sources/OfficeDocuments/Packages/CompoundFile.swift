/// The streams of a compound file (MS-CFB), which is a file system within a file.
///
/// Chains of sectors that come back to themselves, entries that are in two folders, and streams that are longer than the
/// file are failures: nothing is read twice, however the tables point.
package struct CompoundFile: Sendable {
  private let bytes: [UInt8]
  private let sectorShift: Int
  private let miniShift: Int
  private let miniCutoff: Int
  private let table: [UInt32]
  private var miniTable: [UInt32] = []
  private var miniStream: [UInt8] = []
  private var streams: [String: Stream] = [:]

  private struct Stream {
    var start: UInt32
    var size: Int
  }

  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let endOfChain: UInt32 = 0xFFFF_FFFE
  private static let noEntry: UInt32 = 0xFFFF_FFFF

  /// Paths of streams, sorted: `BodyText/Section0`.
  package var names: [String] { streams.keys.sorted() }

  package func has(_ name: String) -> Bool { streams[name] != nil }

  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) throws(PackageFailure) {
    guard bytes.count >= 512, bytes.starts(with: Self.signature) else {
      throw .unsupported("it is no compound file")
    }
    self.bytes = bytes
    sectorShift = bytes.number16(at: 30)
    miniShift = bytes.number16(at: 32)
    miniCutoff = bytes.number32(at: 56)
    guard sectorShift == 9 || sectorShift == 12, miniShift == 6, miniCutoff == 4096 else {
      throw .damaged("its sectors are of no size that is known")
    }
    table = try Self.table(of: bytes, shift: sectorShift)
    let directory = try chain(from: UInt32(bytes.number32(at: 48)), limit: OfficeLimits.entrySize)
    let root = try readDirectory(directory)
    miniStream = try chain(from: root.start, limit: OfficeLimits.entrySize)
    let miniBytes = try chain(from: UInt32(bytes.number32(at: 60)), limit: OfficeLimits.entrySize)
    miniTable = miniBytes.words
  }

  /// The bytes of a stream.
  /// - Complexity: O(its size).
  package func read(_ name: String) throws(PackageFailure) -> [UInt8] {
    guard let stream = streams[name] else { throw .missing(name) }
    guard stream.size <= OfficeLimits.entrySize else {
      throw .tooLarge("'\(name)' has more than \(OfficeLimits.entrySize >> 20) MB")
    }
    let content =
      stream.size < miniCutoff
      ? try miniChain(from: stream.start, size: stream.size)
      : try chain(from: stream.start, limit: stream.size)
    guard content.count >= stream.size else { throw .damaged("'\(name)' ends too soon") }
    return Array(content.prefix(stream.size))
  }

  // MARK: Sectors

  /// Which sector follows which. The sectors of this table are themselves listed in the header, and where these do not
  /// suffice, in a chain of sectors.
  private static func table(of bytes: [UInt8], shift: Int) throws(PackageFailure) -> [UInt32] {
    let sectorCount = (bytes.count >> shift) + 1
    let perSector = 1 << (shift - 2)
    var places: [UInt32] = (0..<109).map { UInt32(bytes.number32(at: 76 + 4 * $0)) }
    var next = UInt32(bytes.number32(at: 68))
    var lists = 0
    while next < 0xFFFF_FFFA {
      guard lists <= sectorCount, let sector = sector(next, of: bytes, shift: shift) else {
        throw .damaged("the list of its tables is broken")
      }
      let words = sector.words
      guard words.count == perSector else { throw .damaged("the list of its tables is broken") }
      places += words.dropLast()
      next = words[perSector - 1]
      lists += 1
    }
    var table: [UInt32] = []
    for place in places where place != noEntry {
      guard table.count <= sectorCount, let sector = sector(place, of: bytes, shift: shift) else {
        throw .damaged("its table of sectors is beyond its end")
      }
      table += sector.words
    }
    return table
  }

  /// The last sector may be shorter than others.
  private static func sector(_ number: UInt32, of bytes: [UInt8], shift: Int) -> [UInt8]? {
    let start = (Int(number) + 1) << shift
    guard start < bytes.count else { return nil }
    return Array(bytes[start..<min(start + 1 << shift, bytes.count)])
  }

  private func chain(from start: UInt32, limit: Int) throws(PackageFailure) -> [UInt8] {
    var content: [UInt8] = []
    var (next, steps) = (start, 0)
    while next < 0xFFFF_FFFA, content.count < limit {
      steps += 1
      guard Int(next) < table.count, steps <= table.count else {
        throw .damaged("its sectors form a circle, or lead out of the file")
      }
      let place = (Int(next) + 1) << sectorShift
      guard place < bytes.count else { throw .damaged("a sector is beyond its end") }
      content += bytes[place..<min(place + 1 << sectorShift, bytes.count)]
      next = table[Int(next)]
    }
    return content
  }

  private func miniChain(from start: UInt32, size: Int) throws(PackageFailure) -> [UInt8] {
    var content: [UInt8] = []
    var (next, steps) = (start, 0)
    while next < 0xFFFF_FFFA, content.count < size {
      steps += 1
      let place = Int(next) << miniShift
      guard Int(next) < miniTable.count, steps <= miniTable.count, place < miniStream.count else {
        throw .damaged("its small sectors form a circle, or lead out of the file")
      }
      content += miniStream[place..<min(place + 1 << miniShift, miniStream.count)]
      next = miniTable[Int(next)]
    }
    return content
  }

  // MARK: The directory

  /// Gathers the streams, and returns where the small ones are.
  private mutating func readDirectory(_ directory: [UInt8]) throws(PackageFailure) -> Stream {
    let count = directory.count / 128
    guard count > 0, count <= OfficeLimits.packageEntries else {
      throw count == 0
        ? .damaged("it has no directory") : .tooLarge("it has more than \(OfficeLimits.packageEntries) files")
    }
    var isVisited = Array(repeating: false, count: count)
    var waiting: [(entry: UInt32, folder: String)] = [(UInt32(directory.number32(at: 76)), "")]
    while let (entry, folder) = waiting.popLast() {
      guard entry != Self.noEntry else { continue }
      let index = Int(entry)
      guard index < count, !isVisited[index] else {
        throw .damaged("its directory forms a circle, or leads out of itself")
      }
      isVisited[index] = true
      let place = index * 128
      let length = min(max(0, directory.number16(at: place + 64) - 2), 62) & ~1
      let units = stride(from: place, to: place + length, by: 2).map { UInt16(directory.number16(at: $0)) }
      let name = folder + String(decoding: units, as: UTF16.self)
      waiting.append((UInt32(directory.number32(at: place + 68)), folder))
      waiting.append((UInt32(directory.number32(at: place + 72)), folder))
      switch directory[place + 66] {
      case 1:
        guard name.utf8.count <= 1024 else { throw .damaged("its folders are nested too deep") }
        waiting.append((UInt32(directory.number32(at: place + 76)), name + "/"))
      case 2:
        let stream = Stream(
          start: UInt32(directory.number32(at: place + 116)), size: directory.number32(at: place + 120))
        guard streams.updateValue(stream, forKey: name) == nil else {
          throw .damaged("it has two streams that are called '\(name)'")
        }
      default: break
      }
    }
    return Stream(start: UInt32(directory.number32(at: 116)), size: 0)
  }
}

extension [UInt8] {
  /// Numbers of four bytes each, the lowest first.
  fileprivate var words: [UInt32] { stride(from: 0, to: count & ~3, by: 4).map { UInt32(number32(at: $0)) } }
}
