import Briefings
import Catalogues
import Checks
import Diagnostics
import Glossaries
import Loading

/// The editions of a briefing, and what the checks found in those that are translated.
struct TranslatedBriefing: Sendable {
  var editions: [Edition] = []
  var checked: [CheckedEdition] = []
  /// Of every language but that of the source.
  var progress: [TranslationProgress] = []
}

/// Makes the editions of briefings and checks their translations.
struct Translator: Sendable {
  private let languages: [Language]
  private let glossaryChecks: [TranslationDirection: GlossaryCheck]
  private let checks: AddedChecks
  private let levels: [String: CheckLevel]
  private let isTechnical: Bool

  /// - Parameters:
  ///   - levels: what the site's settings say of checks.
  ///   - isTechnical: whether they say that its texts are technical.
  init(
    glossary: Glossary?, languages: [Language], checks: AddedChecks, levels: [String: CheckLevel] = [:],
    isTechnical: Bool = false
  ) {
    self.languages = languages
    self.checks = checks
    self.levels = levels
    self.isTechnical = isTechnical
    var glossaryChecks: [TranslationDirection: GlossaryCheck] = [:]
    if let glossary {
      for source in languages {
        for target in languages where target != source {
          glossaryChecks[TranslationDirection(from: source, into: target)] = GlossaryCheck(
            glossary, from: source, into: target)
        }
      }
    }
    self.glossaryChecks = glossaryChecks
  }

  /// The source and every language that has a catalogue, in the order of the site's languages.
  func translate(_ loaded: LoadedBriefing) -> Outcome<TranslatedBriefing> {
    translate(loaded, isChecked: true)
  }

  /// The same editions, of which nothing is said.
  func editions(of loaded: LoadedBriefing) -> [Edition] {
    translate(loaded, isChecked: false).value.editions
  }

  private func translate(_ loaded: LoadedBriefing, isChecked: Bool) -> Outcome<TranslatedBriefing> {
    let briefing = loaded.briefing
    var translated = TranslatedBriefing()
    var diagnostics: [Diagnostic] = []
    for language in languages {
      if language == briefing.source {
        translated.editions.append(.original(briefing.document, in: language))
      } else if let file = loaded.catalogues.first(where: { $0.language == language })?.file {
        let outcome = translate(briefing, into: language, with: file)
        diagnostics += outcome.diagnostics
        if let translation = outcome.value {
          let isHeld = briefing.settings.translation.holds(translation.edition)
          translated.progress.append(TranslationProgress(translation.edition, isHeld: isHeld))
          if isHeld {
            diagnostics.append(held(translation.edition, of: briefing, file))
          } else {
            translated.editions.append(translation.edition)
          }
          if isChecked { translated.checked.append(check(translation, of: briefing)) }
        } else {
          translated.progress.append(TranslationProgress(language, .unreadable))
        }
      } else if loaded.unreadableCatalogues.contains(language) {
        translated.progress.append(TranslationProgress(language, .unreadable))
      } else {
        translated.progress.append(TranslationProgress(language, .none))
        diagnostics.append(missingCatalogue(of: briefing, language))
      }
    }
    return Outcome(translated, diagnostics)
  }

  private func translate(
    _ briefing: Briefing, into language: Language, with file: ContentFile
  ) -> Outcome<CatalogueEdition?> {
    let catalogue = Catalogue.read(file.bytes, file: file.path, expecting: language)
    // Segments whose entries come after the mistake would be called missing.
    guard !catalogue.diagnostics.hasErrors else { return Outcome(nil, catalogue.diagnostics) }
    let edition = catalogue.value.translate(briefing.document, from: briefing.source, into: language)
    return Outcome(edition.value, catalogue.diagnostics + edition.diagnostics)
  }

  private func check(_ translation: CatalogueEdition, of briefing: Briefing) -> CheckedEdition {
    CheckedEdition(
      translation, of: briefing.document, from: briefing.source,
      glossary: glossaryChecks[
        TranslationDirection(from: briefing.source, into: translation.edition.language)],
      rules: checks.rules(for: briefing.name), levels: levels, isTechnical: isTechnical)
  }

  private func held(_ edition: Edition, of briefing: Briefing, _ file: ContentFile) -> Diagnostic {
    let missing = edition.texts.count { $0.state == .missing }
    let stale = edition.texts.count { $0.state == .stale }
    let unread =
      briefing.settings.translation.publish == .reviewed
      ? edition.texts.count { $0.state == .translated && !$0.isReviewed } : 0
    let counts = [(missing, "missing"), (stale, "stale"), (unread, "not reviewed")].filter { $0.0 > 0 }.map {
      "\($0.0) \($0.1)"
    }
    return Diagnostic(
      .editionHeld, at: SourceLocation(file: file.path),
      "The edition in '\(edition.language)' is held back: of its texts, \(counts.joined(separator: ", "))",
      reason: "'translation' in site.yml or briefing.yml asks for it",
      help: unread > 0
        ? "Review the translations with 'sitegen translate review \(briefing.name)', or write 'translation: {publish: translated}'"
        : "Complete the catalogue, or write 'translation: {missing: notice, stale: notice}'")
  }

  private func missingCatalogue(of briefing: Briefing, _ language: Language) -> Diagnostic {
    Diagnostic(
      .missingCatalogue, at: SourceLocation(file: briefing.sourceFile),
      "The briefing has no edition in '\(language)'",
      reason: "Without a catalogue there is nothing to show in that language",
      help: "Make \(language).po beside the text and translate it"
    )
  }
}
