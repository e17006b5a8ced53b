import MarkupReading

/// What stands in paragraphs: runs, links, fields, changes.
extension DOCXBodyReader {
  mutating func readInline(
    _ element: XMLElement, _ xml: inout PackageXML, _ look: DOCXStyles.Look, link: String? = nil,
    to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    switch element.local {
    case "r": try readRun(&xml, look, link, to: &content)
    case "hyperlink":
      let target = element.value("id").flatMap { relations[$0] }?.target
      let address = target.flatMap { LinkTarget.address($0) }
      if let target, address == nil { assembly.omit(.link, target) }
      try readInlines(&xml, look, link: address ?? link, to: &content)
    case "fldSimple":
      let field = field(element.value("instr") ?? "")
      if field.isPageNumber {
        try xml.skip()
      } else {
        try readInlines(&xml, look, link: field.link ?? link, to: &content)
      }
    case "del", "moveFrom":
      assembly.openDeletions += 1
      try readInlines(&xml, look, link: link, to: &content)
      assembly.openDeletions -= 1
    case "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "dir", "bdo":
      try readInlines(&xml, look, link: link, to: &content)
    case "oMath", "oMathPara": assembly.addEquation(try MathText.read(&xml), to: &content)
    default: try xml.skip()
    }
  }

  private mutating func readInlines(
    _ xml: inout PackageXML, _ look: DOCXStyles.Look, link: String?, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    while let element = try xml.childElement() {
      try readInline(element, &xml, look, link: link, to: &content)
    }
  }

  // MARK: Runs

  private mutating func readRun(
    _ xml: inout PackageXML, _ paragraphLook: DOCXStyles.Look, _ link: String?,
    to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var look = paragraphLook
    var customMark: (kind: OfficeNote.Kind, id: String)?
    while let element = try xml.childElement() {
      switch element.local {
      case "rPr":
        let own = try DOCXStyles.readLook(&xml)
        let named = own.style.map { styles.style($0).look } ?? DOCXStyles.Look()
        look = own.look.over(named).over(paragraphLook)
      case "t", "delText":
        let words = try xml.text()
        if let mark = customMark {
          readNote(mark.kind, mark.id, label: words, to: &content)
          customMark = nil
        } else {
          add(words, look, link, to: &content)
        }
      case "footnoteReference", "endnoteReference":
        let kind: OfficeNote.Kind = element.local == "footnoteReference" ? .footnote : .endnote
        let id = element.value("id") ?? ""
        try xml.skip()
        if ["1", "true", "on"].contains(element.value("customMarkFollows") ?? "") {
          customMark = (kind, id)
        } else {
          readNote(kind, id, label: nil, to: &content)
        }
      case "ruby":
        var (base, above) = ("", "")
        while let part = try xml.childElement() {
          let isBase = part.local == "rubyBase"
          guard isBase || part.local == "rt" else {
            try xml.skip()
            continue
          }
          var words: [OfficeInline] = []
          try readInlines(&xml, look, link: nil, to: &words)
          var paragraph = OfficeParagraph()
          paragraph.content = words
          if isBase { base = paragraph.plainText } else { above = paragraph.plainText }
        }
        add(above.isEmpty ? base : "\(base)(\(above))", look, link, to: &content)
      case "drawing", "pict", "object", "AlternateContent":
        try readDrawing(element, &xml, to: &content)
      case "fldChar":
        readFieldSign(element.value("fldCharType") ?? "")
        try xml.skip()
      case "instrText", "delInstrText":
        let words = try xml.text()
        if !fields.isEmpty { fields[fields.count - 1].instruction += words }
      default:
        add(sign: element, look, link, to: &content)
        try xml.skip()
      }
    }
    if let mark = customMark { readNote(mark.kind, mark.id, label: nil, to: &content) }
  }

  /// Signs that are elements of their own.
  private mutating func add(
    sign element: XMLElement, _ look: DOCXStyles.Look, _ link: String?, to content: inout [OfficeInline]
  ) {
    switch element.local {
    case "tab", "ptab": if isShown(look) { content.append(.tab) }
    case "br":
      if isShown(look), !["page", "column"].contains(element.value("type") ?? "") {
        content.append(.lineBreak)
      }
    case "cr": if isShown(look) { content.append(.lineBreak) }
    case "noBreakHyphen": add("-", look, link, to: &content)
    case "sym":
      guard let code = element.value("char").flatMap({ UInt32($0, radix: 16) }),
        let scalar = Unicode.Scalar(code)
      else { return }
      add(String(Character(SymbolFont.sign(scalar))), look, link, to: &content)
    case "pgNum": assembly.omit(.pageNumber)
    default: break
    }
  }

  private func isShown(_ look: DOCXStyles.Look) -> Bool {
    assembly.openDeletions == 0 && look.isHidden != true
      && fields.allSatisfy { $0.isInResult && !$0.isPageNumber }
  }

  private mutating func add(
    _ words: String, _ look: DOCXStyles.Look, _ link: String?, to content: inout [OfficeInline]
  ) {
    guard !words.isEmpty else { return }
    if look.isHidden == true, assembly.openDeletions == 0 { return assembly.omit(.hiddenText, words) }
    // Words within an instruction are none, and page numbers belong to the paper.
    guard fields.allSatisfy({ $0.isInResult && !$0.isPageNumber }) else { return }
    let address = link ?? fields.last { $0.link != nil }?.link
    assembly.add(
      words,
      RunLook(
        isBold: look.isBold ?? false, isItalic: look.isItalic ?? false, isStruck: look.isStruck ?? false,
        isUnderlined: look.isUnderlined ?? false, isRaised: look.isRaised ?? false,
        isLowered: look.isLowered ?? false, link: address), to: &content)
  }

  private mutating func readNote(
    _ kind: OfficeNote.Kind, _ id: String, label: String?, to content: inout [OfficeInline]
  ) {
    guard let paragraphs = notes[kind]?[id] else { return }
    let note = assembly.beginNote(kind)
    var number: String?
    if label == nil, assembly.openDeletions == 0 {
      noteCounts[kind, default: 0] += 1
      let form: NumberForm = kind == .footnote ? .digit : .roman(isCapital: false)
      number = form.write(noteCounts[kind, default: 1])
    }
    assembly.endNote(note, paragraphs, number: label ?? number, to: &content)
  }

  // MARK: Fields

  private func field(_ instruction: String) -> DOCXField {
    var field = DOCXField()
    field.instruction = instruction
    field.isInResult = true
    field.isPageNumber = ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(field.name)
    return field
  }

  private mutating func readFieldSign(_ kind: String) {
    switch kind {
    case "begin": fields.append(DOCXField())
    case "separate":
      guard let last = fields.last, !last.isInResult else { return }
      let field = field(last.instruction)
      fields[fields.count - 1] = field
      report(field)
    case "end":
      guard let last = fields.popLast() else { return }
      if !last.isInResult { report(field(last.instruction)) }
    default: break
    }
  }

  private mutating func report(_ field: DOCXField) {
    if field.isPageNumber { assembly.omit(.pageNumber) }
    if field.name == "HYPERLINK", field.link == nil, let target = field.target {
      assembly.omit(.link, target)
    }
    if ["FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"].contains(field.name) { assembly.omit(.formField) }
    if field.name == "XE" { assembly.omit(.indexMark, field.target ?? "") }
  }
}

extension DOCXField {
  var name: String {
    (instruction.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "").uppercased()
  }

  /// The first words in quotation marks, or the first without.
  var target: String? {
    let words = instruction.drop(while: { $0.isWhitespace }).drop(while: { !$0.isWhitespace })
    let rest = words.drop(while: { $0.isWhitespace })
    if rest.first == "\"" {
      let target = rest.dropFirst().prefix { $0 != "\"" }
      return target.isEmpty ? nil : String(target)
    }
    // A place in the document itself has a switch before it.
    return rest.isEmpty || rest.first == "\\" ? nil : String(rest.prefix { !$0.isWhitespace })
  }

  var link: String? { name == "HYPERLINK" ? target.flatMap { LinkTarget.address($0) } : nil }
}
