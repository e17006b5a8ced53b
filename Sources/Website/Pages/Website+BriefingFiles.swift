import Briefings
import Diagnostics
import Loading
import Publishing
import Templating

extension Website {
  /// All files of a briefing: its pages, and what can be downloaded from them.
  func briefingArtifacts(_ position: Int) throws(RenderingError) -> [Artifact] {
    let briefing = briefings[position]
    var artifacts: [Artifact] = []
    for edition in briefing.editions {
      guard let slug = briefing.briefing.settings.slugs[edition.language] else { continue }
      let route = Route.briefing(edition.language, slug: slug)
      artifacts.append(try page(route, .briefing, briefingPage(position, edition), in: edition.language))
      artifacts += tableFiles(of: briefing, edition, slug)
      artifacts.append(
        Artifact(
          path: Route.markdown(edition.language, slug: slug).file,
          bytes: Array(MarkdownEdition(briefing, edition, of: self).text.utf8)))
      artifacts.append(
        file(.data(edition.language, slug: slug), BriefingData(briefing, edition, of: self).json))
    }
    artifacts.append(Artifact(path: sourceRoute(briefing).file, bytes: briefing.source))
    artifacts += briefing.pictures.map { Artifact(path: briefing.route($0).file, bytes: $0.picture.bytes) }
    for pair in parallelPairs(of: briefing) {
      artifacts.append(
        try page(
          pair.route, .parallel, parallelPage(position, pair.left, pair.right), in: pair.left.language))
    }
    return artifacts
  }

  private func tableFiles(
    of briefing: RenderedBriefing, _ edition: RenderedEdition, _ slug: String
  ) -> [Artifact] {
    var artifacts: [Artifact] = []
    var number = 0
    for block in briefing.document.blocks {
      guard case .table(let table) = block.content else { continue }
      number += 1
      let rows = ([table.header] + table.rows).map { $0.map { edition.plain($0.text) } }
      let route = Route.table(edition.language, slug: slug, number: number)
      artifacts.append(Artifact(path: route.file, bytes: commaSeparatedValues(rows)))
      artifacts.append(
        file(
          .table(edition.language, slug: slug, number: number, format: .json),
          BriefingData(briefing, edition, of: self).json(table, id: block.id, number: number)))
    }
    return artifacts
  }

  private func file(_ route: Route, _ json: JSON) -> Artifact {
    Artifact(path: route.file, bytes: Array((json.text + "\n").utf8))
  }
}
