import Briefings
import Catalogues
package import Diagnostics
import Loading
import Search
import TextCleaning

/// A passage that has what was looked for, in both languages.
package struct FoundPassage: Hashable, Sendable {
  /// What is known of a translation.
  package enum State: String, Sendable {
    case reviewed, translated
    case machineMade = "machine-made"
    case stale, missing
  }

  /// Name of the briefing's folder.
  package var briefing: String
  /// Where in the briefing it stands, in words for a translator.
  package var place: String
  /// Tag of the language of the text.
  package var source: String
  /// Tag of the language of the translation.
  package var language: String
  package var text: String
  /// Nil where there is none.
  package var translation: String?
  package var state: State
  /// Where the entry of the catalogue is, or the text where it has none.
  package var location: SourceLocation

  var json: JSON {
    .object([
      "briefing": .string(briefing), "place": .string(place), "source": .string(source),
      "language": .string(language), "state": .string(state.rawValue), "file": .string(location.file),
      "line": location.line.map(JSON.number) ?? .null, "text": .string(text),
      "translation": .optional(translation),
    ])
  }
}

extension Translations {
  /// The passages that have all of the words, in either language, in reading order of the briefings.
  ///
  /// Words are found as the search of the site finds them, with particles and endings or without, and as they are written.
  /// - Parameters:
  ///   - words: what to look for.
  ///   - names: of briefings; none for all of them.
  ///   - languages: tags of the languages of translations; none for all of the site.
  /// - Complexity: linear in the texts and catalogues, but for sorting.
  package func find(
    _ words: String, in names: [String] = [], languages: [String] = []
  ) -> Outcome<[FoundPassage]> {
    var selection = BriefingSelection(names, in: content)
    let wanted = languages.isEmpty ? selection.site?.languages ?? [] : selection.languages(languages)
    var diagnostics = selection.diagnostics
    let query = PassageQuery(words)
    var found: [FoundPassage] = []
    for loaded in selection.briefings {
      // A text is looked through once, however many languages it has.
      var matches: [Int: Bool] = [:]
      for language in wanted where language != loaded.briefing.source {
        let catalogue = loaded.catalogue(language)
        diagnostics += catalogue.diagnostics
        guard let catalogue = catalogue.value?.catalogue else { continue }
        for passage in loaded.passages(in: language, with: catalogue) {
          let index = passage.segment.index
          let isInText = matches[index] ?? query.matches(passage.segment.text)
          matches[index] = isInText
          let state = catalogue.state(of: passage)
          if isInText || state != .missing && query.matches(passage.text.words) {
            found.append(FoundPassage(passage, in: loaded.briefing, language, state))
          }
        }
      }
    }
    return Outcome(found, diagnostics)
  }

  /// The passages as the JSON that `sitegen translate find --format json` writes.
  package static func json(_ found: [FoundPassage]) -> String { JSON.array(found.map(\.json)).text }
}

/// What somebody looks for in texts.
private struct PassageQuery {
  private let items: [SearchQuery.Item]
  private let written: [UInt8]

  init(_ words: String) {
    let words = TextCleaner(.words).cleaned(words)?.text ?? words
    items = SearchQuery(words).items
    written = Array(words.split(separator: " ").joined(separator: " ").lowercased().utf8)
  }

  func matches(_ text: String) -> Bool {
    if !written.isEmpty, Array(text.lowercased().utf8).contains(written) { return true }
    guard !items.isEmpty else { return false }
    let matcher = PassageMatcher(SearchText(text))
    return items.allSatisfy { matcher.match($0) != nil }
  }
}

extension Catalogue {
  fileprivate func state(of passage: TranslatedPassage) -> FoundPassage.State {
    guard let entry = passage.entry else { return .missing }
    switch passage.text.state {
    case .stale: return .stale
    case .translated: return isReviewed(entry) ? .reviewed : isMachineMade(entry) ? .machineMade : .translated
    default: return .missing
    }
  }
}

extension FoundPassage {
  fileprivate init(
    _ passage: TranslatedPassage, in briefing: Briefing, _ language: Language, _ state: State
  ) {
    self.init(
      briefing: briefing.name, place: passage.place, source: briefing.source.tag, language: language.tag,
      text: passage.segment.text, translation: state == .missing ? nil : passage.text.words, state: state,
      location: passage.entry?.origin?.start ?? passage.segment.location())
  }
}
