import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// The project's own briefing and its English edition as one text.
@Suite("Adopting a whole translated text")
struct AdoptionFilesTests {
  private static let briefing = "2026-11-23-k-ai-vertical-foundation-models"
  private static let english = Folders.fixtures.appending(path: "adoption/en.txt")
  private let catalogue = "content/briefings/\(briefing)/en.po"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try FileManager.default.copyItem(
      atPath: Folders.project.appending(path: "content").path(percentEncoded: false),
      toPath: workspace.path("content"))
    try workspace.remove(catalogue)
    return workspace
  }

  /// The translations of a catalogue by their texts, and the texts whose translation is fuzzy.
  private func translations(_ text: String) -> (all: [String: String], fuzzy: Set<String>) {
    var all: [String: String] = [:]
    var fuzzy: Set<String> = []
    for entry in text.split(separator: "\n\n").dropFirst() {
      var parts = ["", ""]
      var part = 0
      for line in entry.split(separator: "\n") where !line.hasPrefix("#") {
        if line.hasPrefix("msgstr") { part = 1 }
        parts[part] += line.drop { $0 != "\"" }.dropFirst().dropLast()
      }
      all[parts[0]] = parts[1]
      if entry.contains("#, fuzzy") { fuzzy.insert(parts[0]) }
    }
    return (all, fuzzy)
  }

  @Test("gives back the catalogue that the text was made from, without a doubt")
  func whole() throws {
    let workspace = try workspace()
    let outcome = workspace.translations.adopt(Self.english.path(percentEncoded: false), for: Self.briefing)
    #expect(outcome.diagnostics.isEmpty)
    let adopted = try #require(outcome.value)
    #expect(adopted.language == "en" && adopted.filled == 51 && adopted.texts == 51 && adopted.doubtful == 0)
    let expected = try String(contentsOf: Folders.project.appending(path: catalogue), encoding: .utf8)
    #expect(translations(try workspace.text(catalogue)).all == translations(expected).all)
  }

  @Test("is never sure of a wrong one when a line is missing, and misses little else")
  func missingLines() throws {
    let workspace = try workspace()
    let expected = translations(
      try String(contentsOf: Folders.project.appending(path: catalogue), encoding: .utf8)
    ).all
    let lines = try String(contentsOf: Self.english, encoding: .utf8).split(separator: "\n").map(String.init)
    for missing in lines.indices.dropFirst() {
      var rest = lines
      rest.remove(at: missing)
      try workspace.write("en.txt", Data(rest.joined(separator: "\n").utf8))
      let outcome = workspace.translations.adopt(workspace.path("en.txt"), for: Self.briefing)
      #expect(outcome.value != nil)
      let (all, fuzzy) = translations(try workspace.text(catalogue))
      let filled = all.filter { !$0.value.isEmpty && !fuzzy.contains($0.key) }
      let wrong = filled.filter { expected[$0.key] != $0.value }
      #expect(wrong.isEmpty, "without line \(missing + 1): \(wrong)")
      #expect(filled.count >= 42, "without line \(missing + 1) only \(filled.count) are sure")
      #expect(outcome.diagnostics.contains { $0.rule == "adopt-missing" || $0.rule == "adopt-doubtful" })
      try workspace.remove(catalogue)
    }
  }

  @Test("does nothing when only asked")
  func dryRun() throws {
    let workspace = try workspace()
    let outcome = workspace.translations.adopt(
      Self.english.path(percentEncoded: false), for: Self.briefing, isDryRun: true)
    #expect(outcome.value?.filled == 51)
    #expect(!FileManager.default.fileExists(atPath: workspace.path(catalogue)))
  }

  @Test(
    "asks for what it cannot know, and says what it cannot read",
    arguments: [
      ("text.txt", nil, "unclear-language"), ("text.txt", "fr", "unknown-language"),
      ("en.txt", "ko", "unclear-language"),
      ("none.txt", "en", "unreadable-file"), ("empty.txt", "en", "empty-text"),
      ("bytes.txt", "en", "undecodable-text"),
    ] as [(String, String?, String)])
  func refused(file: String, language: String?, rule: String) throws {
    let workspace = try Workspace.inThreeLanguages()
    for name in ["text.txt", "en.txt"] { try workspace.write(name, Data("Title\nA text.\n".utf8)) }
    try workspace.write("empty.txt", Data())
    try workspace.write("bytes.txt", Data([0x41, 0x0A, 0xFF, 0xFF]))
    let outcome = workspace.translations.adopt(workspace.path(file), for: "budget", language: language)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.rule) == [rule])
    #expect(outcome.diagnostics.allSatisfy { $0.help != nil })
  }
}
