import Briefings
import Templating

/// What the cells of a table say, in the language or in the languages of a page.
protocol CellWording {
  /// The words with their language, when it is not the page's.
  func cell(_ segment: Segment) -> HTML
  /// The same for a cell that carries the language itself.
  func rowName(_ segment: Segment) -> HTML
  /// The tag of that language.
  func languageOfRowName(_ segment: Segment) -> String?
}

extension RenderedEdition: CellWording {
  func cell(_ segment: Segment) -> HTML { lines(segment) }
  func rowName(_ segment: Segment) -> HTML { unmarkedLines(segment) }
  func languageOfRowName(_ segment: Segment) -> String? { foreign(segment) }
}

/// A cell in several languages at once: a figure is there once, words are there in each of them.
struct SharedWording: CellWording {
  let editions: [RenderedEdition]

  func cell(_ segment: Segment) -> HTML {
    guard segment.isTranslatable, !segment.text.isEmpty else {
      return editions.first?.html(segment) ?? HTML(utf8: [])
    }
    return HTML.inEachLanguage(
      editions.filter { $0.state(of: segment) != .missing }.map { ($0.language, $0.html(segment)) })
  }

  func rowName(_ segment: Segment) -> HTML { cell(segment) }
  func languageOfRowName(_ segment: Segment) -> String? { nil }
}

/// Makes a table of one edition ready for its page.
struct TableModelBuilder {
  private let website: Website
  private let briefing: RenderedBriefing
  private let edition: RenderedEdition
  private let page: Route

  init(_ website: Website, _ briefing: RenderedBriefing, _ edition: RenderedEdition, page: Route) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
    self.page = page
  }

  func model(_ table: Table, id: String) -> TableModel {
    let number = briefing.document.numberOfTable(id)
    let slug = briefing.briefing.settings.slugs[edition.language] ?? ""
    let cells = TableCells(table, edition)
    func address(_ format: Route.TableFormat) -> String? {
      website.dataLink(from: page, toTable: number, of: slug, edition.language, format)
    }
    let paper = PaperFit(table)
    let shownNumber = briefing.document.numbersOfTables[id] ?? "\(number)"
    return TableModel(
      isNumbers: briefing.briefing.kind(of: table, id: id) == .numbers, isBrief: table.isBrief,
      paper: paper.name,
      caption: website.html(of: table, id: id, number: number, briefing, edition),
      chart: website.chart(of: table, id: id, number: number, briefing, edition),
      unit: table.unit.map { edition.marked($0) },
      csv: address(.csv),
      csvLabel: website.text("csvLabel", edition.language, ["number": shownNumber]),
      json: address(.json),
      jsonLabel: website.text("jsonLabel", edition.language, ["number": shownNumber]),
      head: table.header.indices.map(cells.headerRow),
      rows: cells.rows(id: id),
      parts: paper.parts.map { columns in
        let part = table.part(of: columns)
        let cells = TableCells(part, edition)
        return TablePartModel(head: part.header.indices.map(cells.headerRow), rows: cells.rows(id: id))
      })
  }
}

extension Briefing {
  /// What a table is read for, as its settings or else its cells say.
  func kind(of table: Table, id: String) -> Table.Kind { settings.tableKinds[id] ?? table.kind }
}

/// The cells of one table, each with what a reader of it has to know of its row and column.
struct TableCells {
  private let table: Table
  private let wording: any CellWording
  private let rows: [[Table.Cell]]
  private let grid: TableGrid
  private let isNumeric: [Bool]
  /// By column and row of the grid: what follows a number unseen.
  private let paddings: [[String]]
  private let names: [HTML]
  private let headColumns: Int
  /// Whether the cells must name their headers, because rows and columns do not tell.
  private let namesHeaders: Bool

  init(_ table: Table, _ wording: any CellWording) {
    self.table = table
    self.wording = wording
    rows = table.allRows
    grid = TableGrid(rows)
    isNumeric = table.numericColumns
    headColumns = isNumeric.first == true ? 0 : min(table.headColumns, grid.columnCount)
    namesHeaders = table.header.count > 1 || headColumns > 1 || table.hasSpans
    let (grid, rows) = (grid, rows)
    paddings = isNumeric.enumerated().map { column, isNumeric in
      guard isNumeric else { return [] }
      return decimalPaddings(
        (table.header.count..<grid.rowCount).map { row in
          grid[row: row, column: column].map { rows[$0.row][$0.cell].text.text } ?? ""
        })
    }
    names = (0..<grid.columnCount).map { column in
      let parts = table.headerPlaces(ofColumn: column, grid).map {
        wording.cell(rows[$0.row][$0.cell].text)
      }
      return HTML.joined(parts.filter { !$0.bytes.isEmpty }, separator: " · ")
    }
  }

  func headerRow(_ row: Int) -> HeadRowModel {
    let columns = grid.columns(ofRow: row)
    return HeadRowModel(
      cells: zip(table.header[row], columns).map { cell, column in
        let isCorner = column < headColumns && cell.isEmpty
        return HeadCellModel(
          heading: cell.isEmpty || isCorner
            ? nil
            : ColumnHeadingModel(
              anchor: namesHeaders ? cell.text.id : nil, html: wording.cell(cell.text),
              isGroup: cell.columnSpan > 1, isNumeric: cell.columnSpan == 1 && isNumeric[column]),
          span: SpanModel(cell))
      })
  }

  func rows(id: String) -> [RowModel] {
    let total = table.totalRow
    return table.rows.indices.map { index in
      var row = row(index, id: "\(id)-r\(index + 1)")
      row.isTotal = index == total
      return row
    }
  }

  /// - Parameter index: among the rows below the header.
  private func row(_ index: Int, id: String) -> RowModel {
    let row = table.header.count + index
    var headings: [RowHeadingModel] = []
    var cells: [CellModel] = []
    // Where no label of its own is in sight, the first cell says what it belongs to.
    var above = reaching(row, before: headColumns)
    for (cell, column) in zip(table.rows[index], grid.columns(ofRow: row)) {
      if column < headColumns, !cell.isEmpty {
        headings.append(
          RowHeadingModel(
            anchor: namesHeaders ? cell.text.id : nil, html: wording.rowName(cell.text),
            flag: cell.flag, foreign: wording.languageOfRowName(cell.text),
            isGroup: cell.rowSpan > 1, above: headings.isEmpty ? reaching(row, before: column) : nil,
            headers: namesHeaders ? headers(row, column, among: 0..<column) : nil, span: SpanModel(cell)))
      } else {
        let isNumeric = cell.columnSpan == 1 && isNumeric[column]
        let padding = isNumeric ? paddings[column][index] : ""
        cells.append(
          CellModel(
            id: isNumeric ? nil : cell.text.id,
            label: label(of: column, above: headings.isEmpty ? above : nil),
            html: wording.cell(cell.text), isNumeric: isNumeric,
            padding: padding.isEmpty ? nil : padding, flag: cell.flag,
            headers: namesHeaders ? headers(row, column, among: 0..<headColumns) : nil, span: SpanModel(cell))
        )
        above = nil
      }
    }
    return RowModel(id: id, headings: headings, cells: cells)
  }

  private func label(of column: Int, above: HTML?) -> HTML {
    above.map { HTML.joined([$0, names[column]], separator: " · ") } ?? names[column]
  }

  /// The headings of rows above that reach into this one before a column, for layouts in which they are out of sight.
  private func reaching(_ row: Int, before column: Int) -> HTML? {
    let places = (0..<column).compactMap { grid[row: row, column: $0] }.filter { $0.row < row }
    guard !places.isEmpty else { return nil }
    return HTML.joined(places.map { wording.cell(rows[$0.row][$0.cell].text) }, separator: " · ")
  }

  /// The ids of all that names a cell: its columns from the top, then its row from the left.
  private func headers(_ row: Int, _ column: Int, among heads: Range<Int>) -> String? {
    var places = table.headerPlaces(ofColumn: column, grid)
    for head in heads {
      if let place = grid[row: row, column: head], !places.contains(place) { places.append(place) }
    }
    let ids = places.map { rows[$0.row][$0.cell] }.filter { !$0.isEmpty }.map(\.text.id)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }
}

extension HTML {
  /// Words in several languages, each marked as its own.
  static func inEachLanguage(_ words: [(language: Language, html: HTML)]) -> HTML {
    joined(words.map { $0.html.marked(as: $0.language.tag) }, separator: " ")
  }

  fileprivate static func joined(_ parts: [HTML], separator: String) -> HTML {
    HTML(utf8: Array(parts.map(\.bytes).joined(separator: separator.utf8)))
  }
}
