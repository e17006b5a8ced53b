import Diagnostics
import Templating
import Testing

@Suite("Hostile templates")
struct HostileInputTests {
  /// What tempts a parser into quadratic time or deep recursion when it is repeated.
  static let units = [
    "{{", "{{{", "{{!", "{{=", "{{#a}}", "{{^a}}", "{{<a}}", "{{$a}}", "{{/a}}", "{{>page}}", "{{heading}}",
    "{{! }}", "{{= | | =}}", "{{a b{{", "}}", "{", " ", "\n", " {{!}}", "<", "<a ", "<!--", "<a href='",
    "\u{0}",
    "{{#draft}}{{/draft}}", "{{#draft}}", "{{heading",
  ]

  @Test("end, with a bounded number of findings", arguments: units)
  func end(unit: String) {
    let template = String(repeating: unit, count: (1 << 17) / unit.utf8.count)
    #expect(compile(template).diagnostics.count <= 150)
  }

  @Test("of a megabyte of opening delimiters end")
  func endWithManyDelimiters() {
    let diagnostics = compile(String(repeating: "{{", count: 1 << 19)).diagnostics
    #expect(diagnostics.count == 20)
    #expect(diagnostics.first?.rule == "unclosed-tag")
  }

  @Test("that nest too deeply are reported where the limit is passed")
  func reportsDeepNesting() {
    let allowed = String(repeating: "{{#draft}}", count: 64) + String(repeating: "{{/draft}}", count: 64)
    #expect(summaries(compile(allowed).diagnostics) == [])
    let template = String(repeating: "{{#draft}}", count: 65) + String(repeating: "{{/draft}}", count: 65)
    #expect(summaries(compile(template).diagnostics) == ["page.mustache:1:641 too-deep"])
  }

  @Test("that include one another too deeply are reported where the limit is passed")
  func reportsDeepInclusion() {
    var templates = [TemplateFile(path: "page.mustache", name: "page", bytes: Array("{{>p1}}".utf8))]
    for number in 1..<70 {
      templates.append(
        TemplateFile(path: "p\(number)", name: "p\(number)", bytes: Array("{{>p\(number + 1)}}".utf8)))
    }
    templates.append(TemplateFile(path: "p70", name: "p70", bytes: []))
    let outcome = TemplateSet.compile(files: templates, pages: ["page": Page.shape])
    #expect(summaries(outcome.diagnostics) == ["p64:1:4 too-deep"])
  }

  @Test("that include each other twice are walked once")
  func walksOnce() throws {
    var templates = [TemplateFile(path: "page.mustache", name: "page", bytes: Array("{{>p1}}".utf8))]
    for number in 1..<40 {
      let text = "{{#draft}}{{>p\(number + 1)}}{{>p\(number + 1)}}{{/draft}}"
      templates.append(TemplateFile(path: "p\(number)", name: "p\(number)", bytes: Array(text.utf8)))
    }
    templates.append(TemplateFile(path: "p40", name: "p40", bytes: Array("{{oops}}".utf8)))
    let outcome = TemplateSet.compile(files: templates, pages: ["page": Page.shape])
    #expect(outcome.diagnostics.contains { $0.rule == "too-deep" || $0.rule == "unknown-name" })
    #expect(outcome.diagnostics.count < 5)
  }

  @Test("that can be reached in too many ways are not looked at in all of them")
  func boundsWays() {
    // Each template replaces a block of the next one in two ways, so that the last is reached in 2^6.
    var templates = [TemplateFile(path: "page.mustache", name: "page", bytes: Array("{{>p1}}".utf8))]
    for number in 1..<7 {
      let tag = "{{<p\(number + 1)}}{{$a}}\(number){{/a}}{{/p\(number + 1)}}"
      templates.append(TemplateFile(path: "p\(number)", name: "p\(number)", bytes: Array((tag + tag).utf8)))
    }
    templates.append(TemplateFile(path: "p7", name: "p7", bytes: Array("{{$a}}{{/a}}{{heading}}".utf8)))
    func rules(_ limit: Int) -> [String] {
      TemplateSet.compile(files: templates, pages: ["page": Page.shape], stepLimit: limit).diagnostics.map(
        \.rule)
    }
    #expect(rules(100_000) == [])
    #expect(rules(100).contains("too-many-paths"))
  }

  @Test("of more than 64 MiB are refused")
  func boundsSize() {
    let file = TemplateFile(
      path: "page.mustache", name: "page", bytes: Array(repeating: UInt8(ascii: " "), count: (64 << 20) + 1))
    let outcome = TemplateSet.compile(files: [file], pages: [:])
    #expect(summaries(outcome.diagnostics) == ["page.mustache too-large"])
  }

  @Test("with more than a hundred faults show the first hundred and say how many there are")
  func boundsFindings() {
    let found = compile((0..<120).map { "{{nothing\($0)}}\n" }.joined()).diagnostics
    #expect(found.count == 101)
    let last = found.filter { $0.rule == "too-many-findings" }
    #expect(last.map(\.message) == ["20 more findings are not shown"])
  }

  @Test("are not filled with what they were not checked against")
  func refusesOtherShapes() {
    let set = compile("{{heading}}").value
    var output: [UInt8] = []
    let error = #expect(throws: RenderingError.self) {
      try set.render(page: "page", Entry(title: "").record(), into: &output)
    }
    #expect(error?.diagnostic.rule == "wrong-shape")
  }

  @Test("that recurse without end are stopped when they are rendered all the same")
  func stopsEndlessRendering() {
    let set = compile("{{>page}}").value
    var output: [UInt8] = []
    #expect(throws: RenderingError.tooDeep(page: "page")) {
      try set.render(page: "page", Page().record(), into: &output)
    }
    #expect(output.isEmpty)
  }

  @Test("that recurse with the records are rendered as deep as these go")
  func rendersDeepRecords() {
    var entry = Entry(title: "0")
    for number in 1..<1000 { entry = Entry(title: "\(number)", entries: [entry]) }
    let output = render("{{#entries}}{{title}} {{>page}}{{/entries}}", [:], Page(entries: [entry]))
    #expect(output.hasPrefix("999 998 997"))
    #expect(output.hasSuffix("2 1 0 "))
  }
}
