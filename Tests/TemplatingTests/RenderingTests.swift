import Diagnostics
import Templating
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test(
    "shows values by their kind",
    arguments: [
      ("{{heading}}", "Heading"),
      ("{{head.title}}", "Head"),
      ("{{#head}}{{title}} of {{heading}}{{/head}}", "Head of Heading"),
      ("{{{intro}}}", "<p>Intro</p>"),
      ("{{&intro}}", "<p>Intro</p>"),
      ("{{#draft}}a{{/draft}}{{^draft}}b{{/draft}}", "b"),
      ("{{#next}}a{{/next}}{{^next}}b{{/next}}", "b"),
      ("{{#next.note}}a{{/next.note}}{{^next.note}}b{{/next.note}}", "b"),
      ("{{#image}}a{{/image}}{{^image}}b{{/image}}", "b"),
      ("{{#topics}}({{.}}){{/topics}}", "(물가)(AI &amp; law)"),
      ("{{#entries}}{{title}}{{#new}}!{{/new}}{{#note}}: {{.}}{{/note}};{{/entries}}", "One!;Two: two;"),
      ("{{^entries}}none{{/entries}}", ""),
      ("{{#entries}}{{#entries}}{{title}} {{heading}}{{/entries}}{{/entries}}", "Inner Heading"),
    ])
  func showsValues(template: String, expected: String) {
    var page = Page()
    page.topics = ["물가", "AI & law"]
    page.entries = [
      Entry(title: "One", isNew: true), Entry(title: "Two", note: "two", entries: [Entry(title: "Inner")]),
    ]
    #expect(render(template, [:], page) == expected)
  }

  @Test("an inner name hides an outer one, also when its value is absent")
  func innerNamesComeFirst() {
    let page = Page(head: Entry(title: "Head", note: nil), next: Entry(title: "Next", note: "outer"))
    #expect(render("{{#next}}{{#entries}}{{note}}{{/entries}}{{note}}{{/next}}", [:], page) == "outer")
    #expect(render("{{#next}}{{#head}}[{{note}}]{{/head}}{{/next}}", [:], page) == "[]")
  }

  @Test("a partial that recurses through a list shows every level with its indentation")
  func recursesThroughLists() {
    let page = Page(entries: [
      Entry(title: "a", entries: [Entry(title: "b", entries: [Entry(title: "c")]), Entry(title: "d")])
    ])
    let node = "{{#entries}}\n<li>{{title}}\n  {{>node}}\n</li>\n{{/entries}}\n"
    #expect(
      render("{{>node}}", ["node": node], page) == """
        <li>a
          <li>b
            <li>c
            </li>
          </li>
          <li>d
          </li>
        </li>

        """)
  }

  @Test("a page fills the blocks of its layout, and a layout those of another")
  func fillsBlocks() {
    let output = render(
      "{{<inner}}\n  {{$main}}\n  <h1>{{heading}}</h1>\n  {{/main}}\n{{/inner}}\n",
      [
        "inner": "{{<outer}}{{$title}}Inner{{/title}}{{$main}}none{{/main}}{{/outer}}",
        "outer": "<title>{{$title}}Outer{{/title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n",
      ])
    #expect(output == "<title>Inner</title>\n<main>\n  <h1>Heading</h1>\n</main>\n")
  }

  @Test("a replacement sees the blocks of the place it was written in")
  func replacementsAreLexical() {
    let output = render(
      "{{<layout}}{{$body}}{{<box}}{{$body}}inner{{/body}}{{/box}}{{/body}}{{/layout}}",
      ["layout": "[{{$body}}{{/body}}]", "box": "({{$body}}{{/body}})"])
    #expect(output == "[(inner)]")
  }

  @Test("what every page offers is found after what the page offers")
  func findsCommonNames() throws {
    let strings = Shape(texts: ["heading", "menu"])
    let outcome = TemplateSet.compile(
      files: files(["page": "{{heading}}, {{menu}}"]), pages: ["page": Page.shape], common: strings)
    #expect(outcome.diagnostics.isEmpty)
    var output: [UInt8] = []
    let common = Record(strings) { .text("text of \($0.name)") }
    try outcome.value.render(page: "page", Page().record(), common: common, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "Heading, text of menu")
  }

  @Test("the page is appended to what is there")
  func appends() throws {
    var output = Array("before ".utf8)
    try compile("{{heading}}").value.render(page: "page", Page().record(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before Heading")
  }

  @Test("the same templates and records give the same bytes, whatever the order of the files")
  func isDeterministic() throws {
    let templates = files(["page": "{{>a}}{{>b}}{{wrong}}", "a": "{{heading}}", "b": "{{home}}{{worse}}"])
    let first = TemplateSet.compile(files: templates, pages: ["page": Page.shape])
    let second = TemplateSet.compile(files: templates.reversed(), pages: ["page": Page.shape])
    #expect(first.diagnostics == second.diagnostics)
    var outputs: [[UInt8]] = [[], []]
    try first.value.render(page: "page", Page().record(), into: &outputs[0])
    try second.value.render(page: "page", Page().record(), into: &outputs[1])
    #expect(outputs[0] == outputs[1])
  }

  @Test("a page that was not compiled, or a record of another shape, is refused and leaves the output alone")
  func refusesWhatWasNotCompiled() {
    let set = compile("{{heading}}").value
    var output = Array("before".utf8)
    #expect(throws: RenderingError.unknownPage("home")) {
      try set.render(page: "home", Page().record(), into: &output)
    }
    #expect(throws: RenderingError.wrongShape(page: "page")) {
      try set.render(page: "page", Entry(title: "").record(), into: &output)
    }
    #expect(output == Array("before".utf8))
  }

  @Test("empty lines of an indented partial stay empty")
  func keepsEmptyLinesEmpty() {
    #expect(render("<p>\n  {{>part}}\n</p>", ["part": "a\n\nb\n"]) == "<p>\n  a\n\n  b\n</p>")
  }

  @Test("a byte order mark and carriage returns do no harm")
  func readsOtherFiles() {
    #expect(render("\u{FEFF}{{#head}}\r\n{{title}}\r\n{{/head}}\r\n") == "Head\r\n")
  }
}
