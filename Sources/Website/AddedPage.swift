package import Briefings
import Diagnostics
import Loading
import Templating

/// Pages of a kind that the program does not know, made with a template of the same name.
///
///     CustomPages(template: "team", fields: [.list("people", [.text("name"), .address("page")])]) { contents in
///       contents.site.languages.map { language in
///         CustomPages.Entry(
///           "\(language)/team/", in: language, title: "Team", description: "Who writes here.",
///           values: ["people": .list([["name": .text("Ada"), "page": .address("\(language)/about/")]])])
///       }
///     }
///
/// The template may name the fields, and what every page offers.
package struct CustomPages: Sendable {
  /// One page.
  package struct Entry: Sendable {
    package var language: Language
    /// Below the site's base, not percent-encoded: that of a folder, with a slash at its end, or of a file.
    package var path: String
    package var title: String
    package var description: String
    /// By the names of the fields.
    package var values: [String: CustomValue]
    /// What the page is about: pages in other languages about the same are its translations.
    package var subject: String
    package var lastModified: PublicationDate?
    /// Whether search engines may show it.
    package var isFindable = true
    /// Whether every page leads to it.
    package var isInNavigation = false

    package init(
      _ path: String, in language: Language, title: String, description: String,
      values: [String: CustomValue], subject: String = ""
    ) {
      self.path = path
      self.language = language
      self.title = title
      self.description = description
      self.values = values
      self.subject = subject
    }
  }

  private let name: String
  private let fields: [CustomField]
  private let entries: @Sendable (SiteContents) -> [Entry]
  private let use: TemplateUse

  /// - Parameters:
  ///   - template: its name, without `.mustache`.
  ///   - fields: what each page offers to it.
  ///   - entries: all pages. It is asked several times and must say the same each time.
  package init(
    template: String, fields: [CustomField], entries: @escaping @Sendable (SiteContents) -> [Entry]
  ) {
    name = template
    self.fields = fields
    self.entries = entries
    use = TemplateUse(
      name: template, shape: Shape(FrameOnlyModel.shape.fields + fields.map(\.declaration)))
  }
}

extension CustomPages: PageKind {
  var templates: [TemplateUse] { [use] }
  var isListedByLanguage: Bool { false }

  func pages(of contents: SiteContents) -> [SitePage] {
    entries(contents).map { entry in
      let route = Route(entry.path)
      let place = Place("custom", name, entry.subject)
      let file = SiteFile(route, use, in: entry.language) { record(entry, place, route, $0) }
      var page = SitePage(
        place, in: entry.language, file, owner: AddressOwner(name: "a page of the kind '\(name)'"),
        name: { _ in entry.title })
      page.isFindable = entry.isFindable
      page.lastModified = entry.lastModified
      page.navigationRank = entry.isInNavigation ? NavigationRank.customPage : nil
      return page
    }
  }

  private func record(_ entry: Entry, _ place: Place, _ route: Route, _ website: Website) -> Record {
    var identity = Website.PageIdentity(
      route: route, language: entry.language, title: website.pageTitle(entry.title, entry.language),
      description: entry.description)
    identity.place = place
    identity.isExcludedFromIndex = !entry.isFindable
    let frame = FrameOnlyModel(frame: website.frame(identity)).record()
    return frame.extended(to: use.shape, with: fields.values(entry.values, on: route))
  }

  func diagnostics(of contents: SiteContents) -> [Diagnostic] {
    entries(contents).flatMap { entry in
      var problems = fields.problems(of: entry.values)
      if !contents.site.languages.contains(entry.language) {
        problems.append(("It is in '\(entry.language)', which is no language of the site", nil))
      }
      if !entry.path.isPathBelowSite {
        problems.append(
          ("Its path is none below the site", "Write it without '/' at the start and without '..'"))
      }
      return problems.map { problem, help in
        Diagnostic(
          .error, rule: "invalid-page", "The page '\(entry.path)' of the kind '\(name)' cannot be made",
          reason: problem, help: help)
      }
    }
  }
}

extension String {
  /// Whether this is the path of a file or, with a slash at its end, of a folder.
  fileprivate var isPathBelowSite: Bool {
    let parts = (hasSuffix("/") ? dropLast() : self[...]).split(
      separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

/// What every page offers, and nothing else.
private struct FrameOnlyModel: PageModel {
  var frame: FrameModel

  static let presentation = Presentation<FrameOnlyModel>(page: [])
}
