import ArgumentParser
import Diagnostics
import SiteGenerator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check content and translations without publishing.",
    discussion: """
      Finds what a build would find in texts, settings, templates and translations, and whether an earlier build was \
      interrupted while it published, and touches no file. As text, findings go to standard error; as json, sarif or github to standard output. The exit status is 1 if there was \
      an error. --explain tells what a rule looks for; docs/rules.md lists all rules.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder of your own templates (default: templates, if there is one).", valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Option(help: ArgumentHelp("Folder that is published to.", valueName: "folder"), completion: .directory)
  var output = "public"

  @Option(help: "For people, for programs, for GitHub Actions or for code scanning.")
  var format = Format.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "As text, show every finding, and not only the first few of each rule.")
  var all = false

  @Option(
    name: .customLong("explain"), defaultAsFlag: "all", parsing: .next,
    help: ArgumentHelp(
      "Say what a rule looks for, why, and what to do about its findings, and check nothing; 'all' lists the rules.",
      valueName: "rule"), completion: .list(Rule.all.map(\.id) + ["all"]))
  var explained: String?

  @Flag(help: .hidden)
  var rulesPage = false

  func run() async throws {
    try await Console.run { console in
      if let explained { return try explain(explained, console) }
      if rulesPage { return console.print(Rule.page) }
      try await check(console)
    }
  }

  private func check(_ console: Console) async throws {
    let site = Site(
      content: content, templates: templates ?? Site.usualTemplates, output: output,
      jobs: ProcessInfo.processInfo.activeProcessorCount, isStrict: strict)
    let diagnostics = OptionHints.site.added(to: await site.check())
    switch format {
    case .text:
      let abridged = Abridgement(diagnostics, showsAll: all)
      console.report(abridged.shown)
      for remainder in abridged.remainders { console.complain(remainder) }
      console.say(summary(diagnostics))
    case .json: console.print(JSONWriter().document(diagnostics) + "\n")
    case .github: for diagnostic in diagnostics { console.print(GitHubWriter().format(diagnostic) + "\n") }
    case .sarif:
      console.print(
        SARIFWriter(tool: "sitegen", version: Site.version, rules: site.rules).document(diagnostics) + "\n")
    }
    if diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func explain(_ name: String, _ console: Console) throws {
    if name == "all" { return console.print(Rule.listing + "\n") }
    guard let rule = Rule.named(name) else {
      let nearest = nearestName(to: name, among: Rule.all.map(\.id))
      throw ValidationError(
        "There is no rule '\(name)'. "
          + (nearest.map { "Did you mean '\($0)'?" } ?? "'--explain all' lists the rules."))
    }
    console.print(rule.text + "\n")
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      counted(diagnostics.count(of: severity), severity.rawValue)
    }
    return "Checked \(content): \(counts.joined(separator: ", "))"
  }
}
