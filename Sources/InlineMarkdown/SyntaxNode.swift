import CCMark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SyntaxTree {
  /// A node, valid while its tree is walked.
  struct Node {
    let pointer: OpaquePointer

    init(pointer: OpaquePointer) { self.pointer = pointer }

    enum Kind {
      case text, code, html, softBreak, hardBreak, emphasis, strong, link, image
      /// The document and its one paragraph.
      case container
    }

    var kind: Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_HTML_INLINE: .html
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .hardBreak
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: .container
      }
    }

    /// The node's own text as its author wrote it, but for what no page may show. libcmark has joined neighbouring
    /// text nodes.
    func withLiteral(without sentinels: Sentinels, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      withBytes(cmark_node_get_literal(pointer)) { literal in
        // A mark is a noncharacter.
        guard literal.firstForbidden() < literal.count else { return body(literal) }
        var original: [UInt8] = []
        original.reserveCapacity(literal.count)
        sentinels.appendOriginal(literal, to: &original)
        original.withUnsafeBufferPointer(\.shown).withUnsafeBufferPointer(body)
      }
    }

    /// The target of a link or image, decoded but not percent-encoded, with whatever no page may show.
    func target(without sentinels: Sentinels) -> [UInt8] {
      bytes(cmark_node_get_url(pointer), without: sentinels)
    }

    /// The language of a span that libcmark takes for an image or a link; nil for a real one.
    func languageTag(_ sentinels: Sentinels) -> String? {
      var tag: String?
      withBytes(cmark_node_get_url(pointer)) { tag = sentinels.languageTag(ofAddress: $0) }
      return tag
    }

    /// The title of a link or image; empty for none.
    func title(without sentinels: Sentinels) -> String {
      let title = bytes(cmark_node_get_title(pointer), without: sentinels)
      return String(decoding: title.withUnsafeBufferPointer(\.shown), as: UTF8.self)
    }

    /// Where the node is in the prepared text, delimiters included except for code.
    func range(in prepared: PreparedText) -> Range<Int>? {
      guard let start = start(in: prepared), let end = end(in: prepared), start <= end else { return nil }
      return start..<end
    }

    /// The part of a link or image after its text. An autolink has nothing else.
    func targetRange(in prepared: PreparedText) -> Range<Int>? {
      guard let range = range(in: prepared) else { return nil }
      guard !isAutolink(in: prepared), let last = cmark_node_last_child(pointer),
        let end = Node(pointer: last).end(in: prepared), range.contains(end)
      else { return range }
      return end..<range.upperBound
    }

    /// Whether a link was written as `<target>`.
    func isAutolink(in prepared: PreparedText) -> Bool {
      guard let start = start(in: prepared), start < prepared.bytes.count else { return false }
      return prepared.bytes[start] == UInt8(ascii: "<")
    }

    private func start(in prepared: PreparedText) -> Int? {
      prepared.offset(
        line: Int(cmark_node_get_start_line(pointer)),
        column: Int(cmark_node_get_start_column(pointer)) + columnShift)
    }

    private func end(in prepared: PreparedText) -> Int? {
      prepared.offset(
        line: Int(cmark_node_get_end_line(pointer)),
        column: Int(cmark_node_get_end_column(pointer)) + columnShift
      ).map { $0 + 1 }
    }

    /// What the columns of an autolink lack: libcmark counts them from the beginning of its paragraph, and those of the
    /// text in it from the beginning of the line.
    private var columnShift: Int {
      guard kind == .link, let text = cmark_node_first_child(pointer), cmark_node_next(text) == nil,
        Node(pointer: text).kind == .text
      else { return 0 }
      var isAutolink = false
      withBytes(cmark_node_get_url(pointer)) { address in
        withBytes(cmark_node_get_literal(text)) { literal in
          // `mailto:` goes before an address of mail.
          isAutolink = literal.count <= address.count && address.suffix(literal.count).elementsEqual(literal)
        }
      }
      guard isAutolink else { return 0 }
      return Int(cmark_node_get_start_column(text)) - 1 - Int(cmark_node_get_start_column(pointer))
    }

    private func bytes(_ string: UnsafePointer<CChar>?, without sentinels: Sentinels) -> [UInt8] {
      var result: [UInt8] = []
      withBytes(string) { sentinels.appendOriginal($0, to: &result) }
      return result
    }

    private func withBytes(
      _ string: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
      guard let string else { return }
      let length = strlen(string)
      string.withMemoryRebound(to: UInt8.self, capacity: length) {
        body(UnsafeBufferPointer(start: $0, count: length))
      }
    }
  }
}
