/// Writes a tree as Markdown that any CommonMark program reads as it is meant.
private struct MarkdownWriter: InlineWriter {
  private(set) var markdown = ""
  /// For each emphasis in reading order, whether stars make it.
  private var canBeStars: ArraySlice<EmphasisEnds>
  /// What ends the emphasis that is open.
  private var endSigns: [String] = []
  private var isInCode = false

  init(_ ends: [EmphasisEnds]) { canBeStars = ends[...] }

  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: text, as: UTF8.self).withVisibleCharacters
    markdown += isInCode ? text : text.escapedForMarkdown
  }

  mutating func write(_ leaf: InlineTree.Leaf) {
    switch leaf {
    case .lineBreak: markdown += "\\\n"
    case .image(let image):
      let alternative = image.alternative.withVisibleCharacters.escapedForMarkdown
      markdown += "![\(alternative)](\(address(image.address)))"
    }
  }

  mutating func begin(_ span: InlineTree.Span) {
    switch span {
    case .emphasis: beginEmphasis(stars: "*", tag: "em")
    case .strong: beginEmphasis(stars: "**", tag: "strong")
    case .code:
      markdown += "`"
      isInCode = true
    case .link: markdown += "["
    // CommonMark has no ids of its own.
    case .reference(_, let id): markdown += "<a id=\"\(id)\"></a>["
    case .language, .term, .together: break
    }
  }

  mutating func end(_ span: InlineTree.Span) {
    switch span {
    case .emphasis, .strong: markdown += endSigns.popLast() ?? ""
    case .code:
      markdown += "`"
      isInCode = false
    case .link(let link): markdown += "](\(address(link.target)))"
    case .reference(let target, _): markdown += "](\(address(target)))"
    case .language, .term, .together: break
    }
  }

  /// Stars, or tags where CommonMark would show the stars: `**수질(Quality)**을`.
  private mutating func beginEmphasis(stars: String, tag: String) {
    guard let ends = canBeStars.popFirst() else { return }
    let isAfterWord = markdown.last?.isWordCharacter ?? false
    let canBeStars = (ends.beginsWithWord || !isAfterWord) && (ends.endsWithWord || !ends.isBeforeWord)
    markdown += canBeStars ? stars : "<\(tag)>"
    endSigns.append(canBeStars ? stars : "</\(tag)>")
  }

  private func address(_ target: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendURL(target)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension InlineTree {
  /// The words with their emphasis, code, links and images as Markdown.
  package var markdown: String {
    var writer = MarkdownWriter(EmphasisEnds.all(in: self))
    write(to: &writer)
    return writer.markdown
  }
}
