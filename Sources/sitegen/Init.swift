import ArgumentParser
import Diagnostics
import SiteGenerator

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a small working site.",
    discussion: """
      Writes settings and one example briefing in Korean and English to DIR/content, which builds at once. \
      Nothing is ever overwritten; the folder is made whole or not at all.
      """
  )

  @Argument(
    help: ArgumentHelp("Folder of the site, made if it does not exist.", valueName: "dir"),
    completion: .directory)
  var folder: String

  func run() throws {
    try Console.run(hints: .newSite, make)
  }

  private func make(_ console: Console) throws {
    let outcome = SiteMaker(folder: folder, asOf: .now).make()
    console.report(outcome.diagnostics)
    guard let files = outcome.value else {
      console.complain("No site was made.")
      throw ExitCode.failure
    }
    var lines = files.map { "Made \($0)" }
    lines += ["", "Next:"]
    if folder != "." { lines.append("  cd \(folder)") }
    lines += [
      "  sitegen               builds the site to public/",
      "  sitegen new FILE      adds a briefing from a text of yours",
    ]
    console.say(lines)
  }
}
