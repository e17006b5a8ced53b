import Briefings
import Diagnostics
import Loading
import Templating

/// What pages are, in the words of schema.org. Made only for sites that know their address, because everything in it
/// is named by where it is.
extension Website {
  /// One block of JSON-LD for a page; nil if there is nothing to say.
  ///
  /// Browsers do not run it, so that a Content-Security-Policy without `unsafe-inline` allows it.
  func linkedData(_ graph: [JSON]) -> HTML? {
    guard !graph.isEmpty else { return nil }
    let json = JSON.object(["@context": .string("https://schema.org"), "@graph": .array(graph)])
    let bytes = json.bytes(indent: nil)
    // `</script>` must not be in it, nor `<!--`.
    let parts = bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    return HTML(utf8: parts.count == 1 ? bytes : Array(parts.joined(separator: "\\u003c".utf8)))
  }

  /// The way from the front page to this one; nil for the front page.
  /// - Parameter trail: the pages above it.
  func breadcrumbs(_ page: PageIdentity, _ trail: [(name: String, route: Route)]) -> JSON? {
    guard let place = page.place, place != .home, let own = routes.page(place, in: page.language) else {
      return nil
    }
    let steps = trail + [(own.name(self), page.route)]
    let items = steps.enumerated().compactMap { index, step in
      absolute(step.route).map { address in
        JSON.object([
          "@type": .string("ListItem"), "position": .number(index + 1), "name": .string(step.name),
          "item": .string(address),
        ])
      }
    }
    return .object(["@type": .string("BreadcrumbList"), "itemListElement": .array(items)])
  }

  /// A briefing as an article, and its tables as data.
  func linkedData(of briefing: RenderedBriefing, _ edition: RenderedEdition, _ route: Route) -> [JSON] {
    guard let address = absolute(route) else { return [] }
    return [article(briefing, edition, address)] + datasets(briefing, edition, address)
  }

  private func article(_ briefing: RenderedBriefing, _ edition: RenderedEdition, _ address: String) -> JSON {
    let language = edition.language
    let settings = briefing.briefing.settings
    var members: [(String, JSON)] = [
      ("@type", .string("NewsArticle")), ("@id", .string(address)), ("mainEntityOfPage", .string(address)),
      ("headline", .string(edition.plain(briefing.document.title))), ("inLanguage", .string(language.tag)),
      ("datePublished", .string(briefing.summary.published.rfc3339)),
      ("dateModified", .string(briefing.summary.lastModified.rfc3339)),
    ]
    if let deck = edition.plainDeck(briefing.document) { members.append(("description", .string(deck))) }
    if let name = site.publisher[language] ?? site.title[language] {
      let publisher = JSON.object(["@type": .string("Organization"), "name": .string(name)])
      members += [("author", publisher), ("publisher", publisher)]
    }
    let topics = settings.topics.compactMap { site.topics[$0]?[language] }
    if !topics.isEmpty { members.append(("articleSection", .array(topics.map(JSON.string)))) }
    if let picture = preview(briefing, language) { members.append(("image", .string(picture.address))) }
    if let licence = settings.licence { members.append(("license", .string(licence.address))) }
    let files = briefing.summary.attachments.compactMap { attachment -> JSON? in
      guard let file = absolute(briefing.summary.route(of: attachment)) else { return nil }
      var members: [(String, JSON)] = [
        ("@type", .string("MediaObject")),
        ("name", .string(attachment.title(in: language) ?? text("originalDocument", language))),
        ("contentUrl", .string(file)), ("encodingFormat", .string(attachment.mediaType)),
        ("contentSize", .string("\(attachment.size) B")),
      ]
      if let language = attachment.language { members.append(("inLanguage", .string(language.tag))) }
      return .members(members)
    }
    if !files.isEmpty { members.append(("associatedMedia", .array(files))) }
    let corrections = settings.corrections.compactMap { $0.text[language] }
    if !corrections.isEmpty { members.append(("correction", .array(corrections.map(JSON.string)))) }
    return .members(members + translations(briefing, edition))
  }

  /// The article that this one is a translation of, or its own translations; and the text that all are made from.
  private func translations(_ briefing: RenderedBriefing, _ edition: RenderedEdition) -> [(String, JSON)] {
    func reference(_ route: Route) -> JSON? {
      absolute(route).map { .object(["@type": .string("NewsArticle"), "@id": .string($0)]) }
    }
    var members: [(String, JSON)] = []
    let source = briefing.briefing.source
    if edition.language == source {
      let others = briefing.summary.alternates.filter { $0.language != source }.compactMap {
        reference($0.route)
      }
      if !others.isEmpty { members.append(("workTranslation", .array(others))) }
    } else if let original = briefing.summary.route(in: source).flatMap(reference) {
      members.append(("translationOfWork", original))
    }
    if makes(.source), let text = absolute(briefing.summary.sourceRoute) {
      members.append(("isBasedOn", .string(text)))
    }
    return members
  }

  private func datasets(
    _ briefing: RenderedBriefing, _ edition: RenderedEdition, _ address: String
  ) -> [JSON] {
    let language = edition.language
    guard let slug = briefing.briefing.settings.slugs[language] else { return [] }
    var datasets: [JSON] = []
    for block in briefing.document.blocks {
      guard case .table(let table) = block.content else { continue }
      let number = datasets.count + 1
      let name = plainName(of: table, id: block.id, number: number, briefing, edition)
      let columns = table.columnNames(edition.plain).joined(separator: ", ")
      var members: [(String, JSON)] = [
        ("@type", .string("Dataset")), ("name", .string(name)),
        (
          "description",
          .string(
            text(
              "tableDescription", language,
              [
                "caption": name, "columns": columns, "title": edition.plain(briefing.document.title),
              ]))
        ),
        ("inLanguage", .string(language.tag)), ("isPartOf", .string(address)),
        ("url", .string("\(address)#\(block.id)")),
      ]
      if let name = site.publisher[language] ?? site.title[language] {
        members.append(("creator", .object(["@type": .string("Organization"), "name": .string(name)])))
      }
      if let licence = briefing.briefing.settings.licence {
        members.append(("license", .string(licence.address)))
      }
      let files = Route.TableFormat.allCases.filter { makes($0.output) }.compactMap { format in
        absolute(.table(language, slug: slug, number: number, format: format)).map { file in
          JSON.object([
            "@type": .string("DataDownload"), "encodingFormat": .string(format.mediaType),
            "contentUrl": .string(file),
          ])
        }
      }
      if !files.isEmpty { members.append(("distribution", .array(files))) }
      datasets.append(.members(members))
    }
    return datasets
  }
}
