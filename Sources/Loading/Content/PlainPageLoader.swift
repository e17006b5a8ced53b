import Briefings
import Diagnostics
import SourceReading
import TextCleaning

/// Reads `content/pages/<name>/<language>.md`.
struct PlainPageLoader {
  private let site: SiteSettings
  private var diagnostics: [Diagnostic] = []

  private init(_ site: SiteSettings) { self.site = site }

  /// - Parameter folder: `content/pages`; there may be none.
  /// - Returns: the pages that have a text, by name.
  static func load(_ folder: String, _ site: SiteSettings) -> Outcome<[PlainPage]> {
    var loader = PlainPageLoader(site)
    let pages = loader.load(folder)
    return Outcome(pages, loader.diagnostics)
  }

  private mutating func load(_ folder: String) -> [PlainPage] {
    do {
      var pages: [PlainPage] = []
      for entry in try folderEntries(folder) {
        if !entry.isFolder {
          report(
            .misplacedPage, "\(folder)/\(entry.name)", "A page is a folder with a file for each language",
            help: "Move the file to \(folder)/NAME/\(site.mainLanguage).md")
        } else if let page = try page(entry.name, in: "\(folder)/\(entry.name)") {
          pages.append(page)
        }
      }
      return pages
    } catch  where error.isMissing && error.path == folder {
      return []
    } catch {
      report(
        .unreadableFile, error.path, "The page cannot be read: \(error)", help: "Check its access rights")
      return []
    }
  }

  private mutating func page(_ name: String, in folder: String) throws(FileFailure) -> PlainPage? {
    guard isSlug(name) else {
      report(
        .invalidSlug, folder, "The folder's name '\(name)' makes no address",
        help: "Use letters, digits and hyphens between them")
      return nil
    }
    var editions: [PlainPage.Edition] = []
    for entry in try folderEntries(folder) where !entry.isFolder {
      let path = "\(folder)/\(entry.name)"
      guard let language = language(of: entry.name, path) else { continue }
      let bytes = try readFile(path)
      let damage = encodingErrors(in: bytes, file: path, rule: .invalidUTF8, help: "Save it as UTF-8")
      diagnostics += damage
      guard damage.isEmpty else { continue }
      let text = CleanedFile(bytes, file: path, by: TextCleaner(.words))
      diagnostics += text.report().diagnostics()
      editions.append(edition(text, language))
    }
    if editions.isEmpty {
      if !diagnostics.hasErrors {
        report(
          .missingText, folder, "The page has no text",
          help: "Put a text in it, named by its language: \(site.mainLanguage).md")
      }
      return nil
    }
    let present = Set(editions.map(\.language))
    for language in site.languages where !present.contains(language) {
      diagnostics.append(
        Diagnostic(
          .missingPageEdition, at: SourceLocation(file: folder),
          "The page has no edition in '\(language)'",
          reason: "Readers of that language are told that it is in preparation",
          help: "Write \(folder)/\(language).md"))
    }
    return PlainPage(
      name: name, folder: folder,
      editions: site.languages.compactMap { language in editions.first { $0.language == language } })
  }

  private mutating func language(of file: String, _ path: String) -> Language? {
    let known = site.languages.map(\.tag)
    guard file.hasSuffix(".md") else {
      report(
        .misplacedFile, path, "'\(file)' is not a text of the page",
        help: "Texts are named by their language: \(known.map { "\($0).md" }.joined(separator: ", "))")
      return nil
    }
    let tag = String(file.dropLast(3))
    if let language = Language(tag), site.languages.contains(language) { return language }
    report(
      .unknownLanguage, path, "The site has no language '\(tag)'",
      help: nearestName(to: tag, among: known).map { "Did you mean '\($0)'?" }
        ?? "Its languages are \(known.joined(separator: ", "))")
    return nil
  }

  private mutating func edition(_ page: CleanedFile, _ language: Language) -> PlainPage.Edition {
    let text = String(decoding: page.bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    var edition = PlainPage.Edition(language: language, file: page.file, markdown: "", firstLine: 1)
    var body = lines[...]
    if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
      readFrontMatter(lines[..<end].joined(separator: "\n"), page, &edition)
      body = lines[(end + 1)...]
      edition.firstLine = end + 2
    }
    edition.markdown = body.joined(separator: "\n") + "\n"
    return edition
  }

  private mutating func readFrontMatter(
    _ text: String, _ page: CleanedFile, _ edition: inout PlainPage.Edition
  ) {
    var reader = SettingsReader(text, in: page)
    if let root = reader.root() {
      reader.entries(of: root, known: ["title", "description"]) { reader, key, node in
        if key == "title" {
          edition.title = reader.string(node, key)
        } else {
          edition.description = reader.string(node, key)
        }
      }
    }
    diagnostics += reader.diagnostics
  }

  private mutating func report(_ rule: Rule, _ path: String, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(rule, at: SourceLocation(file: path), message, help: help))
  }
}
