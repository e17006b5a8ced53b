import Briefings
import Diagnostics
import Loading
import Templating
import Website

/// The kinds of pages that a program adds, ready for the check of their templates and for their pages.
struct AddedPages: Sendable {
  private struct Kind: Sendable {
    var kind: PageKind
    /// What the program's own fields offer.
    var fields: Shape
    /// With what every page offers.
    var page: Shape
  }

  private let kinds: [Kind]
  let diagnostics: [Diagnostic]

  init(_ kinds: [PageKind]) {
    var known: [Kind] = []
    var diagnostics: [Diagnostic] = []
    for kind in kinds {
      if AddedPage.isBuiltIn(template: kind.template)
        || known.contains(where: { $0.kind.template == kind.template })
      {
        diagnostics.append(
          Diagnostic(
            .invalidPage, "There is already a kind of page with the template '\(kind.template)'",
            help: "Give the template of the new kind another name"))
        continue
      }
      let fields = Shape(kind.fields.map(\.shape))
      known.append(Kind(kind: kind, fields: fields, page: AddedPage.shape(offering: fields)))
    }
    self.kinds = known
    self.diagnostics = diagnostics
  }

  /// What the pages of each kind offer, by the names of their templates.
  var shapes: [String: Shape] {
    Dictionary(kinds.map { ($0.kind.template, $0.page) }) { first, _ in first }
  }

  /// All pages of all kinds.
  func pages(of contents: PublishedSite) -> Outcome<[AddedPage]> {
    var outcome = Outcome<[AddedPage]>([])
    for kind in kinds {
      for page in kind.kind.pages(contents) {
        let problems = problems(of: page, kind, contents)
        if let language = Language(page.language), problems.isEmpty {
          outcome.value.append(
            AddedPage(
              path: page.path, language: language, template: kind.kind.template, title: page.title,
              description: page.description, isFindable: page.isFindable, shape: kind.page
            ) { link in Record(kind.fields, page.values, kind.kind.fields, link: link) })
        }
        outcome.diagnostics += problems.map { problem in
          Diagnostic(
            .invalidPage,
            "The page '\(page.language)/\(page.path)/' of the kind '\(kind.kind.template)' \(problem)",
            help: "Correct the page where the program makes it")
        }
      }
    }
    return outcome
  }

  /// What is wrong with a page, as the ends of sentences about it.
  private func problems(of page: Page, _ kind: Kind, _ contents: PublishedSite) -> [String] {
    var problems: [String] = []
    if !contents.languages.contains(page.language) { problems.append("is in no language of the site") }
    let parts = page.path.split(separator: "/", omittingEmptySubsequences: false)
    if !parts.allSatisfy({ isSlug(String($0)) }) {
      problems.append("has a path that cannot be part of an address")
    }
    return problems + mismatches(page.values, kind.kind.fields)
  }

  private func mismatches(_ values: [String: PageValue], _ fields: [PageField]) -> [String] {
    let names = Set(fields.map(\.name))
    var problems = values.keys.filter { !names.contains($0) }.sorted().map {
      "has a value for '\($0)', which is not a field of its kind"
    }
    for field in fields {
      guard let value = values[field.name] else { continue }
      if value.kind != field.kind {
        problems.append(
          "has a value of the kind \(value.kind.rawValue) for the \(field.kind.rawValue) '\(field.name)'")
      } else if case .list(let elements) = value {
        problems += elements.lazy.map { mismatches($0, field.fields) }.first { !$0.isEmpty } ?? []
      }
    }
    return problems
  }
}

extension PageField {
  fileprivate var shape: Shape.Field {
    switch kind {
    case .text: Shape.Field(name, .text)
    case .html: Shape.Field(name, .html)
    case .address: Shape.Field(name, .address)
    case .flag: Shape.Field(name, .flag)
    case .list:
      // The shape is told from others by identity, so it is made once.
      { [shape = Shape(fields.map(\.shape))] in Shape.Field(name, .list) { shape } }()
    }
  }
}

extension PageValue {
  fileprivate var kind: PageField.Kind {
    switch self {
    case .text: .text
    case .html: .html
    case .address: .address
    case .flag: .flag
    case .list: .list
    }
  }
}

extension Record {
  /// - Parameter link: makes a relative link of an address of the site.
  fileprivate init(
    _ shape: Shape, _ values: [String: PageValue], _ fields: [PageField], link: (String) -> String
  ) {
    let fields = Dictionary(fields.map { ($0.name, $0) }) { first, _ in first }
    self.init(shape) { field in
      switch values[field.name] {
      case .text(let text): return .text(text)
      case .html(let markup): return .html(HTML(markup))
      case .address(let address):
        return .address(Address(address.isFullAddress ? address : link(address)))
      case .flag(let flag): return .flag(flag)
      case .list(let elements):
        guard let shape = field.shape, let nested = fields[field.name]?.fields else { return .list([]) }
        return .list(elements.map { Record(shape, $0, nested, link: link) })
      case nil:
        switch field.kind {
        case .html: return .html(HTML(utf8: []))
        case .address: return .address(Address(""))
        case .flag: return .flag(false)
        case .list: return .list([])
        case .text, .record: return .text("")
        }
      }
    }
  }
}

extension String {
  /// Whether it leads out of the site, or to a place on the page itself.
  fileprivate var isFullAddress: Bool { hasPrefix("#") || hasPrefix("mailto:") || contains("://") }
}
