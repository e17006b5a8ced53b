import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Have a program of your choice draft what is missing, and check it.",
    discussion: """
      The command that --with names is run by the shell. It reads one text a line as JSON, with what is around it, \
      the terms of the glossary in it and how similar texts were translated, and answers each with \
      {"id": "…", "translation": "…"}. This program opens no connection itself. Each answer goes through the \
      checks and is asked for again with what they found; one in which they still find something is kept as a suggestion, \
      which is not published. Drafts are marked as made by a machine, and the page says so. The exit status is 1 if \
      the command failed or left a text unanswered.

      EXAMPLES:
        sitegen translate draft budget --with './translate.py --model local'
        sitegen translate draft budget --dry-run
        sitegen translate draft budget --requests to-translate.jsonl    for somebody who answers later
        sitegen translate draft budget --answers translated.jsonl
      """
  )

  @OptionGroup var options: BriefingOptions

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("What drafts: a command line of the shell.", valueName: "command"))
  var command: String?

  @Option(help: ArgumentHelp("Write the texts to a file, for somebody who answers later.", valueName: "file"))
  var requests: String?

  @Option(help: ArgumentHelp("Take the answers from a file.", valueName: "file"))
  var answers: String?

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp("Only this language; may be given again (default: all of the site).", valueName: "tag")
  )
  var languages: [String] = []

  @Option(
    help: ArgumentHelp(
      "What catalogues and pages call who drafted (default: the name of the program).", valueName: "name"))
  var engine: String?

  @Option(help: ArgumentHelp("How often a text is asked for at most.", valueName: "number"))
  var attempts = 3

  @Option(
    help: ArgumentHelp(
      "How long the command may neither take nor say anything, before it is ended.", valueName: "seconds"))
  var timeout = 600

  @Flag(help: "Only print what would be asked.")
  var dryRun = false

  func validate() throws {
    let ways = [command != nil, requests != nil, answers != nil, dryRun].count { $0 }
    guard ways == 1 else {
      throw ValidationError(
        ways == 0
          ? "Say who drafts: --with COMMAND, or --requests FILE and later --answers FILE."
          : "--with, --requests, --answers and --dry-run exclude each other.")
    }
    guard (1...20).contains(attempts) else { throw ValidationError("--attempts is from 1 to 20.") }
    guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout is from 1 to 86400.") }
  }

  func run() throws {
    try Console.run(hints: .translations, draft)
  }

  private func draft(_ console: Console) throws {
    let translations = Translations(content: options.content)
    guard let drafter else {
      let outcome = translations.draftRequests(options.briefings, languages: languages)
      console.report(outcome.diagnostics)
      console.print(outcome.value.map { $0 + "\n" }.joined())
      if outcome.diagnostics.hasErrors { throw ExitCode.failure }
      return
    }
    let outcome = translations.draft(
      options.briefings, languages: languages, by: drafter, .init(engine: engine, attempts: attempts))
    console.report(outcome.diagnostics)
    for catalogue in outcome.value { console.say("\(catalogue.path): \(summary(catalogue))") }
    let isUnanswered = requests == nil && outcome.value.contains { $0.unanswered > 0 }
    if outcome.diagnostics.hasErrors || isUnanswered { throw ExitCode.failure }
  }

  private var drafter: Drafter? {
    if let command { return .command(command, patience: timeout) }
    if let requests { return .laterOn(writing: requests) }
    return answers.map { .earlier(reading: $0) }
  }

  private func summary(_ catalogue: DraftedCatalogue) -> String {
    if requests != nil { return "\(counted(catalogue.asked, "text")) to translate in \(requests ?? "")" }
    let counts = [
      (catalogue.doubtful, "in doubt, kept as suggestions"),
      (catalogue.unanswered, "without an answer"),
      (catalogue.filled, "filled in as translated before"),
    ].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }
    return "\(catalogue.drafted) of \(counted(catalogue.asked, "text")) drafted" + counts.joined()
  }
}
