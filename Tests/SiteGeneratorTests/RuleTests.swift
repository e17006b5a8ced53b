import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("The rules of the program")
struct RuleTests {
  @Test("have names that are unique and written alike")
  func names() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all { #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.id)") }
  }

  @Test("say what they look for, why, and what to do", arguments: Rule.all)
  func texts(rule: Rule) {
    for text in [rule.summary, rule.explanation, rule.help] + rule.kinds.map(\.summary) {
      #expect(text.hasSuffix(".") && text.count > 10, "\(rule.id): \(text)")
      #expect(!text.contains("  ") && !text.contains(" -- "), "\(rule.id): \(text)")
    }
    #expect(!rule.kinds.isEmpty)
    #expect(Set(rule.kinds.map(\.id)).count == rule.kinds.count)
  }

  /// Rules that no input of a test brings about, and why.
  private static let exceptions: [String: String] = [
    "no-compression": "the program must have been built without zlib",
    "output-not-lockable": "it needs a file system that has no locks",
  ]

  @Test("are brought about by a test, a fixture or a labelled pair, each of them")
  func tests() throws {
    let folder = Folders.project.appending(path: "Tests")
    var texts = ""
    for case let url as URL in try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    where ["swift", "txt", "jsonl"].contains(url.pathExtension)
      && url.path(percentEncoded: false) != #filePath
    {
      // Some fixtures are in other encodings on purpose.
      texts += String(decoding: try Data(contentsOf: url), as: UTF8.self) + "\n"
    }
    // Their examples are tests, too.
    for name in ["conventions", "checks"] {
      texts += try String(contentsOf: Folders.project.appending(path: "docs/\(name).md"), encoding: .utf8)
    }
    let names = Set(texts.matches(of: /[a-z0-9]+(?:-[a-z0-9]+)*/).map { String($0.0) })
    let missing = Rule.all.map(\.id).filter { !names.contains($0) && Self.exceptions[$0] == nil }
    #expect(missing == [])
    #expect(Self.exceptions.keys.filter { names.contains($0) } == [], "These need no exception any more")
  }

  @Test("are found by their names")
  func lookUp() {
    #expect(Rule.named("withheld")?.severity == .note)
    #expect(Rule.named("with-held") == nil)
  }
}
