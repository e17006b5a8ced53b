import Briefings
import Loading
import Website

/// What a site publishes, for pages that list or count it.
public struct PublishedSite: Sendable {
  /// A document of the site.
  public struct Briefing: Sendable {
    /// The name of its folder.
    public let name: String
    /// Tag of the language it was written in.
    public let language: String
    /// Its day: `2026-11-23`.
    public let day: String
    /// Keys of its topics.
    public let topics: [String]
    /// One for each language it exists in, in the order of the site's languages.
    public let editions: [Edition]
  }

  /// A briefing in one language.
  public struct Edition: Sendable {
    /// Its tag.
    public let language: String
    /// With inline Markdown, as all texts.
    public let title: String
    /// Of its page, below the address of the site: `en/budget/`.
    public let address: String
    /// Whether every text is there in this language, if perhaps translated from an earlier state.
    public let isComplete: Bool
    /// All its texts in reading order, the title first.
    public let texts: [String]
  }

  /// Tags of the site's languages.
  public let languages: [String]
  /// The newest first; those that are withheld are not among them.
  public let briefings: [Briefing]

  /// The editions in a language, those of the newest briefings first.
  public func editions(in language: String) -> [Edition] {
    briefings.flatMap(\.editions).filter { $0.language == language }
  }
}

extension PublishedSite {
  init(_ site: SiteSettings, _ briefings: [RenderedBriefing]) {
    self.init(
      languages: site.languages.map(\.tag),
      briefings: briefings.map { Briefing($0.briefing, $0.editions.map(\.edition)) })
  }
}

extension PublishedSite.Briefing {
  init(_ briefing: Briefings.Briefing, _ editions: [Briefings.Edition]) {
    let settings = briefing.settings
    self.init(
      name: briefing.name, language: briefing.source.tag, day: settings.published.isoDay,
      topics: settings.topics,
      editions: editions.compactMap { edition in
        guard let slug = settings.slugs[edition.language] else { return nil }
        return PublishedSite.Edition(
          language: edition.language.tag, title: edition[briefing.document.title].words,
          address: "\(edition.language)/\(slug)/", isComplete: edition.isComplete,
          texts: briefing.document.segments.map { edition[$0].words })
      })
  }
}
