/// Reads what ``RecordWriter`` wrote, and nothing beyond the end.
package struct RecordReader: Sendable {
  private let data: ArraySlice<UInt8>
  private var position: Int
  private let end: Int

  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// Reads a part of some bytes.
  /// - Parameter range: must be within the bytes.
  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.init(bytes[range])
  }

  package init(_ bytes: ArraySlice<UInt8>) {
    (data, position, end) = (bytes, bytes.startIndex, bytes.endIndex)
  }

  package var isAtEnd: Bool { position == end }

  /// The place of a number of bytes that follow, which are passed over.
  package mutating func range() throws(DamagedRecord) -> Range<Int> {
    let count = try count()
    position += count
    return (position - count)..<position
  }

  package mutating func int() throws(DamagedRecord) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < end, shift < 64 else { throw DamagedRecord() }
      let byte = data[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(Int64(bitPattern: (number >> 1))) ^ -Int(number & 1)
  }

  package mutating func bits() throws(DamagedRecord) -> UInt64 {
    guard end - position >= 8 else { throw DamagedRecord() }
    var number: UInt64 = 0
    for offset in 0..<8 { number |= UInt64(data[position + offset]) << UInt64(8 * offset) }
    position += 8
    return number
  }

  /// A number of things that follow, each of at least one byte.
  package mutating func count() throws(DamagedRecord) -> Int {
    let count = try int()
    guard count >= 0, count <= end - position else { throw DamagedRecord() }
    return count
  }

  package mutating func flag() throws(DamagedRecord) -> Bool {
    guard position < end, data[position] < 2 else { throw DamagedRecord() }
    position += 1
    return data[position - 1] == 1
  }

  /// Bytes that share their place with all that is read from.
  package mutating func slice() throws(DamagedRecord) -> ArraySlice<UInt8> { data[try range()] }

  package mutating func bytes() throws(DamagedRecord) -> [UInt8] { Array(data[try range()]) }

  package mutating func string() throws(DamagedRecord) -> String {
    guard let text = String(validating: data[try range()], as: UTF8.self) else { throw DamagedRecord() }
    return text
  }

  package mutating func value<Value: Recordable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedRecord) -> Value {
    try Value(from: &self)
  }

  package mutating func optional<Value: Recordable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedRecord) -> Value? {
    try flag() ? try Value(from: &self) : nil
  }

  package mutating func values<Value: Recordable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedRecord) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }
}
