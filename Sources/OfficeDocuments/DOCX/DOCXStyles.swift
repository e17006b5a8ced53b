import MarkupReading

/// What the styles of a document say of its paragraphs and runs.
struct DOCXStyles {
  /// Nil is what a style does not say.
  struct Look {
    var isBold: Bool?
    var isItalic: Bool?
    var isStruck: Bool?
    var isHidden: Bool?
    var isUnderlined: Bool?
    var isRaised: Bool?
    var isLowered: Bool?

    func over(_ other: Look) -> Look {
      Look(
        isBold: isBold ?? other.isBold, isItalic: isItalic ?? other.isItalic,
        isStruck: isStruck ?? other.isStruck, isHidden: isHidden ?? other.isHidden,
        isUnderlined: isUnderlined ?? other.isUnderlined, isRaised: isRaised ?? other.isRaised,
        isLowered: isLowered ?? other.isLowered)
    }
  }

  struct Paragraph {
    var look = Look()
    /// From 0; 9 is text of the body.
    var outline: Int?
    var list: String?
    var level: Int?
    var isTitle = false
    var isCaption = false
    /// Whether the sign at its end is deleted, so that what follows goes on with it.
    var goesOn = false
  }

  private struct Style {
    var base: String?
    var paragraph = Paragraph()
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?

  init() {}

  init(_ xml: inout PackageXML) throws(OfficeFailure) {
    while let event = try xml.next() {
      guard case .start(let element) = event, element.local == "style" else { continue }
      let id = element.value("styleId") ?? ""
      if element.value("type") == "paragraph", ["1", "true"].contains(element.value("default") ?? "") {
        defaultParagraph = id
      }
      styles[id] = try Self.style(&xml)
    }
  }

  private static func style(_ xml: inout PackageXML) throws(OfficeFailure) -> Style {
    var style = Style()
    while let element = try xml.childElement() {
      switch element.local {
      case "name":
        let name = element.value("val")?.lowercased() ?? ""
        style.paragraph.isTitle = ["title", "제목"].contains(name)
        style.paragraph.isCaption = ["caption", "캡션"].contains(name)
        try xml.skip()
      case "basedOn":
        style.base = element.value("val")
        try xml.skip()
      case "pPr": _ = try readParagraph(&xml, to: &style.paragraph)
      case "rPr": style.paragraph.look = try readLook(&xml).look
      default: try xml.skip()
      }
    }
    return style
  }

  /// What a style says, with what those say that it is based on.
  func style(_ id: String?) -> Paragraph {
    var found = Paragraph()
    var next = id ?? defaultParagraph
    // A style may be based on itself by mistake.
    var steps = 0
    while let name = next, let style = styles[name], steps < 32 {
      let base = style.paragraph
      found.look = found.look.over(base.look)
      found.outline = found.outline ?? base.outline
      if found.list == nil { (found.list, found.level) = (base.list, found.level ?? base.level) }
      // A style that is based on that of titles is one of subtitles or the like.
      if steps == 0 { found.isTitle = base.isTitle }
      found.isCaption = found.isCaption || base.isCaption
      next = style.base
      steps += 1
    }
    return found
  }

  /// Reads `pPr` to its end.
  /// - Returns: the style that it names.
  static func readParagraph(
    _ xml: inout PackageXML, to paragraph: inout Paragraph,
    section: (inout PackageXML) throws(OfficeFailure) -> Void = {
      (xml: inout PackageXML) throws(OfficeFailure) in try xml.skip()
    }
  ) throws(OfficeFailure) -> String? {
    var style: String?
    while let element = try xml.childElement() {
      switch element.local {
      case "pStyle":
        style = element.value("val")
        try xml.skip()
      case "outlineLvl":
        paragraph.outline = element.number("w:val") ?? element.value("val").flatMap { Int($0) }
        try xml.skip()
      case "numPr":
        while let part = try xml.childElement() {
          switch part.local {
          case "numId": paragraph.list = part.value("val")
          case "ilvl": paragraph.level = part.value("val").flatMap { Int($0) }
          default: break
          }
          try xml.skip()
        }
      case "rPr": paragraph.goesOn = try readLook(&xml).isDeleted
      case "sectPr": try section(&xml)
      default: try xml.skip()
      }
    }
    return style
  }

  /// Reads `rPr` to its end.
  static func readLook(
    _ xml: inout PackageXML
  ) throws(OfficeFailure) -> (look: Look, style: String?, isDeleted: Bool) {
    var (look, style, isDeleted): (Look, String?, Bool) = (Look(), nil, false)
    while let element = try xml.childElement() {
      switch element.local {
      case "rStyle": style = element.value("val")
      case "b": look.isBold = element.isOn
      case "i": look.isItalic = element.isOn
      case "strike", "dstrike": look.isStruck = element.isOn
      case "u": look.isUnderlined = element.value("val").map { $0 != "none" } ?? true
      case "vertAlign":
        look.isRaised = element.value("val") == "superscript"
        look.isLowered = element.value("val") == "subscript"
      case "vanish", "specVanish": look.isHidden = element.isOn
      case "del", "moveFrom": isDeleted = true
      default: break
      }
      try xml.skip()
    }
    return (look, style, isDeleted)
  }
}
