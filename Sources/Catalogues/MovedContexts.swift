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
  private struct Neighbours: Hashable {
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
        literally: { matches[$0].position }, neighbours, entries)
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

  /// - Complexity: linear in the positions and occurrences, but for sorting.
  private mutating func assign(
    _ positions: [Int], to occurrences: [Occurrence], literally: (Int) -> Int?, _ neighbours: [Neighbours],
    _ entries: [CatalogueEntry]
  ) {
    var homes: [Int: Int] = [:]
    func isFree(_ occurrence: Occurrence) -> Bool { homes[occurrence.index] == nil }
    var gaps = Gaps(occurrences, neighbours)
    var rest: [Int] = []
    for position in positions {
      if entries[position].hasBeenPlaced,
        let between = gaps.take(around: position, isForPlace: entries[position].isForPlace)
      {
        for occurrence in between { homes[occurrence.index] = position }
      } else {
        rest.append(position)
      }
    }
    let meant = Dictionary(grouping: occurrences.filter { literally($0.index) != nil }) {
      literally($0.index)
    }
    rest.removeAll { position in
      let free = (meant[position] ?? []).filter(isFree)
      for occurrence in free { homes[occurrence.index] = position }
      return !free.isEmpty
    }
    let twins = Dictionary(grouping: occurrences, by: \.place)
    var left = rest[...]
    for occurrence in occurrences where isFree(occurrence) {
      // An entry without a context serves every place that no other entry is for.
      if let position = literally(occurrence.index), entries[position].context == nil { continue }
      guard let position = left.popFirst() else { break }
      homes[occurrence.index] = position
      guard entries[position].isForPlace else { continue }
      for twin in twins[occurrence.place] ?? [] where isFree(twin) { homes[twin.index] = position }
    }
    for (index, position) in homes where literally(index) != position { found[index] = position }
    lost += occurrences.filter { occurrence in
      isFree(occurrence) && literally(occurrence.index).map { entries[$0].context != nil } ?? false
    }.map(\.index)
  }

  /// The occurrences of a text that have no entry yet, by the entries around them.
  private struct Gaps {
    private struct Gap {
      var neighbours: Neighbours
      var occurrences: [Occurrence]
      var isOnePlace: Bool
    }

    /// Ascending by the entry before.
    private var gaps: [Gap] = []
    /// Texts whose entries are in another order than they may make gaps overlap; no more of them than this are looked at.
    private static let overlapLimit = 8

    init(_ occurrences: [Occurrence], _ neighbours: [Neighbours]) {
      for (around, members) in Dictionary(grouping: occurrences, by: { neighbours[$0.index] }) {
        gaps.append(
          Gap(
            neighbours: around, occurrences: members,
            isOnePlace: members.allSatisfy { $0.place == members.first?.place }))
      }
      gaps.sort { Self.order($0) < Self.order($1) }
    }

    private static func order(_ gap: Gap) -> (Int, Int) {
      (gap.neighbours.before ?? -1, gap.neighbours.after ?? Int.max)
    }

    /// The occurrences between entries that enclose a position, if they are one, or at one place that the entry is for.
    mutating func take(around position: Int, isForPlace: Bool) -> [Occurrence]? {
      var (low, high) = (0, gaps.count)
      while low < high {
        let middle = (low + high) / 2
        if (gaps[middle].neighbours.before ?? -1) < position { low = middle + 1 } else { high = middle }
      }
      let enclosing = gaps[..<low].indices.suffix(Self.overlapLimit).filter {
        !gaps[$0].occurrences.isEmpty && gaps[$0].neighbours.enclose(position)
      }
      guard let first = enclosing.first, let place = gaps[first].occurrences.first?.place else { return nil }
      let isOne = enclosing.count == 1 && gaps[first].occurrences.count == 1
      let isOnePlace = enclosing.allSatisfy {
        gaps[$0].isOnePlace && gaps[$0].occurrences.first?.place == place
      }
      guard isOne || isForPlace && isOnePlace else { return nil }
      let taken = enclosing.flatMap { gaps[$0].occurrences }
      for gap in enclosing { gaps[gap].occurrences = [] }
      return taken
    }
  }
}

extension CatalogueEntry {
  /// Whether an update has put it into the order of the source.
  fileprivate var hasBeenPlaced: Bool { comments[.extracted].contains { isPlace($0.text) } }

  /// Whether its context is a place, where there may be more than one segment, and not the id of a segment.
  fileprivate var isForPlace: Bool { context.map(isPlace) ?? false }
}
