import Briefings
package import Diagnostics
package import FileReading
import SourceReading

/// A content folder whose settings were read, and whose briefings can be loaded each by itself.
package struct ContentFolder: Sendable {
  /// What is known of the site; enough to go on reading where its settings cannot be read.
  package let site: SiteSettings
  /// `site.yml` as it is.
  package let settings: ContentFile
  /// By name.
  package let pages: [PlainPage]
  /// Files that are put on the site as they are.
  package let statics: [StaticFile]
  /// `glossary.csv`, if there is one.
  package let glossary: ContentFile?
  /// The folders of briefings, by name.
  package let briefings: [FolderEntry]
  private let tree: SourceTree
  /// The folder of what was translated elsewhere, `SOURCE-TARGET.po` for each pair of languages. Nothing of it goes on the
  /// site, so a build does not look into it.
  package static let memory = "memory"
  /// The folder that has one for each briefing.
  package static let briefings = "briefings"
  /// Whether its settings could be read without an error.
  package let settingsAreKnown: Bool

  /// - Parameter checks: the names of the checks that the site's settings may set.
  /// - Returns: nil when there is no folder or no `site.yml`.
  package static func open(_ folder: String, checks: [String]) -> Outcome<ContentFolder?> {
    var diagnostics: [Diagnostic] = []
    let content = ContentFolder(withoutSlashesAtEnd(folder), checks: checks, &diagnostics)
    return Outcome(content, diagnostics)
  }

  private init?(_ folder: String, checks: [String], _ diagnostics: inout [Diagnostic]) {
    func report(_ rule: Rule, _ path: String, _ message: String, help: String?) {
      diagnostics.append(Diagnostic(rule, at: SourceLocation(file: path), message, help: help))
    }
    let tree: SourceTree
    let contents: FolderContents
    do {
      tree = try SourceTree(folder)
      contents = try tree.contents(of: tree.root)
      diagnostics += contents.failures.map { $0.diagnostic() }
    } catch {
      report(
        error.isMissing ? .missingContent : .unreadableFile, folder,
        "The content folder cannot be read: \(error)",
        help: error.isMissing ? "Start where '\(folder)' is, or name another folder of content" : error.help)
      return nil
    }
    guard let entry = contents["site.yml"] else {
      report(
        .missingSiteSettings, "\(folder)/site.yml", "There are no settings of the site",
        help: "Make the file; the README shows what belongs in it")
      return nil
    }
    guard let file = ContentFile.read(entry, in: tree, &diagnostics), let text = file.utf8Text(&diagnostics)
    else { return nil }
    let settings = readSiteSettings(text, file: file.path, checks: checks)
    diagnostics += settings.diagnostics
    self.tree = tree
    self.settings = file
    settingsAreKnown = !settings.diagnostics.hasErrors
    // Without its settings the site's texts can still be read, so that their problems are found in the same
    // run; but what depends on the settings cannot be judged.
    site = settings.value ?? .minimal
    briefings = Self.briefings(contents[Self.briefings], in: folder, tree, &diagnostics)
    let pages = PlainPageLoader.load(contents["pages"], in: tree, site)
    if settingsAreKnown { diagnostics += pages.diagnostics }
    self.pages = pages.value
    let statics = StaticFileLoader.load(contents["static"], in: tree)
    diagnostics += statics.diagnostics
    self.statics = statics.value
    glossary = contents["glossary.csv"].flatMap { ContentFile.read($0, in: tree, &diagnostics) }?
      .decoded(&diagnostics)
  }

  private static func briefings(
    _ folder: FolderEntry?, in content: String, _ tree: SourceTree, _ diagnostics: inout [Diagnostic]
  ) -> [FolderEntry] {
    guard let folder else {
      let path = "\(content)/briefings"
      diagnostics.append(
        Diagnostic(
          .missingContent, at: SourceLocation(file: path), "There is no folder of briefings",
          help: "Make the folder '\(path)' with a folder in it for each briefing"))
      return []
    }
    // It has been reported with the folder it is in.
    guard folder.failure == nil else { return [] }
    do {
      let contents = try tree.contents(of: folder)
      diagnostics += contents.failures.map { $0.diagnostic() }
      return contents.entries.filter(\.isFolder)
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "The folder of briefings"))
      return []
    }
  }

  /// Reads one of the briefings.
  /// - Returns: nil for one that cannot be read, which is an error among the diagnostics.
  package func load(_ briefing: FolderEntry) -> Outcome<LoadedBriefing?> {
    BriefingLoader.load(briefing, in: tree, site.ofReadings, settingsAreKnown: settingsAreKnown)
  }

  /// What is in the folder of a briefing, for whoever wants to know whether it is the same as it was.
  /// - Returns: nil where not everything can be read.
  package func files(of briefing: FolderEntry) -> [ContentFile]? {
    do {
      return try tree.contents(of: briefing).entries.map { entry in
        ContentFile(path: entry.name, bytes: entry.isFolder ? [] : try tree.bytes(of: entry))
      }
    } catch {
      // Why, is said by whoever loads it.
      return nil
    }
  }
}

extension ContentFile {
  /// Nil after reporting why it cannot be read.
  static func read(
    _ entry: FolderEntry, in tree: SourceTree, _ diagnostics: inout [Diagnostic]
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

  /// The same in UTF-8, after a note of what it was in; as it is where it is in no encoding that is known.
  func decoded(_ diagnostics: inout [Diagnostic]) -> ContentFile {
    do {
      let (text, encoding) = try TextEncoding.decode(bytes)
      if [.utf8, .utf8WithByteOrderMark].contains(encoding) { return self }
      diagnostics.append(
        Diagnostic(
          .decodedGlossary, at: SourceLocation(file: path),
          "The glossary is in \(encoding.rawValue.uppercased()), and is read as such",
          help: "Save it as 'CSV UTF-8' to be sure of every letter"))
      return ContentFile(path: path, bytes: Array(text.utf8))
    } catch {
      // Whoever reads it says where it is no UTF-8.
      return self
    }
  }

  /// Nil after reporting where it is no UTF-8.
  func utf8Text(_ diagnostics: inout [Diagnostic]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    diagnostics += encodingErrors(
      in: bytes, file: path, rule: .invalidUTF8,
      help: "Save it as UTF-8; only source texts may be in another encoding")
    return nil
  }
}

extension SiteSettings {
  /// Enough to go on reading texts when `site.yml` is broken.
  fileprivate static let minimal = SiteSettings(
    title: [:], description: [:], publisher: [:], languages: Language.defaults, timeZone: .gmt)
}
