import Diagnostics
import SiteGenerator

/// A site that is looked at while it is worked on: read again when its files change, with everybody told who looks at it.
actor Preview {
  private var site: Site
  /// Whether the folder of templates is looked for at its usual place, where it may come and go.
  private let findsTemplates: Bool
  /// As it was read last.
  private var current: PreviewedSite
  /// What is shown: as it was read last, or when it was whole last.
  private(set) var shown: PreviewedSite
  /// Counts what was read.
  private(set) var version = 1
  /// Earlier states whose pages may have been elsewhere, the newest first.
  private var earlier: [PreviewedSite] = []
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var nextListener = 0
  private var wholeLook: Task<Void, Never>?
  /// How long it took: a large site is not looked through at every save of somebody who writes fast.
  private var lastWholeLook = Duration.zero
  private let reports: @Sendable ([Diagnostic]) -> Void
  private var host: (site: PreviewedSite, rules: HostRules)?

  private static let rememberedStates = 8

  /// - Parameters:
  ///   - findsTemplates: whether the folder of templates is looked for at its usual place.
  ///   - reports: given what there is to say of the site, each time that changes.
  init(
    _ site: Site, findsTemplates: Bool = false, reports: @escaping @Sendable ([Diagnostic]) -> Void
  ) async {
    var site = site
    if findsTemplates { site.templates = Site.usualTemplates }
    self.site = site
    self.findsTemplates = findsTemplates
    self.reports = reports
    current = await PreviewedSite.read(site, keeps: true)
    shown = current
    reports(current.diagnostics)
  }

  var diagnostics: [Diagnostic] { current.diagnostics }

  /// The texts as they were read last, for an editor; nil while nothing is known of them.
  var desk: Desk? {
    Desk(current, diagnostics: current.diagnostics) ?? Desk(shown, diagnostics: current.diagnostics)
  }

  /// What is shown, with what the host is told of it.
  var showing: (site: PreviewedSite, host: HostRules) {
    // The files for the host say nothing of the words on pages.
    if let host, host.site.hasSameAddresses(as: shown) { return (shown, host.rules) }
    let rules = HostRules(of: shown)
    host = (shown, rules)
    return (shown, rules)
  }

  /// Writes a file: one after the other, so that each finds what the one before has left.
  func write(_ body: @Sendable () throws(DeskRefusal) -> Void) throws(DeskRefusal) { try body() }

  // MARK: Changes

  /// Follows a watch until it ends.
  func follow(_ watch: FolderWatch) async {
    for await _ in watch.signals { await take(watch.take()) }
    wholeLook?.cancel()
  }

  func take(_ change: FolderChange) async {
    var change = change
    // What is remembered of translations is on no page.
    let memory = folderPath(site.content) + "/memory"
    change.paths = change.paths.filter { $0 != memory && !$0.hasPrefix(memory + "/") }
    guard !change.isEmpty else { return }
    wholeLook?.cancel()
    if !change.isUnknown, let folders = briefings(change.paths), let site = current.rereading(folders) {
      show(site)
      Task.detached(priority: .utility) { site.prepare() }
      // What checks find in several briefings together is looked for when there is time.
      let pause = max(.milliseconds(300), lastWholeLook)
      wholeLook = Task {
        do { try await Task.sleep(for: pause) } catch { return }
        await lookAtAll()
      }
    } else {
      await lookAtAll()
    }
  }

  private func lookAtAll() async {
    let before = version
    let start = ContinuousClock.now
    if findsTemplates { self.site.templates = Site.usualTemplates }
    let site = await PreviewedSite.read(self.site)
    lastWholeLook = ContinuousClock.now - start
    guard !Task.isCancelled, version == before else { return }
    show(site)
  }

  /// The briefings that files are of; nil if one is of something else.
  private func briefings(_ paths: Set<String>) -> Set<String>? {
    let parent = folderPath(site.content) + "/briefings/"
    var names: Set<String> = []
    for path in paths {
      guard path.hasPrefix(parent) else { return nil }
      let parts = path.dropFirst(parent.count).split(separator: "/")
      guard parts.count >= 2 else { return nil }
      names.insert(String(parts[0]))
    }
    return names
  }

  private func show(_ site: PreviewedSite) {
    let said = current.diagnostics
    current = site
    if site.isWhole {
      earlier.insert(shown, at: 0)
      earlier = Array(earlier.prefix(Self.rememberedStates))
      shown = site
    }
    version += 1
    if site.diagnostics != said { reports(site.diagnostics) }
    for listener in listeners.values { listener.yield(state) }
  }

  /// Where a page is now that was once shown at a path.
  func path(of former: String) -> String? {
    earlier.lazy.compactMap { self.shown.path(of: former, in: $0) }.first
  }

  // MARK: Listeners

  /// Tells of every change, and now and then that there was none, so that it is seen when nobody listens any more.
  func events() -> AsyncStream<[UInt8]> {
    let number = nextListener
    nextListener += 1
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(2))
    listeners[number] = continuation
    continuation.yield(state)
    let beats = Task {
      while !Task.isCancelled {
        do { try await Task.sleep(for: .seconds(15)) } catch { return }
        continuation.yield(Array(": still here\n\n".utf8))
      }
    }
    continuation.onTermination = { _ in
      beats.cancel()
      Task { await self.forget(number) }
    }
    return stream
  }

  private func forget(_ number: Int) { listeners[number] = nil }

  /// Ends all streams of events.
  func endEvents() {
    for listener in listeners.values { listener.finish() }
  }

  private var state: [UInt8] {
    let data = JSON.object([
      "version": .number(version), "errors": .number(diagnostics.count(of: .error)),
      "warnings": .number(diagnostics.count(of: .warning)),
    ])
    return Array("event: state\ndata: \(data.line)\n\n".utf8)
  }
}

/// A path without slashes at its end.
func folderPath(_ path: String) -> String {
  var path = path[...]
  while path.utf8.count > 1, path.last == "/" { path.removeLast() }
  return String(path)
}
