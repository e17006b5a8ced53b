import SourceReading

extension Catalogue {
  /// The PO file, as gettext's own tools lay one out. Reading it back gives the same catalogue.
  package func serialized() -> [UInt8] {
    var writer = CatalogueWriter()
    if let header { writer.write(header) }
    for entry in entries { writer.write(entry) }
    if !trailingComments.isEmpty {
      writer.beginEntry()
      writer.write(trailingComments, isObsolete: false)
    }
    return writer.bytes
  }
}

/// Puts the parts of a PO file one after the other.
struct CatalogueWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ entry: CatalogueEntry) {
    beginEntry()
    write(entry.comments, isObsolete: entry.isObsolete)
    writeText(of: entry)
    writeTranslation(of: entry)
  }

  /// Writes an empty line, unless at the beginning.
  mutating func beginEntry() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes lines as they are in another file, each ending as here.
  mutating func write(lines: ArraySlice<UInt8>) {
    bytes += lines.filter { $0 != UInt8(ascii: "\r") }
    if !lines.isEmpty, bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func writeText(of entry: CatalogueEntry) {
    let prefix = entry.isObsolete ? "#~ " : ""
    if let context = entry.context { write("msgctxt", context, prefix: prefix) }
    write("msgid", entry.id, prefix: prefix)
  }

  mutating func writeTranslation(of entry: CatalogueEntry) {
    write("msgstr", entry.translation, prefix: entry.isObsolete ? "#~ " : "")
  }

  mutating func write(_ comments: CatalogueComments, isObsolete: Bool) {
    for kind in CatalogueComment.Kind.allCases {
      for comment in comments[kind] { write(comment.text, marker: kind.marker) }
    }
    for form in CatalogueFlags.Form.allCases {
      let names = comments.flags.names(form)
      if !names.isEmpty { write(names.joined(separator: ", "), marker: form.marker) }
    }
    let prefix = isObsolete ? "#~| " : "#| "
    if let context = comments.previousContext { write("msgctxt", context, prefix: prefix) }
    if let id = comments.previousID { write("msgid", id, prefix: prefix) }
  }

  private mutating func write(_ comment: String, marker: String) {
    for line in lines(of: comment) { append(line.isEmpty ? marker : "\(marker) \(line)") }
  }

  private mutating func write(_ keyword: String, _ text: String, prefix: String) {
    let literals = StringLayout.literals(of: text, prefix: prefix.utf8.count, keyword: keyword.utf8.count + 1)
    for (index, literal) in literals.enumerated() {
      append(index == 0 ? "\(prefix)\(keyword) \"\(literal)\"" : "\(prefix)\"\(literal)\"")
    }
  }

  private mutating func append(_ line: String) {
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
