import Briefings

extension Passage.Kind {
  /// How much kinds speak for a pair; nil if they exclude it.
  func score(with other: Passage.Kind) -> Double? {
    if isSame(as: other) {
      if case (.heading(let level), .heading(let otherLevel)) = (self, other) {
        return level == otherLevel ? 1.4 : 1
      }
      if case (.item(let depth), .item(let otherDepth)) = (self, other) {
        return depth == otherDepth ? 1 : 0.6
      }
      return self == .paragraph ? 1 : 1.4
    }
    return isSingleText && other.isSingleText ? 0.3 : nil
  }

  /// Levels aside.
  func isSame(as other: Passage.Kind) -> Bool {
    switch (self, other) {
    case (.heading, .heading), (.item, .item): true
    default: self == other
    }
  }

  /// Whether its words can be those of another such kind: a loader may take a line for one or the other.
  private var isSingleText: Bool {
    switch self {
    case .heading, .paragraph, .quotation, .note, .footnote, .source, .contact, .deck, .release: true
    case .list, .table, .item, .row: false
    }
  }

  /// Whether it is made of sentences, so that it says something of its own.
  var isOfSentences: Bool {
    switch self {
    case .paragraph, .quotation, .item, .note, .footnote: true
    default: false
    }
  }

  /// In words for a reader who compares the two.
  func difference(from other: Passage.Kind) -> String {
    "one is \(name), the other \(other.name)"
  }

  private var name: String {
    switch self {
    case .heading: "a heading"
    case .paragraph: "a paragraph"
    case .quotation: "a quotation"
    case .list: "a list"
    case .table: "a table"
    case .note: "a note"
    case .footnote: "a footnote"
    case .source: "a source"
    case .contact: "a contact"
    case .deck: "a deck"
    case .release: "a release line"
    case .item: "an item"
    case .row: "a row"
    }
  }
}

extension Block.Content {
  var passageKind: Passage.Kind {
    switch self {
    case .heading(let heading): .heading(level: heading.level)
    case .paragraph: .paragraph
    case .quotation: .quotation
    case .list: .list
    case .table: .table
    case .note: .note
    case .footnote: .footnote
    case .source: .source
    case .contact: .contact
    }
  }
}
