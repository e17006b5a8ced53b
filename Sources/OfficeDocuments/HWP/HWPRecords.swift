/// The records of a stream of a HWP document, which form a tree by their levels.
struct HWPRecords {
  struct Record {
    var tag: Int
    var level: Int
    /// Its content.
    var range: Range<Int>
    /// The index of the next record that is not within it.
    var end: Int
  }

  private(set) var list: [Record] = []
  private let bytes: [UInt8]

  /// None.
  init() { bytes = [] }

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) throws(PackageFailure) {
    self.bytes = bytes
    var place = 0
    var open: [Int] = []
    while place < bytes.count {
      guard place + 4 <= bytes.count else { throw .damaged("a record of its text ends too soon") }
      let head = bytes.number32(at: place)
      place += 4
      var size = head >> 20
      if size == 0xFFF {
        guard place + 4 <= bytes.count else { throw .damaged("a record of its text ends too soon") }
        size = bytes.number32(at: place)
        place += 4
      }
      guard size <= bytes.count - place else { throw .damaged("a record of its text ends too soon") }
      let level = head >> 10 & 0x3FF
      while let last = open.last, list[last].level >= level {
        list[last].end = list.count
        open.removeLast()
      }
      open.append(list.count)
      list.append(Record(tag: head & 0x3FF, level: level, range: place..<(place + size), end: 0))
      place += size
    }
    for index in open { list[index].end = list.count }
  }

  var all: Range<Int> { 0..<list.count }

  /// The indices of the records that are right within a part of the list.
  func children(in range: Range<Int>) -> [Int] {
    var children: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      children.append(index)
      index = list[index].end
    }
    return children
  }

  func children(of index: Int) -> [Int] { children(in: (index + 1)..<list[index].end) }

  func tag(_ index: Int) -> Int { list[index].tag }

  func content(_ index: Int) -> HWPFields { HWPFields(bytes: bytes[list[index].range]) }
}

/// The bytes of a record, asked by their offsets; nil is what is not there.
struct HWPFields {
  let bytes: ArraySlice<UInt8>

  var count: Int { bytes.count }

  func byte(_ offset: Int) -> Int? {
    offset < bytes.count ? Int(bytes[bytes.startIndex + offset]) : nil
  }

  func number16(_ offset: Int) -> Int? {
    guard offset + 2 <= bytes.count else { return nil }
    let place = bytes.startIndex + offset
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }

  func number32(_ offset: Int) -> Int? {
    guard let low = number16(offset), let high = number16(offset + 2) else { return nil }
    return low | high << 16
  }

  /// A text that says its length before it, and where it ends.
  func text(_ offset: Int) -> (text: String, end: Int)? {
    guard let length = number16(offset), offset + 2 + 2 * length <= bytes.count else { return nil }
    let units = (0..<length).map { UInt16(number16(offset + 2 + 2 * $0) ?? 0) }
    return (String(decoding: units, as: UTF16.self), offset + 2 + 2 * length)
  }

  /// One UTF-16 unit as text; empty for zero.
  func sign(_ offset: Int) -> String {
    guard let unit = number16(offset), unit != 0 else { return "" }
    return String(decoding: [UInt16(unit)], as: UTF16.self)
  }

  /// The four letters that a control is called by, which are written from behind: `tbl `.
  func name(_ offset: Int) -> String {
    guard offset + 4 <= bytes.count else { return "" }
    let place = bytes.startIndex + offset
    return String(decoding: bytes[place..<(place + 4)].reversed(), as: UTF8.self)
  }
}

/// The kinds of records that are read.
enum HWPTag {
  static let (documentProperties, binary, characterShape, numbering, bullet, paragraphShape) = (
    0x10, 0x12, 0x15, 0x17, 0x18, 0x19
  )
  static let trackedChange = 0x60
  static let (paragraph, text, characterShapes, control, list) = (0x42, 0x43, 0x44, 0x47, 0x48)
  static let (shape, table, ole, picture, equation) = (0x4C, 0x4D, 0x54, 0x55, 0x58)
  static let (textArt, form, memos, video) = (0x5A, 0x5B, 0x5D, 0x62)
}
