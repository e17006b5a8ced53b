import Templating

/// A briefing with its languages side by side: every row holds one segment in each.
struct ParallelPageModel: PageModel {
  var frame: FrameModel
  var title: [PassageModel]
  /// A row for each line.
  var deck: [ParallelCellModel]
  var editions: [ParallelEditionModel]
  var keyPoints: [ParallelCellModel]
  var rows: [ParallelRowModel]
  var corrections: ParallelCorrectionsModel?
  /// A column for each language.
  var licences: [ParallelLicenceModel] = []
  /// In the languages of the columns; empty where nothing is attached.
  var attached: [ParallelAttachmentsModel] = []

  static let presentation = Presentation<ParallelPageModel>(page: [
    .list("title") { $0.title },
    .list("deck") { $0.deck },
    .list("editions") { $0.editions },
    .list("keyPoints") { $0.keyPoints },
    .list("rows") { $0.rows },
    .optionalRecord("attached") { $0.attached.isEmpty ? nil : ParallelAttachedModel(columns: $0.attached) },
    .optionalRecord("corrections") { $0.corrections },
    .optionalRecord("licence") {
      $0.licences.isEmpty ? nil : ParallelLicencesModel(columns: $0.licences)
    },
  ])
}

struct ParallelAttachedModel: Presentable {
  var columns: [ParallelAttachmentsModel]

  static let presentation = Presentation<ParallelAttachedModel>([.list("columns") { $0.columns }])
}

/// What is published beside a briefing, in the words of one language.
struct ParallelAttachmentsModel: Presentable {
  var tag: String
  var items: [AttachmentModel]

  static let presentation = Presentation<ParallelAttachmentsModel>([
    .text("column") { $0.tag },
    .list("items") { $0.items },
  ])
}

/// What was corrected, in each language.
struct ParallelCorrectionsModel: Presentable {
  /// The heading.
  var columns: [PassageModel]
  var items: [ParallelCorrectionModel]

  static let presentation = Presentation<ParallelCorrectionsModel>([
    .list("columns") { $0.columns },
    .list("items") { $0.items },
  ])
}

struct ParallelCorrectionModel: Presentable {
  var columns: [DatedWordsModel]

  static let presentation = Presentation<ParallelCorrectionModel>([.list("columns") { $0.columns }])
}

struct DatedWordsModel: Presentable {
  var tag: String
  var dateISO: String
  var date: String
  var text: String

  static let presentation = Presentation<DatedWordsModel>([
    .text("tag") { $0.tag },
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
    .text("text") { $0.text },
  ])
}

struct ParallelLicencesModel: Presentable {
  var columns: [ParallelLicenceModel]

  static let presentation = Presentation<ParallelLicencesModel>([.list("columns") { $0.columns }])
}

struct ParallelLicenceModel: Presentable {
  var tag: String
  var licence: LicenceModel

  static let presentation = Presentation<ParallelLicenceModel>([
    .text("tag") { $0.tag },
    .text("name") { $0.licence.name },
    .text("terms") { $0.licence.terms },
    .address("address") { Address($0.licence.address) },
  ])
}

/// A picture, which is there once, with its words in each language.
struct ParallelFigureModel: Presentable {
  var figure: FigureModel
  var captions: [ParallelCaptionModel]

  static let presentation = Presentation<ParallelFigureModel>([
    .address("address") { Address($0.figure.address) },
    .text("width") { "\($0.figure.width)" },
    .text("height") { "\($0.figure.height)" },
    .text("alternative") { $0.figure.alternative },
    .optionalRecord("caption") {
      $0.captions.isEmpty ? nil : ParallelCaptionsModel(columns: $0.captions)
    },
  ])
}

struct ParallelCaptionsModel: Presentable {
  var columns: [ParallelCaptionModel]

  static let presentation = Presentation<ParallelCaptionsModel>([.list("columns") { $0.columns }])
}

struct ParallelCaptionModel: Presentable {
  var tag: String
  var text: String?
  var credit: String?

  static let presentation = Presentation<ParallelCaptionModel>([
    .text("tag") { $0.tag },
    .optionalText("text") { $0.text },
    .optionalText("credit") { $0.credit },
  ])
}

struct ParallelEditionModel: Presentable {
  var tag: String
  var name: String
  var address: String
  var facts: FactsModel
  /// A notice in words when the edition is incomplete, stale or a machine's, in the language of the page.
  var status: String?
  var dateline: DatelineModel?

  static let presentation = Presentation<ParallelEditionModel>(
    [
      .text("tag") { $0.tag },
      .text("name") { $0.name },
      .address("address") { Address($0.address) },
      .optionalText("status") { $0.status },
      .optionalRecord("dateline") { $0.dateline },
    ] + FactsModel.fields { $0.facts })
}

/// One segment in one language.
struct PassageModel: Presentable {
  var tag: String
  /// Empty when the segment is missing in the language.
  var html: HTML
  var isMissing = false
  var isStale = false
  var isMachineMade = false
  var marker: String?
  var label: HTML?
  var speaker: HTML?
  var role: HTML?
  /// The marks around a quotation in the language.
  var quotationMarks = (open: "", close: "")
  var unit: HTML?
  var flag: String?
  /// The ways back from a footnote to its marks.
  var references: [FootnoteReferenceModel] = []

  static let presentation = Presentation<PassageModel>([
    .text("tag") { $0.tag },
    .html("html") { $0.html },
    .flag("missing") { $0.isMissing },
    .flag("stale") { $0.isStale },
    .flag("machine") { $0.isMachineMade },
    .optionalText("marker") { $0.marker },
    .optionalHTML("label") { $0.label },
    .optionalHTML("speaker") { $0.speaker },
    .optionalHTML("role") { $0.role },
    .text("open") { $0.quotationMarks.open },
    .text("close") { $0.quotationMarks.close },
    .optionalHTML("unit") { $0.unit },
    .optionalText("flag") { $0.flag },
    .list("references") { $0.references },
  ])
}

struct PassagesModel: Presentable {
  var columns: [PassageModel]

  static let presentation = Presentation<PassagesModel>([.list("columns") { $0.columns }])
}

/// One block: exactly one of the parts is there.
struct ParallelRowModel: Presentable {
  var id: String
  var heading2: ParallelHeadingModel?
  var heading3: ParallelHeadingModel?
  var heading4: ParallelHeadingModel?
  var text: ParallelTextModel?
  var quotation: PassagesModel?
  var list: ParallelListModel?
  var table: ParallelTableModel?
  var contact: ParallelContactModel?
  /// Whether it stands above the title of the text, or below the text.
  var isLetterhead = false
  var isEndMatter = false
  /// Pictures that follow the block.
  var figures: [ParallelFigureModel] = []

  static let presentation = Presentation<ParallelRowModel>([
    .text("id") { $0.id },
    .optionalRecord("heading2") { $0.heading2 },
    .optionalRecord("heading3") { $0.heading3 },
    .optionalRecord("heading4") { $0.heading4 },
    .optionalRecord("text") { $0.text },
    .optionalRecord("quotation") { $0.quotation },
    .optionalRecord("list") { $0.list },
    .optionalRecord("table") { $0.table },
    .optionalRecord("contact") { $0.contact },
    .flag("letterhead") { $0.isLetterhead },
    .flag("endMatter") { $0.isEndMatter },
    .list("figures") { $0.figures },
  ])
}

struct ParallelHeadingModel: Presentable {
  /// The same in every language.
  var marker: String?
  var columns: [PassageModel]

  static let presentation = Presentation<ParallelHeadingModel>([
    .optionalText("marker") { $0.marker },
    .list("columns") { $0.columns },
  ])
}

struct ParallelTextModel: Presentable {
  /// `lead`, `paragraph`, `note`, `source` or `contact`.
  var kind: String
  var columns: [PassageModel]

  static let presentation = Presentation<ParallelTextModel>([
    .text("kind") { $0.kind },
    .list("columns") { $0.columns },
  ])
}

struct ParallelContactModel: Presentable {
  /// A row for each thing that is said.
  var rows: [ParallelCellModel]

  static let presentation = Presentation<ParallelContactModel>([.list("rows") { $0.rows }])
}

struct ParallelListModel: Presentable {
  var items: [ParallelItemModel]

  static let presentation = Presentation<ParallelListModel>([.list("items") { $0.items }])
}

struct ParallelItemModel: Presentable {
  var id: String
  /// 1 for the items of the list itself.
  var depth: Int
  var columns: [PassageModel]

  static let presentation = Presentation<ParallelItemModel>([
    .text("id") { $0.id },
    .text("depth") { "\($0.depth)" },
    .list("columns") { $0.columns },
  ])
}

struct ParallelTableModel: Presentable {
  var caption: [PassageModel]
  var rows: [ParallelTableRowModel]
  /// A table of figures, which stands once for all languages instead of in rows.
  var whole: TableModel?
  /// In each language, where the author asks for one.
  var charts: [ParallelChartModel] = []

  static let presentation = Presentation<ParallelTableModel>([
    .list("caption") { $0.caption },
    .list("rows") { $0.rows },
    .optionalRecord("whole") { $0.whole },
    .optionalRecord("charts") { $0.charts.isEmpty ? nil : ParallelChartsModel(columns: $0.charts) },
  ])
}

struct ParallelChartsModel: Presentable {
  var columns: [ParallelChartModel]

  static let presentation = Presentation<ParallelChartsModel>([.list("columns") { $0.columns }])
}

struct ParallelChartModel: Presentable {
  /// The name of the table in the language, with its unit.
  var caption: PassageModel
  var chart: ChartModel

  static let presentation = Presentation<ParallelChartModel>([
    .text("tag") { $0.caption.tag },
    .html("caption") { $0.caption.html },
    .optionalHTML("unit") { $0.caption.unit },
    .html("html") { $0.chart.html },
    .optionalRecord("series") { $0.chart.series },
  ])
}

struct ParallelTableRowModel: Presentable {
  var id: String
  var heading: [PassageModel]
  var cells: [ParallelCellModel]

  static let presentation = Presentation<ParallelTableRowModel>([
    .text("id") { $0.id },
    .list("heading") { $0.heading },
    .list("cells") { $0.cells },
  ])
}

struct ParallelCellModel: Presentable {
  var id: String
  /// `label` of each passage is the name of its column.
  var columns: [PassageModel]

  static let presentation = Presentation<ParallelCellModel>([
    .text("id") { $0.id },
    .list("columns") { $0.columns },
  ])
}
