#if Preview
  import ArgumentParser
  import Diagnostics
  import PreviewServer
  import SiteGenerator

  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif

  struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the site in a browser while you work on it.",
      discussion: """
        Pages are made when they are asked for, and follow the texts, the translations, the settings and the templates as \
        they are saved. What is wrong stands on the page and here. Nothing is published: what is under embargo is shown, \
        with a mark, and stays out of a build. A click with the Alt key on a passage opens it in your editor. \
        The editor's desk at /_desk/ shows how each text was read and translated. Ctrl-C ends it.
        """
    )

    @Option(help: ArgumentHelp("Folder of settings and texts.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(
      help: ArgumentHelp(
        "Folder of your own templates, each replacing the built-in one of that name (default: templates, if there is one).",
        valueName: "folder"), completion: .directory)
    var templates: String?

    @Option(
      name: .customLong("base-url"),
      help: ArgumentHelp(
        "Address the site will have, instead of 'base-url' in site.yml.", valueName: "address"))
    var baseURL: String?

    @Option(
      help: ArgumentHelp("Port to listen on; if it is taken, the next that is free.", valueName: "number"))
    var port = 8000

    @Option(
      help: ArgumentHelp(
        "Name or address to listen at. Others on the network see what is under embargo, too, if it is not this machine alone.",
        valueName: "host"))
    var host = "127.0.0.1"

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Option(
      help: ArgumentHelp(
        "How places in texts are opened: \(EditorAddress.names.joined(separator: ", ")), or an address such as 'editor://{file}:{line}:{column}'.",
        valueName: "editor"), completion: .list(EditorAddress.names))
    var editor: String?

    @Flag(
      inversion: .prefixedNo,
      help: "Keep in '.sitegen' what was found out, for the next start and the next build to be fast.")
    var cache = true

    @Option(
      help: ArgumentHelp(
        "Briefings read at the same time (default: one for each processor).", valueName: "number"))
    var jobs: Int?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(
      help:
        "Let the editor's desk (/_desk/) write: briefing.yml and catalogues, as an edit that git can undo.")
    var write = false

    @Flag(help: "Say nothing of the texts but on the page.")
    var quiet = false

    func validate() throws {
      if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
      if !(0...65_535).contains(port) { throw ValidationError("--port must be a number from 0 to 65535.") }
      if let editor, EditorAddress(editor) == nil {
        throw ValidationError(
          "There is no editor '\(editor)'. Known are \(EditorAddress.names.joined(separator: ", ")); any other takes an address with {file} in it."
        )
      }
    }

    func run() async throws {
      try await Console.run(hints: .site, serve)
    }

    private func serve(_ console: Console) async throws {
      let site = Site(
        content: content, templates: templates, output: Site.usualOutput,
        baseURL: baseURL,
        now: Moment.now, cache: cache ? Site.usualCache : nil,
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isStrict: strict)
      let server = PreviewServer(
        site, host: host, port: port, editor: editor.flatMap(EditorAddress.init),
        folder: FileManager.default.currentDirectoryPath, findsTemplates: templates == nil, writes: write)
      let (events, continuation) = AsyncStream.makeStream(of: PreviewServer.Event.self)
      let serving = Task {
        defer { continuation.finish() }
        try await server.run { continuation.yield($0) }
      }
      let interruption = Interruption { serving.cancel() }
      for await event in events { tell(event, console) }
      interruption.end()
      do {
        try await serving.value
      } catch is CancellationError {
        // That is how it ends.
      } catch {
        console.complain("The preview cannot be shown at \(host), port \(port): \(error)")
        throw ExitCode.failure
      }
    }

    private func tell(_ event: PreviewServer.Event, _ console: Console) {
      switch event {
      case .listening(let actual, let addresses):
        if port != 0, actual != port { console.say("Port \(port) is taken.") }
        console.say("The preview is at \(addresses.joined(separator: "  "))  (Ctrl-C ends it)")
        if open, let address = addresses.first { openInBrowser(address, console) }
      case .findings(let findings):
        if !quiet {
          let abridged = Abridgement(findings.filter { $0.severity != .note }, showsAll: false)
          console.report(abridged.shown)
          for remainder in abridged.remainders { console.complain(remainder) }
          console.say(
            "Read \(content): \(counted(findings.count(of: .error), "error")), \(counted(findings.count(of: .warning), "warning"))"
          )
        }
      case .scanning:
        console.say(
          "The system does not tell of changes here; the folders are looked through again and again.")
      }
      console.flush()
    }

    private func openInBrowser(_ address: String, _ console: Console) {
      #if canImport(Darwin)
        let program = "/usr/bin/open"
      #else
        let program = "/usr/bin/xdg-open"
      #endif
      if !startProgram(program, address) {
        console.complain("No browser could be started by \(program): open \(address) yourself.")
      }
    }
  }
#endif
