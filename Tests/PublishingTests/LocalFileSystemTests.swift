import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("The file system below the output folder")
struct LocalFileSystemTests {
  /// Runs a test with the file system of a site.
  private func with(
    _ files: [String: String] = [:], waiting: LocalFileSystem.Waiting = .together,
    _ test: (Site, LocalFileSystem) throws -> Void
  ) throws {
    try Site.with(files) { site in
      let folder = open(site.output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      defer { _ = close(folder) }
      try #require(folder >= 0 || files.isEmpty)
      try test(site, LocalFileSystem(root: folder, waiting: waiting))
    }
  }

  @Test("works however deep a path is, and in any order")
  func deep() throws {
    let deep = (0..<300).map { "d\($0)" }.joined(separator: "/") + "/file"
    let files = [deep: "deep", "d0/d1/file": "shallow", "d0/d1x/file": "other", "file": "root"]
    try with(files) { site, fileSystem in
      for path in files.keys.sorted() + files.keys.sorted().reversed() + [deep, "file", deep, deep] {
        #expect(try fileSystem.contents(of: path) == Array(try #require(files[path]).utf8))
        #expect(try fileSystem.status(of: path)?.size == files[path]?.utf8.count)
      }
      try fileSystem.move(deep, toFree: "d0/d1/moved")
      #expect(try site.text(of: "d0/d1/moved") == "deep")
      try fileSystem.link("d0/d1/moved", to: deep)
      #expect(try site.text(of: deep) == "deep")
    }
  }

  @Test("never follows a link, also not one that took a folder's place")
  func links() throws {
    try with(["ko/a/file": "ours"]) { site, fileSystem in
      try site.write("theirs", to: "../outside/a/file")
      #expect(try fileSystem.contents(of: "ko/a/file") == Array("ours".utf8))
      Site.rename(site.output + "/ko", to: site.output + "/other")
      try site.link("ko", to: site.surroundings + "/outside")
      // What is open is still the folder it was.
      #expect(try fileSystem.contents(of: "ko/a/file") == Array("ours".utf8))
      fileSystem.forgetFolders()
      #expect(try fileSystem.status(of: "ko/a/file") == nil)
      #expect(throws: SystemError.self) { try fileSystem.contents(of: "ko/a/file") }
      #expect(throws: SystemError.self) { _ = try fileSystem.write([], to: "ko/new") }
      #expect(try site.everything(in: "../outside") == ["../outside/a/file": "theirs"])
    }
  }

  @Test("lets go of folders that it moves or removes")
  func movedFolders() throws {
    try with(["a/b/file": "1", "a/bc/file": "2", "c/x": "3"]) { _, fileSystem in
      #expect(try fileSystem.contents(of: "a/b/file") == Array("1".utf8))
      try fileSystem.move("a", toFree: "d")
      #expect(try fileSystem.status(of: "a/b/file") == nil)
      #expect(try fileSystem.contents(of: "d/b/file") == Array("1".utf8))
      try fileSystem.removeFile("d/b/file")
      try fileSystem.removeFolder("d/b")
      try fileSystem.createFolder("d/b", permissions: 0o755)
      _ = try fileSystem.write([7], to: "d/b/new")
      #expect(try fileSystem.contents(of: "d/b/new") == [7])
      #expect(try fileSystem.contents(of: "d/bc/file") == Array("2".utf8))
    }
  }

  @Test("moves nothing over something that is there", arguments: ["file", "empty", "full", "link"])
  func occupied(_ name: String) throws {
    try with(["a": "1", "file": "2", "full/file": "3"]) { site, fileSystem in
      try site.createFolder("empty")
      try site.createFolder("folder")
      try site.link("link", to: "nowhere")
      let before = try site.everything()
      for path in ["a", "folder"] {
        let error = try #require(throws: SystemError.self) { try fileSystem.move(path, toFree: name) }
        #expect(error.isAboutSomethingThere)
      }
      #expect(try site.everything() == before)
    }
  }

  @Test("waits for many files or few, together or one by one", arguments: [1, 40], [true, false])
  func waits(_ count: Int, together: Bool) throws {
    let files = (0..<count).map { "ko/\($0)" }
    try with(["ko/x": "x"], waiting: together ? .together : .fileByFile) { _, fileSystem in
      for file in files { _ = try fileSystem.write([1], to: file) }
      // What is not there any more need not be waited for.
      try fileSystem.synchronize(files + ["ko", "", "gone", "gone/too", "ko/x/y"])
    }
  }
}
