import Briefings
package import Diagnostics
import FileReading
import SourceReading

/// Reads a content folder: settings, source texts and the files beside them.
package struct ContentLoader: Sendable {
  private let folder: String
  private let checks: [String]
  private var diagnostics: [Diagnostic] = []

  private init(folder: String, checks: [String]) {
    (self.folder, self.checks) = (withoutSlashesAtEnd(folder), checks)
  }

  /// - Parameter checks: the names of the checks that the site's settings may set.
  /// - Returns: nil when there is no folder or no `site.yml`; a briefing that cannot be read is left out. The
  ///   diagnostics hold an error for each.
  package static func load(_ folder: String, checks: [String]) -> Outcome<Content?> {
    var loader = ContentLoader(folder: folder, checks: checks)
    let content = loader.load()
    return Outcome(content, loader.diagnostics)
  }

  private mutating func load() -> Content? {
    let tree: SourceTree
    let contents: FolderContents
    do {
      tree = try SourceTree(folder)
      contents = try list(tree.root, in: tree)
    } catch {
      report(
        error.isMissing ? .missingContent : .unreadableFile, folder,
        "The content folder cannot be read: \(error)",
        help: error.isMissing ? "Start where '\(folder)' is, or name another folder of content" : error.help)
      return nil
    }
    guard let file = siteSettings(contents, in: tree), let text = utf8Text(of: file) else { return nil }
    let settings = readSiteSettings(text, file: file.path, checks: checks)
    diagnostics += settings.diagnostics
    // Without its settings the site's texts can still be read, so that their problems are found in the same
    // run; but what depends on the settings cannot be judged.
    let site = settings.value ?? .minimal
    var briefings = loadBriefings(contents, in: tree, site, settingsAreKnown: !settings.diagnostics.hasErrors)
    reportDuplicateSlugs(briefings, site)
    briefings.sort { left, right in
      let (a, b) = (left.briefing, right.briefing)
      return a.settings.published == b.settings.published
        ? a.name.utf8.lexicographicallyPrecedes(b.name.utf8) : a.settings.published > b.settings.published
    }
    let pages = PlainPageLoader.load(contents["pages"], in: tree, site)
    // Languages cannot be judged while the site's own settings are unknown.
    if !settings.diagnostics.hasErrors { diagnostics += pages.diagnostics }
    return Content(
      site: site, briefings: briefings, pages: pages.value,
      glossary: contents["glossary.csv"].flatMap { bytes(of: $0, in: tree) })
  }

  private mutating func siteSettings(_ contents: FolderContents, in tree: SourceTree) -> ContentFile? {
    if let entry = contents["site.yml"] { return bytes(of: entry, in: tree) }
    report(
      .missingSiteSettings, "\(folder)/site.yml", "There are no settings of the site",
      help: "Make the file; the README shows what belongs in it")
    return nil
  }

  private mutating func loadBriefings(
    _ contents: FolderContents, in tree: SourceTree, _ site: SiteSettings, settingsAreKnown: Bool
  ) -> [LoadedBriefing] {
    guard let folder = contents["briefings"] else {
      let path = "\(folder)/briefings"
      report(
        .missingContent, path, "There is no folder of briefings",
        help: "Make the folder '\(path)' with a folder in it for each briefing")
      return []
    }
    // It has been reported with the folder it is in.
    guard folder.failure == nil else { return [] }
    do {
      return try list(folder, in: tree).entries.filter(\.isFolder).compactMap {
        loadBriefing($0, in: tree, site, settingsAreKnown: settingsAreKnown)
      }
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "The folder of briefings"))
      return []
    }
  }

  private mutating func loadBriefing(
    _ folder: FolderEntry, in tree: SourceTree, _ site: SiteSettings, settingsAreKnown: Bool
  ) -> LoadedBriefing? {
    let (name, path) = (folder.name, folder.path)
    let contents: FolderContents
    do {
      contents = try list(folder, in: tree)
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "The folder"))
      return nil
    }
    var sources: [(Language, FolderEntry)] = []
    var catalogues: [(Language, FolderEntry)] = []
    var hasText = false
    // A folder of such a name is an error when it is read.
    for entry in contents.entries {
      guard let kind = [".txt", ".po"].first(where: { entry.name.hasSuffix($0) }) else { continue }
      if kind == ".txt" { hasText = true }
      let tag = String(entry.name.dropLast(kind.count))
      guard let language = Language(tag), !settingsAreKnown || site.languages.contains(language) else {
        reportUnknownLanguage(tag, entry.path, site)
        continue
      }
      if kind == ".txt" { sources.append((language, entry)) } else { catalogues.append((language, entry)) }
    }
    let source = onlySource(sources, in: path, hasOthers: hasText, contents, tree)
    let file = source.flatMap { bytes(of: $0.1, in: tree) }
    let settingsEntry = contents["briefing.yml"]
    let settingsFile = settingsEntry.flatMap { bytes(of: $0, in: tree) }
    let settingsText = settingsFile.flatMap { utf8Text(of: $0) }
    let reading = ReadingSettings(settingsText ?? "", file: "\(path)/briefing.yml")
    diagnostics += reading.diagnostics
    let year = yearOfPublication(folder: name, settingsText)
    let document = file.flatMap { loadDocument($0, reading, site, year: year) }
    var settings: BriefingSettings?
    if settingsEntry == nil || settingsText != nil {
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
    var files: [(language: Language, file: ContentFile)] = []
    var unreadable: Set<Language> = []
    for language in site.languages {
      guard let entry = catalogues.first(where: { $0.0 == language })?.1 else { continue }
      if let file = bytes(of: entry, in: tree) {
        files.append((language: language, file: file))
      } else {
        unreadable.insert(language)
      }
    }
    let pictures = PictureLoader.load(settings, in: path, contents, of: tree)
    diagnostics += pictures.diagnostics
    return LoadedBriefing(
      briefing: briefing, source: file, catalogues: files, unreadableCatalogues: unreadable,
      pictures: pictures.value)
  }

  private mutating func loadDocument(
    _ file: ContentFile, _ reading: ReadingSettings, _ site: SiteSettings, year: Int?
  ) -> Document? {
    var options = ReadingOptions(
      timeZone: site.timeZone, disabledRepairs: reading.disabledRepairs, year: year)
    do {
      let source = try SourceText(file.bytes, file: file.path, options: options)
      let applied = options.apply(reading.entries, conventions: site.conventions, to: source)
      let document = TextLoader.load(source, options: options)
      diagnostics += applied + document.diagnostics
      return document.value
    } catch {
      diagnostics.append(undecodable(file, error))
      return nil
    }
  }

  private mutating func onlySource(
    _ sources: [(Language, FolderEntry)], in path: String, hasOthers: Bool, _ contents: FolderContents,
    _ tree: SourceTree
  ) -> (Language, FolderEntry)? {
    if sources.count == 1 { return sources.first }
    if sources.isEmpty {
      // A text in an unknown language has been reported as such.
      if let foreign = foreignText(in: contents, tree) {
        diagnostics.append(foreign)
      } else if !hasOthers {
        report(
          .missingText, path, "The briefing has no text",
          help: "Put the source text beside briefing.yml, named by its language: ko.txt")
      }
    } else {
      report(
        .twoTexts, path,
        "The briefing has more than one text: \(sources.map(\.1.name).joined(separator: ", "))",
        help: "Keep the one it was written in; translations go into catalogues such as en.po")
    }
    return nil
  }

  /// The error for a document of another kind that stands where the text should, such as `ko.hwp`.
  private func foreignText(in contents: FolderContents, _ tree: SourceTree) -> Diagnostic? {
    for entry in contents.entries where entry.kind == .file {
      let parts = entry.name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1] != "po", Language(String(parts[0])) != nil else { continue }
      do {
        if let foreign = ForeignFile(try tree.bytes(of: entry)) {
          return foreign.diagnostic(file: entry.path)
        }
      } catch {
        // A file that nobody named may be unreadable; that the text is missing is told all the same.
        continue
      }
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

  /// What is in a folder; reports what in it cannot be used.
  private mutating func list(
    _ folder: FolderEntry, in tree: SourceTree
  ) throws(FileFailure) -> FolderContents {
    let contents = try tree.contents(of: folder)
    diagnostics += contents.failures.map { $0.diagnostic() }
    return contents
  }

  /// Nil after reporting why it cannot be read.
  private mutating func bytes(
    of entry: FolderEntry, in tree: SourceTree
  ) -> ContentFile? {
    // It has been reported with the folder it is in.
    guard entry.failure == nil else { return nil }
    do {
      return ContentFile(path: entry.path, bytes: try tree.bytes(of: entry))
    } catch {
      diagnostics.append(error.diagnostic())
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
  if let foreign = failure.foreign { return foreign.diagnostic(file: file.path) }
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
