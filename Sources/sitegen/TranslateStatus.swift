import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how far the translations have come.",
    discussion: """
      Texts and catalogues are matched as in a build, so that no update is needed first. A text that occurs \
      in several places counts once. The exit status is 0 if every translation counted is what --require \
      asks for, else 1; 'current' is no text missing and none stale.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var options: BriefingOptions

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only this language; may be given again (default: all of the site).", valueName: "tag"),
    completion: .languages
  )
  var languages: [String] = []

  @Option(help: "For people or for programs.")
  var format = Format.table

  @Option(help: "What every translation must be.")
  var require = TranslationStatus.Requirement.current

  func run() throws {
    try Console.run(hints: .translations, status)
  }

  private func status(_ console: Console) throws {
    let outcome = Translations(content: options.content).status(options.briefings, languages: languages)
    console.report(outcome.diagnostics)
    switch format {
    case .table: if !outcome.value.isEmpty { console.say(table(outcome.value)) }
    case .json: console.print(Translations.json(outcome.value) + "\n")
    }
    if outcome.diagnostics.hasErrors || !outcome.value.allSatisfy({ $0.meets(require) }) {
      throw ExitCode.failure
    }
  }

  private func table(_ status: [TranslationStatus]) -> [String] {
    var rows = [
      [
        "briefing", "language", "texts", "translated", "stale", "missing", "machine-made", "reviewed",
        "words",
        "to do",
      ]
    ]
    for line in status {
      let numbers = [
        line.all.texts, line.translated.texts, line.stale.texts, line.missing.texts, line.machineMade.texts,
        line.reviewed.texts, line.all.words, line.stale.words + line.missing.words,
      ]
      rows.append([line.briefing.visible, line.language.visible] + numbers.map(String.init))
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.displayWidth)
        return column < 2 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }
  }
}

extension TranslationStatus.Requirement: ExpressibleByArgument {}
