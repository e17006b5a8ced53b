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
      Finds what a build would find in texts, settings, templates and translations, and touches no file. As text, \
      findings go to standard error; as json, sarif or github to standard output. The exit status is 1 if there was \
      an error. docs/checks.md tells the rules.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder of your own templates (default: templates, if there is one).", valueName: "folder"))
  var templates: String?

  @Option(help: "For people, for programs, for GitHub Actions or for code scanning.")
  var format = Format.text

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() async throws {
    let hasTemplates = FileManager.default.fileExists(atPath: "templates")
    let generator = SiteGenerator(
      content: content, templates: templates ?? (hasTemplates ? "templates" : nil), output: "public",
      jobs: ProcessInfo.processInfo.activeProcessorCount, isStrict: strict)
    let diagnostics = await generator.check()
    let console = Console()
    switch format {
    case .text:
      console.report(diagnostics)
      console.say(summary(diagnostics))
    case .json: console.say(JSONWriter().document(diagnostics))
    case .github: for diagnostic in diagnostics { console.say(GitHubWriter().format(diagnostic)) }
    case .sarif:
      console.say(
        SARIFWriter(tool: "sitegen", rules: SiteGenerator.checkDescriptions).document(diagnostics))
    }
    if diagnostics.hasErrors { throw ExitCode.failure }
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      counted(diagnostics.count { $0.severity == severity }, severity.rawValue)
    }
    return "Checked \(content): \(counts.joined(separator: ", "))"
  }
}
