import Foundation
import Records
import Testing

@testable import BuildCache

@Suite("A shelf of records")
struct RecordShelfTests {
  private static func folder(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shelf-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try test(folder)
  }

  private static func keep(_ records: [String: String], of part: String? = nil, in folder: String) throws {
    let names = records.keys.sorted()
    try RecordShelf(cache: folder, name: "site").keep(names, of: part) { position in
      var record = RecordWriter()
      record.write(records[names[position]] ?? "")
      return record.bytes
    }
  }

  private static func texts(_ name: String, in folder: String) throws -> [String] {
    try RecordShelf(cache: folder, name: "site").records(named: name).map { record in
      var record = record
      return try record.string()
    }.sorted()
  }

  @Test("keeps these records and no others", arguments: [1, 3, 500])
  func keeps(count: Int) throws {
    try Self.folder { folder in
      let records = Dictionary(uniqueKeysWithValues: (0..<count).map { ("name-\($0)", "text \($0)") })
      try Self.keep(records, in: folder)
      for (name, text) in records { #expect(try Self.texts(name, in: folder) == [text]) }
      try Self.keep(["name-0": "other"], in: folder)
      #expect(try Self.texts("name-0", in: folder) == ["other"])
      #expect(try Self.texts("name-1", in: folder) == [])
    }
  }

  @Test("has parts beside each other until the whole is kept")
  func parts() throws {
    try Self.folder { folder in
      try Self.keep(["a": "old", "b": "old"], in: folder)
      try Self.keep(["a": "new"], of: "1-of-2", in: folder)
      try Self.keep(["b": "new"], of: "2-of-2", in: folder)
      #expect(try Self.texts("a", in: folder) == ["new", "old"])
      #expect(try Self.texts("b", in: folder) == ["new", "old"])
      try Self.keep(["a": "newest", "b": "newest"], in: folder)
      #expect(try Self.texts("a", in: folder) == ["newest"])
      #expect(try Self.texts("b", in: folder) == ["newest"])
    }
  }

  @Test("asks for no record of a file in which all are as they were kept, and for all of any other")
  func asKept() throws {
    try Self.folder { folder in
      let names = (0..<500).map { "name-\($0)" }.sorted()
      func keep(_ names: [String], changed: String?) throws -> [String] {
        var asked: [String] = []
        try RecordShelf(cache: folder, name: "site").keep(names, isAsKept: { names[$0] != changed }) {
          asked.append(names[$0])
          var record = RecordWriter()
          record.write(names[$0] == changed ? "new" : "text")
          return record.bytes
        }
        return asked
      }
      // Nothing has been kept yet, whatever is said of it.
      #expect(try keep(names, changed: nil).count == 500)
      #expect(try keep(names, changed: nil) == [])
      let asked = try keep(names, changed: "name-7")
      #expect(asked.contains("name-7") && asked.count < 250)
      #expect(try Self.texts("name-7", in: folder) == ["new"])
      #expect(try Self.texts("name-8", in: folder) == ["text"])
      // One that is gone has left a file in which the others are as they were.
      let fewer = names.filter { $0 != "name-9" }
      #expect(try keep(fewer, changed: nil).count > 0)
      #expect(try Self.texts("name-9", in: folder) == [])
      #expect(try Self.texts("name-8", in: folder) == ["text"])
    }
  }

  @Test("asks for every record where parts have been kept beside the whole")
  func asKeptBesideParts() throws {
    try Self.folder { folder in
      try Self.keep(["a": "old", "b": "old"], in: folder)
      try Self.keep(["a": "new"], of: "1-of-2", in: folder)
      var asked: [Int] = []
      try RecordShelf(cache: folder, name: "site").keep(["a", "b"], isAsKept: { _ in true }) {
        asked.append($0)
        return []
      }
      #expect(asked.sorted() == [0, 1])
    }
  }

  @Test("does without a file that is not whole")
  func damaged() throws {
    try Self.folder { folder in
      try Self.keep(["a": "text"], in: folder)
      let shelves = URL(filePath: folder).appending(path: "shelves")
      let names = try FileManager.default.subpathsOfDirectory(atPath: shelves.path)
      let file = shelves.appending(path: try #require(names.first { $0.hasSuffix("0-of-1") }))
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 1] ^= 1
      try bytes.write(to: file)
      #expect(try Self.texts("a", in: folder) == [])
    }
  }
}
