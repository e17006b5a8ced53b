package import Briefings
import Loading
package import Templating

/// A page of a kind that is not built in.
package struct AddedPage: Sendable {
  /// Below the folder of the language.
  let path: String
  let language: Language
  let template: String
  let title: String
  let description: String
  let isFindable: Bool
  private let shape: Shape
  private let record: @Sendable (_ link: (String) -> String) -> Record

  /// - Parameters:
  ///   - path: below the folder of the language, without a slash at its ends. Pages of one path are the same page in
  ///     different languages.
  ///   - shape: made by ``shape(offering:)``.
  ///   - record: of the shape that was offered; it is given a function that makes a relative link of an address of
  ///     the site.
  package init(
    path: String, language: Language, template: String, title: String, description: String, isFindable: Bool,
    shape: Shape, record: @escaping @Sendable (_ link: (String) -> String) -> Record
  ) {
    self.path = path
    self.language = language
    self.template = template
    self.title = title
    self.description = description
    self.isFindable = isFindable
    self.shape = shape
    self.record = record
  }

  /// What every page offers, and these fields beside it.
  package static func shape(offering fields: Shape) -> Shape {
    Shape(BarePageModel.shape.fields + fields.fields)
  }

  /// Whether a template is that of a page that is built in.
  package static func isBuiltIn(template name: String) -> Bool {
    SiteKinds.builtIn.templates.contains { $0.name == name }
  }

  fileprivate var page: SitePage {
    let route = Route.page(language, name: path)
    let place = Place("added", path)
    let file = SiteFile(route, TemplateUse(name: template, shape: shape), in: language) { website in
      var identity = Website.PageIdentity(
        route: route, language: language, title: website.pageTitle(title, language), description: description,
        isExcludedFromIndex: !isFindable)
      identity.place = place
      let frame = BarePageModel(frame: website.frame(identity)).record()
      return Record(shape, joining: [frame, record { route.link(to: Route($0)) }])
    }
    var page = SitePage(
      place, in: language, file,
      owner: AddressOwner(name: "the page '\(path)' that the program adds in '\(language)'"),
      name: { _ in title })
    page.isFindable = isFindable
    return page
  }
}

/// Pages that the program that uses the library describes itself.
struct AddedPages: PageKind {
  let templates: [TemplateUse]
  let isListedByLanguage = false

  /// - Parameter offers: what the pages of each kind offer, by the names of their templates.
  init(_ offers: [String: Shape] = [:]) {
    templates = offers.map { TemplateUse(name: $0.key, shape: $0.value) }
  }

  func pages(of contents: SiteContents) -> [SitePage] { contents.added.map(\.page) }
}

/// What every page offers, and nothing else.
private struct BarePageModel: PageModel {
  var frame: FrameModel

  static let presentation = Presentation<BarePageModel>(page: [])
}
