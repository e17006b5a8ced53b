import Briefings
import Diagnostics
import Loading
import Testing

@Suite("What other programs left in a text")
struct LeftoverTests {
  private func load(_ lines: String, _ options: ReadingOptions = ReadingOptions()) throws -> Outcome<
    Document?
  > {
    TextLoader.load(
      try SourceText(Array("제목이다\n\(lines)".utf8), file: "ko.txt", options: options), options: options)
  }

  private func words(_ lines: String, _ options: ReadingOptions = ReadingOptions()) throws -> [String] {
    let document = try #require(try load(lines, options).value)
    return document.segments.dropFirst().map(\.text)
  }

  @Test(
    "References and tags of web pages become what they stand for",
    arguments: [
      ("가&middot;나는 &lsquo;다&rsquo;이다.", "가·나는 ‘다’이다."),
      ("연구&nbsp;개발&nbsp;(R&amp;D)이다.", "연구 개발 (R&D)이다."),
      ("별 &#183;과 &#xB7;과 &#X2606;이다.", "별 ·과 ·과 ☆이다."),
      ("주소는 https://a.example/?x=1&amp;y=2 이다.", "주소는 https://a.example/?x=1&y=2 이다."),
      ("<p>문단이다.</p>", "문단이다."),
      ("<P class=\"x\">문단이다.", "문단이다."),
      ("<b>굵은</b> 말과 <STRONG>힘준</STRONG> 말이다.", "굵은 말과 힘준 말이다."),
      ("<span style='color:red'>빨간 글</span>이다.", "빨간 글이다."),
      ("<a href=\"https://a.example/?a=1>2\">누리집</a>에 있다.", "누리집에 있다."),
      ("앞이다.</div><div>뒤이다.", "앞이다. 뒤이다."),
      ("&amp;lt;는 한 번만 푼다.", "&lt;는 한 번만 푼다."),
    ])
  func undone(line: String, words: String) throws {
    #expect(try self.words(line) == [words])
    let findings = try load(line).diagnostics
    #expect(findings.map(\.rule) == ["html-leftover"])
    #expect(findings.first?.location?.line == 2)
    let kept = ReadingOptions(disabledRepairs: ["html-leftover"])
    #expect(try self.words(line, kept) == [line])
  }

  @Test(
    "What is meant as it stands stays",
    arguments: [
      "a < b이고 c > d이다.", "AT&T와 R&D와 Q&A이다.", "<AI> 기본법과 <Dynamite>를 튼다.", "if (a<b && c>d) 이다.",
      "`&middot;`와 `<br>`은 코드이다.", "<table 1>과 <b 12>는 이름이다.", "<b>만 있는 말이다.", "&copy 2026이다.", "&nbsp 이다.",
      "&없는이름; 이다.", "&#0;과 &#x110000;이다.", "x & y; z이다.", "<강조>말</강조>이다.",
    ])
  func kept(line: String) throws {
    #expect(try words(line) == [line])
    #expect(try load(line).diagnostics.filter { $0.rule == "html-leftover" } == [])
  }

  @Test("A break of a web page begins a line, in a cell one of the cell, and places stay those of the file")
  func breaks() throws {
    let document = try #require(try load("가이다.<br>- 나이다.<BR/>- 다이다.\n나라\t값\n한국<br>(남)\t1 <br> 2").value)
    #expect(
      StructureListing(document).lines.dropFirst() == [
        "p 가이다.", "item - 나이다.", "item - 다이다.", "table – | –", "  head 나라 | 값", "  row 한국 / (남) | 1 / 2",
      ])
    let item = try #require(document.segments.first { $0.text == "다이다." })
    #expect(item.location().line == 2)
    #expect(item.location().column == 22)
  }

  @Test("An element that is closed on a later line was one on the first")
  func laterLine() throws {
    #expect(try words("<b>굵게 시작하고,\n\n여기서 끝난다.</b>") == ["굵게 시작하고,", "여기서 끝난다."])
  }

  @Test("Syllables of eight bytes are put together, in UTF-8 and in EUC-KR")
  func syllables() throws {
    let fill = "\u{3164}"
    #expect(try words("\(fill)ㄸㅗㅁ방각하와 \(fill)ㅍㅔㅂ시맨과 \(fill)ㄲㅝ\(fill)이다.") == ["똠방각하와 펩시맨과 꿔이다."])
    let finding = try #require(try load("가 \(fill)ㄸㅗㅁ이다.").diagnostics.first)
    #expect(finding.rule == "eight-byte-syllable")
    #expect(finding.location?.column == 3)
    // A4D4 A4A8 A4C7 A4B1: the fill character and ㄸ, ㅗ, ㅁ.
    let bytes: [UInt8] =
      [
        0xC1, 0xA6, 0xB8, 0xF1, 0x0A, 0xA4, 0xD4, 0xA4, 0xA8, 0xA4, 0xC7, 0xA4, 0xB1, 0xB9, 0xE6, 0xC0, 0xCC,
        0xB4, 0xD9, 0x2E,
      ]
    let source = try SourceText(bytes, file: "ko.txt")
    #expect(source.encoding == .cp949)
    #expect(TextLoader.load(source).value?.segments.last?.text == "똠방이다.")
    let options = ReadingOptions(disabledRepairs: ["eight-byte-syllable"])
    #expect(try words("\(fill)ㄸㅗㅁ이다.", options) == ["ㄸㅗㅁ이다."])
    #expect(try words("\(fill)ㅗㄸㅁ이다.") == ["ㅗㄸㅁ이다."])
  }

  @Test(
    "A file that is no plain text is named as what it is",
    arguments: [
      ("%PDF-1.7\n%âã", "a PDF file", "pdftotext -raw"), ("{\\rtf1\\ansi 가", "an RTF file", "copy"),
      ("<!DOCTYPE html>\n<html lang=ko>", "an HTML page", "browser"),
      ("\u{FEFF}  <HTML><body>", "an HTML page", "browser"),
      ("<meta charset=utf-8><p>가", "an HTML page", "browser"),
      ("<?xml version=\"1.0\"?>\n<HWPML>", "(HWP)", "copy"),
      ("<?xml version=\"1.0\"?><a/>", "an XML file", "Paste"),
      ("MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML", "browser"),
      ("Received: by a\r\n\tfor b\r\nFrom: c\r\nContent-Type: text/plain\r\n\r\n가", "a mail", "browser"),
      ("HWP Document File V3.00 \u{1A}", "(HWP)", "copy"),
      ("PK\u{3}\u{4}..mimetypeapplication/hwp+zip", "(HWPX)", "copy"),
      ("PK\u{3}\u{4}..[Content_Types].xml word/document.xml", "Word", "copy"),
      ("PK\u{3}\u{4}..xl/workbook.xml", "a spreadsheet", "tabs"),
      ("PK\u{3}\u{4}..a.txt", "archive", "Unpack"),
      ("GIF89a....", "a picture (GIF)", "picture"),
    ])
  func foreign(start: String, name: String, wayIn: String) throws {
    try expectForeign(Array(start.utf8), name, wayIn)
  }

  @Test("Bytes tell of compound files, pictures and pages in UTF-16")
  func foreignBytes() throws {
    let compound: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 100)
    try expectForeign(compound + Array("HWP Document File".utf8), "(HWP)", "copy")
    try expectForeign(compound + "WordDocument".utf16.flatMap { [UInt8($0), 0] }, "Word", "copy")
    try expectForeign(compound, "an office program", "copy")
    try expectForeign([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "PNG", "picture")
    try expectForeign([0xFF, 0xD8, 0xFF, 0xE0], "JPEG", "picture")
    try expectForeign([0xFF, 0xFE] + "<html>".utf16.flatMap { [UInt8($0), 0] }, "an HTML page", "browser")
  }

  @Test(
    "A text that only begins like one of them is a text",
    arguments: ["BM사업 안내", "<b>굵은</b> 제목", "PDF 파일 안내", "<AI> 기본법", "PK 사업"])
  func texts(text: String) throws {
    #expect(ForeignFile(Array(text.utf8)) == nil)
    #expect(try SourceText(Array(text.utf8), file: "ko.txt").encoding == .utf8)
  }

  private func expectForeign(_ bytes: [UInt8], _ name: String, _ wayIn: String) throws {
    let failure = try #require(throws: UndecodableText.self) { try SourceText(bytes, file: "ko.txt") }
    let finding = undecodable(ContentFile(path: "ko.txt", bytes: bytes), failure)
    #expect(finding.rule == "not-plain-text")
    #expect(finding.severity == .error)
    #expect(finding.message.contains(name), "\(finding.message)")
    #expect(finding.help?.contains(wayIn) ?? false, "\(finding.help ?? "")")
  }
}
