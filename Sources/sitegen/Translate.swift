import ArgumentParser

struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look after the translations.",
    discussion: """
      A catalogue such as en.po holds the translations of a briefing's texts. docs/translating.md tells its \
      life from the first text to the translator and back.
      """,
    subcommands: [
      TranslateUpdate.self, TranslateStatus.self, TranslateExport.self, TranslateImport.self,
      TranslateAdopt.self, TranslateDraft.self, TranslateReview.self,
      TranslateMemory.self, TranslateFind.self, TranslateTerms.self,
    ]
  )
}

/// Which folder and which briefings in it, as all commands on translations ask.
struct BriefingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Names of briefings' folders, or the last parts of their addresses (default: all).",
      valueName: "briefing"), completion: .briefings)
  var briefings: [String] = []

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
  var content = "content"
}
