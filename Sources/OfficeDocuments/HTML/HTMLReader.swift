/// Reads a page of the web, or a mail that is one: the article without what is around it.
enum HTMLReader: OfficeReader {
  /// - Parameter bytes: in UTF-8.
  /// - Complexity: linear in the bytes, for a bounded depth.
  static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument {
    let tree = try HTMLTree(bytes, file: file)
    var reader = HTMLBodyReader(tree, file: file)
    let document = try reader.read()
    guard !document.paragraphs.isEmpty else {
      throw OfficeFailure(
        .refused(
          "the page has no text", reason: "What it shows may be fetched by a program in it",
          help: "Open it in a browser, select and copy the text, and paste it into a file of plain text"),
        file: file)
    }
    return document
  }

  /// Pictures that the page holds itself, as data.
  static func parts(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts {
    try HTMLPictures.parts(names, of: bytes)
  }
}

/// Reads the elements of an article.
private struct HTMLBodyReader {
  private let tree: HTMLTree
  private let article: HTMLArticle
  private let pictures: HTMLPictures
  private var assembly: DocumentAssembly
  private var paragraphs: [OfficeParagraph] = []
  private var current = OfficeParagraph()
  private var look = RunLook()
  private var listDepth = 0
  private var isPreformatted = false
  private var hasTitle = false

  init(_ tree: HTMLTree, file: String) {
    self.tree = tree
    article = HTMLArticle(tree)
    pictures = HTMLPictures(tree)
    assembly = DocumentAssembly(file: file)
    assembly.document.statesHeadings = true
  }

  mutating func read() throws(OfficeFailure) -> OfficeDocument {
    if let title = tree.nodes.firstIndex(where: { $0.name == "title" }) {
      let words = words(of: title)
      if !words.isEmpty { assembly.document.title = words }
    }
    try read(article.root)
    flush()
    let around = (article.outside + article.frame.sorted()).map { words(of: $0) }.filter { !$0.isEmpty }
    if !around.isEmpty { assembly.omit(.frame, around.joined(separator: " / ")) }
    assembly.document.paragraphs = paragraphs
    return assembly.finish()
  }

  /// All words within an element.
  private func words(of index: Int) -> String {
    var (words, waiting) = ("", [index])
    while let next = waiting.popLast() {
      let node = tree.nodes[next]
      if node.name.isEmpty { words += node.text + " " }
      if next != index, HTMLArticle.unseen.contains(node.name) { continue }
      waiting += node.children.reversed()
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Paragraphs

  private mutating func flush() {
    if case .lineBreak? = current.content.last { current.content.removeLast() }
    if case .text(var run)? = current.content.last {
      while run.text.last == " " { run.text.removeLast() }
      current.content[current.content.count - 1] = .text(run)
      if run.text.isEmpty { current.content.removeLast() }
    }
    if !current.content.isEmpty { paragraphs.append(current) }
    current = OfficeParagraph()
  }

  private var endsWithSpace: Bool {
    guard case .text(let run)? = current.content.last else { return true }
    return run.text.last.map { $0 == " " } ?? true
  }

  private mutating func add(_ text: String) {
    if isPreformatted {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { current.content.append(.lineBreak) }
        assembly.add(String(line), look, to: &current.content)
      }
      return
    }
    // Spaces of all kinds become one, and none at the beginning; those that do not break stay.
    var made = ""
    var isAfterSpace = endsWithSpace
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{C}" {
        if !isAfterSpace { made.unicodeScalars.append(" ") }
        isAfterSpace = true
      } else {
        made.unicodeScalars.append(scalar)
        isAfterSpace = false
      }
    }
    assembly.add(made, look, to: &current.content)
  }

  // MARK: Elements

  private mutating func readChildren(_ index: Int) throws(OfficeFailure) {
    for child in tree.nodes[index].children { try read(child) }
  }

  private mutating func read(_ index: Int) throws(OfficeFailure) {
    let node = tree.nodes[index]
    if node.name.isEmpty { return add(node.text) }
    if article.frame.contains(index) || HTMLArticle.unseen.contains(node.name) {
      if ["iframe", "object"].contains(node.name) { assembly.omit(.embeddedObject) }
      if ["video", "audio"].contains(node.name) { assembly.omit(.video) }
      return
    }
    if article.hidden.contains(index) {
      let words = words(of: index)
      if !words.isEmpty { assembly.omit(.hiddenText, words) }
      return
    }
    switch node.name {
    case "br": current.content.append(.lineBreak)
    case "b", "strong": try readChildren(index) { $0.isBold = true }
    case "i", "em": try readChildren(index) { $0.isItalic = true }
    case "u": try readChildren(index) { $0.isUnderlined = true }
    case "sup": try readChildren(index) { $0.isRaised = true }
    case "sub": try readChildren(index) { $0.isLowered = true }
    case "s", "strike": try readChildren(index) { $0.isStruck = true }
    case "del":
      assembly.openDeletions += 1
      try readChildren(index)
      assembly.openDeletions -= 1
    case "a":
      let target = node.attributes["href"]
      let link = target.flatMap { LinkTarget.address($0) }
      // To a place in the page, or to a program in it.
      if let target, link == nil, !target.isEmpty, target.first != "#", !target.hasPrefix("javascript:") {
        assembly.omit(.link, target)
      }
      try readChildren(index) { $0.link = link ?? $0.link }
    case "h1", "h2", "h3", "h4", "h5", "h6": try readHeading(index, level: Int(node.name.dropFirst()) ?? 6)
    case "ul", "ol": try readList(index)
    case "table": try readTable(index)
    case "img": readPicture(index)
    case "figure": try readFigure(index)
    case "pre":
      flush()
      isPreformatted = true
      try readChildren(index)
      isPreformatted = false
      flush()
    case "ruby", "span", "font", "small", "big", "label", "code", "kbd", "mark", "ins",
      "abbr",
      "time", "cite", "q", "var", "dfn", "bdi", "bdo", "tt", "wbr", "acronym", "nobr":
      try readChildren(index)
    case "rp": break
    case "rt":
      add("(")
      try readChildren(index)
      add(")")
    default:
      flush()
      try readChildren(index)
      flush()
    }
  }

  private mutating func readChildren(_ index: Int, _ change: (inout RunLook) -> Void) throws(OfficeFailure) {
    let kept = look
    change(&look)
    try readChildren(index)
    look = kept
  }

  private mutating func readHeading(_ index: Int, level: Int) throws(OfficeFailure) {
    flush()
    let start = paragraphs.count
    try readChildren(index)
    flush()
    for place in start..<paragraphs.count {
      if level == 1, !hasTitle {
        hasTitle = true
        paragraphs[place].role = .title
      } else {
        paragraphs[place].role = .heading(level: level)
      }
    }
  }

  private mutating func readList(_ index: Int) throws(OfficeFailure) {
    flush()
    try assembly.enter()
    defer { assembly.leave() }
    listDepth += 1
    let node = tree.nodes[index]
    var number = node.attributes["start"].flatMap { Int($0) }.map { max(0, min($0, 0xFFFF)) } ?? 1
    let form: NumberForm =
      switch node.attributes["type"] {
      case "a": .latin(isCapital: false)
      case "A": .latin(isCapital: true)
      case "i": .roman(isCapital: false)
      case "I": .roman(isCapital: true)
      default: .digit
      }
    for child in node.children {
      guard tree.nodes[child].name == "li", !article.frame.contains(child), !article.hidden.contains(child)
      else {
        try read(child)
        continue
      }
      flush()
      let start = paragraphs.count
      let depth = listDepth
      try readChildren(child)
      flush()
      guard paragraphs.count > start, paragraphs[start].role == .body else { continue }
      paragraphs[start].role = .item(level: depth)
      paragraphs[start].numbering = node.name == "ol" ? form.write(number) + "." : depth == 1 ? "•" : "-"
      number += 1
    }
    listDepth -= 1
    flush()
  }

  // MARK: Pictures

  private mutating func readPicture(_ index: Int) {
    let node = tree.nodes[index]
    let alternative = node.attributes["alt"].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    // Dots by which servers count readers.
    guard node.attributes["width"] != "1", node.attributes["src"] != nil || alternative != nil else { return }
    current.content.append(
      .picture(OfficePicture(file: pictures.files[index] ?? "", alternative: alternative)))
  }

  private mutating func readFigure(_ index: Int) throws(OfficeFailure) {
    flush()
    let start = paragraphs.count
    for child in tree.nodes[index].children where tree.nodes[child].name != "figcaption" { try read(child) }
    flush()
    let end = paragraphs.count
    for child in tree.nodes[index].children where tree.nodes[child].name == "figcaption" {
      try readChildren(child)
    }
    flush()
    guard end == start + 1, paragraphs[start].content.count == 1, paragraphs.count > end else { return }
    let caption = OfficeCaption(paragraphs: Array(paragraphs[end...]), isBelow: true)
    switch paragraphs[start].content[0] {
    case .picture(var picture):
      picture.caption = caption
      paragraphs[start].content[0] = .picture(picture)
    case .table(var table) where table.caption == nil:
      table.caption = caption
      paragraphs[start].content[0] = .table(table)
    default: return
    }
    paragraphs.removeLast(paragraphs.count - end)
  }

  // MARK: Tables

  /// The rows of a table, those of its parts among them, without those of tables within it.
  private func rows(of index: Int) -> [Int] {
    tree.nodes[index].children.flatMap { child in
      switch tree.nodes[child].name {
      case "tr": [child]
      case "thead", "tbody", "tfoot": rows(of: child)
      default: [Int]()
      }
    }
  }

  private mutating func readTable(_ index: Int) throws(OfficeFailure) {
    flush()
    try assembly.enter()
    defer { assembly.leave() }
    let rows = rows(of: index).filter { !article.hidden.contains($0) }
    func cells(of row: Int) -> [Int] {
      tree.nodes[row].children.filter {
        ["td", "th"].contains(tree.nodes[$0].name) && !article.hidden.contains($0)
      }
    }
    // A table of one column only sets something in its place.
    if tree.nodes[index].attributes["role"] == "presentation" || rows.allSatisfy({ cells(of: $0).count <= 1 })
    {
      for row in rows { for cell in cells(of: row) { try readApart(cell) } }
      return
    }
    var table = OfficeTable(rowCount: 0, columnCount: 0)
    /// Down to which row a column is taken from above.
    var taken: [Int: Int] = [:]
    for (number, row) in rows.enumerated() {
      var column = 0
      for place in cells(of: row) {
        let node = tree.nodes[place]
        while taken[column, default: 0] > number { column += 1 }
        func span(_ name: String) -> Int { max(1, min(node.attributes[name].flatMap { Int($0) } ?? 1, 1000)) }
        let cell = OfficeTable.Cell(
          row: number, column: column, rowSpan: min(span("rowspan"), rows.count - number),
          columnSpan: span("colspan"),
          isHeader: node.name == "th", paragraphs: try readInner(place))
        try assembly.count(cell)
        for covered in column..<(column + cell.columnSpan) { taken[covered] = number + cell.rowSpan }
        column += cell.columnSpan
        table.cells.append(cell)
      }
    }
    if let caption = tree.nodes[index].children.first(where: { tree.nodes[$0].name == "caption" }) {
      let words = try readInner(caption)
      if !words.isEmpty { table.caption = OfficeCaption(paragraphs: words, isBelow: false) }
    }
    table.close()
    if !table.cells.isEmpty { current.content.append(.table(table)) }
    flush()
  }

  private mutating func readApart(_ index: Int) throws(OfficeFailure) {
    flush()
    try readChildren(index)
    flush()
  }

  private mutating func readInner(_ index: Int) throws(OfficeFailure) -> [OfficeParagraph] {
    let (kept, depth) = (paragraphs, listDepth)
    (paragraphs, listDepth) = ([], 0)
    try readApart(index)
    defer { (paragraphs, listDepth) = (kept, depth) }
    return paragraphs
  }
}
