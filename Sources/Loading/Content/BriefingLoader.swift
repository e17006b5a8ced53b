import Briefings
package import Diagnostics
import FileReading
import SourceReading

/// Reads what is in the folder of one briefing: its settings, its text and the files beside it.
struct BriefingLoader {
  private let tree: SourceTree
  private let site: SiteSettings
  private let settingsAreKnown: Bool
  private var diagnostics: [Diagnostic] = []

  private init(_ tree: SourceTree, _ site: SiteSettings, settingsAreKnown: Bool) {
    (self.tree, self.site, self.settingsAreKnown) = (tree, site, settingsAreKnown)
  }

  /// - Parameter settingsAreKnown: whether the site's own settings could be read; topics and languages cannot be judged
  ///   without them.
  /// - Returns: nil for one that cannot be read, which is an error among the diagnostics.
  static func load(
    _ folder: FolderEntry, in tree: SourceTree, _ site: SiteSettings, settingsAreKnown: Bool
  ) -> Outcome<LoadedBriefing?> {
    var loader = BriefingLoader(tree, site, settingsAreKnown: settingsAreKnown)
    let briefing = loader.load(folder)
    return Outcome(briefing, loader.diagnostics)
  }

  private mutating func load(_ folder: FolderEntry) -> LoadedBriefing? {
    let (name, path) = (folder.name, folder.path)
    let contents: FolderContents
    do {
      contents = try list(folder)
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "The folder"))
      return nil
    }
    var sources: [(Language, FolderEntry)] = []
    var catalogues: [(Language, FolderEntry)] = []
    var hasText = false
    // A folder of such a name is an error when it is read.
    for entry in contents.entries {
      guard let kind = [".txt", ".md", ".po"].first(where: { entry.name.hasSuffix($0) }) else { continue }
      // What a text was made of lies beside it.
      if kind == ".txt", AttachmentLoader.isOriginal(entry.name) { continue }
      // Other notes may lie beside a text.
      if kind == ".md", Language(String(entry.name.dropLast(3))) == nil { continue }
      if kind != ".po" { hasText = true }
      let tag = String(entry.name.dropLast(kind.count))
      guard let language = Language(tag), !settingsAreKnown || site.languages.contains(language) else {
        reportUnknownLanguage(tag, entry.path)
        continue
      }
      if kind == ".po" { catalogues.append((language, entry)) } else { sources.append((language, entry)) }
    }
    let source = onlySource(sources, in: path, hasOthers: hasText, contents)
    let file = source.flatMap { bytes(of: $0.1) }
    let settingsEntry = contents["briefing.yml"]
    let settingsFile = settingsEntry.flatMap { bytes(of: $0) }
    let settingsText = settingsFile.flatMap { utf8Text(of: $0) }
    let reading = ReadingSettings(settingsText ?? "", file: "\(path)/briefing.yml")
    diagnostics += reading.diagnostics
    let year = yearOfPublication(folder: name, settingsText)
    var document = file.flatMap { loadDocument($0, reading, year: year) }
    var settings: BriefingSettings?
    if settingsEntry == nil || settingsText != nil {
      let outcome = readBriefingSettings(
        settingsText, file: "\(path)/briefing.yml", folder: name, document: document, site: site)
      // Topics and languages cannot be judged while the site's own settings are unknown.
      if settingsAreKnown { diagnostics += outcome.diagnostics }
      settings = outcome.value
      document?.setKeyPoints(outcome.value?.keyPoints ?? [])
    }
    guard let (language, _) = source, let file, let document, var settings else { return nil }
    settings.repairsEmphasis = !reading.disabledRepairs.contains("emphasis-before-particle")
    let briefing = Briefing(
      name: name, source: language, sourceFile: file.path, document: document, settings: settings)
    var files: [(language: Language, file: ContentFile)] = []
    var unreadable: Set<Language> = []
    for language in site.languages {
      guard let entry = catalogues.first(where: { $0.0 == language })?.1 else { continue }
      if let file = bytes(of: entry) {
        files.append((language: language, file: file))
      } else {
        unreadable.insert(language)
      }
    }
    let pictures = PictureLoader.load(settings, in: path, contents, of: tree)
    let attachments = AttachmentLoader.load(settings, in: path, contents, of: tree)
    diagnostics += pictures.diagnostics + attachments.diagnostics
    diagnostics += AttachmentLoader.unnamed(
      contents, settings, settings: settingsText ?? "")
    return LoadedBriefing(
      briefing: briefing, source: file, catalogues: files, unreadableCatalogues: unreadable,
      pictures: pictures.value, attachments: attachments.value)
  }

  private mutating func loadDocument(
    _ file: ContentFile, _ reading: ReadingSettings, year: Int?
  ) -> Document? {
    var options = ReadingOptions(
      timeZone: site.timeZone, disabledRepairs: reading.disabledRepairs, year: year)
    do {
      let source =
        file.path.hasSuffix(".md")
        ? try SourceText(textForm: file.bytes, file: file.path, options: options)
        : try SourceText(file.bytes, file: file.path, options: options)
      if file.path.hasSuffix(".md"), let entry = reading.entries.first {
        diagnostics.append(
          Diagnostic(
            .overrideWithoutMatch, at: entry.location,
            "'reading' changes nothing: a text in the text form says itself what its lines are",
            help: "Change the text, and remove 'reading' from briefing.yml"))
      }
      let entries = file.path.hasSuffix(".md") ? [] : reading.entries
      let applied = options.apply(entries, conventions: site.conventions, to: source)
      let document = TextLoader.load(source, options: options)
      diagnostics += applied + document.diagnostics
      return document.value
    } catch {
      diagnostics.append(undecodable(file, error))
      return nil
    }
  }

  private mutating func onlySource(
    _ sources: [(Language, FolderEntry)], in path: String, hasOthers: Bool, _ contents: FolderContents
  ) -> (Language, FolderEntry)? {
    if sources.count == 1 { return sources.first }
    if sources.isEmpty {
      // A text in an unknown language has been reported as such.
      if let foreign = foreignText(in: contents) {
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
  private func foreignText(in contents: FolderContents) -> Diagnostic? {
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

  private mutating func reportUnknownLanguage(_ tag: String, _ path: String) {
    let known = site.languages.map(\.tag)
    report(
      .unknownLanguage, path, "The site has no language '\(tag)'",
      help: nearestName(to: tag, among: known).map { "Did you mean '\($0)'?" }
        ?? "Its languages are \(known.joined(separator: ", ")); add '\(tag)' to 'languages' in site.yml if it should be one"
    )
  }

  // MARK: Files

  /// What is in a folder; reports what in it cannot be used.
  private mutating func list(_ folder: FolderEntry) throws(FileFailure) -> FolderContents {
    let contents = try tree.contentOfAuthors(in: folder, &diagnostics)
    diagnostics += contents.failures.map { $0.diagnostic() }
    return contents
  }

  /// Nil after reporting why it cannot be read.
  private mutating func bytes(of entry: FolderEntry) -> ContentFile? {
    ContentFile.read(entry, in: tree, &diagnostics)
  }

  private mutating func utf8Text(of file: ContentFile) -> String? { file.utf8Text(&diagnostics) }

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
