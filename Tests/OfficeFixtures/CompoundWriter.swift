/// Writes compound files, whole ones and such as nobody should read.
package struct CompoundWriter {
  package var streams: [(path: String, content: [UInt8])]
  /// Entries of the table of sectors that are others than they should be.
  package var falseSectors: [Int: Int] = [:]

  package init(_ streams: [(path: String, content: [UInt8])]) { self.streams = streams }

  private struct Entry {
    var name: String
    var kind: UInt8
    var right = 0xFFFF_FFFF
    var child = 0xFFFF_FFFF
    var start = 0xFFFF_FFFE
    var size = 0
  }

  private static let (end, free) = (0xFFFF_FFFE, 0xFFFF_FFFF)

  package var bytes: [UInt8] {
    var sectors: [[UInt8]] = []
    var table: [Int] = []
    func place(_ content: [UInt8]) -> Int {
      guard !content.isEmpty else { return Self.end }
      let start = sectors.count
      for offset in stride(from: 0, to: content.count, by: 512) {
        var sector = Array(content[offset..<min(offset + 512, content.count)])
        sector += Array(repeating: 0, count: 512 - sector.count)
        sectors.append(sector)
        table.append(sectors.count)
      }
      table[table.count - 1] = Self.end
      return start
    }
    var entries = [Entry(name: "Root Entry", kind: 5)]
    var folders: [String: Int] = [:]
    var last: [Int: Int] = [:]
    func add(_ entry: Entry, to folder: Int) -> Int {
      entries.append(entry)
      let index = entries.count - 1
      if let before = last[folder] { entries[before].right = index } else { entries[folder].child = index }
      last[folder] = index
      return index
    }
    var (mini, miniTable): ([UInt8], [Int]) = ([], [])
    for (path, content) in streams {
      var folder = 0
      let parts = path.split(separator: "/").map(String.init)
      if parts.count > 1 {
        folder = folders[parts[0]] ?? add(Entry(name: parts[0], kind: 1), to: 0)
        folders[parts[0]] = folder
      }
      var entry = Entry(name: parts[parts.count - 1], kind: 2)
      entry.size = content.count
      if content.count >= 4096 {
        entry.start = place(content)
      } else if !content.isEmpty {
        entry.start = miniTable.count
        for offset in stride(from: 0, to: content.count, by: 64) {
          let part = content[offset..<min(offset + 64, content.count)]
          mini += part + Array(repeating: 0, count: 64 - part.count)
          miniTable.append(miniTable.count + 1)
        }
        miniTable[miniTable.count - 1] = Self.end
      }
      _ = add(entry, to: folder)
    }
    entries[0].size = mini.count
    entries[0].start = place(mini)
    var miniBytes: [UInt8] = []
    for next in miniTable { miniBytes.add(next, 4) }
    let miniStart = place(miniBytes)
    var directory: [UInt8] = []
    for entry in entries {
      var name: [UInt8] = []
      for unit in entry.name.utf16 { name.add(Int(unit), 2) }
      directory += name + Array(repeating: 0, count: 64 - name.count)
      directory.add(name.count + 2, 2)
      directory += [entry.kind, 1]
      directory.add(Self.free, 4)
      directory.add(entry.right, 4)
      directory.add(entry.child, 4)
      directory += Array(repeating: 0, count: 36)
      directory.add(entry.start, 4)
      directory.add(entry.size, 8)
    }
    let directoryStart = place(directory)
    // The table itself has sectors, which it lists too.
    var tableSize = 1
    while (sectors.count + tableSize) * 4 > tableSize * 512 { tableSize += 1 }
    let tableStart = sectors.count
    table += Array(repeating: 0xFFFF_FFFD, count: tableSize)
    for (sector, next) in falseSectors { table[sector] = next }
    var tableBytes: [UInt8] = []
    for next in table { tableBytes.add(next, 4) }
    while tableBytes.count < tableSize * 512 { tableBytes.add(Self.free, 4) }
    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 16)
    for number in [0x3E, 3, 0xFFFE, 9, 6] { head.add(number, 2) }
    head.add(0, 10)
    for number in [tableSize, directoryStart, 0, 4096, miniStart, 1, Self.end, 0] { head.add(number, 4) }
    for place in 0..<109 { head.add(place < tableSize ? tableStart + place : Self.free, 4) }
    return head + sectors.joined() + tableBytes
  }
}
