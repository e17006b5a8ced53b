import Diagnostics
import MarkupReading

/// Pictures, shapes, equations, charts and whatever else stands in the text as a whole.
extension HWPXSectionReader {
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
