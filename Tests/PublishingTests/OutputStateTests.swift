import Diagnostics
import Testing

@testable import Publishing

@Suite("What is said of the output folder")
struct OutputStateTests {
  /// A site of which a publish was interrupted when half of its steps were done.
  private func withHalfPublishedSite(_ test: (Site) throws -> Void) throws {
    try Site.with(FailureTests.users) { site in
      try #require(site.publish(FailureTests.old).rules == [])
      var number = 1
      while site.publisher.state().value == .kept {
        let fault = FaultyFileSystem.Fault.from(number)
        let interrupted = Publisher(output: site.output) { FaultyFileSystem($0, failing: fault) }
        let before = try site.files()
        _ = interrupted.publish(artifacts(FailureTests.new))
        // What comes before the journal changes nothing, and is cleared away.
        if try site.files().filter({ !$0.key.hasPrefix(".sitegen-staging") }) == before {
          _ = site.publisher.recover()
        }
        number += 1
        try #require(number < 1000, "No publish was interrupted half-way")
      }
      try test(site)
    }
  }

  @Test("is that it was published, that there was nothing to do, or that it is as it was")
  func ordinary() throws {
    try Site.with { site in
      #expect(site.publish(["a": "1"]).state == .published)
      #expect(site.publish(["a": "1"]).state == .unchanged)
      try site.write("mine", to: "b")
      #expect(site.publish(["a": "2", "b": "1"]).state == .kept)
      #expect(site.publish(["a/": "2"]).state == .kept)
    }
  }

  @Test("is that it is half-published, for as long as nobody has undone that")
  func halfPublished() throws {
    try withHalfPublishedSite { site in
      let before = try site.everything()
      let state = site.publisher.state()
      #expect(state.value == .halfPublished(.nextPublish))
      #expect(state.rules == ["error half-published"])
      #expect(try site.everything() == before, "Looking changes nothing")

      let recovery = site.publisher.recover()
      #expect(recovery.value == .restored)
      #expect(recovery.rules == ["note interrupted-publish"])
      #expect(try site.files() == FailureTests.oldFiles)
      #expect(site.publisher.state().value == .kept)
      #expect(site.publisher.state(since: recovery.value) == .restored)
      #expect(site.publisher.recover().rules == [])
      let refused = site.publisher.publish(artifacts(["mine.txt": "not mine"]), since: recovery.value)
      #expect(refused.state == .restored)
    }
  }

  @Test("is that it stays half-published, when what was kept of the old site cannot be brought back")
  func undoFails() throws {
    try withHalfPublishedSite { site in
      let publisher = Publisher(output: site.output) { FaultyFileSystem($0, failing: .from(1)) }
      let recovery = publisher.recover()
      #expect(recovery.value == .halfPublished(.nextPublish))
      #expect(Set(recovery.rules) == ["error unfinished-undo"])
      #expect(site.publisher.recover().value == .restored)
    }
  }

  @Test("is that only a copy helps, when the journal cannot be read")
  func damagedJournal() throws {
    try withHalfPublishedSite { site in
      try site.write("sitegen journal 1\nplace", to: ".sitegen-staging/journal")
      for outcome in [site.publisher.state(), site.publisher.recover()] {
        #expect(outcome.value == .halfPublished(.copy))
        #expect(outcome.rules == ["error damaged-journal"])
      }
      #expect(site.publish(FailureTests.new).state == .halfPublished(.copy))
    }
  }

  @Test("is that there is none, or that there is none any more")
  func missing() throws {
    try Site.with { site in
      try site.remove("")
      #expect(site.publisher.recover().value == .missing)
      #expect(!site.exists, "Recovering creates nothing")
      #expect(site.publisher.state(since: .missing) == .missing)
      #expect(site.publisher.state(since: .kept) == .gone)
      #expect(site.publish([".": "1"]).state == .missing)
      let failing = Publisher(output: site.output) { FaultyFileSystem($0, failing: .at(4)) }
      #expect(failing.publish(artifacts(["a": "1"])).state == .missing)
    }
  }

  @Test("is that it is gone, when it was moved away during the publish, which then is none")
  func moved() throws {
    try Site.with { site in
      try #require(site.publish(["a": "1"]).rules == [])
      let output = site.output
      let moving = Publisher(output: output) {
        FaultyFileSystem($0, failing: .none, interfering: (3, { Site.rename(output, to: output + "-old") }))
      }
      let outcome = moving.publish(artifacts(["a": "2"]))
      #expect(outcome.state == .gone)
      #expect(outcome.report == nil && outcome.rules == ["error output-gone"])
    }
  }

  @Test("is that it is not known, when another folder has taken its place, or it cannot be opened")
  func unknown() throws {
    try Site.with { site in
      try #require(site.publish(["a": "1"]).rules == [])
      let output = site.output
      let swapping = Publisher(output: output) {
        FaultyFileSystem(
          $0, failing: .none,
          interfering: (
            3,
            {
              Site.rename(output, to: output + "-old")
              Site.occupy(output)
            }
          ))
      }
      #expect(
        swapping.publish(artifacts(["a": "2"])).state == .unknown("another one has taken its place"))
      try site.write("a file", to: "file")
      let file = Publisher(output: output + "/file")
      #expect(file.recover().value == .unknown("cannot open it: Not a directory"))
      #expect(file.publish(artifacts(["a": "1"])).state == .unknown("cannot open it: Not a directory"))
      let blind = Publisher(output: output) {
        FaultyFileSystem($0, failing: .reading(path: ".sitegen-staging"))
      }
      #expect(blind.recover().value == .unknown("cannot look at it: Input/output error"))
    }
  }

  @Test("is that another publish is at work, whose journal is not undone")
  func inUse() throws {
    try withHalfPublishedSite { site in
      let before = try site.everything()
      try site.whileLocked {
        #expect(site.publisher.state().value == .inUse)
        #expect(site.publisher.recover().value == .inUse)
        #expect(site.publish(FailureTests.new).state == .inUse)
      }
      #expect(try site.everything() == before)
    }
  }
}
