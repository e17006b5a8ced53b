/// Writes a tree as Markdown that any CommonMark program reads as it is meant.
private struct MarkdownWriter: InlineWriter {
  var markdown: [UInt8]
  /// Where the words of the tree begin.
  let start: Int
  /// For each emphasis in reading order, whether stars make it.
  private var canBeStars: ArraySlice<EmphasisEnds>
  /// What ends the emphasis that is open.
  private var endSigns: [StaticString] = []
  private var isInCode = false

  init(_ ends: [EmphasisEnds], start: Int) {
    markdown = []
    self.start = start
    canBeStars = ends[...]
  }

  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    if var visible = text.withVisibleCharacters {
      visible.withUTF8 { writeVisible($0) }
    } else {
      writeVisible(text)
    }
  }

  private mutating func writeVisible(_ text: UnsafeBufferPointer<UInt8>) {
    if isInCode { markdown.append(contentsOf: text) } else { markdown.append(escapingMarkdown: text) }
  }

  mutating func write(_ leaf: InlineTree.Leaf) {
    switch leaf {
    case .lineBreak: markdown.append("\\\n")
    case .image(let image):
      markdown.append("![")
      var alternative = image.alternative
      alternative.withUTF8 { write($0) }
      markdown.append("](")
      markdown.appendURL(image.address)
      markdown.append(")")
    }
  }

  mutating func begin(_ span: InlineTree.Span) {
    switch span {
    case .emphasis: beginEmphasis(stars: "*", begin: "<em>", end: "</em>")
    case .strong: beginEmphasis(stars: "**", begin: "<strong>", end: "</strong>")
    case .code:
      markdown.append("`")
      isInCode = true
    case .link: markdown.append("[")
    // CommonMark has no ids of its own.
    case .reference(_, let id):
      markdown.append("<a id=\"")
      markdown += id.utf8
      markdown.append("\"></a>[")
    case .deleted: markdown.append("~~")
    case .language, .term, .together: break
    }
  }

  mutating func end(_ span: InlineTree.Span) {
    switch span {
    case .emphasis, .strong: if let sign = endSigns.popLast() { markdown.append(sign) }
    case .code:
      markdown.append("`")
      isInCode = false
    case .link(let link): endLink(to: link.target)
    case .reference(let target, _): endLink(to: target)
    case .deleted: markdown.append("~~")
    case .language, .term, .together: break
    }
  }

  private mutating func endLink(to target: String) {
    markdown.append("](")
    markdown.appendURL(target)
    markdown.append(")")
  }

  /// Stars, or tags where CommonMark would show the stars: `**수질(Quality)**을`.
  private mutating func beginEmphasis(stars: StaticString, begin: StaticString, end: StaticString) {
    guard let ends = canBeStars.popFirst() else { return }
    let isAfterWord = lastCharacter?.isWordCharacter ?? false
    let canBeStars = (ends.beginsWithWord || !isAfterWord) && (ends.endsWithWord || !ends.isBeforeWord)
    markdown.append(canBeStars ? stars : begin)
    endSigns.append(canBeStars ? stars : end)
  }

  /// The last one of the tree so far. No character that matters is longer than what is looked at.
  private var lastCharacter: Character? {
    String(decoding: markdown[max(start, markdown.count - 64)...], as: UTF8.self).last
  }
}

extension InlineTree {
  /// Appends the words with their emphasis, code, links and images as Markdown.
  package func write(markdown: inout [UInt8]) {
    var writer = MarkdownWriter(nodes.isEmpty ? [] : EmphasisEnds.all(in: self), start: markdown.count)
    // Taken and given back, so that there is never a second reference which would make a copy of it.
    swap(&writer.markdown, &markdown)
    write(to: &writer)
    swap(&writer.markdown, &markdown)
  }

  /// The words with their emphasis, code, links and images as Markdown.
  package var markdown: String {
    var markdown: [UInt8] = []
    write(markdown: &markdown)
    return String(decoding: markdown, as: UTF8.self)
  }
}
