import Testing

@testable import Diagnostics

private let findings = [
  Diagnostic(
    .sample("numbers"),
    at: Diagnostics.SourceLocation(
      file: "content/b/en.po", line: 7, column: 13, length: 2, text: "msgstr \"…\""),
    "'3' is 3, not 30", reason: "100% sure,\nthat is", help: "Write '30'"),
  Diagnostic(.sample("links", .warning), at: Diagnostics.SourceLocation(file: "한, 글:1.po"), "Gone"),
  Diagnostic(.sample("numbers"), .note, "No place"),
]

@Suite("The writers for tools")
struct WriterTests {
  @Test("put all findings into one JSON object, with their numbers")
  func json() throws {
    let document = JSONWriter().document(findings)
    guard case .members(let members) = try JSON.read(Array(document.utf8)[...]) else {
      Issue.record("An object is expected")
      return
    }
    #expect(members.map(\.0) == ["diagnostics", "errors", "warnings", "notes"])
    #expect(members.dropFirst().map(\.1.line) == ["1", "1", "1"])
    #expect(document.contains("\"line\": 7,\n      \"column\": 13,"))
    #expect(JSONWriter().document([]).hasPrefix("{\n  \"diagnostics\": [],"))
  }

  @Test("write workflow commands that the runner reads back")
  func github() {
    let lines = findings.map(GitHubWriter().format)
    #expect(
      lines == [
        "::error file=content/b/en.po,line=7,col=13,endColumn=15,title=numbers::'3' is 3, not 30%0Awhy: 100%25 sure,\\nthat is%0Ahelp: Write '30'",
        "::warning file=한%2C 글%3A1.po,title=links::Gone", "::notice title=numbers::No place",
      ])
  }

  @Test("let nothing pass that a reader does not see, each in its own way")
  func invisible() throws {
    let finding = Diagnostic(
      .sample("r"),
      at: Diagnostics.SourceLocation(file: "a\u{1B}\n", line: 1, column: 1, text: "\u{202E}\u{85}"),
      "\u{1B}]0;x\u{7}\u{E0041}")
    #expect(
      GitHubWriter().format(finding)
        == #"::error file=a\u{1b}\n,line=1,col=1,endColumn=2,title=r::\u{1b}]0;x\u{7}\u{e0041}"#)
    let log = SARIFWriter(tool: "sitegen").document([finding])
    #expect(log.contains(#""\u001b]0;x\u0007\udb40\udc41""#))
    #expect(log.contains(#""\u202e\u0085""#) && log.contains("a%1B%0A"))
    for text in [log, JSONWriter().document([finding])] {
      #expect(!text.unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
      _ = try JSON.read(Array(text.utf8)[...])
    }
  }

  @Test("write a log of SARIF 2.1.0")
  func sarif() throws {
    let rules = [
      Rule("numbers", .error, summary: "A number differs.", explanation: "It must not.", help: "Correct it.")
    ]
    let document = try Member(SARIFWriter(tool: "sitegen", version: "1.2.3", rules: rules).document(findings))
    #expect(document["version"]?.text == "2.1.0")
    let run = try #require(document["runs"]?[0])
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"]?.text == "sitegen")
    #expect(driver["rules"]?.count == 2)
    #expect(driver["rules"]?[0]?["id"]?.text == "links")
    #expect(driver["rules"]?[1]?["shortDescription"]?["text"]?.text == "A number differs.")
    #expect(driver["version"]?.text == "1.2.3")
    #expect(driver["rules"]?[1]?["fullDescription"]?["text"]?.text == "It must not.")
    #expect(driver["rules"]?[1]?["help"]?["text"]?.text == "Correct it.")
    #expect(driver["rules"]?[1]?["defaultConfiguration"]?["level"]?.text == "error")

    let first = try #require(run["results"]?[0])
    #expect(first["ruleId"]?.text == "numbers")
    #expect(first["ruleIndex"]?.text == "1", "The index of the rule in the list of the tool")
    #expect(first["level"]?.text == "error")
    #expect(first["message"]?["text"]?.text == "'3' is 3, not 30. 100% sure,\nthat is. help: Write '30'")
    let place = try #require(first["locations"]?[0]?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.text == "content/b/en.po")
    #expect(place["region"]?["startLine"]?.text == "7")
    #expect(place["region"]?["startColumn"]?.text == "13")
    #expect(place["region"]?["endColumn"]?.text == "15", "After the last character")
    #expect(run["columnKind"]?.text == "unicodeCodePoints")

    let second = run["results"]?[1]?["locations"]?[0]?["physicalLocation"]
    #expect(second?["artifactLocation"]?["uri"]?.text == "%ED%95%9C%2C%20%EA%B8%80%3A1.po")
    #expect(second?["region"] == nil)
    #expect(run["results"]?[2]?["level"]?.text == "note")
    #expect(run["results"]?[2]?["locations"]?.count == 0)
  }
}

/// A part of a JSON document, to be asked for its parts.
private struct Member {
  private let json: JSON

  private init(_ json: JSON) { self.json = json }

  init(_ text: String) throws { json = try JSON.read(Array(text.utf8)[...]) }

  subscript(_ name: String) -> Member? {
    guard case .members(let members) = json else { return nil }
    return members.first { $0.0 == name }.map { Member($0.1) }
  }

  subscript(_ index: Int) -> Member? {
    guard case .array(let values) = json, values.indices.contains(index) else { return nil }
    return Member(values[index])
  }

  var count: Int? { if case .array(let values) = json { values.count } else { nil } }

  /// A string, or a number as it is written.
  var text: String? {
    switch json {
    case .string(let text), .literal(let text): text
    default: nil
    }
  }
}
