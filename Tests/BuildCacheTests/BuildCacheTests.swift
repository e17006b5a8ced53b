import Foundation
import Records
import Testing

@testable import BuildCache

@Suite("The cache of builds")
struct BuildCacheTests {
  private static func folder(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "build-cache-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try test(folder + "/.sitegen")
  }

  private static func record(_ text: String) -> RecordWriter {
    var record = RecordWriter()
    record.write(text)
    return record
  }

  private static func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/builds").map { "\(folder)/builds/\($0)" }
  }

  @Test("gives back what was kept last under a name")
  func keeps() throws {
    try Self.folder { folder in
      let cache = BuildCache(folder: folder)
      #expect(cache.record(named: "a") == nil)
      try cache.keep(Self.record("one"), named: "a")
      try cache.keep(Self.record("two"), named: "a")
      try cache.keep(Self.record("three"), named: "b")
      var record = try #require(cache.record(named: "a"))
      #expect(try record.string() == "two")
      #expect(record.isAtEnd)
      #expect(cache.record(named: "c") == nil)
      #expect(try String(contentsOfFile: folder + "/.gitignore", encoding: .utf8) == "*\n")
    }
  }

  @Test("gives nothing back that is not whole")
  func damaged() throws {
    try Self.folder { folder in
      let cache = BuildCache(folder: folder)
      try cache.keep(Self.record("the words of a record"), named: "a")
      let file = try #require(try Self.files(folder).first)
      let whole = try Data(contentsOf: URL(filePath: file))
      for length in 0..<whole.count {
        try whole.prefix(length).write(to: URL(filePath: file))
        #expect(cache.record(named: "a") == nil, "\(length) bytes")
      }
      for position in whole.indices {
        var bytes = whole
        bytes[position] ^= 1
        try bytes.write(to: URL(filePath: file))
        #expect(cache.record(named: "a") == nil, "byte \(position)")
      }
    }
  }

  @Test("is bounded")
  func bounded() throws {
    try Self.folder { folder in
      let cache = BuildCache(folder: folder)
      for number in 0..<(2 * BuildCache.limit) {
        try cache.keep(Self.record("\(number)"), named: "\(number)")
      }
      #expect(try Self.files(folder).count == BuildCache.limit)
    }
  }

  @Test("says why it cannot keep something")
  func unwritable() throws {
    #expect(throws: (any Error).self) {
      try BuildCache(folder: "/dev/null/a").keep(Self.record(""), named: "a")
    }
  }
}
