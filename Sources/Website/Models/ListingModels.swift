import Templating

/// A page that lists briefings: the archive, a year, a month or a topic.
struct ListingPageModel: PageModel {
  var frame: FrameModel
  var title: String
  /// How many there are, in words.
  var count: String
  var sections: [ListingSectionModel]
  /// Pages of years, where not everything is on this one.
  var years: ListingYearsModel?

  static let presentation = Presentation<ListingPageModel>(page: [
    .text("title") { $0.title },
    .text("count") { $0.count },
    .list("sections") { $0.sections },
    .optionalRecord("years") { $0.years },
  ])
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
    .optionalRecord("months") { $0.months.isEmpty ? nil : CountedLinksModel(items: $0.months) },
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

struct ListingYearsModel: Presentable {
  var items: [CountedLinkModel]

  static let presentation = Presentation<ListingYearsModel>([.list("items") { $0.items }])
}

/// The topics of the site.
struct TopicsPageModel: PageModel {
  var frame: FrameModel
  var topics: [TopicModel]

  static let presentation = Presentation<TopicsPageModel>(page: [.list("topics") { $0.topics }])
}

struct TopicModel: Presentable {
  var name: String
  var address: String
  var count: String
  var newest: SummaryModel?

  static let presentation = Presentation<TopicModel>([
    .text("name") { $0.name },
    .address("address") { Address($0.address) },
    .text("count") { $0.count },
    .optionalRecord("newest") { $0.newest },
  ])
}

/// The tables of the site.
struct TablesPageModel: PageModel {
  var frame: FrameModel
  var title: String
  var count: String
  var tables: [TableEntryModel]
  var years: ListingYearsModel?

  static let presentation = Presentation<TablesPageModel>(page: [
    .text("title") { $0.title },
    .text("count") { $0.count },
    .list("tables") { $0.tables },
    .optionalRecord("years") { $0.years },
  ])
}

struct TableEntryModel: Presentable {
  var caption: HTML
  var address: String
  var briefing: WordsModel
  var dateISO: String
  var date: String
  /// How many rows and columns, in words.
  var size: String
  var csv: String
  var json: String

  static let presentation = Presentation<TableEntryModel>([
    .html("caption") { $0.caption },
    .address("address") { Address($0.address) },
    .record("briefing") { $0.briefing },
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
    .text("size") { $0.size },
    .address("csv") { Address($0.csv) },
    .address("json") { Address($0.json) },
  ])
}

/// The glossary: a row for each term, a column for each language.
struct GlossaryPageModel: PageModel {
  var frame: FrameModel
  /// Names of the languages, that of the page first.
  var columns: [GlossaryColumnModel]
  var terms: [GlossaryTermModel]

  static let presentation = Presentation<GlossaryPageModel>(page: [
    .list("columns") { $0.columns },
    .list("terms") { $0.terms },
  ])
}

struct GlossaryColumnModel: Presentable {
  var tag: String
  var name: String

  static let presentation = Presentation<GlossaryColumnModel>([
    .text("tag") { $0.tag },
    .text("name") { $0.name },
  ])
}

struct GlossaryTermModel: Presentable {
  var id: String
  /// In the language of the page.
  var term: String
  var others: [GlossaryColumnModel]

  static let presentation = Presentation<GlossaryTermModel>([
    .text("id") { $0.id },
    .text("term") { $0.term },
    .list("others") { $0.others },
  ])
}

/// A page beside the briefings, such as `about`.
struct PlainPageModel: PageModel {
  var frame: FrameModel
  var title: String
  var content: HTML

  static let presentation = Presentation<PlainPageModel>(page: [
    .text("title") { $0.title },
    .html("content") { $0.content },
  ])
}
