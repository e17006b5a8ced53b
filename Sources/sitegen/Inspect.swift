import ArgumentParser
import Diagnostics
import SiteGenerator

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the structure found in a text.",
    discussion: """
      As a tree, each line names the line of the source, the kind of the part, its id on the page and how it \
      begins; repairs and warnings follow. As JSON, both are in one object, described in docs/inspect.md. \
      A text in the folder of a briefing is read by the settings of that briefing and of the site, which are named at \
      the top.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tree, json, md
  }

  @Argument(
    help: "A text as it came, in UTF-8, UTF-16 or CP949, or a document (HWPX, HWP, DOCX, HTML).",
    completion: .file())
  var file: String

  @Option(help: "For people, for programs, or as a text in the text form.")
  var format = Format.tree

  @Flag(help: "Write a page that shows text and reading side by side.")
  var html = false

  @Option(
    help: ArgumentHelp(
      "Write to this file instead of standard output, replacing what is there.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Read the text as it is, without the settings of its briefing and of the site.")
  var raw = false

  func validate() throws {
    if html && format != .tree { throw ValidationError("--html and --format exclude each other.") }
    if output != nil && !html { throw ValidationError("--output takes the page of --html.") }
  }

  func run() throws {
    try Console.run(hints: .inspection, inspect)
  }

  private func inspect(_ console: Console) throws {
    let inspection = TextInspection(file: file, isRaw: raw)
    if html {
      try writePage(of: inspection, console)
    } else {
      switch format {
      case .tree:
        if let tree = inspection.tree(hasColor: console.hasColoredOutput) { console.print(tree + "\n\n") }
        console.report(inspection.diagnostics)
      case .json: console.print(inspection.json + "\n")
      case .md:
        if let text = inspection.textForm { console.print(text) }
        console.report(inspection.diagnostics)
      }
    }
    if inspection.diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func writePage(of inspection: TextInspection, _ console: Console) throws {
    guard let output else { return console.print(inspection.html) }
    if let failure = inspection.writePage(to: output) {
      console.report([failure])
      throw ExitCode.failure
    }
    console.say("Wrote \(output)")
  }
}
