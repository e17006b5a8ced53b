/// What nobody looks at is passed over without being read.
extension XMLReader {
  /// Passes over an element from its start tag on.
  mutating func skipWholeElement() throws(XMLFailure) {
    if try skipTag() { try skipContent { reader throws(XMLFailure) in _ = try reader.skipTag() } }
  }

  /// Passes over what is left of the element that began last. Nobody looks at it, so it is only read to find its end.
  package mutating func skipElement() throws(XMLFailure) {
    if endsAtOnce {
      endsAtOnce = false
      _ = close()
      return
    }
    try skipContent { reader throws(XMLFailure) in _ = try reader.takeEndTag() }
  }

  /// - Parameter takeEnd: takes the end tag of the element itself.
  private mutating func skipContent(
    _ takeEnd: (inout XMLReader) throws(XMLFailure) -> Void
  ) throws(XMLFailure) {
    var depth = 0
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        position = bytes.firstPlace(of: UInt8(ascii: "<"), from: position)
      } else if starts("<!--") {
        position += 4
        try skip(to: "-->", what: "The comment")
      } else if starts("<![CDATA[") {
        try skip(to: "]]>", what: "The CDATA section")
      } else if starts("<?") {
        try skip(to: "?>", what: "The processing instruction")
      } else if depth == 0, starts("</") {
        return try takeEnd(&self)
      } else {
        let isEnd = starts("</")
        let hasContent = try skipTag()
        depth += isEnd ? -1 : hasContent ? 1 : 0
      }
    }
    throw failure(
      at: bytes.count, "The file ends before an element is closed",
      help: "Ask for the file again; it has been cut off")
  }

  /// - Returns: whether something may follow before the element ends.
  private mutating func skipTag() throws(XMLFailure) -> Bool {
    let start = position
    if let end = bytes.endOfTag(from: start) {
      position = end
      return bytes[end - 2] != UInt8(ascii: "/")
    }
    throw failure(at: start, "The tag is never closed", help: "Add '>'")
  }
}

extension [UInt8] {
  /// Where a byte is next; the end if it comes no more.
  fileprivate func firstPlace(of byte: UInt8, from start: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count, bytes[place] != byte { place += 1 }
      return place
    }
  }

  /// What is after a tag: after the first `>` that is not within quotation marks.
  fileprivate func endOfTag(from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      var place = start
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: ">"): return place + 1
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          let quote = bytes[place]
          place += 1
          while place < bytes.count, bytes[place] != quote { place += 1 }
        default: break
        }
        place += 1
      }
      return nil
    }
  }
}
