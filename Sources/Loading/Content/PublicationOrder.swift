package import Briefings

/// The order of briefings on a site: the newest first, and on the same day by the names of their folders.
package struct PublicationOrder: Comparable, Sendable {
  private let published: PublicationDate
  private let name: String

  package init(published: PublicationDate, name: String) {
    (self.published, self.name) = (published, name)
  }

  package init(_ briefing: Briefing) {
    self.init(published: briefing.publication, name: briefing.name)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.published == right.published
      ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.published > right.published
  }
}
