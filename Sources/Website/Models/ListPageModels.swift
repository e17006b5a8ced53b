import Templating

/// The front page of a language.
struct HomePageModel: PageModel {
  var frame: FrameModel
  var lead: SummaryModel?
  var earlier: EarlierModel?
  /// The way to all that are not here.
  var archive: NavigationModel?

  static let presentation = Presentation<HomePageModel>(page: [
    .optionalRecord("lead") { $0.lead },
    .optionalRecord("earlier") { $0.earlier },
    .optionalRecord("archive") { $0.archive },
  ])
}

struct EarlierModel: Presentable {
  var briefings: [SummaryModel]

  static let presentation = Presentation<EarlierModel>([.list("briefings") { $0.briefings }])
}

/// A briefing on a page that lists briefings.
struct SummaryModel: Presentable {
  var title: WordsModel
  var deck: WordsModel?
  var address: String
  var facts: FactsModel
  /// The title in the first other language.
  var other: ForeignLinkModel?
  /// The lead paragraph.
  var opening: WordsModel?
  var contents: ContentsModel?

  static let presentation = Presentation<SummaryModel>(
    [
      .html("title") { $0.title.html },
      .optionalText("titleForeign") { $0.title.foreign },
      .optionalRecord("deck") { $0.deck },
      .address("address") { Address($0.address) },
      .optionalRecord("other") { $0.other },
      .optionalRecord("opening") { $0.opening },
      .optionalRecord("contents") { $0.contents },
    ] + FactsModel.fields { $0.facts })
}

/// The root of the site, where a reader chooses a language.
struct GatePageModel: PageModel {
  var frame: FrameModel
  var editions: [GateEditionModel]

  static let presentation = Presentation<GatePageModel>(page: [.list("editions") { $0.editions }])
}

struct GateEditionModel: Presentable {
  var tag: String
  var siteName: String
  var siteDescription: String
  var languageName: String
  var address: String
  var newest: [NewestModel]

  static let presentation = Presentation<GateEditionModel>([
    .text("tag") { $0.tag },
    .text("siteName") { $0.siteName },
    .text("siteDescription") { $0.siteDescription },
    .text("languageName") { $0.languageName },
    .address("address") { Address($0.address) },
    .list("newest") { $0.newest },
  ])
}

struct NewestModel: Presentable {
  var title: HTML
  var address: String
  var dateISO: String
  var date: String

  static let presentation = Presentation<NewestModel>([
    .html("title") { $0.title },
    .address("address") { Address($0.address) },
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
  ])
}

/// The page for an address that does not exist, in every language at once.
struct NotFoundPageModel: PageModel {
  var frame: FrameModel
  var editions: [NotFoundEditionModel]

  static let presentation = Presentation<NotFoundPageModel>(page: [.list("editions") { $0.editions }])
}

struct NotFoundEditionModel: Presentable {
  var tag: String
  var siteName: String
  var address: String
  var heading: String
  var reason: String

  static let presentation = Presentation<NotFoundEditionModel>([
    .text("tag") { $0.tag },
    .text("siteName") { $0.siteName },
    .address("address") { Address($0.address) },
    .text("heading") { $0.heading },
    .text("reason") { $0.reason },
  ])
}
