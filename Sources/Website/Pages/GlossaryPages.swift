import Briefings
import Loading
import Templating

extension Place {
  static let glossary = Place("glossary")
}

extension Route {
  static func glossary(_ language: Language) -> Route { .path(language, "glossary/") }
}

/// The terms of the site in the order of the page's language, beside those of the other languages.
struct GlossaryPages: PageKind {
  let output: SiteOutput? = .glossary
  private static let template = PageTemplate<GlossaryPageModel>("glossary")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["glossary", "glossaryDescription"]
  let folders = ["glossary"]

  func pages(of contents: SiteContents) -> [SitePage] {
    guard let glossary = contents.glossary else { return [] }
    return contents.site.languages.filter(glossary.hasTerms).map { language in
      let file = SiteFile(.glossary(language), Self.template, in: language) {
        $0.glossaryPage(glossary, language)
      }
      var page = SitePage(
        .glossary, in: language, file, owner: .page(ofThe: "glossary", in: language),
        name: { $0.text("glossary", language) })
      page.navigationRank = NavigationRank.glossary
      return page
    }
  }
}

extension Website {
  fileprivate func glossaryPage(_ glossary: SiteGlossary, _ language: Language) -> GlossaryPageModel {
    var identity = PageIdentity(
      route: .glossary(language), language: language, title: pageTitle(text("glossary", language), language),
      description: text("glossaryDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = .glossary
    let others = site.languages.filter { $0 != language }
    let terms = glossary.entries(in: language).map { entry in
      func words(_ language: Language) -> String { (entry.words[language] ?? []).joined(separator: ", ") }
      return GlossaryTermModel(
        id: entry.id, term: words(language),
        others: others.map { GlossaryColumnModel(tag: $0.tag, name: words($0)) },
        definition: entry.definitions[language])
    }
    return GlossaryPageModel(
      frame: frame(identity),
      columns: ([language] + others).map { GlossaryColumnModel(tag: $0.tag, name: languageName($0)) },
      hasDefinitions: glossary.hasDefinitions(in: language), terms: terms)
  }
}

/// A row for each term, a column for each language.
struct GlossaryPageModel: PageModel {
  var frame: FrameModel
  /// Names of the languages, that of the page first.
  var columns: [GlossaryColumnModel]
  var hasDefinitions: Bool
  var terms: [GlossaryTermModel]

  static let presentation = Presentation<GlossaryPageModel>(page: [
    .list("columns") { $0.columns },
    .flag("defined") { $0.hasDefinitions },
    .list("terms") { $0.terms },
  ])
}

struct GlossaryColumnModel: Presentable {
  var tag: String
  var name: String

  static let presentation = Presentation<GlossaryColumnModel>([
    .text("tag") { $0.tag },
    .text("name") { $0.name },
  ])
}

struct GlossaryTermModel: Presentable {
  var id: String
  /// In the language of the page.
  var term: String
  var others: [GlossaryColumnModel]
  var definition: String?

  static let presentation = Presentation<GlossaryTermModel>([
    .text("id") { $0.id },
    .text("term") { $0.term },
    .list("others") { $0.others },
    .optionalText("definition") { $0.definition },
  ])
}
