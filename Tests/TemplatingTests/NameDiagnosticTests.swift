import Diagnostics
import Templating
import Testing

@Suite("Diagnostics of names")
struct NameDiagnosticTests {
  @Test(
    "names the place and the rule",
    arguments: [
      ("<p>\n가 {{headng}}", ["page.mustache:2:5 unknown-name"]),
      ("{{#entries}}{{titel}}{{/entries}}", ["page.mustache:1:15 unknown-name"]),
      ("{{#entrys}}{{anything}}{{/entrys}}", ["page.mustache:1:4 unknown-name"]),
      ("{{^drafts}}{{/drafts}}", ["page.mustache:1:4 unknown-name"]),
      ("{{head.titel}}", ["page.mustache:1:3 unknown-name"]),
      ("{{entries.title}}", ["page.mustache:1:3 unknown-name"]),
      ("{{heading.title}}", ["page.mustache:1:3 unknown-name"]),
      ("{{title}}{{#head}}{{title}}{{/head}}", ["page.mustache:1:3 unknown-name"]),
      ("{{head}}", ["page.mustache:1:3 not-insertable"]),
      ("{{entries}}", ["page.mustache:1:3 not-insertable"]),
      ("{{draft}}", ["page.mustache:1:3 not-insertable"]),
      ("{{.}}", ["page.mustache:1:3 not-insertable"]),
      ("{{{heading}}}", ["page.mustache:1:1 raw-text"]),
      ("{{&home}}", ["page.mustache:1:1 raw-text"]),
      ("{{intro}}", ["page.mustache:1:1 escaped-html"]),
      ("{{#heading}}x{{/heading}}", ["page.mustache:1:4 pointless-section"]),
      ("{{^head}}x{{/head}}", ["page.mustache:1:4 pointless-section"]),
      ("{{#intro}}x{{/intro}}", ["page.mustache:1:4 pointless-section"]),
      ("{{#head.note}}{{.}}{{/head.note}}", []),
      ("{{>nothing}}", ["page.mustache:1:4 missing-partial"]),
      ("{{<nothing}}{{/nothing}}", ["page.mustache:1:4 missing-partial"]),
      ("{{>page}}", ["page.mustache:1:4 endless-inclusion"]),
      ("{{#draft}}{{>page}}{{/draft}}", ["page.mustache:1:14 endless-inclusion"]),
      ("{{^draft}}{{>page}}{{/draft}}", ["page.mustache:1:14 endless-inclusion"]),
      // The topics of the page are found again inside a topic.
      ("{{#topics}}{{>page}}{{/topics}}", ["page.mustache:1:15 endless-inclusion"]),
      ("{{#entries}}{{>page}}{{/entries}}", []),
      ("{{#entries}}{{#new}}{{>page}}{{/new}}{{/entries}}", []),
    ])
  func namesPlaceAndRule(template: String, expected: [String]) {
    #expect(summaries(compile(template).diagnostics) == expected)
  }

  @Test(
    "helps with the nearest name, or with all there are",
    arguments: [
      ("{{headng}}", "Did you mean 'heading'?"),
      ("{{#entries}}{{titl}}{{/entries}}", "Did you mean 'title'?"),
      ("{{#entries}}{{headin}}{{/entries}}", "Did you mean 'heading'?"),
      (
        "{{#topics}}{{head.xyzxyz}}{{/topics}}", "It offers 'body', 'entries', 'link', 'new', 'note', 'title'"
      ),
      ("{{entries.title}}", "Use a section over 'entries'"),
      ("{{intro}}", "Use three braces"),
      ("{{>aside}}", "Add the file aside.mustache to the template folder"),
      ("{{>pgae}}", "Did you mean 'page'?"),
    ])
  func helps(template: String, expected: String) {
    #expect(compile(template).diagnostics.first?.help == expected)
  }

  @Test("finds circles that another way through the same templates hides")
  func findsHiddenCircles() {
    let outcome = compile(
      "{{>outer}}",
      ["outer": "{{#entries}}{{>inner}}{{/entries}}{{#draft}}{{>inner}}{{/draft}}", "inner": "x {{>outer}}"])
    #expect(
      summaries(outcome.diagnostics) == [
        "inner.mustache:1:6 endless-inclusion", "outer.mustache:1:48 endless-inclusion",
      ])
  }

  @Test("says which pages lack a name of a shared template")
  func namesPages() {
    let outcome = TemplateSet.compile(
      files: files([
        "page": "{{>part}}", "entry": "{{>part}}", "other": "{{>part}}", "part": "{{heading}}{{xx}}",
      ]),
      pages: ["page": Page.shape, "entry": Entry.shape, "other": Entry.shape])
    #expect(
      outcome.diagnostics.map(\.message) == [
        "Nothing here is called 'heading' (pages 'entry', 'other')",
        "Nothing here is called 'xx' (pages 'entry', 'other', 'page')",
      ])
    #expect(
      summaries(outcome.diagnostics) == ["part.mustache:1:3 unknown-name", "part.mustache:1:14 unknown-name"])
  }

  @Test("follows partials, parents, blocks and replacements with the records around them")
  func followsInclusions() {
    let outcome = compile(
      "{{<layout}}{{$main}}{{note}}{{missing1}}{{/main}}{{$footer}}{{note}}{{/footer}}{{/layout}}",
      [
        "layout": "{{#head}}{{$main}}{{missing2}}{{/main}}{{>part}}{{/head}}{{$footer}}{{/footer}}",
        "part": "{{title}}{{$side}}{{missing3}}{{/side}}",
      ])
    #expect(
      summaries(outcome.diagnostics) == [
        // `note` belongs to the head: it is there in the main block, not in the footer.
        "page.mustache:1:31 unknown-name", "page.mustache:1:63 unknown-name",
        "part.mustache:1:21 unknown-name",
      ])
  }

  @Test("reports what is between the tags of a parent and is never shown")
  func reportsIgnoredContent() {
    let outcome = compile(
      "{{<layout}}\n text {{$man}}x{{/man}}\n{{/layout}}{{<layout}}{{heading}}{{/layout}}",
      ["layout": "{{$main}}{{/main}}"])
    #expect(
      summaries(outcome.diagnostics) == [
        "page.mustache:1:4 ignored-content", "page.mustache:2:10 unknown-block",
        "page.mustache:3:15 ignored-content",
      ])
    #expect(outcome.diagnostics[1].help == "Did you mean 'main'?")
  }

  @Test("reports a field that is offered twice")
  func reportsRepeatedFields() {
    let outcome = TemplateSet.compile(
      files: files(["page": "{{a}}"]), pages: ["page": Shape(texts: ["a", "a"])])
    #expect(summaries(outcome.diagnostics) == ["- repeated-field"])
  }

  @Test("in the manner of the specification, what does not exist is empty")
  func isLenientOnRequest() throws {
    let outcome = TemplateSet.compile(
      files: files(["page": "[{{x}}{{#y}}a{{/y}}{{>z}}{{{heading}}}]"]), pages: ["page": Page.shape],
      strictness: .specification)
    #expect(outcome.diagnostics.isEmpty)
    var output: [UInt8] = []
    try outcome.value.render(page: "page", Page(heading: "<b>").record(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "[<b>]")
  }
}
