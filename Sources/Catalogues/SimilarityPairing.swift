import Briefings

/// Pairs texts that have no entry with entries whose text has gone: the text was probably edited.
///
/// Each text is compared with a bounded number of entries: those that are where its own should be, counted
/// from the entries of the nearest segments that have one, and those that have most pairs of characters in
/// common with it.
/// The most similar pair is made first; of equally similar ones the one in the order of the source.
struct SimilarityPairing {
  private struct Text {
    var words: String
    var signature: TextSignature
    /// Position of the entry that serves the nearest segment before, and how many texts without an entry
    /// are between them.
    var entryBefore: (position: Int?, distance: Int)
    var entryAfter: (position: Int?, distance: Int) = (nil, 0)
  }

  private struct Pair {
    var similarity: Double
    var text: Int
    var orphan: Int
  }

  /// Less similar texts are not taken for two states of one.
  private static let threshold = 0.6
  /// On either side of the entry that is where that of a text should be.
  private static let neighbourLimit = 2
  private static let candidateLimit = 8
  /// Pairs of characters that more entries have in common say nothing about any of them.
  private static let postingLimit = 64

  private var texts: [Text] = []
  /// Positions of the entries, ascending.
  private let orphans: [Int]
  private let signatures: [TextSignature]
  /// Indices into `orphans`, by pair of characters.
  private var postings: [UInt64: [Int]] = [:]

  init(
    segments: [Segment], matches: [CatalogueMatching.Match], entries: [CatalogueEntry], orphans: [Int]
  ) {
    self.orphans = orphans
    signatures = orphans.map { TextSignature(entries[$0].id) }
    guard !orphans.isEmpty else { return }
    collectTexts(segments, matches: matches)
    for (orphan, signature) in signatures.enumerated() {
      for bigram in signature.distinct where postings[bigram, default: []].count <= Self.postingLimit {
        postings[bigram, default: []].append(orphan)
      }
    }
  }

  private mutating func collectTexts(_ segments: [Segment], matches: [CatalogueMatching.Match]) {
    var seen: Set<String> = []
    var entryBefore: Int?
    var runStart = 0
    for segment in segments {
      if let position = matches[segment.index].position {
        endRun(from: runStart, before: position)
        runStart = texts.count
        entryBefore = position
      } else if seen.insert(segment.text).inserted {
        texts.append(
          Text(
            words: segment.text, signature: TextSignature(segment.text),
            entryBefore: (entryBefore, texts.count - runStart)))
      }
    }
    endRun(from: runStart, before: nil)
  }

  private mutating func endRun(from start: Int, before position: Int?) {
    for index in start..<texts.count { texts[index].entryAfter = (position, texts.count - 1 - index) }
  }

  /// Position of the entry for each text that has found one.
  func pairs() -> [String: Int] {
    var candidates: [Pair] = []
    for (index, text) in texts.enumerated() {
      for orphan in Set(neighbours(of: text) + mostCommon(with: text)) {
        let similarity = text.signature.similarity(to: signatures[orphan], atLeast: Self.threshold)
        if let similarity { candidates.append(Pair(similarity: similarity, text: index, orphan: orphan)) }
      }
    }
    candidates.sort { ($1.similarity, $0.text, $0.orphan) < ($0.similarity, $1.text, $1.orphan) }
    var pairs: [String: Int] = [:]
    var taken: Set<Int> = []
    for pair in candidates where pairs[texts[pair.text].words] == nil {
      if taken.insert(pair.orphan).inserted { pairs[texts[pair.text].words] = orphans[pair.orphan] }
    }
    return pairs
  }

  private func neighbours(of text: Text) -> [Int] {
    let following = text.entryBefore.position.map { before in partition { $0 > before } } ?? 0
    let preceding = text.entryAfter.position.map { after in partition { $0 > after } } ?? orphans.count
    return [following + text.entryBefore.distance, preceding - 1 - text.entryAfter.distance].flatMap {
      Array(($0 - Self.neighbourLimit)...($0 + Self.neighbourLimit))
    }.filter(orphans.indices.contains)
  }

  /// Index of the first orphan whose position is `beyond` some other.
  private func partition(_ beyond: (Int) -> Bool) -> Int {
    var (low, high) = (0, orphans.count)
    while low < high {
      let middle = (low + high) / 2
      if beyond(orphans[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func mostCommon(with text: Text) -> [Int] {
    var counts: [Int: Int] = [:]
    for bigram in text.signature.distinct {
      guard let posting = postings[bigram], posting.count <= Self.postingLimit else { continue }
      for orphan in posting { counts[orphan, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(Self.candidateLimit).map(\.key)
  }
}
