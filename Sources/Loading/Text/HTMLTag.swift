import Characters

/// A tag of a known element: `<br>`, `</p>`, `<span style="…">`.
struct HTMLTag {
  /// In small letters.
  var name: String
  var isClosing: Bool
  /// Whether there is anything like `name=` in it.
  var hasAttributes: Bool
  /// The offset after it.
  var end: Int

  /// A tag may have so many bytes.
  private static let lengthLimit = 4096

  /// - Complexity: O(length of the tag).
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var index = start + 1
    let limit = min(bytes.count, start + Self.lengthLimit)
    isClosing = index < limit && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    while index < limit, index < nameStart + 12, bytes[index].isASCIILetter || bytes[index].isASCIIDigit {
      index += 1
    }
    guard index > nameStart, index < limit else { return nil }
    name = String(decoding: bytes[nameStart..<index].map(\.lowercasedASCII), as: UTF8.self)
    guard htmlElements.contains(name) else { return nil }
    hasAttributes = false
    var quote: UInt8?
    var isEmpty = true
    while index < limit {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        // `<b 12>` and `<table 1>` are words of the text.
        guard isEmpty || hasAttributes else { return nil }
        end = index + 1
        return
      } else if byte == UInt8(ascii: "<") || byte == 0x0A {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard hasAttributes else { return nil }
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        hasAttributes = !isClosing
      } else if byte != UInt8(ascii: "/"), !byte.isASCIIBlank {
        isEmpty = false
      }
      index += 1
    }
    return nil
  }

  var breaksLine: Bool { name == "br" || name == "hr" }

  /// Whether it parts what is before it from what is after it as a blank line does.
  var partsParagraphs: Bool { name == "p" || name == "div" || (name.utf8.count == 2 && name.hasPrefix("h")) }

  /// Whether it parts words, and is no name that somebody would write in angle brackets.
  var isBlock: Bool { blockElements.contains(name) }
}

private let blockElements: Set<String> = [
  "p", "div", "li", "ul", "ol", "tr", "td", "th", "tbody", "thead", "h1", "h2", "h3", "h4", "h5", "h6", "dl",
  "dt", "dd",
  "blockquote", "colgroup",
]

/// The elements of pages and of what editors on the net make of a text.
private let htmlElements: Set<String> = blockElements.union([
  "a", "abbr", "address", "article", "b", "big", "body", "br", "caption", "center", "cite", "code", "col",
  "del", "em",
  "figcaption", "figure", "font", "footer", "header", "hr", "i", "img", "ins", "main", "mark", "nobr", "pre",
  "q", "s",
  "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u",
])
