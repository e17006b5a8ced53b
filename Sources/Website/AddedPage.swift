package import Briefings
import Loading
import Publishing
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

  var route: Route { .page(language, name: path) }

  /// What every page offers, and these fields beside it.
  package static func shape(offering fields: Shape) -> Shape {
    Shape(BarePageModel.shape.fields + fields.fields)
  }

  /// Whether a template is that of a page that is built in.
  package static func isBuiltIn(template name: String) -> Bool { PageTemplate(rawValue: name) != nil }

  fileprivate func record(in frame: FrameModel) -> Record {
    Record(shape, joining: [BarePageModel(frame: frame).record(), record { route.link(toPath: $0) }])
  }
}

/// What every page offers, and nothing else.
private struct BarePageModel: PageModel {
  var frame: FrameModel

  static let presentation = Presentation<BarePageModel>(page: [])
}

extension Website {
  func artifact(of added: AddedPage) throws(RenderingError) -> Artifact {
    var identity = PageIdentity(
      route: added.route, language: added.language, title: pageTitle(added.title, added.language),
      description: added.description, isExcludedFromIndex: !added.isFindable)
    identity.place = .added(added.path)
    return try page(added.route, added.template, added.record(in: frame(identity)), in: added.language)
  }
}

extension Route {
  /// A relative link to an address below that of the site.
  fileprivate func link(toPath path: String) -> String { link(to: .old(path)) }
}
