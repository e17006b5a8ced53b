extension OfficeParagraph {
  /// All words of the paragraph and of what is in it, but for notes, with line feeds between lines and paragraphs.
  package var plainText: String {
    var text = ""
    append(to: &text)
    return text
  }

  fileprivate func append(to text: inout String) {
    if let numbering { text += numbering + " " }
    for inline in content {
      switch inline {
      case .text(let run): text += run.text
      case .lineBreak: text += "\n"
      case .tab: text += "\t"
      case .note: break
      case .equation(let script): text += script
      case .table(let table):
        for cell in table.cells { cell.paragraphs.append(to: &text) }
        table.caption?.paragraphs.append(to: &text)
      case .textBox(let box):
        box.paragraphs.append(to: &text)
        box.caption?.paragraphs.append(to: &text)
      case .picture(let picture): picture.caption?.paragraphs.append(to: &text)
      case .chart(let chart):
        text += (chart.title.map { [$0] } ?? [] + chart.categories).joined(separator: " ")
        for series in chart.series { text += " " + ([series.name] + series.values).joined(separator: " ") }
      }
    }
  }
}

extension [OfficeParagraph] {
  /// Lines of words, those of tables and boxes among them.
  package var plainText: String {
    var text = ""
    append(to: &text)
    return text
  }

  fileprivate func append(to text: inout String) {
    for paragraph in self {
      if !text.isEmpty { text += "\n" }
      paragraph.append(to: &text)
    }
  }
}
