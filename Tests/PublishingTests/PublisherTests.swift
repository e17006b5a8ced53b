import Characters
import Diagnostics
import Testing

@testable import Publishing

/// Files in, artifacts in, files out.
struct Scenario: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The user's files, there before anything is published.
  var users: [String: String] = [:]
  /// What is published first; nil if nothing is.
  var first: [String: String]?
  /// What somebody then does by hand: new text of a file, or nil to delete it.
  var edits: [String: String?] = [:]
  var second: [String: String]
  var after: [String: String]
  var report: PublishingReport?
  var rules: [String] = []
}

@Suite("Publishing a site")
struct PublisherTests {
  static let scenarios: [Scenario] = [
    Scenario(
      testDescription: "into an empty folder writes every file",
      second: ["index.html": "home", "ko/하나/index.html": "하나"],
      after: ["index.html": "home", "ko/하나/index.html": "하나"],
      report: PublishingReport(written: ["index.html", "ko/하나/index.html"])),
    Scenario(
      testDescription: "writes only what changed and removes what is gone",
      first: ["same": "1", "other": "1", "old/deep/file": "1", "kept/a": "1", "kept/b": "1"],
      second: ["same": "1", "other": "2", "new/file": "1", "kept/a": "1"],
      after: ["same": "1", "other": "2", "new/file": "1", "kept/a": "1"],
      report: PublishingReport(
        written: ["new/file", "other"], removed: ["kept/b", "old/deep/file"], unchanged: 2)),
    Scenario(
      testDescription: "notices a change that keeps the size",
      first: ["a": "123"], second: ["a": "321"], after: ["a": "321"], report: PublishingReport(written: ["a"])
    ),
    Scenario(
      testDescription: "of no files at all leaves an empty folder",
      first: ["a/b": "1"], second: [:], after: [:], report: PublishingReport(removed: ["a/b"])),
    Scenario(
      testDescription: "of an empty file works",
      second: ["a": ""], after: ["a": ""], report: PublishingReport(written: ["a"])),
    Scenario(
      testDescription: "leaves the user's files and folders alone",
      users: ["mine.txt": "mine", "ko/mine/note": "mine", "old/mine": "mine"],
      first: ["old/ours": "1", "ko/a": "1"], second: ["ko/a": "1"],
      after: ["mine.txt": "mine", "ko/mine/note": "mine", "old/mine": "mine", "ko/a": "1"],
      report: PublishingReport(removed: ["old/ours"], unchanged: 1)),
    Scenario(
      testDescription: "adopts a file that has the right bytes already",
      users: ["a": "1", "b/c": "2"], second: ["a": "1", "b/c": "2", "d": "3"],
      after: ["a": "1", "b/c": "2", "d": "3"],
      report: PublishingReport(written: ["d"], adopted: ["a", "b/c"], unchanged: 2)),
    Scenario(
      testDescription: "names all foreign files in one run and publishes nothing",
      users: ["a": "mine", "b/c": "mine"], second: ["a": "1", "b/c": "2", "d": "3"],
      after: ["a": "mine", "b/c": "mine"], rules: ["error foreign-file", "error foreign-file"]),
    Scenario(
      testDescription: "turns our file into a folder",
      first: ["a": "1", "b/c": "1"], second: ["a/index.html": "2", "b/c/d/e": "2"],
      after: ["a/index.html": "2", "b/c/d/e": "2"],
      report: PublishingReport(written: ["a/index.html", "b/c/d/e"], removed: ["a", "b/c"])),
    Scenario(
      testDescription: "turns our folder into a file",
      first: ["a/index.html": "1", "a/b/c": "1"], second: ["a": "2"], after: ["a": "2"],
      report: PublishingReport(written: ["a"], removed: ["a/b/c", "a/index.html"])),
    Scenario(
      testDescription: "does not put a file where the user has a folder",
      users: ["a/mine": "mine"], second: ["a": "1", "b": "2"], after: ["a/mine": "mine"],
      rules: ["error folder-in-the-way"]),
    Scenario(
      testDescription: "does not put a file where our folder holds something of the user's",
      first: ["a/b/ours": "1"], edits: ["a/b/mine": "mine"], second: ["a": "1"],
      after: ["a/b/ours": "1", "a/b/mine": "mine"], rules: ["error folder-in-the-way"]),
    Scenario(
      testDescription: "does not put a folder where the user has a file, and says so once",
      users: ["a": "mine"], second: ["a/b": "1", "a/c/d": "1"], after: ["a": "mine"],
      rules: ["error file-in-the-way"]),
    Scenario(
      testDescription: "brings back a file that was deleted by hand",
      first: ["a/b": "1", "c": "1"], edits: ["a/b": nil], second: ["a/b": "1", "c": "1"],
      after: ["a/b": "1", "c": "1"], report: PublishingReport(written: ["a/b"], unchanged: 1)),
    Scenario(
      testDescription: "replaces a file that was edited by hand, and says so",
      first: ["a": "1"], edits: ["a": "edited"], second: ["a": "1"], after: ["a": "1"],
      report: PublishingReport(written: ["a"]), rules: ["note edited-file"]),
    Scenario(
      testDescription: "keeps a file that is gone from the site but was edited by hand, and says so",
      first: ["a/b": "1", "a/c": "1"], edits: ["a/b": "2"], second: [:], after: ["a/b": "2"],
      report: PublishingReport(removed: ["a/c"]), rules: ["warning edited-file"]),
    Scenario(
      testDescription: "does not mind that a file to be removed is gone already",
      first: ["a/b": "1", "c": "1"], edits: ["a/b": nil], second: ["c": "1"], after: ["c": "1"],
      report: PublishingReport(unchanged: 1)),
    Scenario(
      testDescription: "writes names in normal form C",
      second: ["ko/\u{1112}\u{1161}\u{11AB}.html": "1"], after: ["ko/\u{D55C}.html": "1"],
      report: PublishingReport(written: ["ko/\u{D55C}.html"])),
  ]

  @Test("gives the expected files, report and diagnostics", arguments: scenarios)
  func scenario(_ scenario: Scenario) throws {
    try Site.with(scenario.users) { site in
      if let first = scenario.first { try #require(site.publish(first).rules == []) }
      for (path, text) in scenario.edits {
        if let text { try site.write(text, to: path) } else { try site.remove(path) }
      }
      let outcome = site.publish(scenario.second)
      #expect(outcome.rules == scenario.rules)
      #expect(outcome.report == scenario.report)
      let files = try site.files()
      #expect(files == scenario.after)
      #expect(files.keys.allSatisfy { path in path.utf8.elementsEqual(path.composed.utf8) })
    }
  }

  @Test("a second time writes nothing at all", arguments: [["a": "1", "b/c": "2"], [:]])
  func idempotence(_ files: [String: String]) throws {
    try Site.with { site in
      try #require(site.publish(files).rules == [])
      let paths = ["", ".sitegen-manifest"] + files.keys + files.keys.compactMap(\.parent)
      func marks() throws -> [String] { try paths.map { try "\($0): \(site.mark(of: $0))" } }
      let before = try marks()
      let again = site.publish(files)
      #expect(again.report == PublishingReport(unchanged: files.count))
      #expect(try marks() == before, "Something was written although nothing had changed")
    }
  }

  @Test("removes only folders that held its files, never an empty folder of the user's")
  func emptyFolders() throws {
    try Site.with { site in
      try site.createFolder("mine/empty")
      try #require(site.publish(["ours/deep/file": "1", "shared/file": "1"]).rules == [])
      try site.createFolder("shared/empty")
      #expect(site.publish([:]).rules == [])
      #expect(try site.files() == ["mine/empty": "(folder)", "shared/empty": "(folder)"])
    }
  }

  @Test("creates the output folder and its parents")
  func missingOutput() throws {
    try Site.with { site in
      let output = site.surroundings + "/not/there/yet"
      let outcome = Publisher(output: output).publish(artifacts(["a/b": "1"]))
      #expect(outcome.report?.written == ["a/b"])
    }
  }

  @Test("gives files 0644 and folders 0755, less what the umask takes away")
  func permissions() throws {
    try Site.with { site in
      try #require(site.publish(["folder/file": "1"]).rules == [])
      for (path, greatest) in [("folder", 0o755), ("folder/file", 0o644), (".sitegen-manifest", 0o644)]
        as [(String, UInt32)]
      {
        let permissions = try #require(try site.permissions(of: path))
        #expect(permissions & ~greatest == 0, "\(path) has more rights than \(greatest)")
        #expect(permissions & 0o600 == 0o600, "\(path) lacks rights of its owner")
      }
    }
  }

  @Test("keeps a file whose name changed only in case, where case makes no difference")
  func respelledFile() throws {
    try Site.with { site in
      let publisher = site.publisher { CaseInsensitiveFileSystem(real: $0) }
      try #require(publisher.publish(artifacts(["About/Index.html": "1", "About/old": "1"])).rules == [])
      let same = publisher.publish(artifacts(["about/index.html": "1"]))
      #expect(same.report == PublishingReport(removed: ["About/old"], unchanged: 1))
      #expect(try site.files() == ["about/index.html": "1"])
      let changed = publisher.publish(artifacts(["ABOUT/index.html": "2"]))
      #expect(changed.report == PublishingReport(written: ["ABOUT/index.html"]))
      #expect(try site.files() == ["about/index.html": "2"])
    }
  }

  @Test("works where there are no hard links")
  func noHardLinks() throws {
    try Site.with { site in
      try #require(site.publish(["a": "1", "b": "1"]).rules == [])
      let publisher = site.publisher { FaultyFileSystem($0, failing: .links) }
      let outcome = publisher.publish(artifacts(["a": "2", "b": "1"]))
      #expect(outcome.report == PublishingReport(written: ["a"], unchanged: 1))
      #expect(try site.files() == ["a": "2", "b": "1"])
    }
  }
}
