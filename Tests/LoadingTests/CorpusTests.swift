import Briefings
import Diagnostics
import Foundation
import Loading
import Testing

/// Texts in the styles of ministries, institutes, newsrooms, companies, hospitals and universities, each with the
/// structure that a careful editor sees in it: `NAME.txt` and `NAME.expected`, and `NAME.yml` where settings say how the
/// text is to be read.
@Suite("The corpus")
struct CorpusTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static let names: [String] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("is there to be tested")
  func corpusIsFound() { #expect(Self.names.count >= 40) }

  @Test("is read as an editor would", arguments: names)
  func structure(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    try expectStructure(of: Array(text.utf8), name)
  }

  @Test("is read the same in every encoding and with every line end", arguments: names)
  func sameInEveryForm(name: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    try expectStructure(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8), name)
    try expectStructure(of: Array(text.replacing("\n", with: "\r\n").utf8), name)
    try expectStructure(of: Array(text.replacing("\n", with: "\r").utf8), name)
    try expectWords(of: Array(text.decomposedStringWithCanonicalMapping.utf8), name)
    try expectStructure(of: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, name)
    let cp949 = String.Encoding(rawValue: 0x8000_0422)
    // Only what the code page has can have come in it: no flags, no em dash.
    if let data = text.data(using: cp949) { try expectStructure(of: Array(data), name) }
  }

  /// Decomposed text has its repairs in other columns, because the file has other characters.
  private func expectWords(of bytes: [UInt8], _ name: String) throws {
    let composed = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    let expected = try #require(try load(Array(composed.utf8), name).value)
    let found = try #require(try load(bytes, name).value)
    #expect(StructureListing(found).lines == StructureListing(expected).lines)
    let isComposed =
      found.segments.map { Array($0.text.utf8) } == expected.segments.map { Array($0.text.utf8) }
    #expect(isComposed, "The words must come out in normal form C")
  }

  private func expectStructure(of bytes: [UInt8], _ name: String) throws {
    let expected = try String(contentsOf: Self.folder.appending(path: "\(name).expected"), encoding: .utf8)
      .split(separator: "\n").map { StructureListing.normalized($0) }
    let outcome = try load(bytes, name)
    let document = try #require(outcome.value)
    let repairs = expected.filter { $0.hasPrefix("repair ") }
    // What is said within sentences is listed where the text is about that.
    let said = expected.filter { $0.hasPrefix("said ") }
    if !said.isEmpty { #expect(StructureListing.quotations(document) == said) }
    #expect(
      StructureListing(document).lines.map(trimmedCells)
        == expected.filter { !$0.hasPrefix("repair ") && !$0.hasPrefix("said ") }.map(trimmedCells))
    let found = outcome.diagnostics.map { diagnostic in
      "repair \(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0) \(diagnostic.rule)"
    }
    for repair in repairs { #expect(found.contains(repair), "\(found)") }
  }

  /// Reads a text by the settings that stand beside it as `NAME.yml`: entries of `briefing.yml`, and the `conventions`
  /// of `site.yml`.
  private func load(_ bytes: [UInt8], _ name: String) throws -> Outcome<Document?> {
    let path = Self.folder.appending(path: "\(name).yml").path(percentEncoded: false)
    guard let settings = FileManager.default.contents(atPath: path) else {
      return TextLoader.load(try SourceText(bytes, file: "\(name).txt"))
    }
    return try readWithSettings(bytes, String(decoding: settings, as: UTF8.self), file: "\(name).txt")
  }

  /// Empty cells at the end of a row are written in one of two ways.
  private func trimmedCells(_ line: String) -> String {
    line.hasSuffix(" |") ? line + " " : line
  }
}
