import Diagnostics

/// From how many pages on nothing is removed unless that is allowed: a folder that somebody moved or forgot to bring
/// along looks like many pages that are no longer wanted. Both numbers must be reached.
package struct RemovalLimit: Hashable, Sendable {
  package var pages: Int
  /// Of the pages that are published, in percent.
  package var share: Int

  package init(pages: Int, share: Int) { (self.pages, self.share) = (pages, share) }

  /// Why a plan is not carried out; nil if it removes less.
  func refusal(of plan: Plan, published: Manifest, in output: String) -> Diagnostic? {
    let removed = plan.removed.filter(isPage)
    guard removed.count >= pages else { return nil }
    let count = published.count { isPage($0.path) }
    guard removed.count * 100 >= share * count else { return nil }
    let shown = removed.prefix(20).joined(separator: ", ")
    let rest = removed.count > 20 ? " and \(removed.count - 20) more" : ""
    return Diagnostic(
      .manyRemovals, at: SourceLocation(file: output),
      "The build would remove \(removed.count) of the \(count) pages that are published: \(shown)\(rest)",
      reason: "So many go by mistake more often than on purpose; nothing has been changed",
      help: "Look whether content is missing; if the pages are to go, allow it")
  }
}

private func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

extension Rule {
  static let manyRemovals = Rule(
    "many-removals", .error,
    summary: "A build would remove many of the pages that are published.",
    explanation:
      "Content that was moved, or that is not there on this computer, looks as if it were no longer wanted. From five pages and a quarter of the site on, a build stops before it changes anything and lists what would go.",
    help: "Bring back what is missing, or allow the removals for this build.",
    waivedBy: .setting("removals: {pages: 5, share: 25%}"))
}
