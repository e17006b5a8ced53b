import CCMark

/// The tree libcmark makes of a text, freed with this value.
struct SyntaxTree: ~Copyable {
  private let root: OpaquePointer

  /// libcmark reports no errors: every text is Markdown. It ends the process when memory runs out, so
  /// that the caller limits the size.
  init?(parsing bytes: [UInt8], hasSmartPunctuation: Bool) {
    let options = CMARK_OPT_SOURCEPOS | (hasSmartPunctuation ? CMARK_OPT_SMART : 0)
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, options)
      }
    }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  enum Event {
    /// Leaves are entered only.
    case enter
    case exit
  }

  /// Visits every node in reading order, without recursion.
  func walk(_ visit: (Event, Node, Node.Kind) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      let node = Node(pointer: pointer)
      visit(event == CMARK_EVENT_ENTER ? .enter : .exit, node, node.kind)
    }
  }
}
