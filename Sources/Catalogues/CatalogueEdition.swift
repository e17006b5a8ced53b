package import Briefings

/// An edition that was made with a catalogue, and the way back from each of its texts to the entry it is from.
package struct CatalogueEdition: Hashable, Sendable {
  package let edition: Edition
  package let catalogue: Catalogue
  /// Of the entries in the catalogue, by ``Segment/index``.
  private let positions: [Int?]

  init(_ edition: Edition, of catalogue: Catalogue, positions: [Int?]) {
    self.edition = edition
    self.catalogue = catalogue
    self.positions = positions
  }

  /// The position in the catalogue of the entry for a segment; nil if it has none, or needs none.
  package func position(for segment: Segment) -> Int? { positions[segment.index] }
}
