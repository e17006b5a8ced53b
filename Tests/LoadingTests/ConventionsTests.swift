import Briefings
import Diagnostics
import Foundation
import Loading
import Testing

/// `docs/conventions.md` shows texts and what becomes of them: a block of `text`, then one of `structure`; before both
/// there may be one of `settings`.
@Suite("The page of conventions")
struct ConventionsTests {
  /// A text of the page and the structure that the page says it has.
  struct Example: CustomTestStringConvertible, Sendable {
    /// The heading above the text, and the line of the page on which the text begins.
    var testDescription: String
    /// Signs that cannot be seen are written by their code points, and tabs as arrows.
    var text: String
    /// `conventions` as in `site.yml`; empty for none.
    var settings: String
    var structure: [String]
  }

  /// How a text can be stored.
  enum Form: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case byteOrderMark = "UTF-8 with a byte-order mark"
    case utf16LittleEndian = "UTF-16, low byte first"
    case utf16BigEndian = "UTF-16, high byte first"
    case cp949 = "CP949"
    case windowsLines = "lines ended by CR and LF"
    case macLines = "lines ended by CR"
  }

  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/conventions.md").standardizedFileURL

  static let lines: [Substring] =
    ((try? String(contentsOf: page, encoding: .utf8)) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)

  static let examples = examples(in: lines)

  @Test("has an example below every heading but the first and the last")
  func everyConventionHasAnExample() {
    let headings = Self.lines.filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
    #expect(headings.count > 12, "\(Self.page.path(percentEncoded: false)) was not read")
    for heading in headings.dropFirst().dropLast() {
      #expect(
        Self.examples.contains { $0.testDescription.hasPrefix("\(heading), ") },
        "The section '\(heading)' shows no text with its structure")
    }
    let texts = Self.lines.count { $0 == "```text" }
    #expect(texts == Self.examples.count, "A block of text has no block of structure below it")
  }

  @Test("says what becomes of each text", arguments: examples)
  func structure(of example: Example) throws {
    // What is said within sentences is listed where the example is about that.
    let listsQuotations = example.structure.contains { $0.hasPrefix("said ") }
    let found = try listing(
      of: Array(example.text.utf8), example.settings, withQuotations: listsQuotations)
    #expect(found == example.structure, "Found was:\n\(found.joined(separator: "\n"))")
  }

  @Test("does not depend on how the text is stored", arguments: examples, Form.allCases.dropFirst())
  func structure(of example: Example, as form: Form) throws {
    // Only what the code page has can have come in it.
    guard let bytes = bytes(of: example.text, as: form) else { return }
    #expect(
      try listing(of: bytes, example.settings) == listing(of: Array(example.text.utf8), example.settings))
  }

  @Test("names every repair that its examples show, and how severe it is")
  func repairs() throws {
    var listed: [String: String] = [:]
    for line in Self.lines {
      guard let match = line.wholeMatch(of: /\| `([a-z-]+)` \| ((?:note|warning|error)[^|]*) \|.*/) else {
        continue
      }
      listed[String(match.1)] = String(match.2)
    }
    var shown: Set<String> = []
    for example in Self.examples {
      for diagnostic in try load(Array(example.text.utf8), example.settings).diagnostics {
        shown.insert(diagnostic.rule)
        let severities = try #require(listed[diagnostic.rule], "The last table lacks '\(diagnostic.rule)'")
        #expect(severities.contains(diagnostic.severity.rawValue), "\(diagnostic.rule): \(severities)")
      }
    }
    // What is found when a page is made, no text shows when it is read.
    let rendering: Set = ["emphasis-before-particle", "literal-emphasis"]
    #expect(shown == Set(listed.keys).subtracting(rendering), "Listed without an example, or the reverse")
    #expect(Set(ReadingOptions.repairs).subtracting(rendering).isSubset(of: shown))
  }

  // MARK: Reading a text

  private func load(_ bytes: [UInt8], _ settings: String) throws -> Outcome<Document?> {
    settings.isEmpty
      ? TextLoader.load(try SourceText(bytes, file: "ko.txt"))
      : try readWithSettings(bytes, settings, file: "ko.txt")
  }

  private func listing(
    of bytes: [UInt8], _ settings: String, withQuotations: Bool = false
  ) throws -> [String] {
    let outcome = try load(bytes, settings)
    let document = try #require(outcome.value)
    let repairs = outcome.diagnostics.map { diagnostic in
      "repair \(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) \(diagnostic.rule)"
    }
    let quotations = withQuotations ? StructureListing.quotations(document) : []
    return StructureListing(document).lines + quotations + repairs
  }

  private func bytes(of text: String, as form: Form) -> [UInt8]? {
    switch form {
    case .utf8: Array(text.utf8)
    case .byteOrderMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .cp949: text.data(using: String.Encoding(rawValue: 0x8000_0422)).map { Array($0) }
    case .windowsLines: Array(text.replacing("\n", with: "\r\n").utf8)
    case .macLines: Array(text.replacing("\n", with: "\r").utf8)
    }
  }

  // MARK: Reading the page

  private static func examples(in lines: [Substring]) -> [Example] {
    var examples: [Example] = []
    var heading = ""
    var start = 0
    var text: String?
    var settings = ""
    var position = lines.startIndex
    while position < lines.endIndex {
      let line = lines[position]
      position += 1
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      guard ["```text", "```structure", "```settings"].contains(line) else { continue }
      let block = lines[position...].prefix { $0 != "```" }
      position = block.endIndex + 1
      if line == "```settings" {
        settings = block.map { $0 + "\n" }.joined()
      } else if line == "```text" {
        start = block.startIndex + 1
        text = block.map { written($0) + "\n" }.joined()
      } else if let shown = text {
        let structure = block.filter { !$0.isEmpty }.map { StructureListing.normalized(written($0)) }
        examples.append(
          Example(
            testDescription: "\(heading), line \(start)", text: shown, settings: settings,
            structure: structure))
        (text, settings) = (nil, "")
      }
    }
    return examples
  }

  /// The line with `⇥` and `⟨U+200B⟩` become the characters that they mean.
  private static func written(_ line: Substring) -> String {
    var text = String(line).replacing("⇥", with: "\t")
    while let match = text.firstMatch(of: /⟨U\+([0-9A-F]{4,6})⟩/),
      let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init)
    {
      text.replaceSubrange(match.range, with: String(scalar))
    }
    return text
  }
}
