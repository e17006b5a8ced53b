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

  private struct Count {
    var right = 0
    var wrong = 0
    var kind: Rule.Kind?

    var all: Int { right + wrong }
    var precision: Double { Double(right) / Double(max(1, all)) }

    /// The lower end of the 95 % interval of Wilson.
    var lowerBound: Double {
      let (n, z) = (Double(max(1, all)), 1.96)
      let middle = precision + z * z / (2 * n)
      let spread = z * (precision * (1 - precision) / n + z * z / (4 * n * n)).squareRoot()
      return (middle - spread) / (1 + z * z / n)
    }
  }

  /// How often each kind of finding is right on the labelled pairs.
  private func counts() throws -> [String: Count] {
    var counts: [String: Count] = [:]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
    for name in names.sorted() where name.hasSuffix(".jsonl") {
      let checks = try checks(beside: name)
      for line in Array(try Data(contentsOf: Self.folder.appending(path: name))).split(separator: 0x0A) {
        let pair = try LabelledPair(line)
        for finding in Set(checks.disagreements(in: pair.texts).map { Found(rule: $0.rule, kind: $0.kind) }) {
          var count = counts["\(finding.rule) | `\(finding.kind.id)`"] ?? Count()
          if pair.expected.contains(finding.rule) { count.right += 1 } else { count.wrong += 1 }
          count.kind = finding.kind
          counts["\(finding.rule) | `\(finding.kind.id)`"] = count
        }
      }
    }
    return counts
  }

  private struct Found: Hashable {
    var rule: String
    var kind: Rule.Kind
  }

  @Test(.enabled(if: isThere, "Tests/ChecksTests/Pairs is not there"))
  func `an error is of a kind that was right 49 times of 50, in sixty pairs or more`() throws {
    // That a translation is empty is a fact and needs no reading.
    for (name, count) in try counts() where count.kind?.severity == .error && count.kind != .emptyTranslation
    {
      #expect(count.all >= 60 && count.precision >= 0.98, "\(name): \(count.right) of \(count.all)")
    }
  }

  @Test(.enabled(if: isThere, "Tests/ChecksTests/Pairs is not there"))
  func `the documentation says how often each kind of finding is right`() throws {
    let rows = try counts().sorted { $0.key < $1.key }.map { name, count in
      let figures = [count.precision, count.lowerBound].map { String(format: "%.3f", $0) }
      return
        "| \(name) | \(count.kind.map { "\($0.severity)" } ?? "") | \(count.all) | \(figures[0]) | \(figures[1]) |"
    }
    let page = try String(
      contentsOf: Self.folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "docs/checks.md"), encoding: .utf8)
    let table = page.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.hasSuffix(" |") }.map(
      String.init)
    let missing = rows.filter { !table.contains($0) }
    #expect(missing.isEmpty, "docs/checks.md has not: \(rows.joined(separator: "\n"))")
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
