package import Diagnostics

/// Why a page could not be rendered. None of these happens with a set that compiled without errors,
/// with records made by the shapes it was compiled for.
package enum RenderingError: Error, Hashable, Sendable {
  /// The set was not compiled for a page of the name.
  case unknownPage(String)
  /// A record is not of the shape that the page was compiled for.
  case wrongShape(page: String)
  /// Templates recurse through more records than any site has.
  case tooDeep(page: String)

  /// The error as a finding, without a place.
  package var diagnostic: Diagnostic {
    switch self {
    case .unknownPage(let page):
      Diagnostic(.missingTemplate, at: nil, "The page '\(page)' has no template")
    case .wrongShape(let page):
      Diagnostic(
        .wrongShape, at: nil,
        "A record of the page '\(page)' has another shape than its template expects",
        help: "Store every 'presentation' in a 'static let'")
    case .tooDeep(let page):
      Diagnostic(
        .tooDeep, at: nil,
        "The templates of the page '\(page)' are nested too deeply when it is rendered",
        help: "Look for a partial that includes itself for the same record")
    }
  }
}
