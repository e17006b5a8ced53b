import Briefings
package import Diagnostics
import Loading

/// What an address belongs to, as its author knows it.
struct AddressOwner: Sendable {
  private let kind: Kind

  private enum Kind: Sendable {
    /// Its name is only put together for whoever asks: there are very many, and seldom is anything said of one.
    case briefing(BriefingSummary)
    indirect case other(name: String, SourceLocation?)
  }

  private init(_ kind: Kind) { self.kind = kind }

  /// - Parameter location: of the folder it is made from.
  init(name: String, location: SourceLocation? = nil) { kind = .other(name: name, location) }

  static func briefing(_ briefing: BriefingSummary) -> AddressOwner { AddressOwner(.briefing(briefing)) }

  /// A page of which each language has one: `archive`.
  static func page(ofThe name: String, in language: Language) -> AddressOwner {
    AddressOwner(name: "the page of the \(name) in '\(language)'")
  }

  var name: String {
    switch kind {
    case .briefing(let briefing): "the briefing '\(briefing.name)'"
    case .other(let name, _): name
    }
  }

  /// Of the folder it is made from.
  var location: SourceLocation? {
    switch kind {
    case .briefing(let briefing): briefing.folder
    case .other(_, let location): location
    }
  }

  var isBriefing: Bool { if case .briefing = kind { true } else { false } }
}

/// Finds addresses that two things of a site want.
package struct AddressConflicts {
  private var owners: [String: AddressOwner] = [:]
  private var diagnostics: [Diagnostic] = []

  /// An error for each address that is wanted twice, naming both. Two briefings with one slug are not among them:
  /// they are told apart where they are read.
  /// - Parameter website: of these contents and the built-in kinds of pages, which has found all pages already; nil where there is
  ///   none.
  /// - Complexity: linear in the number of pages.
  package static func diagnostics(_ contents: SiteContents, of website: Website? = nil) -> [Diagnostic] {
    let kinds = SiteKinds.builtIn.making(contents.site.outputs)
    var conflicts = AddressConflicts()
    for language in contents.site.languages {
      for name in kinds.pages.flatMap(\.folders) {
        let folder = Route.path(language, "\(name)/")
        conflicts.owners[folder.file.lowercased()] = .page(ofThe: name, in: language)
      }
    }
    for page in (website?.routes ?? RouteTable(contents, kinds)).pages {
      conflicts.claim(page.route, by: page.owner)
    }
    return conflicts.diagnostics
  }

  private mutating func claim(_ route: Route, by owner: AddressOwner) {
    // On many computers names that differ in case alone are one file.
    let key = route.file.lowercased()
    guard let other = owners[key] else {
      owners[key] = owner
      return
    }
    guard !(owner.isBriefing && other.isBriefing), owner.name != other.name else { return }
    diagnostics.append(
      Diagnostic(
        .duplicateAddress, at: owner.location ?? other.location,
        "Two pages have the address '\(route.path)': \(owner.name) and \(other.name)",
        reason: "One would overwrite the other",
        help: "Rename the folder of one of them, or write 'slugs:' in the briefing's briefing.yml"))
  }
}
