import Briefings
import Diagnostics
import Loading

extension Route {
  enum TableFormat: String, CaseIterable, Sendable {
    case csv, json

    var output: SiteOutput {
      switch self {
      case .csv: .tableCSV
      case .json: .tableJSON
      }
    }

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

extension Website {
  /// The way to the data of a table, if the site has it in the format.
  func dataLink(
    from page: Route, toTable number: Int, of slug: String, _ language: Language, _ format: Route.TableFormat
  ) -> String? {
    makes(format.output) ? page.link(to: .table(language, slug: slug, number: number, format: format)) : nil
  }
}

/// Each table of each edition as data.
struct TableFiles: FileKind {
  let format: Route.TableFormat
  let texts = ["tableCaption"]

  var output: SiteOutput? { format.output }

  func files(of website: Website) -> [SiteFile] {
    website.site.languages.flatMap { language in
      website.listings.tables(in: language).compactMap { place in
        website.briefings[place.briefing].slug(in: language).map { slug in
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
