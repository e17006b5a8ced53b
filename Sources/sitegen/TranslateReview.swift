import ArgumentParser
import Diagnostics
import SiteGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct TranslateReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Read translations beside their texts, one by one, and say which are right.",
    discussion: """
      Shows each passage that nobody has reviewed, with what the checks find in it. Each decision is written to the \
      catalogue at once, with who made it and when, as comments that programs for catalogues keep. With \
      'translation: {publish: reviewed}' in site.yml, an edition is published when all of it is reviewed.

      KEYS, each followed by Enter:
        a            accept: the translation is right
        e            edit it in $VISUAL or $EDITOR, and accept that;  e WORDS takes the words
        r REASON     reject: it is not published
        n, b         next; back
        f            the next passage in which the checks find something
        q            stop

      EXAMPLES:
        sitegen translate review budget --by 'Kim Haneul'
        sitegen translate review budget --findings
      """
  )

  @Argument(help: "Name of the briefing's folder, or the last part of its address.")
  var briefing: String

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"))
  var content = "content"

  @Option(
    help: ArgumentHelp("Language of the translations (default: the site's only other one).", valueName: "tag")
  )
  var language: String?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "Who reviews (default: what the variable SITEGEN_REVIEWER says, or else the name that git knows).",
      valueName: "name"))
  var reviewer: String?

  @Flag(help: "Show what has been reviewed, too.")
  var all = false

  @Flag(help: "Show only passages in which the checks find something.")
  var findings = false

  @Option(
    help: ArgumentHelp("What to take for today, as in 'build' (default: now).", valueName: "time"),
    transform: readMoment)
  var asOf: Moment?

  func run() throws {
    try Console.run(hints: .translations, review)
  }

  private func review(_ console: Console) throws {
    guard let name = reviewer ?? ReviewerName.usual else {
      throw ValidationError("Say who reviews: --by NAME, or the variable SITEGEN_REVIEWER.")
    }
    let outcome = Translations(content: content).review(
      briefing, language: language, by: name, asOf: asOf ?? .now)
    console.report(outcome.diagnostics.filter { $0.severity == .error })
    guard let review = outcome.value else { throw ExitCode.failure }
    var session = ReviewSession(review, console, showsAll: all, onlyFindings: findings)
    if !session.run() { throw ExitCode.failure }
  }
}

/// Who reviews, where nobody says so.
private enum ReviewerName {
  static var usual: String? {
    if let name = getenv("SITEGEN_REVIEWER").map({ String(cString: $0) }), !name.isEmpty { return name }
    return nameKnownToGit()
  }
}
