import Diagnostics
import Foundation
import OfficeDocuments
import OfficeFixtures
import SiteGenerator
import Testing

private typealias W = HWPXWriter

/// Documents that others wrote, in folders that SITEGEN_REAL and SITEGEN_OFFICE name.
private let documents: [URL] = {
  let environment = ProcessInfo.processInfo.environment
  return ["SITEGEN_REAL", "SITEGEN_OFFICE"].compactMap { environment[$0] }.flatMap { folder -> [URL] in
    let files = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { ["hwpx", "hwp"].contains($0.pathExtension) }
  }.sorted { $0.path() < $1.path() }
}()

/// What an inspection says, but for places in files and findings.
private func structure(_ inspection: TextInspection) throws -> NSDictionary {
  func withoutLines(_ value: Any) -> Any {
    if let object = value as? [String: Any] {
      return object.filter { !["line", "diagnostics", "encoding", "settings", "stated"].contains($0.key) }
        .mapValues(withoutLines)
    }
    return (value as? [Any]).map { $0.map(withoutLines) } ?? value
  }
  let json = try JSONSerialization.jsonObject(with: Data(inspection.json.utf8))
  return try #require(withoutLines(json) as? NSDictionary)
}

@Suite("A briefing made of a document")
struct NewBriefingOfDocumentTests {
  private let writer: HWPXWriter = {
    var writer = HWPXWriter(
      W.text("쌀 수출을 크게 넓힌다") + W.text("")
        + W.p(W.t("한빛시는 쌀 수출을 지원한다고 12일 밝혔다") + W.footnote(1, "한빛시 통계") + W.t("."))
        + W.p(W.table([["구분", "값"], ["쌀", "1"], ["보리", "2"]]))
        + W.p(W.picture("image1", comment: "항구에 배가 들어온다", caption: W.caption("부산항")) + W.picture("image2"))
        + W.p(W.picture("image3")))
    writer.items = [
      ("image1", "BinData/image1.PNG", png), ("image2", "BinData/image2.png", png),
      ("image3", "BinData/image3.wmf", [1]),
    ]
    writer.author = "홍길동"
    return writer
  }()

  @Test("has the text in the text form, the document, its pictures, and asks for what they show")
  func folder() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("rice.hwpx", Data(writer.bytes))
    let maker = BriefingMaker(
      content: workspace.path("content"), date: "2026-04-12", asOf: Moment(secondsSince1970: 0))
    let made = maker.make(from: .file(workspace.path("rice.hwpx")))
    let briefing = try #require(made.value, "\(made.diagnostics)")
    let folder = "content/briefings/2026-04-12-rice"
    let files = try workspace.snapshot(folder)
    #expect(
      files.keys.sorted() == ["briefing.yml", "en.po", "image1.png", "image2.png", "ko.md", "original.hwpx"])
    #expect(files["original.hwpx"] == Data(writer.bytes))
    let settings = String(decoding: try #require(files["briefing.yml"]), as: UTF8.self)
    #expect(
      settings.contains(
        "figures:\n  - {file: image1.png, after: s0-t1, alt: {ko: \"항구에 배가 들어온다\"}, caption: {ko: \"부산항\"}}"))
    #expect(settings.contains("#   - {file: image2.png, after: s0-t1, alt: {ko: \"\"}}"))
    #expect(briefing.text.hasSuffix("ko.md"))
    #expect(briefing.imported?.pictures == 2)
    #expect(briefing.imported?.undescribedPictures == 1)
    #expect(briefing.imported?.leftOut == ["the name of the author", "the picture BinData/image3.wmf"])
    let text = String(decoding: try #require(files["ko.md"]), as: UTF8.self)
    #expect(
      text.contains("밝혔다[^1].") && text.contains("[^1]: 한빛시 통계") && text.contains("| 구분 | 값 |\n| --- | --- |")
    )
  }

  @Test("says the same as the document, but for lines", arguments: documents)
  func sameStructure(file: URL) throws {
    let document = TextInspection(file: file.path(percentEncoded: false), isRaw: true)
    guard let text = document.textForm else { return }
    let workspace = try Workspace()
    try workspace.write("ko.md", Data(text.utf8))
    let written = TextInspection(file: workspace.path("ko.md"), isRaw: true)
    #expect(try structure(written) == structure(document))
    #expect(written.diagnostics.filter { $0.rule == "text-form" } == [])
  }

  @Test("is made of a document of Word and of a page as well, with their headings and lists")
  func otherForms() throws {
    typealias D = DOCXWriter
    var word = D(
      D.text("쌀 수출을 넓힌다", D.style("Title")) + D.text("한빛시는 쌀 수출을 지원한다고 12일 밝혔다.")
        + D.text("사업 개요", D.style("H1")) + D.text("수출 기업", D.list(1)) + D.text("해마다 100곳", D.list(1))
        + D.p("<w:hyperlink r:id=\"l1\">\(D.r("누리집"))</w:hyperlink>\(D.r("에 있다."))"))
    word.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    word.numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    word.relations = [("l1", "hyperlink", "https://example.kr/a")]
    let page =
      "<html><body><nav>메뉴</nav><article><h1>쌀 수출을 넓힌다</h1><p>한빛시는 쌀 수출을 지원한다고 12일 밝혔다.</p><h2>사업 개요</h2><ul><li>수출 기업</li><li>해마다 100곳</li></ul><p><a href=\"https://example.kr/a\">누리집</a>에 있다.</p></article></body></html>"
    let workspace = try Workspace()
    try workspace.write("a.docx", Data(word.bytes))
    try workspace.write("a.html", Data(page.utf8))
    let texts = ["a.docx", "a.html"].map {
      TextInspection(file: workspace.path($0), isRaw: true).textForm ?? ""
    }
    #expect(
      texts[0]
        == "# 쌀 수출을 넓힌다\n\n한빛시는 쌀 수출을 지원한다고 12일 밝혔다.\n\n## 사업 개요\n\n- • 수출 기업\n- • 해마다 100곳\n\n누리집(https://example.kr/a)에 있다.\n"
    )
    #expect(texts[1] == texts[0])
  }

  @Test("is made of each release in a folder once; a release that is there only as PDF is refused")
  func folderOfDocuments() throws {
    let workspace = try Workspace()
    for name in ["b.hwpx", "b.hwp", "b.pdf", "a.DOCX", "c.pdf", "note.doc~"] {
      try workspace.write("in/\(name)", Data([1]))
    }
    let found = try #require(BriefingMaker.documents(in: workspace.path("in")))
    #expect(found.files.map { $0.split(separator: "/").last } == ["a.DOCX", "b.hwpx"])
    #expect(found.diagnostics.map(\.rule) == ["not-plain-text"])
    #expect(found.diagnostics.first?.help?.contains("pdftotext -raw") == true)
    #expect(BriefingMaker.documents(in: workspace.path("in/b.hwp")) == nil)
  }

  @Test(
    "has bold words of sentences in stars, where nothing else is meant, and tells what it cannot say (lost-emphasis)"
  )
  func emphasis() throws {
    func run(_ text: String, bold: Bool = false) -> String {
      "</hp:run><hp:run charPrIDRef=\"\(bold ? 1 : 0)\">\(W.t(text))"
    }
    let writer = HWPXWriter(
      W.text("쌀 수출을 크게 넓힌다", look: 1)
        + W.p(
          run("한빛시는 ") + run("쌀 수출", bold: true) + run("을 지원한다고 12일 밝혔다") + W.footnote(1, "통계") + run("."))
        + W.text("이 문단은 모두 굵으니 강조가 아니라 모양이다.", look: 1)
        + W.p(run("□ ") + run("모두 굵은 항목은 모양이다.", bold: true))
        + W.p(run("○ 해마다 ") + run("'백 곳(100)'", bold: true) + run("을 고른다."))
        + W.p(run("쌀") + run("값", bold: true) + run("은 낱말 안이라 별표로 말할 수 없다."))
        + W.p(W.table([["구분", "값"], ["쌀", "1"]])))
    let workspace = try Workspace()
    try workspace.write("a.hwpx", Data(writer.bytes))
    let document = TextInspection(file: workspace.path("a.hwpx"), isRaw: true)
    let text = try #require(document.textForm)
    #expect(text.contains("\n한빛시는 **쌀 수출**을 지원한다고 12일 밝혔다[^1].\n"))
    #expect(text.contains("\n이 문단은 모두 굵으니 강조가 아니라 모양이다.\n"))
    #expect(text.contains("- □ 모두 굵은 항목은 모양이다.\n") && text.contains("○ 해마다 '**백 곳(100**)'을 고른다."))
    #expect(text.contains("\n쌀값은"))
    #expect(
      document.diagnostics.filter { $0.rule == "lost-emphasis" }.map(\.message) == [
        "Some words are plain here that look otherwise in the document"
      ])
    try workspace.write("ko.md", Data(text.utf8))
    #expect(
      try structure(TextInspection(file: workspace.path("ko.md"), isRaw: true)) == structure(document))
  }

  @Test("of a page has the pictures that are in it or beside it, and says why others are not there")
  func picturesOfPages() throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let data = Data(png).base64EncodedString()
    let page = """
      <html><body><h1>쌀 수출을 넓힌다</h1><p>한빛시는 쌀 수출을 지원한다고 12일 밝혔다.</p>
      <figure><img src="data:image/png;base64,\(data)" alt="항구"><figcaption>부산항</figcaption></figure>
      <p><img src="page_files/%61.png?v=1" alt="논"></p><p><img src="page_files/gone.png"></p>
      <p><img src="https://example.kr/b.png"><img src="../secret.png"></p>
      <p><a href="mailto:kim@example.kr?subject=a">담당자</a>와 <a href="/files/1.pdf">문서</a>가 있다.</p></body></html>
      """
    try workspace.write("in/page.html", Data(page.utf8))
    try workspace.write("in/page_files/a.png", Data(png + [1]))
    try workspace.write("secret.png", Data(png))
    let maker = BriefingMaker(
      content: workspace.path("content"), date: "2026-04-12", asOf: Moment(secondsSince1970: 0))
    let made = maker.make(from: .file(workspace.path("in/page.html")))
    let briefing = try #require(made.value, "\(made.diagnostics)")
    let files = try workspace.snapshot("content/briefings/2026-04-12-page")
    #expect(files["image1.png"] == Data(png) && files["a.png"] == Data(png + [1]))
    #expect(files.keys.filter { $0.hasSuffix(".png") }.count == 2)
    let text = String(decoding: try #require(files["ko.md"]), as: UTF8.self)
    #expect(text.contains("![항구](<image1.png> \"부산항\")") && text.contains("담당자(kim@example.kr)와"))
    let leftOut = briefing.imported?.leftOut ?? []
    #expect(leftOut.contains("the picture page_files/gone.png: No such file or directory"))
    #expect(leftOut.contains("the picture that is in another file"))
    #expect(leftOut.contains("a link that leads to no web page: /files/1.pdf"))
  }

  @Test("has every visible character of the document", arguments: documents)
  func keepsCharacters(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let format: OfficeFormat = file.pathExtension == "hwp" ? .hwp : .hwpx
    let outcome = format.read(bytes, file: file.lastPathComponent)
    let value = try #require(outcome.value)
    guard let text = TextInspection(file: file.path(percentEncoded: false), isRaw: true).textForm else {
      return
    }
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      counts[scalar, default: 0] += 1
    }
    var lost = ""
    // Words of captions that pages write themselves: 표 1, 단위: 톤.
    let labels: Set<Unicode.Scalar> = ["단", "위", "표"]
    for scalar in value.paragraphs.plainText.precomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      counts[scalar, default: 0] -= 1
      if counts[scalar, default: 0] < 0, !labels.contains(scalar) { lost.unicodeScalars.append(scalar) }
    }
    #expect(lost == "")
  }
}

/// One dot.
private let png: [UInt8] = [
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 2, 0, 0, 0,
  0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0xCF, 0xC0, 0, 0, 3, 1,
  1, 0, 0x18, 0xDD,
  0x8D, 0xB0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
]
