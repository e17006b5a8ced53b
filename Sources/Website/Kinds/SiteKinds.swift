import Loading
import Templating

/// Every kind of page and file that a site has. A new kind is named here and nowhere else.
struct SiteKinds: Sendable {
  /// In the order of the table of routes, and so of the sitemap: briefings first and lists after them, so that a new
  /// briefing moves nothing from one sitemap to another.
  let pages: [any PageKind]
  let others: [any FileKind]

  static let builtIn = SiteKinds()

  /// - Parameter added: what pages offer that are not built in, by the names of their templates.
  init(added: [String: Shape] = [:]) {
    pages = [
      GatePage(), NotFoundPage(), BriefingPages(), HomePages(), ArchivePages(), TopicPages(), TablePages(),
      GlossaryPages(), PlainPages(), SearchPages(), AddedPages(added), ParallelPages(), RedirectPages(),
    ]
    others = [
      RobotsFile(), HeadersFile(), NoJekyllFile(), RedirectsFile(), ManifestFiles(), SitemapFiles(),
      FeedFiles(), MarkdownFiles(), DataFiles(), SourceFiles(), PictureFiles(),
      PlainPagePictures(), AttachmentFiles(),
      TableFiles(format: .csv),
      TableFiles(format: .json), SearchPassagesFiles(), OpenSearchFiles(), AssetFiles(), StaticFiles(),
    ]
  }

  private init(pages: [any PageKind], others: [any FileKind]) {
    self.pages = pages
    self.others = others
  }

  /// Those of a site that makes these outputs: the one place where it is decided what exists.
  func making(_ outputs: Set<SiteOutput>) -> SiteKinds {
    func isMade(_ kind: any FileKind) -> Bool { kind.output.map(outputs.contains) ?? true }
    return SiteKinds(pages: pages.filter(isMade), others: others.filter(isMade))
  }

  var all: [any FileKind] { pages + others }

  /// Each template once, in the order of their names. An added kind cannot take that of another.
  var templates: [TemplateUse] {
    let byName = Dictionary(all.flatMap(\.templates).map { ($0.name, $0) }) { first, _ in first }
    return byName.values.sorted { $0.name < $1.name }
  }

  /// The interface texts that the program itself fills in, each once.
  var texts: [String] {
    var seen: Set<String> = []
    return (Website.frameTexts + all.flatMap(\.texts)).filter { seen.insert($0).inserted }
  }

  /// All files of a site but for its pages and what is put there as it is.
  func madeFiles(of website: Website) -> [SiteFile] {
    all.filter { !($0 is StaticFiles) }.flatMap { $0.files(of: website) }
  }

  /// All files of a site but for its pages.
  func files(of website: Website) -> [SiteFile] { all.flatMap { $0.files(of: website) } }
}
