/// What is in a shape: words, others within it or a picture.
struct ShapeContent {
  var picture: OfficePicture?
  var words: [OfficeParagraph] = []
  var inner: [OfficeInline] = []
  var caption: OfficeCaption?

  func add(to content: inout [OfficeInline]) {
    if var picture {
      picture.caption = caption
      content.append(.picture(picture))
      return
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
}

extension OfficePicture {
  /// The word processor describes every object by itself: `그림입니다. 원본 그림의 이름: …`. That is no description of
  /// what it shows.
  static func alternative(_ remark: String?) -> String? {
    guard let remark else { return nil }
    let text = remark.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let first = text.split(separator: ".", maxSplits: 1).first ?? ""
    return text.isEmpty || first.hasSuffix("입니다") && text.contains("원본 그림") || first == "그림입니다" ? nil : text
  }
}
