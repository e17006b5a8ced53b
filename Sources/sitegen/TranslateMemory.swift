import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateMemory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Hand on what was translated once, as TMX.",
    subcommands: [MemoryExport.self, MemoryImport.self]
  )
}

struct MemoryExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all confirmed translations of the site to a TMX file.",
    discussion: """
      One TMX 1.4 file for OmegaT, Weblate, the Translate Toolkit and other programs, with the briefing and the place of \
      each text, and whether somebody reviewed its translation or a machine made it. What is missing, stale, obsolete or \
      marked as fuzzy is not in it.

      EXAMPLES:
        sitegen translate memory export site.tmx
        sitegen translate memory export site.tmx --language en --replace
      """
  )

  @Argument(help: "The file to write.")
  var file: String

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp("Only this language; may be given again (default: all of the site).", valueName: "tag")
  )
  var languages: [String] = []

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Flag(help: "Write over a file that is there.")
  var replace = false

  func run() throws {
    try Console.run(hints: .memory, export)
  }

  private func export(_ console: Console) throws {
    let outcome = Translations(content: content).exportMemory(
      to: file, languages: languages, replaces: replace)
    console.report(outcome.diagnostics)
    guard let memory = outcome.value else { throw ExitCode.failure }
    console.say(
      "\(memory.path): \(counted(memory.pairs, "pair")) of \(counted(memory.briefings, "briefing"))")
  }
}

struct MemoryImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep the pairs of TMX files with the site.",
    discussion: """
      The pairs in two languages of the site go to content/memory, into an ordinary catalogue such as ko-en.po, each with the \
      name of its file. What is there already stays as it is; several translations of one text are all kept. The exit \
      status is 1 if there was an error.

      EXAMPLES:
        sitegen translate memory import project_save.tmx
      """
  )

  @Argument(help: "TMX files of other programs.")
  var files: [String]

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  func run() throws {
    try Console.run(hints: .memory, importFiles)
  }

  private func importFiles(_ console: Console) throws {
    let outcome = Translations(content: content).importMemory(files, isDryRun: dryRun)
    console.report(outcome.diagnostics)
    for memory in outcome.value { console.say("\(memory.catalogue): \(summary(memory))") }
    if outcome.diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func summary(_ memory: ImportedMemory) -> String {
    let counts = [
      (memory.added, "new"), (memory.variants, "other translations"), (memory.known, "known already"),
      (memory.untranslated, "the same in both languages"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return (dryRun ? "would be: " : "") + (counts.isEmpty ? "nothing new" : counts.joined(separator: ", "))
  }
}
