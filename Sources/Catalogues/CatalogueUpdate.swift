package import Briefings

/// A catalogue brought in line with its source, and what that took.
package struct CatalogueUpdate: Hashable, Sendable {
  package var catalogue: Catalogue
  package var changes = CatalogueChanges()
}

/// How many entries became what.
package struct CatalogueChanges: Hashable, Sendable {
  /// For texts that had none.
  package var added = 0
  /// Their text was edited, so that the translation became fuzzy or stayed so.
  package var changed = 0
  /// Their text went back to what the translation was made from.
  package var reverted = 0
  /// Obsolete ones whose text is in the source again.
  package var restored = 0
  /// They are elsewhere among the others.
  package var moved = 0
  /// Their text has gone; the translation is kept.
  package var retired = 0
  /// Their text has gone, and there was nothing to keep.
  package var dropped = 0
}

extension Catalogue {
  /// The catalogue in line with a document: an entry for every text that has to be translated, in the order of
  /// the document, with the places where it is.
  ///
  /// An entry follows its text: where the text was edited, the translation stays, marked as fuzzy and with the
  /// text it was made from; where the text is gone, the entry becomes obsolete, and comes back with the text.
  /// Nothing that an author wrote is lost. Doing it twice changes nothing.
  /// - Complexity: linear in the texts, but for sorting.
  package func updated(to document: Document, in language: Language) -> CatalogueUpdate {
    var updater = CatalogueUpdater(self, CatalogueMatching(of: document, with: self))
    for (segment, place) in zip(document.segments, document.places) {
      // An entry with an empty text would be the header.
      guard segment.isTranslatable, !segment.text.isEmpty else { continue }
      updater.add(segment, at: place)
    }
    var update = updater.finish()
    update.catalogue.completeHeader(for: language)
    return update
  }
}

private struct CatalogueUpdater {
  private let original: Catalogue
  private let matching: CatalogueMatching
  private var entries: [CatalogueEntry] = []
  private var changes = CatalogueChanges()
  /// Indices into `entries`, by position in the original or, for new entries, by text.
  private var indices: [Int: Int] = [:]
  private var newIndices: [String: Int] = [:]
  /// Positions in the original of the entries that were not obsolete, in the new order.
  private var order: [Int] = []

  init(_ catalogue: Catalogue, _ matching: CatalogueMatching) {
    original = catalogue
    self.matching = matching
  }

  mutating func add(_ segment: Segment, at place: String) {
    let index =
      if let position = matching.matches[segment.index].position {
        indices[position] ?? take(position, for: segment, at: place)
      } else {
        newIndices[segment.text] ?? create(segment)
      }
    if entries[index].comments[.extracted].last?.text != place {
      entries[index].comments.append(.extracted, place)
    }
  }

  private mutating func create(_ segment: Segment) -> Int {
    changes.added += 1
    newIndices[segment.text] = entries.count
    entries.append(CatalogueEntry(id: segment.text))
    return entries.count - 1
  }

  private mutating func take(_ position: Int, for segment: Segment, at place: String) -> Int {
    var entry = original.entries[position]
    entry.comments.removeAll(.extracted, where: isPlace)
    if !entry.isFuzzy, entry.tellsOfSuggestion { entry.endSuggestion() }
    if entry.isObsolete {
      entry.isObsolete = false
      changes.restored += 1
    } else {
      order.append(position)
    }
    if entry.id != segment.text {
      let wasStale = entry.isFuzzy
      entry.revise(to: segment.text)
      if wasStale, !entry.isFuzzy { changes.reverted += 1 } else { changes.changed += 1 }
    }
    if let context = entry.context, context != segment.id, context != place {
      if isSegmentID(context) {
        entry.context = segment.id
      } else if isPlace(context) {
        entry.context = place
      }
    }
    indices[position] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  consuming func finish() -> CatalogueUpdate {
    changes.moved = order.count - longestRisingSequence(order)
    var keys: Set<CatalogueKey> = []
    for index in entries.indices { Self.claimKey(for: &entries[index], in: &keys) }
    for (position, entry) in original.entries.enumerated() where indices[position] == nil {
      var entry = entry
      if !entry.isObsolete {
        guard entry.isWorthKeeping else {
          changes.dropped += 1
          continue
        }
        changes.retired += 1
        entry.isObsolete = true
        entry.comments.removeAll(.extracted, where: isPlace)
      }
      Self.claimKey(for: &entry, in: &keys)
      entries.append(entry)
    }
    var catalogue = original
    catalogue.entries = entries
    return CatalogueUpdate(catalogue: catalogue, changes: changes)
  }

  /// Gives an entry another context if an entry whose text or place has changed took its own.
  private static func claimKey(for entry: inout CatalogueEntry, in keys: inout Set<CatalogueKey>) {
    while !keys.insert(entry.key).inserted {
      entry.context = entry.context.map { "\($0) (before)" } ?? "before"
    }
  }
}

/// The length of the longest part of `numbers` that rises, with gaps (patience sorting).
private func longestRisingSequence(_ numbers: [Int]) -> Int {
  var tops: [Int] = []
  for number in numbers {
    var (low, high) = (0, tops.count)
    while low < high {
      let middle = (low + high) / 2
      if tops[middle] < number { low = middle + 1 } else { high = middle }
    }
    if low == tops.count { tops.append(number) } else { tops[low] = number }
  }
  return tops.count
}
