import Briefings
package import Diagnostics
import SourceReading
import YAMLReading

extension SiteSettings {
  /// Reads the bytes of a `site.yml`.
  ///
  /// - Parameter checks: the names of the checks that it may set.
  /// - Returns: what could be read, to go on and find more; nil for a file that is no YAML at all.
  package static func read(_ file: ContentFile, checks: [String]) -> Outcome<SiteSettings?> {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      return Outcome(
        nil, encodingErrors(in: file.bytes, file: file.path, rule: .invalidUTF8, help: "Save it as UTF-8"))
    }
    return readSiteSettings(text, file: file.path, checks: checks)
  }
}

/// Reads `site.yml`.
/// - Returns: what could be read, to go on and find more; nil for a file that is no YAML at all.
func readSiteSettings(_ text: String, file: String, checks: [String]) -> Outcome<SiteSettings?> {
  var reader = SettingsReader(text, file: file)
  guard let root = reader.root() else { return Outcome(nil, reader.diagnostics) }
  let known = [
    "title", "description", "publisher", "languages", "time-zone", "base-url", "topics", "translation",
    "checks", "smart-punctuation",
    "newest", "outputs", "glossary", "licence", "removals", "data", "conventions", "locale", "feeds",
    "technical", "compress",
  ]
  var nodes: [String: Node] = [:]
  reader.entries(of: root, known: known) { _, key, node in nodes[key] = node }
  for key in ["title", "description", "languages", "time-zone"] where nodes[key] == nil {
    reader.report(
      .missingSetting, at: nil, "'\(key)' is missing", help: "Add a line '\(key): …' to \(file)")
  }
  let named = nodes["languages"].map { reader.languages($0) } ?? []
  let languages = named.isEmpty ? Language.defaults : named
  var settings = SiteSettings(
    title: nodes["title"].map { reader.localized($0, "title", in: languages) } ?? [:],
    description: nodes["description"].map { reader.localized($0, "description", in: languages) } ?? [:],
    publisher: nodes["publisher"].map { reader.localized($0, "publisher", in: languages) } ?? [:],
    languages: languages, timeZone: .gmt)
  if let node = nodes["time-zone"], let name = reader.string(node, "time-zone") {
    do {
      settings.timeZone = try SiteTimeZone.find(name)
    } catch {
      reader.report(error, with: name, at: node.mark)
    }
  }
  if let node = nodes["base-url"], let text = reader.string(node, "base-url") {
    switch readBaseURL(text) {
    case .success(let address): settings.baseURL = address
    case .failure(let problem):
      reader.report(
        .invalidBaseURL, at: node.mark, "This is not the address of a site: \(problem)",
        help: BaseURLProblem.help, length: text.unicodeScalars.count)
    }
  }
  if let node = nodes["topics"], let mapping = reader.mapping(node, what: "'topics'") {
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      if let problem = problem(ofSlug: name) {
        reader.report(
          .invalidSlug, at: key.mark, "The topic's key '\(name)' cannot be part of an address: it \(problem)",
          help: "Use letters, digits and hyphens between them", length: max(1, name.unicodeScalars.count))
      }
      settings.topics[name] = reader.localized(value, "topics.\(name)", in: languages)
    }
  }
  if let node = nodes["translation"] {
    settings.translation = reader.translationPolicy(node, over: settings.translation)
  }
  if let node = nodes["locale"] { settings.locale = reader.locale(node, languages) }
  if let node = nodes["checks"] { settings.checks = reader.checkLevels(node, of: checks) }
  if let node = nodes["technical"] { settings.isTechnical = reader.flag(node, "technical") }
  if let node = nodes["smart-punctuation"] {
    settings.hasSmartPunctuation = reader.flag(node, "smart-punctuation")
  }
  if let node = nodes["newest"] {
    settings.newestCount = reader.count(node, "newest") ?? settings.newestCount
  }
  if let node = nodes["licence"] { settings.licence = reader.licence(node) }
  if let node = nodes["compress"] { settings.compresses = reader.flag(node, "compress") }
  if let node = nodes["removals"] { settings.removals = reader.removals(node, over: settings.removals) }
  if let node = nodes["conventions"] {
    settings.conventions = reader.lineEntries(
      node, of: "conventions", example: "{match: 우리 부 보도자료, as: letterhead}",
      places: ["match", "begins", "marker"])
  }
  if let node = nodes["data"] { settings.formulaCells = reader.formulaCells(node) }
  if let node = nodes["feeds"] { settings.feedContent = reader.feedContent(node) }
  if let node = nodes["outputs"] { settings.outputs = reader.outputs(node) }
  // The terms are then for the checks alone.
  if let node = nodes["glossary"], !reader.flag(node, "glossary") { settings.outputs.remove(.glossary) }
  return Outcome(settings, reader.diagnostics)
}

extension SettingsReader {
  fileprivate mutating func report(_ problem: SiteTimeZone.Problem, with name: String, at mark: Mark) {
    let length = name.unicodeScalars.count
    switch problem {
    case .unknown(let nearest):
      report(
        .unknownTimeZone, at: mark, "There is no time zone '\(name)'",
        help: nearest.map { "Did you mean '\($0)'?" }
          ?? "Use a name of the IANA database, such as Asia/Seoul",
        length: length)
    case .noDatabase:
      report(
        .unknownTimeZone, at: mark,
        "The time zone '\(name)' cannot be looked up: this machine has no time zone database",
        help: "Install it (the package is called tzdata), so that it is in /usr/share/zoneinfo",
        length: length)
    case .damaged(let damage):
      report(
        .unknownTimeZone, at: mark,
        "The time zone '\(name)' cannot be looked up: '\(damage.path)' cannot be used",
        reason: damage.reason, help: "Install the time zone database anew (the package is called tzdata)",
        length: length)
    }
  }

  fileprivate mutating func flag(_ node: Node, _ name: String) -> Bool {
    switch node.scalar?.string {
    case "on", "true", "yes": return true
    case "off", "false", "no": return false
    default:
      report(.settingType, at: node.mark, "'\(name)' is 'on' or 'off'", help: "Write '\(name): on'")
      return false
    }
  }

  mutating func count(_ node: Node, _ name: String, example: Int = 20) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), number > 0 { return number }
    report(
      .settingType, at: node.mark, "'\(name)' must be a number from 1", help: "Write '\(name): \(example)'",
      length: max(1, node.scalar?.string.unicodeScalars.count ?? 1))
    return nil
  }

  fileprivate mutating func locale(_ node: Node, _ languages: [Language]) -> Language? {
    guard let tag = string(node, "locale") else { return nil }
    if let locale = Language(tag), locale.tag != locale.primarySubtag,
      languages.contains(where: { $0.primarySubtag == locale.primarySubtag })
    {
      return locale
    }
    report(
      .unknownLanguage, at: node.mark, "'\(tag)' is not a form of a language of this site",
      help: "Write the tag of a language with that of a region, such as en-US or en-GB",
      length: max(1, tag.unicodeScalars.count))
    return nil
  }

  fileprivate mutating func languages(_ node: Node) -> [Language] {
    var languages: [Language] = []
    for (tag, mark) in strings(node, "languages") {
      guard let language = Language(tag) else {
        report(
          .unknownLanguage, at: mark, "'\(tag)' is not a language tag",
          help: "Use a tag such as ko, en, ja or zh-Hant", length: tag.unicodeScalars.count)
        continue
      }
      if languages.contains(language) {
        report(.unknownLanguage, at: mark, "'\(tag)' is in the list twice", help: "Keep one of them")
      } else {
        languages.append(language)
      }
    }
    if languages.isEmpty, !diagnostics.hasErrors {
      report(
        .missingLanguage, at: node.mark, "The site has no language", help: "Write languages: [ko, en]")
    }
    return languages
  }
}
