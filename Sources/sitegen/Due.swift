import ArgumentParser
import Diagnostics
import Hosts
import SiteGenerator

struct Due: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say when a build will publish what is withheld.",
    discussion: """
      Prints the next moment at which an embargo ends or a day of publication comes, with the briefings that a build \
      publishes then, and those after it. Nothing else changes a site by itself; drafts never do. As systemd or crontab, \
      what is printed makes a machine build at each of these moments. The exit status is 0, whether something is due or not, \
      and 1 where there is an error in the content, with which no build would publish.

      EXAMPLES:
        sitegen due
        sitegen due --format systemd --output /etc/systemd/system
        (crontab -l; sitegen due --format crontab) | crontab -
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, systemd, crontab
  }

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Look from this time on, such as 2026-11-23 or 2026-11-23T09:00 in the site's time zone (default: now).",
      valueName: "time"),
    transform: readMoment)
  var asOf: Moment?

  @Option(help: "For people, for programs, as units of systemd, or as lines of a crontab.")
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Write the units of systemd into this folder instead of printing them.", valueName: "folder"))
  var output: String?

  func validate() throws {
    if output != nil, format != .systemd { throw ValidationError("--output is for --format systemd.") }
  }

  func run() async throws {
    try await Console.run(hints: .site, look)
  }

  private func look(_ console: Console) async throws {
    let now = Moment.now
    let site = Site(
      content: content, templates: Site.usualTemplates, output: Site.usualOutput, asOf: asOf ?? now, now: now,
      cache: Site.usualCache)
    let outcome = await site.due()
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    console.report(errors)
    let due = outcome.value
    switch format {
    case .text: console.say(DueWording.lines(due))
    case .json: console.print(DueWording.json(due) + "\n")
    case .systemd, .crontab:
      if due.isEmpty {
        console.complain("Nothing is due: there is no moment to build at.")
      } else if format == .crontab {
        console.print(Schedule(due, content: content).crontab)
      } else {
        try units(Schedule(due, content: content).units, console)
      }
    }
    if !errors.isEmpty {
      console.complain("No build would publish: \(counted(errors.count, "error")).")
      throw ExitCode.failure
    }
  }

  private func units(_ files: [HostFile], _ console: Console) throws {
    guard let output else {
      for file in files {
        console.say("==> \(file.path) <==")
        console.print(file.text + (file == files.last ? "" : "\n"))
      }
      return
    }
    let written = Site.write(files, to: output)
    console.report(written.diagnostics)
    guard let paths = written.value else { throw ExitCode.failure }
    console.say(
      paths.map { "wrote \($0)" } + [
        "Then: systemctl daemon-reload && systemctl enable --now sitegen-due.timer"
      ])
  }
}
