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

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the folder of a briefing from a text or a document.",
    discussion: """
      Puts the text into content/briefings/DATE-SLUG/ as it came, with a catalogue for each other language \
      of the site, in which what the site has translated before is filled in. Nothing is ever overwritten; the folder is made whole or not at all.

      EXAMPLES:
        sitegen new notice.txt
        sitegen new release.hwpx
        sitegen new releases/
        sitegen new notice.txt --slug budget-2027 --date 2026-12-01
        pbpaste | sitegen new
        curl https://example.kr/news/1 | sitegen new --format html
        sitegen new --update release.hwpx    a later version, into the briefing that has its address
        sitegen new --update v2.hwpx --slug rice
      """
  )

  @Argument(
    help:
      "A text in UTF-8, UTF-16 or CP949, a document (HWPX, HWP, DOCX, HTML), or a folder of such; standard input if none is named.",
    completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
  var content = "content"

  @Option(help: "Last part of the address (default: from the file's name, or else from the title).")
  var slug: String?

  @Option(
    help: ArgumentHelp(
      "Day of publication, such as 2026-11-23 (default: that of the text's release line, or else today).",
      valueName: "day"))
  var date: String?

  @Option(help: ArgumentHelp("Language of the text.", valueName: "tag"), completion: .languages)
  var language = BriefingMaker.defaultLanguage

  @Option(help: "What the document is (default: as its bytes say).")
  var format: DocumentFormat?

  @Flag(name: .customLong("utf8"), help: "Write the text in UTF-8, whatever it came in.")
  var convertsToUTF8 = false

  @Flag(
    help:
      "Take a later version of a document into its briefing, without overwriting what was edited: the briefing with its address, or the one that --slug names."
  )
  var update = false

  @Option(
    help: ArgumentHelp(
      "With --update, the version that the text was made of (default: the one beside it, original.hwpx or the like).",
      valueName: "file"), completion: .file())
  var base: String?

  @Flag(
    help:
      "With --update, write both versions where a line was edited and is changed in the new version as well, between marks."
  )
  var markConflicts = false

  @Flag(help: "Leave the catalogues empty, whatever has been translated before.")
  var noMemory = false

  @Option(
    help: ArgumentHelp("What to take for today, as in 'build' (default: now).", valueName: "time"),
    transform: readMoment)
  var asOf: Moment?

  func validate() throws {
    if update, date != nil || convertsToUTF8 {
      throw ValidationError(
        "--update takes a text into the briefing that is there; it has its day and encoding.")
    }
    if !update, base != nil || markConflicts {
      throw ValidationError("--base and --mark-conflicts go with --update.")
    }
  }

  func run() throws {
    try Console.run(hints: update ? .updatedBriefing : .newBriefing, update ? takeIn : make)
  }

  private func make(_ console: Console) throws {
    if source == .standardInput, isatty(STDIN_FILENO) == 1 {
      console.complain("Paste the text, then press Ctrl-D on an empty line.")
    }
    guard let file, case .file = source, let documents = BriefingMaker.documents(in: file) else {
      guard try make(from: source, console) else { throw ExitCode.failure }
      return
    }
    try make(of: documents, console)
  }

  /// Makes a briefing of each document of a folder; one that cannot be read does not keep the others from it.
  private func make(of documents: BriefingMaker.Folder, _ console: Console) throws {
    if slug != nil {
      throw ValidationError("--slug names one briefing, and a folder has several.")
    }
    console.report(documents.diagnostics)
    var failed = documents.diagnostics.hasErrors
    for document in documents.files {
      if try !make(from: .file(document), console) { failed = true }
    }
    if failed { throw ExitCode.failure }
  }

  /// - Returns: whether a briefing was made.
  private func make(from source: BriefingMaker.Source, _ console: Console) throws -> Bool {
    let maker = BriefingMaker(
      content: content, slug: slug, date: date, language: language, format: format,
      convertsToUTF8: convertsToUTF8, usesMemory: !noMemory, asOf: asOf ?? .now)
    let outcome = maker.make(from: source)
    console.report(outcome.diagnostics.filter { $0.severity != .note })
    guard let briefing = outcome.value else {
      console.complain("No briefing was made.")
      return false
    }
    console.say(summary(briefing))
    return true
  }

  private func takeIn(_ console: Console) throws {
    if let file, case .file = source, BriefingMaker.documents(in: file) != nil {
      throw ValidationError("--update takes one document, and this is a folder.")
    }
    let maker = BriefingMaker(
      content: content, slug: slug, language: language, format: format, usesMemory: !noMemory,
      asOf: asOf ?? .now)
    let outcome = maker.update(from: source, base: base, marksConflicts: markConflicts)
    console.report(outcome.diagnostics.filter { $0.severity != .note })
    guard let updated = outcome.value else {
      console.complain("Nothing was changed.")
      throw ExitCode.failure
    }
    console.say(UpdateSummary(updated).lines)
    if updated.action == .refused || updated.action == .marked || outcome.diagnostics.hasErrors {
      throw ExitCode.failure
    }
  }

  /// A dash is how standard input is often named.
  private var source: BriefingMaker.Source {
    if let file, file != "-" { .file(file) } else { .standardInput }
  }

  private func summary(_ briefing: NewBriefing) -> [String] {
    let counts = briefing.counts
    let found = [
      (counts.headings, "heading"), (counts.paragraphs, "paragraph"), (counts.quotations, "quotation"),
      (counts.lists, "list"), (counts.tables, "table"), (counts.repairs, "repair"),
    ].map { counted($0, $1) }
    var lines = [
      "Made \(briefing.folder)",
      "  title     \(briefing.title)",
      "  text      \(briefing.encoding), \(kept(briefing))",
      "  found     \(found.joined(separator: ", "))",
      "  date      \(briefing.date), \(origin(briefing.dateOrigin))",
    ]
    if let embargo = briefing.embargo {
      lines.append("  embargo   \(embargo), the site withholds it until then; a public repository does not")
    }
    if let imported = briefing.imported {
      if imported.pictures > 0 {
        let waiting = imported.undescribedPictures
        let more =
          waiting == 0
          ? "" : "; of \(waiting) nobody said what they show: briefing.yml has a line for each to fill in"
        lines.append("  pictures  \(imported.pictures)\(more)")
      }
      lines += imported.leftOut.map { "  left out  \($0)" }
    }
    lines += ["", "Next:", "  sitegen inspect \(briefing.text)  shows what was found, line by line"]
    lines += briefing.catalogues.map {
      "  \($0.path)  has \(counted($0.entries, "text")) to translate\(takenFromMemory($0.filled, $0.suggested))"
    }
    lines.append("  sitegen\(content == "content" ? "" : " --content \(content)")  builds the site")
    return lines
  }

  private func kept(_ briefing: NewBriefing) -> String {
    if briefing.imported != nil { return "written in the text form, the document beside it" }
    return convertsToUTF8 ? "written as utf-8" : "kept as it came"
  }

  private func origin(_ origin: NewBriefing.DateOrigin) -> String {
    switch origin {
    case .option: "as given"
    case .embargo: "from the embargo in the text"
    case .distribution: "from the release line of the text"
    case .today: "today: the text names no release"
    }
  }
}

extension DocumentFormat: ExpressibleByArgument {}
