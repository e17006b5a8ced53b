import Diagnostics

/// Tables, pictures, shapes and whatever else stands in the text as a whole.
extension HWPSectionReader {
  /// The records of lists: each begins with one that says what it is, and goes on with its paragraphs.
  private func lists(_ indices: some Sequence<Int>) -> [(head: HWPFields, paragraphs: [Int])] {
    var lists: [(head: HWPFields, paragraphs: [Int])] = []
    for index in indices {
      if records.tag(index) == HWPTag.list {
        lists.append((records.content(index), []))
      } else if records.tag(index) == HWPTag.paragraph, !lists.isEmpty {
        lists[lists.count - 1].paragraphs.append(index)
      }
    }
    return lists
  }

  mutating func readTable(_ index: Int) throws(OfficeFailure) -> OfficeTable {
    var table = OfficeTable(rowCount: 0, columnCount: 0)
    let children = records.children(of: index)
    let start = children.firstIndex { records.tag($0) == HWPTag.table } ?? children.startIndex
    table.caption = try readCaption(children[..<start])
    for (head, paragraphs) in lists(children[start...]) {
      var cell = OfficeTable.Cell(
        row: head.number16(10) ?? 0, column: head.number16(8) ?? 0, rowSpan: max(1, head.number16(14) ?? 1),
        columnSpan: max(1, head.number16(12) ?? 1), isHeader: (head.number32(4) ?? 0) >> 18 & 1 == 1,
        paragraphs: [])
      cell.paragraphs = try nested(paragraphs)
      try assembly.count(cell)
      table.cells.append(cell)
    }
    table.close()
    return table
  }

  private mutating func readCaption(_ indices: some Sequence<Int>) throws(OfficeFailure) -> OfficeCaption? {
    var caption: OfficeCaption?
    for (head, paragraphs) in lists(indices) {
      let isBelow = (head.number32(8) ?? 0) & 3 == 3
      caption = caption ?? OfficeCaption(paragraphs: [], isBelow: isBelow)
      caption?.paragraphs += try nested(paragraphs)
    }
    return caption
  }

  /// A picture, an equation, or drawn shapes.
  mutating func readObject(_ index: Int, to content: inout [OfficeInline]) throws(OfficeFailure) {
    let children = records.children(of: index)
    let start = children.firstIndex { records.tag($0) != HWPTag.list && records.tag($0) != HWPTag.paragraph }
    let caption = try readCaption(children[..<(start ?? children.endIndex)])
    let remark = records.content(index).text(44)?.text
    var isFirst = true
    for child in children[(start ?? children.endIndex)...] {
      switch records.tag(child) {
      case HWPTag.shape:
        try readShape(child, caption: isFirst ? caption : nil, remark: remark, to: &content)
      case HWPTag.equation:
        assembly.addEquation(records.content(child).text(4)?.text ?? "", to: &content)
        var shape = ShapeContent()
        shape.caption = isFirst ? caption : nil
        shape.add(to: &content)
      default: continue
      }
      isFirst = false
    }
    if isFirst, caption != nil {
      var shape = ShapeContent()
      shape.caption = caption
      shape.add(to: &content)
    }
  }

  private mutating func readShape(
    _ index: Int, caption: OfficeCaption?, remark: String?, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    try assembly.enter()
    defer { assembly.leave() }
    var shape = ShapeContent()
    shape.caption = caption
    var chart: OfficeChart?
    let children = records.children(of: index)
    for list in lists(children) { shape.words += try nested(list.paragraphs) }
    for child in children {
      let fields = records.content(child)
      switch records.tag(child) {
      case HWPTag.shape: try readShape(child, caption: nil, remark: nil, to: &shape.inner)
      case HWPTag.picture:
        shape.picture = OfficePicture(
          file: file(fields.number16(71)), alternative: OfficePicture.alternative(remark))
      case HWPTag.textArt:
        // After the places of the four corners.
        if let text = fields.text(32)?.text, !text.isEmpty {
          var paragraph = OfficeParagraph()
          paragraph.content.append(OfficeRun(text: text))
          shape.words.append(paragraph)
        }
      case HWPTag.ole:
        chart = try readChart(fields.number16(12))
        if chart == nil { assembly.omit(.embeddedObject) }
      case HWPTag.video: assembly.omit(.video)
      default: break
      }
    }
    if let chart { content.append(.chart(chart)) }
    shape.add(to: &content)
  }

  private func binary(_ id: Int?) -> HWPStyles.Binary? {
    guard let id, styles.binaries.indices.contains(id - 1) else { return nil }
    return styles.binaries[id - 1]
  }

  private func file(_ id: Int?) -> String { binary(id)?.name.map { "BinData/" + $0 } ?? "" }

  /// A chart is a compound file in the compound file, with the same figures as in a HWPX document.
  /// - Returns: nil for an object of another program, or a chart of an older form.
  private mutating func readChart(_ id: Int?) throws(OfficeFailure) -> OfficeChart? {
    guard let binary = binary(id), let name = binary.name else { return nil }
    let figures: [UInt8]
    do {
      // Its length stands before it.
      let object = try package.binary(name, isPacked: binary.isPacked)
      figures = try CompoundFile(Array(object.dropFirst(4))).read("OOXMLChartContents")
    } catch {
      return nil
    }
    var xml = try PackageXML(figures, file: "\(package.file)/\(name)")
    let chart = try ChartReader.read(&xml)
    return chart.series.isEmpty ? nil : chart
  }
}
