/// The words of one inline run, parsed: text, and spans around it.
///
/// Pages, plain text and Markdown are written from the tree, and whatever marks something in the words is a pass over
/// it (``InlineMarker``). Nobody has to look into finished HTML to find out what it was.
///
/// The tree is flat: its nodes come in reading order, and a span has one where it begins and one where it ends. So no
/// nesting, however deep, needs recursion. Text is not copied into nodes; they name ranges of ``words``.
package struct InlineTree: Sendable {
  /// What encloses a part of the words.
  package enum Span: Hashable, Sendable {
    case emphasis
    case strong
    case code
    /// Words that are no longer meant.
    case deleted
    case link(Link)
    /// Words in another language than the rest, with its tag.
    case language(String)
    /// A term that leads to the glossary; the address is a finished one.
    case term(address: String)
    /// A mark that leads to a footnote; the address is a finished one. The footnote leads back to the id.
    case reference(address: String, id: String)
    /// Words between which no line may break.
    case together
  }

  /// What is no text.
  package enum Leaf: Hashable, Sendable {
    case image(Image)
    case lineBreak
  }

  /// A link to a place that it may lead to.
  package struct Link: Hashable, Sendable {
    /// Decoded; not percent-encoded.
    package var target: String
    /// Empty for none.
    package var title = ""
  }

  /// An image from a place that it may come from.
  package struct Image: Hashable, Sendable {
    /// Decoded; not percent-encoded.
    package var address: String
    package var alternative: String
    /// Empty for none.
    package var title: String
    /// In pixels; nil where it is not known.
    package var size: Size?

    package struct Size: Hashable, Sendable {
      package var width: Int
      package var height: Int
    }
  }

  enum Node {
    /// A range of the UTF-8 of ``InlineTree/words``, never empty. Two texts that follow one another are one.
    case text(Range<Int>)
    case leaf(Leaf)
    case begin(Span)
    case end(Span)
  }

  /// Holds the text of all nodes. Of a raw text it is the text itself, which costs nothing.
  let words: String
  /// Empty where all of ``words`` is one text, as in most segments.
  let nodes: [Node]

  /// A text without markup.
  package init(_ text: String) { self.init(words: text, nodes: []) }

  init(words: String, nodes: [Node]) {
    self.words = words
    self.nodes = nodes
  }

  /// Whether any of the words lead somewhere.
  package var hasLinks: Bool {
    nodes.contains { node in
      if case .begin(let span) = node { span.isLink } else { false }
    }
  }

  /// The same words for a place that is a link itself.
  package var withoutLinks: InlineTree {
    guard hasLinks else { return self }
    var rest = InlineNodes()
    for node in nodes {
      switch node {
      case .text(let range): rest.append(text: range)
      case .leaf(let leaf): rest.append(leaf)
      case .begin(let span): if !span.isLink { rest.begin(span) }
      case .end(let span): if !span.isLink { rest.end() }
      }
    }
    return InlineTree(words: words, nodes: rest.nodes)
  }

  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var words = words
    return words.withUTF8(body)
  }
}

extension InlineTree.Span {
  /// Whether it leads somewhere, and so may not be in another one that does.
  package var isLink: Bool {
    switch self {
    case .link, .term, .reference: true
    case .emphasis, .strong, .code, .deleted, .language, .together: false
    }
  }
}
