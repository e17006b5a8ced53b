/// What a document of a word processor states: its words in reading order with what the file says of them. Nothing in it is
/// guessed.
package struct OfficeDocument: Hashable, Sendable {
  /// From the properties of the file.
  package var title: String?
  package var paragraphs: [OfficeParagraph] = []
  /// Whether its headings are such by styles that are made for them. The outline levels of Hancom's word processor are
  /// used for lists as well.
  package var statesHeadings = false
  /// Footnotes and endnotes, in the order of the marks that lead to them.
  package var notes: [OfficeNote] = []
  /// What is in the file and not in the value.
  package var omissions: [Omission] = []

  package init() {}

  /// What was left out, and how often.
  package struct Omission: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case header, footer, pageNumber, comment, deletedText, hiddenText, indexMark, author, formField, link,
        embeddedObject, video, unreadChart, equation, frame
    }

    package var kind: Kind
    package var count: Int
    /// The words, where there are any; at most the first few hundred.
    package var excerpt: String
  }
}

/// A paragraph, with what stands in it in reading order.
package struct OfficeParagraph: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case body
    /// By a style of this name.
    case title
    /// By its outline level, from 1.
    case heading(level: Int)
    /// An item by its level, from 1.
    case item(level: Int)
  }

  package var role = Role.body
  /// The number or sign that is shown before it and not among its words: `1.`, `가.`, `•`.
  package var numbering: String?
  package var content: [OfficeInline] = []

  package init() {}
}

package indirect enum OfficeInline: Hashable, Sendable {
  case text(OfficeRun)
  /// A new line within the paragraph.
  case lineBreak
  case tab
  /// The mark of a note, by its index in ``OfficeDocument/notes``.
  case note(Int)
  case table(OfficeTable)
  /// A frame with words, or a shape that has some.
  case textBox(OfficeTextBox)
  case picture(OfficePicture)
  /// By its script in the language of the word processor.
  case equation(String)
  case chart(OfficeChart)
}

/// Words that look alike.
package struct OfficeRun: Hashable, Sendable {
  package var text: String
  package var isBold = false
  package var isItalic = false
  package var isStruck = false
  package var isUnderlined = false
  /// Above or below the line.
  package var isRaised = false
  package var isLowered = false
  /// Where they lead.
  package var link: String?

  package init(
    text: String, isBold: Bool = false, isItalic: Bool = false, isStruck: Bool = false,
    isUnderlined: Bool = false, isRaised: Bool = false, isLowered: Bool = false, link: String? = nil
  ) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.isStruck = isStruck
    self.isUnderlined = isUnderlined
    self.isRaised = isRaised
    self.isLowered = isLowered
    self.link = link
  }
}

package struct OfficeTable: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    /// Whether the file calls it a heading of its column.
    package var isHeader: Bool
    package var paragraphs: [OfficeParagraph]
  }

  package var rowCount: Int
  package var columnCount: Int
  /// Row by row, from left to right.
  package var cells: [Cell] = []
  package var caption: OfficeCaption?
}

package struct OfficeCaption: Hashable, Sendable {
  package var paragraphs: [OfficeParagraph]
  package var isBelow: Bool
}

package struct OfficeTextBox: Hashable, Sendable {
  package var paragraphs: [OfficeParagraph]
  package var caption: OfficeCaption?
}

package struct OfficePicture: Hashable, Sendable {
  /// Its file in the package; empty where the document only names one elsewhere.
  package var file: String
  package var caption: OfficeCaption?
  /// What somebody wrote for readers who do not see it; nil where only the program described its file.
  package var alternative: String?

  package init(file: String, caption: OfficeCaption? = nil, alternative: String? = nil) {
    (self.file, self.caption, self.alternative) = (file, caption, alternative)
  }
}

/// The figures behind a chart.
package struct OfficeChart: Hashable, Sendable {
  package var title: String?
  package var categories: [String]
  package var series: [Series]

  package init(title: String?, categories: [String], series: [Series]) {
    self.title = title
    self.categories = categories
    self.series = series
  }

  package struct Series: Hashable, Sendable {
    package var name: String
    package var values: [String]

    package init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }
}

package struct OfficeNote: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case footnote, endnote }

  package var kind: Kind
  /// As it is shown, without brackets: `1`.
  package var label: String
  package var paragraphs: [OfficeParagraph]
}
