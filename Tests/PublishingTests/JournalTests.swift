import Diagnostics
import Testing

@testable import Publishing

@Suite("The journal")
struct JournalTests {
  static let journal = Journal(steps: [
    .setAside(slot: 1, path: "a b"), .removeFolder(slot: 2, path: "old/한"),
    .createFolder(slot: 3, path: "new"), .place(slot: 4, path: "new/file"),
    .replace(slot: 5, path: ".sitegen-manifest"),
  ])

  @Test("reads what it wrote")
  func roundTrip() throws {
    #expect(try Journal(parsing: Self.journal.bytes) == Self.journal)
    #expect(try Journal(parsing: Journal(steps: []).bytes) == Journal(steps: []))
  }

  @Test("is not believed when any part of its end is missing")
  func cutShort() {
    for count in 0..<Self.journal.bytes.count {
      #expect(throws: Journal.Damage.self, "\(count) bytes") {
        try Journal(parsing: Array(Self.journal.bytes.prefix(count)))
      }
    }
  }

  @Test(
    "with a step it does not know is damaged",
    arguments: [
      "explode 1 a", "place 1", "place x a", "place -1 a", "place 1 ../a", "place 1 /a", "place 1 ", "",
    ])
  func unknownStep(_ line: String) throws {
    let text = "sitegen journal 1\ncreate-folder 0 a\n\(line)\nend\n"
    #expect(throws: Journal.Damage(line: 3, text: line)) { try Journal(parsing: Array(text.utf8)) }
    try Site.with([".sitegen-staging/journal": text, "a/b": "1"]) { site throws in
      let outcome = site.publish(["c": "1"])
      #expect(outcome.rules == ["error damaged-journal"])
      #expect(outcome.diagnostics.first?.location?.line == 3)
      #expect(try site.files() == [".sitegen-staging/journal": text, "a/b": "1"])
    }
  }

  @Test("that asks for a file back does not overwrite what the user put there since")
  func userWasFaster() throws {
    let journal = Journal(steps: [.setAside(slot: 1, path: "a")])
    try Site.with { site in
      try site.write(String(decoding: journal.bytes, as: UTF8.self), to: ".sitegen-staging/journal")
      try site.write("old", to: ".sitegen-staging/old/1")
      try site.write("mine", to: "a")
      let refused = site.publish([:])
      #expect(refused.rules == ["error unfinished-undo"])
      #expect(try site.text(of: "a") == "mine")
      try site.remove("a")
      #expect(site.publish([:]).rules == ["note interrupted-publish"])
      #expect(try site.files() == ["a": "old"])
    }
  }

  @Test("need not be there: staging without one is swept away")
  func noJournal() throws {
    try Site.with([".sitegen-staging/new/1": "half", ".sitegen-staging/journal.unfinished": "siteg"]) {
      site throws in
      #expect(site.publish(["a": "1"]).rules == [])
      #expect(try site.files() == ["a": "1"])
    }
  }
}
