/// What a text says, recovered from how it looks: the structure that all editions of it share.
package struct Document: Hashable, Sendable {
  package var title: Segment
  /// The lines below the title that sum the text up, each a thought of its own.
  package var deck: [Segment]
  package var release: Release?
  package var dateline: Dateline?
  package var blocks: [Block]
  /// What is quoted within sentences, in reading order.
  package var quotations: [EmbeddedQuotation]
  /// What an author leaves out of the text.
  package var dropped: [DroppedText]
  /// Those that the source itself has among its words, in reading order.
  package var pictures: [DocumentPicture] = []
  /// What matters most, in a line each; the settings say it, not the text.
  package private(set) var keyPoints: [Segment] = []

  package init(
    title: Segment, deck: [Segment] = [], release: Release? = nil, dateline: Dateline? = nil,
    blocks: [Block], quotations: [EmbeddedQuotation] = [], dropped: [DroppedText] = []
  ) {
    self.dropped = dropped
    self.title = title
    self.deck = deck
    self.release = release
    self.dateline = dateline
    self.blocks = blocks
    self.quotations = quotations
  }

  /// Every segment in reading order, key points last; `segments[i].index == i`.
  package var segments: [Segment] {
    var all = [title] + deck
    if let release { all.append(release.text) }
    if let dateline { all += dateline.segments }
    for block in blocks { all += block.content.segments }
    return all + keyPoints
  }

  /// Gives the document the key points that its settings say, in place of those it had.
  package mutating func setKeyPoints(_ points: [KeyPoint]) {
    keyPoints = []
    let first = segments.count
    keyPoints = points.enumerated().map { number, point in
      Segment(
        index: first + number, id: "key-\(number + 1)", text: point.text, origin: point.origin)
    }
  }
}

/// Words of the source that an author leaves out of the document, and why.
package struct DroppedText: Hashable, Sendable {
  /// One-based line of the source where they begin.
  package var line: Int
  package var text: String
  package var reason: String

  package init(line: Int, text: String, reason: String) {
    self.line = line
    self.text = text
    self.reason = reason
  }
}

/// When a text may be used: `보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 24.(목) 08:30`.
package struct Release: Hashable, Sendable {
  /// Nothing may be published before; nil when there is none or it cannot be read.
  package var embargo: PublicationDate?
  package var distributed: PublicationDate?
  /// The lines as they are in the text.
  package var text: Segment

  package init(embargo: PublicationDate?, distributed: PublicationDate?, text: Segment) {
    self.embargo = embargo
    self.distributed = distributed
    self.text = text
  }
}

/// Where and by whom a text was written: `【서울/워싱턴 특별취재팀】`, `(서울=한빛통신) 홍길동 기자 =`.
package struct Dateline: Hashable, Sendable {
  package var places: [Segment]
  package var outlet: Segment?
  package var byline: Segment?

  package init(places: [Segment], outlet: Segment? = nil, byline: Segment? = nil) {
    self.places = places
    self.outlet = outlet
    self.byline = byline
  }

  package var segments: [Segment] { places + [outlet, byline].compactMap(\.self) }
}

/// A paragraph, heading, list, quotation, table, note … in reading order.
package struct Block: Hashable, Sendable {
  /// Language-neutral anchor of the block on the page.
  package var id: String
  /// One-based line of the source where the block begins.
  package var line: Int
  package var content: Content
  /// What it is a part of, if that is not the text itself.
  package var part: Part?

  package init(id: String, line: Int, content: Content, part: Part? = nil) {
    self.id = id
    self.line = line
    self.content = content
    self.part = part
  }

  /// What stands around a text.
  package enum Part: String, Hashable, Sendable {
    /// What kind of paper it is, or whose: above the title.
    case letterhead
    /// Who wrote it, who may use it, keywords: below the text.
    case endMatter = "end-matter"
  }

  package enum Content: Hashable, Sendable {
    case heading(Heading)
    case paragraph(Segment)
    case quotation(Quotation)
    case list(List)
    case table(Table)
    case note(Note)
    case source(Segment)
    case contact(Contact)
    case footnote(Footnote)
  }
}

package struct Heading: Hashable, Sendable {
  /// 2 is the highest below the title.
  package var level: Int
  /// As it is in the source, without the space after it: `II.`, `1.`, `가.`.
  package var marker: String?
  package var text: Segment
  /// What begins with it, if it is more than a section.
  package var part: Part?

  /// A part of a release that stands apart from it.
  package enum Part: String, Hashable, Sendable {
    case attachment
  }

  package init(level: Int, marker: String?, text: Segment, part: Part? = nil) {
    self.level = level
    self.marker = marker
    self.text = text
    self.part = part
  }
}

package struct List: Hashable, Sendable {
  package var isOrdered: Bool
  package var items: [ListItem]

  package init(isOrdered: Bool, items: [ListItem]) {
    self.isOrdered = isOrdered
    self.items = items
  }
}

package struct ListItem: Hashable, Sendable {
  package var id: String
  package var marker: String
  /// What comes before the colon: `핵심 목표`.
  package var label: Segment?
  package var text: Segment
  package var items: [ListItem]

  package init(id: String, marker: String, label: Segment?, text: Segment, items: [ListItem] = []) {
    self.id = id
    self.marker = marker
    self.label = label
    self.text = text
    self.items = items
  }
}

/// A remark below the line: `※ …`, `* …`, `주) …`.
package struct Note: Hashable, Sendable {
  package var marker: String
  package var text: Segment

  package init(marker: String, text: Segment) {
    self.marker = marker
    self.text = text
  }
}

/// What a number in the text leads to: `1) 통계청, 「장래인구추계」.`
package struct Footnote: Hashable, Sendable {
  /// As it is in the text, without the bracket that follows it: `1`.
  package var label: String
  package var text: Segment
  /// The marks that lead to it, in reading order.
  package var references: [Reference]

  /// A mark in the text.
  package struct Reference: Hashable, Sendable {
    /// ``Segment/index`` of the text that has it.
    package var segment: Int
    /// Of the UTF-8 of the segment, with the bracket.
    package var mark: Range<Int>

    package init(segment: Int, mark: Range<Int>) {
      self.segment = segment
      self.mark = mark
    }
  }

  package init(label: String, text: Segment, references: [Reference] = []) {
    self.label = label
    self.text = text
    self.references = references
  }
}

extension Block.Content {
  package var segments: [Segment] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let text), .source(let text): [text]
    case .contact(let contact): contact.segments
    case .quotation(let quotation):
      [quotation.speaker] + [quotation.role].compactMap(\.self) + [quotation.words]
    case .list(let list): list.items.flatMap(\.segments)
    case .table(let table):
      [table.caption, table.unit].compactMap(\.self) + table.header.joined().map(\.text)
        + table.rows.joined().map(\.text)
    case .note(let note): [note.text]
    case .footnote(let footnote): [footnote.text]
    }
  }
}

extension ListItem {
  package var segments: [Segment] {
    [label].compactMap(\.self) + [text] + items.flatMap(\.segments)
  }
}
