import Briefings
import Templating

struct TableModel: Presentable {
  /// Whether it holds figures to compare, and not sentences to read.
  var isNumbers: Bool
  /// Whether its cells are so short that their labels may stand beside them on a phone.
  var isBrief = false
  /// How it fits on paper: `small`, `turned` or `parts`; nil where it needs nothing.
  var paper: String?
  var caption: HTML
  /// A drawing of some of its columns, where the author asks for one.
  var chart: ChartModel?
  var unit: HTML?
  /// Where its data is, in the forms that the site has.
  var csv: String?
  var csvLabel: String
  var json: String?
  var jsonLabel: String
  var head: [HeadRowModel]
  var rows: [RowModel]
  /// The same in parts, each with the names of its rows, where no sheet is wide enough for the whole.
  var parts: [TablePartModel] = []

  static let presentation = Presentation<TableModel>([
    .flag("numbers") { $0.isNumbers },
    .flag("brief") { $0.isBrief },
    .optionalText("paper") { $0.paper },
    .html("caption") { $0.caption },
    .optionalHTML("unit") { $0.unit },
    .optionalRecord("chart") { $0.chart },
    .flag("downloadable") { $0.csv != nil || $0.json != nil },
    .optionalAddress("csv") { $0.csv.map { Address($0) } },
    .text("csvLabel") { $0.csvLabel },
    .optionalAddress("json") { $0.json.map { Address($0) } },
    .text("jsonLabel") { $0.jsonLabel },
    .list("head") { $0.head },
    .list("rows") { $0.rows },
    .optionalRecord("printed") { $0.parts.isEmpty ? nil : PrintedTableModel(parts: $0.parts) },
  ])
}

struct ChartModel: Presentable {
  var html: HTML
  /// What is drawn, where it is one column that the name of the table does not say.
  var series: WordsModel?

  static let presentation = Presentation<ChartModel>([
    .html("html") { $0.html },
    .optionalRecord("series") { $0.series },
  ])
}

struct PrintedTableModel: Presentable {
  var parts: [TablePartModel]

  static let presentation = Presentation<PrintedTableModel>([.list("parts") { $0.parts }])
}

/// Some of the columns of a table, for paper.
struct TablePartModel: Presentable {
  var head: [HeadRowModel]
  var rows: [RowModel]

  static let presentation = Presentation<TablePartModel>([
    .list("head") { $0.head },
    .list("rows") { $0.rows },
  ])
}

struct HeadRowModel: Presentable {
  var cells: [HeadCellModel]

  static let presentation = Presentation<HeadRowModel>([.list("cells") { $0.cells }])
}

struct HeadCellModel: Presentable {
  /// Nil for an empty corner.
  var heading: ColumnHeadingModel?
  var span: SpanModel?

  static let presentation = Presentation<HeadCellModel>([
    .optionalRecord("heading") { $0.heading },
    .optionalRecord("span") { $0.span },
  ])
}

struct ColumnHeadingModel: Presentable {
  /// Where cells name their headers.
  var anchor: String?
  var html: HTML
  /// Whether it names several columns.
  var isGroup: Bool
  var isNumeric: Bool

  static let presentation = Presentation<ColumnHeadingModel>([
    .optionalText("anchor") { $0.anchor },
    .html("html") { $0.html },
    .flag("group") { $0.isGroup },
    .flag("numeric") { $0.isNumeric },
  ])
}

/// How many columns and rows a cell takes, where it is more than one place.
struct SpanModel: Presentable {
  var columns: String?
  var rows: String?

  /// Nil for a cell that takes one place.
  init?(_ cell: Table.Cell) {
    guard cell.spans else { return nil }
    columns = cell.columnSpan > 1 ? "\(cell.columnSpan)" : nil
    rows = cell.rowSpan > 1 ? "\(cell.rowSpan)" : nil
  }

  static let presentation = Presentation<SpanModel>([
    .optionalText("columns") { $0.columns },
    .optionalText("rows") { $0.rows },
  ])
}

struct RowModel: Presentable {
  var id: String
  /// Whether it is the sum of the others.
  var isTotal = false
  var headings: [RowHeadingModel]
  var cells: [CellModel]

  static let presentation = Presentation<RowModel>([
    .text("id") { $0.id },
    .flag("total") { $0.isTotal },
    .list("headings") { $0.headings },
    .list("cells") { $0.cells },
  ])
}

struct RowHeadingModel: Presentable {
  /// Where cells name their headers.
  var anchor: String?
  var html: HTML
  var flag: String?
  var foreign: String?
  /// Whether it names several rows.
  var isGroup: Bool
  /// Headings of rows above that hold for this one too, for layouts in which they are out of sight.
  var above: HTML?
  var headers: String?
  var span: SpanModel?

  static let presentation = Presentation<RowHeadingModel>([
    .optionalText("anchor") { $0.anchor },
    .html("html") { $0.html },
    .optionalText("flag") { $0.flag },
    .optionalText("foreign") { $0.foreign },
    .flag("group") { $0.isGroup },
    .optionalHTML("above") { $0.above },
    .optionalText("headers") { $0.headers },
    .optionalRecord("span") { $0.span },
  ])
}

struct CellModel: Presentable {
  /// Nil for a figure, which is no passage to lead to.
  var id: String?
  /// Name of the column, for layouts in which the header is out of sight.
  var label: HTML
  var html: HTML
  var isNumeric: Bool
  /// What follows the number unseen, so that the decimal points of a column are below each other.
  var padding: String?
  var flag: String?
  /// The ids of what names the cell, where rows and columns do not tell.
  var headers: String?
  var span: SpanModel?

  static let presentation = Presentation<CellModel>([
    .optionalText("id") { $0.id },
    .html("label") { $0.label },
    .html("html") { $0.html },
    .flag("numeric") { $0.isNumeric },
    .optionalText("padding") { $0.padding },
    .optionalText("flag") { $0.flag },
    .optionalText("headers") { $0.headers },
    .optionalRecord("span") { $0.span },
  ])
}
