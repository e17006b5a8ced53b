import Templating

/// Dates, topics and length of a briefing.
///
/// Its fields are among those of the page or list entry that it belongs to.
struct FactsModel: Sendable {
  var dateISO: String
  var date: String
  var updated: UpdateModel?
  var topics: [NavigationModel]
  var readingTime: String?

  static func fields<Subject>(
    of facts: @escaping @Sendable (Subject) -> FactsModel
  ) -> [Field<Subject>] {
    [
      .text("dateISO") { facts($0).dateISO },
      .text("date") { facts($0).date },
      .optionalRecord("updated") { facts($0).updated },
      .optionalRecord("kicker") { facts($0).topics.isEmpty ? nil : TopicsModel(topics: facts($0).topics) },
      .optionalText("readingTime") { facts($0).readingTime },
    ]
  }
}

/// The topics of a briefing; it is there only where there are some.
struct TopicsModel: Presentable {
  var topics: [NavigationModel]

  static let presentation = Presentation<TopicsModel>([.list("topics") { $0.topics }])
}

struct UpdateModel: Presentable {
  /// In the language of the facts, which may be another than that of the page.
  var label: String
  var iso: String
  var text: String

  static let presentation = Presentation<UpdateModel>([
    .text("label") { $0.label },
    .text("iso") { $0.iso },
    .text("text") { $0.text },
  ])
}

struct NameModel: Presentable {
  var name: String

  static let presentation = Presentation<NameModel>([.text("name") { $0.name }])
}

/// Words, and their language when it is not the page's.
struct WordsModel: Hashable, Presentable {
  var html: HTML
  var foreign: String?

  static let presentation = Presentation<WordsModel>([
    .html("html") { $0.html },
    .optionalText("foreign") { $0.foreign },
  ])
}

/// The lines below a title.
struct DeckModel: Presentable {
  var lines: [DeckLineModel]

  static let presentation = Presentation<DeckModel>([.list("lines") { $0.lines }])
}

struct DeckLineModel: Hashable, Presentable {
  var id: String
  var words: WordsModel

  static let presentation = Presentation<DeckLineModel>([
    .text("id") { $0.id },
    .html("html") { $0.words.html },
    .optionalText("foreign") { $0.words.foreign },
  ])
}

struct LinkModel: Presentable {
  var title: HTML
  var address: String

  static let presentation = Presentation<LinkModel>([
    .html("title") { $0.title },
    .address("address") { Address($0.address) },
  ])
}

struct LinksModel: Presentable {
  var items: [LinkModel]

  static let presentation = Presentation<LinksModel>([.list("items") { $0.items }])
}

/// A title in another language with the way to its page.
struct ForeignLinkModel: Presentable {
  var language: String
  var title: HTML
  var address: String

  static let presentation = Presentation<ForeignLinkModel>([
    .text("language") { $0.language },
    .html("title") { $0.title },
    .address("address") { Address($0.address) },
  ])
}

struct DatelineModel: Presentable {
  var places: [PlaceModel]
  var outlet: HTML?
  var byline: HTML?

  static let presentation = Presentation<DatelineModel>([
    .list("places") { $0.places },
    .optionalHTML("outlet") { $0.outlet },
    .optionalHTML("byline") { $0.byline },
  ])
}

struct PlaceModel: Presentable {
  var name: HTML

  static let presentation = Presentation<PlaceModel>([.html("name") { $0.name }])
}
