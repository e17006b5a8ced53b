import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// The tables of `docs/checks.md` with the columns Korean, English and what is said.
@Suite("The examples of the checks")
struct CheckExampleTests {
  private struct Example: Sendable, CustomTestStringConvertible {
    var korean: String
    var english: String
    var messages: [String]

    var testDescription: String { "\(korean) / \(english)" }
  }

  private static func page() throws -> String {
    try String(contentsOf: Folders.project.appending(path: "docs/checks.md"), encoding: .utf8)
  }

  private static func examples(in page: String) -> [Example] {
    var examples: [Example] = []
    var isTable = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if line.hasPrefix("| Korean | English |") {
        isTable = true
      } else if !line.hasPrefix("|") {
        isTable = false
      } else if isTable, cells.count == 3, cells[0] != "---" {
        examples.append(
          Example(korean: cells[0], english: cells[1], messages: cells[2] == "–" ? [] : [cells[2]]))
      }
    }
    return examples
  }

  private struct Answer: Decodable {
    struct Finding: Decodable { var message: String }
    var findings: [Finding]
  }

  @Test("get the answers that the page shows")
  func examples() throws {
    let page = try Self.page()
    let workspace = try Workspace()
    let glossary = try #require(page.firstMatch(of: /content\/glossary.csv -->\n```csv\n([^`]+)```/))
    try workspace.write("glossary.csv", Data(glossary.1.utf8))
    let comparison = PairComparison(glossary: workspace.path("glossary.csv"))
    #expect(comparison.diagnostics == [])
    let examples = Self.examples(in: page)
    #expect(examples.count > 25)
    for example in examples {
      let line = try JSONEncoder().encode(["ko": example.korean, "en": example.english])
      // An encoder may write the members in any order.
      let pair = Data("{\"source\":\"ko\",".utf8) + line.dropFirst()
      let answer = comparison.answer(to: Array(pair)[...], number: 1, file: "docs/checks.md")
      let found = try JSONDecoder().decode(Answer.self, from: Data(#require(answer.value).utf8))
      #expect(found.findings.map(\.message) == example.messages, "\(example.korean) / \(example.english)")
    }
  }
}
