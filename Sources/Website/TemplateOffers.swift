package import Briefings
package import Diagnostics
import Loading
package import Templating

/// What the pages of a site offer to their templates.
package struct TemplateOffers: Sendable {
  package struct Page: Sendable {
    /// The name of the page and of its template.
    package let name: String
    /// The path of the template, as shown in diagnostics; nil if the look has none.
    package let file: String?
    package let shape: Shape
  }

  /// In the order of the names.
  package let pages: [Page]
  /// What every page offers besides: the interface texts.
  package let common: Shape

  /// - Parameter languages: whose interface texts are read.
  package static func read(_ look: Look, languages: [Language]) -> Outcome<TemplateOffers> {
    var diagnostics: [Diagnostic] = []
    var texts: [InterfaceTexts] = []
    for file in languages.compactMap({ look.strings(for: $0) }) {
      let outcome = InterfaceTexts.read(file)
      diagnostics += outcome.diagnostics
      if let value = outcome.value { texts.append(value) }
    }
    let files = look.templates
    let pages = SiteKinds.builtIn.templates.map { use in
      Page(name: use.name, file: files.first { $0.name == use.name }?.path, shape: use.shape)
    }
    let offers = TemplateOffers(pages: pages, common: CompiledLook.commonShape(of: texts))
    return Outcome(offers, diagnostics)
  }
}
