import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Show both languages of every passage that has some words.",
    discussion: """
      Looks in the texts and in their translations, with particles and endings or without, and for the words as they are \
      written. All of them have to be in a passage. The exit status is 0 if something was found, else 1.

      EXAMPLES:
        sitegen translate find 유치원
        sitegen translate find fire lookouts --language en
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only translations into this language; may be given again (default: all of the site).",
      valueName: "tag"))
  var languages: [String] = []

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Option(help: "For people or for programs.")
  var format = Format.text

  func run() throws {
    try Console.run(hints: .translations, find)
  }

  private func find(_ console: Console) throws {
    let outcome = Translations(content: content).find(
      words.joined(separator: " "), languages: languages)
    console.report(outcome.diagnostics)
    let found = outcome.value
    switch format {
    case .json: console.print(Translations.json(found) + "\n")
    case .text:
      if found.isEmpty, !outcome.diagnostics.hasErrors { console.say("Nothing was found.") }
      for passage in found { console.say(lines(of: passage)) }
    }
    if found.isEmpty || outcome.diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func lines(of passage: FoundPassage) -> [String] {
    let place = passage.location.line.map { "\(passage.location.file):\($0)" } ?? passage.location.file
    let width = max(passage.source.utf8.count, passage.language.utf8.count)
    func line(_ tag: String, _ words: String) -> String {
      "  \(tag)\(String(repeating: " ", count: width - tag.utf8.count))  \(words)"
    }
    return [
      "\(place): \(passage.briefing), \(passage.place) (\(passage.state.rawValue))",
      line(passage.source, passage.text), line(passage.language, passage.translation ?? "–"), "",
    ]
  }
}
