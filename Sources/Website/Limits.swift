/// How much is put on one page or into one file.
enum Limits {
  /// Tables listed on one page; where there are more, each year has a page.
  static let tablesOnOnePage = 200
  /// Newest entries of a feed.
  static let feedEntries = 30
  /// Addresses in one sitemap, as the protocol has it.
  static let sitemapAddresses = 50_000
  /// Briefings named as related to one.
  static let relatedBriefings = 3
  /// Newest titles of each language at the root of the site.
  static let titlesOnGate = 3
}
