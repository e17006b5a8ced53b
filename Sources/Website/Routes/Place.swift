/// What a page is about, in whatever language: a place has at most one page in each language of the site.
enum Place: Hashable, Sendable {
  case home
  case archive
  case year(Int)
  case month(Int, Int)
  case topics
  case topic(String, year: Int?)
  case tables(year: Int?)
  case glossary
  /// Pages of this path that are not built in.
  case added(String)
  /// At this position of ``Website/pages``.
  case page(Int)
  /// At this position of ``Website/briefings``.
  case briefing(Int)
}
