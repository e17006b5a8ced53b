/// A text of which its file states some structure: tables with their cells, footnotes, pictures. The rest is lines, which
/// are read as those of any text.
package struct GivenText: Sendable {
  package indirect enum Part: Sendable {
    /// A paragraph; a line feed in it is where its author broke the line.
    case line(String)
    /// One of which the file says what it is.
    case stated(ReadingOptions.Role, String)
    case table(GivenTable)
    case footnote(label: String, text: String)
    case picture(GivenPicture)
  }

  package var parts: [Part]
  /// What the file calls the text, for one that has no words but in tables.
  package var title: String
  package var emphasis = GivenEmphasis()

  package init(_ parts: [Part], title: String) {
    self.parts = parts
    self.title = title
  }
}

package struct GivenTable: Sendable {
  package struct Cell: Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    /// Whether the file calls it a heading.
    package var isHeader: Bool
    package var parts: [GivenText.Part]

    package init(
      row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false,
      parts: [GivenText.Part]
    ) {
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.isHeader = isHeader
      self.parts = parts
    }
  }

  /// Row by row.
  package var cells: [Cell]
  package var caption: String?

  package init(cells: [Cell], caption: String? = nil) {
    self.cells = cells
    self.caption = caption
  }
}

package struct GivenPicture: Sendable {
  package var file: String
  package var caption: String
  package var alternative: String
  /// Whether the line below is of the paragraph that it is in.
  package var sharesParagraph: Bool

  package init(
    file: String, caption: String = "", alternative: String = "", sharesParagraph: Bool = false
  ) {
    self.file = file
    self.caption = caption
    self.alternative = alternative
    self.sharesParagraph = sharesParagraph
  }
}
