import Briefings
import InlineMarkdown

/// Which marks in the texts of a document lead to which footnotes, and back.
///
/// The text form says where the marks of the source are; a translation has the same marks at other places, so they are
/// looked for in its words.
struct FootnoteLinks: Sendable {
  struct Mark: Sendable {
    /// With its brackets: `1)`, `[1]`, `†`.
    var text: String
    /// The id of the footnote's block.
    var note: String
    /// The id of the mark.
    var id: String
  }

  /// By ``Segment/index``, in reading order.
  private var marks: [Int: [Mark]] = [:]

  init(_ document: Document) {
    var found: [(segment: Int, offset: Int, mark: Mark)] = []
    for block in document.blocks {
      guard case .footnote(let footnote) = block.content else { continue }
      for (number, reference) in footnote.references.enumerated() {
        found.append(
          (
            reference.segment, reference.mark.lowerBound,
            Mark(
              text: footnote.mark, note: block.id, id: Self.id(ofReference: number, to: block.id))
          ))
      }
    }
    for (segment, _, mark) in found.sorted(by: { ($0.segment, $0.offset) < ($1.segment, $1.offset) }) {
      marks[segment, default: []].append(mark)
    }
  }

  var isEmpty: Bool { marks.isEmpty }

  /// `s0-f1-from-1`: the id of a mark that leads to a footnote.
  static func id(ofReference number: Int, to note: String) -> String { "\(note)-from-\(number + 1)" }

  /// The tree of a segment with its marks as links, and the ids of those that are there.
  /// - Parameter suffix: for the ids, where a page has the text in several languages.
  func linked(_ tree: InlineTree, _ segment: Segment, suffix: String = "") -> InlineTree {
    guard let marks = marks[segment.index] else { return tree }
    var marker = FootnoteMarker(marks, suffix: suffix)
    return tree.marked(by: &marker) ?? tree
  }

  /// The ids of the marks that lead to a footnote and that the words of an edition have.
  func references(to note: String, in words: (Int) -> String) -> [String] {
    var ids: [(Int, String)] = []
    for (segment, marks) in marks where marks.contains(where: { $0.note == note }) {
      var marker = FootnoteMarker(marks, suffix: "")
      var text = words(segment)
      _ = text.withUTF8 { marker.marks(in: $0) }
      for mark in marker.found where mark.note == note { ids.append((segment, mark.id)) }
    }
    return ids.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Makes the marks of footnotes lead to them.
private struct FootnoteMarker: InlineMarker {
  private var open: ArraySlice<FootnoteLinks.Mark>
  private let suffix: String
  private(set) var found: [FootnoteLinks.Mark] = []

  init(_ marks: [FootnoteLinks.Mark], suffix: String) {
    open = marks[...]
    self.suffix = suffix
  }

  func passesOver(_ span: InlineTree.Span) -> Bool {
    switch span {
    case .link, .term, .reference, .code: true
    case .emphasis, .strong, .deleted, .language, .together: false
    }
  }

  mutating func marks(in text: UnsafeBufferPointer<UInt8>) -> [InlineMark] {
    var marks: [InlineMark] = []
    var start = 0
    while let mark = open.first {
      let bytes = Array(mark.text.utf8)
      guard let offset = text.offset(of: bytes, from: start) else { break }
      let range = offset..<(offset + bytes.count)
      marks.append(InlineMark(range, .reference(address: "#" + mark.note, id: mark.id + suffix)))
      found.append(mark)
      start = range.upperBound
      open = open.dropFirst()
    }
    return marks
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a mark stands that is written on to a word; digits before it would make another number of it.
  fileprivate func offset(of mark: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + mark.count <= count {
      let isMark = self[index] == mark[0] && self[index..<(index + mark.count)].elementsEqual(mark)
      if isMark, index == 0 || !(0x30...0x39).contains(self[index - 1]) && self[index - 1] != 0x20 {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension Footnote {
  /// The label as it is in the text that refers to it.
  var mark: String {
    label.last.map { $0.isNumber } ?? false ? label + ")" : label
  }
}
