import Briefings
import Diagnostics

/// The passages of a briefing: what has an id on its pages, and where it stands in the text.
struct Passages {
  struct Passage {
    var id: String
    var location: SourceLocation
    /// Its words; nil for one that is made of others.
    var segment: Segment?
  }

  private let briefing: Briefing

  init(_ briefing: Briefing) { self.briefing = briefing }

  /// - Complexity: linear in the size of the document.
  func passage(_ id: String) -> Passage? {
    let document = briefing.document
    if let segment = document.segments.first(where: { $0.id == id }) {
      return Passage(id: id, location: segment.location(), segment: segment)
    }
    guard let block = document.blocks.first(where: { $0.id == id }) else { return nil }
    let segment = block.content.segments.first
    return Passage(
      id: id, location: segment?.location() ?? SourceLocation(file: briefing.sourceFile, line: block.line),
      segment: segment)
  }

  /// The id of what a line of the text is shown in: the last that begins on it or before it.
  func passage(atLine line: Int) -> String? {
    var found: (id: String, line: Int)?
    func take(_ id: String, _ begin: Int) {
      if begin <= line, begin > found?.line ?? 0 { found = (id, begin) }
    }
    let document = briefing.document
    if let line = document.title.origin.line { take("title", line) }
    for block in document.blocks {
      take(block.id, block.line)
      for segment in block.content.segments {
        if let line = segment.origin.line { take(anchor(of: segment, in: block), line) }
      }
    }
    return found?.id ?? document.blocks.first?.id
  }

  /// The id of what a line of a catalogue is shown in.
  func passage(atLine line: Int, of file: String, in edition: Edition) -> String? {
    var found: (segment: Segment, line: Int)?
    for segment in briefing.document.segments {
      let text = edition[segment]
      guard let begin = text.origin.line, begin <= line, begin > found?.line ?? 0,
        text.origin.location(in: text.words, atUTF8Offset: 0, length: 1).file == file
      else { continue }
      found = (segment, begin)
    }
    guard let found else { return nil }
    let block = briefing.document.blocks.first {
      $0.content.segments.contains { $0.index == found.segment.index }
    }
    return block.map { anchor(of: found.segment, in: $0) } ?? found.segment.id
  }

  /// What has an id on the page: an item of a list, and of all else the block.
  private func anchor(of segment: Segment, in block: Block) -> String {
    if case .list(let list) = block.content {
      return list.items.lazy.compactMap { $0.item(with: segment) }.first ?? block.id
    }
    return block.id
  }
}

extension ListItem {
  /// The id of the item that a segment is in: this one, or one below it.
  fileprivate func item(with segment: Segment) -> String? {
    if text.index == segment.index || label?.index == segment.index { return id }
    return items.lazy.compactMap { $0.item(with: segment) }.first
  }
}
