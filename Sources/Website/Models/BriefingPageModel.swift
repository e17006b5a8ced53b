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
  var contents: ContentsModel?
  var keyPoints: DeckModel?
  var blocks: [BlockModel]
  /// Says of a translation that nothing is missing; nil for the source and where `status` says something.
  var completeness: String?
  var corrections: CorrectionsModel?
  var licence: LicenceModel?
  /// Of the terms that are marked in the text.
  var definitions: [DefinitionModel] = []
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
      .optionalRecord("contents") { $0.contents }.described(as: "links to the sections"),
      .optionalRecord("keyPoints") { $0.keyPoints }.described(as: "what matters most, in a line each"),
      .list("blocks") { $0.blocks }.described(as: "the text, block by block"),
      .optionalText("completeness") { $0.completeness }.described(
        as: "in words, how much of the edition is translated"),
      .optionalRecord("corrections") { $0.corrections }.described(as: "what was put right, newest first"),
      .optionalRecord("licence") { $0.licence }.described(as: "on what terms others may use the text"),
      .optionalRecord("attachments") { $0.attachments }.described(as: "files that are published beside it"),
      .list("definitions") { $0.definitions }.described(as: "of the terms marked in the text"),
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

/// What a term means, and what it is called in the other languages.
struct DefinitionModel: Presentable {
  var id: String
  var term: String
  var text: String
  /// Of its row in the glossary.
  var address: String
  var others: [GlossaryColumnModel]

  static let presentation = Presentation<DefinitionModel>([
    .text("id") { $0.id },
    .text("term") { $0.term },
    .text("text") { $0.text },
    .address("address") { Address($0.address) },
    .list("others") { $0.others },
  ])
}

struct ContentsModel: Presentable {
  var items: [ContentsItemModel]
  /// Whether there are so many that what is below the sections is folded away.
  var isLong = false

  static let presentation = Presentation<ContentsModel>([
    .list("items") { $0.items },
    .flag("long") { $0.isLong },
  ])
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
