import Briefings
package import Diagnostics
package import Loading

/// Finds addresses that two things of a site want.
package struct AddressConflicts {
  /// Something that wants an address, as its author knows it.
  fileprivate struct Claim {
    var name: String
    var location: SourceLocation?
    var isBriefing = false
  }

  private var claims: [String: Claim] = [:]
  private var diagnostics: [Diagnostic] = []

  /// An error for each address that is wanted twice, naming both. Two briefings with one slug are not among them:
  /// they are told apart where they are read.
  /// - Complexity: linear in the number of pages.
  package static func diagnostics(
    _ site: SiteSettings, _ briefings: [RenderedBriefing], _ pages: [RenderedPage], _ glossary: SiteGlossary?,
    added: [AddedPage] = []
  ) -> [Diagnostic] {
    let routes = RouteTable(
      site: site, briefings: briefings, pages: pages, glossary: site.showsGlossary ? glossary : nil,
      added: added)
    var conflicts = AddressConflicts()
    conflicts.claimFixed(site)
    for page in routes.pages {
      conflicts.claim(page.route, by: page.claim(briefings, pages))
    }
    for briefing in briefings { conflicts.claimOthers(of: briefing) }
    return conflicts.diagnostics
  }

  private mutating func claimFixed(_ site: SiteSettings) {
    for (route, name) in [
      (Route.gate, "the choice of a language"), (.notFound, "the page for unknown addresses"),
    ] {
      claim(route, by: Claim(name: name))
    }
    // No page may stand where the folders of other pages do.
    for language in site.languages {
      for name in ["archive", "topics", "tables", "glossary"] {
        let page = Route.page(language, name: name)
        claims[page.file.lowercased()] = Claim(name: "the page of the \(name) in '\(language)'")
      }
    }
  }

  private mutating func claimOthers(of briefing: RenderedBriefing) {
    let claim = Claim(briefing)
    let settings = briefing.briefing.settings
    if let slug = settings.slugs[briefing.briefing.source] {
      for edition in briefing.editions where edition.language != briefing.briefing.source {
        self.claim(.parallel(briefing.briefing.source, edition.language, slug: slug), by: claim)
      }
    }
    for old in settings.oldAddresses {
      self.claim(
        .old(old.path),
        by: Claim(name: "an alias of the briefing '\(briefing.briefing.name)'", location: claim.location))
    }
  }

  private mutating func claim(_ route: Route, by claim: Claim) {
    // On many computers names that differ in case alone are one file.
    let key = route.file.lowercased()
    guard let other = claims[key] else {
      claims[key] = claim
      return
    }
    guard !(claim.isBriefing && other.isBriefing), claim.name != other.name else { return }
    diagnostics.append(
      Diagnostic(
        .error, rule: "duplicate-address", at: claim.location ?? other.location,
        "Two pages have the address '\(route.path)': \(claim.name) and \(other.name)",
        reason: "One would overwrite the other",
        help: "Rename the folder of one of them, or write 'slugs:' in the briefing's briefing.yml"))
  }
}

extension AddressConflicts.Claim {
  fileprivate init(_ briefing: RenderedBriefing) {
    let file = briefing.briefing.sourceFile
    let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[..<$0]) } ?? file
    self.init(
      name: "the briefing '\(briefing.briefing.name)'", location: SourceLocation(file: folder),
      isBriefing: true)
  }
}

extension RouteTable.Page {
  fileprivate func claim(
    _ briefings: [RenderedBriefing], _ pages: [RenderedPage]
  ) -> AddressConflicts.Claim {
    switch place {
    case .briefing(let position): AddressConflicts.Claim(briefings[position])
    case .page(let index):
      AddressConflicts.Claim(
        name: "the page '\(pages[index].name)'", location: SourceLocation(file: pages[index].folder))
    default: AddressConflicts.Claim(name: listName)
    }
  }

  private var listName: String {
    switch place {
    case .added(let path): "the page '\(path)' that the program adds in '\(language)'"
    case .archive: "the page of the archive in '\(language)'"
    case .topics: "the page of the topics in '\(language)'"
    case .glossary: "the page of the glossary in '\(language)'"
    case .tables(nil): "the page of the tables in '\(language)'"
    case .year(let year), .month(let year, _): "the archive of \(year) in '\(language)'"
    default: "a list of briefings in '\(language)'"
    }
  }
}
