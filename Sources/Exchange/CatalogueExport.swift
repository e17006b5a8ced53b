package import Briefings
package import Catalogues
import SourceReading

extension Catalogue {
  /// Every text of a document with its translation, as a translator gets it.
  ///
  /// Texts and entries are matched as in a build; no update is needed before.
  /// - Parameter showsSource: whether the source takes the place of a stale translation, too, for programs
  ///   that take what is there for the text to translate.
  /// - Complexity: linear in the texts, but for sorting.
  package func exported(
    of document: Document, briefing: String, from source: Language, into target: Language,
    showsSource: Bool = false
  ) -> ExchangeFile {
    let updated = updated(to: document, in: target).catalogue
    let units = updated.entries.filter { !$0.isObsolete }.map { updated.unit($0, showsSource: showsSource) }
    return ExchangeFile(briefing: briefing, source: source, target: target, units: units)
  }

  private func unit(_ entry: CatalogueEntry, showsSource: Bool) -> ExchangeUnit {
    let isOpen = entry.translation.isEmpty || entry.isFuzzy && showsSource
    let state: ExchangeState =
      isOpen && !entry.translation.isEmpty ? .needsAdaptation : exchangeState(of: entry)
    return ExchangeUnit(
      id: entry.key.exchangeID, context: entry.context, source: entry.id,
      target: isOpen ? entry.id : entry.translation, state: state,
      isApproved: state.isAccepted, isMachineMade: !entry.translation.isEmpty && isMachineMade(entry),
      notes: entry.comments.extracted + (entry.context.map { ["only for: \($0)"] } ?? []),
      comments: entry.comments.translator.filter { !trimmed($0).isEmpty },
      previousSource: entry.isFuzzy ? entry.comments.previousID : nil,
      previousTarget: entry.isFuzzy && !entry.translation.isEmpty ? entry.translation : nil,
      exported: ExchangeOrigin(state: state, translation: entry.translation))
  }

  /// The state that an entry has in exchange files.
  func exchangeState(of entry: CatalogueEntry) -> ExchangeState {
    if entry.translation.isEmpty { return .missing }
    if entry.isFuzzy { return .needsReview }
    if isReviewed(entry) { return .signedOff }
    return isMachineMade(entry) ? .needsReview : .translated
  }
}
