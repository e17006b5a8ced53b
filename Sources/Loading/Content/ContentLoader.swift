import Briefings
package import Diagnostics
import SourceReading

/// Reads a content folder: settings, source texts and the files beside them.
package struct ContentLoader: Sendable {
  private let folder: String
  private let checks: [String]
  private var diagnostics: [Diagnostic] = []

  private init(folder: String, checks: [String]) { (self.folder, self.checks) = (folder, checks) }

  /// - Parameter checks: the names of the checks that the site's settings may set.
  /// - Returns: nil when there is no folder or no `site.yml`; a briefing that cannot be read is left out. The
  ///   diagnostics hold an error for each.
  package static func load(_ folder: String, checks: [String]) -> Outcome<Content?> {
    var loader = ContentLoader(folder: folder, checks: checks)
    let content = loader.load()
    return Outcome(content, loader.diagnostics)
  }

  private mutating func load() -> Content? {
    do {
      _ = try folderEntries(folder)
    } catch {
      report(
        .missingContent, folder, "The content folder cannot be read: \(error)",
        help: error.isMissing
          ? "Start where '\(folder)' is, or name another folder of content" : nil)
      return nil
    }
    let settingsPath = "\(folder)/site.yml"
    guard let file = required(settingsPath, .missingSiteSettings), let text = utf8Text(of: file) else {
      return nil
    }
    let settings = readSiteSettings(text, file: settingsPath, checks: checks)
    diagnostics += settings.diagnostics
    // Without its settings the site's texts can still be read, so that their problems are found in the same
    // run; but what depends on the settings cannot be judged.
    let site = settings.value ?? .minimal
    var briefings = loadBriefings(site, settingsAreKnown: !settings.diagnostics.hasErrors)
    reportDuplicateSlugs(briefings, site)
    briefings.sort { left, right in
      let (a, b) = (left.briefing, right.briefing)
      return a.settings.published == b.settings.published
        ? a.name.utf8.lexicographicallyPrecedes(b.name.utf8) : a.settings.published > b.settings.published
    }
    let pages = PlainPageLoader.load("\(folder)/pages", site)
    // Languages cannot be judged while the site's own settings are unknown.
    if !settings.diagnostics.hasErrors { diagnostics += pages.diagnostics }
    return Content(
      site: site, briefings: briefings, pages: pages.value, glossary: optional("\(folder)/glossary.csv"))
  }

  private mutating func loadBriefings(_ site: SiteSettings, settingsAreKnown: Bool) -> [LoadedBriefing] {
    let path = "\(folder)/briefings"
    let entries: [(name: String, isFolder: Bool)]
    do {
      entries = try folderEntries(path)
    } catch {
      report(
        .missingContent, path, "The folder of briefings cannot be read: \(error)",
        help: "Make the folder '\(path)' with a folder in it for each briefing")
      return []
    }
    return entries.filter(\.isFolder).compactMap {
      loadBriefing($0.name, in: "\(path)/\($0.name)", site, settingsAreKnown: settingsAreKnown)
    }
  }

  private mutating func loadBriefing(
    _ name: String, in path: String, _ site: SiteSettings, settingsAreKnown: Bool
  ) -> LoadedBriefing? {
    let names: [String]
    do {
      names = try folderEntries(path).filter { !$0.isFolder }.map(\.name)
    } catch {
      report(.unreadableFile, path, "The folder cannot be read: \(error)", help: nil)
      return nil
    }
    var sources: [(Language, String)] = []
    var catalogues: [(Language, String)] = []
    for file in names {
      guard let kind = [".txt", ".po"].first(where: { file.hasSuffix($0) }) else { continue }
      let tag = String(file.dropLast(kind.count))
      guard let language = Language(tag), !settingsAreKnown || site.languages.contains(language) else {
        reportUnknownLanguage(tag, "\(path)/\(file)", site)
        continue
      }
      if kind == ".txt" { sources.append((language, file)) } else { catalogues.append((language, file)) }
    }
    let source = onlySource(sources, in: path, hasOthers: names.contains { $0.hasSuffix(".txt") })
    let file = source.flatMap { required("\(path)/\($0.1)", .unreadableFile) }
    let settingsFile = optional("\(path)/briefing.yml")
    let settingsText = settingsFile.flatMap { utf8Text(of: $0) }
    let reading = ReadingSettings(settingsText ?? "", file: "\(path)/briefing.yml")
    diagnostics += reading.diagnostics
    let document = file.flatMap { loadDocument($0, reading, site) }
    var settings: BriefingSettings?
    if settingsFile == nil || settingsText != nil {
      let outcome = readBriefingSettings(
        settingsText, file: "\(path)/briefing.yml", folder: name, document: document, site: site)
      // Topics and languages cannot be judged while the site's own settings are unknown.
      if settingsAreKnown { diagnostics += outcome.diagnostics }
      settings = outcome.value
    }
    guard let (language, _) = source, let file, let document, var settings else { return nil }
    settings.repairsEmphasis = !reading.disabledRepairs.contains("emphasis-before-particle")
    let briefing = Briefing(
      name: name, source: language, sourceFile: file.path, document: document, settings: settings)
    let files = site.languages.compactMap { language in
      catalogues.first { $0.0 == language }.flatMap { entry in
        required("\(path)/\(entry.1)", .unreadableFile).map { (language: language, file: $0) }
      }
    }
    let pictures = PictureLoader.load(settings, in: path, names)
    diagnostics += pictures.diagnostics
    return LoadedBriefing(
      briefing: briefing, source: file, catalogues: files, pictures: pictures.value)
  }

  private mutating func loadDocument(
    _ file: ContentFile, _ reading: ReadingSettings, _ site: SiteSettings
  ) -> Document? {
    var options = ReadingOptions(timeZone: site.timeZone, disabledRepairs: reading.disabledRepairs)
    do {
      let source = try SourceText(file.bytes, file: file.path, options: options)
      let roles = reading.roles(in: source)
      options.roles = roles.value
      let document = TextLoader.load(source, options: options)
      diagnostics += roles.diagnostics + document.diagnostics
      return document.value
    } catch {
      diagnostics.append(undecodable(file, error))
      return nil
    }
  }

  private mutating func onlySource(
    _ sources: [(Language, String)], in path: String, hasOthers: Bool
  ) -> (Language, String)? {
    if sources.count == 1 { return sources.first }
    if sources.isEmpty {
      // A text in an unknown language has been reported as such.
      if !hasOthers {
        report(
          .missingText, path, "The briefing has no text",
          help: "Put the source text beside briefing.yml, named by its language: ko.txt")
      }
    } else {
      report(
        .twoTexts, path, "The briefing has more than one text: \(sources.map(\.1).joined(separator: ", "))",
        help: "Keep the one it was written in; translations go into catalogues such as en.po")
    }
    return nil
  }

  private mutating func reportUnknownLanguage(_ tag: String, _ path: String, _ site: SiteSettings) {
    let known = site.languages.map(\.tag)
    report(
      .unknownLanguage, path, "The site has no language '\(tag)'",
      help: nearestName(to: tag, among: known).map { "Did you mean '\($0)'?" }
        ?? "Its languages are \(known.joined(separator: ", ")); add '\(tag)' to 'languages' in site.yml if it should be one"
    )
  }

  private mutating func reportDuplicateSlugs(_ briefings: [LoadedBriefing], _ site: SiteSettings) {
    for language in site.languages {
      var owners: [String: Briefing] = [:]
      for briefing in briefings.map(\.briefing) {
        guard let slug = briefing.settings.slugs[language] else { continue }
        if let owner = owners[slug] {
          report(
            .duplicateSlug, "\(folder)/briefings/\(briefing.name)",
            "Two briefings have the address '\(language)/\(slug)/': this one and '\(owner.name)'",
            help: "Rename one of the folders, or write 'slugs: {\(language): …}' in its briefing.yml")
        } else {
          owners[slug] = briefing
        }
      }
    }
  }

  // MARK: Files

  private mutating func required(_ path: String, _ rule: Rule) -> ContentFile? {
    do {
      return ContentFile(path: path, bytes: try readFile(path))
    } catch {
      report(
        rule, path, "The file cannot be read: \(error)",
        help: error.isMissing
          ? "Make the file; the README shows what belongs in it" : "Check its access rights")
      return nil
    }
  }

  private mutating func optional(_ path: String) -> ContentFile? {
    do {
      return ContentFile(path: path, bytes: try readFile(path))
    } catch  where error.isMissing {
      return nil
    } catch {
      report(.unreadableFile, path, "The file cannot be read: \(error)", help: nil)
      return nil
    }
  }

  private mutating func utf8Text(of file: ContentFile) -> String? {
    if let text = String(validating: file.bytes, as: UTF8.self) { return text }
    diagnostics += encodingErrors(
      in: file.bytes, file: file.path, rule: .invalidUTF8,
      help: "Save it as UTF-8; only source texts may be in another encoding")
    return nil
  }

  private mutating func report(_ rule: Rule, _ path: String, _ message: String, help: String?) {
    diagnostics.append(
      Diagnostic(rule, at: SourceLocation(file: path), message, help: help))
  }
}

/// Says where the first byte is that no encoding can read.
package func undecodable(_ file: ContentFile, _ failure: UndecodableText) -> Diagnostic {
  let offset = failure.attempts.map(\.byteOffset).max() ?? 0
  let before = file.bytes.prefix(offset)
  let line = before.count { $0 == 0x0A } + 1
  let tried = failure.attempts.map { "\($0.encoding.rawValue) up to byte \($0.byteOffset)" }
  return Diagnostic(
    .undecodableText, at: SourceLocation(file: file.path, line: line),
    "The text is in no encoding we know: byte \(offset) (\(hex(file.bytes, offset))) cannot be read",
    reason: "Tried \(tried.joined(separator: " and ")); a guess could change words without anybody seeing it",
    help: "Save the text as UTF-8 in the program it comes from")
}

private func hex(_ bytes: [UInt8], _ offset: Int) -> String {
  guard bytes.indices.contains(offset) else { return "end of file" }
  return "0x" + String(bytes[offset], radix: 16, uppercase: true)
}

extension SiteSettings {
  /// Enough to go on reading texts when `site.yml` is broken.
  fileprivate static let minimal = SiteSettings(
    title: [:], description: [:], publisher: [:], languages: Language.defaults, timeZone: .gmt)
}
