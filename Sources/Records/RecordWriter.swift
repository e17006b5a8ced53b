/// Writes values one after another, to be read back by ``RecordReader`` in the same order.
package struct RecordWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// The same without room for more, for whoever holds very many of them.
  package var exactBytes: [UInt8] {
    Array(unsafeUninitializedCapacity: bytes.count) { buffer, count in
      count = buffer.initialize(fromContentsOf: bytes)
    }
  }

  /// The sign in the last bit, then seven bits a byte, the lowest first.
  package mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1)))))
  }

  /// Seven bits a byte, the lowest first.
  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// All eight bytes, for numbers that are seldom small.
  package mutating func write(bits number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func write(_ data: [UInt8]) {
    write(data.count)
    bytes += data
  }

  package mutating func write(_ data: ArraySlice<UInt8>) {
    write(data.count)
    bytes += data
  }

  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func write(_ value: (some Recordable)?) {
    write(value != nil)
    value?.write(to: &self)
  }

  package mutating func write(_ values: [some Recordable]) {
    write(values.count)
    for value in values { value.write(to: &self) }
  }

  package mutating func write(_ value: some Recordable) { value.write(to: &self) }
}
