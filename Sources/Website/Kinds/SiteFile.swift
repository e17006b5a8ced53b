import Briefings
import Diagnostics
import Templating

/// A file of the site, which can be made on its own: in any order, at the same time as others, or alone when it is
/// asked for.
package struct SiteFile: Sendable {
  package let route: Route
  private let making: Making

  private enum Making: Sendable {
    case ofSite(@Sendable (Website) throws(RenderingError) -> [UInt8])
    case ofBriefing(Int, @Sendable (Website, RenderedBriefing) throws(RenderingError) -> [UInt8])
  }

  /// The position of the briefing that it is made from; nil for one that is made from the summaries of all.
  package var briefing: Int? { if case .ofBriefing(let position, _) = making { position } else { nil } }

  func bytes(_ website: Website, _ briefing: RenderedBriefing?) throws(RenderingError) -> [UInt8] {
    switch making {
    case .ofSite(let bytes): return try bytes(website)
    case .ofBriefing(_, let bytes):
      // Not for input to reach: whoever makes files goes by ``briefing``, which says that there is one.
      guard let briefing else { preconditionFailure("'\(route.file)' is made from a briefing") }
      return try bytes(website, briefing)
    }
  }

  // MARK: Of the whole site

  /// A file that no template makes.
  init(_ route: Route, _ bytes: @escaping @Sendable (Website) -> [UInt8]) {
    self.route = route
    making = .ofSite(bytes)
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
    making = .ofSite { website throws(RenderingError) in
      try website.render(template.name, record(website), in: language)
    }
  }

  /// Data for programs.
  static func json(_ route: Route, _ json: @escaping @Sendable (Website) -> JSON) -> SiteFile {
    SiteFile(route) { json($0).file }
  }

  // MARK: Of one briefing

  /// A file that no template makes.
  init(
    _ route: Route, of position: Int, _ bytes: @escaping @Sendable (RenderedBriefing) -> [UInt8]
  ) {
    self.route = route
    making = .ofBriefing(position) { _, briefing in bytes(briefing) }
  }

  /// A file of an edition that no template makes.
  init(
    _ route: Route, of position: Int, in language: Language,
    _ bytes: @escaping @Sendable (Website, RenderedBriefing, RenderedEdition) -> [UInt8]
  ) {
    self.route = route
    making = .ofBriefing(position) { website, briefing in
      // A briefing has the editions that its summary has.
      briefing.edition(in: language).map { bytes(website, briefing, $0) } ?? []
    }
  }

  /// A file of an edition that a template makes, with the interface texts of its language.
  init<Model>(
    _ route: Route, of position: Int, in language: Language, _ template: PageTemplate<Model>,
    _ model: @escaping @Sendable (Website, RenderedBriefing, RenderedEdition) -> Model
  ) {
    self.route = route
    making = .ofBriefing(position) { website, briefing throws(RenderingError) in
      guard let edition = briefing.edition(in: language) else { return [] }
      return try website.render(
        template.use.name, model(website, briefing, edition).record(), in: language)
    }
  }
}
