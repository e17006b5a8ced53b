import Templating

/// A page that lists briefings: the archive, a year, a month or a topic.
struct ListingPageModel: PageModel {
  var frame: FrameModel
  var title: String
  /// How many there are, in words.
  var count: String
  var sections: [ListingSectionModel]
  /// The ways to what is not on this page.
  var further = FurtherPagesModel()

  static let presentation = Presentation<ListingPageModel>(
    page: [
      .text("title") { $0.title },
      .text("count") { $0.count },
      .list("sections") { $0.sections },
    ] + FurtherPagesModel.fields { $0.further })
}

/// The briefings of a year or month. Without a heading it is all that the page has.
struct ListingSectionModel: Presentable {
  var id: String
  var heading: ListingHeadingModel?
  /// Instead of briefings: the months of a year.
  var months: [CountedLinkModel] = []
  var briefings: [SummaryModel] = []

  static let presentation = Presentation<ListingSectionModel>([
    .text("id") { $0.id },
    .optionalRecord("heading") { $0.heading },
    .flag("parted") { $0.heading != nil },
    .optionalRecord("months") { CountedLinksModel($0.months) },
    .optionalRecord("briefings") { $0.briefings.isEmpty ? nil : EarlierModel(briefings: $0.briefings) },
  ])
}

struct ListingHeadingModel: Presentable {
  var name: String
  /// Of the page that has the same briefings alone.
  var address: String?

  static let presentation = Presentation<ListingHeadingModel>([
    .text("name") { $0.name },
    .optionalAddress("address") { $0.address.map { Address($0) } },
  ])
}

struct CountedLinksModel: Presentable {
  var items: [CountedLinkModel]

  /// Nil where there are none.
  init?(_ items: [CountedLinkModel]) {
    guard !items.isEmpty else { return nil }
    self.items = items
  }

  static let presentation = Presentation<CountedLinksModel>([.list("items") { $0.items }])
}

struct CountedLinkModel: Presentable {
  var name: String
  var address: String
  /// How many there are, in words.
  var count: String

  static let presentation = Presentation<CountedLinkModel>([
    .text("name") { $0.name },
    .address("address") { Address($0.address) },
    .text("count") { $0.count },
  ])
}

/// Pages of the same list, where not everything is on this one.
///
/// Its fields are among those of the page.
struct FurtherPagesModel: Sendable {
  var years: [CountedLinkModel] = []
  var months: [CountedLinkModel] = []
  /// Of a month, or the neighbours of a part.
  var parts: [CountedLinkModel] = []

  static func fields<Subject>(
    of pages: @escaping @Sendable (Subject) -> FurtherPagesModel
  ) -> [Field<Subject>] {
    [
      .optionalRecord("years") { CountedLinksModel(pages($0).years) },
      .optionalRecord("months") { CountedLinksModel(pages($0).months) },
      .optionalRecord("parts") { CountedLinksModel(pages($0).parts) },
    ]
  }
}

struct EarlierModel: Presentable {
  var briefings: [SummaryModel]

  static let presentation = Presentation<EarlierModel>([.list("briefings") { $0.briefings }])
}

/// A briefing on a page that lists briefings.
struct SummaryModel: Presentable {
  var title: WordsModel
  var deck: DeckModel?
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
