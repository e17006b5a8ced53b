package import Diagnostics

/// Templates that were checked against what their pages offer, ready to render.
package struct TemplateSet: Sendable {
  /// What each page offers to its template, by the name of both.
  package let pages: [String: Shape]
  /// What every page offers besides.
  package let common: Shape
  /// The templates that others have as a part, or build on.
  package let included: Set<String>

  private let program: Program
  private let entries: [String: Entry]

  private struct Entry: Sendable {
    var template: Int
    var shape: Int32
    var common: Int32
  }

  /// Compiles all templates and reports everything that is wrong with them, in the order of the files.
  ///
  /// A set with errors can be rendered too: what does not exist is left out.
  /// - Parameters:
  ///   - files: every template, also partials and parents.
  ///   - pages: the pages, named like their templates, and what each offers.
  ///   - common: what every page offers, such as the texts of the interface; a page's own names come first.
  ///   - stepLimit: how many pieces of templates are looked at for one page; honest templates need a few thousand.
  /// - Complexity: O(size of the files) for the syntax; the check of the names walks through the templates
  ///   once for each page and each combination of records around a partial.
  package static func compile(
    files: [TemplateFile], pages: [String: Shape], common: Shape = .empty, strictness: Strictness = .strict,
    stepLimit: Int = 1_000_000
  ) -> Outcome<TemplateSet> {
    let library = TemplateLibrary(files)
    let pageNames = pages.keys.sorted()
    let shapes = ShapeTable(reachableFrom: [common] + pageNames.compactMap { pages[$0] })
    var diagnostics = library.diagnostics + shapes.diagnostics
    var entries: [String: Entry] = [:]
    var checker = PageChecker(library, shapes, stepLimit: stepLimit)
    for (name, shape) in pages.sorted(by: { $0.key < $1.key }) {
      guard let template = library.number(of: name), let number = shapes.number(of: shape),
        let outer = shapes.number(of: common)
      else {
        diagnostics.append(
          Diagnostic(
            .missingTemplate, at: nil, "The page '\(name)' has no template",
            help: library.suggestion(for: name)))
        continue
      }
      entries[name] = Entry(template: template, shape: Int32(number), common: Int32(outer))
      if strictness == .strict {
        checker.check(page: name, template: template, context: Context([outer]).entering(number))
      }
    }
    if strictness == .strict {
      checker.reportMissingInclusions()
      checker.reportUnusedReplacements()
      diagnostics += checker.findings.diagnostics(library)
    }
    let program = ProgramBuilder.build(library, shapes: shapes, strictness: strictness)
    let set = TemplateSet(
      pages: pages, common: common, included: library.included, program: program, entries: entries)
    return Outcome(set, diagnostics.sortedByLocation())
  }

  /// Appends a page to `output`.
  ///
  /// Nothing is thrown if the set compiled without errors and the records are of the shapes it was compiled
  /// for. If something is, `output` stays as it was.
  /// - Parameter common: the record of what every page offers.
  /// - Complexity: O(size of the page).
  package func render(
    page: String, _ record: Record, common: Record = .empty, into output: inout [UInt8]
  ) throws(RenderingError) {
    guard let entry = entries[page] else { throw .unknownPage(page) }
    var renderer = Renderer(program, expectedSize: max(output.capacity - output.count, 16_384))
    do throws(Renderer.Failure) {
      try renderer.render(
        template: entry.template, records: [(common, entry.common), (record, entry.shape)])
    } catch {
      switch error {
      case .wrongShape: throw .wrongShape(page: page)
      case .tooDeep: throw .tooDeep(page: page)
      }
    }
    renderer.appendPage(to: &output)
  }
}
