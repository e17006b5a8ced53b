import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write XLIFF files for translators.",
    discussion: """
      One XLIFF 1.2 file for each briefing and language, with every text, its translation so far, where it \
      is and what it was before. A text without a translation has itself in the translation's place, \
      because some programs skip an empty one; as long as it is there, the text counts as untranslated.

      EXAMPLES:
        sitegen translate export
        sitegen translate export budget --language en --output ~/translator
      """
  )

  @OptionGroup var options: BriefingOptions

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only this language; may be given again (default: all of the site).", valueName: "tag"),
    completion: .languages
  )
  var languages: [String] = []

  @Option(
    help: ArgumentHelp("Folder to write to; made if there is none.", valueName: "folder"),
    completion: .directory)
  var output = "exchange"

  @Flag(help: "Write over files that are there; what was done in them is lost.")
  var replace = false

  @Flag(
    help:
      "For OmegaT, which takes what is in the translation's place for the text to translate: put the source there for stale texts, too."
  )
  var omegat = false

  func run() throws {
    try Console.run(hints: .translations, export)
  }

  private func export(_ console: Console) throws {
    let outcome = Translations(content: options.content).export(
      options.briefings, languages: languages, to: output, replaces: replace, showsSource: omegat)
    console.report(outcome.diagnostics)
    for file in outcome.value {
      console.say(
        "\(file.path): \(counted(file.texts, "text")), \(file.open) to translate or to review")
    }
    if outcome.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
