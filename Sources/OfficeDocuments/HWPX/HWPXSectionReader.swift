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
  var openDeletions = 0
  /// How many tables, text boxes and notes are around.
  var depth = 0
  var cellCount = 0
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

  func failure(_ failure: PackageFailure) -> OfficeFailure {
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
  mutating func add(_ text: String, _ style: HWPXStyles.Character, to content: inout [OfficeInline]) {
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
