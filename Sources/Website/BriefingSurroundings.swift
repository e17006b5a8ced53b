import Briefings
import Loading
package import Records
import Templating

/// What the pages of a briefing show of the rest of the site: if it is the same as it was, and the look, the settings and
/// the briefing are, then so are its pages.
extension Website {
  /// What every page has around it.
  package var surroundingsOfAll: RecordWriter {
    var record = RecordWriter()
    for language in site.languages {
      record.write(language)
      let pages = routes.navigation(in: language)
      record.write(pages.map { $0.name(self) })
      record.write(pages.map(\.route.path))
      record.write(hasSearch)
    }
    return record
  }

  /// What the pages of one briefing have beside that.
  /// - Parameter position: among the briefings of the site.
  package func surroundings(of position: Int) -> RecordWriter {
    var record = RecordWriter()
    for edition in briefings[position].editions {
      let language = edition.language
      let neighbours = listings.neighbours(of: position, in: language)
      let related = listings.related(to: position, in: language, count: Limits.relatedBriefings)
      for other in [neighbours.older, neighbours.newer] + related.map(Optional.some) {
        record.write(other != nil)
        guard let other else { continue }
        record.write(briefings[other].edition(in: language)?.markedTitle.bytes ?? [])
        record.write(briefings[other].route(in: language)?.path)
      }
      record.write(trail(of: position).map { routes.route($0, in: language)?.path ?? "" })
    }
    return record
  }
}
