package import Briefings
import Characters
package import Diagnostics
import YAMLReading

/// Reads `briefing.yml` and what the folder's name says: `2026-11-23-slug`.
/// - Parameters:
///   - text: nil when the folder has no such file.
///   - document: what the settings speak of; nil when it could not be read.
/// - Returns: what could be read, to go on and find more; nil for a file that is no YAML at all.
package func readBriefingSettings(
  _ text: String?, file: String, folder: String, document: Document?, site: SiteSettings
) -> Outcome<BriefingSettings?> {
  var reader = SettingsReader(text ?? "", file: file)
  guard let root = reader.root() else { return Outcome(nil, reader.diagnostics) }
  let (day, slug) = splitFolderName(folder)
  var published = day.flatMap { site.timeZone.date($0) }
  var settings = BriefingSettings(
    published: PublicationDate(CalendarDay(daysSince1970: 0), secondsFromGMT: 0),
    slugs: Dictionary(uniqueKeysWithValues: site.languages.map { ($0, slug) }), translation: site.translation)
  let known =
    [
      "published", "draft", "updated", "topics", "slugs", "captions", "translation", "markdown", "aliases",
      "corrections",
      "licence", "figures", "image", "attachments", "download", "tables", "key-points", "chart",
    ] + ReadingSettings.keys
  settings.licence = site.licence
  reader.entries(of: root, known: known) { reader, key, node in
    switch key {
    case "published":
      published = reader.date(node, key, site) ?? published
      settings.publishedLocation = reader.location(
        node.mark, length: node.scalar?.string.unicodeScalars.count ?? 1)
    case "draft":
      if reader.isDraft(node) { settings.draftLocation = reader.location(node.mark, length: 4) }
    case "updated": settings.updated = reader.date(node, key, site)
    case "topics": settings.topics = reader.topics(node, site)
    case "slugs": settings.slugs.merge(reader.slugs(node, site)) { $1 }
    case "translation": settings.translation = reader.translationPolicy(node, over: site.translation)
    case "captions": settings.captions = reader.captions(node, document, site)
    case "key-points": settings.keyPoints = reader.keyPoints(node)
    case "chart": settings.charts = reader.charts(node, document)
    case "tables": settings.tableKinds = reader.tableKinds(node, document)
    case "markdown": settings.markdown = reader.markdownUse(node) ?? settings.markdown
    case "aliases": settings.oldAddresses = reader.aliases(node, site)
    case "corrections": settings.corrections = reader.corrections(node, site)
    case "licence": settings.licence = reader.licence(node)
    case "figures": settings.figures = reader.figures(node, document, site)
    case "attachments": settings.attachments = reader.attachments(node, site)
    case "download": settings.downloadsOriginal = reader.downloadsOriginal(node)
    case "image": settings.image = reader.previewFile(node)
    default: break
    }
  }
  if settings.updated == nil { settings.updated = settings.corrections.first?.date }
  for language in site.languages where !reader.hasErrors {
    guard let problem = problem(ofSlug: settings.slugs[language] ?? "") else { continue }
    reader.report(
      .invalidSlug, at: nil, "The folder's name '\(folder)' makes no address: its last part \(problem)",
      help: "Name the folder by date and slug, such as 2026-11-23-budget, or write 'slugs:' in briefing.yml")
    break
  }
  if let published {
    settings.published = published
  } else if !reader.hasErrors {
    reader.report(
      .missingDate, at: nil, "The briefing has no date",
      help: "Write 'published: 2026-11-23' in briefing.yml, or begin the folder's name with the date")
  }
  return Outcome(settings, reader.diagnostics)
}

/// `2026-11-23-slug` → the day and the slug.
func splitFolderName(_ name: String) -> (day: String?, slug: String) {
  let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
  guard parts.count == 4, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
    parts[0...2].joined().utf8.allSatisfy(\.isASCIIDigit)
  else { return (nil, name) }
  return (parts[0...2].joined(separator: "-"), String(parts[3]))
}

extension SettingsReader {
  mutating func date(_ node: Node, _ key: String, _ site: SiteSettings) -> PublicationDate? {
    guard let text = string(node, key) else { return nil }
    if let date = site.timeZone.date(text) { return date }
    report(
      .invalidDate, at: node.mark, "'\(text)' is not a date",
      help: "Write it as 2026-11-23, or with a time as 2026-11-23 09:30", length: text.unicodeScalars.count)
    return nil
  }

  fileprivate mutating func isDraft(_ node: Node) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    case let other:
      report(
        .settingType, at: node.mark, "'draft' is 'true' or 'false'", help: "Write 'draft: true'",
        length: max(1, other?.unicodeScalars.count ?? 1))
      return false
    }
  }

  fileprivate mutating func topics(_ node: Node, _ site: SiteSettings) -> [String] {
    var topics: [String] = []
    for (topic, mark) in strings(node, "topics") {
      if site.topics[topic] != nil {
        topics.append(topic)
      } else {
        report(
          .unknownTopic, at: mark, "The site has no topic '\(topic)'",
          help: nearestName(to: topic, among: site.topics.keys.sorted()).map { "Did you mean '\($0)'?" }
            ?? "Add it below 'topics:' in site.yml", length: topic.unicodeScalars.count)
      }
    }
    return topics
  }

  fileprivate mutating func slugs(_ node: Node, _ site: SiteSettings) -> LocalizedText {
    guard let mapping = mapping(node, what: "'slugs'") else { return [:] }
    var slugs: LocalizedText = [:]
    entries(of: mapping, known: site.languages.map(\.tag)) { reader, tag, value in
      guard let language = Language(tag), let slug = reader.string(value, "slugs.\(tag)") else { return }
      if let problem = problem(ofSlug: slug) {
        reader.report(
          .invalidSlug, at: value.mark, "'\(slug)' cannot be part of an address: it \(problem)",
          help: "Use letters, digits and hyphens between them", length: slug.unicodeScalars.count)
        return
      }
      slugs[language] = slug
    }
    return slugs
  }

  fileprivate mutating func tableKinds(_ node: Node, _ document: Document?) -> [String: Table.Kind] {
    guard let mapping = mapping(node, what: "'tables'"), let document else { return [:] }
    let tables = document.blocks.filter(\.isTable).map(\.id)
    var kinds: [String: Table.Kind] = [:]
    for (key, value) in mapping {
      guard let id = table(key, among: tables) else { continue }
      let name = value.scalar?.string ?? ""
      if let kind = Table.Kind(rawValue: name) {
        kinds[id] = kind
        continue
      }
      report(
        .settingValue, at: value.mark, "A table cannot be '\(name)'",
        help: nearestName(to: name, among: Table.Kind.allCases.map(\.rawValue)).map {
          "Did you mean '\($0)'?"
        }
          ?? "Write 'numbers' for figures to compare, or 'prose' for sentences to read",
        length: max(1, name.unicodeScalars.count))
    }
    return kinds
  }

  /// The id of a table that a key of the settings names.
  mutating func table(_ key: Node, among tables: [String]) -> String? {
    let id = key.scalar?.string ?? ""
    if tables.contains(id) { return id }
    report(
      .unknownTable, at: key.mark, "The text has no table '\(id)'",
      help: tables.isEmpty
        ? "It has no table at all" : "Its tables are \(tables.joined(separator: ", "))",
      length: max(1, id.unicodeScalars.count))
    return nil
  }

  fileprivate mutating func captions(
    _ node: Node, _ document: Document?, _ site: SiteSettings
  ) -> [String: LocalizedText] {
    guard let mapping = mapping(node, what: "'captions'"), let document else { return [:] }
    let tables = document.blocks.filter(\.isTable).map(\.id)
    var captions: [String: LocalizedText] = [:]
    for (key, value) in mapping {
      guard let id = table(key, among: tables) else { continue }
      captions[id] = localized(value, "captions.\(id)", in: site.languages)
    }
    return captions
  }
}

extension SettingsReader {
  fileprivate mutating func markdownUse(_ node: Node) -> MarkdownUse? {
    let name = node.scalar?.string ?? ""
    if let use = MarkdownUse(rawValue: name) { return use }
    let names = MarkdownUse.allCases.map(\.rawValue)
    report(
      .settingValue, at: node.mark, "'markdown' cannot be '\(name)'",
      help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "Write 'full' for all inline Markdown; 'bold', the default, is **bold** and nothing else",
      length: max(1, name.unicodeScalars.count))
    return nil
  }
}

extension Block {
  var isTable: Bool { if case .table = content { true } else { false } }
}
