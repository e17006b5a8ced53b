import Diagnostics
import Templating

/// Called by libFuzzer with every input that it makes up: up to three templates with a zero byte between them.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  let files = zip(["page", "part", "layout"], parts).map { name, text in
    TemplateFile(path: "\(name).mustache", name: name, bytes: Array(text))
  }
  for strictness in [Strictness.strict, .specification] {
    let outcome = TemplateSet.compile(files: files, pages: ["page": Item.shape], strictness: strictness)
    for diagnostic in outcome.diagnostics where diagnostic.message.isEmpty || diagnostic.rule.isEmpty {
      fatalError("a finding without words")
    }
    var output: [UInt8] = []
    do throws(RenderingError) {
      try outcome.value.render(page: "page", Item.sample.record(), into: &output)
    } catch {
      let isAllowed = outcome.diagnostics.hasErrors || strictness == .specification
      if !isAllowed { fatalError("a page that was checked failed: \(error)") }
      if !output.isEmpty { fatalError("a page that failed left output") }
    }
    if strictness == .strict { check(output, of: outcome, templates: bytes) }
  }
  return 0
}

/// What the data say can neither begin a tag nor end a value, whatever the templates.
private func check(
  _ output: [UInt8], of outcome: Outcome<TemplateSet>, templates: UnsafeBufferPointer<UInt8>
) {
  guard !outcome.diagnostics.hasErrors else { return }
  let page = String(decoding: output, as: UTF8.self)
  if page.contains("<evil") && !String(decoding: templates, as: UTF8.self).contains("<evil") {
    fatalError("unescaped data:\n\(page)")
  }
}

struct Item: Presentable {
  var name = "\"'><evil a=\u{301} \u{1}"
  var note: String?
  var link = Address("javascript:evil()")
  var words = HTML("<b>words</b>")
  var isNew = true
  var items: [Item] = []

  static let sample = Item(note: "<evil>", items: [Item(items: [Item()]), Item(note: "")])

  static let presentation = Presentation<Item>([
    .text("name") { $0.name },
    .optionalText("note") { $0.note },
    .address("link") { $0.link },
    .html("words") { $0.words },
    .flag("new") { $0.isNew },
    .optionalRecord("first") { $0.items.first },
    .list("items") { $0.items },
  ])
}
