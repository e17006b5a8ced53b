import Diagnostics
import Templating

/// An entry that may have entries of its own.
struct Entry: Presentable {
  var title: String
  var link = Address("#")
  var note: String?
  var body = HTML("")
  var isNew = false
  var entries: [Entry] = []

  static let presentation = Presentation<Entry>([
    .text("title") { $0.title },
    .address("link") { $0.link },
    .optionalText("note") { $0.note },
    .html("body") { $0.body },
    .flag("new") { $0.isNew },
    .list("entries") { $0.entries },
  ])
}

/// A page with one of every kind.
struct Page: Presentable {
  var heading = "Heading"
  var home = Address("/ko/")
  var image: Address?
  var intro = HTML("<p>Intro</p>")
  var data: HTML?
  var isDraft = false
  var head = Entry(title: "Head")
  var next: Entry?
  var entries: [Entry] = []
  var topics: [String] = []

  static let presentation = Presentation<Page>([
    .text("heading") { $0.heading },
    .address("home") { $0.home },
    .optionalAddress("image") { $0.image },
    .html("intro") { $0.intro },
    .optionalHTML("data") { $0.data },
    .flag("draft") { $0.isDraft },
    .record("head") { $0.head },
    .optionalRecord("next") { $0.next },
    .list("entries") { $0.entries },
    .list("topics") { $0.topics },
  ])
}

/// Templates by name, as files named like `page.mustache`.
func files(_ templates: KeyValuePairs<String, String>) -> [TemplateFile] {
  templates.map { TemplateFile(path: "\($0.key).mustache", name: $0.key, bytes: Array($0.value.utf8)) }
}

/// The template `page` of the sample page, with others it may include.
func compile(_ page: String, _ others: KeyValuePairs<String, String> = [:]) -> Outcome<TemplateSet> {
  TemplateSet.compile(files: files(["page": page]) + files(others), pages: ["page": Page.shape])
}

/// What the sample page becomes; errors of the templates and of rendering are part of the text.
func render(_ template: String, _ others: KeyValuePairs<String, String> = [:], _ page: Page = Page())
  -> String
{
  let outcome = compile(template, others)
  var output: [UInt8] = []
  do throws(RenderingError) {
    try outcome.value.render(page: "page", page.record(), into: &output)
  } catch {
    return "\(error)"
  }
  return (summaries(outcome.diagnostics) + [String(decoding: output, as: UTF8.self)]).joined(separator: "\n")
}

/// Place and rule of each diagnostic: `page.mustache:1:3 unknown-name`.
func summaries(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { "\($0.location?.description ?? "-") \($0.rule)" }
}
