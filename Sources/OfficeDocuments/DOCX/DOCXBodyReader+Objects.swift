import Diagnostics
import MarkupReading

/// Tables, pictures, text boxes and charts.
extension DOCXBodyReader {
  // MARK: Tables

  mutating func readTable(_ xml: inout PackageXML) throws(OfficeFailure) -> OfficeTable {
    try assembly.enter()
    defer { assembly.leave() }
    var draft = TableDraft()
    try readRows(&xml, to: &draft)
    draft.table.close()
    return draft.table
  }

  struct TableDraft {
    var table = OfficeTable(rowCount: 0, columnCount: 0)
    var row = 0
    /// The cell that goes on downwards, by its first column.
    var open: [Int: Int] = [:]
  }

  private mutating func readRows(_ xml: inout PackageXML, to draft: inout TableDraft) throws(OfficeFailure) {
    while let element = try xml.childElement() {
      switch element.local {
      case "tr":
        try readRow(&xml, to: &draft)
      case "sdt", "sdtContent", "ins", "customXml": try readRows(&xml, to: &draft)
      default: try xml.skip()
      }
    }
  }

  private struct RowDraft {
    var column = 0
    var isHeader = false
    var isDeleted = false
    var closing: Set<Int> = []
  }

  private mutating func readRow(_ xml: inout PackageXML, to draft: inout TableDraft) throws(OfficeFailure) {
    var row = RowDraft()
    row.closing = Set(draft.open.keys)
    try readCells(&xml, &row, to: &draft)
    if row.isDeleted {
      assembly.openDeletions -= 1
    } else {
      for column in row.closing { draft.open[column] = nil }
      draft.row += 1
    }
  }

  private mutating func readCells(
    _ xml: inout PackageXML, _ row: inout RowDraft, to draft: inout TableDraft
  ) throws(OfficeFailure) {
    while let element = try xml.childElement() {
      switch element.local {
      case "trPr":
        while let property = try xml.childElement() {
          switch property.local {
          case "tblHeader": row.isHeader = property.isOn
          case "gridBefore": row.column += property.value("val").flatMap { Int($0) } ?? 0
          case "del" where !row.isDeleted:
            row.isDeleted = true
            assembly.openDeletions += 1
          default: break
          }
          try xml.skip()
        }
      case "tc": try readCell(&xml, &row, to: &draft)
      case "sdt", "sdtContent", "ins", "customXml": try readCells(&xml, &row, to: &draft)
      default: try xml.skip()
      }
    }
  }

  private mutating func readCell(
    _ xml: inout PackageXML, _ row: inout RowDraft, to draft: inout TableDraft
  ) throws(OfficeFailure) {
    var cell = OfficeTable.Cell(
      row: draft.row, column: row.column, rowSpan: 1, columnSpan: 1, isHeader: row.isHeader, paragraphs: [])
    var merge: String?
    // What it says of itself stands first.
    var inner: [Block] = []
    try readCellContent(&xml, &cell, &merge, to: &inner)
    cell.paragraphs = Captions.bound(Self.joined(inner))
    row.column = cell.column + cell.columnSpan
    try assembly.count(cell)
    guard !row.isDeleted else { return }
    if merge == "continue", let above = draft.open[cell.column] {
      draft.table.cells[above].rowSpan += 1
      // Word shows none of the words of a cell that goes on with the one above.
      let words = cell.paragraphs.plainText
      if words.contains(where: { !$0.isWhitespace }) { assembly.omit(.hiddenText, words) }
      row.closing.remove(cell.column)
    } else {
      if merge != nil {
        draft.open[cell.column] = draft.table.cells.count
        row.closing.remove(cell.column)
      }
      draft.table.cells.append(cell)
    }
  }

  private mutating func readCellContent(
    _ xml: inout PackageXML, _ cell: inout OfficeTable.Cell, _ merge: inout String?, to blocks: inout [Block]
  ) throws(OfficeFailure) {
    while let element = try xml.childElement() {
      guard element.local == "tcPr" else {
        try readBlock(element, &xml, to: &blocks)
        continue
      }
      while let property = try xml.childElement() {
        switch property.local {
        case "gridSpan": cell.columnSpan = max(1, property.value("val").flatMap { Int($0) } ?? 1)
        case "vMerge": merge = property.value("val") ?? "continue"
        default: break
        }
        try xml.skip()
      }
    }
  }

  // MARK: Drawings

  /// A drawing is several elements deep; what counts is what is in it.
  private struct DrawingDraft {
    var shape = ShapeContent()
    var pictures: [String] = []
    var remark: String?
    var isHidden = false
    var isObject = false
    var charts: [OfficeChart] = []
  }

  mutating func readDrawing(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    try assembly.enter()
    defer { assembly.leave() }
    var draft = DrawingDraft()
    draft.isObject = element.local == "object"
    if element.local == "AlternateContent" { return try readAlternatives(&xml, to: &content) }
    try readParts(&xml, to: &draft)
    guard assembly.openDeletions == 0 else { return assembly.omit(.deletedText) }
    if draft.isHidden { return assembly.omit(.hiddenText, draft.shape.words.plainText) }
    if draft.isObject {
      assembly.omit(.embeddedObject)
    } else {
      for picture in draft.pictures {
        content.append(
          .picture(OfficePicture(file: picture, alternative: OfficePicture.alternative(draft.remark))))
      }
    }
    for chart in draft.charts { content.append(.chart(chart)) }
    draft.shape.add(to: &content)
  }

  /// The first of the forms in which something is there for programs of different ages.
  private mutating func readAlternatives(
    _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var found: [OfficeInline] = []
    while let form = try xml.childElement() {
      guard found.isEmpty, form.local == "Choice" || form.local == "Fallback" else {
        try xml.skip()
        continue
      }
      while let element = try xml.childElement() {
        switch element.local {
        case "drawing", "pict", "object", "AlternateContent": try readDrawing(element, &xml, to: &found)
        default: try readInline(element, &xml, DOCXStyles.Look(), to: &found)
        }
      }
    }
    content += found
  }

  private mutating func readParts(_ xml: inout PackageXML, to draft: inout DrawingDraft) throws(OfficeFailure)
  {
    while let element = try xml.childElement() {
      switch element.local {
      case "docPr":
        draft.remark = [element.value("descr"), element.value("title")].compactMap(\.self).first {
          !$0.isEmpty
        }
        draft.isHidden = ["1", "true"].contains(element.value("hidden") ?? "")
        try xml.skip()
      case "blip", "imagedata":
        let relation = (element.value("embed") ?? element.value("link") ?? element.value("id")).flatMap {
          relations[$0]
        }
        draft.pictures.append(relation.map { $0.isExternal ? "" : $0.target } ?? "")
        try xml.skip()
      case "txbxContent": draft.shape.words += try nested(&xml)
      case "textpath":
        if let text = element.value("string"), !text.isEmpty { draft.shape.words.append(paragraph(text)) }
        try xml.skip()
      case "chart":
        try xml.skip()
        try readChart(element, to: &draft)
      case "relIds":
        try xml.skip()
        try readDiagram(element, to: &draft)
      case "OLEObject":
        draft.isObject = true
        try xml.skip()
      case "AlternateContent":
        var found: [OfficeInline] = []
        try readAlternatives(&xml, to: &found)
        draft.shape.inner += found
      case "shape" where element.value("alt") != nil:
        draft.remark = draft.remark ?? element.value("alt")
        try readParts(&xml, to: &draft)
      default: try readParts(&xml, to: &draft)
      }
    }
  }

  private func paragraph(_ text: String) -> OfficeParagraph {
    var paragraph = OfficeParagraph()
    paragraph.content.append(OfficeRun(text: text))
    return paragraph
  }

  private mutating func readChart(_ element: XMLElement, to draft: inout DrawingDraft) throws(OfficeFailure) {
    guard let part = element.value("id").flatMap({ relations[$0] })?.target, package.has(part) else {
      return assembly.omit(.unreadChart)
    }
    var figures = try package.xml(part)
    let chart = try ChartReader.read(&figures)
    if chart.series.isEmpty { assembly.omit(.unreadChart) } else { draft.charts.append(chart) }
  }

  /// The words of a diagram, which are in a part of their own.
  private mutating func readDiagram(_ element: XMLElement, to draft: inout DrawingDraft) throws(OfficeFailure)
  {
    guard let part = element.value("dm").flatMap({ relations[$0] })?.target, package.has(part) else {
      return assembly.omit(.embeddedObject)
    }
    var data = try package.xml(part)
    while let event = try data.next() {
      guard case .start(let element) = event, element.local == "p" else { continue }
      let words = try data.text()
      if words.contains(where: { !$0.isWhitespace }) { draft.shape.words.append(paragraph(words)) }
    }
  }
}
