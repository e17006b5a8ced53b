import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `chart: {table: s2-t1, columns: [예산, 집행], kind: bars}`, or a list of such.
  mutating func charts(_ node: Node, _ document: Document?) -> [String: Chart] {
    guard let document else { return [:] }
    var charts: [String: Chart] = [:]
    for entry in node.sequence.map({ Array($0) }) ?? [node] {
      guard let (id, chart) = self.chart(entry, document) else { continue }
      if charts[id] != nil {
        report(
          .settingValue, at: entry.mark, "The table '\(id)' has a chart already",
          help: "Put the columns into one chart, or remove one of them")
      }
      charts[id] = charts[id] ?? chart
    }
    return charts
  }

  private mutating func chart(_ node: Node, _ document: Document) -> (String, Chart)? {
    guard let mapping = mapping(node, what: "'chart'") else { return nil }
    var table: (id: String, table: Table)?
    var kind: Chart.Kind? = .bars
    var names: Node?
    var namesTable = false
    entries(of: mapping, known: ["table", "columns", "kind"]) { reader, key, value in
      switch key {
      case "table":
        namesTable = true
        let ids = document.blocks.filter(\.isTable).map(\.id)
        guard let id = reader.table(value, among: ids) else { return }
        for block in document.blocks where block.id == id {
          if case .table(let content) = block.content { table = (id, content) }
        }
      case "columns": names = value
      default: kind = reader.chartKind(value)
      }
    }
    guard namesTable, let names else {
      report(
        .settingValue, at: node.mark, "A chart needs a table and the columns that it shows",
        help: "Write 'chart: {table: s2-t1, columns: [예산, 집행], kind: bars}'")
      return nil
    }
    guard let table, let kind, let columns = self.columns(names, of: table.table) else { return nil }
    let chart = Chart(kind: kind, columns: columns)
    return accepts(chart, of: table.table, at: names.mark) ? (table.id, chart) : nil
  }

  private mutating func chartKind(_ node: Node) -> Chart.Kind? {
    let name = node.scalar?.string ?? ""
    if let kind = Chart.Kind(rawValue: name) { return kind }
    report(
      .settingValue, at: node.mark, "A chart cannot be of kind '\(name)'",
      help: nearestName(to: name, among: Chart.Kind.allCases.map(\.rawValue)).map { "Did you mean '\($0)'?" }
        ?? "Write 'bars', 'lines' or 'share'", length: max(1, name.unicodeScalars.count))
    return nil
  }

  /// The columns by the words of their header, since a place would change with the table.
  private mutating func columns(_ node: Node, of table: Table) -> [Int]? {
    let grid = TableGrid(table.allRows)
    let names = (0..<grid.columnCount).map { column in
      table.header.indices.compactMap { row in
        grid[row: row, column: column].map { table.header[$0.row][$0.cell].text.text }
      }
    }
    let wanted = strings(node, "chart.columns")
    var columns: [Int] = []
    for (name, mark) in wanted {
      let found = names.indices.filter {
        names[$0].last == name || names[$0].filter { !$0.isEmpty }.joined(separator: " · ") == name
      }
      if found.count == 1, !columns.contains(found[0]) {
        columns.append(found[0])
        continue
      }
      let known = names.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }.filter { !$0.isEmpty }
      let problem =
        found.isEmpty
        ? "The table has no column '\(name)'"
        : found.count > 1
          ? "The table has \(found.count) columns '\(name)'" : "The column '\(name)' is named twice"
      report(
        .settingValue, at: mark, problem,
        help: known.isEmpty ? "It has no header" : "Its columns are \(known.joined(separator: ", "))",
        length: name.unicodeScalars.count)
    }
    if wanted.isEmpty, node.sequence != nil {
      report(
        .settingValue, at: node.mark, "The chart has no columns", help: "Name one or more by their header")
    }
    return columns.isEmpty || columns.count < wanted.count ? nil : columns
  }

  /// Whether the cells are such that a chart says what they say.
  private mutating func accepts(_ chart: Chart, of table: Table, at mark: Mark?) -> Bool {
    func refuse(_ problem: String, _ help: String) -> Bool {
      report(.settingValue, at: mark, problem, help: help)
      return false
    }
    if chart.columns.contains(0) {
      return refuse("The first column names the rows", "Name columns of figures")
    }
    if chart.kind == .share, chart.columns.count > 1 {
      return refuse("A chart of shares has one column", "Name one, or write 'kind: bars'")
    }
    if chart.columns.count > Limits.chartColumns || table.rows.count > Limits.chartRows {
      return refuse(
        "A chart of \(chart.columns.count) columns and \(table.rows.count) rows cannot be read",
        "It may have \(Limits.chartColumns) columns and \(Limits.chartRows) rows; leave the rest to the table"
      )
    }
    let body = table.rows.joined()
    if body.contains(where: \.spans) {
      return refuse(
        "The table has cells that span others, so that a row is not one thing", "Leave it a table")
    }
    var count = 0
    for row in table.rows {
      for column in chart.columns {
        let text = row.indices.contains(column) ? row[column].text.text : ""
        switch ChartFigure(text) {
        case .number(let value):
          if chart.kind == .share, value < 0 {
            return refuse("'\(text)' is below zero, which is no share of anything", "Write 'kind: bars'")
          }
          count += 1
        case .none: break
        case .unreadable:
          return refuse(
            "'\(text)' in the row '\(row.first?.text.text ?? "")' is not one figure",
            "A chart shows columns whose cells are figures and nothing else")
        }
      }
    }
    if count < 2 {
      return refuse(
        "The columns have \(count == 0 ? "no figure" : "one figure")", "A chart compares two or more")
    }
    return true
  }
}
