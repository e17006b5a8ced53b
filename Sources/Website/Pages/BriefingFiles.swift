import Briefings
import Diagnostics
import Loading

extension Route {
  /// The source text of a briefing.
  static func source(_ language: Language, slug: String, ending: String = "txt") -> Route {
    .path(language, "\(slug)/\(language).\(ending)")
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

/// Each edition as Markdown.
struct MarkdownFiles: FileKind {
  let output: SiteOutput? = .markdown
  let texts = ["date", "corrections", "tableCaption"] + Website.licenceTexts

  func files(of website: Website) -> [SiteFile] {
    website.editionFiles { position, language, slug in
      SiteFile(.markdown(language, slug: slug), of: position, in: language) {
        MarkdownEdition($1, $2, of: $0).bytes()
      }
    }
  }
}

/// Each edition as data.
struct DataFiles: FileKind {
  let output: SiteOutput? = .json
  let texts = ["tableCaption"]

  func files(of website: Website) -> [SiteFile] {
    website.editionFiles { position, language, slug in
      SiteFile(.data(language, slug: slug), of: position, in: language) {
        BriefingData($1, $2, of: $0).json.file
      }
    }
  }
}

/// The text of each briefing in UTF-8, and as it came where that is something else.
struct SourceFiles: FileKind {
  let output: SiteOutput? = .source

  func files(of website: Website) -> [SiteFile] {
    website.briefings.indices.flatMap { position in
      let briefing = website.briefings[position]
      return [SiteFile(briefing.sourceRoute, of: position) { $0.readableSource }]
        + (briefing.unreadableSourceRoute.map { [SiteFile($0, of: position) { $0.source }] } ?? [])
    }
  }
}

/// The pictures that pages show.
struct PictureFiles: FileKind {
  func files(of website: Website) -> [SiteFile] {
    website.briefings.indices.flatMap { position in
      let briefing = website.briefings[position]
      return briefing.pictures.enumerated().map { index, name in
        SiteFile(briefing.route(ofPicture: name), of: position) { $0.pictures[index].picture.bytes }
      }
    }
  }
}

/// The files that are published beside briefings.
struct AttachmentFiles: FileKind {
  func files(of website: Website) -> [SiteFile] {
    website.briefings.indices.flatMap { position in
      let briefing = website.briefings[position]
      return briefing.attachments.enumerated().map { index, attachment in
        SiteFile(briefing.route(of: attachment), of: position) { $0.attachments[index].bytes }
      }
    }
  }
}

extension Website {
  /// A file for each edition that has a page.
  fileprivate func editionFiles(_ file: (_ position: Int, _ language: Language, _ slug: String) -> SiteFile)
    -> [SiteFile]
  {
    briefings.indices.flatMap { position in
      briefings[position].editions.compactMap { edition in
        edition.slug.map { file(position, edition.language, $0) }
      }
    }
  }
}
