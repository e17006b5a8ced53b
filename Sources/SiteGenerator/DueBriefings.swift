import Briefings
package import Diagnostics
import FileReading
import Website

/// A briefing that a later build will publish.
package struct DueBriefing: Hashable, Sendable {
  /// Path of its folder.
  package var folder: String
  package var title: String
  /// Seconds since 1970-01-01T00:00:00Z.
  package var moment: Int
  /// The same as clocks of the site show it: `2026-12-01T09:00:00+09:00`.
  package var time: String
  /// Whether an embargo says so, and not the day of publication.
  package var isEmbargo: Bool
}

extension Site {
  /// What is withheld at ``asOf``, in the order in which it becomes due: nothing else changes a site without a change of its
  /// content. Drafts never become due.
  ///
  /// The content is read and checked as for a build; with an error in it, no build would publish anything.
  /// - Complexity: as ``check()`` without the pages; with a ``cache``, linear in what has changed and the number of briefings.
  package func due() async -> Outcome<[DueBriefing]> {
    var stopwatch = Stopwatch()
    let examined = await ExaminedSite(self, &stopwatch)
    // Whoever asks is none the worse for a cache that cannot be written: the next build says so.
    _ = examined.keep()
    let briefings = examined.withheld.map { number in
      let briefing = examined.briefings[number]
      let release = briefing.prepared.release
      return DueBriefing(
        folder: briefing.folder.path, title: briefing.summary.sourceTitle ?? briefing.folder.name,
        moment: release.moment.secondsSince1970, time: release.moment.rfc3339, isEmbargo: release.isEmbargo)
    }
    return Outcome(
      briefings.sorted { ($0.moment, $0.folder) < ($1.moment, $1.folder) },
      examined.diagnostics.sortedByLocation())
  }
}
