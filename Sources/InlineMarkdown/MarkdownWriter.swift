import Characters

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

/// What decides whether stars can make an emphasis. Markup next to it counts as punctuation.
private struct EmphasisEnds {
  var beginsWithWord = false
  var endsWithWord = false
  /// Whether a word follows directly.
  var isBeforeWord = false

  /// Those of all emphasis of a tree, in the order in which it begins.
  /// - Complexity: O(words and nodes)
  static func all(in tree: InlineTree) -> [EmphasisEnds] {
    var found: [EmphasisEnds] = []
    var open: [Int] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index] {
      case .begin(let span) where span.isEmphasis:
        open.append(found.count)
        found.append(EmphasisEnds(beginsWithWord: tree.text(at: index + 1).first?.isWordCharacter ?? false))
      case .end(let span) where span.isEmphasis:
        guard let number = open.popLast() else { break }
        found[number].endsWithWord = tree.text(at: index - 1).last?.isWordCharacter ?? false
        found[number].isBeforeWord = tree.text(at: index + 1).first?.isWordCharacter ?? false
      case .text, .leaf, .begin, .end: break
      }
    }
    return found
  }
}

extension InlineTree {
  /// The words with their emphasis, code, links and images as Markdown.
  package var markdown: String {
    var writer = MarkdownWriter(EmphasisEnds.all(in: self))
    write(to: &writer)
    return writer.markdown
  }

  /// The text that a node is; empty for another one and outside of the tree.
  fileprivate func text(at index: Int) -> Substring {
    guard nodes.indices.contains(index), case .text(let range) = nodes[index] else { return "" }
    let utf8 = words.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return words[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension InlineTree.Span {
  fileprivate var isEmphasis: Bool {
    switch self {
    case .emphasis, .strong: true
    case .code, .link, .language, .term, .together: false
    }
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}

extension String {
  /// The text with a backslash before everything that Markdown could take for markup.
  package var escapedForMarkdown: String {
    var escaped = ""
    for scalar in unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped.escapedAtLineStart
  }

  /// What would begin a list or a heading at the start of a line.
  private var escapedAtLineStart: String {
    guard let first = unicodeScalars.first else { return self }
    if "-+=~".unicodeScalars.contains(first) { return "\\" + self }
    let digits = prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10, let sign = dropFirst(digits.count).first,
      sign == "." || sign == ")"
    else { return self }
    return "\(digits)\\\(dropFirst(digits.count))"
  }

  /// The text on one line, with U+FFFD for control characters, as pages show it.
  fileprivate var withVisibleCharacters: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    var visible = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D: visible += " "
      case 0x00..<0x09, 0x0B..<0x20: visible += "\u{FFFD}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}
