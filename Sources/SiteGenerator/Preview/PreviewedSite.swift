import Briefings
package import Diagnostics
import FileReading
import Loading
import Publishing
import Templating
import Website

/// A site as it is while somebody works on it. Nothing is published: a file is made when it is asked for, from the texts as they
/// are at this moment, and what a build withholds is there as well.
package struct PreviewedSite: Sendable {
  let generator: Site
  private(set) var examined: ExaminedSite
  /// What the search page looks up.
  private var index: PreviewedIndex

  /// Reads a whole site.
  /// - Parameter keeps: whether what was found out is kept for later builds.
  package static func read(_ site: Site, keeps: Bool = false) async -> PreviewedSite {
    var site = site
    site.asOf = nil
    site.showsDrafts = true
    site.heldBriefings = min(site.heldBriefings, WholeBriefings.limitOfPreview)
    var stopwatch = Stopwatch()
    let examined = await ExaminedSite(site, &stopwatch)
    // A preview is none the worse for a cache that cannot be written: the next build says so.
    if keeps { _ = examined.keep() }
    return PreviewedSite(
      generator: site, examined: examined, index: PreviewedIndex(examined, output: site.output))
  }

  /// The same after some of its briefings have changed and nothing else.
  /// - Parameter folders: names of their folders.
  /// - Returns: nil where the whole site has to be read to know.
  package func rereading(_ folders: Set<String>) -> PreviewedSite? {
    var site = self
    guard site.examined.reread(folders, for: generator) else { return nil }
    site.index = PreviewedIndex(site.examined, output: generator.output)
    return site
  }

  /// Everything that there is to say of it.
  package var diagnostics: [Diagnostic] { examined.diagnostics }

  /// Whether all of it can be shown: there is a look for it, and settings and every briefing could be read.
  package var isWhole: Bool { examined.assembly != nil && !examined.isIncomplete }

  /// Path of the site on its host, with a slash at both ends.
  package var basePath: String { examined.assembly?.basePath ?? "/" }

  /// Tags of its languages, the first one that of the site.
  package var languages: [String] { examined.site?.languages.map(\.tag) ?? [] }

  /// Puts lists and addresses together, which is otherwise done for the first page that is asked for.
  package func prepare() { _ = examined.assembly?.table }

  /// Whether nothing has changed but the words of some briefings on their own pages.
  package func hasSameAddresses(as other: PreviewedSite) -> Bool {
    examined.assembly != nil && examined.assembly === other.examined.assembly
  }

  // MARK: Files

  /// What stands at a path below the folder that would be published.
  package enum Found: Sendable {
    case file(SiteFileBytes)
    /// A folder with a page in it.
    case folder
  }

  package struct SiteFileBytes: Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// - Parameter path: below the output folder, not percent-encoded; empty or with a slash at its end for the page in a folder.
  /// - Returns: nil for nothing.
  package func find(_ path: String) throws(PreviewFailure) -> Found? {
    guard let assembly = examined.assembly else { return nil }
    let (website, table) = (assembly.website, assembly.table)
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = index.bytes(of: name) { return .file(SiteFileBytes(path: name, bytes: bytes)) }
    guard let file = table[name] else { return table[name + "/index.html"] == nil ? nil : .folder }
    do {
      let briefing = try file.briefing.map { try examined.rendered(examined.published[$0]) }
      return .file(SiteFileBytes(path: name, bytes: try website.artifact(of: file, briefing).bytes))
    } catch let changed as ChangedContent {
      throw PreviewFailure(diagnostic: changed.diagnostic, isPassing: true)
    } catch {
      throw PreviewFailure(diagnostic: (error as? RenderingError)?.diagnostic, isPassing: false)
    }
  }

  /// Where a page is now that stood at a path of an earlier state of the site.
  /// - Returns: nil if it is gone, or was none of a briefing.
  package func path(of former: String, in earlier: PreviewedSite) -> String? {
    let name = former.isEmpty || former.hasSuffix("/") ? former + "index.html" : former
    guard let position = earlier.examined.assembly?.table[name]?.briefing,
      let table = examined.assembly?.table
    else { return nil }
    let folder = earlier.examined.briefings[earlier.examined.published[position]].folder.name
    guard let now = examined.published.firstIndex(where: { examined.briefings[$0].folder.name == folder })
    else { return nil }
    // A page of a briefing keeps the language that its path begins with, and its name.
    let parts = name.split(separator: "/")
    let same = table.files(ofBriefing: now).first { candidate in
      let others = candidate.split(separator: "/")
      return others.first == parts.first && others.last == parts.last && others.count == parts.count
    }
    return same.map { $0.hasSuffix("/index.html") ? String($0.dropLast("index.html".count)) : $0 }
  }

  // MARK: What is withheld

  /// Until when the briefing of a page is kept out of a build; nil for a page of none, or of one that is published.
  /// - Parameter path: of a file, as in ``find(_:)``.
  package func withholding(of path: String) -> String? {
    guard let number = briefing(of: path), let now = generator.now, let site = examined.site else {
      return nil
    }
    return withholding(ofBriefing: number, asOf: now, in: site.timeZone)
  }

  /// Until when a briefing is kept out of a build, and why.
  func withholding(ofBriefing number: Int, asOf now: Moment, in timeZone: SiteTimeZone) -> String? {
    let release = examined.briefings[number].prepared.release
    if release.draft != nil { return "Draft, left out of every build" }
    guard Withholding(asOf: now, in: timeZone).holds(release) else { return nil }
    return (release.isEmbargo ? "Under embargo until " : "Not published before ") + release.moment.rfc3339
  }

  private func briefing(of path: String) -> Int? {
    examined.assembly?.table[path]?.briefing.map { examined.published[$0] }
  }

  // MARK: Places

  /// Where the words of a passage are written.
  package struct Place: Sendable {
    /// In the source text.
    package var text: SourceLocation
    /// In the catalogue of the page's language, if they come from there.
    package var translation: SourceLocation?
  }

  /// Where a passage of a page is written.
  /// - Parameter path: of a file, as in ``find(_:)``.
  package func place(of id: String, on path: String) -> Place? {
    guard let number = briefing(of: path), let whole = whole(number),
      let passage = Passages(whole.briefing).passage(id)
    else { return nil }
    let tag = path.split(separator: "/").first.map(String.init) ?? ""
    let edition = whole.editions.lazy.map(\.edition).first { $0.language.tag == tag }
    let words = passage.segment.flatMap { segment in edition.map { $0[segment] } }
    let isTranslated = words.map { $0.state == .translated || $0.state == .stale } ?? false
    return Place(
      text: passage.location,
      translation: isTranslated
        ? words.map { $0.origin.location(in: $0.words, atUTF8Offset: 0, length: 1) } : nil)
  }

  /// A page with a passage on it.
  package struct PassageAddress: Sendable {
    /// Below the output folder.
    package var path: String
    package var id: String
  }

  /// Where the words are shown that a line of a text or of a catalogue has.
  /// - Parameters:
  ///   - file: as findings show it.
  ///   - line: one-based.
  package func passage(inFile file: String, line: Int) -> PassageAddress? {
    guard let number = examined.briefings.firstIndex(where: { $0.folder.holds(file) }),
      let position = examined.published.firstIndex(of: number), let whole = whole(number),
      let table = examined.assembly?.table
    else { return nil }
    let passages = Passages(whole.briefing)
    var language = whole.briefing.source.tag
    var id: String?
    if whole.briefing.sourceFile == file {
      id = passages.passage(atLine: line)
    } else {
      for edition in whole.editions.map(\.edition) {
        guard let found = passages.passage(atLine: line, of: file, in: edition) else { continue }
        (language, id) = (edition.language.tag, found)
        break
      }
    }
    let pages = table.files(ofBriefing: position).filter { $0.hasSuffix("/index.html") }
    guard let id, let page = pages.first(where: { $0.hasPrefix(language + "/") }) else { return nil }
    return PassageAddress(path: String(page.dropLast("index.html".count)), id: id)
  }

  private func whole(_ number: Int) -> RenderedBriefing? {
    do {
      return try examined.rendered(number)
    } catch {
      // It is being written at this moment; whoever asks about a place in it asks again after the next look.
      return nil
    }
  }
}

/// Why a file of the site cannot be made.
package struct PreviewFailure: Error {
  /// What is wrong with it; nil where the program cannot say.
  package var diagnostic: Diagnostic?
  /// Whether it is enough to ask again.
  package var isPassing: Bool
}
