import Briefings
import Diagnostics
import Templating

/// A file of the site, which can be made on its own: in any order, at the same time as others, or alone when it is
/// asked for.
package struct SiteFile: Sendable {
  package let route: Route
  let bytes: @Sendable (Website) throws(RenderingError) -> [UInt8]

  /// A file that no template makes.
  init(_ route: Route, _ bytes: @escaping @Sendable (Website) -> [UInt8]) {
    self.route = route
    self.bytes = bytes
  }

  /// A file that a template makes, with the interface texts of a language.
  init<Model>(
    _ route: Route, _ template: PageTemplate<Model>, in language: Language,
    _ model: @escaping @Sendable (Website) -> Model
  ) {
    self.init(route, template.use, in: language) { model($0).record() }
  }

  /// - Parameter record: must be of the shape that the template is checked against.
  init(
    _ route: Route, _ template: TemplateUse, in language: Language,
    record: @escaping @Sendable (Website) -> Record
  ) {
    self.route = route
    bytes = { website throws(RenderingError) in
      try website.render(template.name, record(website), in: language)
    }
  }

  /// Data for programs.
  static func json(_ route: Route, _ json: @escaping @Sendable (Website) -> JSON) -> SiteFile {
    SiteFile(route) { Array((json($0).text + "\n").utf8) }
  }
}
