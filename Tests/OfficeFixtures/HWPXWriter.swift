/// Writes HWPX documents for tests: XML as the word processor writes it, without all that only says how things look.
package struct HWPXWriter {
  package var sections: [String]
  package var title = ""
  package var author = ""
  package var paragraphStyles = ""
  package var numberings = ""
  package var items: [(id: String, href: String, content: [UInt8])] = []
  package var manifest = "<odf:manifest xmlns:odf=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"

  package init(_ body: String...) { sections = [body.joined()] }

  package var bytes: [UInt8] {
    var manifestItems =
      "<opf:item id=\"header\" href=\"Contents/header.xml\" media-type=\"application/xml\"/>"
    var spine = "<opf:itemref idref=\"header\"/>"
    var entries: [ZipWriter.Entry] = [
      ZipWriter.Entry("mimetype", Array("application/hwp+zip".utf8), isPacked: false),
      ZipWriter.Entry("META-INF/manifest.xml", manifest),
    ]
    for (index, section) in sections.enumerated() {
      manifestItems += "<opf:item id=\"section\(index)\" href=\"Contents/section\(index).xml\"/>"
      spine += "<opf:itemref idref=\"section\(index)\"/>"
      entries.append(
        ZipWriter.Entry("Contents/section\(index).xml", "<hs:sec \(Self.namespaces)>\(section)</hs:sec>"))
    }
    for item in items {
      manifestItems += "<opf:item id=\"\(item.id)\" href=\"\(item.href)\"/>"
      entries.append(ZipWriter.Entry(item.href, item.content))
    }
    let meta = author.isEmpty ? "" : "<opf:meta name=\"creator\" content=\"text\">\(author)</opf:meta>"
    entries.append(
      ZipWriter.Entry(
        "Contents/content.hpf",
        "<opf:package xmlns:opf=\"http://www.idpf.org/2007/opf/\"><opf:metadata><opf:title>\(title)</opf:title>\(meta)</opf:metadata><opf:manifest>\(manifestItems)</opf:manifest><opf:spine>\(spine)</opf:spine></opf:package>"
      ))
    entries.append(
      ZipWriter.Entry(
        "Contents/header.xml",
        "<hh:head \(Self.namespaces)><hh:refList><hh:charProperties><hh:charPr id=\"0\"/><hh:charPr id=\"1\"><hh:bold/></hh:charPr><hh:charPr id=\"2\"><hh:strikeout shape=\"SOLID\"/></hh:charPr><hh:charPr id=\"3\"><hh:strikeout shape=\"3D\"/></hh:charPr></hh:charProperties>\(numberings)<hh:paraProperties>\(paragraphStyles)</hh:paraProperties></hh:refList></hh:head>"
      ))
    return ZipWriter.archive(entries)
  }

  private static let namespaces =
    "xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\" xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\" xmlns:hc=\"http://www.hancom.co.kr/hwpml/2011/core\" xmlns:hh=\"http://www.hancom.co.kr/hwpml/2011/head\""

  // MARK: Pieces

  /// A paragraph of one run; what is not markup is text.
  package static func p(_ content: String, style: Int = 0, look: Int = 0) -> String {
    "<hp:p id=\"0\" paraPrIDRef=\"\(style)\" styleIDRef=\"0\"><hp:run charPrIDRef=\"\(look)\">\(content)</hp:run><hp:linesegarray><hp:lineseg textpos=\"0\"/></hp:linesegarray></hp:p>"
  }

  package static func t(_ text: String) -> String { "<hp:t>\(text)</hp:t>" }

  package static func text(_ text: String, style: Int = 0, look: Int = 0) -> String {
    p(t(text), style: style, look: look)
  }

  package static func control(_ content: String) -> String { "<hp:ctrl>\(content)</hp:ctrl>" }

  package static func list(_ content: String) -> String { "<hp:subList id=\"\">\(content)</hp:subList>" }

  package static func caption(_ text: String, side: String = "TOP") -> String {
    "<hp:caption side=\"\(side)\">\(list(self.text(text)))</hp:caption>"
  }

  /// Cells as `(content, columns, rows)`; the places follow from the spans.
  package static func table(_ rows: [[(content: String, columns: Int, rows: Int)]], caption: String = "")
    -> String
  {
    var taken: Set<[Int]> = []
    var body = ""
    for (row, cells) in rows.enumerated() {
      var column = 0
      body += "<hp:tr>"
      for cell in cells {
        while taken.contains([row, column]) { column += 1 }
        for below in row..<(row + cell.rows) {
          for place in column..<(column + cell.columns) { taken.insert([below, place]) }
        }
        body +=
          "<hp:tc name=\"\" header=\"0\">\(list(cell.content))<hp:cellAddr colAddr=\"\(column)\" rowAddr=\"\(row)\"/><hp:cellSpan colSpan=\"\(cell.columns)\" rowSpan=\"\(cell.rows)\"/></hp:tc>"
        column += cell.columns
      }
      body += "</hp:tr>"
    }
    return "<hp:tbl rowCnt=\"\(rows.count)\" colCnt=\"1\"><hp:sz width=\"1\"/>\(caption)\(body)</hp:tbl>"
  }

  /// Cells of one paragraph each.
  package static func table(_ rows: [[String]], caption: String = "") -> String {
    table(rows.map { $0.map { (text($0), 1, 1) } }, caption: caption)
  }

  package static func footnote(_ number: Int, _ text: String) -> String {
    control(
      "<hp:footNote number=\"\(number)\" suffixChar=\"41\">"
        + list(
          p(
            control(
              "<hp:autoNum num=\"\(number)\" numType=\"FOOTNOTE\"><hp:autoNumFormat type=\"DIGIT\" suffixChar=\")\"/></hp:autoNum>"
            )
              + t(" \(text)"))) + "</hp:footNote>")
  }

  package static func picture(_ id: String, comment: String = "", caption: String = "") -> String {
    "<hp:pic id=\"1\"><hc:img binaryItemIDRef=\"\(id)\"/>\(caption)\(comment.isEmpty ? "" : "<hp:shapeComment>\(comment)</hp:shapeComment>")</hp:pic>"
  }

  package static func box(_ content: String) -> String {
    "<hp:rect id=\"1\"><hp:drawText lastWidth=\"1\">\(list(content))<hp:textMargin/></hp:drawText></hp:rect>"
  }

  package static func field(_ id: Int, _ type: String, _ parameters: String = "", list: String = "") -> String
  {
    control(
      "<hp:fieldBegin id=\"\(id)\" type=\"\(type)\"><hp:parameters cnt=\"1\">\(parameters)</hp:parameters>\(list)</hp:fieldBegin>"
    )
  }

  package static func fieldEnd(_ id: Int) -> String { control("<hp:fieldEnd beginIDRef=\"\(id)\"/>") }
}
