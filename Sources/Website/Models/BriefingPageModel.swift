import Templating

struct BriefingPageModel: PageModel {
  var frame: FrameModel
  var title: WordsModel
  var deck: DeckModel?
  var facts: FactsModel
  /// A notice in words when the edition is incomplete or stale.
  var status: String?
  /// When the text might be used, as its letterhead says.
  var release: WordsModel?
  var dateline: DatelineModel?
  /// The blocks before the first heading.
  var opening: [BlockModel]
  var contents: ContentsModel?
  /// The blocks from the first heading on.
  var blocks: [BlockModel]
  /// Says of a translation that nothing is missing; nil for the source and where `status` says something.
  var completeness: String?
  var corrections: CorrectionsModel?
  var licence: LicenceModel?
  var attachments: AttachmentsModel?
  var downloads: DownloadsModel?
  /// The month that the briefing is filed under, when it has a page.
  var month: NavigationModel?
  var previous: LinkModel?
  var next: LinkModel?
  /// What is quoted within sentences; none for a translation.
  var quotations: [EmbeddedQuotationModel] = []
  /// Others that share a topic.
  var related: [LinkModel] = []

  static let presentation = Presentation<BriefingPageModel>(
    page: [
      .html("title") { $0.title.html },
      .optionalText("titleForeign") { $0.title.foreign }.described(
        as: "tag of the title's language when it is not the page's"),
      .optionalRecord("deck") { $0.deck },
      .optionalText("status") { $0.status }.described(as: "a notice that the edition is incomplete or stale"),
      .optionalRecord("release") { $0.release }.described(as: "when the text might be used"),
      .optionalRecord("dateline") { $0.dateline },
      .list("opening") { $0.opening }.described(as: "the blocks before the first heading"),
      .optionalRecord("contents") { $0.contents }.described(as: "links to the sections"),
      .list("blocks") { $0.blocks }.described(as: "the blocks from the first heading on"),
      .optionalText("completeness") { $0.completeness }.described(
        as: "in words, how much of the edition is translated"),
      .optionalRecord("corrections") { $0.corrections }.described(as: "what was put right, newest first"),
      .optionalRecord("licence") { $0.licence }.described(as: "on what terms others may use the text"),
      .optionalRecord("attachments") { $0.attachments }.described(as: "files that are published beside it"),
      .optionalRecord("downloads") { $0.downloads }.described(as: "the same text in other forms"),
      .optionalRecord("month") { $0.month }.described(as: "the archive of its month"),
      .optionalRecord("previous") { $0.previous }.described(as: "the briefing before this one"),
      .optionalRecord("next") { $0.next }.described(as: "the briefing after this one"),
      .list("quotations") { $0.quotations }.described(
        as: "what is quoted within sentences, and by whom; of the source alone"),
      .optionalRecord("related") { $0.related.isEmpty ? nil : LinksModel(items: $0.related) }.described(
        as: "others on the same topics"),
    ] + FactsModel.fields { $0.facts })
}

struct ContentsModel: Presentable {
  var items: [ContentsItemModel]

  static let presentation = Presentation<ContentsModel>([.list("items") { $0.items }])
}

struct ContentsItemModel: Presentable {
  var id: String
  /// Link to the section from the page that shows the contents.
  var address: String
  var marker: String?
  var title: HTML
  var foreign: String?
  /// Nil where there are none, so that no empty list is written.
  var children: ContentsModel?

  static let presentation = Presentation<ContentsItemModel>([
    .text("id") { $0.id },
    .address("address") { Address($0.address) },
    .optionalText("marker") { $0.marker },
    .html("title") { $0.title },
    .optionalText("foreign") { $0.foreign },
    .optionalRecord("children") { $0.children },
  ])
}
