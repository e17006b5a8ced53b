import Templating

/// One block of a briefing: exactly one of the parts is there.
struct BlockModel: Presentable {
  var id: String
  var foreign: String?
  /// Its first words, which name the link to it.
  var linkName = ""
  /// Pictures that follow the block.
  var figures: [FigureModel] = []
  var isStale = false
  var isMissing = false
  /// Whether a machine made some of it, where not everything around it is a machine's.
  var isMachineMade = false
  /// Whether it stands above the title of the text, or below the text.
  var isLetterhead = false
  var isEndMatter = false
  var heading2: HeadingModel?
  var heading3: HeadingModel?
  var heading4: HeadingModel?
  var lead: TextModel?
  var paragraph: TextModel?
  var quotation: QuotationModel?
  var list: ListModel?
  var table: TableModel?
  var note: NoteModel?
  var source: TextModel?
  var contact: ContactModel?
  var footnote: FootnoteModel?

  static let presentation = Presentation<BlockModel>([
    .text("id") { $0.id },
    .optionalText("foreign") { $0.foreign },
    .text("linkName") { $0.linkName },
    .list("figures") { $0.figures },
    .flag("stale") { $0.isStale },
    .flag("missing") { $0.isMissing },
    .flag("machine") { $0.isMachineMade },
    .flag("letterhead") { $0.isLetterhead },
    .flag("endMatter") { $0.isEndMatter },
    .optionalRecord("heading2") { $0.heading2 },
    .optionalRecord("heading3") { $0.heading3 },
    .optionalRecord("heading4") { $0.heading4 },
    .optionalRecord("lead") { $0.lead },
    .optionalRecord("paragraph") { $0.paragraph },
    .optionalRecord("quotation") { $0.quotation },
    .optionalRecord("list") { $0.list },
    .optionalRecord("table") { $0.table },
    .optionalRecord("note") { $0.note },
    .optionalRecord("source") { $0.source },
    .optionalRecord("contact") { $0.contact },
    .optionalRecord("footnote") { $0.footnote },
  ])
}

struct TextModel: Presentable {
  var html: HTML

  static let presentation = Presentation<TextModel>([.html("html") { $0.html }])
}

struct HeadingModel: Presentable {
  var marker: String?
  var html: HTML
  /// Whether an attachment begins with it, which stands apart from what is above.
  var isAttachment = false
  var otherLanguages: [OtherLanguageModel]

  static let presentation = Presentation<HeadingModel>([
    .optionalText("marker") { $0.marker },
    .html("html") { $0.html },
    .flag("attachment") { $0.isAttachment },
    .list("otherLanguages") { $0.otherLanguages },
  ])
}

/// The same section in another language.
struct OtherLanguageModel: Presentable {
  var tag: String
  var name: String
  var address: String

  static let presentation = Presentation<OtherLanguageModel>([
    .text("tag") { $0.tag },
    .text("name") { $0.name },
    .address("address") { Address($0.address) },
  ])
}

struct QuotationModel: Presentable {
  var words: HTML
  var speaker: HTML?
  var role: HTML?

  static let presentation = Presentation<QuotationModel>([
    .html("words") { $0.words },
    .optionalHTML("speaker") { $0.speaker },
    .optionalHTML("role") { $0.role },
  ])
}

struct NoteModel: Presentable {
  var marker: String
  var html: HTML

  static let presentation = Presentation<NoteModel>([
    .text("marker") { $0.marker },
    .html("html") { $0.html },
  ])
}

struct FootnoteModel: Presentable {
  var marker: String
  var html: HTML
  /// The ways back to the marks in the text.
  var references: [FootnoteReferenceModel] = []

  static let presentation = Presentation<FootnoteModel>([
    .text("marker") { $0.marker },
    .html("html") { $0.html },
    .list("references") { $0.references },
  ])
}

struct FootnoteReferenceModel: Presentable {
  var address: String
  /// Among the marks that lead to the same footnote.
  var number: Int

  static let presentation = Presentation<FootnoteReferenceModel>([
    .address("address") { Address($0.address) },
    .text("number") { String($0.number) },
  ])
}

/// A list with its nested ones laid flat, because templates do not recur.
struct ListModel: Presentable {
  var isOrdered: Bool
  var items: [ListItemModel]

  static let presentation = Presentation<ListModel>([
    .flag("ordered") { $0.isOrdered },
    .list("items") { $0.items },
  ])
}

struct ListItemModel: Presentable {
  var id: String
  var linkName: String
  /// Where it counts.
  var marker: String?
  var label: HTML?
  var html: HTML
  /// The nested list that begins right before the item.
  var opens: NestedListModel?
  /// Whether nothing nested follows, so that the item ends at once.
  var ends = true
  /// The nested lists that end after the item, innermost first.
  var closes: [NestedListModel] = []

  static let presentation = Presentation<ListItemModel>([
    .text("id") { $0.id },
    .text("linkName") { $0.linkName },
    .optionalText("marker") { $0.marker },
    .optionalHTML("label") { $0.label },
    .html("html") { $0.html },
    .optionalRecord("opens") { $0.opens },
    .flag("ends") { $0.ends },
    .list("closes") { $0.closes },
  ])
}

struct NestedListModel: Presentable {
  var isOrdered: Bool

  static let presentation = Presentation<NestedListModel>([.flag("ordered") { $0.isOrdered }])
}
