import Briefings
import Catalogues
package import Diagnostics
import Loading

/// What became of a catalogue in an update.
package struct UpdatedCatalogue: Hashable, Sendable {
  /// What was done to the file.
  package enum Action: Hashable, Sendable {
    case made, changed, unchanged
  }

  /// Name of the briefing's folder.
  package var briefing: String
  /// Tag of the language of the translations.
  package var language: String
  /// Path of the file.
  package var path: String
  /// What was done to it.
  package var action: Action
  /// Entries for texts that had none.
  package var added: Int
  /// Entries whose text was edited: their translations are fuzzy.
  package var changed: Int
  /// Fuzzy entries whose text went back to what was translated.
  package var reverted: Int
  /// Obsolete entries whose text is back.
  package var restored: Int
  /// Entries that are at another place now.
  package var moved: Int
  /// Entries whose text is gone: they are obsolete and keep their translations.
  package var retired: Int
  /// Entries without anything in them whose text is gone.
  package var dropped: Int
  /// Texts to translate.
  package var texts: Int
  /// Texts with a translation that is not fuzzy.
  package var translated: Int
}

extension Translations {
  /// Which catalogues an update is about.
  package enum UpdateScope: Hashable, Sendable {
    /// Those that exist.
    case existing
    /// Those of these languages, by their tags; made where there are none.
    case languages([String])
    /// Those of all languages of the site; made where there are none.
    case all
  }

  /// Brings catalogues in line with their texts.
  ///
  /// Every file is written whole or not at all, and only if something in it changes. A catalogue that cannot be
  /// read is reported and left alone.
  /// - Parameters:
  ///   - names: of briefings; none for all of them.
  ///   - isDryRun: whether only to say what would be done.
  /// - Complexity: linear in the texts and catalogues.
  package func update(
    _ names: [String] = [], scope: UpdateScope = .existing, isDryRun: Bool = false
  ) -> Outcome<[UpdatedCatalogue]> {
    var selection = BriefingSelection(names, in: content)
    let wanted: [Language] =
      switch scope {
      case .existing, .all: selection.site?.languages ?? []
      case .languages(let tags): selection.languages(tags)
      }
    var diagnostics = selection.diagnostics
    var updated: [UpdatedCatalogue] = []
    for briefing in selection.briefings {
      for language in wanted where language != briefing.briefing.source {
        let exists = briefing.catalogues.contains { $0.language == language }
        guard exists || scope != .existing else { continue }
        let file = briefing.catalogue(language)
        diagnostics += file.diagnostics
        guard let file = file.value else { continue }
        let update = file.catalogue.updated(to: briefing.briefing.document, in: language)
        switch file.replace(with: update.catalogue, isDryRun: isDryRun) {
        case .success(let isWritten):
          let action: UpdatedCatalogue.Action = !exists ? .made : isWritten ? .changed : .unchanged
          updated.append(
            UpdatedCatalogue(
              briefing: briefing.briefing.name, language: language.tag, path: file.path, action: action,
              update))
        case .failure(let failure): diagnostics.append(failure.diagnostic)
        }
      }
    }
    return Outcome(updated, diagnostics)
  }
}

extension UpdatedCatalogue {
  init(
    briefing: String, language: String, path: String, action: Action, _ update: CatalogueUpdate
  ) {
    let live = update.catalogue.entries.filter { !$0.isObsolete }
    let changes = update.changes
    self.init(
      briefing: briefing, language: language, path: path, action: action, added: changes.added,
      changed: changes.changed, reverted: changes.reverted, restored: changes.restored, moved: changes.moved,
      retired: changes.retired, dropped: changes.dropped, texts: live.count,
      translated: live.count { !$0.isFuzzy && !$0.translation.isEmpty })
  }
}
