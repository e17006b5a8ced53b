import Briefings
import Catalogues
package import Diagnostics
import Loading
import Memory

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
  /// Texts whose translation was filled in, because the same text had been translated before.
  package var filled: Int
  /// Texts with a suggestion, which somebody has to confirm.
  package var suggested: Int
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
  /// What has no translation is looked for in the memory of the site: the same text gets the translation that it had
  /// elsewhere, a similar one a suggestion that is not published.
  ///
  /// Every file is written whole or not at all, and only if something in it changes. A catalogue that cannot be
  /// read is reported and left alone.
  /// - Parameters:
  ///   - names: of briefings; none for all of them.
  ///   - usesMemory: whether to look for what has been translated before.
  ///   - isDryRun: whether only to say what would be done.
  /// - Complexity: linear in the texts and in the catalogues of the site.
  package func update(
    _ names: [String] = [], scope: UpdateScope = .existing, usesMemory: Bool = true, isDryRun: Bool = false
  ) -> Outcome<[UpdatedCatalogue]> {
    var selection = BriefingSelection(names, in: content)
    let wanted: [Language] =
      switch scope {
      case .existing, .all: selection.site?.languages ?? []
      case .languages(let tags): selection.languages(tags)
      }
    var diagnostics = selection.diagnostics
    var updated: [UpdatedCatalogue] = []
    let memory = SiteMemory(content, usesMemory ? selection.directions(into: wanted) : [])
    diagnostics += memory.diagnostics
    for briefing in selection.briefings {
      for language in wanted where language != briefing.briefing.source {
        let exists = briefing.catalogues.contains { $0.language == language }
        guard exists || scope != .existing else { continue }
        let file = briefing.catalogue(language)
        diagnostics += file.diagnostics
        guard let file = file.value else { continue }
        let update = file.catalogue.updated(to: briefing.briefing.document, in: language)
        let filling = memory.filling(update.catalogue, from: briefing.briefing.source, into: language)
        switch file.replace(with: filling.catalogue, isDryRun: isDryRun) {
        case .success(let isWritten):
          let action: UpdatedCatalogue.Action = !exists ? .made : isWritten ? .changed : .unchanged
          updated.append(
            UpdatedCatalogue(
              briefing: briefing.briefing.name, language: language.tag, path: file.path, action: action,
              update.changes, filling))
        case .failure(let failure): diagnostics.append(failure.diagnostic)
        }
      }
    }
    return Outcome(updated, diagnostics)
  }
}

extension UpdatedCatalogue {
  init(
    briefing: String, language: String, path: String, action: Action, _ changes: CatalogueChanges,
    _ filling: CatalogueFilling
  ) {
    let live = filling.catalogue.entries.filter { !$0.isObsolete }
    self.init(
      briefing: briefing, language: language, path: path, action: action, added: changes.added,
      changed: changes.changed, reverted: changes.reverted, restored: changes.restored, moved: changes.moved,
      retired: changes.retired, dropped: changes.dropped, filled: filling.filled,
      suggested: filling.suggested, texts: live.count,
      translated: live.count { !$0.isFuzzy && !$0.translation.isEmpty })
  }
}
