import Briefings
import Testing

@testable import Catalogues

@Suite struct `The places of segments` {
  @Test func `name section, block and part`() {
    var index = -1
    func segment() -> Segment {
      index += 1
      return Segment(index: index, id: "\(index)", text: "글", origin: TextOrigin(file: "ko.txt"))
    }
    func block(_ content: Block.Content) -> Block { Block(id: "b", line: 1, content: content) }
    func cells() -> [Table.Cell] { [Table.Cell(text: segment()), Table.Cell(text: segment())] }
    let document = Document(
      title: segment(), deck: [segment()],
      dateline: Dateline(places: [segment(), segment()], outlet: segment(), byline: segment()),
      blocks: [
        block(.paragraph(segment())), block(.heading(Heading(level: 2, marker: "II.", text: segment()))),
        block(.paragraph(segment())), block(.heading(Heading(level: 3, marker: "1)", text: segment()))),
        block(.quotation(Quotation(speaker: segment(), role: segment(), words: segment()))),
        block(
          .list(
            List(
              isOrdered: false,
              items: [
                ListItem(
                  id: "l", marker: "-", label: segment(), text: segment(),
                  items: [ListItem(id: "m", marker: "·", label: nil, text: segment())])
              ]))),
        block(.heading(Heading(level: 2, marker: nil, text: segment()))),
        block(
          .table(Table(caption: segment(), unit: segment(), header: [cells()], rows: [cells(), cells()]))),
        block(.note(Note(marker: "※", text: segment()))), block(.source(segment())),
        block(.contact(Contact(text: segment()))),
      ])
    #expect(document.places.count == document.segments.count)
    #expect(document.segments.map(\.index) == Array(document.segments.indices))
    #expect(
      document.places == [
        "title", "deck", "dateline, place 1", "dateline, place 2", "dateline, outlet", "dateline, byline",
        "lead, paragraph 1", "II, heading", "II, paragraph 1", "II, 1, heading",
        "II, 1, quotation 1, speaker",
        "II, 1, quotation 1, role", "II, 1, quotation 1, words", "II, 1, list 1, item 1, label",
        "II, 1, list 1, item 1", "II, 1, list 1, item 1.1", "section 2, heading",
        "section 2, table 1, caption",
        "section 2, table 1, unit", "section 2, table 1, header", "section 2, table 1, header",
        "section 2, table 1, row 1", "section 2, table 1, row 1", "section 2, table 1, row 2",
        "section 2, table 1, row 2", "section 2, note 1", "section 2, source 1", "section 2, contact 1",
      ])
    #expect(
      document.places.filter { !isPlace($0) } == [], "an update replaces every place that it has written")
  }

  @Test(arguments: [
    "deck, line 2", "II, contact 1, person 2, name", "lead, contact 1, telephone", "lead, footnote 1",
    "key points, point 3",
  ])
  func `are known again`(_ place: String) { #expect(isPlace(place)) }

  @Test(arguments: ["suggested from 2026-03-02, title", "differs: 가 → 나, row 2", "also: A, B, note 1"])
  func `are not what is said of a suggestion`(_ comment: String) { #expect(!isPlace(comment)) }
}
