import Briefings
import Catalogues
import Checks
import Diagnostics
import FileReading
import Glossaries
import Loading
import Publishing

/// The catalogues of a site: bringing them in line with their texts, counting, exchanging and adopting.
///
///     let outcome = Translations(content: "content").update()
///
/// A briefing is named by its folder, by the path of the folder or of a file in it, or by the last part of its
/// address.
package struct Translations: Sendable {
  /// Folder of settings and texts.
  package var content: String

  /// Nothing is read before it is needed.
  package init(content: String) {
    self.content = content
    while self.content.utf8.count > 1, self.content.hasSuffix("/") { self.content.removeLast() }
  }
}

/// The briefings that a command is about, and what was found on the way to them.
struct BriefingSelection {
  private(set) var site: SiteSettings?
  /// Nil where the site has none.
  private(set) var glossary: Glossary?
  /// Those that could be read, in the order of their folders' names.
  private(set) var briefings: [LoadedBriefing] = []
  /// Errors of the site and of these briefings; what else there is to say of a text is for a build.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter names: of briefings; none for all of them.
  init(_ names: [String], in content: String) {
    let loaded = ContentLoader.load(content, checks: CheckRule.all.map(\.id))
    let root = "\(content)/briefings/"
    let errors = loaded.diagnostics.filter { $0.severity == .error && $0.rule != Rule.duplicateSlug.id }
    let common = errors.filter { !($0.location?.file.hasPrefix(root) ?? false) }
    guard let value = loaded.value, common.isEmpty else {
      diagnostics = common.isEmpty ? errors : common
      return
    }
    site = value.site
    glossary = value.glossary.map {
      Glossary.read($0.bytes, file: $0.path, languages: value.site.languages).value
    }
    let folders = Self.folders(in: root, errors, value.briefings)
    var chosen: Set<String> = []
    for name in names {
      if let folder = Self.folder(name, root, folders, value.briefings) {
        chosen.insert(folder)
      } else {
        diagnostics.append(Self.unknown(name, folders, content))
      }
    }
    func isChosen(_ folder: String) -> Bool { names.isEmpty || chosen.contains(folder) }
    let found = errors.filter { $0.location.map { isChosen(Self.folder(of: $0.file, in: root)) } ?? true }
    let broken = Set(found.compactMap { $0.location.map { Self.folder(of: $0.file, in: root) } })
    diagnostics += found
    briefings = value.briefings.filter { isChosen($0.briefing.name) && !broken.contains($0.briefing.name) }
      .sorted { $0.briefing.name.utf8.lexicographicallyPrecedes($1.briefing.name.utf8) }
  }

  /// From the languages of these briefings into others.
  func directions(into languages: [Language]) -> [TranslationDirection] {
    var directions: [TranslationDirection] = []
    for source in Set(briefings.map(\.briefing.source)) {
      for target in languages where target != source {
        directions.append(TranslationDirection(from: source, into: target))
      }
    }
    return directions
  }

  /// The languages by these tags; reports those that the site does not have.
  mutating func languages(_ tags: [String]) -> [Language] {
    guard let site else { return [] }
    let known = site.languages.map(\.tag)
    return tags.compactMap { tag in
      if let language = site.languages.first(where: { $0.tag == tag }) { return language }
      diagnostics.append(
        Diagnostic(
          .unknownLanguage, "The site has no language '\(tag)'",
          help: nearestName(to: tag, among: known).map { "Did you mean '\($0)'?" }
            ?? "Its languages are \(known.joined(separator: ", ")); add '\(tag)' to 'languages' in site.yml first"
        ))
      return nil
    }
  }

  /// Names of the folders of all briefings, the unreadable ones included.
  private static func folders(
    in root: String, _ errors: [Diagnostic], _ briefings: [LoadedBriefing]
  ) -> [String] {
    let broken = errors.compactMap { error in error.location.map { folder(of: $0.file, in: root) } }
    return Set(briefings.map(\.briefing.name) + broken).filter { !$0.isEmpty }.sorted()
  }

  /// The name of the folder that a path below `root` leads through.
  private static func folder(of path: String, in root: String) -> String {
    guard path.hasPrefix(root) else { return "" }
    return String(path.dropFirst(root.count).prefix { $0 != "/" })
  }

  private static func folder(
    _ name: String, _ root: String, _ folders: [String], _ briefings: [LoadedBriefing]
  ) -> String? {
    var path = name[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasSuffix("/") { path = path.dropLast() }
    if folders.contains(String(path)) { return String(path) }
    let below = folder(of: String(path), in: root.hasPrefix("./") ? String(root.dropFirst(2)) : root)
    if folders.contains(below) { return below }
    return briefings.first { $0.briefing.settings.slugs.values.contains(String(path)) }?.briefing.name
  }

  private static func unknown(_ name: String, _ folders: [String], _ content: String) -> Diagnostic {
    Diagnostic(
      .unknownBriefing, "There is no briefing '\(name)' in \(content)",
      help: nearestName(to: name, among: folders).map { "Did you mean '\($0)'?" }
        ?? "Name the folder, such as \(folders.first ?? "2026-11-23-budget"), or the last part of its address"
    )
  }
}

extension LoadedBriefing {
  /// Path of its folder.
  var folder: String {
    let path = briefing.sourceFile
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }

  /// Where the catalogue of a language is, or would be.
  func cataloguePath(_ language: Language) -> String {
    // One that is there may have the name that gettext gives it: en_GB.po.
    catalogues.first { $0.language == language }?.file.path ?? "\(folder)/\(language.tag).po"
  }

  /// The catalogue of a language, or an empty one where there is none; nil with errors for one that cannot be
  /// read.
  func catalogue(_ language: Language) -> Outcome<CatalogueFile?> {
    let path = cataloguePath(language)
    guard let file = catalogues.first(where: { $0.language == language })?.file else {
      return Outcome(CatalogueFile(path: path, catalogue: Catalogue(file: path, language: language)))
    }
    let read = Catalogue.read(file.bytes, file: file.path, expecting: language)
    guard !read.diagnostics.hasErrors else { return Outcome(nil, read.diagnostics) }
    return Outcome(
      CatalogueFile(path: path, bytes: file.bytes, catalogue: read.value), read.diagnostics)
  }
}

/// A catalogue as it was read.
struct CatalogueFile: Sendable {
  var path: String
  /// Nil when there is no such file yet.
  var bytes: [UInt8]?
  var catalogue: Catalogue

  /// Puts another state of the catalogue in place of the file.
  /// - Returns: whether there was anything to write, or an error that says why it could not be written.
  func replace(with changed: Catalogue, isDryRun: Bool) -> Result<Bool, WritingFailure> {
    guard let written = written(changed) else { return .success(false) }
    if isDryRun { return .success(true) }
    do {
      // An editor may have saved it since.
      let present: [UInt8]? = try contents()
      guard present == bytes else { return .failure(WritingFailure(diagnostic: changedMeanwhile)) }
      try replaceFile(path, with: written)
      return .success(true)
    } catch let failure as FileReplacementFailure {
      return .failure(WritingFailure(diagnostic: unwritable("\(failure)")))
    } catch {
      return .failure(WritingFailure(diagnostic: unwritable("\(error)")))
    }
  }

  /// The file with another state of the catalogue in it; nil if there is nothing to write.
  func written(_ changed: Catalogue) -> [UInt8]? {
    guard let bytes else { return changed.serialized() }
    return changed.rewritten(over: bytes, of: catalogue)
  }

  private func contents() throws(FileFailure) -> [UInt8]? {
    do {
      return try readFile(path)
    } catch  where error.isMissing {
      return nil
    }
  }

  private var changedMeanwhile: Diagnostic {
    Diagnostic(
      .changedMeanwhile, at: SourceLocation(file: path),
      "The catalogue was changed by another program while it was being worked on",
      reason: "Writing it would undo that change", help: "Run the command again")
  }

  private func unwritable(_ failure: String) -> Diagnostic {
    Diagnostic(
      .unwritableFile, at: SourceLocation(file: path),
      "The catalogue cannot be written: \(failure)",
      help: "Check the rights and the space there; the file is as it was")
  }
}

/// Why a file was not written, in words for its author.
struct WritingFailure: Error {
  var diagnostic: Diagnostic
}
