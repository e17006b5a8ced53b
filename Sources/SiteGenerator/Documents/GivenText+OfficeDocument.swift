#if Documents
  import Loading
  import OfficeDocuments

  extension GivenText {
    /// What a document states, as the loader takes it.
    /// - Parameter name: of its file, which a document without a title is called by.
    init(_ document: OfficeDocument, name: String) {
      var layout = DocumentLayout(document)
      layout.add(document.paragraphs)
      self.init(layout.parts, title: document.title ?? name)
    }
  }

  /// Lays out the paragraphs of a document: words as lines, and what stands within them after the words before it.
  private struct DocumentLayout {
    private(set) var parts: [GivenText.Part] = []
    private let document: OfficeDocument

    init(_ document: OfficeDocument) { self.document = document }

    mutating func add(_ paragraphs: [OfficeParagraph]) {
      for paragraph in paragraphs { add(paragraph) }
    }

    private mutating func add(_ paragraph: OfficeParagraph) {
      var line = paragraph.numbering.map { $0 + " " } ?? ""
      var isEmpty = true
      var notes: [OfficeNote] = []
      func words(_ text: String) { line += text }
      for inline in paragraph.content {
        switch inline {
        case .text(let run): words(run.text)
        case .lineBreak: words("\n")
        // Wide enough to be told from a space between words, and no cell of a table.
        case .tab: words("    ")
        case .note(let index):
          words(document.notes[index].label + ")")
          notes.append(document.notes[index])
        case .equation(let script): words(script)
        case .picture(let picture):
          parts.append(
            .picture(
              GivenPicture(
                file: picture.file, caption: picture.caption.map { text(of: $0.paragraphs) } ?? "",
                alternative: picture.alternative ?? "")))
          isEmpty = false
        case .table(let table):
          flush(&line)
          parts.append(.table(given(table)))
          isEmpty = false
        case .textBox(let box):
          flush(&line)
          add(box.paragraphs)
          if let caption = box.caption { add(caption.paragraphs) }
          isEmpty = false
        case .chart(let chart):
          flush(&line)
          parts.append(.table(given(chart)))
          isEmpty = false
        }
      }
      // A number alone is shown as well; an empty paragraph parts others.
      if isEmpty || !line.allSatisfy(\.isWhitespace) { parts.append(.line(line)) }
      for note in notes { parts.append(.footnote(label: note.label, text: text(of: note.paragraphs))) }
      // What is in a note besides words.
      for note in notes { addObjects(of: note.paragraphs) }
    }

    private mutating func flush(_ line: inout String) {
      if !line.allSatisfy(\.isWhitespace) { parts.append(.line(line)) }
      line = ""
    }

    /// The words of paragraphs that become one text.
    private func text(of paragraphs: [OfficeParagraph]) -> String {
      paragraphs.map { paragraph in
        paragraph.content.reduce(into: paragraph.numbering.map { $0 + " " } ?? "") { text, inline in
          switch inline {
          case .text(let run): text += run.text
          case .lineBreak, .tab: text += " "
          case .note(let index): text += document.notes[index].label + ")"
          case .equation(let script): text += script
          case .table, .textBox, .picture, .chart: break
          }
        }
      }.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ")
    }

    private mutating func addObjects(of paragraphs: [OfficeParagraph]) {
      for paragraph in paragraphs {
        var objects = OfficeParagraph()
        for inline in paragraph.content {
          switch inline {
          case .text, .lineBreak, .tab, .note, .equation: break
          case .table, .textBox, .picture, .chart: objects.content.append(inline)
          }
        }
        if !objects.content.isEmpty { add(objects) }
      }
    }

    private func given(_ table: OfficeTable) -> GivenTable {
      GivenTable(
        cells: table.cells.map { cell in
          var layout = DocumentLayout(document)
          layout.add(cell.paragraphs)
          return GivenTable.Cell(
            row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
            isHeader: cell.isHeader, parts: layout.parts)
        },
        caption: table.caption.map { text(of: $0.paragraphs) })
    }

    private func given(_ chart: OfficeChart) -> GivenTable {
      func cell(_ row: Int, _ column: Int, _ text: String) -> GivenTable.Cell {
        GivenTable.Cell(row: row, column: column, isHeader: row == 0, parts: [.line(text)])
      }
      var cells = [cell(0, 0, "")]
      for (column, series) in chart.series.enumerated() { cells.append(cell(0, column + 1, series.name)) }
      let count = max(chart.categories.count, chart.series.map(\.values.count).max() ?? 0)
      for row in 0..<count {
        cells.append(cell(row + 1, 0, row < chart.categories.count ? chart.categories[row] : ""))
        for (column, series) in chart.series.enumerated() {
          cells.append(cell(row + 1, column + 1, row < series.values.count ? series.values[row] : ""))
        }
      }
      return GivenTable(cells: cells, caption: chart.title)
    }
  }
#endif
