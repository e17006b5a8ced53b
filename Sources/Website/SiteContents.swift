import Briefings
package import Loading

/// What a site has to say, before it is known how it looks.
package struct SiteContents: Sendable {
  package let site: SiteSettings
  /// Newest first.
  let briefings: [BriefingSummary]
  /// Those beside the briefings.
  let pages: [RenderedPage]
  /// Nil when it is not a page of the site.
  let glossary: SiteGlossary?
  /// Those of kinds that are not built in.
  let added: [AddedPage]
  /// Files that are put on the site as they are.
  let statics: [StaticFile]
  let listings: Listings

  package init(
    site: SiteSettings, briefings: [BriefingSummary], pages: [RenderedPage] = [],
    glossary: SiteGlossary? = nil, added: [AddedPage] = [], statics: [StaticFile] = []
  ) {
    self.site = site
    self.briefings = briefings
    self.pages = pages
    self.glossary = site.outputs.contains(.glossary) ? glossary : nil
    self.added = added
    self.statics = statics
    listings = Listings(briefings)
  }

  /// The same with other briefings.
  package func keeping(_ briefings: [BriefingSummary]) -> SiteContents {
    SiteContents(
      site: site, briefings: briefings, pages: pages, glossary: glossary, added: added, statics: statics)
  }

  /// The topics with a page in the language, in the order of their keys.
  func topics(in language: Language) -> [String] {
    site.topics.keys.sorted().filter { !listings.briefings(of: $0, in: language).isEmpty }
  }

  /// When the newest of these briefings was changed.
  func newest(_ positions: some Sequence<Int>) -> PublicationDate? {
    positions.lazy.map { briefings[$0].lastModified }.max()
  }
}
