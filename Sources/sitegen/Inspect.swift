import ArgumentParser
import Diagnostics
import SiteGenerator

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the structure found in a text.",
    discussion: """
      Each line names the line of the source, the kind of the part, its id on the page and how it begins. \
      Repairs and warnings follow, with the place of each.
      """
  )

  @Argument(help: "A text as it came, in UTF-8, UTF-16 or CP949.")
  var file: String

  func run() throws {
    let console = Console()
    let inspection = TextInspection(file: file)
    if let tree = inspection.tree { console.say(tree) }
    console.report(inspection.diagnostics)
    if inspection.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
