import Briefings
import Templating

/// What the page of an inspection shows.
struct InspectionModel: Presentable {
  var file: String
  var language: String
  var encoding: String?
  var settings: [String]
  var tallies: [Tally]
  var findings: [InspectedFinding]
  var rows: [InspectedRow]

  static let presentation = Presentation<InspectionModel>([
    .text("file") { $0.file }, .text("language") { $0.language }, .optionalText("encoding") { $0.encoding },
    .flag("isSet") { !$0.settings.isEmpty }, .list("settings") { $0.settings },
    .list("tallies") { $0.tallies },
    .list("findings") { $0.findings }, .list("rows") { $0.rows },
  ])
}

/// How many findings of a severity there are, and the line of the first.
struct Tally: Presentable {
  var severity: String
  var words: String
  var line: String?

  static let presentation = Presentation<Tally>([
    .text("severity") { $0.severity }, .text("words") { $0.words }, .optionalText("line") { $0.line },
  ])
}

/// Lines of the text with what was read of them.
struct InspectedRow: Presentable {
  var isBlank: Bool
  var lines: [InspectedLine]
  var parts: [InspectedPart]
  var findings: [InspectedFinding]

  static let presentation = Presentation<InspectedRow>([
    .flag("blank") { $0.isBlank }, .list("lines") { $0.lines }, .list("parts") { $0.parts },
    .flag("unread") { $0.parts.isEmpty && !$0.isBlank }, .list("findings") { $0.findings },
  ])
}

struct InspectedLine: Presentable {
  var number: String
  var pieces: [Piece]
  /// What somebody said of the line, and where.
  var stated: String?

  struct Piece: Presentable {
    enum Kind { case words, tab, marked }

    var text: String
    var kind: Kind

    static let presentation = Presentation<Piece>([
      .text("text") { $0.text }, .flag("tab") { $0.kind == .tab }, .flag("marked") { $0.kind == .marked },
    ])
  }

  static let presentation = Presentation<InspectedLine>([
    .text("number") { $0.number }, .list("pieces") { $0.pieces }, .optionalText("stated") { $0.stated },
  ])
}

struct InspectedFinding: Presentable {
  var severity: String
  var place: String?
  var message: String
  var reason: String?
  var help: String?
  var rule: String

  static let presentation = Presentation<InspectedFinding>([
    .text("severity") { $0.severity }, .optionalText("place") { $0.place }, .text("message") { $0.message },
    .optionalText("reason") { $0.reason }, .optionalText("help") { $0.help }, .text("rule") { $0.rule },
  ])
}

struct InspectedPart: Presentable {
  var part: ReadPart
  var style: String

  static let presentation = Presentation<InspectedPart>([
    .text("kind") { $0.part.kind }, .text("style") { $0.style }, .optionalText("id") { $0.part.id },
    .text("depth") { String(min($0.part.depth, 8)) }, .optionalText("marker") { $0.part.marker },
    .optionalText("label") { $0.part.label }, .text("words") { $0.part.text ?? "" },
    .optionalRecord("table") { $0.part.table }, .list("people") { $0.part.people },
    .flag("hasPeople") { !$0.part.people.isEmpty }, .list("remarks") { $0.part.remarks },
  ])
}

struct InspectedTable: Presentable {
  struct Row: Presentable {
    var cells: [Cell]

    static let presentation = Presentation<Row>([.list("cells") { $0.cells }])
  }

  struct Cell: Presentable {
    var text: String
    var isHeading: Bool
    var isOfColumn: Bool
    var columns: Int
    var rows: Int

    static let presentation = Presentation<Cell>([
      .text("text") { $0.text }, .flag("heading") { $0.isHeading && !$0.text.isEmpty },
      .flag("ofColumn") { $0.isOfColumn },
      .optionalText("columns") { $0.columns > 1 ? String($0.columns) : nil },
      .optionalText("rows") { $0.rows > 1 ? String($0.rows) : nil },
    ])
  }

  var caption: String
  var rows: [Row]

  init(_ table: Table) {
    let number = table.number.map { "<\($0)>" }
    let unit = table.unit.map { "(\($0.text))" }
    let caption = [number, table.caption?.text, unit].compactMap(\.self).joined(separator: " ")
    self.caption = caption.isEmpty ? "No caption" : caption
    let grid = TableGrid(table)
    rows = table.allRows.enumerated().map { index, cells in
      let columns = grid.columns(ofRow: index)
      return Row(
        cells: zip(cells, columns).map { cell, column in
          let isOfColumn = index < table.header.count
          return Cell(
            text: (cell.flag.map { $0 + " " } ?? "") + cell.text.text,
            isHeading: isOfColumn || column < table.headColumns, isOfColumn: isOfColumn,
            columns: cell.columnSpan, rows: cell.rowSpan)
        })
    }
  }

  static let presentation = Presentation<InspectedTable>([
    .text("caption") { $0.caption }, .list("rows") { $0.rows },
  ])
}
