#if Preview
  package import Diagnostics
  import NIOCore
  import NIOPosix
  package import SiteGenerator

  /// Shows a site in a browser on this machine while it is worked on. It writes nothing that is published.
  ///
  ///     try await PreviewServer(site, host: "127.0.0.1", port: 8000, editor: nil).run { … }
  package struct PreviewServer: Sendable {
    private let site: Site
    private let host: String
    private let port: Int
    private let editor: EditorAddress?
    private let folder: String
    private let findsTemplates: Bool
    private let writes: Bool

    /// How many ports are tried after the one that was asked for.
    private static let otherPorts = 50

    /// - Parameters:
    ///   - host: the name or the address to listen at.
    ///   - port: the first port to try; 0 for any that is free.
    ///   - editor: how places in texts are opened; nil to name them only.
    ///   - folder: where paths of files begin, absolute.
    ///   - findsTemplates: whether the folder of templates is looked for at its usual place, also when it is made later.
    ///   - writes: whether the editor's desk may write to texts' settings and catalogues.
    package init(
      _ site: Site, host: String, port: Int, editor: EditorAddress?, folder: String,
      findsTemplates: Bool = false, writes: Bool = false
    ) {
      (self.findsTemplates, self.writes) = (findsTemplates, writes)
      (self.site, self.host, self.port, self.editor, self.folder) = (site, host, port, editor, folder)
    }

    /// What there is to tell while it runs.
    package enum Event: Sendable {
      /// It can be looked at now.
      /// - addresses: of the site, and of each of its languages.
      case listening(port: Int, addresses: [String])
      /// Everything there is to say of the site, after each change of that.
      case findings([Diagnostic])
      /// Changes are looked for again and again, as the system cannot tell of them.
      case scanning
    }

    /// Serves until the task is cancelled.
    /// - Throws: what the system says if it cannot listen.
    package func run(_ report: @escaping @Sendable (Event) -> Void) async throws {
      let group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
      do {
        try await serve(on: group, report)
      } catch {
        try await group.shutdownGracefully()
        throw error
      }
      try await group.shutdownGracefully()
    }

    private func serve(on group: MultiThreadedEventLoopGroup, _ report: @escaping @Sendable (Event) -> Void)
      async throws
    {
      let ports = port == 0 ? 0...0 : port...min(65_535, port + Self.otherPorts)
      let server = try await HTTPServer.listen(at: host, ports: ports, on: group)
      // What changes while the site is read for the first time is not missed.
      let watch = try FolderWatch(
        [site.content, findsTemplates ? Site.usualTemplatesName : site.templates].compactMap(\.self)
          .map(folderPath))
      if watch.isScanning { report(.scanning) }
      let preview = await Preview(site, findsTemplates: findsTemplates) { report(.findings($0)) }
      let responder = Responder(
        preview: preview, visitors: Visitors(host: host, port: server.port), editor: editor, folder: folder,
        writes: writes)
      report(.listening(port: server.port, addresses: addresses(of: await preview.shown, server.port)))
      defer { watch.stop() }
      try await withThrowingTaskGroup { tasks in
        tasks.addTask { await preview.follow(watch) }
        tasks.addTask {
          try await server.run(bodyLimit: responder.bodyLimit) { await responder.respond(to: $0) }
        }
        try await tasks.next()
        tasks.cancelAll()
        await preview.endEvents()
      }
    }

    private func addresses(of site: PreviewedSite, _ port: Int) -> [String] {
      let name = host == "0.0.0.0" || host == "::" ? "localhost" : host.contains(":") ? "[\(host)]" : host
      let root = "http://\(name):\(port)\(site.basePath)"
      return [root] + site.languages.map { "\(root)\($0)/" }
    }
  }
#endif
