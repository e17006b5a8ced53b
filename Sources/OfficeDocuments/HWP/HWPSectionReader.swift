import Diagnostics

/// Reads the text of a HWP document, section by section.
struct HWPSectionReader {
  var package: HWPPackage
  let styles: HWPStyles
  var assembly: DocumentAssembly
  var records: HWPRecords
  private var outlineList = 0

  init(_ package: HWPPackage, _ styles: HWPStyles) {
    self.package = package
    self.styles = styles
    records = HWPRecords()
    assembly = DocumentAssembly(file: package.file)
    assembly.document.title = package.title
    if package.hasAuthor { assembly.omit(.author) }
  }

  mutating func read(_ section: String) throws(OfficeFailure) {
    records = try package.records(section)
    assembly.document.paragraphs += try readParagraphs(records.children(in: records.all))
  }

  func finish() -> OfficeDocument { assembly.finish() }

  // MARK: Paragraphs

  /// The paragraphs among records.
  mutating func readParagraphs(_ indices: [Int]) throws(OfficeFailure) -> [OfficeParagraph] {
    var paragraphs: [OfficeParagraph] = []
    for index in indices where records.tag(index) == HWPTag.paragraph {
      paragraphs.append(try readParagraph(index))
    }
    return paragraphs
  }

  /// The paragraphs of a list within the text; nested only so deep.
  mutating func nested(_ indices: [Int]) throws(OfficeFailure) -> [OfficeParagraph] {
    try assembly.enter()
    defer { assembly.leave() }
    return try readParagraphs(indices)
  }

  private mutating func readParagraph(_ index: Int) throws(OfficeFailure) -> OfficeParagraph {
    var paragraph = OfficeParagraph()
    let shape = records.content(index).number16(8) ?? 0
    var text: HWPFields?
    var looks: [(from: Int, look: RunLook)] = []
    var controls: [Int] = []
    var memos: [Int]?
    for child in records.children(of: index) {
      switch records.tag(child) {
      case HWPTag.text: text = records.content(child)
      case HWPTag.characterShapes: looks = readLooks(records.content(child))
      case HWPTag.control: controls.append(child)
      case HWPTag.memos: memos = memos ?? []
      default: memos?.append(child)
      }
    }
    var walk = TextWalk(looks: looks, controls: controls[...])
    if let text { try readText(text, &walk, to: &paragraph.content) }
    // Controls without a place in the text.
    while let control = walk.controls.popFirst() {
      try readControl(control, walk.look, to: &paragraph.content)
    }
    if let memos { try leaveOut(.comment, memos) }
    // What a section says of outlines is in its first paragraph.
    if styles.headings.indices.contains(shape), let heading = styles.headings[shape] {
      number(&paragraph, heading)
    }
    return paragraph
  }

  private mutating func number(_ paragraph: inout OfficeParagraph, _ heading: HWPStyles.Heading) {
    func format(_ list: Int) -> NumberingFormat? {
      styles.numberings.indices.contains(list - 1) ? styles.numberings[list - 1] : nil
    }
    switch heading {
    case .bullet(let list):
      paragraph.role = .item(level: 1)
      if styles.bullets.indices.contains(list - 1), !styles.bullets[list - 1].isEmpty {
        paragraph.numbering = styles.bullets[list - 1]
      }
    case .number(let list, let level):
      paragraph.role = .item(level: level + 1)
      assembly.number(&paragraph, String(list), level, format(list))
    case .outline(let level):
      paragraph.role = .heading(level: level + 1)
      assembly.number(&paragraph, String(outlineList), level, format(outlineList))
    }
  }

  private func readLooks(_ fields: HWPFields) -> [(from: Int, look: RunLook)] {
    stride(from: 0, to: fields.count, by: 8).compactMap { offset in
      guard let from = fields.number32(offset), let id = fields.number32(offset + 4),
        styles.characters.indices.contains(id)
      else { return nil }
      return (from, styles.characters[id])
    }
  }

  // MARK: Text

  /// How far the text of a paragraph is read.
  private struct TextWalk {
    var looks: [(from: Int, look: RunLook)]
    var next = 0
    var look = RunLook()
    var controls: ArraySlice<Int>

    init(looks: [(from: Int, look: RunLook)], controls: ArraySlice<Int>) {
      (self.looks, self.controls) = (looks, controls)
    }

    mutating func go(to place: Int) -> Bool {
      var changes = false
      while next < looks.count, looks[next].from <= place {
        changes = changes || looks[next].look != look
        look = looks[next].look
        next += 1
      }
      return changes
    }
  }

  private mutating func readText(
    _ text: HWPFields, _ walk: inout TextWalk, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var units: [UInt16] = []
    var place = 0
    let count = text.count / 2
    func flush(_ reader: inout HWPSectionReader, _ look: RunLook, _ content: inout [OfficeInline]) {
      if !units.isEmpty { reader.assembly.add(String(decoding: units, as: UTF16.self), look, to: &content) }
      units = []
    }
    while place < count {
      let unit = text.number16(2 * place) ?? 0
      let look = walk.look
      if walk.go(to: place) { flush(&self, look, &content) }
      guard unit < 32 else {
        units.append(UInt16(unit))
        place += 1
        continue
      }
      flush(&self, walk.look, &content)
      switch unit {
      case 10: content.append(.lineBreak)
      case 24: assembly.add("-", walk.look, to: &content)
      case 30: assembly.add("\u{A0}", walk.look, to: &content)
      case 31: assembly.add("\u{3000}", walk.look, to: &content)
      case 9: content.append(.tab)
      case 4: assembly.endField(String(text.name(2 * place + 2).dropFirst()))
      case 1, 2, 3, 11, 12, 14...18, 21...23:
        if let control = walk.controls.popFirst() { try readControl(control, walk.look, to: &content) }
      default: break
      }
      // Some signs are one unit; others have their data within the text.
      place += [0, 10, 13].contains(unit) || (24...31).contains(unit) ? 1 : 8
    }
    flush(&self, walk.look, &content)
  }

  // MARK: Controls

  private mutating func readControl(
    _ index: Int, _ look: RunLook, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    let fields = records.content(index)
    let name = fields.name(0)
    switch name {
    case "secd": outlineList = fields.number16(18) ?? outlineList
    case "tbl ": content.append(.table(try readTable(index)))
    case "gso ", "eqed": try readObject(index, to: &content)
    case "fn  ", "en  ":
      let note = assembly.beginNote(name == "fn  " ? .footnote : .endnote)
      let paragraphs = try nested(records.children(of: index))
      assembly.endNote(note, paragraphs, number: fields.number32(4).map { String($0) }, to: &content)
    case "atno": readNumber(fields, look, to: &content)
    case "head": try leaveOut(.header, records.children(of: index))
    case "foot": try leaveOut(.footer, records.children(of: index))
    case "tcmt": try leaveOut(.comment, records.children(of: index))
    case "pgnp": assembly.omit(.pageNumber)
    case "idxm":
      let first = fields.text(4)
      let second = first.flatMap { fields.text($0.end) }
      assembly.omit(.indexMark, [first?.text, second?.text].compactMap(\.self).joined(separator: " "))
    case "tcps": assembly.add(fields.text(4)?.text ?? "", look, to: &content)
    case "tdut":
      let main = fields.text(4)
      let above = main.flatMap { fields.text($0.end) }?.text ?? ""
      assembly.add((main?.text ?? "") + (above.isEmpty ? "" : "(\(above))"), look, to: &content)
    case "form": readFormField(index, look, to: &content)
    case _ where name.hasPrefix("%"): readField(fields, name)
    default: break
    }
  }

  /// Reads what is no part of the text, to say what it was.
  private mutating func leaveOut(
    _ kind: OfficeDocument.Omission.Kind, _ indices: [Int]
  ) throws(OfficeFailure) {
    let leftOut = assembly.beginLeavingOut()
    let words = try nested(indices).map(\.plainText).joined(separator: " ")
    assembly.endLeavingOut(leftOut, kind, words)
  }

  private mutating func readField(_ fields: HWPFields, _ name: String) {
    var link: String?
    if name == "%hlk", let command = fields.text(9)?.text {
      link = LinkTarget.address(ofCommand: command)
      if link == nil, !command.isEmpty, !command.hasPrefix("?") {
        assembly.omit(.link, String(command.prefix { $0 != ";" }))
      }
    }
    assembly.beginField(String(name.dropFirst()), link: link)
  }

  private mutating func readNumber(_ fields: HWPFields, _ look: RunLook, to content: inout [OfficeInline]) {
    let flags = fields.number32(4) ?? 0
    var form = NumberForm(hwp: flags >> 4 & 0xFF)
    if flags >> 4 & 0xFF >= 0x80, !fields.sign(10).isEmpty { form = .list(fields.sign(10)) }
    let number = fields.number16(8).map(form.write) ?? ""
    switch flags & 0xF {
    case 0, 6: assembly.omit(.pageNumber)
    case 1...2 where assembly.isInNote && assembly.noteLabel == nil: assembly.noteLabel = number
    default: assembly.add(fields.sign(12) + number + fields.sign(14), look, to: &content)
    }
  }

  /// Its settings are a text: `… Caption:wstring:3:확인 …`.
  private mutating func readFormField(_ index: Int, _ look: RunLook, to content: inout [OfficeInline]) {
    var words = ""
    for child in records.children(of: index) where records.tag(child) == HWPTag.form {
      let fields = records.content(child)
      let settings =
        (0...16).lazy.compactMap { fields.text($0)?.text }.first { $0.contains(":wstring:") } ?? ""
      for name in ["Caption:wstring:", "Text:wstring:"] where words.isEmpty {
        guard let place = settings.firstRange(of: name) else { continue }
        let rest = settings[place.upperBound...]
        let length = rest.prefix { $0.isNumber }
        words = String(rest.dropFirst(length.count + 1).prefix(Int(length) ?? 0))
      }
    }
    assembly.omit(.formField, words)
    assembly.add(words, look, to: &content)
  }
}
