import Briefings
import InlineMarkdown
import Templating

/// Makes the first use of each glossary term that has a definition lead to it.
struct TermMarker {
  private let glossary: SiteGlossary
  private let language: Language
  private let page: Route
  /// The terms that lead there already, in reading order.
  private var entries: [SiteGlossary.Entry] = []
  private var marked: Set<String> = []

  private init(_ glossary: SiteGlossary, _ language: Language, page: Route) {
    self.glossary = glossary
    self.language = language
    self.page = page
  }

  /// The segments in which a term is used first, by ``Segment/index``, with the term marked. Headings, labels and
  /// tables stay as they are.
  /// - Complexity: linear in the text.
  static func mark(
    _ document: Document, in edition: RenderedEdition, with glossary: SiteGlossary, on page: Route
  ) -> (html: [Int: HTML], terms: [SiteGlossary.Entry]) {
    guard glossary.hasDefinitions(in: edition.language) else { return ([:], []) }
    var marker = TermMarker(glossary, edition.language, page: page)
    var html: [Int: HTML] = [:]
    for segment in document.blocks.flatMap(\.runningText) where edition.foreign(segment) == nil {
      if let words = edition.linkedTree(segment).marked(by: &marker) { html[segment.index] = HTML(words) }
    }
    return (html, marker.entries)
  }
}

extension TermMarker: InlineMarker {
  func passesOver(_ span: InlineTree.Span) -> Bool {
    switch span {
    case .link, .term, .reference, .code: true
    case .emphasis, .strong, .deleted, .language, .together: false
    }
  }

  mutating func marks(in text: UnsafeBufferPointer<UInt8>) -> [InlineMark] {
    var marks: [InlineMark] = []
    guard marked.count < glossary.entries.count else { return marks }
    for (entry, range) in glossary.definedTerms(in: String(decoding: text, as: UTF8.self), language)
    where marked.insert(entry.id).inserted {
      entries.append(entry)
      let address = page.link(to: .glossary(language), fragment: entry.id)
      marks.append(InlineMark(range, .term(address: address)))
    }
    return marks
  }
}

extension Block {
  /// What is read as prose.
  fileprivate var runningText: [Segment] {
    func texts(_ items: [ListItem]) -> [Segment] { items.flatMap { [$0.text] + texts($0.items) } }
    return switch content {
    case .paragraph(let text): [text]
    case .quotation(let quotation): [quotation.words]
    case .list(let list): texts(list.items)
    case .note(let note): [note.text]
    case .footnote(let footnote): [footnote.text]
    case .heading, .table, .source, .contact: []
    }
  }
}
