import Diagnostics
import Templating
import Testing

@Suite("Shapes")
struct ShapeTests {
  @Test("follow from the fields of a type, nested types included")
  func followFromFields() {
    let outline = Page.shape.outline.map { entry in
      "\(entry.path.joined(separator: ".")): \(entry.field.kind)\(entry.field.isOptional ? "?" : "")"
        + (entry.isRecursive ? " …" : "")
    }
    #expect(
      outline == [
        "heading: text", "home: address", "image: address?", "intro: html", "data: html?", "draft: flag",
        "head: record", "head.title: text", "head.link: address", "head.note: text?", "head.body: html",
        "head.new: flag", "head.entries: list …",
        "next: record?", "next.title: text", "next.link: address", "next.note: text?", "next.body: html",
        "next.new: flag", "next.entries: list …",
        "entries: list", "entries.title: text", "entries.link: address", "entries.note: text?",
        "entries.body: html", "entries.new: flag", "entries.entries: list …",
        "topics: list", "topics..: text",
      ])
  }

  @Test("of texts are made at run time")
  func areMadeOfTexts() {
    let shape = Shape(texts: ["menu", "search"])
    #expect(shape.fields.map(\.name) == ["menu", "search"])
    #expect(shape.fields.allSatisfy { $0.kind == .text && !$0.isOptional })
  }

  @Test("that are made anew each time are reported")
  func reportsEndlessShapes() {
    @Sendable func unending() -> Shape { Shape([.init("inner", .record, shape: unending)]) }
    let outcome = TemplateSet.compile(files: files(["page": ""]), pages: ["page": unending()])
    #expect(summaries(outcome.diagnostics) == ["- endless-shapes"])
  }

  @Test("are part of a compiled set, for those who write its templates")
  func arePartOfTheSet() {
    let set = compile("").value
    #expect(set.pages.keys.sorted() == ["page"])
    #expect(set.pages["page"] === Page.shape)
    #expect(set.common === Shape.empty)
  }
}
