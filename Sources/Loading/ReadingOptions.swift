import Diagnostics
import TextCleaning

/// How a text is to be read where the loader cannot know, or reads it wrongly.
package struct ReadingOptions: Hashable, Sendable {
  /// What an author says a line is.
  package enum Role: Hashable, Sendable {
    case title, deck, paragraph, note, source, contact
    /// From 2, the highest, to 4.
    case heading(level: Int)
  }

  /// In which the times of a release line are meant.
  package var timeZone: SiteTimeZone
  /// By one-based number of the line in the file.
  package var roles: [Int: Role]
  /// Rules of repairs that are not to be made.
  package var disabledRepairs: Set<String>
  /// The year of dates in the head of a text that say none.
  package var year: Int?

  /// - Parameter timeZone: Korea's, unless the site says otherwise.
  package init(
    timeZone: SiteTimeZone = .korea, roles: [Int: Role] = [:], disabledRepairs: Set<String> = [],
    year: Int? = nil
  ) {
    self.year = year
    self.timeZone = timeZone
    self.roles = roles
    self.disabledRepairs = disabledRepairs
  }

  /// Every repair that can be switched off, by its rule: those of a text, and one that is made when the page is.
  package static let repairs =
    ((Rule.cleaning + Rule.loading).filter { if case .setting = $0.waivedBy { true } else { false } }.map(
      \.id)
    + ["emphasis-before-particle"]).sorted()
}
