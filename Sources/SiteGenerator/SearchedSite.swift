package import Diagnostics
import FileReading
package import Search

/// A published site in which something is looked for, as its search page does.
package struct SearchedSite {
  private let searcher: Searcher
  private let output: String

  /// - Parameter output: the folder in which the site was published.
  /// - Returns: nil, with the reason, where it has no index.
  package static func open(output: String) -> Outcome<SearchedSite?> {
    do {
      let folder = output + "/" + SearchFolder.name
      let searcher = try Searcher { name in
        do {
          return try readFile(folder + name)
        } catch {
          // What is missing is told by what needed it.
          return nil
        }
      }
      return Outcome(SearchedSite(searcher: searcher, output: output))
    } catch {
      return Outcome(nil, [error.diagnostic(output)])
    }
  }

  /// Tags of the languages of the site.
  package var languages: [String] { searcher.languages }

  /// - Parameters:
  ///   - language: the one that comes first; nil for that of the site.
  ///   - limit: how many briefings at most.
  package func search(_ query: String, language: String?, limit: Int) -> Outcome<[Searcher.Result]> {
    let place = language.flatMap(searcher.languages.firstIndex) ?? 0
    do {
      return Outcome(try searcher.search(query, language: place, limit: limit))
    } catch {
      return Outcome([], [error.diagnostic(output)])
    }
  }

  /// What was found, for programs.
  package func json(_ results: [Searcher.Result]) -> String {
    func byLanguage(_ texts: [String?]) -> JSON {
      .members(zip(searcher.languages, texts).compactMap { tag, text in text.map { (tag, .string($0)) } })
    }
    return JSON.array(
      results.map { result in
        .members([
          ("date", .string(result.date)), ("title", byLanguage(result.titles)),
          ("address", byLanguage(result.addresses)),
          (
            "passages",
            .array(
              result.passages.map { passage in
                .members([
                  ("id", .string(passage.id)), ("language", .string(searcher.languages[passage.language])),
                  ("words", byLanguage(passage.words)),
                  (
                    "marks",
                    .array(passage.marks.map { .array([.number($0.lowerBound), .number($0.upperBound)]) })
                  ),
                ])
              })
          ),
        ])
      }
    ).text
  }
}

extension DamagedIndex {
  fileprivate func diagnostic(_ output: String) -> Diagnostic {
    Diagnostic(
      .noSearchIndex, at: SourceLocation(file: "\(output)/\(SearchFolder.name)\(file)"),
      "The index of the search is not there, or cannot be read",
      help: "Build the site first; the outputs of 'site.yml' must have 'search', or not be named at all")
  }
}
