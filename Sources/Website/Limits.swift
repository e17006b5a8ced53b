/// How much is put on one page or into one file.
enum Limits {
  /// What the entries of a list may take on one page. With the frame around them and the ways to other pages, a page then stays
  /// below a hundred thousand bytes.
  static let bytesOfEntries = 85_000
  /// Newest entries of a feed.
  static let feedEntries = 30
  /// Addresses in one sitemap, as the protocol has it.
  static let sitemapAddresses = 50_000
  /// Briefings named as related to one.
  static let relatedBriefings = 3
  /// Headings that a table of contents has at least.
  static let fewestContents = 3
  /// Headings that a table of contents shows at once.
  static let unfoldedContents = 20
  /// Titles that the search page lists for those who cannot search; where there are more, the archive has them.
  static let titlesOnSearchPage = 200
  /// What these may take, in bytes with their addresses.
  static let bytesOfTitles = 60_000
  /// Newest titles of each language at the root of the site.
  static let titlesOnGate = 3
}
