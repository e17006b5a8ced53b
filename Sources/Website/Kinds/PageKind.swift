import Loading

/// A kind of files: which there are, and how each of them is made.
///
/// A new kind is a type that conforms to this or to ``PageKind`` and a line in ``SiteKinds``; its templates are in the
/// folder of templates.
protocol FileKind: Sendable {
  /// What it belongs to, of all that a site can do without; nil for what every site has.
  var output: SiteOutput? { get }
  var templates: [TemplateUse] { get }
  /// The interface texts that it fills in itself; what only its templates name, they say.
  var texts: [String] { get }

  /// Its files, but for pages.
  func files(of website: Website) -> [SiteFile]
}

/// A kind of pages. Pages are what the site's other pages, its sitemap and search engines can know of.
protocol PageKind: FileKind {
  /// Names of folders in the folder of every language that belong to it, whether it has a page there or not.
  var folders: [String] { get }
  /// Whether its pages are listed language by language in the table of routes, with those of its neighbours, and not all
  /// of them at once.
  var isListedByLanguage: Bool { get }

  /// All its pages. Those of one place follow the order of the site's languages.
  func pages(of contents: SiteContents) -> [SitePage]
}

extension FileKind {
  var output: SiteOutput? { nil }
  var templates: [TemplateUse] { [] }
  var texts: [String] { [] }
}

extension PageKind {
  var folders: [String] { [] }
  var isListedByLanguage: Bool { true }

  func files(of website: Website) -> [SiteFile] { [] }
}
