import Briefings
import Loading

/// Every page of the site, found once: heads, sitemap, feeds and navigation are made from it.
struct RouteTable: Sendable {
  /// In the order in which the site is made.
  private(set) var pages: [SitePage] = []
  private var byPlace: [Place: [Int]] = [:]
  private var navigation: [Language: [Int]] = [:]

  init(_ contents: SiteContents, _ kinds: SiteKinds) {
    for kinds in kinds.pages.groupedByListing {
      let pages = kinds.map { $0.pages(of: contents) }
      guard kinds.first?.isListedByLanguage ?? false else {
        pages.joined().forEach { add($0) }
        continue
      }
      for language in contents.site.languages {
        for page in pages.joined() where page.language == language { add(page) }
      }
    }
    for (position, page) in pages.enumerated() where page.navigationRank != nil {
      navigation[page.language, default: []].append(position)
    }
    navigation = navigation.mapValues { positions in
      positions.sorted { (pages[$0].navigationRank ?? 0, $0) < (pages[$1].navigationRank ?? 0, $1) }
    }
  }

  /// The page of a place in a language, if there is one.
  func page(_ place: Place, in language: Language) -> SitePage? {
    position(place, in: language).map { pages[$0] }
  }

  func route(_ place: Place, in language: Language) -> Route? {
    position(place, in: language).map { pages[$0].route }
  }

  private func position(_ place: Place, in language: Language) -> Int? {
    byPlace[place]?.first { pages[$0].language == language }
  }

  /// The pages of a place that may be found, in the order of the site's languages.
  func alternates(_ place: Place) -> [SitePage] {
    (byPlace[place] ?? []).filter { pages[$0].isFindable }.map { pages[$0] }
  }

  /// The pages that every page in a language leads to, in the order in which they are named.
  func navigation(in language: Language) -> [SitePage] { (navigation[language] ?? []).map { pages[$0] } }

  private mutating func add(_ page: SitePage) {
    byPlace[page.place, default: []].append(pages.count)
    pages.append(page)
  }
}

extension [any PageKind] {
  /// Neighbours whose pages are listed in the same way.
  fileprivate var groupedByListing: [[any PageKind]] {
    reduce(into: []) { groups, kind in
      if groups.last?.last?.isListedByLanguage == kind.isListedByLanguage {
        groups[groups.count - 1].append(kind)
      } else {
        groups.append([kind])
      }
    }
  }
}
