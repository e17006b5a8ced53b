/// A kind of page of your own: which pages there are, what each shows, and the template that shows it.
///
///     let all = PageKind(template: "all", fields: [.list("entries", [.text("title"), .address("address")])]) { site in
///       site.languages.map { language in
///         Page("all", in: language, title: "All texts", values: ["entries": .list(site.entries(in: language))])
///       }
///     }
///
/// The template is `all.mustache` in the site's folder of templates. Beside the fields of its kind it may name what
/// every page offers, so that it can use the built-in frame: `{{<layout}}{{$main}}…{{/main}}{{/layout}}`. A name that
/// is not offered is an error with its place. Pages that may be found are in the sitemap.
public struct PageKind: Sendable {
  let template: String
  let fields: [PageField]
  let pages: @Sendable (PublishedSite) -> [Page]

  /// - Parameters:
  ///   - template: name of the template, which must not be that of a built-in page.
  ///   - fields: what the pages offer to the template.
  ///   - pages: all pages of the kind, in every language that is to have them.
  public init(
    template: String, fields: [PageField], pages: @escaping @Sendable (PublishedSite) -> [Page]
  ) {
    self.template = template
    self.fields = fields
    self.pages = pages
  }
}

/// A page of a kind of your own, in one language.
public struct Page: Sendable {
  let path: String
  let language: String
  let title: String
  let description: String
  let isFindable: Bool
  let values: [String: PageValue]

  /// - Parameters:
  ///   - path: below the folder of the language, without slashes at its ends: `all`. Pages of one path are the same
  ///     page in different languages, and readers can switch between them.
  ///   - language: tag of a language of the site.
  ///   - title: for the window and search engines.
  ///   - description: for search engines; nil for the title.
  ///   - isFindable: whether search engines may show it, and the sitemap names it.
  ///   - values: one for each field of its kind; text that is left out is empty.
  public init(
    _ path: String, in language: String, title: String, description: String? = nil, isFindable: Bool = true,
    values: [String: PageValue]
  ) {
    self.path = path
    self.language = language
    self.title = title
    self.description = description ?? title
    self.isFindable = isFindable
    self.values = values
  }
}

/// A name that the pages of a kind offer to their template.
public struct PageField: Sendable {
  enum Kind: String { case text, html, address, flag, list }

  let name: String
  let kind: Kind
  /// Of each element of a list.
  let fields: [PageField]

  /// Text, which is escaped: `{{name}}`.
  public static func text(_ name: String) -> PageField { PageField(name: name, kind: .text, fields: []) }

  /// Finished HTML: `{{{name}}}`.
  public static func html(_ name: String) -> PageField { PageField(name: name, kind: .html, fields: []) }

  /// The target of a link: `<a href="{{name}}">`.
  public static func address(_ name: String) -> PageField {
    PageField(name: name, kind: .address, fields: [])
  }

  /// Whether something is shown: `{{#name}}…{{/name}}`.
  public static func flag(_ name: String) -> PageField { PageField(name: name, kind: .flag, fields: []) }

  /// A list: `{{#name}}…{{/name}}` for each element, with these names in it.
  public static func list(_ name: String, _ fields: [PageField]) -> PageField {
    PageField(name: name, kind: .list, fields: fields)
  }
}

/// The value of a field on one page.
public indirect enum PageValue: Sendable, ExpressibleByStringLiteral {
  case text(String)
  /// Markup already; nothing is escaped.
  case html(String)
  /// A page of this site as ``PublishedSite/Edition/address`` has it, which becomes a relative link; or a full address
  /// with its scheme.
  case address(String)
  case flag(Bool)
  case list([[String: PageValue]])

  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
}
