/// Writes ZIP archives, whole ones and such as nobody should read.
package struct ZipWriter {
  package struct Entry {
    package var name: String
    package var content: [UInt8]
    /// DEFLATE, in blocks that are stored as they are.
    package var isPacked: Bool
    /// What the directory says instead of the truth.
    package var statedSize: Int?
    package var statedOffset: Int?
    package var flags = 0
    package var method: Int?

    package init(_ name: String, _ content: [UInt8], isPacked: Bool = true) {
      (self.name, self.content, self.isPacked) = (name, content, isPacked)
    }

    package init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }
  }

  package static func archive(_ entries: [Entry]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = bytes.count
      let data = entry.isPacked ? packed(entry.content) : entry.content
      let name = Array(entry.name.utf8)
      var head: [UInt8] = []
      head.add(entry.flags, 2)
      head.add(entry.method ?? (entry.isPacked ? 8 : 0), 2)
      head.add(0, 4)
      head.add(Int(checkSum(entry.content)), 4)
      head.add(data.count, 4)
      head.add(entry.statedSize ?? entry.content.count, 4)
      head.add(name.count, 2)
      head.add(0, 2)
      bytes += [0x50, 0x4B, 3, 4, 20, 0] + head + name + data
      directory += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + head
      directory.add(0, 10)
      directory.add(entry.statedOffset ?? offset, 4)
      directory += name
    }
    let start = bytes.count
    bytes += directory
    bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes.add(entries.count, 2)
    bytes.add(entries.count, 2)
    bytes.add(directory.count, 4)
    bytes.add(start, 4)
    bytes.add(0, 2)
    return bytes
  }

  static func packed(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      bytes.append(rest.isEmpty ? 1 : 0)
      bytes.add(block.count, 2)
      bytes.add(~block.count & 0xFFFF, 2)
      bytes += block
    } while !rest.isEmpty
    return bytes
  }

  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension [UInt8] {
  mutating func add(_ number: Int, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: place < 8 ? number >> (8 * place) : 0)) }
  }
}
