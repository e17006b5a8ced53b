import Diagnostics
import MarkupReading

/// Reads the text of a HWPX document, section by section.
struct HWPXSectionReader {
  let package: HWPXPackage
  let styles: HWPXStyles
  var document = OfficeDocument()
  var omissions = Omissions()
  /// By the list they are of; outlines have one for each form that a section gives them.
  private var counters: [String: NumberingCounter] = [:]
  private var outlineList = ""
  /// Fields that have begun and not ended: their ids, and where they lead.
  private var fields: [(id: String, link: String?)] = []
  /// How many deletions are open that are kept as changes.
  private var openDeletions = 0
  /// How many tables, text boxes and notes are around.
  private var depth = 0
  private var cellCount = 0
  /// Of the note that is being read.
  private var noteLabel: String?
  private var isInNote = false

  init(_ package: HWPXPackage, _ styles: HWPXStyles) {
    self.package = package
    self.styles = styles
    document.title = package.title
    if package.hasAuthor { omissions.add(.author) }
  }

  mutating func read(_ section: String) throws(OfficeFailure) {
    var xml = try package.xml(section)
    guard let root = try xml.childElement() else { return }
    guard root.local == "sec" else {
      throw HWPXPackage.failure(.damaged("'\(section)' is no section of a text"), package.file)
    }
    document.paragraphs += try readParagraphs(&xml)
  }

  func finish() -> OfficeDocument {
    var document = document
    document.omissions = omissions.list
    return document
  }

  private func failure(_ failure: PackageFailure) -> OfficeFailure {
    HWPXPackage.failure(failure, package.file)
  }

  // MARK: Paragraphs

  /// The paragraphs within the element that was begun last, to its end.
  mutating func readParagraphs(_ xml: inout PackageXML) throws(OfficeFailure) -> [OfficeParagraph] {
    var paragraphs: [OfficeParagraph] = []
    while let element = try xml.childElement() {
      if element.local == "p" {
        paragraphs.append(try readParagraph(element, &xml))
      } else {
        try xml.skip()
      }
    }
    return paragraphs
  }

  private mutating func readParagraph(
    _ element: XMLElement, _ xml: inout PackageXML
  ) throws(OfficeFailure) -> OfficeParagraph {
    var paragraph = OfficeParagraph()
    let heading = styles.headings[element["paraPrIDRef"] ?? ""]
    while let child = try xml.childElement() {
      if child.local == "run" {
        try readRun(child, &xml, to: &paragraph.content)
      } else {
        try xml.skip()
      }
    }
    // What a section says of outlines is in its first paragraph.
    if let heading { number(&paragraph, heading) }
    return paragraph
  }

  private mutating func number(_ paragraph: inout OfficeParagraph, _ heading: HWPXStyles.Heading) {
    switch heading {
    case .bullet(let list):
      paragraph.role = .item(level: 1)
      paragraph.numbering = styles.bullets[list]
    case .number(let list, let level):
      paragraph.role = .item(level: level + 1)
      paragraph.numbering = count(list, level)
    case .outline(let level):
      paragraph.role = .heading(level: level + 1)
      paragraph.numbering = count(outlineList, level)
    }
    if paragraph.numbering?.isEmpty ?? false { paragraph.numbering = nil }
  }

  private mutating func count(_ list: String, _ level: Int) -> String? {
    guard let format = styles.numberings[list] else { return nil }
    return counters[list, default: NumberingCounter()].next(level, format)
  }

  // MARK: Runs

  private mutating func readRun(
    _ run: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    let style = styles.characters[run["charPrIDRef"] ?? ""] ?? HWPXStyles.Character()
    while let element = try xml.childElement() {
      switch element.local {
      case "t": try readText(&xml, style, to: &content)
      case "ctrl": try readControls(&xml, to: &content)
      case "secPr":
        outlineList = element["outlineShapeIDRef"] ?? outlineList
        try xml.skip()
      case "switch": try readSwitch(&xml, to: &content)
      default: try readObject(element, &xml, to: &content)
      }
    }
  }

  private mutating func readText(
    _ xml: inout PackageXML, _ style: HWPXStyles.Character, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    while let child = try xml.child() {
      switch child {
      case .text(let bytes): add(String(decoding: bytes, as: UTF8.self), style, to: &content)
      case .element(let element):
        switch element.local {
        case "lineBreak": if openDeletions == 0 { content.append(.lineBreak) }
        case "tab": if openDeletions == 0 { content.append(.tab) }
        case "nbSpace", "fwSpace":
          add(element.local == "nbSpace" ? "\u{A0}" : "\u{3000}", style, to: &content)
        case "hyphen": add("-", style, to: &content)
        case "deleteBegin": openDeletions += 1
        case "deleteEnd": openDeletions = max(0, openDeletions - 1)
        default: break
        }
        try xml.skip()
      }
    }
  }

  /// Adds words, to the run above if they look like it.
  private mutating func add(_ text: String, _ style: HWPXStyles.Character, to content: inout [OfficeInline]) {
    guard !text.isEmpty else { return }
    guard openDeletions == 0 else { return omissions.add(.deletedText, text) }
    let run = OfficeRun(
      text: text, isBold: style.isBold, isItalic: style.isItalic, isStruck: style.isStruck,
      link: fields.last { $0.link != nil }?.link)
    content.append(run)
  }

  /// `<hp:switch>`: the first of the cases that can be read.
  private mutating func readSwitch(
    _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var found: [OfficeInline] = []
    while let element = try xml.childElement() {
      if found.isEmpty, element.local == "case" || element.local == "default" {
        while let object = try xml.childElement() { try readObject(object, &xml, to: &found) }
      } else {
        try xml.skip()
      }
    }
    content += found
  }

  // MARK: Controls

  private mutating func readControls(
    _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    while let element = try xml.childElement() {
      switch element.local {
      case "fieldBegin": try readField(element, &xml)
      case "fieldEnd":
        if let index = fields.lastIndex(where: { $0.id == element["beginIDRef"] }) {
          fields.remove(at: index)
        }
        try xml.skip()
      case "footNote", "endNote": try readNote(element, &xml, to: &content)
      case "autoNum": try readNumber(element, &xml, to: &content)
      case "header", "footer": try leaveOut(element.local == "header" ? .header : .footer, &xml)
      case "hiddenComment": try leaveOut(.comment, &xml)
      case "indexmark": omissions.add(.indexMark, try xml.text())
      case "pageNum":
        omissions.add(.pageNumber)
        try xml.skip()
      default: try xml.skip()
      }
    }
  }

  /// Reads what is no part of the text, to say what it was.
  private mutating func leaveOut(
    _ kind: OfficeDocument.Omission.Kind, _ xml: inout PackageXML
  ) throws(OfficeFailure) {
    var words: [String] = []
    // Numbers in it count nothing.
    let kept = (counters, fields, openDeletions, document.notes, omissions)
    while let element = try xml.childElement() {
      if element.local == "subList" {
        words += try nested(&xml).map(\.plainText)
      } else {
        try xml.skip()
      }
    }
    (counters, fields, openDeletions, document.notes, omissions) = kept
    omissions.add(kind, words.joined(separator: " "))
  }

  private mutating func readField(_ element: XMLElement, _ xml: inout PackageXML) throws(OfficeFailure) {
    let isLink = element["type"] == "HYPERLINK"
    var (path, command): (String?, String?)
    while let child = try xml.childElement() {
      switch child.local {
      case "parameters":
        while let parameter = try xml.childElement() {
          let value = try xml.text()
          switch parameter["name"] {
          case "Path": path = value
          case "Command": command = value
          default: break
          }
        }
      case "subList":
        let words = try nested(&xml).map(\.plainText).joined(separator: " ")
        omissions.add(.comment, words)
      default: try xml.skip()
      }
    }
    let link = isLink ? (path.flatMap(Self.address(_:)) ?? command.flatMap(Self.address(ofCommand:))) : nil
    fields.append((element["id"] ?? "", link))
    if isLink, link == nil, let target = path ?? command, !target.hasPrefix("?"), !target.isEmpty {
      omissions.add(.link, target)
    }
  }

  /// The commands of Hancom's fields have a backslash before colons and semicolons: `http\://example.kr;1;0;0;`.
  private static func address(ofCommand command: String) -> String? {
    var address = ""
    var isEscaped = false
    for scalar in command.unicodeScalars {
      if isEscaped {
        address.unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" {
        break
      } else {
        address.unicodeScalars.append(scalar)
      }
    }
    return self.address(address)
  }

  /// Only what leads to the web or to somebody's mail box; not files on the maker's machine.
  private static func address(_ text: String) -> String? {
    let text = text.replacing("\\", with: "")
    let start = text.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains(where: start.hasPrefix) ? text : nil
  }

  private mutating func readNote(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    let (outerLabel, wasInNote) = (noteLabel, isInNote)
    (noteLabel, isInNote) = (nil, true)
    let index = document.notes.count
    document.notes.append(
      OfficeNote(kind: element.local == "footNote" ? .footnote : .endnote, label: "", paragraphs: []))
    var paragraphs: [OfficeParagraph] = []
    while let child = try xml.childElement() {
      if child.local == "subList" { paragraphs += try nested(&xml) } else { try xml.skip() }
    }
    document.notes[index].paragraphs = paragraphs
    document.notes[index].label = noteLabel ?? element["number"] ?? String(index + 1)
    (noteLabel, isInNote) = (outerLabel, wasInNote)
    if openDeletions == 0 {
      content.append(.note(index))
    } else {
      omissions.add(.deletedText, paragraphs.map(\.plainText).joined(separator: " "))
    }
  }

  private mutating func readNumber(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var (form, before, after) = (NumberForm.digit, "", "")
    while let child = try xml.childElement() {
      if child.local == "autoNumFormat" {
        form = NumberForm(hwpx: child["type"] ?? "DIGIT")
        (before, after) = (child["prefixChar"] ?? "", child["suffixChar"] ?? "")
        if let sign = child["userChar"], !sign.isEmpty, child["type"]?.hasPrefix("USER") ?? false {
          form = .list(sign)
        }
      }
      try xml.skip()
    }
    let number = element.number("num").map(form.write) ?? ""
    switch element["numType"] {
    case "PAGE", "TOTAL_PAGE": omissions.add(.pageNumber)
    case "FOOTNOTE", "ENDNOTE":
      if isInNote, noteLabel == nil { noteLabel = number } else { fallthrough }
    default: add(before + number + after, HWPXStyles.Character(), to: &content)
    }
  }

  // MARK: What is within something else

  /// The paragraphs of a list within the text; nested only so deep.
  mutating func nested(_ xml: inout PackageXML) throws(OfficeFailure) -> [OfficeParagraph] {
    guard depth < OfficeLimits.nesting else {
      throw failure(.tooLarge("tables and text boxes are nested more than \(OfficeLimits.nesting) deep"))
    }
    depth += 1
    defer { depth -= 1 }
    return try readParagraphs(&xml)
  }

  // MARK: Objects

  mutating func readObject(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    guard openDeletions == 0 else {
      omissions.add(.deletedText)
      return try xml.skip()
    }
    switch element.local {
    case "tbl": content.append(.table(try readTable(element, &xml)))
    case "chart": try readChart(element, &xml, to: &content)
    case "compose":
      add(element["composeText"] ?? "", HWPXStyles.Character(), to: &content)
      try xml.skip()
    case "dutmal": try readRuby(&xml, to: &content)
    case "checkBtn", "radioBtn", "btn", "comboBox", "listBox", "edit", "scrollBar":
      try readFormField(element, &xml, to: &content)
    case "video":
      omissions.add(.video)
      try xml.skip()
    case "markpenBegin", "markpenEnd", "titleMark": try xml.skip()
    default: try readShape(element, &xml, to: &content)
    }
  }

  /// A picture, an equation, a drawn shape, or several in one.
  private mutating func readShape(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    guard depth < OfficeLimits.nesting else {
      throw failure(.tooLarge("shapes are nested more than \(OfficeLimits.nesting) deep"))
    }
    depth += 1
    defer { depth -= 1 }
    var (image, remark, script): (String?, String?, String?)
    var caption: OfficeCaption?
    var inner: [OfficeInline] = []
    var words: [OfficeParagraph] = []
    if element.local == "textart", let text = element["text"], !text.isEmpty {
      var paragraph = OfficeParagraph()
      paragraph.content.append(OfficeRun(text: text))
      words.append(paragraph)
    }
    while let child = try xml.childElement() {
      switch child.local {
      case "img":
        image = child["binaryItemIDRef"] ?? ""
        try xml.skip()
      case "shapeComment": remark = try xml.text()
      case "script": script = try xml.text()
      case "caption": caption = try readCaption(child, &xml)
      case "drawText":
        while let list = try xml.childElement() {
          if list.local == "subList" { words += try nested(&xml) } else { try xml.skip() }
        }
      case "pic", "container", "rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "textart",
        "ole",
        "equation", "tbl":
        try readObject(child, &xml, to: &inner)
      default: try xml.skip()
      }
    }
    switch element.local {
    case "pic":
      let file = image.flatMap { package.items[$0] } ?? ""
      content.append(
        .picture(OfficePicture(file: file, caption: caption, alternative: Self.alternative(remark))))
      return
    case "equation":
      content.append(.equation(script ?? ""))
    case "ole":
      omissions.add(.embeddedObject)
    default: break
    }
    if !words.isEmpty || !inner.isEmpty || caption != nil {
      var paragraphs = words
      if !inner.isEmpty {
        var paragraph = OfficeParagraph()
        paragraph.content = inner
        paragraphs.append(paragraph)
      }
      content.append(.textBox(OfficeTextBox(paragraphs: paragraphs, caption: caption)))
    }
  }

  /// The word processor describes every object by itself: `그림입니다. 원본 그림의 이름: …`. That is no description of
  /// what it shows.
  private static func alternative(_ remark: String?) -> String? {
    guard let remark else { return nil }
    let text = remark.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let first = text.split(separator: ".", maxSplits: 1).first ?? ""
    return text.isEmpty || first.hasSuffix("입니다") && text.contains("원본 그림") || first == "그림입니다" ? nil : text
  }

  private mutating func readCaption(
    _ element: XMLElement, _ xml: inout PackageXML
  ) throws(OfficeFailure) -> OfficeCaption {
    var caption = OfficeCaption(paragraphs: [], isBelow: element["side"] == "BOTTOM")
    while let child = try xml.childElement() {
      if child.local == "subList" { caption.paragraphs += try nested(&xml) } else { try xml.skip() }
    }
    return caption
  }

  /// Words with others set above them.
  private mutating func readRuby(
    _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var (main, above) = ("", "")
    while let child = try xml.childElement() {
      let text = try xml.text()
      if child.local == "mainText" { main = text } else if child.local == "subText" { above = text }
    }
    add(above.isEmpty ? main : "\(main)(\(above))", HWPXStyles.Character(), to: &content)
  }

  private mutating func readFormField(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var words = element["caption"] ?? element["selectedValue"] ?? ""
    while let child = try xml.childElement() {
      if child.local == "text" { words += try xml.text() } else { try xml.skip() }
    }
    omissions.add(.formField, words)
    add(words, HWPXStyles.Character(), to: &content)
  }

  // MARK: Tables

  private mutating func readTable(
    _ element: XMLElement, _ xml: inout PackageXML
  ) throws(OfficeFailure) -> OfficeTable {
    var table = OfficeTable(rowCount: 0, columnCount: 0)
    var row = 0
    while let child = try xml.childElement() {
      switch child.local {
      case "tr":
        var column = 0
        while let cell = try xml.childElement() {
          guard cell.local == "tc" else {
            try xml.skip()
            continue
          }
          let read = try readCell(cell, &xml, row: row, column: column)
          column = read.column + read.columnSpan
          table.cells.append(read)
        }
        row += 1
      case "caption": table.caption = try readCaption(child, &xml)
      default: try xml.skip()
      }
    }
    table.rowCount = table.cells.map { $0.row + $0.rowSpan }.max() ?? 0
    table.columnCount = table.cells.map { $0.column + $0.columnSpan }.max() ?? 0
    table.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return table
  }

  private mutating func readCell(
    _ element: XMLElement, _ xml: inout PackageXML, row: Int, column: Int
  ) throws(OfficeFailure) -> OfficeTable.Cell {
    var cell = OfficeTable.Cell(
      row: row, column: column, rowSpan: 1, columnSpan: 1, isHeader: element["header"] == "1", paragraphs: [])
    while let child = try xml.childElement() {
      switch child.local {
      case "subList": cell.paragraphs += try nested(&xml)
      case "cellAddr":
        cell.row = child.number("rowAddr") ?? row
        cell.column = child.number("colAddr") ?? column
        try xml.skip()
      case "cellSpan":
        cell.rowSpan = max(1, child.number("rowSpan") ?? 1)
        cell.columnSpan = max(1, child.number("colSpan") ?? 1)
        try xml.skip()
      default: try xml.skip()
      }
    }
    let sizes = [cell.row, cell.column, cell.rowSpan, cell.columnSpan]
    guard sizes.allSatisfy({ (0...OfficeLimits.span).contains($0) }) else {
      throw failure(.damaged("a cell of a table is out of place"))
    }
    cellCount += cell.rowSpan * cell.columnSpan
    guard cellCount <= InputLimits.cells else {
      throw failure(.tooLarge("its tables have more than \(InputLimits.cells) cells"))
    }
    return cell
  }

  // MARK: Charts

  private mutating func readChart(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    try xml.skip()
    guard let part = element["chartIDRef"], package.has(part) else { return omissions.add(.unreadChart) }
    var figures = try package.xml(part)
    let chart = try ChartReader.read(&figures)
    if chart.series.isEmpty { omissions.add(.unreadChart) } else { content.append(.chart(chart)) }
  }
}

extension [OfficeInline] {
  /// Adds words, to the run above if they look like it.
  mutating func append(_ run: OfficeRun) {
    if case .text(var last)? = self.last, last.looksLike(run) {
      removeLast()
      last.text += run.text
      append(.text(last))
    } else {
      append(.text(run))
    }
  }
}

extension OfficeRun {
  func looksLike(_ other: OfficeRun) -> Bool {
    isBold == other.isBold && isItalic == other.isItalic && isStruck == other.isStruck && link == other.link
  }
}
