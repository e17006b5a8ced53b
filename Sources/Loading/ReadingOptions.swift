package import Diagnostics
import TextCleaning

/// How a text is to be read where the loader cannot know, or reads it wrongly.
package struct ReadingOptions: Hashable, Sendable {
  /// What an author says a line is.
  package enum Role: Hashable, Sendable {
    case title, deck, paragraph, quotation, note, footnote, source, contact
    /// What kind of paper this is, or whose: above the title.
    case letterhead
    /// Who wrote it, who may use it: below the text.
    case endMatter
    /// When the text may be used.
    case release
    case dateline
    /// From 2, the highest, to 4.
    case heading(level: Int)
    /// The heading of one.
    case attachment
    /// At a level from 1, the outermost; nil for that which its sign gives it.
    case item(level: Int?)
    case table(StatedTable)
    /// A row of the table that the lines around it are of, or of one of its own.
    case row
    /// The last of the rows that name the columns.
    case headerRow
    /// Of the table below, or above.
    case caption, unit, tableNumber
    /// It is not on the page.
    case drop(reason: String)
    /// The file states it: a table, a footnote.
    case given
  }

  /// How the role of a line was given.
  package struct Stated: Hashable, Sendable {
    /// Where it is written.
    package var by: SourceLocation
    package var roleName: String
    /// Whether it is a convention of the house, which a line may also look like by chance.
    package var isOfHouse: Bool
    /// What the line begins with that is no part of its words.
    package var sign: String?
    /// The last of the lines that are one together.
    package var lastLine: Int
  }

  /// In which the times of a release line are meant.
  package var timeZone: SiteTimeZone
  /// By one-based number of the line in the file.
  package var roles: [Int: Role]
  /// How they were given, by the same numbers.
  package internal(set) var stated: [Int: Stated] = [:]
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
