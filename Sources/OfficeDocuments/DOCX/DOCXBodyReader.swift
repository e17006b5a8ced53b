import Diagnostics
import MarkupReading

/// Reads the text of a DOCX document, and the parts that it refers to.
struct DOCXBodyReader {
  let package: DOCXPackage
  let styles: DOCXStyles
  let numbering: DOCXNumbering
  var assembly: DocumentAssembly
  /// Of the part that is being read.
  var relations: [String: DOCXPackage.Relation] = [:]
  /// Notes by their ids, footnotes and endnotes.
  var notes: [OfficeNote.Kind: [String: [OfficeParagraph]]] = [:]
  var noteCounts: [OfficeNote.Kind: Int] = [:]
  /// Fields that have begun and not ended.
  var fields: [DOCXField] = []
  /// Lists that began anew where one of this name was first seen.
  private var begunLists: Set<String> = []
  /// Headers and footers that were read.
  private var readMargins: Set<String> = []

  init(_ package: DOCXPackage, _ styles: DOCXStyles, _ numbering: DOCXNumbering) {
    (self.package, self.styles, self.numbering) = (package, styles, numbering)
    assembly = DocumentAssembly(file: package.file)
    assembly.document.title = package.title
    assembly.document.statesHeadings = true
    if package.hasAuthor { assembly.omit(.author) }
  }

  func finish() -> OfficeDocument { assembly.finish() }

  // MARK: Parts

  mutating func readBody() throws(OfficeFailure) {
    relations = try package.relations(of: package.main)
    var xml = try package.xml(package.main)
    guard let root = try xml.childElement(), root.local == "document" else {
      throw assembly.failure(.damaged("'\(package.main)' is no text"))
    }
    while let element = try xml.childElement() {
      if element.local == "body" {
        assembly.document.paragraphs += try readBlocks(&xml)
      } else {
        try xml.skip()
      }
    }
  }

  mutating func readNotes() throws(OfficeFailure) {
    for (kind, name) in [(OfficeNote.Kind.footnote, "footnotes"), (.endnote, "endnotes")] {
      guard let part = try package.part(name) else { continue }
      relations = try package.relations(of: part)
      var xml = try package.xml(part)
      guard try xml.childElement() != nil else { continue }
      while let element = try xml.childElement() {
        // Some are no notes but the line above them.
        if element.value("type").map({ $0 == "normal" }) ?? true, let id = element.value("id") {
          notes[kind, default: [:]][id] = try readBlocks(&xml)
        } else {
          try xml.skip()
        }
      }
    }
  }

  mutating func readComments() throws(OfficeFailure) {
    guard let part = try package.part("comments") else { return }
    relations = try package.relations(of: part)
    var xml = try package.xml(part)
    guard try xml.childElement() != nil else { return }
    while let element = try xml.childElement() {
      guard element.local == "comment" else {
        try xml.skip()
        continue
      }
      try leaveOut(.comment, &xml)
    }
  }

  /// Reads what is no part of the text, to say what it was.
  private mutating func leaveOut(
    _ kind: OfficeDocument.Omission.Kind, _ xml: inout PackageXML
  ) throws(OfficeFailure) {
    let leftOut = assembly.beginLeavingOut()
    let kept = fields
    fields = []
    let words = try readBlocks(&xml).map(\.plainText).joined(separator: " ")
    fields = kept
    // Empty headers are in many documents.
    let isNothing = kind != .comment && words.allSatisfy(\.isWhitespace)
    assembly.endLeavingOut(leftOut, isNothing ? nil : kind, words)
  }

  /// What a section says of its pages: headers and footers are parts of their own.
  private mutating func readSection(_ xml: inout PackageXML) throws(OfficeFailure) {
    while let element = try xml.childElement() {
      try xml.skip()
      guard element.local == "headerReference" || element.local == "footerReference",
        let relation = element.value("id").flatMap({ relations[$0] }), package.has(relation.target),
        readMargins.insert(relation.target).inserted
      else { continue }
      let kept = relations
      relations = try package.relations(of: relation.target)
      var margin = try package.xml(relation.target)
      if try margin.childElement() != nil {
        try leaveOut(element.local == "headerReference" ? .header : .footer, &margin)
      }
      relations = kept
    }
  }

  // MARK: Blocks

  /// A paragraph as it was read, and what its style says that the value has no place for.
  struct Block {
    var paragraph: OfficeParagraph
    var isCaption = false
    var goesOn = false
  }

  /// The paragraphs and tables within the element that was begun last, to its end.
  mutating func readBlocks(_ xml: inout PackageXML) throws(OfficeFailure) -> [OfficeParagraph] {
    var blocks: [Block] = []
    try readBlocks(&xml, to: &blocks)
    return Captions.bound(Self.joined(blocks))
  }

  /// What is within something else; nested only so deep.
  mutating func nested(_ xml: inout PackageXML) throws(OfficeFailure) -> [OfficeParagraph] {
    try assembly.enter()
    defer { assembly.leave() }
    let kept = fields
    fields = []
    defer { fields = kept }
    return try readBlocks(&xml)
  }

  private mutating func readBlocks(_ xml: inout PackageXML, to blocks: inout [Block]) throws(OfficeFailure) {
    while let element = try xml.childElement() { try readBlock(element, &xml, to: &blocks) }
  }

  mutating func readBlock(
    _ element: XMLElement, _ xml: inout PackageXML, to blocks: inout [Block]
  ) throws(OfficeFailure) {
    switch element.local {
    case "p": blocks.append(try readParagraph(&xml))
    case "tbl":
      var paragraph = OfficeParagraph()
      let table = try readTable(&xml)
      guard !table.cells.isEmpty else { return }
      paragraph.content = [.table(table)]
      blocks.append(Block(paragraph: paragraph))
    case "sectPr": try readSection(&xml)
    case "altChunk":
      assembly.omit(.embeddedObject)
      try xml.skip()
    case "del", "moveFrom":
      assembly.openDeletions += 1
      try readBlocks(&xml, to: &blocks)
      assembly.openDeletions -= 1
    case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag": try readBlocks(&xml, to: &blocks)
    case "oMathPara", "oMath":
      var paragraph = OfficeParagraph()
      assembly.addEquation(try MathText.read(&xml), to: &paragraph.content)
      blocks.append(Block(paragraph: paragraph))
    default: try xml.skip()
    }
  }

  /// A paragraph whose end is deleted goes on with the next.
  static func joined(_ blocks: [Block]) -> [Block] {
    var joined: [Block] = []
    var open: [OfficeInline] = []
    for var block in blocks {
      if !open.isEmpty { block.paragraph.content = open + block.paragraph.content }
      open = []
      if block.goesOn { open = block.paragraph.content } else { joined.append(block) }
    }
    if !open.isEmpty {
      var paragraph = OfficeParagraph()
      paragraph.content = open
      joined.append(Block(paragraph: paragraph))
    }
    return joined
  }

  // MARK: Paragraphs

  private mutating func readParagraph(_ xml: inout PackageXML) throws(OfficeFailure) -> Block {
    var block = Block(paragraph: OfficeParagraph())
    var style = styles.style(nil)
    while let child = try xml.childElement() {
      guard child.local == "pPr" else {
        try readInline(child, &xml, style.look, to: &block.paragraph.content)
        continue
      }
      var own = DOCXStyles.Paragraph()
      var sections: [PackageXML] = []
      let name = try DOCXStyles.readParagraph(
        &xml, to: &own,
        section: { (xml: inout PackageXML) throws(OfficeFailure) in
          // It is read once more when the paragraph is known.
          sections.append(xml)
          try xml.skip()
        })
      for var section in sections { try readSection(&section) }
      style = styles.style(name)
      style.outline = own.outline ?? style.outline
      if let list = own.list { (style.list, style.level) = (list, own.level ?? 0) }
      block.goesOn = own.goesOn
      block.isCaption = style.isCaption
    }
    // An instruction that never comes to a result would hide everything after it.
    fields.removeAll { !$0.isInResult }
    setRole(&block.paragraph, style)
    return block
  }

  private mutating func setRole(_ paragraph: inout OfficeParagraph, _ style: DOCXStyles.Paragraph) {
    let outline = style.outline.flatMap { (0..<9).contains($0) ? $0 : nil }
    if style.isTitle {
      paragraph.role = .title
    } else if let outline {
      paragraph.role = .heading(level: outline + 1)
    }
    guard let id = style.list, let list = numbering.lists[id] else { return }
    let level = max(0, min(style.level ?? 0, 8))
    if !style.isTitle, outline == nil { paragraph.role = .item(level: level + 1) }
    // A paragraph without anything has no number in Word, either, if it is deleted.
    guard assembly.openDeletions == 0 else { return }
    if begunLists.insert(id).inserted {
      for (level, start) in list.starts.sorted(by: { $0.key < $1.key }) {
        assembly.restart(list.form, level, at: start)
      }
    }
    if list.bullets.contains(level) {
      let sign = list.format.levels[level].template
      paragraph.numbering = sign.isEmpty ? nil : sign
    } else {
      assembly.number(&paragraph, list.form, level, list.format)
    }
  }
}

/// A field such as a link or a page number: its instruction, and then what it shows.
struct DOCXField {
  var instruction = ""
  var isInResult = false
  var isPageNumber = false
}

/// Captions are paragraphs of their own, with a style of this name, above or below what they are of.
enum Captions {
  static func bound(_ blocks: [DOCXBodyReader.Block]) -> [OfficeParagraph] {
    var bound: [OfficeParagraph] = []
    var open: OfficeParagraph?
    for block in blocks {
      var paragraph = block.paragraph
      if block.isCaption, !paragraph.content.isEmpty {
        if let caption = open { bound.append(caption) }
        open = nil
        // Below a picture; a table has it above.
        if let last = bound.last, last.isPicture {
          bound[bound.count - 1].add(OfficeCaption(paragraphs: [paragraph], isBelow: true))
        } else {
          open = paragraph
        }
        continue
      }
      if let caption = open {
        if !paragraph.add(OfficeCaption(paragraphs: [caption], isBelow: false)) { bound.append(caption) }
        open = nil
      }
      bound.append(paragraph)
    }
    if let caption = open {
      let isTaken =
        bound.last != nil
        && bound[bound.count - 1].add(OfficeCaption(paragraphs: [caption], isBelow: true))
      if !isTaken { bound.append(caption) }
    }
    return bound
  }
}

extension OfficeParagraph {
  fileprivate var isPicture: Bool {
    guard content.count == 1, case .picture(let picture) = content[0] else { return false }
    return picture.caption == nil
  }

  /// Gives the picture or table that the paragraph is its caption.
  /// - Returns: whether it is one, and has no caption.
  @discardableResult
  fileprivate mutating func add(_ caption: OfficeCaption) -> Bool {
    guard content.count == 1 else { return false }
    switch content[0] {
    case .picture(var picture) where picture.caption == nil:
      picture.caption = caption
      content[0] = .picture(picture)
    case .table(var table) where table.caption == nil:
      table.caption = caption
      content[0] = .table(table)
    default: return false
    }
    return true
  }
}
