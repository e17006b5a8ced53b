import Characters

extension InlineTree {
  /// The tree with `~~words~~` as words that are no longer meant. Both ends stand in one span, next to words, and not in code.
  /// - Complexity: linear in the tree.
  var withDeletions: InlineTree {
    var ends: [Int: Bool] = [:]
    withUTF8 { words in
      var open: [Int?] = [nil]
      var codeDepth = 0
      for node in marked {
        switch node {
        case .begin(let span):
          open.append(nil)
          if span == .code { codeDepth += 1 }
        case .end(let span):
          if open.count > 1 { open.removeLast() }
          if span == .code { codeDepth -= 1 }
        case .text(let range) where codeDepth == 0:
          for place in words.runs(of: UInt8(ascii: "~"), in: range) where place.count == 2 {
            let closes = place.lowerBound > 0 && !words[place.lowerBound - 1].isASCIISpace
            let opens = place.upperBound < words.count && !words[place.upperBound].isASCIISpace
            if closes, let start = open[open.count - 1] {
              (ends[start], ends[place.lowerBound]) = (true, false)
              open[open.count - 1] = nil
            } else if opens {
              open[open.count - 1] = place.lowerBound
            }
          }
        case .text, .leaf: break
        }
      }
    }
    guard !ends.isEmpty else { return self }
    return rebuilt { range, nodes in
      var start = range.lowerBound
      for place in ends.keys.filter(range.contains).sorted() {
        nodes.append(text: start..<place)
        if ends[place] ?? false { nodes.begin(.deleted) } else { nodes.end() }
        start = place + 2
      }
      nodes.append(text: start..<range.upperBound)
    }
  }

  /// The tree with marks such as `[^1]` as references to footnotes.
  /// - Parameter reference: by the name in a mark, what stands on the page for it and where it leads; nil for what is no mark.
  /// - Complexity: linear in the tree.
  func withReferences(
    _ reference: (String) -> (label: String, address: String, id: String)?
  ) -> InlineTree {
    var text = words
    var isChanged = false
    let bytes = Array(words.utf8)
    var linkDepth = 0
    var nodes = InlineNodes()
    for node in marked {
      switch node {
      case .text(let range) where linkDepth == 0:
        var start = range.lowerBound
        for mark in bytes.footnoteMarks(in: range) {
          let name = String(decoding: bytes[mark.lowerBound + 2..<mark.upperBound - 1], as: UTF8.self)
          guard let target = reference(name) else { continue }
          isChanged = true
          nodes.append(text: start..<mark.lowerBound)
          nodes.begin(.reference(address: target.address, id: target.id))
          let label = text.utf8.count
          text += target.label
          nodes.append(text: label..<text.utf8.count)
          nodes.end()
          start = mark.upperBound
        }
        nodes.append(text: start..<range.upperBound)
      case .text(let range): nodes.append(text: range)
      case .leaf(let leaf): nodes.append(leaf)
      case .begin(let span):
        if span.isLink || span == .code { linkDepth += 1 }
        nodes.begin(span)
      case .end(let span):
        if span.isLink || span == .code { linkDepth -= 1 }
        nodes.end()
      }
    }
    return isChanged ? InlineTree(words: text, nodes: nodes.nodes) : self
  }

  /// What `{#name}` at the end of the words names, and the tree without it; nil if nothing does.
  var withoutNameAtEnd: (name: String, tree: InlineTree)? {
    let bytes = Array(words.utf8)
    guard bytes.last == UInt8(ascii: "}"), let hash = bytes.lastIndex(of: UInt8(ascii: "#")), hash > 0,
      bytes[hash - 1] == UInt8(ascii: "{")
    else { return nil }
    let name = String(decoding: bytes[(hash + 1)..<(bytes.count - 1)], as: UTF8.self)
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic,
      name.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
      }), case .text(let range) = marked.last, range.lowerBound < hash
    else { return nil }
    var end = hash - 1
    while end > range.lowerBound, bytes[end - 1].isASCIISpace { end -= 1 }
    var rest = InlineNodes()
    for node in marked.dropLast() {
      switch node {
      case .text(let range): rest.append(text: range)
      case .leaf(let leaf): rest.append(leaf)
      case .begin(let span): rest.begin(span)
      case .end: rest.end()
      }
    }
    rest.append(text: range.lowerBound..<end)
    return (name, InlineTree(words: String(decoding: bytes[..<end], as: UTF8.self), nodes: rest.nodes))
  }

  /// The nodes, where a tree without markup has one as well.
  private var marked: [Node] {
    nodes.isEmpty && !words.isEmpty ? [.text(0..<words.utf8.count)] : nodes
  }

  private func rebuilt(_ text: (Range<Int>, inout InlineNodes) -> Void) -> InlineTree {
    var rest = InlineNodes()
    for node in marked {
      switch node {
      case .text(let range): text(range, &rest)
      case .leaf(let leaf): rest.append(leaf)
      case .begin(let span): rest.begin(span)
      case .end: rest.end()
      }
    }
    return InlineTree(words: words, nodes: rest.nodes)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands once or more in a row.
  fileprivate func runs(of byte: UInt8, in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = range.lowerBound
    while let start = self[index..<range.upperBound].firstIndex(of: byte) {
      index = self[start..<range.upperBound].firstIndex { $0 != byte } ?? range.upperBound
      runs.append(start..<index)
    }
    return runs
  }
}

extension [UInt8] {
  /// Where `[^name]` stands.
  func footnoteMarks(in range: Range<Int>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var index = range.lowerBound
    while let start = self[index..<range.upperBound].firstIndex(of: UInt8(ascii: "[")) {
      index = start + 1
      guard let end = endOfFootnoteMark(at: start, before: range.upperBound) else { continue }
      marks.append(start..<end)
      index = end
    }
    return marks
  }

  /// The end of a mark `[^name]` that begins at a place; nil where none does. Names are short.
  func endOfFootnoteMark(at start: Int, before limit: Int) -> Int? {
    guard start + 3 < limit, self[start] == UInt8(ascii: "["), self[start + 1] == UInt8(ascii: "^") else {
      return nil
    }
    var end = start + 2
    while end < Swift.min(limit, start + 66), self[end] != UInt8(ascii: "]") {
      guard self[end] > 0x20, self[end] != UInt8(ascii: "["), self[end] != UInt8(ascii: "^") else {
        return nil
      }
      end += 1
    }
    return end > start + 2 && end < limit && self[end] == UInt8(ascii: "]") ? end + 1 : nil
  }
}
