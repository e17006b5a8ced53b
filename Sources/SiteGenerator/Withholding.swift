import Briefings
import Diagnostics
import Loading

extension Diagnostic {
  /// Nil for a briefing that is no draft.
  static func draft(_ release: ReleaseTime) -> Diagnostic? {
    release.draft.map {
      Diagnostic(
        .draft, at: $0, "The briefing is a draft, which no build publishes",
        help: "Remove 'draft: true' from briefing.yml to publish it; a preview shows it now")
    }
  }
}

/// Keeps back what may not be published yet.
struct Withholding: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  private let now: Int

  init(asOf moment: Moment, in timeZone: SiteTimeZone) {
    now = moment.secondsSince1970(in: timeZone)
  }

  /// Whether a briefing may not be published yet.
  func holds(_ release: ReleaseTime) -> Bool { release.moment.secondsSince1970 > now }

  /// Until when a briefing is kept back, and why; nil if it may be published.
  func note(on release: ReleaseTime) -> Diagnostic? {
    guard holds(release) else { return nil }
    return Diagnostic(
      .withheld, at: release.location,
      "The briefing is withheld until \(release.moment.rfc3339)",
      reason: release.isEmbargo
        ? "Its embargo ends after the time of this build" : "It is published after the time of this build",
      help: "Build again then; a preview shows it now")
  }
}
