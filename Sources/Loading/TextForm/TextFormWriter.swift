package import Briefings

/// Writes a document in the text form: Markdown, and for what Markdown has no word for, names of roles in braces.
///
/// What is written reads back as the same document (``TextFormReader``). Where words alone would not, as a heading that
/// begins like a number, braces say what they are.
package struct TextFormWriter {
  private var lines: [String] = []
  private let document: Document
  /// By the index of the segment, where marks lead to footnotes.
  private var marks: [Int: [(range: Range<Int>, label: String)]] = [:]

  package static func write(_ document: Document) -> String {
    var writer = TextFormWriter(document)
    writer.write()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private init(_ document: Document) {
    self.document = document
    for block in document.blocks {
      guard case .footnote(let note) = block.content else { continue }
      for reference in note.references {
        marks[reference.segment, default: []].append((reference.mark, note.label))
      }
    }
    for segment in marks.keys { marks[segment]?.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  private mutating func write() {
    var pictures = document.pictures[...]
    var isHeadWritten = false
    var isInEndMatter = false
    var wasList = false
    for (index, block) in document.blocks.enumerated() {
      if !isHeadWritten, block.part != .letterhead {
        writeHead()
        isHeadWritten = true
      }
      while let picture = pictures.first, picture.position <= index {
        write(picture)
        pictures.removeFirst()
        wasList = false
      }
      if block.part == .endMatter, !isInEndMatter {
        add("{end-matter}")
        isInEndMatter = true
      }
      let isList = if case .list = block.content { true } else { false }
      if isList, wasList { add("{list}") }
      wasList = isList
      write(block)
    }
    if !isHeadWritten { writeHead() }
    for picture in pictures { write(picture) }
  }

  /// Adds the lines of a block, below a blank line.
  private mutating func add(_ block: String...) {
    if !lines.isEmpty { lines.append("") }
    lines += block
  }

  // MARK: The head

  private mutating func writeHead() {
    add("# " + words(document.title))
    if !document.deck.isEmpty {
      lines.append("")
      for line in document.deck { lines.append("{deck} " + words(line)) }
    }
    if let release = document.release {
      let times = [("embargo", release.embargo), ("distributed", release.distributed)].compactMap {
        name, time in
        time.map { " \(name)=\($0.minuteOfDay == nil ? $0.isoDay : $0.rfc3339)" }
      }
      add("{release\(times.joined())} " + words(release.text))
    }
    if let dateline = document.dateline {
      let places = dateline.places.map { words($0, escaping: "/|") }.joined(separator: " / ")
      let others = [dateline.outlet, dateline.byline].map { $0.map { words($0, escaping: "|") } ?? "" }
      add("{dateline} " + ([places] + others).joined(separator: " | "))
    }
  }

  private mutating func write(_ picture: DocumentPicture) {
    let caption = picture.caption.isEmpty ? "" : " \"\(escaped(picture.caption, also: "\""))\""
    add("![\(escaped(picture.alternative, also: "[]"))](<\(escaped(picture.file, also: "<>"))>\(caption))")
  }

  // MARK: Blocks

  private mutating func write(_ block: Block) {
    switch block.content {
    case .heading(let heading): write(heading, depth: block.id.split(separator: "-").count)
    case .paragraph(let text): add(paragraph(words(text)))
    case .note(let note): add("{note\(note.marker.isEmpty ? "" : " " + note.marker)} " + words(note.text))
    case .source(let text): add("{source} " + words(text))
    case .footnote(let note): add("[^\(note.label)]: " + words(note.text))
    case .quotation(let quotation):
      let role = quotation.role.map { " | " + words($0, escaping: "|") } ?? ""
      add("> " + words(quotation.words), "> — " + words(quotation.speaker, escaping: "|") + role)
    case .list(let list):
      lines.append("")
      for item in list.items { write(item, depth: 0) }
    case .contact(let contact): write(contact)
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ heading: Heading, depth: Int) {
    let text = words(heading.text)
    let sign = String(repeating: "#", count: depth + 1)
    if heading.part == .attachment { return add("\(sign) {attachment} \(text)") }
    let plain = [heading.marker, text].compactMap(\.self).joined(separator: " ")
    let read = Marker.read(plain[...])
    let isPlain = read?.marker.text == heading.marker && (read.map { $0.rest == text[...] } ?? true)
    add(isPlain && plain.first != "{" ? "\(sign) \(plain)" : "\(sign) {\(heading.marker ?? "")} \(text)")
  }

  private mutating func write(_ item: ListItem, depth: Int) {
    let text = words(item.text)
    var content = text
    if let label = item.label {
      let plain = words(label) + ": " + text
      let read = readLabel(plain[...])
      let isPlain = read.map { $0.label == words(label)[...] && $0.text == text[...] } ?? false
      content = isPlain ? plain : "{label=\(words(label, escaping: "}"))} \(text)"
    } else if readLabel(text[...]) != nil {
      content = "{label=} \(text)"
    }
    let plain = item.marker == "-" ? content : "\(item.marker) \(content)"
    let read = Marker.read(plain[...])
    let isPlain =
      item.marker == "-"
      ? read == nil && !content.hasPrefix("{") || content.hasPrefix("{label=")
      : read?.marker.text == item.marker && read?.rest == content[...]
    let indent = String(repeating: "  ", count: depth)
    lines.append(indent + "- " + (isPlain ? plain : "{\(item.marker)} \(content)"))
    for inner in item.items { write(inner, depth: depth + 1) }
  }

  private mutating func write(_ contact: Contact) {
    add("{contact}" + (contact.label.map { " " + words($0) } ?? ""))
    for person in contact.people {
      let fields = TextForm.fields.compactMap { name, value in
        person[keyPath: value].map { "\(name)=" + words($0, escaping: "|") }
      }
      lines.append("- " + fields.joined(separator: " | "))
    }
    if let text = contact.text { lines.append("{text} " + words(text)) }
  }

  private mutating func write(_ table: Table) {
    var head: [String] = []
    if let caption = table.caption { head.append("{caption} " + words(caption)) }
    if let unit = table.unit { head.append("{unit} " + words(unit)) }
    let settings =
      (table.number.map { " number=\($0)" } ?? "")
      + (table.headColumns == 1 ? "" : " head-columns=\(table.headColumns)")
    if !settings.isEmpty { head.append("{table\(settings)}") }
    if !lines.isEmpty { lines.append("") }
    lines += head
    let grid = TableGrid(table)
    let rows = table.allRows
    let rule = "|" + String(repeating: " --- |", count: max(1, grid.columnCount))
    if table.header.isEmpty { lines.append(rule) }
    for row in 0..<grid.rowCount {
      var line = "|"
      var column = 0
      while column < grid.columnCount {
        guard let place = grid[row: row, column: column] else {
          line += " {none} |"
          column += 1
          continue
        }
        var end = column + 1
        while end < grid.columnCount, grid[row: row, column: end] == place { end += 1 }
        let bars = String(repeating: "|", count: end - column)
        if place.row == row {
          let cell = rows[row][place.cell]
          let words = cellWords(cell)
          line += words.isEmpty ? " " + bars : " \(words) " + bars
        } else {
          line += " ^^ " + bars
        }
        column = end
      }
      lines.append(line)
      if row + 1 == table.header.count { lines.append(rule) }
    }
  }

  private func cellWords(_ cell: Table.Cell) -> String {
    var text = words(cell.text, escaping: "|").replacing("\\\n", with: "<br>")
    if text == "^^" || text.hasPrefix("{") || text.hasPrefix("---") { text = "\\" + text }
    return (cell.flag.map { "{\($0)} " } ?? "") + text
  }

  // MARK: Words

  /// The words of a segment with their footnote marks, and a backslash before what would be read as something else.
  private func words(_ segment: Segment, escaping others: String = "") -> String {
    guard let marks = marks[segment.index] else { return escaped(segment.text, also: others) }
    let text = segment.text.utf8
    var result = ""
    var start = 0
    func part(_ range: Range<Int>) -> String {
      let from = text.index(text.startIndex, offsetBy: range.lowerBound)
      let to = text.index(text.startIndex, offsetBy: range.upperBound)
      return String(segment.text[from..<to])
    }
    for mark in marks where mark.range.lowerBound >= start && TextForm.mark(mark.label) == part(mark.range) {
      result += escaped(part(start..<mark.range.lowerBound), also: others) + "[^\(mark.label)]"
      start = mark.range.upperBound
    }
    return result + escaped(part(start..<text.count), also: others)
  }

  private func escaped(_ text: String, also others: String) -> String {
    // A sign is itself also where a mark is put on it: `\` with U+0312 would be another character.
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if result.last.map({ $0 == "\n" }) ?? true, TextForm.joinsSpace(scalar) { result.append("\\") }
      switch scalar {
      case "\n":
        result += "\\\n".unicodeScalars
        // What begins the line gets one backslash, even if it had one anywhere else, too.
        if TextForm.beginsBlock(Substring(rest)), let sign = rest.popFirst() { result += ["\\", sign] }
      case "\\": result += "\\\\".unicodeScalars
      case "[" where rest.first == "^": result += "\\[".unicodeScalars
      case "<" where rest.starts(with: "br>".unicodeScalars): result += "\\<".unicodeScalars
      case _ where others.unicodeScalars.contains(scalar):
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A paragraph whose first character would make it something else gets a backslash before it.
  private func paragraph(_ text: String) -> String { TextForm.beginsBlock(text) ? "\\" + text : text }
}

/// What writer and reader of the text form agree on.
enum TextForm {
  static var fields: [(String, WritableKeyPath<Contact.Person, Segment?>)] {
    [
      ("matter", \.matter), ("department", \.department), ("duty", \.duty), ("role", \.role),
      ("name", \.name),
      ("phone", \.phone), ("email", \.email),
    ]
  }

  /// What stands in the text for `[^1]`.
  static func mark(_ label: some StringProtocol) -> String {
    label.last?.isNumber ?? false ? label + ")" : String(label)
  }

  /// Whether it would be one character with a space before it, so that the sign that ends with this space were none any more.
  static func joinsSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && String(String.UnicodeScalarView([" ", scalar])).count == 1
  }

  /// Whether a line would begin something else than a paragraph.
  static func beginsBlock(_ line: some StringProtocol) -> Bool {
    let scalars = line.unicodeScalars
    let second = scalars.dropFirst().first
    switch scalars.first {
    case "#", ">", "|", "{": return true
    case "-": return second == " "
    case "!": return second == "["
    case "[": return second == "^"
    default: return false
    }
  }
}
