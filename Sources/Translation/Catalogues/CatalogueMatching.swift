package import Briefings

/// Which entry of a catalogue holds the translation of which segment.
package struct CatalogueMatching: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    /// The entry at this position was made for just this text.
    case exact(Int)
    /// The entry at this position was made for a similar text, which is no longer in the source.
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
  /// one without a context. An obsolete entry serves only if its text is in the source again. What is left
  /// over on both sides is paired by similarity, each entry for one text.
  ///
  /// - Complexity: linear in the texts, but for sorting.
  package init(of document: Document, with catalogue: Catalogue) {
    let segments = document.segments
    let positions = Self.positions(in: catalogue)
    matches = zip(segments, document.places).map { segment, place in
      guard segment.isTranslatable else { return .none }
      for context in [segment.id, place, nil] {
        let key = CatalogueKey(context: context, id: segment.text)
        if let position = positions[key] { return .exact(position) }
      }
      return .none
    }
    let served = Set(matches.compactMap(\.position))
    unused = catalogue.entries.indices.filter { !catalogue.entries[$0].isObsolete && !served.contains($0) }

    let orphans = unused.filter { !catalogue.entries[$0].translation.isEmpty }
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
