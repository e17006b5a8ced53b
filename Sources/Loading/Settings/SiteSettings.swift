package import Briefings

/// What `site.yml` says: texts per language and facts that hold for every page.
package struct SiteSettings: Hashable, Sendable {
  package var title: LocalizedText
  package var description: LocalizedText
  package var publisher: LocalizedText
  /// In the order in which they are offered.
  package var languages: [Language]
  package var timeZone: SiteTimeZone
  /// Where the site will be, ending in a slash; nil for a site that does not know yet.
  package var baseURL: String?
  /// Names of the topics by their keys.
  package var topics: [String: LocalizedText]
  /// What is done with translations that are not complete.
  package var translation = TranslationPolicy()
  /// How much the findings of checks matter; a check that is not named keeps its own severity.
  package var checks: [String: CheckLevel]
  /// Whether the texts are technical, so that numbers in them identify as often as they count.
  package var isTechnical = false
  /// Whether English words get typographic quotation marks and dashes.
  package var hasSmartPunctuation: Bool
  /// Which of its forms a language is written in here, such as `en-US`: of dates, and of words that are spelt in two ways.
  package var locale: Language?
  /// How many briefings the front page and the page of a topic show before they lead to older ones.
  package var newestCount = 20
  /// What is made beside the pages that every site has.
  package var outputs = SiteOutput.all
  /// Whether every file that can be has a compressed one beside it.
  package var compresses = false
  /// How many pages a build may remove without being asked to.
  package var removals = RemovalSettings()
  /// Of the texts, where a briefing does not say otherwise.
  package var licence: Licence?
  /// What lines are in the texts of the house.
  package var conventions: [LineEntry] = []
  /// What is done with cells that a spreadsheet would compute, in tables as CSV.
  package var formulaCells = FormulaCells.text
  package var feedContent = FeedContent.summary

  package init(
    title: LocalizedText, description: LocalizedText, publisher: LocalizedText, languages: [Language],
    timeZone: SiteTimeZone, baseURL: String? = nil, topics: [String: LocalizedText] = [:],
    checks: [String: CheckLevel] = [:],
    hasSmartPunctuation: Bool = false
  ) {
    self.title = title
    self.description = description
    self.publisher = publisher
    self.languages = languages
    self.timeZone = timeZone
    self.baseURL = baseURL
    self.topics = topics
    self.checks = checks
    self.hasSmartPunctuation = hasSmartPunctuation
  }
}

/// What is done with a cell that a spreadsheet would take for a formula.
package enum FormulaCells: String, CaseIterable, Sendable {
  /// An apostrophe before it makes it a text.
  case text
  /// It stays as it is, for programs that compute nothing.
  case keep
}

extension SiteSettings {
  /// The language that comes first wherever several are named.
  package var mainLanguage: Language { languages.first ?? Language.defaults[0] }
}
