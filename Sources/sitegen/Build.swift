import ArgumentParser
import Diagnostics
import SiteGenerator

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site (the default).",
    discussion: """
      Either the whole site is published or nothing is changed; the last line says what is there now. If an \
      earlier build was interrupted, the site is first brought back to what it was. Files that sitegen did not write \
      are never touched. A build that would remove many of the pages that are published, or that is as of a later time \
      and would publish what is still withheld, stops before it changes anything. Warnings and errors go to standard \
      error; the exit status is 1 if there was an error.
      """
  )

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder of your own templates, each replacing the built-in one of that name (default: templates, if there is one).",
      valueName: "folder"), completion: .directory)
  var templates: String?

  @Option(help: ArgumentHelp("Folder to publish to.", valueName: "folder"), completion: .directory)
  var output = Site.usualOutput

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp("Address the site will have, instead of 'base-url' in site.yml.", valueName: "address")
  )
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "Withhold what is to be published after this time, such as 2026-11-23 or 2026-11-23T09:00 in the site's time zone, or 2026-11-23T00:00:00Z (default: now).",
      valueName: "time"),
    transform: readMoment)
  var asOf: Moment?

  @Flag(
    help:
      "Publish into the site's own folder even if --as-of lies ahead: what is withheld until then becomes public."
  )
  var publishAhead = false

  @Flag(help: "Remove as many pages as are no longer part of the site, beyond 'removals' in site.yml.")
  var allowRemovals = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Keep in '.sitegen' what a build found out, for the next one to be fast. The folder may be deleted at any time."
  )
  var cache = true

  @Option(
    help: ArgumentHelp(
      "Read only one of several shares of the briefings, such as 3/8, and keep what is found in '.sitegen': a build without this option then puts the site together.",
      valueName: "number/count"),
    transform: readPart)
  var part: SitePart?

  @Option(
    help: ArgumentHelp("Pages made at the same time (default: one for each processor).", valueName: "number"))
  var jobs: Int?

  @Flag(
    help:
      "Put a compressed file (.gz) beside every file that becomes smaller, for hosts that send it in its place."
  )
  var compress = false

  @Flag(
    help:
      "Build again whenever something withheld is due or content changes, until nothing is withheld any more. Ctrl-C ends it."
  )
  var waitUntilDue = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Say nothing but warnings and errors.")
  var quiet = false

  @Option(
    defaultAsFlag: Timings.text, parsing: .next,
    help: ArgumentHelp("Say how long the parts of the build took: as text or as json.", valueName: "form"))
  var timings: Timings?

  enum Timings: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Flag(help: "Show every finding, and not only the first few of each rule.")
  var all = false

  @Flag(help: "List every repair and every file written or removed.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    if part != nil, !cache {
      throw ValidationError("--part is of no use with --no-cache: it publishes nothing.")
    }
    if waitUntilDue {
      if asOf != nil { throw ValidationError("--wait-until-due goes by the clock: leave out --as-of.") }
      if part != nil {
        throw ValidationError("--wait-until-due is of no use with --part: it publishes nothing.")
      }
      if !cache {
        throw ValidationError(
          "--wait-until-due looks again and again, which only the cache makes cheap: leave out --no-cache.")
      }
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
  }

  func run() async throws {
    try await Console.run(hints: .site, build)
  }

  private func build(_ console: Console) async throws {
    guard waitUntilDue else {
      let (result, elapsed) = await build(at: .now)
      return try report(result, elapsed, console)
    }
    try await buildUntilNothingIsDue(console)
  }

  private func buildUntilNothingIsDue(_ console: Console) async throws {
    var elapsed = Duration.zero
    let clock = ContinuousClock()
    let start = clock.now
    // Nobody is interrupted while he publishes: it ends when a build is done, and a second signal ends it at once.
    let wish = EndWish()
    let interruption = Interruption { wish.make() }
    defer { interruption.end() }
    let continued = ContinuedBuild(
      now: { Moment.clock }, sleep: { try await wish.sleep($0) },
      build: { now in
        let (result, duration) = await build(at: Moment(secondsSince1970: now))
        elapsed = duration
        return result
      })
    var problem: (any Error)?
    let result = await continued.run { event in
      switch event {
      case .built(let result):
        do {
          try report(result, elapsed, console)
          problem = nil
        } catch {
          problem = error
        }
      case .waiting(let due):
        if !quiet {
          console.say(
            "Waiting until \(Moment.local(due)) on this machine, when the next briefing is due (Ctrl-C ends it)"
          )
        }
      }
      console.flush()
    }
    if let problem { throw problem }
    if !quiet {
      console.say(
        result.due == nil
          ? "Nothing is withheld any more."
          : "Ended after \((clock.now - start).components.seconds) s, with briefings still withheld.")
    }
  }

  private func build(at now: Moment) async -> (BuildResult, Duration) {
    let clock = ContinuousClock()
    let start = clock.now
    var site = Site(
      content: content, templates: templates ?? Site.usualTemplates, output: output, baseURL: baseURL,
      asOf: asOf ?? now, now: now, publishesAhead: publishAhead, cache: cache ? Site.usualCache : nil,
      allowsRemovals: allowRemovals, compresses: compress,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isStrict: strict)
    site.part = part
    let progress = quiet ? nil : ProgressLine(start: start)
    if let progress { site.progress = { progress.show($0) } }
    let result = await site.build()
    progress?.clear()
    return (result, clock.now - start)
  }

  private func report(_ result: BuildResult, _ elapsed: Duration, _ console: Console) throws {
    let reported = result.diagnostics.filter(isReported)
    let abridged = Abridgement(reported, showsAll: all || verbose)
    console.report(abridged.shown)
    for remainder in abridged.remainders { console.complain(remainder) }
    if let timings { console.say(self.timings(result.phases, elapsed, as: timings)) }
    if let summary = result.summary {
      if !quiet { console.say(report(summary, result.diagnostics, elapsed)) }
      try console.finish(result.output.sentence(about: output))
    } else if let found = result.part {
      if !quiet {
        console.say([
          "Read \(counted(found.briefings, "briefing")), part \(found.part.number) of \(found.part.count). Nothing is published before a build without --part."
        ])
      }
    } else {
      let errors = result.diagnostics.count(of: .error)
      console.complain(
        "Not published: \(counted(errors, "error")). \(result.output.sentence(about: output))")
      throw ExitCode.failure
    }
  }

  /// Notes that are more than a count: a briefing is missing on the site, or the site was brought back first.
  private static let importantNotes: Set<String> = ["withheld", "draft", "interrupted-publish"]

  /// Repairs are only counted unless all are asked for.
  private func isReported(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity != .note || verbose || (Self.importantNotes.contains(diagnostic.rule) && !quiet)
  }

  private func timings(_ phases: [BuildPhase], _ total: Duration, as form: Timings) -> [String] {
    func milliseconds(_ duration: Duration) -> Double {
      let microseconds = duration / .microseconds(100)
      return microseconds.rounded() / 10
    }
    let all = phases.map { ($0.name, milliseconds($0.duration)) } + [("total", milliseconds(total))]
    switch form {
    case .text:
      let width = all.map(\.0.count).max() ?? 0
      return all.map { name, time in
        let shown = "\(time)"
        return
          "\(name.padding(to: width))  \(String(repeating: " ", count: max(0, 9 - shown.count)))\(shown) ms"
      }
    case .json:
      let members = all.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      return ["{\"milliseconds\": {\(members)}}"]
    }
  }

  private func report(_ summary: BuildSummary, _ diagnostics: [Diagnostic], _ elapsed: Duration) -> [String] {
    let milliseconds =
      elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000
    var lines: [String] = []
    if verbose {
      lines += summary.written.map { "wrote   \(output)/\($0)" }
      lines += summary.removed.map { "removed \(output)/\($0)" }
    }
    let changes =
      summary.written.isEmpty && summary.removed.isEmpty
      ? "nothing to write, \(counted(summary.unchanged, "file")) unchanged"
      : "\(summary.written.count) written, \(summary.removed.count) removed, \(summary.unchanged) unchanged"
    let withheld = summary.withheld == 0 ? "" : " (\(summary.withheld) withheld)"
    lines.append(
      "Built \(counted(summary.briefings, "briefing"))\(withheld) in \(summary.languages.joined(separator: ", ")) to \(output): "
        + "\(changes) (\(milliseconds) ms)")
    lines += notes(diagnostics)
    if !summary.written.isEmpty {
      lines.append("Look at it: sitegen serve")
    }
    return lines
  }

  /// One line that counts what was repaired, by rule.
  private func notes(_ diagnostics: [Diagnostic]) -> [String] {
    let notes = diagnostics.filter { $0.severity == .note && !Self.importantNotes.contains($0.rule) }
    guard !notes.isEmpty else { return [] }
    let counts = Dictionary(grouping: notes, by: \.rule).sorted { $0.key < $1.key }.map {
      "\($0.value.reduce(0) { $0 + $1.count }) \($0.key)"
    }
    let hint = verbose ? "" : " (--verbose lists them)"
    return ["Repaired or noted: \(counts.joined(separator: ", "))\(hint)"]
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
