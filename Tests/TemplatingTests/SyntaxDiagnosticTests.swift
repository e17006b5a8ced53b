import Diagnostics
import Templating
import Testing

@Suite("Diagnostics of the syntax")
struct SyntaxDiagnosticTests {
  @Test(
    "names the place and the rule",
    arguments: [
      ("정책 {{heading\n<p>", ["page.mustache:1:4 unclosed-tag"]),
      ("{{heading\n<p>{{heading}}", ["page.mustache:1:1 unclosed-tag"]),
      ("a\n{{! comment", ["page.mustache:2:1 unclosed-tag"]),
      ("{{{intro}}", ["page.mustache:1:1 unclosed-tag"]),
      ("{{#draft\nx{{/draft}}", ["page.mustache:1:1 unclosed-tag"]),
      ("{{", ["page.mustache:1:1 unclosed-tag"]),
      ("<p>\n  {{#draft}}\n", ["page.mustache:2:3 unclosed-section"]),
      ("{{#draft}}{{^draft}}{{/draft}}", ["page.mustache:1:1 unclosed-section"]),
      ("{{#draft}}{{#head}}{{/draft}}", ["page.mustache:1:11 unclosed-section"]),
      ("{{#draft}}\n물{{/head}}\n{{/draft}}", ["page.mustache:2:2 unexpected-close"]),
      ("{{/draft}}", ["page.mustache:1:1 unexpected-close"]),
      ("{{}}", ["page.mustache:1:1 empty-tag"]),
      ("가{{# }}", ["page.mustache:1:2 empty-tag"]),
      ("{{two words}}", ["page.mustache:1:3 bad-name"]),
      ("{{ head..title }}", ["page.mustache:1:4 bad-name"]),
      ("{{.title}}", ["page.mustache:1:3 bad-name"]),
      (
        "가{{>\(String(repeating: "n", count: 256))}}",
        [
          "page.mustache:1:5 bad-name", "page.mustache:1:5 missing-partial",
        ]
      ),
      ("{{=<% %>}}", ["page.mustache:1:1 bad-delimiters"]),
      ("x{{=<%=}}", ["page.mustache:1:2 bad-delimiters"]),
      ("{{=a b c=}}", ["page.mustache:1:1 bad-delimiters"]),
      ("{{=<% %>=}}\n<%#draft%>", ["page.mustache:2:1 unclosed-section"]),
      (
        "{{/a}}\n{{heading\n{{#draft}}",
        [
          "page.mustache:1:1 unexpected-close", "page.mustache:2:1 unclosed-tag",
          "page.mustache:3:1 unclosed-section",
        ]
      ),
    ])
  func namesPlaceAndRule(template: String, expected: [String]) {
    #expect(summaries(compile(template).diagnostics) == expected)
  }

  @Test("shows the line and how far the finding reaches")
  func showsTheLine() throws {
    let diagnostic = try #require(compile("a\r\n정책 {{two 단어}}!\r\nb").diagnostics.first)
    let location = try #require(diagnostic.location)
    #expect(location.excerpt?.text == "정책 {{two 단어}}!")
    #expect(location.column == 6)
    #expect(location.length == 6)
  }

  @Test("says where the open section began")
  func saysWhatIsOpen() throws {
    let outcome = compile("{{#draft}}\n{{/drift}}\n{{/draft}}")
    #expect(outcome.diagnostics.first?.help == "'draft' of line 1 is open here")
  }

  @Test("checks templates that no page uses")
  func checksUnusedTemplates() {
    let outcome = compile("", ["unused": "{{#a}}", "other": "\n {{>nothing}}"])
    #expect(
      summaries(outcome.diagnostics) == [
        "other.mustache:2:5 missing-partial", "unused.mustache:1:1 unclosed-section",
      ])
  }

  @Test(
    "refuses bytes that are not UTF-8, such as CP949 and half of a surrogate pair",
    arguments: [[0xB0, 0xA1], [0xED, 0xA0, 0x80]])
  func refusesOtherEncodings(bytes: [UInt8]) {
    let file = TemplateFile(path: "page.mustache", name: "page", bytes: Array("가\n나".utf8) + bytes)
    let outcome = TemplateSet.compile(files: [file], pages: ["page": Page.shape])
    #expect(summaries(outcome.diagnostics) == ["page.mustache:2:2 invalid-utf8"])
  }

  @Test("reports two templates of one name and pages without a template")
  func reportsNamesOfTemplates() {
    let templates = [
      TemplateFile(path: "a/page.mustache", name: "page", bytes: []),
      TemplateFile(path: "b/page.mustache", name: "page", bytes: []),
    ]
    let outcome = TemplateSet.compile(files: templates, pages: ["page": .empty, "pages": .empty])
    #expect(summaries(outcome.diagnostics) == ["b/page.mustache repeated-template", "- missing-template"])
    #expect(outcome.diagnostics.last?.help == "Did you mean 'page'?")
  }
}
