import Diagnostics
import Testing

@testable import Publishing

@Suite("A publish that fails")
struct FailureTests {
  /// Two sites that need every kind of step to get from one to the other.
  static let old = [
    "index.html": "old", "same.css": "same", "becomes-folder": "file", "becomes-file/deep/x": "x",
    "gone/deep/file": "gone",
  ]
  static let new = [
    "index.html": "new!", "same.css": "same", "becomes-folder/x": "x", "becomes-file": "file",
    "added/deep/file": "added",
  ]
  static let users = ["mine.txt": "mine", "gone/mine.txt": "mine"]

  static let oldFiles = old.merging(users) { first, _ in first }
  static let newFiles = new.merging(users) { first, _ in first }

  /// What an output folder holds after a publish that got nowhere, apart from the manifest.
  private func withOldSite(_ test: (Site) throws -> Void) throws {
    try Site.with(Self.users) { site in
      try #require(publish(Self.old, to: site).rules == [])
      try test(site)
    }
  }

  /// Runs a test for each change to the file system that a publish makes, until it reports that there was none left.
  private func forEachChange(_ test: (_ number: Int) throws -> Bool) throws {
    var number = 1
    while try test(number) {
      number += 1
      try #require(number < 1000, "The publish never gets through")
    }
    #expect(number > 40, "Only \(number) changes were made to fail")
  }

  private func publish(
    _ files: [String: String], to site: Site, failing fault: FaultyFileSystem.Fault = .none
  ) -> PublishingOutcome {
    site.publisher { FaultyFileSystem($0, failing: fault) }.publish(artifacts(files))
  }

  /// A publish that cannot succeed, but first has to undo what an interrupted one left.
  private func undoOnly(
    _ site: Site, failing fault: FaultyFileSystem.Fault = .none
  ) -> PublishingOutcome {
    publish(["mine.txt": "not mine"], to: site, failing: fault)
  }

  @Test("at any one change leaves the old site, or has published the new one")
  func oneFailure() throws {
    try forEachChange { number in
      var failed = false
      try withOldSite { site in
        let manifest = try site.manifest()
        let outcome = publish(Self.new, to: site, failing: .at(number))
        failed = !outcome.rules.isEmpty
        if outcome.report == nil {
          #expect(outcome.rules == ["error publish-failed"], "change \(number)")
          #expect(outcome.state == .kept, "change \(number)")
          #expect(
            outcome.diagnostics.first?.reason == "Nothing was published; the site is as it was before",
            "change \(number)")
          #expect(
            try site.files() == Self.oldFiles,
            "change \(number): the old site is not whole, or staging was left")
          #expect(try site.manifest() == manifest, "change \(number)")
        } else {
          #expect(outcome.rules == (failed ? ["warning leftover-staging"] : []), "change \(number)")
          #expect(outcome.state == .published, "change \(number)")
          let files = try site.files().filter { !$0.key.hasPrefix(".sitegen-staging") }
          #expect(files == Self.newFiles, "change \(number): the new site is not whole")
        }
        #expect(publish(Self.new, to: site).rules == [], "change \(number): the next publish does not work")
        #expect(try site.files() == Self.newFiles, "change \(number): the next publish is not whole")
      }
      return failed
    }
  }

  @Test("because the process was killed at any change is undone by the next publish")
  func killed() throws {
    try forEachChange { number in
      var failed = false
      try withOldSite { site throws in
        let outcome = publish(Self.new, to: site, failing: .from(number))
        failed = !outcome.rules.isEmpty
        #expect(undoOnly(site).rules.last == "error foreign-file", "killed at change \(number)")
        #expect(
          try site.files() == (outcome.report == nil ? Self.oldFiles : Self.newFiles),
          "killed at change \(number): the site was not brought back whole")
      }
      return failed
    }
  }

  @Test("and is killed again while it is undone is undone by the publish after that")
  func killedTwice() throws {
    // Every seventh change, to keep the test short; the undoing is interrupted at each of its changes.
    for number in stride(from: 1, through: 60, by: 7) {
      var again = 1
      var isUndone = false
      while !isUndone {
        try withOldSite { site throws in
          let outcome = publish(Self.new, to: site, failing: .from(number))
          let interrupted = undoOnly(site, failing: .from(again))
          isUndone = interrupted.rules.last == "error foreign-file"
          #expect(undoOnly(site).rules.last == "error foreign-file", "killed at \(number), then at \(again)")
          #expect(
            try site.files() == (outcome.report == nil ? Self.oldFiles : Self.newFiles),
            "killed at change \(number), then at change \(again) of the undoing")
        }
        again += 1
        try #require(again < 1000, "The undoing never gets through")
      }
    }
  }

  @Test("half-way and cannot be undone says so, and how the old site comes back")
  func unfinishedUndo() throws {
    try forEachChange { number in
      var rules: [String] = []
      try withOldSite { site throws in
        let outcome = publish(Self.new, to: site, failing: .from(number))
        rules = outcome.rules
        guard rules.contains("error unfinished-undo") else { return }
        #expect(outcome.report == nil)
        let isMixed = try site.files().filter { !$0.key.hasPrefix(".sitegen-staging") } != Self.oldFiles
        #expect(outcome.state == .halfPublished(.nextPublish) || !isMixed && outcome.state == .kept)
        if isMixed {
          #expect(outcome.diagnostics.first?.reason?.contains("half-way") == true)
          #expect(
            outcome.diagnostics.last?.help?.contains("The next publish first brings the old site back")
              == true)
        }
        let next = publish(Self.new, to: site)
        #expect(next.rules == ["note interrupted-publish"])
        #expect(next.report?.undidInterruptedPublish == true)
        #expect(try site.files() == Self.newFiles)
      }
      return !rules.isEmpty
    }
  }

  @Test("because the user put a folder in its way leaves that folder and the old site")
  func interference() throws {
    try forEachChange { number in
      var failed = false
      try withOldSite { site throws in
        let folder = site.output + "/added/deep/file"
        let publisher = site.publisher {
          FaultyFileSystem($0, failing: .none, interfering: (number, { Site.occupy(folder) }))
        }
        let outcome = publisher.publish(artifacts(Self.new))
        failed = outcome.report == nil
        let mine = ["added/deep/file/mine": "mine"]
        let expected = failed ? Self.oldFiles.merging(mine) { first, _ in first } : Self.newFiles
        #expect(try site.files() == expected, "interference before change \(number)")
      }
      // The file is there from some change on, and nobody can put a folder in its way any more.
      return failed || number <= 40
    }
  }

  @Test("because a folder is moved away meanwhile is not called a publish")
  func movedFolder() throws {
    func publish(_ watch: (Site) -> WatchedFileSystem.Watch) throws -> (PublishingOutcome, [String]) {
      try Site.with { site in
        try #require(site.publish(["ko/a/x": "1", "ko/b": "1", "en/a": "1"]).rules == [])
        let watch = watch(site)
        let new = artifacts(["ko/a/x": "2", "ko/b": "2", "ko/c": "2", "en/a": "2"])
        let outcome = site.publisher(watch).publish(new)
        return (outcome, watch.changed)
      }
    }
    let (usual, changes) = try publish { _ in WatchedFileSystem.Watch() }
    try #require(usual.report != nil)
    let end = try #require(changes.firstIndex(of: "removal of .sitegen-staging/journal")) + 1
    try #require(end > 15)
    for number in 1..<end {
      let (outcome, _) = try publish { site in
        let (folder, elsewhere) = (site.output + "/ko", site.surroundings + "/elsewhere")
        return WatchedFileSystem.Watch { if $0 == number { Site.rename(folder, to: elsewhere) } }
      }
      #expect(outcome.report == nil, "moved before change \(number), \(changes[number - 1])")
      #expect(outcome.rules.first == "error publish-failed", "moved before change \(number)")
    }
  }

  @Test("half-way brings back a removed folder with the permissions it had")
  func folderPermissions() throws {
    try forEachChange { number in
      var failed = false
      try withOldSite { site in
        try site.setPermissions(0o770, of: "becomes-file/deep")
        let outcome = publish(Self.new, to: site, failing: .at(number))
        failed = !outcome.rules.isEmpty
        if outcome.report == nil {
          #expect(try site.permissions(of: "becomes-file/deep") == 0o770, "change \(number)")
        }
      }
      return failed
    }
  }

  @Test("removes the output folder again if it had to create it")
  func createdOutput() throws {
    try Site.with { site throws in
      let output = site.surroundings + "/fresh/public"
      let publisher = Publisher(output: output) { FaultyFileSystem($0, failing: .at(4)) }
      #expect(publisher.publish(artifacts(["a": "1"])).rules == ["error publish-failed"])
      #expect(try site.everything(in: "..") == ["../public": "(folder)"])
    }
  }

  @Test("changes nothing when it cannot see what is already there")
  func unreadable() throws {
    try withOldSite { site throws in
      let outcome = publish(Self.new, to: site, failing: .reading(path: ".sitegen-manifest"))
      #expect(outcome.rules == ["error output-unreadable"])
      #expect(try site.files() == Self.oldFiles)
    }
  }

  @Test("names the file that found no room, not its place in staging")
  func fullDisk() throws {
    try Site.with { site in
      // The three folders of staging and the one for `ko` come first.
      let publisher = site.publisher { FaultyFileSystem($0, failing: .at(5), with: 28) }
      let diagnostic = try #require(publisher.publish(artifacts(["ko/a.html": "12"])).diagnostics.first)
      #expect(diagnostic.location?.file == site.output + "/ko/a.html")
      #expect(diagnostic.message.hasSuffix("/public/ko/a.html': No space left on device"))
      #expect(diagnostic.help == "Make room on the disk and publish again")
    }
  }
}
