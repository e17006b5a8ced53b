import Briefings
package import Diagnostics
import Templating
import Website

/// What pages offer to their templates, for those who write them.
///
///     let listing = TemplateListing(page: "briefing")
///     print(listing.text ?? "")
package struct TemplateListing: Sendable {
  /// Why there is no listing, and what is wrong with the interface texts.
  package let diagnostics: [Diagnostic]
  private let pages: [TemplateOffers.Page]
  private let common: Shape

  /// - Parameters:
  ///   - templates: folder of the author's own templates; nil for the built-in look alone.
  ///   - page: name of one page; nil for all.
  package init(templates: String? = nil, page: String? = nil) {
    let look = Look.load(folder: templates)
    guard let loaded = look.value else {
      (diagnostics, pages, common) = (look.diagnostics, [], .empty)
      return
    }
    let offers = TemplateOffers.read(loaded, languages: Language.defaults)
    common = offers.value.common
    pages = offers.value.pages.filter { page == nil || $0.name == page }
    var diagnostics = look.diagnostics + offers.diagnostics
    if let page, pages.isEmpty {
      let names = offers.value.pages.map(\.name)
      diagnostics.append(
        Diagnostic(
          .unknownPage, "There is no page '\(page)'",
          help: nearestName(to: page, among: names).map { "Did you mean '\($0)'?" }
            ?? "The pages are \(names.joined(separator: ", "))"))
    }
    self.diagnostics = diagnostics
  }

  package var pageNames: [String] { pages.map(\.name) }

  /// A line for each name, indented below the record or list it belongs to: the name, its kind (with `?` if the value
  /// may be absent) and what it is. Nil if there is no page to list.
  package var text: String? {
    guard !pages.isEmpty else { return nil }
    var sections = pages.map { page in
      (["\(page.name)\(page.file.map { "  \($0)" } ?? "")"] + lines(of: page.shape)).joined(separator: "\n")
    }
    sections.append((["every page"] + lines(of: common)).joined(separator: "\n"))
    return sections.joined(separator: "\n\n")
  }

  /// The same as one object: `pages`, each with `name`, `template` and `offers`, and `common`.
  package var json: String {
    JSON.object([
      "pages": .array(
        pages.map { page in
          .object([
            "name": .string(page.name), "template": .optional(page.file),
            "offers": entries(of: page.shape, outer: []),
          ])
        }),
      "common": entries(of: common, outer: []),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]).text
  }

  private func lines(of shape: Shape) -> [String] {
    let outline = shape.outline
    let width = outline.map { 2 * $0.path.count + ($0.path.last?.unicodeScalars.count ?? 0) }.max() ?? 0
    return outline.map { entry in
      let name = String(repeating: "  ", count: entry.path.count) + (entry.path.last ?? "")
      let padding = String(repeating: " ", count: width - name.unicodeScalars.count + 2)
      let kind = entry.field.kind.rawValue + (entry.field.isOptional ? "?" : "")
      let summary = entry.isRecursive ? "with the names of the record it is in" : entry.field.summary
      guard let summary else { return name + padding + kind }
      return name + padding + kind + String(repeating: " ", count: max(1, 9 - kind.count)) + summary
    }
  }

  private func entries(of shape: Shape, outer: [Shape]) -> JSON {
    let outer = outer + [shape]
    return .array(
      shape.fields.map { field in
        var members: [(String, JSON)] = [
          ("name", .string(field.name)), ("kind", .string(field.kind.rawValue)),
          ("optional", .bool(field.isOptional)), ("summary", .optional(field.summary)),
        ]
        if let nested = field.shape {
          let isRecursive = outer.contains { $0 === nested }
          members.append(("recursive", .bool(isRecursive)))
          members.append(("offers", isRecursive ? .array([]) : entries(of: nested, outer: outer)))
        }
        return .members(members)
      })
  }
}
