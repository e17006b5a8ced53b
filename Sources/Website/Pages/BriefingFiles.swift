import Briefings
import Loading

extension Route {
  /// The source text of a briefing, as it came.
  static func source(_ language: Language, slug: String) -> Route {
    .path(language, "\(slug)/\(language).txt")
  }

  /// One edition as data.
  static func data(_ language: Language, slug: String) -> Route {
    .path(language, "\(slug)/index.json")
  }

  /// One edition as Markdown.
  static func markdown(_ language: Language, slug: String) -> Route {
    .path(language, "\(slug)/index.md")
  }

  /// A picture of a briefing, below its page in the language of the source.
  static func picture(_ language: Language, slug: String, name: String) -> Route {
    .path(language, "\(slug)/\(name)")
  }
}

/// What belongs to a briefing beside its pages: its words in other forms, its source and its pictures.
struct BriefingFiles: FileKind {
  let texts = ["date", "corrections", "tableCaption"] + Website.licenceTexts

  func files(of website: Website) -> [SiteFile] {
    website.briefings.indices.flatMap { position in
      let briefing = website.briefings[position]
      let forms = briefing.editions.flatMap { edition -> [SiteFile] in
        let language = edition.language
        guard let slug = edition.slug else { return [] }
        return [
          SiteFile(.markdown(language, slug: slug), of: position, in: language) {
            Array(MarkdownEdition($1, $2, of: $0).text.utf8)
          },
          SiteFile(.data(language, slug: slug), of: position, in: language) {
            BriefingData($1, $2, of: $0).json.file
          },
        ]
      }
      let pictures = briefing.pictures.enumerated().map { index, name in
        SiteFile(briefing.route(ofPicture: name), of: position) { $0.pictures[index].picture.bytes }
      }
      return forms + [SiteFile(briefing.sourceRoute, of: position) { $0.source }] + pictures
    }
  }
}
