import Briefings
import Loading
import Templating

extension Website {
  /// A page beside the briefings.
  func plainPage(_ index: Int, _ language: Language) -> PlainPageModel {
    let edition = pages[index].edition(in: language)
    let title = edition?.title ?? ""
    var identity = PageIdentity(
      route: .page(language, name: pages[index].name), language: language, title: pageTitle(title, language),
      description: edition?.description ?? "")
    identity.place = .page(index)
    return PlainPageModel(
      frame: frame(identity), title: title, content: edition?.html ?? HTML(utf8: []))
  }

  /// The terms of the site in the order of the page's language, beside those of the other languages.
  func glossaryPage(_ language: Language) -> GlossaryPageModel {
    let title = text("glossary", language)
    var identity = PageIdentity(
      route: .glossary(language), language: language, title: pageTitle(title, language),
      description: text("glossaryDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = .glossary
    let others = site.languages.filter { $0 != language }
    let terms = (glossary?.entries(in: language) ?? []).map { entry in
      func words(_ language: Language) -> String { (entry.words[language] ?? []).joined(separator: ", ") }
      return GlossaryTermModel(
        id: entry.id, term: words(language),
        others: others.map { GlossaryColumnModel(tag: $0.tag, name: words($0)) })
    }
    return GlossaryPageModel(
      frame: frame(identity),
      columns: ([language] + others).map { GlossaryColumnModel(tag: $0.tag, name: languageName($0)) },
      terms: terms)
  }
}
