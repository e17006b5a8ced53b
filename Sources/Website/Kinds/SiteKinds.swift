package import Diagnostics

/// Every kind of page and file that a site has. A new kind is named here and nowhere else.
package struct SiteKinds: Sendable {
  /// In the order of the table of routes, and so of the sitemap: briefings first and lists after them, so that a new
  /// briefing moves nothing from one sitemap to another.
  private(set) var pages: [any PageKind]
  let others: [any FileKind]

  package static let builtIn = SiteKinds(
    pages: [
      GatePage(), NotFoundPage(), BriefingPages(), HomePages(), ArchivePages(), TopicPages(), TablePages(),
      GlossaryPages(), PlainPages(), ParallelPages(), RedirectPages(),
    ],
    others: [
      RobotsFile(), HeadersFile(), ManifestFiles(), SitemapFiles(), FeedFiles(), BriefingFiles(),
      TableFiles(),
      AssetFiles(),
    ])

  /// With pages of a kind that the program does not know.
  package func adding(_ kind: CustomPages) -> SiteKinds {
    var kinds = self
    kinds.pages.append(kind)
    return kinds
  }

  private var all: [any FileKind] { pages + others }

  /// Each template once, in the order of their names.
  var templates: [TemplateUse] {
    let byName = Dictionary(all.flatMap(\.templates).map { ($0.name, $0) }) { first, _ in first }
    return byName.values.sorted { $0.name < $1.name }
  }

  /// Names of templates that two kinds fill with different things.
  var contestedTemplates: [String] {
    Dictionary(grouping: all.flatMap(\.templates), by: \.name).filter { _, uses in
      uses.contains { $0.shape !== uses[0].shape }
    }.keys.sorted()
  }

  /// The interface texts that the program itself fills in, each once.
  var texts: [String] {
    var seen: Set<String> = []
    return (Website.frameTexts + all.flatMap(\.texts)).filter { seen.insert($0).inserted }
  }

  /// All files of a site but for its pages.
  func files(of website: Website) -> [SiteFile] { all.flatMap { $0.files(of: website) } }

  /// What is wrong with what pages are made from, and an error for each address that two of them want.
  package func diagnostics(of contents: SiteContents) -> [Diagnostic] {
    pages.flatMap { $0.diagnostics(of: contents) } + AddressConflicts.diagnostics(contents, self)
  }
}
