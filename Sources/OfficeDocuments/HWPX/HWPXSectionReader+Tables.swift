import Diagnostics
import MarkupReading

/// Tables, with the places of their cells.
extension HWPXSectionReader {
  mutating func readTable(
    _ element: XMLElement, _ xml: inout PackageXML
  ) throws(OfficeFailure) -> OfficeTable {
    var table = OfficeTable(rowCount: 0, columnCount: 0)
    var row = 0
    while let child = try xml.childElement() {
      switch child.local {
      case "tr":
        var column = 0
        while let cell = try xml.childElement() {
          guard cell.local == "tc" else {
            try xml.skip()
            continue
          }
          let read = try readCell(cell, &xml, row: row, column: column)
          column = read.column + read.columnSpan
          table.cells.append(read)
        }
        row += 1
      case "caption": table.caption = try readCaption(child, &xml)
      default: try xml.skip()
      }
    }
    table.close()
    return table
  }

  private mutating func readCell(
    _ element: XMLElement, _ xml: inout PackageXML, row: Int, column: Int
  ) throws(OfficeFailure) -> OfficeTable.Cell {
    var cell = OfficeTable.Cell(
      row: row, column: column, rowSpan: 1, columnSpan: 1, isHeader: element["header"] == "1", paragraphs: [])
    while let child = try xml.childElement() {
      switch child.local {
      case "subList": cell.paragraphs += try nested(&xml)
      case "cellAddr":
        cell.row = child.number("rowAddr") ?? row
        cell.column = child.number("colAddr") ?? column
        try xml.skip()
      case "cellSpan":
        cell.rowSpan = max(1, child.number("rowSpan") ?? 1)
        cell.columnSpan = max(1, child.number("colSpan") ?? 1)
        try xml.skip()
      default: try xml.skip()
      }
    }
    try assembly.count(cell)
    return cell
  }
}
