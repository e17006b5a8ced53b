import Diagnostics
import MarkupReading

/// Reads the text of a HWPX document, section by section.
struct HWPXSectionReader {
  let package: HWPXPackage
  let styles: HWPXStyles
  var assembly: DocumentAssembly
  private var outlineList = ""

  init(_ package: HWPXPackage, _ styles: HWPXStyles) {
    self.package = package
    self.styles = styles
    assembly = DocumentAssembly(file: package.file)
    assembly.document.title = package.title
    if package.hasAuthor { assembly.omit(.author) }
  }

  mutating func read(_ section: String) throws(OfficeFailure) {
    var xml = try package.xml(section)
    guard let root = try xml.childElement() else { return }
    guard root.local == "sec" else {
      throw assembly.failure(.damaged("'\(section)' is no section of a text"))
    }
    assembly.document.paragraphs += try readParagraphs(&xml)
  }

  func finish() -> OfficeDocument { assembly.finish() }

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
      assembly.number(&paragraph, list, level, styles.numberings[list])
    case .outline(let level):
      paragraph.role = .heading(level: level + 1)
      assembly.number(&paragraph, outlineList, level, styles.numberings[outlineList])
    }
    if paragraph.numbering?.isEmpty ?? false { paragraph.numbering = nil }
  }

  // MARK: Runs

  private mutating func readRun(
    _ run: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    let style = styles.characters[run["charPrIDRef"] ?? ""] ?? RunLook()
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
    _ xml: inout PackageXML, _ style: RunLook, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    while let child = try xml.child() {
      switch child {
      case .text(let bytes): assembly.add(String(decoding: bytes, as: UTF8.self), style, to: &content)
      case .element(let element):
        switch element.local {
        case "lineBreak": if assembly.openDeletions == 0 { content.append(.lineBreak) }
        case "tab": if assembly.openDeletions == 0 { content.append(.tab) }
        case "nbSpace", "fwSpace":
          assembly.add(element.local == "nbSpace" ? "\u{A0}" : "\u{3000}", style, to: &content)
        case "hyphen": assembly.add("-", style, to: &content)
        case "deleteBegin": assembly.openDeletions += 1
        case "deleteEnd": assembly.openDeletions = max(0, assembly.openDeletions - 1)
        default: break
        }
        try xml.skip()
      }
    }
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
        assembly.endField(element["beginIDRef"] ?? "")
        try xml.skip()
      case "footNote", "endNote": try readNote(element, &xml, to: &content)
      case "autoNum": try readNumber(element, &xml, to: &content)
      case "header", "footer": try leaveOut(element.local == "header" ? .header : .footer, &xml)
      case "hiddenComment": try leaveOut(.comment, &xml)
      case "indexmark": assembly.omit(.indexMark, try xml.text())
      case "pageNum":
        assembly.omit(.pageNumber)
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
    let leftOut = assembly.beginLeavingOut()
    while let element = try xml.childElement() {
      if element.local == "subList" {
        words += try nested(&xml).map(\.plainText)
      } else {
        try xml.skip()
      }
    }
    assembly.endLeavingOut(leftOut, kind, words.joined(separator: " "))
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
        let leftOut = assembly.beginLeavingOut()
        let words = try nested(&xml).map(\.plainText).joined(separator: " ")
        assembly.endLeavingOut(leftOut, .comment, words)
      default: try xml.skip()
      }
    }
    let link =
      isLink ? (path.flatMap(LinkTarget.address(_:)) ?? command.flatMap(LinkTarget.address(ofCommand:))) : nil
    assembly.beginField(element["id"] ?? "", link: link)
    if isLink, link == nil, let target = path ?? command, !target.hasPrefix("?"), !target.isEmpty {
      assembly.omit(.link, target)
    }
  }

  private mutating func readNote(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    let note = assembly.beginNote(element.local == "footNote" ? .footnote : .endnote)
    var paragraphs: [OfficeParagraph] = []
    while let child = try xml.childElement() {
      if child.local == "subList" { paragraphs += try nested(&xml) } else { try xml.skip() }
    }
    assembly.endNote(note, paragraphs, number: element["number"], to: &content)
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
    case "PAGE", "TOTAL_PAGE": assembly.omit(.pageNumber)
    case "FOOTNOTE", "ENDNOTE":
      if assembly.isInNote, assembly.noteLabel == nil { assembly.noteLabel = number } else { fallthrough }
    default: assembly.add(before + number + after, to: &content)
    }
  }

  // MARK: What is within something else

  /// The paragraphs of a list within the text; nested only so deep.
  mutating func nested(_ xml: inout PackageXML) throws(OfficeFailure) -> [OfficeParagraph] {
    try assembly.enter()
    defer { assembly.leave() }
    return try readParagraphs(&xml)
  }
}
