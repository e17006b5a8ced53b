import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Bring catalogues in line with their texts.",
    discussion: """
      New texts get an entry; an edited one keeps its translation, marked 'fuzzy' with the text it was made \
      from; one that is gone becomes obsolete and comes back with its text. A text without a translation that \
      the site has translated before gets that translation, and one that is like another a suggestion, which \
      stays 'fuzzy' and unpublished until somebody has looked at it. Nothing an author wrote is lost, \
      and a catalogue in which nothing changes is not touched. The exit status is 1 if there was an error.

      EXAMPLES:
        sitegen translate update
        sitegen translate update 2026-11-23-budget
        sitegen translate update --language ja    make ja.po where there is none
      """
  )

  @OptionGroup var options: BriefingOptions

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only the catalogues of this language, made where there are none; may be given again (default: every catalogue that exists).",
      valueName: "tag"), completion: .languages)
  var languages: [String] = []

  @Flag(help: "The catalogues of all languages of the site, made where there are none.")
  var allLanguages = false

  @Flag(help: "Fill in nothing that has been translated before.")
  var noMemory = false

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  func validate() throws {
    if allLanguages && !languages.isEmpty {
      throw ValidationError("--language and --all-languages exclude each other.")
    }
  }

  func run() throws {
    try Console.run(hints: .translations, update)
  }

  private func update(_ console: Console) throws {
    let scope: Translations.UpdateScope =
      allLanguages ? .all : languages.isEmpty ? .existing : .languages(languages)
    let outcome = Translations(content: options.content).update(
      options.briefings, scope: scope, usesMemory: !noMemory, isDryRun: dryRun)
    console.report(outcome.diagnostics)
    for catalogue in outcome.value { console.say("\(catalogue.path): \(summary(catalogue))") }
    if outcome.diagnostics.hasErrors { throw ExitCode.failure }
    if outcome.value.isEmpty {
      console.say("There is no catalogue yet; --all-languages makes one for each language of the site.")
    }
  }

  private func summary(_ catalogue: UpdatedCatalogue) -> String {
    let total = "\(catalogue.translated) of \(catalogue.texts) translated"
    switch catalogue.action {
    case .unchanged: return "unchanged, \(total)"
    case .made:
      return "\(dryRun ? "would be made" : "made"), \(counted(catalogue.texts, "text")) to translate"
        + takenFromMemory(catalogue.filled, catalogue.suggested)
    case .changed:
      let counts = [
        (catalogue.added, "new"), (catalogue.changed, "edited"), (catalogue.reverted, "as translated again"),
        (catalogue.restored, "back"), (catalogue.moved, "moved"), (catalogue.retired, "obsolete"),
        (catalogue.dropped, "empty ones removed"), (catalogue.filled, "filled in as translated before"),
        (catalogue.suggested, "suggested"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      // Places and the header may change without any text.
      let what = counts.isEmpty ? "comments" : counts.joined(separator: ", ")
      return "\(dryRun ? "would change" : "changed"): \(what); \(total)"
    }
  }
}
