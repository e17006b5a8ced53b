import FileReading
import Foundation
import Testing

@Suite("A tree of an author's files")
struct SourceTreeTests {
  @Test("gives what is in a folder by name, hidden names left out")
  func listing() throws {
    let folder = try TemporaryFolder(files: ["b.txt": "나", "a.txt": "가", "c/d.txt": "다", ".hidden": ""])
    let tree = try SourceTree(folder.path + "//")
    let contents = try tree.contents(of: tree.root)
    #expect(contents.entries.map(\.name) == ["a.txt", "b.txt", "c"])
    #expect(contents.entries.map(\.path) == ["a.txt", "b.txt", "c"].map { "\(folder.path)/\($0)" })
    #expect(contents.failures == [])
    let file = try #require(contents["a.txt"])
    #expect(try tree.bytes(of: file) == Array("가".utf8))
    #expect(contents["d.txt"] == nil)
  }

  @Test("follows a link to something in it, and no other")
  func links() throws {
    let folder = try TemporaryFolder(files: [
      "content/a.txt": "가", "content/f/b.txt": "나", "secret.txt": "비밀",
    ])
    try folder.link("content/inside.txt", to: "f/b.txt")
    try folder.link("content/whole", to: "\(folder.path)/content/f")
    try folder.link("content/outside.txt", to: "../secret.txt")
    try folder.link("content/passwd.txt", to: "/etc/passwd")
    try folder.link("content/up", to: "..")
    try folder.link("content/gone.txt", to: "missing.txt")
    try folder.link("content/round.txt", to: "round.txt")
    try folder.link("content/again.txt", to: "passwd.txt")
    let tree = try SourceTree("\(folder.path)/content")
    let contents = try tree.contents(of: tree.root)
    #expect(try tree.bytes(of: #require(contents["inside.txt"])) == Array("나".utf8))
    #expect(
      try tree.contents(of: #require(contents["whole"])).entries.map(\.path) == ["\(tree.path)/whole/b.txt"])
    let reasons = Dictionary(
      uniqueKeysWithValues: contents.failures.map { ($0.path.dropFirst(tree.path.utf8.count + 1), $0) })
    #expect(
      reasons.keys.sorted() == ["again.txt", "gone.txt", "outside.txt", "passwd.txt", "round.txt", "up"])
    #expect(reasons["gone.txt"]?.reason == .danglingLink(target: "missing.txt"))
    #expect(reasons["passwd.txt"]?.reason == .outside(target: "/etc/passwd", folder: tree.path))
    #expect(reasons["again.txt"]?.isLinkOutside ?? false)
    #expect(reasons["up"]?.isLinkOutside ?? false)
    #expect(reasons["outside.txt"]?.description.contains("secret.txt', which is outside of") ?? false)
    #expect(reasons["round.txt"]?.reason == .system(ELOOP))
    for failure in contents.failures {
      let entry = try #require(contents.entries.first { $0.path == failure.path })
      #expect(throws: failure) { try tree.bytes(of: entry) }
      #expect(!failure.isMissing)
    }
  }

  @Test("may itself be a link, and says so if it leads nowhere")
  func root() throws {
    let folder = try TemporaryFolder(files: ["real/a.txt": "가"])
    try folder.link("content", to: "real")
    try folder.link("gone", to: "nowhere")
    let tree = try SourceTree("\(folder.path)/content")
    #expect(try tree.contents(of: tree.root).entries.map(\.path) == ["\(folder.path)/content/a.txt"])
    #expect(throws: FileFailure(path: "\(folder.path)/gone", .danglingLink(target: "nowhere"))) {
      try SourceTree("\(folder.path)/gone")
    }
    #expect(throws: FileFailure(path: "\(folder.path)/none", code: ENOENT)) {
      try SourceTree("\(folder.path)/none")
    }
    #expect(throws: FileFailure(path: "\(folder.path)/real/a.txt", code: ENOTDIR)) {
      try SourceTree("\(folder.path)/real/a.txt")
    }
  }

  @Test("does not leave it through a link that takes the place of a folder after it was listed")
  func exchangedFolder() throws {
    let folder = try TemporaryFolder(files: ["content/f/b.txt": "나", "other/b.txt": "비밀"])
    let tree = try SourceTree("\(folder.path)/content")
    let inner = try #require(tree.contents(of: tree.root)["f"])
    let file = try #require(tree.contents(of: inner)["b.txt"])
    try folder.remove("content/f")
    try folder.link("content/f", to: "../other")
    #expect(throws: FileFailure.self) { try tree.bytes(of: file) }
    #expect(throws: FileFailure.self) { try tree.contents(of: inner) }
  }

  @Test("refuses pipes and sockets, and waits for none", .timeLimit(.minutes(1)))
  func specialFiles() throws {
    let folder = try TemporaryFolder(files: ["content/a.txt": "가"])
    #expect(mkfifo("\(folder.path)/content/pipe.txt", 0o600) == 0)
    try folder.link("content/link.txt", to: "pipe.txt")
    let tree = try SourceTree("\(folder.path)/content")
    let contents = try tree.contents(of: tree.root)
    #expect(contents.failures.map(\.reason) == [.special("a pipe"), .special("a pipe")])
    // One that takes the place of a file after it was listed.
    let file = try #require(contents["a.txt"])
    try folder.remove("content/a.txt")
    #expect(mkfifo("\(folder.path)/content/a.txt", 0o600) == 0)
    #expect(throws: FileFailure(path: file.path, .special("a pipe"))) { try tree.bytes(of: file) }
  }

  @Test("compares names in normal form C, and refuses two that are the same")
  func normalForms() throws {
    let apart = "회의장.svg".decomposedStringWithCanonicalMapping
    let folder = try TemporaryFolder(files: [apart: "그림"])
    let tree = try SourceTree(folder.path)
    let entry = try #require(tree.contents(of: tree.root)["회의장.svg"])
    #expect(entry.name.utf8.elementsEqual("회의장.svg".utf8))
    #expect(entry.path.utf8.elementsEqual("\(folder.path)/\(apart)".utf8), "Editors open it by this path")
    #expect(try tree.bytes(of: entry) == Array("그림".utf8))
    #expect(try tree.files().files.map(\.name) == ["회의장.svg"])
    try folder.write("회의장.svg", "다른 그림")
    let contents = try tree.contents(of: tree.root)
    // A file system that compares as we do has one of them.
    if contents.entries.count == 2 { #expect(contents.failures.map(\.path).count == 1) }
  }

  @Test("lists all its files, and enters no folder twice")
  func files() throws {
    let folder = try TemporaryFolder(files: ["a.txt": "", "f/b.txt": "", "f/g/c.txt": "", "A/z.txt": ""])
    try folder.link("f/g/back", to: "../..")
    try folder.link("f/self", to: ".")
    let tree = try SourceTree(folder.path)
    let (files, failures) = try tree.files()
    #expect(files.map(\.name) == ["A/z.txt", "a.txt", "f/b.txt", "f/g/c.txt"])
    #expect(failures.map(\.path) == ["f/g/back", "f/self"].map { "\(folder.path)/\($0)" })
    #expect(failures.allSatisfy { if case .readAlready = $0.reason { true } else { false } })
  }

  @Test("tells a folder from a file, and what is too large")
  func kinds() throws {
    let folder = try TemporaryFolder(files: ["a.txt/b": "", "large.txt": ""])
    #expect(truncate("\(folder.path)/large.txt", 64 << 20 | 1) == 0)
    let tree = try SourceTree(folder.path)
    let contents = try tree.contents(of: tree.root)
    let (inner, large) = try (#require(contents["a.txt"]), #require(contents["large.txt"]))
    #expect(throws: FileFailure(path: inner.path, code: EISDIR)) { try tree.bytes(of: inner) }
    #expect(throws: FileFailure(path: large.path, .tooLarge(limit: 64 << 20))) { try tree.bytes(of: large) }
    #expect(throws: FileFailure(path: large.path, code: ENOTDIR)) { try tree.contents(of: large) }
    try folder.remove("large.txt")
    #expect(throws: FileFailure(path: large.path, code: ENOENT)) { try tree.bytes(of: large) }
  }

  @Test("refuses a name that is not UTF-8")
  func invalidName() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("\(folder.path)/".utf8).map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xFF), 0]
    let other = open(bytes, O_CREAT | O_WRONLY, 0o600)
    // Some file systems do not take such a name.
    guard other >= 0 else { return }
    close(other)
    let tree = try SourceTree(folder.path)
    #expect(try tree.contents(of: tree.root).failures.map(\.reason) == [.invalidName])
  }
}

@Suite("A file that somebody names")
struct NamedFileTests {
  @Test("may be a pipe", .timeLimit(.minutes(1)))
  func pipe() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    // Opened for both, it waits for nobody.
    let writer = open(path, O_RDWR)
    let text = Array(repeating: UInt8(ascii: "a"), count: 10_000)
    #expect(write(writer, text, text.count) == text.count)
    let reader = Thread { [writer] in
      usleep(200_000)
      close(writer)
    }
    reader.start()
    #expect(try readFile(path) == text)
  }

  @Test("may be a link to anywhere, but not to nothing")
  func links() throws {
    let folder = try TemporaryFolder(files: ["a.txt": "가"])
    try folder.link("link.txt", to: "a.txt")
    try folder.link("gone.txt", to: "none.txt")
    #expect(try readFile("\(folder.path)/link.txt") == Array("가".utf8))
    #expect(throws: FileFailure(path: "\(folder.path)/gone.txt", .danglingLink(target: "none.txt"))) {
      try readFile("\(folder.path)/gone.txt")
    }
    #expect(throws: FileFailure(path: folder.path, code: EISDIR)) { try readFile(folder.path) }
    #expect(try isPresent("\(folder.path)/gone.txt"))
    #expect(try !isPresent("\(folder.path)/none.txt"))
    #expect(try !isPresent("\(folder.path)/a.txt/b"))
  }
}
