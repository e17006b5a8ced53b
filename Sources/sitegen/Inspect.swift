import ArgumentParser
import Diagnostics
import SiteGenerator

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the structure found in a text.",
    discussion: """
      As a tree, each line names the line of the source, the kind of the part, its id on the page and how it \
      begins; repairs and warnings follow. As JSON, both are in one object, described in docs/inspect.md.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tree, json
  }

  @Argument(help: "A text as it came, in UTF-8, UTF-16 or CP949.")
  var file: String

  @Option(help: "For people or for programs.")
  var format = Format.tree

  func run() throws {
    try Console.run(inspect)
  }

  private func inspect(_ console: Console) throws {
    let inspection = TextInspection(file: file)
    switch format {
    case .tree:
      if let tree = inspection.tree(hasColor: console.hasColoredOutput) { console.print(tree + "\n\n") }
      console.report(inspection.diagnostics)
    case .json: console.print(inspection.json + "\n")
    }
    if inspection.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
