import Briefings
import Diagnostics
package import Loading
package import Publishing
package import Templating

/// Everything the files of a site are made from.
package struct Website: Sendable {
  let contents: SiteContents
  let routes: RouteTable
  let interface: [Language: InterfaceTexts]
  let assets: SiteAssets
  /// How many addresses a sitemap may have.
  let sitemapLimit: Int
  /// What all pages in a language have around them.
  private(set) var frames: [Language: LanguageFrame] = [:]
  let kinds: SiteKinds
  private let templates: TemplateSet
  /// The interface texts of each language, as every template may name them.
  private let strings: [Language: Record]

  /// - Parameters:
  ///   - look: must hold the interface texts of every language of the site.
  ///   - sitemapLimit: how many addresses a sitemap may have; where there are more, `sitemap.xml` is an index.
  package init(_ contents: SiteContents, look: CompiledLook, sitemapLimit: Int? = nil) {
    self.contents = contents
    self.sitemapLimit = max(1, sitemapLimit ?? Limits.sitemapAddresses)
    kinds = look.kinds.making(contents.site.outputs)
    routes = RouteTable(contents, kinds)
    templates = look.templates
    assets = look.assets
    strings = look.interface.mapValues { look.strings(of: $0) }
    interface = look.interface
    frames = Dictionary(uniqueKeysWithValues: site.languages.map { ($0, LanguageFrame(self, $0)) })
  }

  package var site: SiteSettings { contents.site }
  /// Newest first.
  var briefings: [BriefingSummary] { contents.briefings }
  var listings: Listings { contents.listings }

  /// Whether a site has something of this kind, for whoever would lead there.
  func makes(_ output: SiteOutput) -> Bool { site.outputs.contains(output) }

  /// All files of the site, in the same order every time.
  package var files: [SiteFile] { routes.pages.map(\.file) + kinds.files(of: self) }

  /// Makes a file. Files do not depend on each other and may be made at the same time.
  /// - Parameter briefing: the one that the file is made from; nil for a file of the whole site.
  package func artifact(
    of file: SiteFile, _ briefing: RenderedBriefing? = nil
  ) throws(RenderingError) -> Artifact {
    Artifact(path: file.route.file, bytes: try file.bytes(self, briefing))
  }

  /// Fills a template, with the interface texts of a language.
  func render(
    _ template: String, _ record: Record, in language: Language
  ) throws(RenderingError) -> [UInt8] {
    var bytes: [UInt8] = []
    try templates.render(page: template, record, common: strings[language] ?? .empty, into: &bytes)
    return bytes
  }
}

extension Document {
  /// Which of its tables a block is, from 1.
  func numberOfTable(_ id: String) -> Int {
    var number = 0
    for block in blocks {
      if case .table = block.content { number += 1 }
      if block.id == id { break }
    }
    return max(1, number)
  }
}
