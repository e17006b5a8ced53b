import Foundation
import Records
import Testing

@testable import BuildCache

@Suite("The state of a folder")
struct FolderStateTests {
  /// A folder of a few files that changed long ago, and one that changed just now.
  private static func folder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "folder-state-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "below/deep"), withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    for name in ["a.txt", "b.txt", "below/a.txt", "below/deep/c.txt", ".hidden"] {
      try Data("words of \(name)".utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "link").path, withDestinationPath: "a.txt")
    try test(folder)
  }

  @Test("is the same for as long as nothing changes")
  func same() throws {
    try Self.folder { folder in
      let state = try #require(FolderState(of: folder.path))
      #expect(state.isState(of: folder.path))
      _ = try Data(contentsOf: folder.appending(path: "a.txt"))
      #expect(state.isState(of: folder.path))
      #expect(state.isState(in: try #require(FolderState(of: folder.path)), of: folder.path))
    }
  }

  @Test("has those of the folders in it")
  func below() throws {
    try Self.folder { folder in
      let files = FileManager.default
      try files.createDirectory(
        at: folder.appending(path: "below/empty"), withIntermediateDirectories: true)
      try files.createDirectory(
        at: folder.appending(path: "below/z/deeper/still"), withIntermediateDirectories: true)
      try files.createDirectory(at: folder.appending(path: "beside/deep"), withIntermediateDirectories: true)
      for name in ["below/z/1.txt", "below/z/deeper/2.txt", "below/z/deeper/still/3.txt", "zz.txt"] {
        try Data("words of \(name)".utf8).write(to: folder.appending(path: name))
      }
      try files.createSymbolicLink(
        atPath: folder.appending(path: "below/z/deeper/link").path, withDestinationPath: "2.txt")
      try files.createSymbolicLink(
        atPath: folder.appending(path: "below/other").path, withDestinationPath: "z")
      let states = try #require(FolderState(of: folder.path)).states(ofFoldersIn: "below")
      // Where a link leads is another folder's matter.
      #expect(states.keys.sorted() == ["deep", "empty", "z"])
      for (name, state) in states {
        let path = folder.appending(path: "below/\(name)").path
        let own = try #require(FolderState(of: path))
        #expect(state.isState(in: own, of: path) && own.isState(in: state, of: path))
      }
      #expect(states["z"]?.hasLinks == true && states["deep"]?.hasLinks == false)
      #expect(try #require(FolderState(of: folder.path)).states(ofFoldersIn: "nothing").isEmpty)
      try Data("more".utf8).write(to: folder.appending(path: "below/z/deeper/2.txt"))
      let later = try #require(FolderState(of: folder.appending(path: "below/z").path))
      #expect(states["z"]?.isState(in: later, of: folder.appending(path: "below/z").path) == false)
    }
  }

  @Test(
    "is another after every change",
    arguments: [
      "other words", "other words of the same length", "an older time", "a new file", "a file less",
      "another name",
      "an exchange of names", "a new folder", "a folder less", "another target of a link", "other rights",
      "a file in the place of a folder",
    ])
  func changed(change: String) throws {
    try Self.folder { folder in
      let state = try #require(FolderState(of: folder.path))
      let files = FileManager.default
      func place(_ name: String) -> URL { folder.appending(path: name) }
      switch change {
      case "other words": try Data("more".utf8).write(to: place("a.txt"))
      case "other words of the same length":
        // In place and at once, so that neither the size nor, on a slow clock, the time tells.
        let file = try FileHandle(forWritingTo: place("below/a.txt"))
        try file.write(contentsOf: Data("Words".utf8))
        try file.close()
      case "an older time":
        try files.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: place("a.txt").path)
      case "a new file": try Data().write(to: place("below/deep/d.txt"))
      case "a file less": try files.removeItem(at: place("below/deep/c.txt"))
      case "another name": try files.moveItem(at: place("a.txt"), to: place("aa.txt"))
      case "an exchange of names":
        try files.moveItem(at: place("a.txt"), to: place("c.txt"))
        try files.moveItem(at: place("b.txt"), to: place("a.txt"))
        try files.moveItem(at: place("c.txt"), to: place("b.txt"))
      case "a new folder": try files.createDirectory(at: place("empty"), withIntermediateDirectories: false)
      case "a folder less": try files.removeItem(at: place("below"))
      case "another target of a link":
        try files.removeItem(at: place("link"))
        try files.createSymbolicLink(atPath: place("link").path, withDestinationPath: "b.txt")
      case "other rights":
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place("a.txt").path)
      default:
        try files.removeItem(at: place("below/deep"))
        try Data().write(to: place("below/deep"))
      }
      #expect(!state.isState(of: folder.path))
    }
  }

  @Test("leaves hidden names out")
  func hidden() throws {
    try Self.folder { folder in
      let state = try #require(FolderState(of: folder.path))
      try Data("other".utf8).write(to: folder.appending(path: ".hidden"))
      #expect(state.isState(of: folder.path))
    }
  }

  @Test("is none where there is no folder")
  func missing() {
    #expect(FolderState(of: "/nowhere/at/all") == nil)
    #expect(FolderState(of: "/dev/null") == nil)
  }

  @Test("is the same when it was written down")
  func roundTrip() throws {
    try Self.folder { folder in
      let state = try #require(FolderState(of: folder.path))
      var writer = RecordWriter()
      state.write(to: &writer)
      var reader = RecordReader(writer.bytes)
      #expect(try FolderState(from: &reader) == state)
      #expect(reader.isAtEnd)
    }
  }
}
