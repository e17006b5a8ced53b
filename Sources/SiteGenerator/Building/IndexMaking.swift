import FileReading
import Publishing
import Records
import Search
import Website

/// Makes the index of the search. What briefings are found by is asked for only of those whose words have changed since an
/// earlier build: all else is in the index that it published.
struct IndexMaking {
  private let website: Website
  /// Tells everything that the index is made from.
  private let key: ContentDigest
  private let grounds: ContentDigest
  /// Tells the words of each briefing, the oldest first; nil of one of which that is not known.
  private let briefings: [ContentDigest?]
  /// What an earlier build made, where it is all that is needed.
  private let known: MadeIndex?
  private let earlier: EarlierIndex?
  /// Whether the earlier index has what a briefing is found by, by its number.
  private let isKnown: [Bool]
  private var maker = SearchIndexMaker()

  /// Nil where there is no search.
  /// - Parameters:
  ///   - output: where the earlier index was published; nil to make it anew.
  ///   - needsBytes: whether also what is as an earlier build made it is needed with all its bytes.
  init?(_ website: Website, of examined: ExaminedSite, output: String?, needsBytes: Bool = false) {
    guard website.hasSearch else { return nil }
    self.website = website
    grounds = examined.keyOfWords
    let briefings = examined.published.reversed().map { examined.briefings[$0].record.digest }
    self.briefings = briefings
    key = ContentDigest { record in
      record.write(examined.keyOfWords)
      record.write(examined.keyOfGlossary)
      for briefing in briefings { record.write(briefing) }
    }
    let made = examined.madeIndex
    if output != nil, !needsBytes, let made, made.key == key, !briefings.contains(nil) {
      (known, earlier, isKnown) = (made, nil, briefings.map { _ in true })
      return
    }
    known = nil
    guard let output, let made, made.grounds == grounds, let pieces = Self.pieces(of: made, in: output) else {
      (earlier, isKnown) = (nil, briefings.map { _ in false })
      return
    }
    var numbers: [ContentDigest: Int] = [:]
    for (number, briefing) in briefings.enumerated() {
      if let briefing { numbers[briefing] = number }
    }
    let renumbered = made.briefings.map { $0.flatMap { numbers[$0] } }
    var isKnown = briefings.map { _ in false }
    for number in renumbered.compactMap(\.self) { isKnown[number] = true }
    self.isKnown = isKnown
    earlier = EarlierIndex(pieces: pieces, numbers: renumbered)
  }

  /// Nil where one of them is no longer what was published.
  private static func pieces(of made: MadeIndex, in output: String) -> [[UInt8]]? {
    var pieces: [[UInt8]] = []
    pieces.reserveCapacity(made.pieces.count)
    for piece in made.files[made.pieces] {
      do {
        let bytes = try readFile("\(output)/\(piece.path)")
        guard bytes.count == piece.size, ContentDigest(of: bytes) == piece.digest else { return nil }
        pieces.append(bytes)
      } catch {
        // What is not there is made again.
        return nil
      }
    }
    return pieces
  }

  /// Whether it has to be told what a briefing is found by.
  /// - Parameter position: among those that are published.
  func needsTerms(of position: Int) -> Bool { !isKnown[isKnown.count - 1 - position] }

  /// - Parameter position: among those that are published; higher than those before.
  mutating func add(_ terms: BriefingTerms, of position: Int) {
    maker.add(terms, number: briefings.count - 1 - position)
  }

  enum Made {
    /// As an earlier build made it.
    case known(MadeIndex)
    case anew([Artifact], pieces: Range<Int>)
  }

  /// Needs all terms that have to be told.
  /// - Returns: nil where the earlier index cannot be understood, and all terms have to be told.
  /// - Complexity: linear in the earlier index, O(n log n) in the terms that were told.
  func make() -> Made? {
    if let known { return .known(known) }
    guard let index = earlier.map(maker.index(after:)) ?? maker.index else { return nil }
    let files = website.searchFiles(index)
    return .anew(files.artifacts, pieces: files.pieces)
  }

  /// What is remembered of it.
  func record(of files: [MadeFile], pieces: Range<Int>) -> MadeIndex {
    MadeIndex(
      key: key, grounds: grounds, briefings: briefings, files: files, pieces: pieces)
  }
}
