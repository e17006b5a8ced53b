/// A piece of a parsed template.
///
/// Nodes are in one array in the order of the text; a node that contains others knows the index
/// after the last of them.
enum Node: Sendable {
  case literal(Literal)
  case insertion(Name, isRaw: Bool, tag: Span)
  case section(Name, isInverted: Bool, end: Int)
  case partial(Inclusion)
  case parent(Inclusion, end: Int)
  case block(Block, end: Int)
}

/// Text that goes to the page as it is.
struct Literal: Sendable {
  /// Where the text is in the template's `text`.
  var range: Range<Int>
  /// Offsets in `text` at which a line begins, where the indentation of a partial goes.
  var lineStarts: [Int]
}

/// A partial or a parent.
struct Inclusion: Sendable {
  var template: Name
  /// The white space before a tag that stands alone on its line; nil if it does not.
  var indentation: [UInt8]?
}

/// A part of a template that another may replace, or the replacement.
struct Block: Sendable {
  var name: Name
  /// Whether the opening tag stands alone on its line, so that the body begins with a line.
  var startsLine: Bool
  /// What the lines of the body lost in parsing and get back in rendering.
  var indentation: [UInt8]
  /// What the lines of a replacement get in rendering.
  var replacementIndentation: [UInt8]
}

/// A template after parsing.
struct ParsedTemplate: Sendable {
  var file: TemplateFile
  var nodes: [Node]
  /// The bytes of the literals.
  var text: [UInt8]

  /// The index after the node and everything in it.
  func end(of index: Int) -> Int {
    switch nodes[index] {
    case .section(_, _, let end), .parent(_, let end), .block(_, let end): end
    case .literal, .insertion, .partial: index + 1
    }
  }

  /// The nodes of a range that are not inside others.
  func outermost(in range: Range<Int>) -> [Int] {
    var indices: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      indices.append(index)
      index = end(of: index)
    }
    return indices
  }
}
