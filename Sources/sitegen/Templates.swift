import ArgumentParser
import Diagnostics
import SiteGenerator

struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what pages offer to their templates.",
    discussion: """
      Each line names a value as its template calls it, its kind and what it is. Names that are indented belong to the \
      record, or to each record of the list, above them. A question mark marks a value that may be absent.

        text, address   {{name}}
        html            {{{name}}}, inserted as it is
        flag            {{#name}}…{{/name}} if it is set, {{^name}}…{{/name}} if not
        record, list    {{#name}}…{{/name}} for the record or each of the list

      docs/templates.md describes templates.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: "Name of a page, such as briefing (default: all pages).",
    completion: .custom { _, _, _ in TemplateListing().pageNames })
  var page: String?

  @Option(
    help: ArgumentHelp(
      "Folder of your own templates (default: templates, if there is one).", valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Option(help: "For people or for programs.")
  var format = Format.text

  func run() throws {
    try Console.run(hints: .templates, list)
  }

  private func list(_ console: Console) throws {
    let listing = TemplateListing(templates: templates ?? Site.usualTemplates, page: page)
    switch format {
    case .text:
      if let lines = listing.text?.split(separator: "\n", omittingEmptySubsequences: false) {
        console.say(lines.map(String.init))
      }
      console.report(listing.diagnostics)
    case .json: console.print(listing.json + "\n")
    }
    if listing.diagnostics.hasErrors { throw ExitCode.failure }
  }
}
