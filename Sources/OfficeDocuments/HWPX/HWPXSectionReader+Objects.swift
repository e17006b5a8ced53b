import Diagnostics
import MarkupReading

/// Pictures, shapes, equations, charts and whatever else stands in the text as a whole.
extension HWPXSectionReader {
  mutating func readObject(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    guard assembly.openDeletions == 0 else {
      assembly.omit(.deletedText)
      return try xml.skip()
    }
    switch element.local {
    case "tbl": content.append(.table(try readTable(element, &xml)))
    case "chart": try readChart(element, &xml, to: &content)
    case "compose":
      assembly.add(element["composeText"] ?? "", to: &content)
      try xml.skip()
    case "dutmal": try readRuby(&xml, to: &content)
    case "checkBtn", "radioBtn", "btn", "comboBox", "listBox", "edit", "scrollBar":
      try readFormField(element, &xml, to: &content)
    case "video":
      assembly.omit(.video)
      try xml.skip()
    case "markpenBegin", "markpenEnd", "titleMark": try xml.skip()
    default: try readShape(element, &xml, to: &content)
    }
  }

  /// A picture, an equation, a drawn shape, or several in one.
  private mutating func readShape(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    try assembly.enter()
    defer { assembly.leave() }
    var (image, remark, script): (String?, String?, String?)
    var shape = ShapeContent()
    if element.local == "textart", let text = element["text"], !text.isEmpty {
      var paragraph = OfficeParagraph()
      paragraph.content.append(OfficeRun(text: text))
      shape.words.append(paragraph)
    }
    while let child = try xml.childElement() {
      switch child.local {
      case "img":
        image = child["binaryItemIDRef"] ?? ""
        try xml.skip()
      case "shapeComment": remark = try xml.text()
      case "script": script = try xml.text()
      case "caption": shape.caption = try readCaption(child, &xml)
      case "drawText":
        while let list = try xml.childElement() {
          if list.local == "subList" { shape.words += try nested(&xml) } else { try xml.skip() }
        }
      case "pic", "container", "rect", "ellipse", "arc", "polygon", "curve", "line", "connectLine", "textart",
        "ole",
        "equation", "tbl":
        try readObject(child, &xml, to: &shape.inner)
      default: try xml.skip()
      }
    }
    switch element.local {
    case "pic":
      shape.picture = OfficePicture(
        file: image.flatMap { package.items[$0] } ?? "", alternative: OfficePicture.alternative(remark))
    case "equation": assembly.addEquation(script ?? "", to: &content)
    case "ole": assembly.omit(.embeddedObject)
    default: break
    }
    shape.add(to: &content)
  }

  mutating func readCaption(
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
    assembly.add(above.isEmpty ? main : "\(main)(\(above))", to: &content)
  }

  private mutating func readFormField(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    var words = element["caption"] ?? element["selectedValue"] ?? ""
    while let child = try xml.childElement() {
      if child.local == "text" { words += try xml.text() } else { try xml.skip() }
    }
    assembly.omit(.formField, words)
    assembly.add(words, to: &content)
  }

  private mutating func readChart(
    _ element: XMLElement, _ xml: inout PackageXML, to content: inout [OfficeInline]
  ) throws(OfficeFailure) {
    try xml.skip()
    guard let part = element["chartIDRef"], package.has(part) else { return assembly.omit(.unreadChart) }
    var figures = try package.xml(part)
    let chart = try ChartReader.read(&figures)
    if chart.series.isEmpty { assembly.omit(.unreadChart) } else { content.append(.chart(chart)) }
  }
}
