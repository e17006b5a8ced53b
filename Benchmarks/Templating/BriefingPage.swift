import Mustache
import Stencil
import Templating

/// A briefing as it is published: a head, links, headings, paragraphs, a list with labels, quotations.
func briefingPage() throws -> Page {
  let briefing = Briefing.sample
  let set = try compile(mustacheBriefing, for: Briefing.shape)
  let record = briefing.record()
  let mustache = try MustacheLibrary(templates: ["page": MustacheTemplate(string: mustacheBriefing)])
  let dictionary = briefing.dictionary
  let stencil = Template(templateString: stencilBriefing, environment: stencilEnvironment())
  return Page(
    name: "A briefing",
    render: { try set.render(page: "page", record, into: &$0) },
    makeAndRender: { try set.render(page: "page", briefing.record(), into: &$0) },
    writeByHand: { briefing.write(into: &$0) },
    mustache: { mustache.render(dictionary, withTemplate: "page") ?? "" },
    stencil: { try stencil.render(dictionary) })
}

struct Briefing: Presentable {
  var language = "ko"
  var title: String
  var summary: String
  var address: String
  var date: String
  var topics: [Topic]
  var contents: [Link]
  var blocks: [Block]

  static let presentation = Presentation<Briefing>([
    .text("language") { $0.language },
    .text("title") { $0.title },
    .text("summary") { $0.summary },
    .address("address") { Address($0.address) },
    .text("date") { $0.date },
    .list("topics") { $0.topics },
    .list("contents") { $0.contents },
    .list("blocks") { $0.blocks },
  ])

  var dictionary: [String: Any] {
    [
      "language": language, "title": title, "summary": summary, "address": address, "date": date,
      "topics": topics.map { ["name": $0.name] as [String: Any] },
      "contents": contents.map { ["target": $0.target, "label": $0.label] as [String: Any] },
      "blocks": blocks.map(\.dictionary),
    ]
  }
}

struct Topic: Presentable {
  var name: String

  static let presentation = Presentation<Topic>([.text("name") { $0.name }])
}

struct Link: Presentable {
  var target: String
  var label: String

  static let presentation = Presentation<Link>([
    .address("target") { Address($0.target) },
    .text("label") { $0.label },
  ])
}

/// Of its parts a block has the one that it is.
struct Block: Presentable {
  var id: String
  var heading: Words?
  var paragraph: Words?
  var quotation: Quotation?
  var list: Items?

  static let presentation = Presentation<Block>([
    .text("id") { $0.id },
    .optionalRecord("heading") { $0.heading },
    .optionalRecord("paragraph") { $0.paragraph },
    .optionalRecord("quotation") { $0.quotation },
    .optionalRecord("list") { $0.list },
  ])

  var dictionary: [String: Any] {
    var values: [String: Any] = ["id": id]
    if let heading { values["heading"] = ["html": heading.html] }
    if let paragraph { values["paragraph"] = ["html": paragraph.html] }
    if let quotation { values["quotation"] = ["words": quotation.words, "speaker": quotation.speaker] }
    if let list {
      values["list"] = [
        "items": list.items.map { ["item": $0.id, "label": $0.label, "html": $0.html] as [String: Any] }
      ]
    }
    return values
  }
}

struct Words: Presentable {
  var html: String
  /// As the site has it: rendered once, before any page.
  var finished: HTML

  init(_ html: String) {
    self.html = html
    finished = HTML(html)
  }

  static let presentation = Presentation<Words>([.html("html") { $0.finished }])
}

struct Quotation: Presentable {
  var words: String
  var finished: HTML
  var speaker: String

  init(_ words: String, speaker: String) {
    self.words = words
    finished = HTML(words)
    self.speaker = speaker
  }

  static let presentation = Presentation<Quotation>([
    .html("words") { $0.finished },
    .text("speaker") { $0.speaker },
  ])
}

struct Items: Presentable {
  var items: [Item]

  static let presentation = Presentation<Items>([.list("items") { $0.items }])
}

struct Item: Presentable {
  var id: String
  var label: String
  var html: String
  var finished: HTML

  init(id: String, label: String, html: String) {
    self.id = id
    self.label = label
    self.html = html
    finished = HTML(html)
  }

  static let presentation = Presentation<Item>([
    .text("item") { $0.id },
    .text("label") { $0.label },
    .html("html") { $0.finished },
  ])
}
