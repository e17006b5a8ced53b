import Briefings

/// Finds the segments of entries whose context names a place, when the text in front of them has changed.
///
/// A context such as `s1-t1-r2-c1` holds for one place, and a row that is put in above makes it mean another
/// cell or none. An entry that an update has put into the order of the source is therefore looked for between
/// the entries around it, and only then by its context.
struct MovedContexts {
  /// Positions of entries by index of the segment that they serve.
  private(set) var found: [Int: Int] = [:]
  /// Indices of segments that an entry served by its context and no longer serves.
  private(set) var lost: [Int] = []

  private struct Occurrence {
    var index: Int
    var place: String
  }

  /// The entries before and after a segment's own, as far as they are known.
  private struct Neighbours {
    var before: Int?
    var after: Int?

    func enclose(_ position: Int) -> Bool {
      before.map { $0 < position } ?? true && after.map { position < $0 } ?? true
    }
  }

  init(
    segments: [Segment], places: [String], entries: [CatalogueEntry], matches: [CatalogueMatching.Match]
  ) {
    var contextual: [String: [Int]] = [:]
    for (position, entry) in entries.enumerated() where entry.context != nil && !entry.isObsolete {
      contextual[entry.id, default: []].append(position)
    }
    guard !contextual.isEmpty else { return }
    let neighbours = Self.neighbours(segments, matches, contextual)
    let occurrences = Dictionary(
      grouping: segments.filter { $0.isTranslatable && contextual[$0.text] != nil }, by: \.text)
    for (text, positions) in contextual {
      assign(
        positions, to: (occurrences[text] ?? []).map { Occurrence(index: $0.index, place: places[$0.index]) },
        literally: { matches[$0].position }, isBetween: { neighbours[$0].enclose($1) }, entries)
    }
  }

  /// For each segment, from the entries of texts that have only one.
  private static func neighbours(
    _ segments: [Segment], _ matches: [CatalogueMatching.Match], _ contextual: [String: [Int]]
  ) -> [Neighbours] {
    var seen: Set<String> = []
    let anchors = segments.map { segment -> Int? in
      guard segment.isTranslatable, contextual[segment.text] == nil, seen.insert(segment.text).inserted
      else { return nil }
      return matches[segment.index].position
    }
    var neighbours = [Neighbours](repeating: Neighbours(), count: segments.count)
    var last: Int?
    for index in segments.indices {
      neighbours[index].before = last
      last = anchors[index] ?? last
    }
    last = nil
    for index in segments.indices.reversed() {
      neighbours[index].after = last
      last = anchors[index] ?? last
    }
    return neighbours
  }

  private mutating func assign(
    _ positions: [Int], to occurrences: [Occurrence], literally: (Int) -> Int?,
    isBetween: (_ segment: Int, _ entry: Int) -> Bool, _ entries: [CatalogueEntry]
  ) {
    var homes: [Int: Int] = [:]
    func isFree(_ occurrence: Occurrence) -> Bool { homes[occurrence.index] == nil }
    var rest: [Int] = []
    for position in positions {
      let between = occurrences.filter { isFree($0) && isBetween($0.index, position) }
      let isOnePlace =
        between.count == 1 || entries[position].isForPlace && Set(between.map(\.place)).count == 1
      if entries[position].hasBeenPlaced, isOnePlace {
        for occurrence in between { homes[occurrence.index] = position }
      } else {
        rest.append(position)
      }
    }
    rest.removeAll { position in
      let meant = occurrences.filter { isFree($0) && literally($0.index) == position }
      for occurrence in meant { homes[occurrence.index] = position }
      return !meant.isEmpty
    }
    for occurrence in occurrences where isFree(occurrence) {
      // An entry without a context serves every place that no other entry is for.
      if let position = literally(occurrence.index), entries[position].context == nil { continue }
      guard let position = rest.first else { break }
      rest.removeFirst()
      homes[occurrence.index] = position
      guard entries[position].isForPlace else { continue }
      for twin in occurrences where isFree(twin) && twin.place == occurrence.place {
        homes[twin.index] = position
      }
    }
    for (index, position) in homes where literally(index) != position { found[index] = position }
    lost += occurrences.filter { occurrence in
      isFree(occurrence) && literally(occurrence.index).map { entries[$0].context != nil } ?? false
    }.map(\.index)
  }
}

extension CatalogueEntry {
  /// Whether an update has put it into the order of the source.
  fileprivate var hasBeenPlaced: Bool { comments[.extracted].contains { isPlace($0.text) } }

  /// Whether its context is a place, where there may be more than one segment, and not the id of a segment.
  fileprivate var isForPlace: Bool { context.map(isPlace) ?? false }
}
