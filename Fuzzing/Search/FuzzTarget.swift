import Diagnostics
import Search

/// Called by libFuzzer with every input that it makes up: what is looked for, and passages in which it is, with a zero byte between
/// them.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let parts = bytes.split(separator: 0, maxSplits: 12, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  let briefings = parts.dropFirst().enumerated().map { number, words in
    [SearchPassage(id: "p", weight: number % 3 == 0 ? .title : .text, words: [words])]
  }
  check(parts[0], in: briefings)
  readAnything(bytes)
  return 0
}

/// What the index finds is what reading everything finds.
private func check(_ query: String, in briefings: [[SearchPassage]]) {
  let terms = briefings.map { BriefingTerms($0) }
  let index = SearchIndex(terms, count: terms.count)
  checkChange(terms, index)
  var files = files(of: index.directory { fileName($0) })
  for (position, passages) in briefings.enumerated() {
    files[SearchFolder.passages(ofBriefing: briefings.count - 1 - position)] = Array(
      JSON.members([
        ("addresses", .array([.string("\(position)")])),
        (
          "passages",
          .array(
            passages.map {
              .array([.string($0.id), .number($0.weight.rawValue)] + $0.words.map(JSON.optional))
            })
        ),
      ]).line.utf8)
  }
  let items = SearchQuery(query).items
  guard !items.isEmpty, items.count < 20 else { return }
  let expected = briefings.indices.filter { position in
    let text = SearchText(briefings[position][0].words[0] ?? "")
    let matcher = PassageMatcher(text, in: BriefingWords([text], year: nil))
    // What is found even where no word of the site is known to begin so.
    return items.allSatisfy { matcher.match($0, begins: false) != nil }
      && (briefings[position][0].weight == .title || !items.hasInitials)
  }
  guard let found = try? Searcher({ files[$0] }).search(query, language: 0, limit: 1_000) else {
    fatalError("an index that was just made cannot be read")
  }
  let positions = found.compactMap { $0.addresses[0].flatMap(Int.init) }
  if let lost = expected.first(where: { !positions.contains($0) }) {
    fatalError("'\(query)' is in the briefing \(lost), but not found")
  }
}

/// An index that is made of an earlier one is what an index of everything is.
private func checkChange(_ terms: [BriefingTerms], _ index: SearchIndex) {
  let pieces = index.directory { fileName($0) }.files.prefix(index.pieceCount).map(\.bytes)
  // The oldest one goes, the others are turned around, and the newest one comes anew.
  let numbers = terms.indices.map { $0 == 0 || $0 == terms.count - 1 ? nil : terms.count - 1 - $0 }
  var changed = SearchIndexMaker()
  var whole = SearchIndexMaker()
  for number in terms.indices.reversed() {
    guard let former = numbers.firstIndex(of: number) ?? (number == 0 ? terms.count - 1 : nil) else {
      continue
    }
    whole.add(terms[terms.count - 1 - former], number: number)
    if number == 0 { changed.add(terms[terms.count - 1 - former], number: number) }
  }
  guard let made = changed.index(after: EarlierIndex(pieces: pieces, numbers: numbers)) else {
    fatalError("an index that was just made cannot be read")
  }
  let (one, other) = (made.directory { fileName($0) }.files, whole.index.directory { fileName($0) }.files)
  if one.map(\.bytes) != other.map(\.bytes) {
    fatalError("an index that was changed is another than one that is made anew")
  }
}

extension [SearchQuery.Item] {
  fileprivate var hasInitials: Bool { contains { if case .initials = $0 { true } else { false } } }
}

private func fileName(_ bytes: [UInt8]) -> String {
  String(bytes.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
}

private func files(of directory: SearchIndex.Directory) -> [String: [UInt8]] {
  var files = Dictionary(directory.files.map { (SearchFolder.index + $0.name, $0.bytes) }) { first, _ in first
  }
  files[SearchFolder.start] = Array(
    JSON.members([("languages", .array([.string("ko")])), ("index", directory.table)]).line.utf8)
  return files
}

/// Whatever an index is, reading it ends with an answer or a reason.
private func readAnything(_ bytes: [UInt8]) {
  let start = #"{"languages": ["ko"], "index": {"pieces": ["a"], "first": [""]}}"#
  let files = [SearchFolder.start: Array(start.utf8), SearchFolder.index + "a": bytes]
  _ = try? Searcher { files[$0] }.search("정부 ai", language: 0, limit: 10)
  _ = try? Searcher { _ in bytes }.search("정부", language: 0, limit: 10)
}
