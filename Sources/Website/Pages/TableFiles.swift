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
        guard let edition = briefing.edition(in: language),
          let slug = briefing.briefing.settings.slugs[language]
        else { return [] }
        return Route.TableFormat.allCases.map { format in
          let route = Route.table(language, slug: slug, number: place.number, format: format)
          return switch format {
          case .csv:
            SiteFile(route) {
              commaSeparatedValues(
                place.table.filled(place.table.allRows).map {
                  $0.map { $0.map { edition.plain($0.text) } ?? "" }
                }, formulas: $0.site.formulaCells)
            }
          case .json:
            .json(route) {
              BriefingData(briefing, edition, of: $0).json(
                place.table, id: place.block.id, number: place.number)
            }
          }
        }
      }
    }
  }
}
