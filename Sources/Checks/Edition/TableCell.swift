import Briefings

/// Where in a table a segment is.
package struct TableCell: Hashable, Sendable {
  /// Among the tables of the document, from 0.
  package var table: Int
  /// From 1, as translators are told; those of the header are 0 and less.
  package var row: Int
  /// From 1.
  package var column: Int

  package init(table: Int, row: Int, column: Int) {
    (self.table, self.row, self.column) = (table, row, column)
  }

  /// In words: `row 2, column 3`.
  package var words: String { row > 0 ? "row \(row), column \(column)" : "the header of column \(column)" }
}

extension Document {
  /// The cells of all tables, by ``Segment/index``.
  ///
  /// - Complexity: linear in the places of the tables.
  var cells: [Int: TableCell] {
    var cells: [Int: TableCell] = [:]
    var number = 0
    for block in blocks {
      guard case .table(let table) = block.content else { continue }
      let grid = TableGrid(table)
      for (row, all) in table.allRows.enumerated() {
        for (cell, column) in zip(all, grid.columns(ofRow: row)) {
          cells[cell.text.index] = TableCell(
            table: number, row: row - table.header.count + 1, column: column + 1)
        }
      }
      number += 1
    }
    return cells
  }
}
