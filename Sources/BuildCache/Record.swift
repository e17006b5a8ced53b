/// A record that is not as it was written: by another version, cut short, or changed.
package struct DamagedRecord: Error {}

/// Writes values one after another, to be read back by ``RecordReader`` in the same order.
package struct RecordWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ number: Int?) {
    write(number != nil)
    if let number { write(number) }
  }

  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func write(_ data: [UInt8]) {
    write(data.count)
    bytes += data
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func write(_ text: String?) {
    write(text != nil)
    if let text { write(text) }
  }

  package mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }
}

/// Reads what ``RecordWriter`` wrote, and nothing beyond the end.
package struct RecordReader {
  private let data: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) { data = bytes }

  package var isAtEnd: Bool { position == data.count }

  package mutating func int() throws(DamagedRecord) -> Int {
    guard data.count - position >= 8 else { throw DamagedRecord() }
    var number: UInt64 = 0
    for offset in 0..<8 { number |= UInt64(data[position + offset]) << UInt64(8 * offset) }
    position += 8
    return Int(Int64(bitPattern: number))
  }

  package mutating func optionalInt() throws(DamagedRecord) -> Int? { try flag() ? try int() : nil }

  /// A number of things that follow, each of at least one byte.
  package mutating func count() throws(DamagedRecord) -> Int {
    let count = try int()
    guard count >= 0, count <= data.count - position else { throw DamagedRecord() }
    return count
  }

  package mutating func flag() throws(DamagedRecord) -> Bool {
    guard position < data.count, data[position] < 2 else { throw DamagedRecord() }
    position += 1
    return data[position - 1] == 1
  }

  package mutating func bytes() throws(DamagedRecord) -> [UInt8] {
    let count = try count()
    position += count
    return Array(data[(position - count)..<position])
  }

  package mutating func string() throws(DamagedRecord) -> String {
    let bytes = try bytes()
    guard let text = String(validating: bytes, as: UTF8.self) else { throw DamagedRecord() }
    return text
  }

  package mutating func optionalString() throws(DamagedRecord) -> String? { try flag() ? try string() : nil }

  package mutating func strings() throws(DamagedRecord) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try string()) }
    return texts
  }
}
