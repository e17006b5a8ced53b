import Characters
package import Diagnostics

/// The smallest thing that is translated as one: a heading, a paragraph, a list item, the words of a
/// quotation, a table cell.
package struct Segment: Hashable, Sendable {
  /// Position among the segments of its document, in reading order; an ``Edition`` is indexed by it.
  package var index: Int
  /// Language-neutral place in the document, the same in every edition: `s2-1-p3`, `t1-r2-c3`.
  package var id: String
  /// The words: NFC, white space collapsed, inline Markdown kept, without marker, label colon, outer
  /// quotation marks or flag.
  package var text: String
  /// Whether it has to be translated. A cell that is only a number or an empty mark has not.
  package var isTranslatable: Bool
  /// Where the text is in the source, to point at from a diagnostic.
  package var origin: TextOrigin

  package init(index: Int, id: String, text: String, isTranslatable: Bool = true, origin: TextOrigin) {
    self.index = index
    self.id = id
    self.text = text
    self.isTranslatable = isTranslatable
    self.origin = origin
  }

  package func location(atUTF8Offset offset: Int = 0, length: Int = 1) -> SourceLocation {
    origin.location(in: text, atUTF8Offset: offset, length: length)
  }

  /// For many places in the text.
  package var places: TextPlaces { TextPlaces(of: text, origin) }
}

/// Maps offsets of a text back to the file it was taken from.
package struct TextOrigin: Hashable, Sendable {
  /// From `offset` in the text on, scalars follow one another in `line` from `column` on.
  package struct Anchor: Hashable, Sendable {
    package var offset: Int
    package var line: Int
    package var column: Int

    package init(offset: Int, line: Int, column: Int) {
      self.offset = offset
      self.line = line
      self.column = column
    }
  }

  private let source: SourceFile
  // Most texts have one anchor, at offset 0; kept apart, it needs no memory of its own. Without any, the line is 0.
  private var firstLine = 0
  private var firstColumn = 0
  private var others: [Anchor] = []

  /// Of a text without words yet.
  package init(_ source: SourceFile) { self.source = source }

  /// Of a text whose place in the file is not known.
  package init(file: String) { self.init(SourceFile(name: file)) }

  /// - Parameter anchors: in ascending order of offset; the first is at offset 0.
  package init(_ source: SourceFile, anchors: [Anchor]) {
    self.source = source
    for anchor in anchors { append(anchor) }
  }

  /// Adds an anchor for what follows all others.
  package mutating func append(_ anchor: Anchor) {
    if firstLine > 0 {
      others.append(anchor)
    } else {
      (firstLine, firstColumn) = (anchor.line, anchor.column)
    }
  }

  /// Adds the anchors of a text that is appended at an offset.
  package mutating func append(_ other: TextOrigin, at offset: Int) {
    if other.firstLine > 0 {
      append(Anchor(offset: offset, line: other.firstLine, column: other.firstColumn))
    }
    for anchor in other.others {
      append(Anchor(offset: offset + anchor.offset, line: anchor.line, column: anchor.column))
    }
  }

  package var file: String { source.name }

  package var line: Int? { firstLine > 0 ? firstLine : nil }

  /// Where each part of the text begins.
  package var lines: [Int] { (firstLine > 0 ? [firstLine] : []) + others.map(\.line) }

  /// - Complexity: linear in the text; ``TextPlaces`` finds many places in one.
  package func location(in text: String, atUTF8Offset offset: Int, length: Int) -> SourceLocation {
    guard let anchor = anchor(at: offset) else { return SourceLocation(file: file) }
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: anchor.offset, limitedBy: utf8.endIndex) ?? utf8.endIndex
    let to = utf8.index(utf8.startIndex, offsetBy: offset, limitedBy: utf8.endIndex) ?? utf8.endIndex
    return source.location(
      line: anchor.line, column: anchor.column + utf8[from..<to].count { !$0.isUTF8Continuation },
      length: length)
  }

  fileprivate func location(
    atUTF8Offset offset: Int, length: Int, _ scalarCount: (Range<Int>) -> Int
  ) -> SourceLocation {
    guard let anchor = anchor(at: offset) else { return SourceLocation(file: file) }
    return source.location(
      line: anchor.line, column: anchor.column + scalarCount(anchor.offset..<max(anchor.offset, offset)),
      length: length)
  }

  private func anchor(at offset: Int) -> Anchor? {
    var (low, high) = (0, others.count)
    while low < high {
      let middle = (low + high) / 2
      if others[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    if low > 0 { return others[low - 1] }
    return firstLine > 0 ? Anchor(offset: 0, line: firstLine, column: firstColumn) : nil
  }

  /// The origin of what is left of a text without its beginning.
  package func dropping(utf8Count count: Int, of text: String) -> TextOrigin {
    var rest = TextOrigin(source)
    let start = location(in: text, atUTF8Offset: count, length: 1)
    if let line = start.line, let column = start.column {
      rest.append(Anchor(offset: 0, line: line, column: column))
    }
    for anchor in others where anchor.offset > count {
      rest.append(Anchor(offset: anchor.offset - count, line: anchor.line, column: anchor.column))
    }
    return rest
  }
}

/// The places of a text in the file that it was taken from, for when many are asked for.
package struct TextPlaces: Sendable {
  private let text: Substring
  private let origin: TextOrigin
  private let index: ScalarIndex

  /// - Complexity: linear in a long text, else O(1).
  package init(of text: String, _ origin: TextOrigin) {
    self.text = text[...]
    self.origin = origin
    index = ScalarIndex(self.text)
  }

  /// - Complexity: O(log(length)).
  package func location(atUTF8Offset offset: Int, length: Int = 1) -> SourceLocation {
    text.withUTF8Bytes { bytes in
      origin.location(atUTF8Offset: offset, length: length) { range in
        index.count(before: range.upperBound, in: bytes) - index.count(before: range.lowerBound, in: bytes)
      }
    }
  }
}
