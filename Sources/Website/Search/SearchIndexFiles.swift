import Briefings
import Diagnostics
import Loading
package import Publishing
package import Search

extension Website {
  /// Whether there is something to look for.
  package var hasSearch: Bool { makes(.search) && !briefings.isEmpty }

  /// The start of the index and everything that it leads to.
  package struct SearchFiles {
    package var artifacts: [Artifact]
    /// Which of them are the pieces of the index, in the order of their terms.
    package var pieces: Range<Int>
  }

  /// - Parameter index: of all briefings of the site.
  package func searchFiles(_ index: SearchIndex) -> SearchFiles {
    let directory = index.directory(fingerprint)
    let start = JSON.members([
      ("languages", .array(site.languages.map { .string($0.tag) })),
      ("names", .array(site.languages.map { .string(languageName($0)) })),
      ("briefings", .number(briefings.count)),
      ("years", .array(years)),
      ("terms", .array(terms)),
      ("reading", SearchWords.known.json),
      ("index", directory.table),
    ])
    let files = directory.files.map { artifact(SearchFolder.index + $0.name, $0.bytes) }
    return SearchFiles(
      artifacts: [artifact(SearchFolder.start, Array(start.line.utf8))] + files,
      pieces: 1..<1 + index.pieceCount)
  }

  private func artifact(_ name: String, _ bytes: [UInt8]) -> Artifact {
    Artifact(path: Route.search(name).file, bytes: bytes)
  }

  /// Each year with the number of its first briefing, the newest first.
  private var years: [JSON] {
    var years: [(year: Int, first: Int)] = []
    for (position, briefing) in briefings.enumerated() {
      let number = searchNumber(of: position)
      if let last = years.last, last.year == briefing.published.year {
        years[years.count - 1].first = number
      } else {
        years.append((briefing.published.year, number))
      }
    }
    return years.map { .array([.number($0.year), .number($0.first)]) }
  }

  /// Words for one thing in all languages.
  private var terms: [JSON] {
    (contents.glossary?.entries ?? []).map { entry in
      .members([
        ("id", .string(entry.id)),
        ("words", .array(site.languages.flatMap { entry.words[$0] ?? [] }.map(JSON.string))),
      ])
    }
  }
}
