import Diagnostics
import Foundation
import OfficeFixtures
import SiteGenerator
import Testing

private typealias W = HWPXWriter

/// What `inspect` says of a document, as far as tests look at it.
private struct Found: Decodable {
  struct Block: Decodable {
    var kind: String
    var level: Int?
    var marker: String?
    var text: String?
    var part: String?
    var caption: String?
    var unit: String?
    var number: String?
    var label: String?
    var references: [String]?
    var file: String?
    var alt: String?
    var header: [[Cell]]?
    var rows: [[Cell]]?
  }

  enum Cell: Decodable, Equatable {
    case text(String)
    case spanning(String, columns: Int, rows: Int)

    private struct Spanning: Decodable { var text: String, colspan: Int, rowspan: Int }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        let cell = try container.decode(Spanning.self)
        self = .spanning(cell.text, columns: cell.colspan, rows: cell.rowspan)
      }
    }
  }

  struct Release: Decodable { var embargo: String? }

  var title: String?
  var deck: String?
  var release: Release?
  var blocks: [Block]
  var rules: [String] = []

  enum CodingKeys: CodingKey { case title, deck, release, blocks }

  /// Kind and words of each block.
  var outline: [String] {
    blocks.map { block in
      [block.kind, block.label, block.marker, block.text].compactMap(\.self).joined(separator: " ")
    }
  }
}

private func inspect(_ writer: HWPXWriter) throws -> Found {
  let workspace = try Workspace()
  try workspace.write("release.hwpx", Data(writer.bytes))
  let inspection = TextInspection(
    file: workspace.folder.appending(path: "release.hwpx").path(percentEncoded: false))
  var found = try JSONDecoder().decode(Found.self, from: Data(inspection.json.utf8))
  found.rules = inspection.diagnostics.map(\.rule)
  return found
}

private func inspect(_ body: String...) throws -> Found { try inspect(HWPXWriter(body.joined())) }

private let head =
  W.p(W.table([["", "보도자료", ""]]))
  + W.p(W.table([["보도시점", "2026. 4. 12.(일) 12:00", "배포", "2026. 4. 10.(금)"]]))

@Suite("A document of a word processor")
struct DocumentInspectionTests {
  @Test("has its title and deck in a box, its embargo in another, and whom to ask in a third")
  func release() throws {
    let found = try inspect(
      head,
      W.p(
        W.table([
          [(W.text("쌀 수출을 넓힌다…") + W.text("새 지원 사업 모집"), 1, 1)],
          [(W.text("- 포장비 최대 2천만 원,") + W.text("수출 기업에") + W.text("- 13일부터 접수"), 1, 1)],
        ])), W.text("농림부는 쌀 수출을 지원하는 사업을 시작한다고 12일 밝혔다."), W.text(""),
      W.p(
        W.table([
          ["담당 부서", "수출과", "책임자", "과 장", "강노을", "(044-000-1001)"],
          ["", "", "담당자", "사무관", "문시내", "(044-000-1002)"],
        ])), W.p(W.table([["붙임 1", "", "지원 사업 개요"]])), W.text("개요는 이와 같다고 한다."))
    #expect(found.title == "쌀 수출을 넓힌다… 새 지원 사업 모집")
    #expect(found.deck == "포장비 최대 2천만 원, 수출 기업에\n13일부터 접수")
    #expect(found.release?.embargo == "2026-04-12T12:00:00+09:00")
    #expect(found.blocks.map(\.kind) == ["paragraph", "paragraph", "contact", "heading", "paragraph"])
    #expect(found.blocks[3].part == "attachment")
    #expect(found.blocks[3].text == "붙임 1 지원 사업 개요")
  }

  @Test("has tables grid for grid, with merged cells, two header rows and what is said above them")
  func tables() throws {
    let found = try inspect(
      W.text("제목이 여기에 있다"), W.text(""), W.text("본문이 여기에 있다고 한다."), W.text("&lt;표 1&gt; 연도별 수출 (단위: 톤)"),
      W.p(
        W.table([
          [(W.text("구분"), 1, 2), (W.text("수출"), 2, 1)], [(W.text("2025"), 1, 1), (W.text("2026"), 1, 1)],
          [(W.text("쌀"), 1, 1), (W.text("1,200"), 1, 1), (W.text("1,300") + W.text("(잠정)"), 1, 1)],
          [(W.text("보리"), 1, 1), (W.text("700"), 2, 1)],
        ])))
    let table = try #require(found.blocks.last)
    #expect(table.kind == "table")
    #expect((table.caption, table.unit, table.number) == ("연도별 수출", "톤", "1"))
    #expect(
      table.header == [
        [.spanning("구분", columns: 1, rows: 2), .spanning("수출", columns: 2, rows: 1)],
        [.text("2025"), .text("2026")],
      ])
    #expect(
      table.rows == [
        [.text("쌀"), .text("1,200"), .text("1,300\n(잠정)")],
        [.text("보리"), .spanning("700", columns: 2, rows: 1)],
      ])
  }

  @Test("has no columns that nothing begins in")
  func emptyColumns() throws {
    let found = try inspect(
      W.text("제목이 여기에 있다"), W.text("본문이 여기에 있다고 한다."),
      W.p(
        W.table([
          [(W.text("구분"), 2, 1), (W.text("값"), 1, 1)], [(W.text("쌀"), 2, 1), (W.text("1"), 1, 1)],
        ])))
    let table = try #require(found.blocks.last)
    #expect(table.header == [[.text("구분"), .text("값")]])
    #expect(table.rows == [[.text("쌀"), .text("1")]])
  }

  @Test(
    "has names and values as a table when what is said of them all is below, and names beside pictures head nothing"
  )
  func namesAndValues() throws {
    let found = try inspect(
      W.text("제목이 여기에 있다"), W.text("본문이 여기에 있다고 한다."),
      W.p(
        W.table([
          [
            (W.text("품명번호"), 1, 1), (W.text("43232698"), 1, 1), (W.text("품명"), 1, 1), (W.text("소프트웨어"), 1, 1),
          ],
          [(W.text("사람이 가진 능력을 구현하는 소프트웨어라고 한다."), 4, 1)],
        ])),
      W.p(
        W.table([
          [(W.text("반도체"), 1, 1), (W.p(W.picture("a")), 1, 1)],
          [(W.text("승용차"), 1, 1), (W.p(W.picture("b")), 1, 1)],
        ])), W.text("그 아래에도 본문이 길게 있다고 한다."))
    #expect(
      found.blocks.map(\.kind) == [
        "paragraph", "table", "paragraph", "picture", "paragraph", "picture", "paragraph",
      ])
    #expect(found.blocks[1].rows == [[.spanning("사람이 가진 능력을 구현하는 소프트웨어라고 한다.", columns: 4, rows: 1)]])
  }

  @Test("has a frame's words as its text, and a table within the frame as a table")
  func frames() throws {
    let inner = W.p(W.table([["기관", "지역"], ["질병청", "충주"], ["보건원", "부산"]]))
    let found = try inspect(
      W.text("제목이 여기에 있다"), W.text("본문이 여기에 있다고 한다."),
      W.p(W.table([[(W.text("틀 안에 있는 글이라고 한다.") + inner + W.text("표 아래에 있는 글이라고 한다."), 1, 1)]])))
    #expect(
      found.outline == [
        "paragraph 본문이 여기에 있다고 한다.", "paragraph 틀 안에 있는 글이라고 한다.", "table", "paragraph 표 아래에 있는 글이라고 한다.",
      ])
  }

  @Test("has its footnotes, also of text boxes and cells, bound to their marks")
  func footnotes() throws {
    let found = try inspect(
      W.text("제목이 여기에 있다"), W.p(W.t("본문") + W.footnote(1, "본문의 각주") + W.t("이 여기에 있다고 한다.")),
      W.p(W.box(W.p(W.t("상자에 있는 글") + W.footnote(2, "상자의 각주") + W.t("이라고 한다.")))),
      W.p(
        W.table([
          [(W.text("구분"), 1, 1), (W.text("값"), 1, 1)],
          [(W.p(W.t("쌀") + W.footnote(3, "칸의 각주")), 1, 1), (W.text("1"), 1, 1)],
        ])))
    let notes = found.blocks.filter { $0.kind == "footnote" }
    #expect(notes.map(\.label) == ["1", "2", "3"])
    #expect(notes.map(\.text) == ["본문의 각주", "상자의 각주", "칸의 각주"])
    #expect(notes.allSatisfy { $0.references?.count == 1 })
  }

  @Test("has its footnotes bound to marks after bold words and percent signs as well")
  func footnotesAfterSigns() throws {
    let found = try inspect(
      W.text("제목이 여기에 있다")
        + W.p(W.t("각각 31.8%") + W.footnote(1, "첫째 각주") + W.t(", 7.9% 늘었다고 한다."))
        + "<hp:p id=\"0\"><hp:run charPrIDRef=\"0\"><hp:t>한국의 </hp:t></hp:run><hp:run charPrIDRef=\"1\"><hp:t>차액의 비율</hp:t></hp:run><hp:run charPrIDRef=\"0\">\(W.footnote(2, "둘째 각주"))<hp:t>’은 낮다고 한다.</hp:t></hp:run></hp:p>"
    )
    #expect(found.outline.contains("paragraph 한국의 **차액의 비율**2)’은 낮다고 한다."), "\(found.outline)")
    #expect(found.blocks.filter { $0.kind == "footnote" }.map { $0.references?.count } == [1, 1])
  }

  @Test("has a table below the words of its paragraph where it stands within brackets of theirs")
  func tableWithinBrackets() throws {
    let found = try inspect(
      W.text("제목이 여기에 있다"), W.text("본문이 여기에 있다고 한다."),
      W.p(W.t("ㅇ 전용차로(남단") + W.table([["구분", "값"], ["쌀", "1"]]) + W.t("~신탄진) 위반 단속 현황")))
    #expect(found.blocks.map(\.kind) == ["paragraph", "list", "table"])
  }

  @Test("has its pictures where they are, with the captions and alternative texts that are stated")
  func pictures() throws {
    var writer = HWPXWriter(
      W.text("제목이 여기에 있다") + W.text("본문이 여기에 있다고 한다.")
        + W.p(W.picture("image1", comment: "항구에 배가 들어온다", caption: W.caption("부산항")))
        + W.text("아래에도 글이 있다고 한다."))
    writer.items = [("image1", "BinData/image1.png", [1])]
    let found = try inspect(writer)
    #expect(found.blocks.map(\.kind) == ["paragraph", "picture", "paragraph"])
    let picture = found.blocks[1]
    #expect((picture.file, picture.caption, picture.alt) == ("BinData/image1.png", "부산항", "항구에 배가 들어온다"))
  }

  @Test("is a document although it has words in tables only")
  func onlyTables() throws {
    var writer = HWPXWriter(W.p(W.table([["구분", "값"], ["쌀", "1"]])))
    #expect(try inspect(writer).title == "release")
    writer.title = "쌀 값"
    let found = try inspect(writer)
    #expect(found.title == "쌀 값")
    #expect(found.blocks.map(\.kind) == ["table"])
  }

  @Test("without a word is an error, not an empty result")
  func empty() throws {
    #expect(try inspect(W.text(" ")).rules == ["empty-text"])
  }

  @Test("that cannot be read is an error, and nothing of it is shown")
  func unreadable() throws {
    var writer = HWPXWriter(W.text("제목이 여기에 있다"))
    writer.manifest = "<m><encryption-data/></m>"
    let found = try inspect(writer)
    #expect(found.rules == ["unreadable-document"])
    #expect(found.title == nil && found.blocks.isEmpty)
  }

  @Test("says what was left out of it")
  func omissions() throws {
    var writer = HWPXWriter(
      W.p(W.control("<hp:header>" + W.list(W.text("머리말")) + "</hp:header>") + W.t("제목이 여기에 있다"))
        + W.text("본문이 여기에 있다고 한다."))
    writer.author = "홍길동"
    #expect(try inspect(writer).rules == ["document-omission", "document-omission"])
  }
}
