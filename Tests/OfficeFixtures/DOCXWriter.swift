/// Writes packages of Word with the parts that a test needs; what is between the pieces is as Word writes it.
package struct DOCXWriter {
  package var body: String
  package var styles = ""
  package var numbering = ""
  package var footnotes = ""
  package var endnotes = ""
  package var comments = ""
  package var title = ""
  package var author = ""
  package var contentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  /// Relations of the text: `(id, kind, target)`; a target with a colon is outside.
  package var relations: [(id: String, kind: String, target: String)] = []
  package var parts: [(name: String, content: [UInt8])] = []

  package init(_ body: String...) { self.body = body.joined() }

  package mutating func add(_ id: String, _ kind: String, _ name: String, _ content: String) {
    relations.append((id, kind, name))
    parts.append(("word/\(name)", Array(content.utf8)))
  }

  package var bytes: [UInt8] {
    var writer = self
    func root(_ name: String, _ content: String) -> String {
      "<w:\(name) \(Self.namespaces)>\(content)</w:\(name)>"
    }
    if !styles.isEmpty { writer.add("s1", "styles", "styles.xml", root("styles", styles)) }
    if !numbering.isEmpty { writer.add("n1", "numbering", "numbering.xml", root("numbering", numbering)) }
    if !footnotes.isEmpty { writer.add("f1", "footnotes", "footnotes.xml", root("footnotes", footnotes)) }
    if !endnotes.isEmpty { writer.add("e1", "endnotes", "endnotes.xml", root("endnotes", endnotes)) }
    if !comments.isEmpty { writer.add("c1", "comments", "comments.xml", root("comments", comments)) }
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func list(_ relations: [(id: String, kind: String, target: String)]) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations.map {
          let mode = $0.target.contains(":") ? " TargetMode=\"External\"" : ""
          return "<Relationship Id=\"\($0.id)\" Type=\"\(kind)\($0.kind)\" Target=\"\($0.target)\"\(mode)/>"
        }.joined() + "</Relationships>"
    }
    var entries = [
      ZipWriter.Entry(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"\(contentType)\"/></Types>"
      ), ZipWriter.Entry("_rels/.rels", list([("r1", "officeDocument", "word/document.xml")])),
      ZipWriter.Entry("word/document.xml", root("document", "<w:body>\(body)</w:body>")),
      ZipWriter.Entry("word/_rels/document.xml.rels", list(writer.relations)),
      ZipWriter.Entry(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"cp\" xmlns:dc=\"dc\"><dc:title>\(title)</dc:title><dc:creator>\(author)</dc:creator></cp:coreProperties>"
      ),
    ]
    entries += writer.parts.map { ZipWriter.Entry($0.name, $0.content) }
    return ZipWriter.archive(entries)
  }

  private static let namespaces =
    ["w", "r", "m", "wp", "a", "pic", "wps", "mc", "v", "o", "c", "dgm", "w14"].map {
      "xmlns:\($0)=\"urn:\($0)\""
    }
    .joined(separator: " ")

  // MARK: Pieces

  package static func p(_ content: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(content)</w:p>"
  }

  package static func r(_ text: String, _ properties: String = "") -> String {
    "<w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  package static func text(_ words: String, _ properties: String = "") -> String { p(r(words), properties) }

  package static func style(_ id: String) -> String { "<w:pStyle w:val=\"\(id)\"/>" }

  package static func list(_ id: Int, _ level: Int = 0) -> String {
    "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
  }

  /// - Parameter properties: of the cell: `<w:gridSpan w:val="2"/>`.
  package static func cell(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content)</w:tc>"
  }

  package static func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr>\(properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")\(cells.joined())</w:tr>"
  }

  package static func table(_ rows: String...) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }

  /// A field in parts: its instruction, and what it shows.
  package static func field(_ instruction: String, _ shown: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r(shown))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  package static func picture(_ id: String, alternative: String = "") -> String {
    "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"그림 1\" descr=\"\(alternative)\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"\(id)\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  }

  /// In the form for new programs, and once more in that for old ones.
  package static func box(_ content: String) -> String {
    "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"2\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>\(content)</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\(content)</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
  }
}
