import Characters

/// Writes the words of a tree without their markup, so that they read as on the page.
private struct PlainTextWriter: InlineWriter {
  var text: [UInt8] = []

  mutating func write(_ words: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: words) }

  mutating func write(_ leaf: InlineTree.Leaf) {
    switch leaf {
    case .lineBreak: text.append(UInt8(ascii: " "))
    case .image(let image): text += image.alternative.utf8
    }
  }

  mutating func begin(_ span: InlineTree.Span) { noteMarkup(span) }

  mutating func end(_ span: InlineTree.Span) { noteMarkup(span) }

  private func noteMarkup(_ span: InlineTree.Span) {
    switch span {
    case .emphasis, .strong, .code, .deleted, .link, .language, .term, .reference, .together: break
    }
  }
}

extension InlineTree {
  /// The words without their markup, on one line, for titles, feeds, data and labels. Not escaped.
  package var plainText: String {
    if nodes.isEmpty { return words.onOneLine }
    var writer = PlainTextWriter()
    writer.text.reserveCapacity(words.utf8.count)
    write(to: &writer)
    return String(decoding: writer.text, as: UTF8.self).onOneLine
  }
}

extension String {
  /// The text with spaces for its line breaks.
  fileprivate var onOneLine: String {
    var text = self
    // Line breaks are control characters.
    let hasBreaks = text.withUTF8 { text in
      text.next(from: 0, where: \.isLineBreak, mayContain: \.containControl) < text.count
    }
    guard hasBreaks else { return self }
    return String(decoding: utf8.map { $0.isLineBreak ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
