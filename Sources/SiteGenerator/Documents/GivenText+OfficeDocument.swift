#if Documents
  import Loading
  import OfficeDocuments

  extension GivenText {
    /// What a document states, as the loader takes it.
    /// - Parameter name: of its file, which a document without a title is called by.
    init(_ document: OfficeDocument, name: String) {
      var layout = DocumentLayout(document)
      layout.addBody()
      self.init(layout.parts, title: document.title ?? name)
      emphasis = layout.emphasis
    }
  }

  /// Lays out the paragraphs of a document: words as lines, and what stands within them after the words before it.
  private struct DocumentLayout {
    private(set) var parts: [GivenText.Part] = []
    private(set) var emphasis = GivenEmphasis()
    private let document: OfficeDocument

    init(_ document: OfficeDocument) { self.document = document }

    /// The text, with what its styles say of headings and lists if they are meant so.
    mutating func addBody() {
      guard document.statesHeadings else { return add(document.paragraphs) }
      let levels = document.paragraphs.compactMap { paragraph -> Int? in
        if case .heading(let level) = paragraph.role, paragraph.plainText.hasVisible { level } else { nil }
      }
      // The only heading of the highest level is the title where nothing is called so.
      let hasTitle = document.paragraphs.contains { $0.role == .title && $0.plainText.hasVisible }
      let first = levels.min() ?? 1
      let isFirstTitle = !hasTitle && levels.count { $0 == first } == 1 && levels.first == first
      let top = isFirstTitle ? first + 1 : first
      for paragraph in document.paragraphs {
        let role: ReadingOptions.Role? =
          switch paragraph.role {
          case .body: nil
          case .title: .title
          case .heading(let level) where isFirstTitle && level == first: .title
          case .heading(let level): .heading(level: max(2, min(level - top + 2, 4)))
          case .item(let level): .item(level: level)
          }
        add(paragraph, as: role)
      }
    }

    mutating func add(_ paragraphs: [OfficeParagraph]) {
      for paragraph in paragraphs { add(paragraph) }
    }

    private mutating func add(_ paragraph: OfficeParagraph, as role: ReadingOptions.Role? = nil) {
      var line = paragraph.numbering.map { $0 + " " } ?? ""
      var isEmpty = true
      var notes: [OfficeNote] = []
      var below: [GivenText.Part] = []
      var looks = EmphasizedLine()
      func words(_ text: String) { line += text }
      for (index, inline) in paragraph.content.enumerated() {
        switch inline {
        case .text(let run):
          looks.add(run, at: line.utf8.count)
          words(run.text + address(after: index, in: paragraph))
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
                alternative: picture.alternative ?? "", sharesParagraph: paragraph.saysSomething)))
          isEmpty = false
        case .table(let table) where line.opensBracket:
          // Nothing closes a bracket beyond a table: the table only stands there, and is below the words.
          below.append(.table(given(table)))
        case .table(let table):
          flush(&line, &looks)
          parts.append(.table(given(table)))
          isEmpty = false
        case .textBox(let box):
          flush(&line, &looks)
          add(box.paragraphs)
          if let caption = box.caption { add(caption.paragraphs) }
          isEmpty = false
        case .chart(let chart):
          flush(&line, &looks)
          parts.append(.table(given(chart)))
          isEmpty = false
        }
      }
      // A number alone is shown as well; an empty paragraph parts others.
      if isEmpty || !line.allSatisfy(\.isWhitespace) {
        parts.append(role.map { .stated($0, line) } ?? .line(line))
        // Headings are bold by their style.
        switch role {
        case nil, .item: looks.finish(line, &emphasis)
        default: break
        }
      }
      parts += below
      for note in notes { parts.append(.footnote(label: note.label, text: text(of: note.paragraphs))) }
      // What is in a note besides words.
      for note in notes { addObjects(of: note.paragraphs) }
    }

    /// Where a link leads that ends here, unless its words say that: a text has no other place for it.
    private func address(after index: Int, in paragraph: OfficeParagraph) -> String {
      let content = paragraph.content
      guard let link = link(of: content[index]),
        index + 1 == content.count || self.link(of: content[index + 1]) != link
      else { return "" }
      var (words, start) = ("", index)
      while start >= 0, self.link(of: content[start]) == link {
        if case .text(let run) = content[start] { words = run.text + words }
        start -= 1
      }
      guard words.hasVisible else { return "" }
      var address = link[...]
      for start in ["https://", "http://", "mailto:", "www."] where address.hasPrefix(start) {
        address = address.dropFirst(start.count)
      }
      while address.last == "/" { address.removeLast() }
      guard !words.lowercased().contains(address.lowercased()) else { return "" }
      guard link.lowercased().hasPrefix("mailto:") else { return "(\(link))" }
      // Without what a mail would begin with.
      address = address.prefix { $0 != "?" }
      return address.isEmpty || words.lowercased().contains(address.lowercased()) ? "" : "(\(address))"
    }

    private func link(of inline: OfficeInline) -> String? {
      if case .text(let run) = inline { run.link } else { nil }
    }

    private mutating func flush(_ line: inout String, _ looks: inout EmphasizedLine) {
      looks.finish(line, &emphasis)
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

    private mutating func given(_ table: OfficeTable) -> GivenTable {
      GivenTable(
        cells: table.cells.map { cell in
          var layout = DocumentLayout(document)
          layout.add(cell.paragraphs)
          emphasis.append(layout.emphasis)
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

  /// How the words of a paragraph look, while they are laid out.
  private struct EmphasizedLine {
    private var bold: [Range<Int>] = []
    private var plainCount = 0
    private var otherCount = 0
    private var scriptCount = 0

    mutating func add(_ run: OfficeRun, at offset: Int) {
      guard run.text.hasVisible else { return }
      if run.isBold { bold.append(offset..<(offset + run.text.utf8.count)) }
      // Links are underlined everywhere.
      let isOther = run.isItalic || run.isStruck || run.isUnderlined && run.link == nil
      if isOther { otherCount += 1 }
      if run.isRaised || run.isLowered { scriptCount += 1 }
      if !run.isBold, !isOther { plainCount += 1 }
    }

    /// What is all of one look has it by its style.
    mutating func finish(_ line: String, _ emphasis: inout GivenEmphasis) {
      emphasis.otherCount += scriptCount + (plainCount > 0 ? otherCount : 0)
      if !bold.isEmpty { emphasis.add(line, bold: bold) }
      self = EmphasizedLine()
    }
  }

  extension OfficeParagraph {
    fileprivate var saysSomething: Bool {
      content.contains { if case .text(let run) = $0 { run.text.hasVisible } else { false } }
    }
  }

  extension String {
    /// Whether a round bracket is open at its end.
    fileprivate var opensBracket: Bool {
      unicodeScalars.reduce(0) { $1 == "(" ? $0 + 1 : $1 == ")" ? max(0, $0 - 1) : $0 } > 0
    }

    fileprivate var hasVisible: Bool { contains { !$0.isWhitespace } }
  }
#endif
