import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over what translators did in XLIFF files.",
    discussion: """
      A translation goes to the text it was made for. Where that text has been edited since, it becomes a \
      stale one of the new text; where it is gone, it is kept as obsolete. What is equal to its source counts \
      as untranslated. The exit status is 1 if there was an error.
      """
  )

  @Argument(
    help: "XLIFF 1.2 files that 'sitegen translate export' has written.",
    completion: .file(extensions: ["xlf", "xliff"]))
  var files: [String]

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
  var content = "content"

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  func run() throws {
    try Console.run(hints: .translations, importFiles)
  }

  private func importFiles(_ console: Console) throws {
    let outcome = Translations(content: content).import(files, isDryRun: dryRun)
    console.report(outcome.diagnostics)
    for file in outcome.value { console.say("\(file.catalogue): \(summary(file))") }
    if outcome.diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func summary(_ file: ImportedFile) -> String {
    let counts = [
      (file.translated, "translated"), (file.changed, "changed"), (file.confirmed, "confirmed"),
      (file.stale, "for a text that has changed since"), (file.obsolete, "for a text that is gone"),
      (file.untranslated, "untranslated"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return (dryRun ? "would be: " : "") + (counts.isEmpty ? "nothing new" : counts.joined(separator: ", "))
  }
}
