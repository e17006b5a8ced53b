import Briefings
import Catalogues
package import Diagnostics
import Loading

/// How far the translation of a briefing into a language has come.
package struct TranslationStatus: Hashable, Sendable {
  /// A number of texts, and of the words in them. A text that occurs in several places counts once.
  package struct Amount: Hashable, Sendable {
    /// How many texts.
    package var texts: Int
    /// How many words of the source they have.
    package var words: Int
  }

  /// What a translation can be required to be.
  package enum Requirement: String, CaseIterable, Sendable {
    /// Anything.
    case nothing
    /// Every text has a translation, if perhaps a stale one.
    case complete
    /// Every text has a translation, and none is stale.
    case current
    /// Every text has a translation that somebody has reviewed.
    case reviewed
  }

  /// Name of the briefing's folder.
  package var briefing: String
  /// Tag of the language of the translation.
  package var language: String
  /// Path of the catalogue; nil when there is none.
  package var catalogue: String?
  /// Everything that has to be translated.
  package var all: Amount
  /// With a translation of just this text.
  package var translated: Amount
  /// With a translation of an earlier state of the text, or one that is marked as fuzzy.
  package var stale: Amount
  /// Without a translation.
  package var missing: Amount
  /// Those among the translated and stale ones that a machine has made.
  package var machineMade: Amount
  /// Those among the translated ones that somebody has reviewed.
  package var reviewed: Amount

  /// Whether the translation is what is asked for.
  package func meets(_ requirement: Requirement) -> Bool {
    switch requirement {
    case .nothing: true
    case .complete: missing.texts == 0
    case .current: missing.texts == 0 && stale.texts == 0
    case .reviewed: reviewed.texts == all.texts
    }
  }

  /// As one member of the array that `--format json` writes.
  var json: JSON {
    func amount(_ amount: Amount) -> JSON {
      .object(["texts": .number(amount.texts), "words": .number(amount.words)])
    }
    return .object([
      "briefing": .string(briefing), "language": .string(language), "catalogue": .optional(catalogue),
      "all": amount(all), "translated": amount(translated), "stale": amount(stale),
      "missing": amount(missing), "machineMade": amount(machineMade), "reviewed": amount(reviewed),
    ])
  }
}

extension Translations {
  /// Counts what is translated, matching texts and catalogues as a build does.
  /// - Parameters:
  ///   - names: of briefings; none for all of them.
  ///   - languages: tags; none for every language of the site.
  /// - Complexity: linear in the texts and catalogues, but for sorting.
  package func status(_ names: [String] = [], languages: [String] = []) -> Outcome<[TranslationStatus]> {
    var selection = BriefingSelection(names, in: content)
    let wanted = languages.isEmpty ? selection.site?.languages ?? [] : selection.languages(languages)
    var diagnostics = selection.diagnostics
    var status: [TranslationStatus] = []
    for briefing in selection.briefings {
      for language in wanted where language != briefing.briefing.source {
        let file = briefing.catalogue(language)
        diagnostics += file.diagnostics
        guard let file = file.value else { continue }
        let count = CatalogueCount(of: briefing.briefing.document, with: file.catalogue, in: language)
        status.append(
          TranslationStatus(
            briefing: briefing.briefing.name, language: language.tag,
            catalogue: file.bytes == nil ? nil : file.path, all: .init(count.all),
            translated: .init(count.translated), stale: .init(count.stale), missing: .init(count.missing),
            machineMade: .init(count.machineMade), reviewed: .init(count.reviewed)))
      }
    }
    return Outcome(status, diagnostics)
  }

  /// The counts as the JSON that `sitegen translate status --format json` writes.
  package static func json(_ status: [TranslationStatus]) -> String { JSON.array(status.map(\.json)).text }
}

extension TranslationStatus.Amount {
  fileprivate init(_ amount: CatalogueCount.Amount) { self.init(texts: amount.texts, words: amount.words) }
}
