import BenchmarkSupport
import Briefings
import Catalogues
import Checks
import Diagnostics
import Foundation
import Glossaries

/// The editions of one kind that are checked.
struct Sample {
  var name: String
  var editions: [(edition: CatalogueEdition, document: Document)]
}

/// Prints what each step of checking editions costs.
func measureChecks(where isWanted: (String) -> Bool) throws {
  let content = ProcessInfo.processInfo.environment["SITEGEN_CONTENT"] ?? "content"
  let glossary = Glossary.read(
    try bytes(of: "\(content)/glossary.csv"), file: "glossary.csv", languages: [.korean, .english])
  let check = GlossaryCheck(glossary.value, from: .korean, into: .english)
  report("µs for each pair      editions   pairs   reading   by itself     edition       facts")
  for sample in try [labelledPairs(), catalogues(in: content)] where isWanted(sample.name) {
    let checked = sample.editions.map {
      CheckedEdition($0.edition, of: $0.document, from: .korean, glossary: check)
    }
    let pairs = checked.flatMap { $0.segments.map(\.pair) }
    let checks = PairChecks(glossary: check)
    let times = [
      processorTime { for pair in pairs { _ = ReadPair(pair) } },
      processorTime { for pair in pairs { _ = checks.disagreements(in: pair) } },
      processorTime {
        for (edition, document) in sample.editions {
          _ = CheckedEdition(edition, of: document, from: .korean, glossary: check)
        }
      },
      processorTime { for edition in checked { _ = edition.facts } },
    ].map { ($0 * 1_000_000 / Double(pairs.count)).formatted(decimals: 1, width: 11) }
    report(
      sample.name.padded(to: 21), "\(checked.count)".padded(to: -8), "\(pairs.count)".padded(to: -7),
      times.joined(separator: " "))
  }
}

/// The least of several runs.
private func processorTime(_ body: () -> Void) -> Double {
  (0..<7).map { _ in
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    body()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }.min() ?? 0
}

/// Every labelled pair of Korean and English, as an edition of its own.
private func labelledPairs() throws -> Sample {
  let folder = "Tests/ChecksTests/Pairs"
  let lines = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter {
    $0.hasSuffix(".jsonl")
  }.flatMap { name in
    try bytes(of: "\(folder)/\(name)").split(separator: UInt8(ascii: "\n"))
  }
  let pairs = try lines.compactMap { line -> (String, String)? in
    let pair = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    guard let korean = pair?["ko"] as? String, let english = pair?["en"] as? String else { return nil }
    return (korean, english)
  }
  let entries = pairs.map { CatalogueEntry(context: nil, id: $0, translation: $1) }
  return Sample(name: "labelled pairs", editions: entries.map { edition(of: [$0]) })
}

/// The catalogues in English of all briefings of a content folder.
private func catalogues(in content: String) throws -> Sample {
  let folder = "\(content)/briefings"
  let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
    "\(folder)/\($0)/en.po"
  }
  let editions = try files.filter(FileManager.default.fileExists).map { file in
    edition(of: Catalogue.read(try bytes(of: file), file: "en.po", expecting: .english).value.entries)
  }
  return Sample(name: "catalogues", editions: editions)
}

/// An edition of a document whose paragraphs are the texts of the entries.
private func edition(of entries: [CatalogueEntry]) -> (edition: CatalogueEdition, document: Document) {
  let segments = entries.enumerated().map { index, entry in
    Segment(index: index, id: "p\(index)", text: entry.id, origin: TextOrigin(file: "ko.txt"))
  }
  let document = Document(
    title: segments[0],
    blocks: segments.dropFirst().map { Block(id: $0.id, line: 1, content: .paragraph($0)) })
  var catalogue = Catalogue(file: "en.po", language: .english)
  catalogue.entries = entries
  return (catalogue.translate(document, from: .korean, into: .english).value, document)
}

private func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}
