import Briefings
import Templating

/// A page in one language: what has to be known of it before it is made, and how it is made.
struct SitePage: Sendable {
  let place: Place
  let language: Language
  let file: SiteFile
  let owner: AddressOwner
  /// What it is called where other pages lead to it.
  let name: @Sendable (Website) -> String
  /// Whether search engines may show it.
  var isFindable = true
  var lastModified: PublicationDate?
  /// Where it is among the pages that every page leads to, the lowest first; nil if it is not one of them.
  var navigationRank: Int?
  /// The place whose pages say the same in other languages.
  var counterparts: Place

  var route: Route { file.route }

  init(
    _ place: Place, in language: Language, _ file: SiteFile, owner: AddressOwner,
    name: @escaping @Sendable (Website) -> String
  ) {
    self.place = place
    self.language = language
    self.file = file
    self.owner = owner
    self.name = name
    counterparts = place
  }
}

/// The order of the pages that every page leads to. Between these is room for others.
enum NavigationRank {
  static let topics = 10
  static let archive = 20
  static let tables = 30
  static let glossary = 40
  static let about = 50
  static let plainPage = 60
}
