import Diagnostics
import Testing

@testable import Publishing

@Suite("The manifest")
struct ManifestTests {
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  @Test("has one line a file, sorted, that sha256sum could have made")
  func text() throws {
    try Site.with { site in
      try #require(site.publish(["b": "", "a/한": "abc", "a-": "abc"]).rules == [])
      #expect(
        try site.manifest() == """
          sitegen manifest 1
          ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 a-
          ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 3 a/한
          e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 b

          """)
    }
  }

  @Test("reads what it wrote")
  func roundTrip() {
    let files = WantedFiles(artifacts([" ": "3", "a b/c  d": "1", "한": "2"]).map { Publishable($0) }).list
    let outcome = Manifest.parse(Manifest.bytes(of: files), file: "m")
    #expect(outcome.diagnostics == [])
    #expect(Array(outcome.value) == files.map { Manifest.Entry(path: $0.path, digest: $0.digest, size: 1) })
  }

  @Test("reads the same from lines that somebody put into another order")
  func otherOrder() {
    let files = WantedFiles(artifacts(["CNAME": "3", "a": "1", "b": "2"]).map { Publishable($0) }).list
    let bytes = Manifest.bytes(of: files)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let shuffled = Array(
      [lines[0], lines[3], lines[1], lines[2], []].joined(separator: [UInt8(ascii: "\n")]))
    #expect(Manifest.parse(shuffled, file: "m").value == Manifest.parse(bytes, file: "m").value)
  }

  static let damages: [(text: String, line: Int, message: String)] = [
    ("", 1, "does not start with"),
    ("\n", 1, "does not start with"),
    ("sitegen manifest 2\n", 1, "does not start with 'sitegen manifest 1'"),
    ("sitegen manifest 1\n\(digest) 3 a\n\(digest) 3 cut-sh", 3, "cut short"),
    ("sitegen manifest 1\n\n", 2, "not '<SHA-256> <size> <path>'"),
    ("sitegen manifest 1\n\(digest) a\n", 2, "not '<SHA-256> <size> <path>'"),
    ("sitegen manifest 1\n\(digest) -1 a\n", 2, "not '<SHA-256> <size> <path>'"),
    ("sitegen manifest 1\n\(digest)0 1 a\n", 2, "not '<SHA-256> <size> <path>'"),
    ("sitegen manifest 1\n\(digest.uppercased()) 1 a\n", 2, "not '<SHA-256> <size> <path>'"),
    ("sitegen manifest 1\n\(digest) 3 a\n\(digest) 3 ../b\n", 3, "'../b' has a component"),
    ("sitegen manifest 1\n\(digest) 3 a\n\(digest) 3 /etc/passwd\n", 3, "starts with a slash"),
    ("sitegen manifest 1\n\(digest) 3 .sitegen-staging/new/1\n", 2, "publisher's own"),
    ("sitegen manifest 1\n\(digest) 3 \u{1112}\u{1161}\n", 2, "normal form C"),
    ("sitegen manifest 1\n\(digest) 3 a\n\(digest) 4 a\n", 3, "names 'a' twice"),
    ("sitegen manifest 1\n<<<<<<< HEAD\n", 2, "merge conflict"),
    ("sitegen manifest 1\r\n", 1, "does not start with"),
  ]

  @Test("when damaged is told with its line, and nothing is published", arguments: damages)
  func damage(_ text: String, _ line: Int, _ message: String) throws {
    try Site.with([".sitegen-manifest": text, "a": "1"]) { site in
      let outcome = site.publish(["b": "1"])
      #expect(outcome.rules == ["error damaged-manifest"])
      let diagnostic = try #require(outcome.diagnostics.first)
      #expect(diagnostic.location?.file == site.output + "/.sitegen-manifest")
      #expect(diagnostic.location?.line == line)
      #expect(diagnostic.message.contains(message), "The message was: \(diagnostic.message)")
      #expect(diagnostic.help?.contains("version control") == true)
      #expect(try site.everything() == [".sitegen-manifest": text, "a": "1"])
    }
  }

  @Test("when damaged in several lines is told with all of them")
  func severalDamages() {
    let text = "sitegen manifest 1\nx\n\(Self.digest) 1 fine\n=======\n"
    let outcome = Manifest.parse(Array(text.utf8), file: "m")
    #expect(outcome.diagnostics.map(\.location?.line) == [2, 4])
    #expect(outcome.diagnostics.map(\.location?.excerpt?.text) == ["x", "======="])
  }

  @Test("that is not UTF-8 is damaged")
  func notText() {
    #expect(Manifest.parse([0xFF, 0x0A], file: "m").rules == ["error damaged-manifest"])
  }

  @Test("that is lost does not cost the user's files: equal ones are adopted, others named")
  func lost() throws {
    try Site.with { site in
      try #require(site.publish(["a": "1", "b": "1"]).rules == [])
      try site.remove(".sitegen-manifest")
      #expect(site.publish(["a": "1", "b": "2"]).rules == ["error foreign-file"])
      #expect(site.publish(["a": "1", "b": "1"]).report?.adopted == ["a", "b"])
    }
  }

  @Test("that is a link or a folder is not followed")
  func notAFile() throws {
    try Site.with { site in
      try site.link(".sitegen-manifest", to: site.surroundings + "/elsewhere")
      #expect(site.publish(["a": "1"]).rules == ["error symbolic-link"])
      try site.remove(".sitegen-manifest")
      try site.createFolder(".sitegen-manifest")
      #expect(site.publish(["a": "1"]).rules == ["error folder-in-the-way"])
      #expect(try site.everything() == [".sitegen-manifest": "(folder)"])
    }
  }
}
