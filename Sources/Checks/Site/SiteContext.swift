/// Where a segment is on the site: by the number of its edition in the order of the site, and its own within
/// ``CheckedEdition/segments``.
package struct SitePlaceNumber: Hashable, Comparable, Sendable {
  package var edition: Int
  package var segment: Int

  package init(edition: Int, segment: Int) {
    self.edition = edition
    self.segment = segment
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.edition, lhs.segment) < (rhs.edition, rhs.segment)
  }
}

/// What the rest of a site means for one of its editions; empty for most.
///
/// Findings follow from it, the texts of the edition, and the segments at its ``places``, in text and location. Whoever
/// keeps findings has to keep in mind all three.
package struct SiteContext: Hashable, Sendable {
  /// A segment that is not as the site usually is.
  package struct Departure: Hashable, Sendable {
    package var segment: Int
    /// Where it is as usual.
    package var usual: SitePlaceNumber

    package init(segment: Int, usual: SitePlaceNumber) {
      self.segment = segment
      self.usual = usual
    }
  }

  /// Where a name is spelt as usual, and which one it is of those in the segment.
  package struct UsualName: Hashable, Sendable {
    package var place: SitePlaceNumber
    /// As ``EditionFacts/Name/name``.
    package var name: UInt64

    package init(place: SitePlaceNumber, name: UInt64) {
      self.place = place
      self.name = name
    }
  }

  /// A segment where a name is not spelt as the site usually does.
  package struct SpellingDeparture: Hashable, Sendable {
    package var segment: Int
    package var usual: UsualName

    package init(segment: Int, usual: UsualName) {
      self.segment = segment
      self.usual = usual
    }
  }

  /// A segment whose translation is far longer or shorter than the site's usually are.
  package struct UnusualLength: Hashable, Sendable {
    package var segment: Int
    /// How many times, in tenths.
    package var tenths: Int
    package var isLong: Bool

    package init(segment: Int, tenths: Int, isLong: Bool) {
      self.segment = segment
      self.tenths = tenths
      self.isLong = isLong
    }
  }

  /// Names that are spelt in another way than usual, by the first place where each name is so.
  package var spellings: [SpellingDeparture] = []
  /// Names as they are usually spelt that may be in other texts of the edition, and may be misspelt there.
  package var names: [UsualName] = []
  package var lengths: [UnusualLength] = []
  /// Texts that are translated in another way than usual, by the first place of each text on the site.
  package var translations: [Departure] = []

  package init() {}

  package var isEmpty: Bool {
    spellings.isEmpty && names.isEmpty && lengths.isEmpty && translations.isEmpty
  }

  /// The places whose texts have to be known to make findings, ascending, each once.
  package var places: [SitePlaceNumber] {
    Set(spellings.map(\.usual.place) + names.map(\.place) + translations.map(\.usual)).sorted()
  }

  /// The same with other numbers for editions, to compare contexts of sites that have not the same editions.
  package func renumbered(_ number: (Int) -> Int) -> SiteContext {
    func renumbered(_ place: SitePlaceNumber) -> SitePlaceNumber {
      SitePlaceNumber(edition: number(place.edition), segment: place.segment)
    }
    func renumbered(_ name: UsualName) -> UsualName {
      UsualName(place: renumbered(name.place), name: name.name)
    }
    var context = self
    context.spellings = spellings.map { SpellingDeparture(segment: $0.segment, usual: renumbered($0.usual)) }
    context.names = names.map { renumbered($0) }
    context.translations = translations.map { Departure(segment: $0.segment, usual: renumbered($0.usual)) }
    return context
  }
}

extension CheckedEdition {
  /// Adds what the rest of the site means for it, as far as the texts bear out what hashes said.
  ///
  /// - Parameter other: the segment at one of the ``SiteContext/places`` of the context.
  /// - Complexity: as of ``SiteChecks/findings(in:_:_:)``.
  package mutating func add(
    _ context: SiteContext, by checks: SiteChecks = SiteChecks(),
    _ other: (SitePlaceNumber) -> TranslatedSegment
  ) {
    for finding in checks.findings(in: segments, context, other) { add(finding) }
  }
}
