import Briefings

/// Tables as MultiMarkdown writes them.
extension TextFormReader {
  mutating func readTable() {
    let first = lines[position]
    var table = TableDraft(line: first.number, header: [], rows: [])
    while position < lines.count, let (name, rest, after) = braces(lines[position].trimmed) {
      switch name {
      case "caption": table.caption = span(after, of: lines[position])
      case "unit": table.unit = span(after, of: lines[position])
      default:
        for setting in rest.split(separator: " ") {
          let pair = setting.split(separator: "=", maxSplits: 1)
          if pair.count == 2, pair[0] == "number" { table.number = String(pair[1]) }
          if pair.count == 2, pair[0] == "head-columns" { table.headColumns = Int(pair[1]) ?? 1 }
        }
      }
      position += 1
    }
    var rows: [[Table.Cell]] = []
    /// The cell of each column in the row above, by row and index.
    var above: [(row: Int, cell: Int)?] = []
    var headerCount: Int?
    while position < lines.count, lines[position].trimmed.first == "|" {
      let line = lines[position]
      position += 1
      if isRule(line.trimmed) {
        if headerCount == nil { headerCount = rows.count }
        continue
      }
      var row: [Table.Cell] = []
      var places: [(row: Int, cell: Int)?] = []
      var grown: Set<[Int]> = []
      for cell in cells(of: line.trimmed) {
        let words = cell.words.trimmed
        if words == "^^" {
          let owner = above.indices.contains(places.count) ? above[places.count] : nil
          if let owner, owner.row < rows.count, grown.insert([owner.row, owner.cell]).inserted {
            rows[owner.row][owner.cell].rowSpan += 1
          }
          places += Array(repeating: owner, count: cell.columns)
        } else if words == "{none}" {
          places += [nil]
        } else {
          var rest = words
          var flag: String?
          if let (name, _, after) = braces(words) { (flag, rest) = (name, after) }
          row.append(
            Table.Cell(text: span(rest, of: line).makeSegment(), flag: flag, columnSpan: cell.columns))
          places += Array(repeating: (rows.count, row.count - 1), count: cell.columns)
        }
      }
      rows.append(row)
      above = places
    }
    guard !rows.isEmpty else {
      report("There is no row below it", "Write rows as | cell | cell |", on: first)
      return
    }
    table.header = Array(rows.prefix(headerCount ?? 1))
    table.rows = Array(rows.dropFirst(headerCount ?? 1))
    add(.table(table))
  }

  private func isRule(_ text: Substring) -> Bool {
    text.contains("-") && text.unicodeScalars.allSatisfy { "|-: ".unicodeScalars.contains($0) }
      && text.split(separator: "|").allSatisfy { $0.trimmed.hasPrefix("---") }
  }

  /// Cells with the number of bars that close each.
  private func cells(of text: Substring) -> [(words: Substring, columns: Int)] {
    var cells: [(words: Substring, columns: Int)] = []
    for part in split(text.dropFirst(), at: "|") {
      // Nothing, not even a space, between two bars: the cell before reaches here.
      if part.isEmpty, !cells.isEmpty { cells[cells.count - 1].columns += 1 } else { cells.append((part, 1)) }
    }
    // What follows the last bar is no cell.
    if let last = cells.last {
      if last.columns > 1 {
        cells[cells.count - 1].columns -= 1
      } else if last.words.isEmpty {
        cells.removeLast()
      }
    }
    return cells
  }
}
