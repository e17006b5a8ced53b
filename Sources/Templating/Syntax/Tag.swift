import Characters

/// The pair of marks around a tag; `{{` and `}}` until a template sets others.
struct Delimiters: Sendable {
  var open: [UInt8]
  var close: [UInt8]

  static let standard = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
}

/// A name as it is written in a template.
struct Name: Hashable, Sendable {
  var text: String
  var span: Span

  /// The names of a path such as `head.title`; the single name `.` means the value of the section itself.
  var parts: [String] {
    text == "." ? [text] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// Whether the parts of the path are names.
  var isPath: Bool { !text.utf8.contains(where: \.isASCIISpace) && !parts.contains("") }
}

/// One tag of a template.
struct Tag: Sendable {
  enum Kind: Sendable {
    case comment, delimiters, insertion, rawInsertion, section, inverted, close, partial, parent, block
  }

  var kind: Kind
  /// Empty for comments and delimiters.
  var name: Name
  /// The whole tag, as far as it is in its first line.
  var span: Span
}
