import Briefings
import Catalogues
import Checks
package import Diagnostics
import Exchange
import Glossaries
import Loading
import Memory

/// What came of drafting the translations of a briefing into one language.
package struct DraftedCatalogue: Hashable, Sendable {
  /// Name of the briefing's folder.
  package var briefing: String
  /// Tag of the language of the translations.
  package var language: String
  /// Path of the catalogue.
  package var path: String
  /// Texts that a translation was asked for.
  package var asked: Int
  /// Those that have one now, made by a machine.
  package var drafted = 0
  /// Those with a suggestion that the checks find something in.
  package var doubtful = 0
  /// Texts that nobody has answered.
  package var unanswered: Int { asked - drafted - doubtful }
  /// Texts that were filled in because they had been translated before, so that nobody was asked.
  package var filled = 0
}

extension Translations {
  /// How drafts are asked for.
  package struct DraftOptions: Sendable {
    /// What catalogues call whoever drafts; nil for the name of the program.
    package var engine: String?
    /// How often one text is asked for at most, 1 or more.
    package var attempts: Int

    package init(engine: String? = nil, attempts: Int = 3) {
      self.engine = engine
      self.attempts = max(1, attempts)
    }
  }

  /// Asks somebody else for the translations that are missing.
  ///
  /// What has been translated before is filled in first. Each answer goes through the checks; one in which they find
  /// something is asked for again, with what they found. What is good then is in the catalogue as made by a machine, and what
  /// is not a suggestion. Nothing that a person has translated is touched.
  /// - Parameters:
  ///   - names: of briefings; none for all of them.
  ///   - languages: tags; none for all other languages of the site.
  /// - Complexity: linear in the texts and catalogues, times the attempts.
  package func draft(
    _ names: [String] = [], languages: [String] = [], by drafter: Drafter,
    _ options: DraftOptions = DraftOptions()
  ) -> Outcome<[DraftedCatalogue]> {
    var drafting = Drafting(self, names, languages, engine: options.engine ?? drafter.engine)
    drafting.ask(drafter, attempts: options.attempts)
    return Outcome(drafting.finish(), drafting.diagnostics)
  }

  /// What would be asked, as lines of JSON.
  package func draftRequests(_ names: [String] = [], languages: [String] = []) -> Outcome<[String]> {
    let drafting = Drafting(self, names, languages, engine: "")
    return Outcome(drafting.requests.map(\.json.line), drafting.diagnostics)
  }
}

/// One call of it.
private struct Drafting {
  /// A catalogue with texts to ask for.
  private struct Open {
    var file: CatalogueFile
    var catalogue: Catalogue
    var checks: PairChecks
    var outcome: DraftedCatalogue
  }

  /// A text that is asked for.
  private struct Pending {
    var open: Int
    var entry: Int
    var request: DraftRequest
    var best: Draft?
    var isSettled = false
  }

  /// An answer, and what was found in it.
  private struct Draft {
    var answer: DraftAnswer
    var errors: [Disagreement]
    var warnings: [Disagreement]

    var isGood: Bool { errors.isEmpty && warnings.isEmpty }

    static func < (one: Draft, other: Draft) -> Bool {
      (one.errors.count, one.warnings.count) < (other.errors.count, other.warnings.count)
    }
  }

  private let engine: String
  private let report: CheckReport
  private var open: [Open] = []
  private var pending: [Pending] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// What has not been answered for good.
  var requests: [DraftRequest] { pending.filter { !$0.isSettled }.map(\.request) }

  init(_ translations: Translations, _ names: [String], _ languages: [String], engine: String) {
    self.engine = engine
    var selection = BriefingSelection(names, in: translations.content)
    let wanted = languages.isEmpty ? selection.site?.languages ?? [] : selection.languages(languages)
    report = CheckReport(levels: selection.site?.checks ?? [:])
    diagnostics = selection.diagnostics
    guard let site = selection.site else { return }
    let memory = SiteMemory(translations.content, selection.directions(into: wanted))
    diagnostics += memory.diagnostics
    for loaded in selection.briefings {
      for language in wanted where language != loaded.briefing.source {
        add(loaded, language, memory, site, selection.glossary)
      }
    }
  }

  private mutating func add(
    _ loaded: LoadedBriefing, _ language: Language, _ memory: SiteMemory, _ site: SiteSettings,
    _ glossary: Glossary?
  ) {
    let briefing = loaded.briefing
    let direction = TranslationDirection(from: briefing.source, into: language)
    let file = loaded.catalogue(language)
    diagnostics += file.diagnostics
    guard let file = file.value else { return }
    let updated = file.catalogue.updated(to: briefing.document, in: language).catalogue
    let filling = memory.filling(updated, from: briefing.source, into: language)
    let checks = PairChecks(
      glossary: glossary.map { GlossaryCheck($0, from: direction.source, into: direction.target) },
      rules: CheckRule.all.checked(at: site.checks), isTechnical: site.isTechnical)
    let terms = glossary.map { ($0.terms, GlossaryTerms($0, in: direction.source)) }
    let neighbours = Neighbours(briefing.document)
    var outcome = DraftedCatalogue(
      briefing: briefing.name, language: language.tag, path: file.path, asked: 0, filled: filling.filled)
    for (index, entry) in filling.catalogue.entries.enumerated() where entry.needsDraft {
      var request = DraftRequest(
        id: "\(briefing.name).\(language.tag).\(entry.key.exchangeID)", direction: direction,
        briefing: briefing.name,
        places: entry.places, text: entry.id, before: neighbours.before[entry.id],
        after: neighbours.after[entry.id])
      if let (all, finder) = terms {
        var seen: Set<Int> = []
        request.terms = finder.places(in: entry.id).filter { seen.insert($0.term).inserted }.map {
          all[$0.term]
        }
      }
      request.similar = memory.similar(to: entry.id, direction)
      pending.append(Pending(open: open.count, entry: index, request: request))
      outcome.asked += 1
    }
    open.append(Open(file: file, catalogue: filling.catalogue, checks: checks, outcome: outcome))
  }

  mutating func ask(_ drafter: Drafter, attempts: Int) {
    let turns = if case .command = drafter { attempts } else { 1 }
    for turn in 1...turns where !requests.isEmpty {
      let outcome = drafter.answers(to: requests)
      diagnostics += outcome.diagnostics
      guard let answers = outcome.value else { return }
      take(answers, isLast: turn == turns)
      if case .laterOn = drafter { return }
    }
    reportUnanswered(drafter)
  }

  private mutating func take(_ answers: [DraftAnswer], isLast: Bool) {
    let places = Dictionary(
      pending.enumerated().map { ($0.element.request.id, $0.offset) }
    ) { first, _ in first }
    for answer in answers {
      guard let place = places[answer.id], !pending[place].isSettled, !answer.translation.isEmpty else {
        continue
      }
      let draft = judged(answer, for: pending[place])
      if pending[place].best.map({ draft < $0 }) ?? true { pending[place].best = draft }
      pending[place].request.previous = answer.translation
      pending[place].request.findings = draft.errors + draft.warnings
      pending[place].isSettled = draft.isGood
    }
    guard !isLast else { return }
    for index in pending.indices where !pending[index].isSettled { pending[index].request.attempt += 1 }
  }

  private func judged(_ answer: DraftAnswer, for pending: Pending) -> Draft {
    let request = pending.request
    let pair = TextPair(
      source: request.text, in: request.direction.source, target: answer.translation,
      in: request.direction.target)
    var draft = Draft(answer: answer, errors: [], warnings: [])
    for finding in open[pending.open].checks.disagreements(in: pair) {
      switch report.severity(of: finding) {
      case .error: draft.errors.append(finding)
      case .warning: draft.warnings.append(finding)
      case .note, nil: continue
      }
    }
    return draft
  }

  private mutating func reportUnanswered(_ drafter: Drafter) {
    let unanswered = pending.filter { $0.best == nil }
    guard let first = unanswered.first else { return }
    diagnostics.append(
      Diagnostic(
        .draftUnanswered,
        "\(drafter.name) has no translation for \(unanswered.count) of \(pending.count) texts, such as \(first.request.text.quoted)",
        help: "Ask again, or translate them by hand"))
  }

  /// Puts what was answered into the catalogues.
  mutating func finish() -> [DraftedCatalogue] {
    for pending in pending {
      guard let best = pending.best else { continue }
      // Nobody but the checks has looked at it, so that what they doubt is not published before somebody has.
      let doubts = best.errors + best.warnings
      let findings = doubts.map { "\($0.rule): \($0.message)" }
      open[pending.open].catalogue.entries[pending.entry].draft(
        best.answer.translation, by: best.answer.engine ?? engine, findings: findings)
      if findings.isEmpty {
        open[pending.open].outcome.drafted += 1
      } else {
        open[pending.open].outcome.doubtful += 1
        diagnostics.append(
          Diagnostic(
            .draftDoubtful, at: SourceLocation(file: open[pending.open].file.path),
            "The draft for \(pending.request.text.quoted) is only a suggestion: \(doubts[0].message)",
            reason:
              "It was asked for \(pending.request.attempt) times; the last answer was: \(best.answer.translation)",
            help: "Correct it and remove the flag 'fuzzy'"))
      }
    }
    return open.compactMap { open in
      switch open.file.replace(with: open.catalogue, isDryRun: false) {
      case .success: return open.outcome
      case .failure(let failure):
        diagnostics.append(failure.diagnostic)
        return nil
      }
    }
  }
}

/// The texts before and after each text that has to be translated, at the first place where it stands.
private struct Neighbours {
  private(set) var before: [String: String] = [:]
  private(set) var after: [String: String] = [:]

  init(_ document: Document) {
    let texts = document.segments.filter(\.isTranslatable).map(\.text)
    for (text, next) in zip(texts, texts.dropFirst()) {
      if after[text] == nil { after[text] = next }
      if before[next] == nil { before[next] = text }
    }
  }
}

extension String {
  /// As much as shows which text it is.
  fileprivate var quoted: String {
    let limit = 40
    return unicodeScalars.count > limit ? "'\(String(unicodeScalars.prefix(limit)))…'" : "'\(self)'"
  }
}

extension CatalogueEntry {
  /// Whether a machine may draft its translation: there is none, or only a proposal of a machine, or one that was refused.
  fileprivate var needsDraft: Bool {
    guard !isObsolete else { return false }
    return translation.isEmpty && !isFuzzy || isSuggestion || isRejected
  }
}
