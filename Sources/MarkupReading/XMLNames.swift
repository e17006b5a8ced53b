/// Names of elements and attributes, which are few and come again and again: each is made once.
///
/// A name has few places, which others may take. So a file that is made to have names of the same places is slower and
/// nothing else.
struct XMLNames {
  private struct Entry {
    /// Where it stands in the file; empty where there is none yet.
    var range = 0..<0
    var hash: UInt32 = 0
    /// With its prefix.
    var written = ""
    var hasPrefix = false
    /// Whether it gives a prefix its namespace: `xmlns`, `xmlns:…`.
    var isDeclaration = false
    /// Whether nobody looks at elements of this name.
    var isPassedOver = false
    /// Whether nobody looks at attributes of this name.
    var isPassedOverAsAttribute = false
    /// What it means, and until when.
    var resolved = XMLElement.Name(namespace: "", local: "")
    var generation = -1
  }

  private static let count = 1024
  /// How many places a name may have.
  private static let attempts = 4

  private var entries = Array(repeating: Entry(), count: count)
  private let passedOver: Set<String>
  private let attributesPassedOver: Set<String>

  init(passedOver: Set<String>, attributesPassedOver: Set<String>) {
    self.passedOver = passedOver
    self.attributesPassedOver = attributesPassedOver
  }

  func isPassedOver(at place: Int) -> Bool { entries[place].isPassedOver }

  func isPassedOverAsAttribute(at place: Int) -> Bool { entries[place].isPassedOverAsAttribute }

  func isDeclaration(at place: Int) -> Bool { entries[place].isDeclaration }

  func hasPrefix(at place: Int) -> Bool { entries[place].hasPrefix }

  func written(at place: Int) -> String { entries[place].written }

  /// The place of a name, at which its entry is until the next name is asked for.
  mutating func place(of range: Range<Int>, hash: UInt32, in bytes: [UInt8]) -> Int {
    var place = Int(hash) & (Self.count - 1)
    for _ in 1..<Self.attempts {
      if entries[place].hash == hash, bytes.isEqual(entries[place].range, range) { return place }
      if entries[place].range.isEmpty { break }
      place = (place + 1) & (Self.count - 1)
    }
    if entries[place].hash == hash, bytes.isEqual(entries[place].range, range) { return place }
    let written = String(decoding: bytes[range], as: UTF8.self)
    let colon = bytes[range].firstIndex(of: UInt8(ascii: ":"))
    let local =
      colon.map { String(decoding: bytes[($0 + 1)..<range.upperBound], as: UTF8.self) } ?? written
    entries[place] = Entry(
      range: range, hash: hash, written: written, hasPrefix: colon != nil,
      isDeclaration: written == "xmlns" || written.hasPrefix("xmlns:"),
      isPassedOver: passedOver.contains(local),
      isPassedOverAsAttribute: attributesPassedOver.contains(written))
    return place
  }

  /// What the name of an element means, or that of an attribute with a prefix; nil if its prefix means nothing.
  mutating func resolved(at place: Int, by namespaces: XMLNamespaces) -> XMLElement.Name? {
    if entries[place].generation == namespaces.generation { return entries[place].resolved }
    guard let resolved = namespaces.resolve(element: entries[place].written) else { return nil }
    entries[place].resolved = resolved
    entries[place].generation = namespaces.generation
    return resolved
  }
}

extension [UInt8] {
  /// Whether two parts are the same, byte by byte.
  func isEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    return withUnsafeBufferPointer { bytes in
      var (here, there) = (one.lowerBound, other.lowerBound)
      while here < one.upperBound {
        if bytes[here] != bytes[there] { return false }
        (here, there) = (here + 1, there + 1)
      }
      return true
    }
  }

  /// Where the name ends that begins at a place, and a number that is made of its bytes.
  func endOfXMLName(from start: Int) -> (end: Int, hash: UInt32) {
    withUnsafeBufferPointer { bytes in
      var (end, hash): (Int, UInt32) = (start, 0x811C_9DC5)
      while end < bytes.count, bytes[end].isXMLNameByte(isFirst: end == start) {
        hash = (hash ^ UInt32(bytes[end])) &* 0x0100_0193
        end += 1
      }
      // The lowest bits choose the place.
      return (end, hash ^ hash >> 15)
    }
  }
}
