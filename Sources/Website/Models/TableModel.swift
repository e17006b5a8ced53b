import Templating

struct TableModel: Presentable {
  var caption: HTML
  var unit: HTML?
  var csv: String
  var csvLabel: String
  var json: String
  var jsonLabel: String
  var columns: [ColumnModel]
  var rows: [RowModel]

  static let presentation = Presentation<TableModel>([
    .html("caption") { $0.caption },
    .optionalHTML("unit") { $0.unit },
    .address("csv") { Address($0.csv) },
    .text("csvLabel") { $0.csvLabel },
    .address("json") { Address($0.json) },
    .text("jsonLabel") { $0.jsonLabel },
    .list("columns") { $0.columns },
    .list("rows") { $0.rows },
  ])
}

struct ColumnModel: Presentable {
  var html: HTML
  var isNumeric: Bool

  static let presentation = Presentation<ColumnModel>([
    .html("html") { $0.html },
    .flag("numeric") { $0.isNumeric },
  ])
}

struct RowModel: Presentable {
  var id: String
  var heading: RowHeadingModel?
  var cells: [CellModel]

  static let presentation = Presentation<RowModel>([
    .text("id") { $0.id },
    .optionalRecord("heading") { $0.heading },
    .list("cells") { $0.cells },
  ])
}

struct RowHeadingModel: Presentable {
  var html: HTML
  var flag: String?
  var foreign: String?

  static let presentation = Presentation<RowHeadingModel>([
    .html("html") { $0.html },
    .optionalText("flag") { $0.flag },
    .optionalText("foreign") { $0.foreign },
  ])
}

struct CellModel: Presentable {
  var id: String
  /// Name of the column, for layouts in which the header is out of sight.
  var label: HTML
  var html: HTML
  var isNumeric: Bool
  /// What follows the number unseen, so that the decimal points of a column are below each other.
  var padding: String?
  var flag: String?

  static let presentation = Presentation<CellModel>([
    .text("id") { $0.id },
    .html("label") { $0.label },
    .html("html") { $0.html },
    .flag("numeric") { $0.isNumeric },
    .optionalText("padding") { $0.padding },
    .optionalText("flag") { $0.flag },
  ])
}
