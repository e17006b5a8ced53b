import Briefings
import Loading
import Templating

/// What a table is called in one language, but for the words around its number.
struct TableName: Hashable, Sendable {
  /// The caption in the text, for a place that is a link itself.
  var caption: HTML?
  /// The same without markup, or the caption that the briefing's settings give it.
  var plainCaption: String?
  /// What the text calls it by, or where there is none its position among the tables, from 1.
  var number: String
  /// Whether ``number`` stands before the caption.
  var isNumbered: Bool
  /// The section it is in, which names it where it has no caption.
  var section: String
}

/// The names of the tables of a briefing: by the caption in the text, by that in `briefing.yml`, or by the section they
/// are in.
struct TableNames {
  private let briefing: Briefing
  private let edition: RenderedEdition
  private let numbers: [String: String]

  /// - Complexity: linear in the blocks of the briefing.
  init(_ briefing: Briefing, _ edition: RenderedEdition) {
    self.briefing = briefing
    self.edition = edition
    numbers = briefing.document.numbersOfTables
  }

  /// - Parameters:
  ///   - id: of the block.
  ///   - number: among the tables of the briefing, from 1.
  func name(of table: Table, id: String, number: Int) -> TableName {
    TableName(
      caption: table.caption.map(edition.markedLabel),
      plainCaption: table.caption.map(edition.plain)
        ?? briefing.settings.captions[id]?[edition.language],
      number: numbers[id] ?? "\(number)", isNumbered: table.caption != nil && table.number != nil,
      section: edition.plain(briefing.document.section(of: id) ?? briefing.document.title))
  }
}

extension Website {
  /// The chart that the settings ask for of a table; nil without one.
  func chart(
    of table: Table, id: String, number: Int, _ briefing: RenderedBriefing, _ edition: RenderedEdition
  ) -> ChartModel? {
    briefing.briefing.settings.charts[id].map { chart in
      let title = plainName(of: table, id: id, number: number, briefing, edition)
      let label = text("chartLabel", edition.language, ["title": title])
      var model = ChartModel(html: ChartWriter.svg(chart, of: table, in: edition, label: label))
      let grid = TableGrid(table)
      if chart.columns.count == 1, let place = table.headerPlaces(ofColumn: chart.columns[0], grid).last {
        let name = table.header[place.row][place.cell].text
        if !title.contains(edition.plain(name)) { model.series = edition.labelWords(name) }
      }
      return model
    }
  }

  /// The name of a table, for a place that is a link itself.
  func label(of name: TableName, _ language: Language) -> HTML {
    html(of: name, caption: name.caption, language)
  }

  /// The name of a table without markup.
  func plain(of name: TableName, _ language: Language) -> String {
    guard let caption = name.plainCaption else { return numbered(name.number, name.section, language) }
    return name.isNumbered ? numbered(name.number, caption, language) : caption
  }

  /// The name of a table on its briefing's page, with the links in its caption.
  func html(
    of table: Table, id: String, number: Int, _ briefing: RenderedBriefing, _ edition: RenderedEdition
  ) -> HTML {
    let name = TableNames(briefing.briefing, edition).name(of: table, id: id, number: number)
    return html(of: name, caption: table.caption.map(edition.marked), edition.language)
  }

  /// The same without markup.
  func plainName(
    of table: Table, id: String, number: Int, _ briefing: RenderedBriefing, _ edition: RenderedEdition
  ) -> String {
    plain(
      of: TableNames(briefing.briefing, edition).name(of: table, id: id, number: number), edition.language)
  }

  private func html(of name: TableName, caption: HTML?, _ language: Language) -> HTML {
    guard let caption else { return HTML(escaping: plain(of: name, language)) }
    guard name.isNumbered else { return caption }
    // What stands for the words says what goes before them, and after.
    let mark = "\u{FFFC}"
    let parts = numbered(name.number, mark, language).split(
      separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts.map { HTML(escaping: String($0)).bytes }
    return HTML(utf8: (ends.first ?? []) + caption.bytes + (ends.count > 1 ? ends[1] : []))
  }

  private func numbered(_ number: String, _ words: String, _ language: Language) -> String {
    text("tableCaption", language, ["number": number, "section": words])
  }
}

extension Document {
  /// What readers call each table by: the number that the text gives it, or else its place among the tables, where that is
  /// not what the text calls another.
  var numbersOfTables: [String: String] {
    var numbers: [String: String] = [:]
    var taken = Set(
      blocks.compactMap { block in if case .table(let table) = block.content { table.number } else { nil } })
    var place = 0
    for block in blocks {
      guard case .table(let table) = block.content else { continue }
      place += 1
      if let number = table.number {
        numbers[block.id] = number
      } else {
        while !taken.insert("\(place)").inserted { place += 1 }
        numbers[block.id] = "\(place)"
      }
    }
    return numbers
  }

  /// The text of the nearest heading above a block.
  fileprivate func section(of id: String) -> Segment? {
    var section: Segment?
    for block in blocks {
      if case .heading(let heading) = block.content { section = heading.text }
      if block.id == id { break }
    }
    return section
  }
}
