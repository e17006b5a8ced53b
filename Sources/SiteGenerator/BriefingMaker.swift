import Briefings
import Catalogues
import Characters
import Checks
package import Diagnostics
import FileReading
import Loading
import Memory
import Publishing

/// Makes the folder of a briefing from a text as it came.
///
///     let made = BriefingMaker(content: "content", asOf: now).make(from: .file("보도자료.txt"))
///
/// It overwrites nothing: where a folder or an address is taken, it reports that. The folder is made whole or not
/// at all.
package struct BriefingMaker: Sendable {
  /// Tag of the language that a text is taken to be in where nothing is said.
  package static let defaultLanguage = Language.defaults[0].tag

  /// Where the text is.
  package enum Source: Hashable, Sendable {
    case file(String)
    case standardInput
  }

  /// Folder of settings and texts.
  package var content: String
  /// The last part of the address; nil to propose one from the file's name or the title.
  package var slug: String?
  /// `2026-11-23`; nil for the day that the release line of the text names, or else that of `asOf`.
  package var date: String?
  /// Tag of the language that the text is in.
  package var language: String
  /// The form of the document; nil to find out by its bytes.
  package var format: DocumentFormat?
  /// Whether to write the text in UTF-8, instead of the bytes that came.
  package var convertsToUTF8: Bool
  /// Whether to fill in what has been translated before.
  package var usesMemory: Bool
  /// What to take for now.
  package var asOf: Moment

  /// Nothing is read before ``make(from:)``.
  package init(
    content: String, slug: String? = nil, date: String? = nil,
    language: String = BriefingMaker.defaultLanguage,
    format: DocumentFormat? = nil, convertsToUTF8: Bool = false, usesMemory: Bool = true,
    asOf: Moment
  ) {
    self.usesMemory = usesMemory
    self.format = format
    self.content = content
    self.slug = slug
    self.date = date
    self.language = language
    self.convertsToUTF8 = convertsToUTF8
    self.asOf = asOf
  }

  /// Reads the text and writes the folder.
  /// - Returns: nil with an error when nothing was made.
  /// - Complexity: linear in the text and in the settings of the other briefings.
  package func make(from source: Source) -> Outcome<NewBriefing?> {
    var run = BriefingMaking(maker: self)
    let briefing = run.make(from: source)
    return Outcome(briefing, run.diagnostics)
  }
}

/// One call of it.
struct BriefingMaking {
  let maker: BriefingMaker
  var diagnostics: [Diagnostic] = []
  /// Without a slash at its end.
  let content: String
  /// A terminal may hand over Hangul in parts.
  let slug: String?

  init(maker: BriefingMaker) {
    self.maker = maker
    slug = maker.slug?.composed
    content = withoutSlashesAtEnd(maker.content)
  }

  mutating func make(from source: BriefingMaker.Source) -> NewBriefing? {
    let site = readSite()
    let language = readLanguage(site)
    checkOptions(site.settings)
    guard let file = readText(source),
      let language,
      let read = readDocument(
        file, site.settings, language, format: maker.format, beside: source.folder),
      !diagnostics.hasErrors
    else { return nil }
    let document = read.document

    let (date, origin) = date(of: document, site.settings)
    let slug = slug ?? proposedSlug(fileName: source.fileName, title: document.title.text)
    let folder = "\(content)/briefings/\(date)-\(slug)"
    guard isFree(slug, folder, site.settings) else { return nil }

    var files = read.imported?.files ?? []
    if let pasted = read.pasted { files.append(Artifact(path: "\(language).txt", bytes: pasted)) }
    var catalogues: [NewBriefing.NewCatalogue] = []
    let targets = site.settings.languages.filter { $0 != language }
    let memory = SiteMemory(
      content,
      maker.usesMemory && !site.isAssumed
        ? targets.map { TranslationDirection(from: language, into: $0) } : [])
    diagnostics += memory.diagnostics
    for target in targets {
      let empty = Catalogue(file: "\(target).po", language: target, untranslated: document)
      let filling = memory.filling(empty, from: language, into: target)
      files.append(Artifact(path: empty.file, bytes: filling.catalogue.serialized()))
      catalogues.append(
        NewBriefing.NewCatalogue(
          path: "\(folder)/\(empty.file)", entries: empty.entries.count, filled: filling.filled,
          suggested: filling.suggested))
    }
    guard write(files, to: folder) else { return nil }
    return NewBriefing(
      folder: folder, text: "\(folder)/\(language).\(read.imported == nil ? "txt" : "md")",
      catalogues: catalogues,
      title: document.title.text, encoding: read.encoding, date: date, dateOrigin: origin,
      embargo: document.release?.embargo?.rfc3339,
      counts: NewBriefing.Counts(of: document, repairs: read.repairs),
      imported: read.imported.map {
        NewBriefing.Imported(
          pictures: $0.pictures.count, undescribedPictures: $0.undescribedCount, leftOut: read.leftOut)
      })
  }

  // MARK: The site

  mutating func readSite() -> (settings: SiteSettings, isAssumed: Bool) {
    let path = "\(content)/site.yml"
    do throws(FileFailure) {
      let tree = try SourceTree(content)
      guard let entry = try tree.contents(of: tree.root)["site.yml"] else { throw FileFailure.missing(path) }
      let settings = SiteSettings.read(
        ContentFile(path: entry.path, bytes: try tree.bytes(of: entry)), checks: CheckRule.all.map(\.id))
      if settings.diagnostics.hasErrors {
        reportAssumption(path, "The site's settings have errors", "Build the site to see them")
      }
      if let value = settings.value { return (value, false) }
    } catch {
      reportAssumption(
        path, "The site's settings cannot be read: \(error)",
        error.isMissing
          ? "Start where '\(content)' is, name another folder of content, or make the file" : error.help)
    }
    return (.assumed, true)
  }

  private mutating func reportAssumption(_ path: String, _ message: String, _ help: String?) {
    diagnostics.append(
      Diagnostic(
        .assumedSettings, at: SourceLocation(file: path), message,
        reason: "Korean and English in Korea's time zone are assumed instead", help: help))
  }

  private mutating func readLanguage(_ site: (settings: SiteSettings, isAssumed: Bool)) -> Language? {
    let known = site.settings.languages
    guard let language = Language(maker.language), site.isAssumed || known.contains(language) else {
      let tags = known.map(\.tag)
      report(
        .unknownLanguage, "The site has no language '\(maker.language)'",
        help: nearestName(to: maker.language, among: tags).map { "Did you mean '\($0)'?" }
          ?? "Its languages are \(tags.joined(separator: ", ")); 'languages' in site.yml lists them")
      return nil
    }
    return language
  }

  private mutating func checkOptions(_ site: SiteSettings) {
    if let slug, let problem = problem(ofSlug: slug) {
      report(
        .invalidSlug, "'\(slug)' cannot be part of an address: it \(problem)",
        help: "Use letters, digits and hyphens between them, such as budget-2027")
    }
    if let date = maker.date, site.timeZone.date(date).map({ $0.isoDay != date }) ?? true {
      report(.invalidDate, "'\(date)' is not a day", help: "Write it as 2026-11-23")
    }
  }

  // MARK: The text

  mutating func readText(_ source: BriefingMaker.Source) -> ContentFile? {
    do {
      switch source {
      case .file(let path): return ContentFile(path: path, bytes: try readFile(path))
      case .standardInput: return ContentFile(path: "standard input", bytes: try readStandardInput())
      }
    } catch let failure {
      report(
        .unreadableFile, at: failure.path, "The text cannot be read: \(failure)",
        help: "Name a file with a text in it")
      return nil
    }
  }

  /// A text as it was read, and the files that it becomes.
  struct ReadText {
    var document: Document
    var encoding: String
    /// The text as it came, in UTF-8 if that was asked for; nil for a document of a word processor.
    var pasted: [UInt8]?
    var imported: ImportedDocument?
    var repairs: Int
    /// What is not in the briefing, a phrase each.
    var leftOut: [String] = []
  }

  /// - Parameters:
  ///   - folder: where the file is, for pictures that lie beside it.
  ///   - names: of pictures that are known already.
  mutating func readDocument(
    _ file: ContentFile, _ site: SiteSettings, _ language: Language, format: DocumentFormat?,
    beside folder: String?, keeping names: ImportedDocument.Names = ImportedDocument.Names()
  ) -> ReadText? {
    var options = ReadingOptions(timeZone: site.timeZone)
    do {
      let found = ReadDocument.text(file.bytes, file: file.path, format: format, options: options)
      diagnostics += found?.diagnostics ?? []
      if let found, found.value == nil { return nil }
      let source: SourceText
      if let found = found?.value {
        source = found.text
      } else {
        source = try SourceText(file.bytes, file: file.path, options: options)
      }
      _ = options.apply([], conventions: site.conventions, to: source)
      let outcome = TextLoader.load(source, options: options)
      guard let document = outcome.value else {
        diagnostics += outcome.diagnostics.filter { $0.severity == .error && $0.rule != Rule.emptyText.id }
        report(.emptyText, at: file.path, "The text is empty", help: "Paste the text into the file first")
        return nil
      }
      diagnostics += outcome.diagnostics
      let emphasis = outcome.diagnostics.filter { $0.rule == Rule.lostEmphasis.id }
      let repairs = outcome.diagnostics.count(of: .note) - emphasis.count
      guard let found, let format = found.value?.format else {
        let bytes =
          maker.convertsToUTF8 ? Array(try TextEncoding.decode(file.bytes).text.utf8) : file.bytes
        return ReadText(
          document: document, encoding: source.encoding.rawValue, pasted: bytes, repairs: repairs)
      }
      let imported = ImportedDocument(
        document, Artifact(path: "original.\(format.rawValue)", bytes: file.bytes), language: language,
        ReadDocument.pictures(document, of: file.bytes, format, beside: folder), keeping: names)
      let leftOut = found.diagnostics.map { $0.message.replacing("Left out ", with: "", maxReplacements: 1) }
      return ReadText(
        document: document, encoding: format.rawValue, imported: imported, repairs: repairs,
        leftOut: leftOut + imported.unusable
          + emphasis.map(\.message))
    } catch {
      diagnostics.append(undecodable(file, error))
      return nil
    }
  }

  private func date(
    of document: Document, _ site: SiteSettings
  ) -> (day: String, origin: NewBriefing.DateOrigin) {
    if let date = maker.date { return (date, .option) }
    if let embargo = document.release?.embargo { return (embargo.isoDay, .embargo) }
    if let distributed = document.release?.distributed { return (distributed.isoDay, .distribution) }
    return (maker.asOf.day(in: site.timeZone), .today)
  }

  // MARK: The folder

  private mutating func isFree(_ slug: String, _ folder: String, _ site: SiteSettings) -> Bool {
    let taken: [String: String]
    do {
      taken = try takenSlugs(in: content, site: site)
    } catch {
      // Whether the address is free is not known.
      diagnostics.append(error.diagnostic(.unreadableFile, "The folder"))
      return false
    }
    guard let owner = taken[slug] else { return true }
    let other = (2...).lazy.map { "\(slug)-\($0)" }.first { taken[$0] == nil }
    let help = "Choose another address\(other.map { ", such as \($0)" } ?? "")"
    if owner == folder {
      reportExisting(folder, help)
    } else {
      report(.duplicateSlug, at: owner, "Another briefing already has the address '\(slug)'", help: help)
    }
    return false
  }

  private mutating func write(_ files: [Artifact], to folder: String) -> Bool {
    do {
      try makeNewFolder(folder, files: files)
      return true
    } catch  where error.isOccupied {
      reportExisting(folder, "Choose another address")
    } catch {
      report(
        .unwritableFolder, at: error.path, "The briefing cannot be written: \(error)",
        help: "Check the rights and the space there, or name another folder of content")
    }
    return false
  }

  private mutating func reportExisting(_ folder: String, _ help: String) {
    report(.existingBriefing, at: folder, "There is already a briefing here", help: help)
  }

  mutating func report(_ rule: Rule, at path: String? = nil, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(rule, at: path.map { SourceLocation(file: $0) }, message, help: help))
  }
}

extension BriefingMaker.Source {
  /// Without its folder; nil when there is none.
  var fileName: String? {
    guard case .file(let path) = self else { return nil }
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The folder that it is in; nil when there is none.
  var folder: String? {
    guard case .file(let path) = self else { return nil }
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
  }
}

extension SiteSettings {
  /// What a site is most probably like.
  fileprivate static let assumed = SiteSettings(
    title: [:], description: [:], publisher: [:], languages: Language.defaults, timeZone: .korea)
}
