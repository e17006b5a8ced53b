import ArgumentParser
import Diagnostics
import SiteGenerator

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check pairs of texts that should say the same.",
    discussion: """
      Reads a pair a line from standard input, as JSON with language codes as keys, the source first:
        {"id": "1", "ko": "3조 원", "en": "3 billion won"}
      and answers each on standard output:
        {"id": "1", "findings": [{"rule": "numbers", "message": …, "source": "3조 원", "target": …}]}
      The exit status is 1 if a line held no pair, whatever was found in the others. docs/checks.md shows the rules.
      """
  )

  @Option(
    help: ArgumentHelp("Terms that must be translated one way: a glossary.csv.", valueName: "file"),
    completion: .file())
  var glossary: String?

  @Flag(help: "Leave out bare numbers and dates in digits, as in technical texts.")
  var technical = false

  func run() throws {
    try Console.run(compare)
  }

  private func compare(_ console: Console) throws {
    let comparison = PairComparison(glossary: glossary, isTechnical: technical)
    console.report(comparison.diagnostics)
    if comparison.diagnostics.hasErrors { throw ExitCode.failure }
    var hasFailed = false
    var number = 0
    var input = InputLines()
    // Of a stream without end, only so many findings are told, and at its end how many more there were.
    var told = Findings()
    // Whoever waits for an answer before the next pair gets it; whoever does not listen any more gets none.
    while !console.isUnheard, let line = input.next(beforeWaiting: console.flush) {
      number += 1
      let answer = comparison.answer(to: line, number: number, file: "standard input")
      if let answer = answer.value { console.print(answer + "\n") }
      console.report(answer.diagnostics.filter { told.add($0) })
      hasFailed = hasFailed || answer.diagnostics.hasErrors
    }
    console.report(told.summaries)
    if let failure = input.failure {
      console.complain("Standard input cannot be read: \(failure)")
      hasFailed = true
    }
    if hasFailed { throw ExitCode.failure }
  }
}
