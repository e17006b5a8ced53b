package import Briefings

/// Which entry of a catalogue holds the translation of which segment.
package struct CatalogueMatching: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    /// The entry at this position is for just this text.
    case exact(Int)
    /// The entry at this position is for another state of the text, which is no longer in the source.
    case similar(Int)
    case none
  }

  /// By ``Segment/index``.
  package private(set) var matches: [Match]
  /// Positions of the entries, obsolete ones aside, that serve no segment.
  package private(set) var unused: [Int]

  /// Finds entries for the segments that need a translation.
  ///
  /// An entry whose context is the segment's id comes before one whose context is its place, and that before
  /// one without a context; one whose place has moved is found by what is around it. An obsolete entry
  /// serves only if its text is in the source again. A text that went back to what a translation was made from
  /// gets that translation. What is left over on both sides is paired by similarity, each entry for one text.
  ///
  /// - Complexity: linear in the texts, but for sorting.
  package init(of document: Document, with catalogue: Catalogue) {
    let segments = document.segments
    let places = document.places
    let positions = Self.positions(in: catalogue)
    matches = zip(segments, places).map { segment, place in
      guard segment.isTranslatable else { return .none }
      for context in [segment.id, place, nil] {
        let key = CatalogueKey(context: context, id: segment.text)
        if let position = positions[key] { return .exact(position) }
      }
      return .none
    }
    let moved = MovedContexts(
      segments: segments, places: places, entries: catalogue.entries, matches: matches)
    for (index, position) in moved.found { matches[index] = .exact(position) }
    for index in moved.lost {
      matches[index] =
        positions[CatalogueKey(context: nil, id: segments[index].text)].map(Match.exact) ?? .none
    }
    unused = []
    takeBack(segments, catalogue)
    unused = Self.unused(in: catalogue, matches)
    let orphans = unused.filter { catalogue.entries[$0].isWorthKeeping }
    let edited = SimilarityPairing(
      segments: segments.filter(\.isTranslatable), matches: matches, entries: catalogue.entries,
      orphans: orphans
    ).pairs()
    for segment in segments where segment.isTranslatable && matches[segment.index] == .none {
      if let position = edited[segment.text] { matches[segment.index] = .similar(position) }
    }
    let adopted = Set(edited.values)
    unused.removeAll { adopted.contains($0) }
  }

  /// Pairs texts without an entry with entries for a later state of them, which is gone again.
  private mutating func takeBack(_ segments: [Segment], _ catalogue: Catalogue) {
    var later: [String: Int] = [:]
    for position in Self.unused(in: catalogue, matches) {
      let entry = catalogue.entries[position]
      if entry.isFuzzy, !entry.isSuggestion, let previous = entry.comments.previousID, later[previous] == nil
      {
        later[previous] = position
      }
    }
    guard !later.isEmpty else { return }
    for segment in segments where segment.isTranslatable && matches[segment.index] == .none {
      if let position = later[segment.text] { matches[segment.index] = .similar(position) }
    }
  }

  private static func unused(in catalogue: Catalogue, _ matches: [Match]) -> [Int] {
    let served = Set(matches.compactMap(\.position))
    return catalogue.entries.indices.filter { !catalogue.entries[$0].isObsolete && !served.contains($0) }
  }

  private static func positions(in catalogue: Catalogue) -> [CatalogueKey: Int] {
    var positions: [CatalogueKey: Int] = [:]
    for (position, entry) in catalogue.entries.enumerated() where positions[entry.key] == nil {
      positions[entry.key] = position
    }
    return positions
  }
}

extension CatalogueMatching.Match {
  /// Of the entry in its catalogue.
  package var position: Int? {
    switch self {
    case .exact(let position), .similar(let position): position
    case .none: nil
    }
  }
}
