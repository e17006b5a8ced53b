import Diagnostics
import Loading
import Testing

@Suite("Editing briefing.yml")
struct SettingsEditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String?
    var after: String
    var testDescription: String { name }
  }

  private static let statement = LineStatement(.line(12), as: "heading-2")

  @Test(
    "adds an entry, and leaves all else as it is",
    arguments: [
      Case(name: "no file", before: nil, after: "reading:\n  - {line: 12, as: heading-2}\n"),
      Case(name: "an empty file", before: "", after: "reading:\n  - {line: 12, as: heading-2}\n"),
      Case(
        name: "other settings, a comment, no line end",
        before: "topics: [money] # which\n# the end",
        after: "topics: [money] # which\n# the end\nreading:\n  - {line: 12, as: heading-2}\n"),
      Case(
        name: "a list", before: "reading:\n  - {line: 3, as: note} # why\n\n# below\ntopics: []\n",
        after:
          "reading:\n  - {line: 3, as: note} # why\n  - {line: 12, as: heading-2}\n\n# below\ntopics: []\n"),
      Case(
        name: "a list that is not indented, its last entry over lines",
        before:
          "reading:\n- {line: 3, as: note}\n- line: 4\n  as: drop\n  reason: >\n    for the\n    printer\ntopics: []\n",
        after:
          "reading:\n- {line: 3, as: note}\n- line: 4\n  as: drop\n  reason: >\n    for the\n    printer\n- {line: 12, as: heading-2}\ntopics: []\n"
      ),
      Case(
        name: "a list at the end of a file without a line end", before: "reading:\n  - {line: 3, as: note}",
        after: "reading:\n  - {line: 3, as: note}\n  - {line: 12, as: heading-2}"),
      Case(
        name: "a list on a line", before: "reading: [{line: 3, as: note}] # all\n",
        after: "reading: [{line: 3, as: note}, {line: 12, as: heading-2}] # all\n"),
      Case(
        name: "an empty list", before: "reading: []\ntopics: []\n",
        after: "reading: [{line: 12, as: heading-2}]\ntopics: []\n"),
      Case(
        name: "brackets in quotation marks and Hangul before them",
        before: "reading: [{text: \"표 ]\", as: note}, {text: '끝 } ''', as: note}]\n",
        after: "reading: [{text: \"표 ]\", as: note}, {text: '끝 } ''', as: note}, {line: 12, as: heading-2}]\n"
      ),
      Case(
        name: "lines of Windows", before: "topics: []\r\nreading:\r\n  - {line: 3, as: note}\r\n",
        after: "topics: []\r\nreading:\r\n  - {line: 3, as: note}\r\n  - {line: 12, as: heading-2}\r\n"),
      Case(
        name: "the beginning of a document", before: "---\ntopics: []\n",
        after: "---\ntopics: []\nreading:\n  - {line: 12, as: heading-2}\n"),
    ])
  func adds(_ test: Case) throws {
    let edit = try SettingsEdit(test.before, file: "briefing.yml")
    #expect(try edit.stating(Self.statement) == test.after)
  }

  @Test(
    "takes the place of an entry",
    arguments: [
      Case(
        name: "of a list",
        before: "reading:\n  - {line: 3, as: note}\n  - {line: 12, as: paragraph} # was wrong\n",
        after: "reading:\n  - {line: 3, as: note}\n  - {line: 12, as: heading-2} # was wrong\n"),
      Case(
        name: "on a line", before: "reading: [{line: 3, as: note}, {line: 12, as: paragraph}]\n",
        after: "reading: [{line: 3, as: note}, {line: 12, as: heading-2}]\n"),
    ])
  func replaces(_ test: Case) throws {
    let edit = try SettingsEdit(test.before, file: "briefing.yml")
    #expect(try edit.stating(Self.statement, replacing: 1) == test.after)
  }

  @Test(
    "refuses what it cannot change safely, or cannot read",
    arguments: [
      "reading:\n", "reading: none\n", "{topics: []}\n", "topics: []\n...\n", "reading:\n  - {line: 3}\n",
      "topics: [", "topics: []\ntopics: []\n", "- a\n",
    ])
  func refuses(_ text: String) throws {
    #expect(throws: SettingsEditFailure.self) {
      try SettingsEdit(text, file: "briefing.yml").stating(Self.statement)
    }
  }

  @Test("leaves an entry over lines to its author")
  func leavesToAuthor() throws {
    let edit = try SettingsEdit("reading:\n  - line: 12\n    as: note\n", file: "briefing.yml")
    let failure = #expect(throws: SettingsEditFailure.self) {
      try edit.stating(Self.statement, replacing: 0)
    }
    #expect(failure?.location?.line == 2)
  }

  @Test("refuses a role that there is not")
  func refusesUnknownRole() throws {
    let edit = try SettingsEdit(nil, file: "briefing.yml")
    for role in ["headline", "drop", "note, reason: x", "note}\ntopics: [x]"] {
      #expect(throws: SettingsEditFailure.self) { try edit.stating(LineStatement(.line(1), as: role)) }
    }
  }

  @Test(
    "writes words that read back as they are",
    arguments: [
      "해외 대비", "a: b # c", "\"quoted\" and 'single'", "back\\slash", "tab\there", "- dash", "true", "12",
      "{x}",
      "끝.", "[참고] 1. 표", "ends in space ", "é\u{301}",
    ])
  func quotes(_ words: String) throws {
    let statement = LineStatement(.text(words), as: "drop", reason: words)
    let text = try SettingsEdit(nil, file: "briefing.yml").stating(statement)
    #expect(text.utf8.filter { $0 == UInt8(ascii: "\n") }.count == 2)
  }

  @Test(
    "switches a repair off",
    arguments: [
      Case(name: "no file", before: nil, after: "repairs: {lost-flag: off}\n"),
      Case(
        name: "a mapping on a line", before: "repairs: {broken-word: off} # why\n",
        after: "repairs: {broken-word: off, lost-flag: off} # why\n"),
      Case(
        name: "a mapping over lines", before: "repairs:\n  broken-word: off # why\n# below\ntopics: []\n",
        after: "repairs:\n  broken-word: off # why\n  lost-flag: off\n# below\ntopics: []\n"),
    ])
  func switchesOff(_ test: Case) throws {
    let edit = try SettingsEdit(test.before, file: "briefing.yml")
    #expect(try edit.turningOff("lost-flag") == test.after)
  }

  @Test("switches no repair off twice, nor one that there is not")
  func refusesRepairs() throws {
    #expect(throws: SettingsEditFailure.self) {
      try SettingsEdit("repairs: {lost-flag: off}\n", file: "briefing.yml").turningOff("lost-flag")
    }
    #expect(throws: SettingsEditFailure.self) {
      try SettingsEdit(nil, file: "briefing.yml").turningOff("numbers")
    }
  }
}
