import Briefings
import Templating

/// Makes the first use of each glossary term in a text lead to the glossary.
struct TermMarker {
  private let glossary: SiteGlossary
  private let edition: RenderedEdition
  private let page: Route
  private var marked: Set<String> = []

  private init(_ glossary: SiteGlossary, _ edition: RenderedEdition, page: Route) {
    self.glossary = glossary
    self.edition = edition
    self.page = page
  }

  /// The segments in which a term is used first, by ``Segment/index``, with the term marked. Headings, labels and
  /// tables stay as they are.
  /// - Complexity: linear in the text.
  static func mark(
    _ document: Document, in edition: RenderedEdition, with glossary: SiteGlossary, on page: Route
  ) -> [Int: HTML] {
    var marker = TermMarker(glossary, edition, page: page)
    var html: [Int: HTML] = [:]
    for segment in document.blocks.flatMap(\.runningText) {
      if let words = marker.mark(segment) { html[segment.index] = words }
    }
    return html
  }

  private mutating func mark(_ segment: Segment) -> HTML? {
    guard edition.foreign(segment) == nil,
      glossary.terms(in: edition.edition[segment].words, edition.language).contains(where: {
        !marked.contains($0.entry.id)
      })
    else { return nil }
    return HTML(utf8: mark(edition.unjoined(segment).bytes)).keepingTogether()
  }

  /// Marks terms in the text between tags, but not in links and code.
  private mutating func mark(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var closed = 0
    var index = 0
    while index < html.count {
      let isTag = html[index] == UInt8(ascii: "<")
      let end =
        isTag
        ? html[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? html.count
        : html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      let piece = html[index..<end]
      if isTag {
        if piece.isTag("a") || piece.isTag("code") { closed += 1 }
        if piece.isTag("/a") || piece.isTag("/code") { closed -= 1 }
        output += piece
      } else if closed > 0 {
        output += piece
      } else {
        append(String(decoding: piece, as: UTF8.self), to: &output)
      }
      index = end
    }
    return output
  }

  private mutating func append(_ text: String, to output: inout [UInt8]) {
    let bytes = Array(text.utf8)
    var start = 0
    for (entry, range) in glossary.terms(in: text, edition.language) where marked.insert(entry.id).inserted {
      output += bytes[start..<range.lowerBound]
      let address = page.link(to: .glossary(edition.language), fragment: entry.id)
      output += "<a class=\"term\" href=\"\(address)\">".utf8
      output += bytes[range]
      output += "</a>".utf8
      start = range.upperBound
    }
    output += bytes[start...]
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
    case .heading, .table, .source, .contact: []
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is a tag of the name, which comes with or without attributes.
  fileprivate func isTag(_ name: String) -> Bool {
    let rest = dropFirst()
    guard rest.starts(with: name.utf8), let next = rest.dropFirst(name.utf8.count).first else { return false }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: ">")
  }
}
