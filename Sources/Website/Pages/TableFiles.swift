import Briefings
import Loading

extension Route {
  enum TableFormat: String, CaseIterable, Sendable {
    case csv, json

    var mediaType: String {
      switch self {
      case .csv: "text/csv"
      case .json: "application/json"
      }
    }
  }

  static func table(
    _ language: Language, slug: String, number: Int, format: TableFormat = .csv
  ) -> Route {
    .path(language, "\(slug)/table-\(number).\(format.rawValue)")
  }
}

/// Each table of each edition as data.
struct TableFiles: FileKind {
  let texts = ["tableCaption"]

  func files(of website: Website) -> [SiteFile] {
    website.site.languages.flatMap { language in
      website.listings.tables(in: language).flatMap { place -> [SiteFile] in
        let briefing = website.briefings[place.briefing]
        guard let slug = briefing.slug(in: language) else { return [] }
        return Route.TableFormat.allCases.map { format in
          let route = Route.table(language, slug: slug, number: place.number, format: format)
          return SiteFile(route, of: place.briefing, in: language) { website, briefing, edition in
            let (id, table) = briefing.document.tableBlocks[place.number - 1]
            return switch format {
            case .csv:
              commaSeparatedValues(
                table.filled(table.allRows).map { $0.map { $0.map { edition.plain($0.text) } ?? "" } },
                formulas: website.site.formulaCells)
            case .json:
              BriefingData(briefing, edition, of: website).json(table, id: id, number: place.number).file
            }
          }
        }
      }
    }
  }
}
