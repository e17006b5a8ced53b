import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateAdopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Fill a catalogue from a whole translated text.",
    discussion: """
      The text is read as a source is, and aligned with the briefing block by block, by its structure, numbers, \
      names and lengths. A translation that the catalogue already has is kept, unless it is fuzzy. What is not \
      sure is marked as fuzzy and reported with the places in both texts. The exit status is 1 if there was \
      an error; doubts are not errors.

      EXAMPLES:
        sitegen translate adopt budget en.txt
        sitegen translate adopt budget translation.txt --language en --dry-run
      """
  )

  @Argument(
    help: "Name of the briefing's folder, or the last part of its address.", completion: .briefings)
  var briefing: String

  @Argument(help: "The translated text, in UTF-8, UTF-16 or CP949.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Language of the text (default: the one it is named by, or the site's only other one).",
      valueName: "tag"), completion: .languages)
  var language: String?

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  func run() throws {
    try Console.run(hints: .translations, adopt)
  }

  private func adopt(_ console: Console) throws {
    let outcome = Translations(content: content).adopt(
      file, for: briefing, language: language, isDryRun: dryRun)
    console.report(outcome.diagnostics)
    guard let adopted = outcome.value else { throw ExitCode.failure }
    let open = adopted.texts - adopted.filled - adopted.kept
    console.say(
      "\(adopted.catalogue): \(dryRun ? "would fill" : "filled") \(adopted.filled) of \(counted(adopted.texts, "text")), "
        + "\(adopted.doubtful) of them not sure (fuzzy); \(adopted.kept) had a translation, \(max(0, open)) have none yet"
    )
  }
}
