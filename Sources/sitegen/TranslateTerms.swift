import ArgumentParser
import Diagnostics
import SiteGenerator

struct TranslateTerms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Propose terms for the glossary from what recurs.",
    discussion: """
      Lists what recurs in the texts and is nearly always translated by the same words, then what is translated in two ways. \
      These are guesses from counts: read the examples before you take one over. What the glossary has is left out.

      EXAMPLES:
        sitegen translate terms
        sitegen translate terms --format csv >> content/glossary.csv
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @Option(
    name: .customLong("language"), parsing: .singleValue,
    help: ArgumentHelp(
      "Only translations into this language; may be given again (default: all of the site).",
      valueName: "tag"))
  var languages: [String] = []

  @Option(help: ArgumentHelp("How many texts must have a term.", valueName: "number"))
  var minimum = 3

  @Option(help: ArgumentHelp("How many terms are shown, of either kind.", valueName: "number"))
  var limit = 50

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Option(help: "For people, or as lines for glossary.csv: only what is translated one way.")
  var format = Format.text

  func validate() throws {
    if minimum < 2 { throw ValidationError("--minimum has to be at least 2.") }
    if limit < 1 { throw ValidationError("--limit has to be at least 1.") }
  }

  func run() throws {
    try Console.run(hints: .translations, terms)
  }

  private func terms(_ console: Console) throws {
    let outcome = Translations(content: content).terms(languages: languages, minimum: minimum)
    console.report(outcome.diagnostics)
    if format == .csv, outcome.value.count > 1 {
      throw ValidationError("The site translates into several languages: choose one with --language.")
    }
    for terms in outcome.value {
      switch format {
      case .csv: console.print(terms.glossaryLines(limit: limit))
      case .text: console.say(lines(of: terms))
      }
    }
    if outcome.diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func lines(of terms: SiteTerms) -> [String] {
    var lines = [
      "From '\(terms.source)' into '\(terms.language)': \(counted(terms.texts, "text")) compared, "
        + "\(counted(terms.consistent.count, "term")) translated one way, \(terms.inconsistent.count) in two.",
      "",
    ]
    for term in terms.consistent.prefix(limit) {
      guard let translation = term.translations.first else { continue }
      lines.append(
        "\(term.term) = \(translation.words)  (\(translation.count) of \(term.count), \(term.share)%)")
      lines += example(translation.example)
    }
    if !terms.inconsistent.isEmpty { lines += ["", "Translated in two ways:", ""] }
    for term in terms.inconsistent.prefix(limit) {
      lines.append("\(term.term)  (\(term.count))")
      for translation in term.translations {
        lines.append("  \(translation.words)  (\(translation.count))")
        lines += example(translation.example)
      }
    }
    return lines
  }

  private func example(_ example: ProposedTerm.Example) -> [String] {
    let location = example.location
    return [
      "    \(location.line.map { "\(location.file):\($0)" } ?? location.file): \(excerpt(example.text))"
    ]
  }

  private func excerpt(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > 60 ? String(String.UnicodeScalarView(scalars.prefix(59))) + "…" : text
  }
}
