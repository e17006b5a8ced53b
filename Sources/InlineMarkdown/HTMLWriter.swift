/// Writes a tree as HTML: tags of its own, everything else escaped.
private struct HTMLWriter: InlineWriter {
  var html: [UInt8]

  /// Whether line feeds end lines, as those of a cell do, and are no spaces.
  var keepsLines = false

  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while keepsLines, let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) {
      html.appendEscaped(UnsafeBufferPointer(rebasing: text[start..<end]))
      html.append("<br>")
      start = end + 1
    }
    html.appendEscaped(UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func write(_ leaf: InlineTree.Leaf) {
    switch leaf {
    case .lineBreak: html.append("<br>\n")
    case .image(let image):
      html.append("<img src=\"")
      html.appendURL(image.address)
      html.append("\" alt=\"")
      html.appendEscaped(image.alternative)
      appendTitle(image.title)
      html.append("\"")
      if let size = image.size { html += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8 }
      html.append(">")
    }
  }

  mutating func begin(_ span: InlineTree.Span) {
    switch span {
    case .emphasis: html.append("<em>")
    case .strong: html.append("<strong>")
    case .code: html.append("<code>")
    case .deleted: html.append("<del>")
    case .link(let link):
      html.append("<a href=\"")
      html.appendURL(link.target)
      appendTitle(link.title)
      html.append("\">")
    case .language(let tag):
      html.append("<span lang=\"")
      html.appendEscaped(tag)
      html.append("\">")
    case .term(let address):
      html.append("<a class=\"term\" href=\"")
      html.appendEscaped(address)
      html.append("\">")
    case .reference(let address, let id):
      html.append("<a class=\"reference\" id=\"")
      html.appendEscaped(id)
      html.append("\" href=\"")
      html.appendEscaped(address)
      html.append("\" role=\"doc-noteref\">")
    case .together: html.append("<span class=\"together\">")
    }
  }

  mutating func end(_ span: InlineTree.Span) {
    switch span {
    case .emphasis: html.append("</em>")
    case .strong: html.append("</strong>")
    case .code: html.append("</code>")
    case .deleted: html.append("</del>")
    case .link, .term, .reference: html.append("</a>")
    case .language, .together: html.append("</span>")
    }
  }

  /// Ends an attribute and leaves the next one open.
  private mutating func appendTitle(_ title: String) {
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendEscaped(title)
  }
}

extension InlineTree {
  /// Appends the words as HTML.
  /// - Parameter keepsLines: whether line feeds end lines; else they are spaces.
  package func write(into html: inout [UInt8], keepsLines: Bool = false) {
    var writer = HTMLWriter(html: [], keepsLines: keepsLines)
    // Taken and given back, so that there is never a second reference which would make a copy of it.
    swap(&writer.html, &html)
    write(to: &writer)
    swap(&writer.html, &html)
  }

  /// The words as HTML.
  package var html: [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(words.utf8.count + 16 * nodes.count)
    write(into: &html)
    return html
  }

  /// The same, every line feed in the words the end of a line.
  package var htmlOfLines: [UInt8] {
    var html: [UInt8] = []
    html.reserveCapacity(words.utf8.count + 16 * nodes.count)
    write(into: &html, keepsLines: true)
    return html
  }
}
