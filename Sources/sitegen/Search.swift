import ArgumentParser
import Diagnostics
import SiteGenerator

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in the published site, as its search page does.",
    discussion: """
      Looks in both languages at once, with particles and endings or without, in parts of compounds, for numbers and \
      dates in any form; "words in quotation marks" are looked for as they are. The exit status is 0 if something was \
      found, else 1.

      EXAMPLES:
        sitegen search 유치원
        sitegen search 3.5 trillion
        sitegen search --language en '"fire lookouts"'
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "What to look for; all of it has to be in a briefing.")
  var words: [String]

  @Option(
    help: ArgumentHelp("Folder in which the site was published.", valueName: "folder"), completion: .directory
  )
  var output = Site.usualOutput

  @Option(
    help: ArgumentHelp("The language that comes first (default: that of the site).", valueName: "tag"),
    completion: .languages)
  var language: String?

  @Option(help: ArgumentHelp("How many briefings are shown.", valueName: "number"))
  var limit = 10

  @Option(help: "For people or for programs.")
  var format = Format.text

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit has to be at least 1.") }
  }

  func run() throws {
    try Console.run(search)
  }

  private func search(_ console: Console) throws {
    let opened = SearchedSite.open(output: output)
    console.report(opened.diagnostics)
    guard let site = opened.value else { throw ExitCode.failure }
    if let language, !site.languages.contains(language) {
      throw ValidationError(
        "The site has no language '\(language)'; it has \(site.languages.joined(separator: ", ")).")
    }
    let found = site.search(words.joined(separator: " "), language: language, limit: limit)
    console.report(found.diagnostics)
    switch format {
    case .json: console.print(site.json(found.value) + "\n")
    case .text:
      if found.value.isEmpty, !found.diagnostics.hasErrors { console.say("Nothing was found.") }
      let lines = SearchLines(
        languages: site.languages, first: language.flatMap(site.languages.firstIndex) ?? 0,
        hasColor: console.hasColoredOutput)
      for result in found.value { console.say(lines.of(result)) }
    }
    if found.value.isEmpty || found.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
