import Briefings
import Diagnostics
import Foundation
import Glossaries
import Testing

@testable import Checks

/// The labelled pairs of `Pairs/*.jsonl`, each with the rules that must find something in it.
@Suite struct `The labelled pairs` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Pairs")
  private static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
  }

  private struct Score {
    var right = 0.0
    var wrong: [String] = []
    var missed: [String] = []

    var precision: Double { right / max(1, right + Double(wrong.count)) }
    var recall: Double { right / max(1, right + Double(missed.count)) }
  }

  @Test(.enabled(if: isThere, "Tests/ChecksTests/Pairs is not there"))
  func `are judged as their labels say, but for a few`() throws {
    var scores: [String: Score] = [:]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
    for name in names.sorted() where name.hasSuffix(".jsonl") {
      let checks = try checks(beside: name)
      let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
      for line in bytes.split(separator: 0x0A) {
        let pair = try LabelledPair(line)
        let found = Set(checks.disagreements(in: pair.texts).map(\.rule))
        for rule in found.union(pair.expected) {
          switch (found.contains(rule), pair.expected.contains(rule)) {
          case (true, true): scores[rule, default: Score()].right += 1
          case (true, false): scores[rule, default: Score()].wrong.append(pair.id)
          default: scores[rule, default: Score()].missed.append(pair.id)
          }
        }
      }
    }
    #expect(!scores.isEmpty)
    for (rule, score) in scores.sorted(by: { $0.key < $1.key }) {
      #expect(score.precision >= 0.98, "\(rule) was found wrongly in \(score.wrong)")
      #expect(score.recall >= 0.95, "\(rule) was missed in \(score.missed)")
    }
  }

  /// With the glossary of the same name, if there is one.
  private func checks(beside name: String) throws -> PairChecks {
    let file = Self.folder.appending(path: name.replacing(".jsonl", with: ".csv"))
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return PairChecks()
    }
    let glossary = Glossary.read(
      Array(try Data(contentsOf: file)), file: file.lastPathComponent, languages: [.korean, .english])
    #expect(glossary.diagnostics == [])
    return PairChecks(glossary: GlossaryCheck(glossary.value, from: .korean, into: .english))
  }
}

private struct LabelledPair {
  var id = ""
  var texts = TextPair(source: "", in: .korean, target: "", in: .english)
  var expected: [String] = []

  init(_ line: ArraySlice<UInt8>) throws {
    guard case .members(let members) = try JSON.read(line) else { return }
    for member in members {
      switch member {
      case ("id", .string(let text)): id = text
      case ("ko", .string(let text)): texts.source = text
      case ("en", .string(let text)): texts.target = text
      case ("expect", .array(let rules)):
        expected = rules.compactMap { if case .string(let rule) = $0 { rule } else { nil } }
      default: break
      }
    }
  }
}
