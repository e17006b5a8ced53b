import Briefings
import Characters
import Diagnostics
import FileReading
import SourceReading
import TextCleaning

/// Reads `content/pages/<name>/<language>.md`.
struct PlainPageLoader {
  private let tree: SourceTree
  private let site: SiteSettings
  private var diagnostics: [Diagnostic] = []

  private init(_ tree: SourceTree, _ site: SiteSettings) { (self.tree, self.site) = (tree, site) }

  /// - Parameter folder: `content/pages`; nil if there is none.
  /// - Returns: the pages that have a text, by name.
  static func load(_ folder: FolderEntry?, in tree: SourceTree, _ site: SiteSettings) -> Outcome<[PlainPage]>
  {
    // What cannot be used has been reported with the folder it is in.
    guard let folder, folder.failure == nil else { return Outcome([]) }
    var loader = PlainPageLoader(tree, site)
    let pages = loader.load(folder)
    return Outcome(pages, loader.diagnostics)
  }

  private mutating func load(_ folder: FolderEntry) -> [PlainPage] {
    guard let contents = list(folder) else { return [] }
    return contents.entries.compactMap { entry in
      switch entry.kind {
      case .folder: return page(entry)
      case .unusable: return nil
      case .file:
        report(
          .misplacedPage, entry.path, "A page is a folder with a file for each language",
          help: "Move the file to \(folder.path)/NAME/\(site.mainLanguage).md")
        return nil
      }
    }
  }

  /// What is in a folder, after reporting what in it cannot be used; nil if the folder itself cannot be read.
  private mutating func list(_ folder: FolderEntry) -> FolderContents? {
    do {
      let contents = try tree.contentOfAuthors(in: folder, &diagnostics)
      diagnostics += contents.failures.map { $0.diagnostic() }
      return contents
    } catch {
      diagnostics.append(error.diagnostic(.unreadableFile, "The folder"))
      return nil
    }
  }

  private mutating func page(_ entry: FolderEntry) -> PlainPage? {
    let (name, folder) = (entry.name, entry.path)
    if let problem = problem(ofSlug: name) {
      report(
        .invalidSlug, folder, "The folder's name '\(name)' makes no address: it \(problem)",
        help: "Use letters, digits and hyphens between them")
      return nil
    }
    let errors = diagnostics.count(of: .error)
    guard let contents = list(entry) else { return nil }
    var editions: [PlainPage.Edition] = []
    // Of texts that are there, be they readable or not.
    var present: Set<Language> = []
    let (pictures, others) = (contents.entries.filter(isPicture), contents.entries.filter { !isPicture($0) })
    for file in others where !file.isFolder || file.name.hasSuffix(".md") {
      guard let language = language(of: file.name, file.path) else { continue }
      present.insert(language)
      // What cannot be used has been reported with the folder it is in.
      guard file.failure == nil else { continue }
      do {
        let bytes = try tree.bytes(of: file)
        let damage = encodingErrors(
          in: bytes, file: file.path, rule: .invalidUTF8, help: "Save it as UTF-8")
        diagnostics += damage
        guard damage.isEmpty else { continue }
        let text = CleanedFile(bytes, file: file.path, by: TextCleaner(.words))
        diagnostics += text.report().diagnostics()
        editions.append(edition(text, language))
      } catch {
        diagnostics.append(error.diagnostic())
      }
    }
    if editions.isEmpty {
      if diagnostics.count(of: .error) == errors {
        report(
          .missingText, folder, "The page has no text",
          help: "Put a text in it, named by its language: \(site.mainLanguage).md")
      }
      return nil
    }
    for language in site.languages where !present.contains(language) {
      diagnostics.append(
        Diagnostic(
          .missingPageEdition, at: SourceLocation(file: folder),
          "The page has no edition in '\(language)'",
          reason: "Readers of that language are told that it is in preparation",
          help: "Write \(folder)/\(language).md"))
    }
    let names = pictures.map(\.name).filter { name in
      guard let problem = Picture.problem(ofName: name) else { return true }
      report(
        .invalidPicture, "\(folder)/\(name)", "'\(name)' is not the name of a picture\(problem)",
        help: "Write it with letters, digits, - _ and .")
      return false
    }
    let loaded = PictureLoader.load(names, in: folder, contents, of: tree)
    diagnostics += loaded.diagnostics
    return PlainPage(
      name: name, folder: folder,
      editions: site.languages.compactMap { language in editions.first { $0.language == language } },
      pictures: loaded.value)
  }

  private func isPicture(_ entry: FolderEntry) -> Bool {
    !entry.isFolder && Picture.Format(fileName: entry.name) != nil
  }

  private mutating func language(of file: String, _ path: String) -> Language? {
    let known = site.languages.map(\.tag)
    guard file.hasSuffix(".md") else {
      report(
        .misplacedFile, path, "'\(file)' is not a text of the page",
        help:
          "Texts are named by their language: \(known.map { "\($0).md" }.joined(separator: ", ")); pictures are .jpg, .png, .webp, .avif or .svg"
      )
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
