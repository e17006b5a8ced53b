/// Processing instructions, and a document type that is passed over.
extension XMLReader {
  mutating func takeInstruction() throws(XMLFailure) -> XMLInstruction {
    let start = position
    position += 2
    while position < bytes.count, bytes[position].isXMLNameByte(isFirst: position == start + 2) {
      position += 1
    }
    let name = bytes[start + 2..<position]
    let content = position
    try skip(to: "?>", from: start, what: "The processing instruction")
    return XMLInstruction(
      name: String(decoding: name, as: UTF8.self),
      content: String(decoding: bytes[content..<position - 2], as: UTF8.self), range: start..<position)
  }

  /// `<!DOCTYPE svg PUBLIC "…" "…">`.
  mutating func skipDocumentType() throws(XMLFailure) {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        hasDocumentType = true
        return
      case UInt8(ascii: "["):
        throw failure(
          at: position, "The document type has declarations of its own",
          reason: "They can make a small file grow without end, pull in other files, or hide what is in it",
          help: "Remove everything from '[' to the matching ']', or save the file without them")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[(position + 1)...].firstIndex(of: bytes[position]) else {
          throw failure(at: position, "The quotation mark is never closed")
        }
        position = end + 1
      case UInt8(ascii: "<") where position > start:
        throw failure(at: start, "The document type is never closed", help: "Add '>'")
      default: position += 1
      }
    }
    throw failure(at: start, "The document type is never closed", help: "Add '>'")
  }
}
