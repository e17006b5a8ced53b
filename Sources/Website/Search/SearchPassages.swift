import Briefings
import Diagnostics
package import Loading
package import Search

extension RenderedBriefing {
  /// What a search can lead to, with the words in each language whose page may be found.
  package func searchPassages(_ site: SiteSettings) -> [SearchPassage] {
    let editions = site.languages.map { language in
      edition(in: language).flatMap { $0.edition.isComplete && summary.slug(in: language) != nil ? $0 : nil }
    }
    var passages: [SearchPassage] = []
    func add(
      _ id: String, _ segments: [Segment], as weight: SearchPassage.Weight = .text,
      by separator: String = " · "
    ) {
      let words = editions.map { edition in
        edition.flatMap { edition -> String? in
          let words = segments.map(edition.plain).filter { !$0.isEmpty }.joined(separator: separator)
          return words.isEmpty ? nil : words
        }
      }
      if words.contains(where: { $0 != nil }) {
        passages.append(SearchPassage(id: id, weight: weight, words: words))
      }
    }
    let figures = Dictionary(grouping: briefing.settings.figures, by: \.block)
    func addCaptions(after block: String?) {
      for figure in figures[block] ?? [] {
        let captions = zip(site.languages, editions).map { $1 == nil ? nil : figure.caption[$0] }
        if captions.contains(where: { $0 != nil }) {
          passages.append(SearchPassage(id: block ?? "", weight: .text, words: captions))
        }
      }
    }
    func add(_ item: ListItem) {
      add(item.id, [item.label, item.text].compactMap(\.self), by: ": ")
      addCaptions(after: item.id)
      for item in item.items { add(item) }
    }
    // The page itself.
    add("", [document.title], as: .title)
    for line in document.deck + document.keyPoints { add(line.id, [line], as: .title) }
    if let release = document.release { add("", [release.text]) }
    if let dateline = document.dateline { add("", dateline.segments) }
    let topics = briefing.settings.topics.compactMap { site.topics[$0] }
    if !topics.isEmpty {
      let names = zip(site.languages, editions).map { language, edition in
        edition.map { _ in topics.compactMap { $0[language] }.joined(separator: " · ") }
      }
      passages.append(SearchPassage(id: "", weight: .text, words: names))
    }
    addCaptions(after: nil)
    for block in document.blocks {
      defer { addCaptions(after: block.id) }
      switch block.content {
      case .heading(let heading): add(block.id, [heading.text], as: .heading)
      case .list(let list): for item in list.items { add(item) }
      case .table(let table):
        add(block.id, [table.caption, table.unit].compactMap(\.self))
        for row in table.header + table.rows { add(block.id, row.map(\.text)) }
      case .paragraph, .quotation, .note, .source, .contact, .footnote: add(block.id, block.content.segments)
      }
    }
    return passages
  }

  /// What it is found by.
  package func searchTerms(_ site: SiteSettings) -> BriefingTerms {
    BriefingTerms(searchPassages(site), topics: briefing.settings.topics)
  }
}

/// The words of each briefing in all languages, in which what the index proposes is looked up.
struct SearchPassagesFiles: FileKind {
  let output: SiteOutput? = .search

  func files(of website: Website) -> [SiteFile] {
    website.briefings.indices.map { position in
      SiteFile(
        .search(SearchFolder.passages(ofBriefing: website.searchNumber(of: position))), of: position,
        in: website.briefings[position].source
      ) { website, briefing, _ in website.searchPassages(briefing) }
    }
  }
}

extension Route {
  /// A file in the folder of the index.
  static func search(_ name: String) -> Route { Route(SearchFolder.name + name) }
}

extension Website {
  /// What a briefing is called in the index: the oldest is 0, so that a new one leaves the others as they are.
  func searchNumber(of position: Int) -> Int { briefings.count - 1 - position }

  fileprivate func searchPassages(_ briefing: RenderedBriefing) -> [UInt8] {
    let passages = briefing.searchPassages(site).map { passage in
      JSON.array([.string(passage.id), .number(passage.weight.rawValue)] + passage.words.map(JSON.optional))
    }
    return Array(
      JSON.members([
        ("date", .string(briefing.summary.published.isoDay)),
        ("topics", .array(briefing.briefing.settings.topics.map(JSON.string))),
        (
          "addresses",
          .array(
            site.languages.map { language in
              let route =
                briefing.edition(in: language)?.edition.isComplete == true
                ? briefing.summary.route(in: language) : nil
              return .optional(route?.path)
            })
        ),
        ("passages", .array(passages)),
      ]).line.utf8)
  }
}
