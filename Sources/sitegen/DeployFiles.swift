import ArgumentParser
import Diagnostics
import Hosts
import SiteGenerator

struct DeployFiles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deploy-files",
    abstract: "Make the files that a host needs for this site.",
    discussion: """
      Prints the configuration of a web server, or what a host of static sites reads, made for this site: its address and \
      path, the page for unknown addresses of each language, old addresses, types, caching and the headers of its file \
      '_headers'. With --output they are written instead; a file that is somebody's own is never overwritten. \
      docs/hosting.md says what to do with them. Nothing of a briefing that is withheld is in them.

      EXAMPLES:
        sitegen deploy-files nginx
        sitegen deploy-files caddy --root /srv/www --output deploy
        sitegen deploy-files github-pages --output .
      """
  )

  @Argument(help: "The kind of host: \(HostKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var host: HostKind

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder of your own templates (default: templates, if there is one).", valueName: "folder"))
  var templates: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Address the site will have, instead of 'base-url' in site.yml.", valueName: "address")
  )
  var baseURL: String?

  @Option(help: ArgumentHelp("Folder in which the site is published on this computer.", valueName: "folder"))
  var site = Site.usualOutput

  @Option(
    help: ArgumentHelp(
      "Folder of the root of the host on the server, for nginx, caddy and apache (default: /var/www/ and the name of the host).",
      valueName: "folder"))
  var root: String?

  @Option(
    help: ArgumentHelp("Write the files into this folder instead of printing them.", valueName: "folder"))
  var output: String?

  func validate() throws {
    guard let root else { return }
    if !root.hasPrefix("/") {
      throw ValidationError("--root must be a path from '/' on: it is one of the server.")
    }
    if root.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\"" || $0 == "\\" || $0 == "$" }) {
      throw ValidationError("--root has a character that no configuration takes in a path.")
    }
  }

  func run() async throws {
    try await Console.run(hints: .deployFiles, make)
  }

  private func make(_ console: Console) async throws {
    let now = Moment.now
    let site = Site(
      content: content, templates: templates ?? Site.usualTemplates, output: site, baseURL: baseURL,
      asOf: now, now: now)
    let outcome = await site.deploymentFiles(for: host, root: root)
    console.report(outcome.diagnostics)
    guard let files = outcome.value else { throw ExitCode.failure }
    guard let output else {
      for file in files {
        if files.count > 1 { console.say("==> \(file.path) <==") }
        console.print(file.text + (file == files.last ? "" : "\n"))
      }
      return
    }
    let written = Site.write(files, to: output)
    console.report(written.diagnostics)
    guard let paths = written.value else { throw ExitCode.failure }
    console.say(paths.map { "wrote \($0)" })
  }
}

extension HostKind: ExpressibleByArgument {}
