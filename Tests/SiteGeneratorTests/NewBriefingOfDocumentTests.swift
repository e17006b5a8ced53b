import Diagnostics
import Foundation
import OfficeFixtures
import SiteGenerator
import Testing

private typealias W = HWPXWriter

/// Documents that others wrote, in folders that SITEGEN_REAL and SITEGEN_OFFICE name.
private let documents: [URL] = {
  let environment = ProcessInfo.processInfo.environment
  return ["SITEGEN_REAL", "SITEGEN_OFFICE"].compactMap { environment[$0] }.flatMap { folder -> [URL] in
    let files = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "hwpx" }
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
}

/// One dot.
private let png: [UInt8] = [
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 2, 0, 0, 0,
  0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0xCF, 0xC0, 0, 0, 3, 1,
  1, 0, 0x18, 0xDD,
  0x8D, 0xB0, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
]
