import Characters
import Diagnostics
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("Publishing refuses")
struct RefusalTests {
  struct Paths: Sendable, CustomTestStringConvertible {
    var paths: [String]
    var rules: [String]
    /// Something the message must say.
    var message: String

    init(_ paths: String..., rules: [String], message: String) {
      self.paths = paths
      self.rules = rules.map { "error \($0)" }
      self.message = message
    }

    var testDescription: String { paths.map(\.debugDescription).joined(separator: " and ") }
  }

  static let badPaths: [Paths] = [
    Paths("", rules: ["invalid-artifact-path"], message: "is empty"),
    Paths("/a", rules: ["invalid-artifact-path"], message: "'/a' starts with a slash"),
    Paths("a//b", rules: ["invalid-artifact-path"], message: "'a//b' has an empty component"),
    Paths("a/", rules: ["invalid-artifact-path"], message: "'a/' has an empty component"),
    Paths(".", rules: ["invalid-artifact-path"], message: "component '.' or '..'"),
    Paths("a/./b", rules: ["invalid-artifact-path"], message: "component '.' or '..'"),
    Paths("a/../../b", rules: ["invalid-artifact-path"], message: "component '.' or '..'"),
    Paths("a\0b", rules: ["invalid-artifact-path"], message: "'a\\0b' contains a control character"),
    Paths("a\nb", rules: ["invalid-artifact-path"], message: "'a\\nb' contains a control character"),
    Paths(
      String(repeating: "가", count: 86), rules: ["invalid-artifact-path"], message: "258 bytes"),
    Paths("..", "/x", rules: ["invalid-artifact-path", "invalid-artifact-path"], message: "'..'"),
    Paths(".sitegen-manifest", rules: ["reserved-path"], message: "'.sitegen-manifest'"),
    Paths(".Sitegen-Staging/x", rules: ["reserved-path"], message: "'.Sitegen-Staging/x'"),
    Paths("a/b", "a/b", rules: ["duplicate-artifact"], message: "'a/b'"),
    Paths(
      "\u{D55C}", "\u{1112}\u{1161}\u{11AB}", rules: ["duplicate-artifact"], message: "'\u{D55C}'"),
    Paths(
      "a", "a/b/c", rules: ["file-is-also-folder"], message: "'a' is to be a file, and the folder of 'a/b/c'"),
    Paths("a/b", "a/B", rules: ["paths-differ-in-case"], message: "'a/B' and 'a/b'"),
    Paths("ko/a", "KO/b", rules: ["paths-differ-in-case"], message: "'KO' and 'ko'"),
    Paths("A", "a/b", rules: ["paths-differ-in-case"], message: "'A' and 'a'"),
  ]

  @Test("artifacts that cannot be published, before it touches anything", arguments: badPaths)
  func paths(_ paths: Paths) throws {
    try Site.with { site in
      let output = site.surroundings + "/fresh"
      let artifacts = (["fine"] + paths.paths).map { Artifact(path: $0, bytes: [1]) }
      let outcome = Publisher(output: output).publish(artifacts)
      #expect(outcome.report == nil)
      #expect(outcome.rules == paths.rules)
      let message = try #require(outcome.diagnostics.first).message
      #expect(message.contains(paths.message), "The message was: \(message)")
      #expect(!exists(output), "The output folder was created although nothing can be published")
    }
  }

  /// Paths and whether they need no second look.
  static let plainPaths: [(String, Bool)] = [
    ("index.html", true), ("ko/2024-10-01-가나_힣/index.html", true), ("a/b.c.d/e", true), ("404.html", true),
    ("con.txt", false), ("a/com1", false), ("A", false), ("a/.b", false), ("a./b", false), ("a//b", false),
    ("/a", false), ("a/", false), ("", false), (".", false), ("..", false), ("a b", false), ("é", false),
    ("\u{AB70}", false), ("\u{A722}", false), ("\u{AC00}", true), ("\u{D7A3}", true), ("\u{D7CB}", false),
    ("a\u{1161}", false), ("\u{FF21}", false), (String(repeating: "a", count: 256), false),
  ]

  @Test("only paths that need a second look, and none that are plain", arguments: plainPaths)
  func plainPath(_ path: String, _ isPlain: Bool) throws {
    #expect(path.isPlainPath == isPlain)
    guard isPlain else { return }
    #expect(path.lowercased() == path && path.composed == path && path.problemAsPath == nil)
    #expect(ArtifactChecks.diagnostics(of: SortedPaths([path])) == [])
  }

  @Test(
    "nothing because of names with capitals that are spelled in one way",
    arguments: [
      ["404.html", "CNAME", "Img/A.png", "Img/b.png", "a/IMG_1.jpg", "index.html"]
    ])
  func capitals(_ paths: [String]) throws {
    try Site.with { site in
      let outcome = site.publish(Dictionary(uniqueKeysWithValues: paths.map { ($0, "1") }))
      #expect(outcome.report?.written == paths)
    }
  }

  @Test("takes a name of exactly 255 bytes")
  func longestName() throws {
    try Site.with { site in
      #expect(site.publish([String(repeating: "가", count: 85): "1"]).rules == [])
    }
  }

  @Test("a foreign file, naming it and how to go on")
  func foreignFile() throws {
    try Site.with(["ko/a.html": "mine"]) { site in
      let diagnostic = try #require(site.publish(["ko/a.html": "ours"]).diagnostics.first)
      let path = site.output + "/ko/a.html"
      #expect(diagnostic.location == SourceLocation(file: path))
      #expect(diagnostic.message.contains(path))
      #expect(diagnostic.help == "Move the file away or delete it, then publish again")
    }
  }

  @Test("to write through a symbolic link", arguments: ["linked", "linked/file", "linked/deep/file"])
  func symbolicLink(_ path: String) throws {
    try Site.with { site in
      try site.createFolder("../outside/deep")
      try site.write("theirs", to: "../outside/file")
      try site.link("linked", to: site.surroundings + "/outside")
      #expect(site.publish([path: "ours", "other": "1"]).rules == ["error symbolic-link"])
      #expect(try site.files() == ["linked": "(link)"])
      #expect(
        try site.everything(in: "../outside") == ["../outside/file": "theirs", "../outside/deep": "(folder)"])
    }
  }

  @Test("to write through a symbolic link to nowhere")
  func danglingLink() throws {
    try Site.with { site in
      try site.link("a", to: site.surroundings + "/nowhere")
      #expect(site.publish(["a": "1"]).rules == ["error symbolic-link"])
      #expect(!exists(site.surroundings + "/nowhere"))
    }
  }

  @Test("to delete through a symbolic link that has taken a folder's place")
  func deletingThroughLink() throws {
    try Site.with { site in
      try #require(site.publish(["a/b": "1"]).rules == [])
      try site.remove("a")
      try site.write("1", to: "../outside/b")
      try site.link("a", to: site.surroundings + "/outside")
      #expect(site.publish([:]).report == PublishingReport())
      #expect(try site.everything(in: "../outside") == ["../outside/b": "1"])
      #expect(try site.files() == ["a": "(link)"])
    }
  }

  @Test("nothing only because the output folder itself is a symbolic link")
  func outputIsLink() throws {
    try Site.with { site in
      try site.link("../link", to: site.output)
      let output = site.surroundings + "/link"
      #expect(Publisher(output: output).publish(artifacts(["a": "1"])).rules == [])
      #expect(try site.files() == ["a": "1"])
    }
  }

  @Test(
    "an output folder that cannot be",
    arguments: [("file", "Not a directory"), ("file/public", "Not a directory")])
  func unavailableOutput(_ name: String, _ text: String) throws {
    try Site.with { site in
      try site.write("theirs", to: "../file")
      let output = site.surroundings + "/\(name)"
      let outcome = Publisher(output: output).publish(artifacts(["a": "1"]))
      #expect(outcome.rules == ["error output-unavailable"])
      let diagnostic = try #require(outcome.diagnostics.first)
      #expect(
        diagnostic.message.contains(output) && diagnostic.message.contains(text), "\(diagnostic.message)")
      #expect(diagnostic.help != nil)
    }
  }

  @Test("an output folder without a name", arguments: ["", "a\0b"])
  func namelessOutput(_ output: String) {
    #expect(Publisher(output: output).publish([Artifact]()).rules == ["error output-unavailable"])
  }

  @Test("a folder it may not write in, before it writes anything", arguments: ["", "ko"])
  func missingRights(_ folder: String) throws {
    try Site.with { site in
      try #require(site.publish(["ko/a": "1"]).rules == [])
      let publisher = site.publisher {
        FaultyFileSystem($0, failing: .rights(folder: folder), with: EACCES)
      }
      let outcome = publisher.publish(artifacts(["ko/a": "2"]))
      #expect(outcome.rules == ["error output-unavailable"])
      let message = try #require(outcome.diagnostics.first).message
      #expect(message.contains("Permission denied"), "The message was: \(message)")
      #expect(try site.files() == ["ko/a": "1"])
    }
  }

  @Test("to publish while another publish into the folder is under way")
  func locked() throws {
    try Site.with { site in
      let descriptor = open(site.output, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      #expect(site.publish(["a": "1"]).rules == ["error output-locked"])
      #expect(try site.everything() == [:])
      _ = close(descriptor)
      #expect(site.publish(["a": "1"]).rules == [])
    }
  }

  @Test("a staging folder that is none")
  func stagingIsFile() throws {
    try Site.with([".sitegen-staging": "mine"]) { site throws in
      #expect(site.publish(["a": "1"]).rules == ["error staging-in-the-way"])
      #expect(try site.files() == [".sitegen-staging": "mine"])
    }
  }

  private func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }
}
