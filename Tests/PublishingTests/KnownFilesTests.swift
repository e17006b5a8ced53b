import Diagnostics
import Synchronization
import SystemCalls
import Testing

@testable import Publishing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite("A publish that knows what the last one published")
struct KnownFilesTests {
  static let files = ["a.html": "one", "ko/b.html": "two", "ko/c/d.html": "three"]

  @Test("reads none of the files that look as they did, and still knows them afterwards")
  func unchanged() throws {
    try Site.with { site throws in
      let known = try #require(site.publishAndSettle(Self.files))
      #expect(known.count == 3)
      let watch = WatchedFileSystem.Watch()
      let outcome = site.publisher(watch).publish(artifacts(Self.files), known: known)
      #expect(outcome.report == PublishingReport(unchanged: 3))
      #expect(outcome.state == .unchanged)
      #expect(watch.read == [])
      #expect(outcome.published == known)
    }
  }

  @Test("does not read what it writes or removes either")
  func changed() throws {
    try Site.with { site throws in
      let known = try #require(site.publishAndSettle(Self.files))
      let watch = WatchedFileSystem.Watch()
      let new = ["a.html": "owt", "ko/b.html": "two", "new": "new"]
      let outcome = site.publisher(watch).publish(artifacts(new), known: known)
      #expect(
        outcome.report
          == PublishingReport(written: ["a.html", "new"], removed: ["ko/c/d.html"], unchanged: 1))
      #expect(outcome.rules == [])
      #expect(watch.read == [])
      #expect(try site.files() == new)
    }
  }

  @Test("knows what it wrote itself, when moving came a step of the clock after writing")
  func fresh() throws {
    try Site.with { site throws in
      let first = site.publisher(WatchedFileSystem.Watch(waiting: 30_000)).publish(artifacts(Self.files))
      #expect(first.published?.count == 3)
      let watch = WatchedFileSystem.Watch()
      let outcome = site.publisher(watch).publish(artifacts(Self.files), known: first.published)
      #expect(outcome.report == PublishingReport(unchanged: 3))
      #expect(watch.read == [])
    }
  }

  /// What somebody does to `a.html`, in which `one` was published, and what becomes of it.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (Site) throws -> Void
    var written: [String]
    var rules: [String] = []
  }

  static let changes: [Change] = [
    Change(
      testDescription: "an edit that keeps the size",
      change: { try $0.overwrite("a.html", with: "eno") }, written: ["a.html"], rules: ["note edited-file"]),
    Change(
      testDescription: "an edit that keeps the size, after which the time of modification is set back",
      change: { site throws in
        let times = try site.times(of: "a.html")
        try site.overwrite("a.html", with: "eno")
        try site.set(times, of: "a.html")
      }, written: ["a.html"], rules: ["note edited-file"]),
    Change(
      testDescription: "another file of the same size and time of modification",
      change: { site throws in
        let times = try site.times(of: "a.html")
        try site.write("eno", to: "../other")
        try site.set(times, of: "../other")
        #expect(rename(site.surroundings + "/other", site.output + "/a.html") == 0)
      }, written: ["a.html"], rules: ["note edited-file"]),
    Change(
      testDescription: "two files of the site that changed places",
      change: { site throws in
        #expect(rename(site.output + "/a.html", site.output + "/x") == 0)
        #expect(rename(site.output + "/e.html", site.output + "/a.html") == 0)
        #expect(rename(site.output + "/x", site.output + "/e.html") == 0)
      }, written: ["a.html", "e.html"], rules: ["note edited-file", "note edited-file"]),
    Change(
      testDescription: "a touch, which changes nothing",
      change: { try $0.set([timespec(), timespec()], of: "a.html") }, written: []),
    Change(
      testDescription: "a removal", change: { try $0.remove("a.html") }, written: ["a.html"]),
    Change(
      testDescription: "a link in the place of the file",
      change: { site throws in
        try site.remove("a.html")
        try site.write("one", to: "../other")
        try site.link("a.html", to: site.surroundings + "/other")
      }, written: [], rules: ["error symbolic-link"]),
  ]

  @Test("notices", arguments: changes)
  func notices(_ change: Change) throws {
    try Site.with { site throws in
      let files = Self.files.merging(["e.html": "eno"]) { first, _ in first }
      let known = try #require(site.publishAndSettle(files))
      try change.change(site)
      let outcome = site.publisher.publish(artifacts(files), known: known)
      #expect(outcome.rules == change.rules)
      guard !outcome.diagnostics.hasErrors else { return }
      #expect(
        outcome.report == PublishingReport(written: change.written, unchanged: 4 - change.written.count))
      #expect(try site.files() == files)
    }
  }

  @Test("tells whether the site is still what was published", arguments: changes)
  func isPublished(_ change: Change) throws {
    try Site.with { site throws in
      let files = Self.files.merging(["e.html": "eno"]) { first, _ in first }
      let known = try #require(site.publishAndSettle(files))
      #expect(site.publisher.isPublished(as: known))
      try site.write("mine", to: "foreign")
      #expect(site.publisher.isPublished(as: known), "A file of somebody else's is none of the site")
      try change.change(site)
      #expect(site.publisher.isPublished(as: known) == (change.written.isEmpty && change.rules.isEmpty))
    }
  }

  @Test("is not of a site that another publish left, or one that was interrupted")
  func isNotPublished() throws {
    try Site.with { site throws in
      let earlier = try #require(site.publishAndSettle(Self.files))
      let known = try #require(site.publishAndSettle(["a.html": "one"]))
      #expect(!site.publisher.isPublished(as: earlier))
      #expect(site.publisher.isPublished(as: known))
      try site.write("", to: ".sitegen-staging/journal")
      #expect(!site.publisher.isPublished(as: known))
    }
  }

  @Test("keeps an edited file that is no longer part of the site")
  func editedAndStale() throws {
    try Site.with { site throws in
      let known = try #require(site.publishAndSettle(Self.files))
      try site.overwrite("a.html", with: "eno")
      let outcome = site.publisher.publish(artifacts(["ko/b.html": "two"]), known: known)
      #expect(outcome.rules == ["warning edited-file"])
      #expect(try site.files() == ["a.html": "eno", "ko/b.html": "two"])
    }
  }

  @Test("believes the files and not the manifest, which may be of another publish")
  func otherManifest() throws {
    try Site.with { site throws in
      try #require(site.publish(["a": "two"]).rules == [])
      let other = try site.manifest()
      let known = try #require(site.publishAndSettle(["a": "one"]))
      try site.overwrite(".sitegen-manifest", with: other)
      let outcome = site.publisher.publish(artifacts(["a": "two"]), known: known)
      #expect(outcome.report?.written == ["a"])
      #expect(try site.text(of: "a") == "two")
    }
  }

  @Test("reads what changed just before it was last looked at", arguments: [0, -86_400] as [Int64])
  func unsettled(_ ahead: Int64) throws {
    try Site.with(Self.files) { site throws in
      // The clock as it is, and set back by a day.
      let outcome = site.publisher(WatchedFileSystem.Watch(ahead: ahead)).publish(artifacts(Self.files))
      #expect(outcome.report?.adopted.count == 3)
      #expect(outcome.published?.count == 0)
      let watch = WatchedFileSystem.Watch()
      let next = site.publisher(watch).publish(artifacts(Self.files), known: outcome.published)
      #expect(next.report == PublishingReport(unchanged: 3))
      #expect(watch.read == Self.files.keys.sorted())
    }
  }

  @Test("of another folder, or of one that was copied, reads everything")
  func copied() throws {
    try Site.with { site throws in
      let known = try #require(site.publishAndSettle(Self.files))
      for path in Self.files.keys {
        try site.write(try site.text(of: path), to: "copy")
        #expect(rename(site.output + "/copy", site.output + "/" + path) == 0)
      }
      let watch = WatchedFileSystem.Watch()
      let outcome = site.publisher(watch).publish(artifacts(Self.files), known: known)
      #expect(outcome.report == PublishingReport(unchanged: 3))
      #expect(watch.read == Self.files.keys.sorted())
    }
  }

  @Test("knows as much from bytes, and nothing from damaged ones")
  func bytes() throws {
    try Site.with { site throws in
      let known = try #require(site.publishAndSettle(Self.files))
      let bytes = known.bytes
      #expect(PublishedState(bytes: bytes) == known)
      #expect(bytes.count == 32 + 40 * 3)
      for count in 0..<bytes.count where count < 32 || (count - 32) % 40 != 0 {
        #expect(PublishedState(bytes: Array(bytes.prefix(count))) == nil, "of \(count) bytes")
      }
      #expect(PublishedState(bytes: [bytes[0] + 1] + bytes.dropFirst()) == nil)
    }
  }

  /// A look at a file that was written at 10 and moved at 20, in seconds, and whether it says what is in it.
  static let looks: [(FileStatus, moved: Int64, Bool)] = [
    (look(modified: 10, changed: 20), moved: 20, true),
    (look(modified: 10, changed: 20), moved: 25, true),
    // In the same step of the clock.
    (look(modified: 10, changed: 10), moved: 20, false),
    // Written to since.
    (look(modified: 20, changed: 20), moved: 20, false),
    // Written to since, and set back.
    (look(modified: 10, changed: 21), moved: 20, false),
    // Another file.
    (look(modified: 10, changed: 20, inode: 8), moved: 20, false),
    (look(modified: 10, changed: 20, size: 4), moved: 20, false),
  ]

  private static func look(modified: Int64, changed: Int64, inode: UInt64 = 7, size: Int = 3) -> FileStatus {
    FileStatus(
      kind: .file, size: size, permissions: 0o644, device: 1, inode: inode,
      modified: modified * 1_000_000_000,
      changed: changed * 1_000_000_000)
  }

  @Test("knows a file that it wrote only if nobody can have written to it since", arguments: looks)
  func settledSinceWritten(_ status: FileStatus, moved: Int64, isSettled: Bool) {
    let written = Self.look(modified: 10, changed: 10)
    #expect(status.isSettled(since: written, movedBefore: moved * 1_000_000_000) == isSettled)
  }

  @Test("looks a second time where times are whole seconds only after some of them")
  func coarseTimes() {
    func isSettled(_ changed: Int64, after nanoseconds: Int64) -> Bool {
      var status = Self.look(modified: 10, changed: 10)
      (status.modified, status.changed) = (changed, changed)
      return status.isSettled(at: changed + nanoseconds)
    }
    #expect(isSettled(10_000_000_001, after: 60_000_000))
    #expect(!isSettled(10_000_000_001, after: 40_000_000))
    #expect(!isSettled(10_000_000_000, after: 60_000_000))
    #expect(isSettled(10_000_000_000, after: 3_000_000_000))
  }
}

@Suite("An artifact that is known but not made")
struct KnownArtifactTests {
  private static func known(_ path: String, _ text: String, make: @escaping Publishable.Making) -> Publishable
  {
    let bytes = Array(text.utf8)
    return Publishable(path: path, digest: ContentDigest(of: bytes), size: bytes.count, make: make)
  }

  /// Makes a text, and counts how often.
  private final class Maker: Sendable {
    private let made = Mutex(0)
    let text: String
    init(_ text: String) { self.text = text }
    var count: Int { made.withLock { $0 } }
    func artifact(_ path: String) -> Publishable {
      known(path, text) { () throws(ArtifactFailure) in
        self.made.withLock { $0 += 1 }
        return Array(self.text.utf8)
      }
    }
  }

  @Test("is not made if the file in place is the same, whether that is known or has to be read")
  func notMade() throws {
    try Site.with { site throws in
      let known = try #require(site.publishAndSettle(["a": "one", "b": "two"]))
      for state in [known, nil] {
        let maker = Maker("one")
        let artifacts = [maker.artifact("a"), Publishable(Artifact(path: "b", bytes: Array("two".utf8)))]
        let outcome = site.publisher.publish(artifacts, known: state)
        #expect(outcome.report == PublishingReport(unchanged: 2))
        #expect(maker.count == 0)
      }
    }
  }

  @Test("is made once if there is no file or another one")
  func made() throws {
    try Site.with { site throws in
      try #require(site.publish(["a": "eno"]).rules == [])
      let (old, new) = (Maker("one"), Maker("two"))
      let outcome = site.publisher.publish([old.artifact("a"), new.artifact("new/b")])
      #expect(outcome.report == PublishingReport(written: ["a", "new/b"]))
      #expect(old.count == 1 && new.count == 1)
      #expect(try site.files() == ["a": "one", "new/b": "two"])
      let manifest = try site.manifest()
      try site.remove(".sitegen-manifest")
      try #require(site.publish(["a": "one", "new/b": "two"]).rules == [])
      #expect(try site.manifest() == manifest)
    }
  }

  @Test("is not made if nothing can be published")
  func refused() throws {
    try Site.with(["a": "mine"]) { site throws in
      let maker = Maker("one")
      #expect(
        site.publisher.publish([maker.artifact("a"), maker.artifact("b")]).rules == ["error foreign-file"])
      #expect(maker.count == 0)
    }
  }

  @Test("that cannot be made leaves the old site, and says why")
  func failing() throws {
    try Site.with { site throws in
      try #require(site.publish(["a": "one"]).rules == [])
      let before = try site.everything()
      let failing = Self.known("b", "two") { () throws(ArtifactFailure) in
        throw ArtifactFailure([Diagnostic(.invalidArtifactPath, "No template for it")])
      }
      let outcome = site.publisher.publish([Maker("new").artifact("a"), failing])
      #expect(outcome.diagnostics.map(\.message) == ["No template for it"])
      #expect(outcome.report == nil && outcome.published == nil && outcome.state == .kept)
      #expect(try site.everything() == before)
    }
  }

  @Test("that is made with other bytes leaves the old site: unexpected-artifact", arguments: ["eno", "one "])
  func unexpected(_ text: String) throws {
    try Site.with { site throws in
      let artifact = Self.known("a", "one") { () throws(ArtifactFailure) in Array(text.utf8) }
      let outcome = site.publisher.publish([artifact])
      #expect(outcome.rules == ["error unexpected-artifact"])
      #expect(outcome.report == nil && outcome.state == .kept)
      #expect(try site.everything() == [:])
    }
  }

  @Test("that was hashed by whoever made it is not hashed again")
  func hashed() throws {
    try Site.with { site throws in
      let artifact = Artifact(path: "a", bytes: Array("one".utf8))
      let digest = ContentDigest(of: artifact.bytes)
      #expect(site.publisher.publish([Publishable(artifact, digest: digest)]).report?.written == ["a"])
      #expect(try site.manifest().contains(digest.hexadecimal))
      #expect(ContentDigest(bytes: digest.bytes[...]) == digest)
      #expect(ContentDigest(bytes: digest.bytes.dropLast()) == nil)
    }
  }
}

extension Site {
  /// Writes into the file that is there.
  fileprivate func overwrite(_ path: String, with text: String) throws {
    let file = open(output + "/" + path, O_WRONLY | O_TRUNC)
    defer { _ = close(file) }
    try #require(file >= 0)
    try writeAll(Array(text.utf8), to: file)
  }

  /// When it was used and modified.
  fileprivate func times(of path: String) throws -> [timespec] {
    var status = stat()
    try #require(stat(output + "/" + path, &status) == 0)
    #if canImport(Darwin)
      return [status.st_atimespec, status.st_mtimespec]
    #else
      return [status.st_atim, status.st_mtim]
    #endif
  }

  fileprivate func set(_ times: [timespec], of path: String) throws {
    try #require(utimensat(AT_FDCWD, output + "/" + path, times, 0) == 0)
  }
}
