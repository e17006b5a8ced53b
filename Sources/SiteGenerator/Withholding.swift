import Briefings
import Diagnostics
import Loading

/// Keeps back what may not be published yet.
struct Withholding: Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  private let now: Int

  init(asOf moment: Moment, in timeZone: SiteTimeZone) {
    now = moment.secondsSince1970(in: timeZone)
  }

  /// Until when a briefing is kept back; nil if it may be published.
  func end(for briefing: Briefing) -> PublicationDate? {
    let published = briefing.settings.published
    let until = [briefing.document.release?.embargo, published].compactMap(\.self).max() ?? published
    return until.secondsSince1970 > now ? until : nil
  }

  /// Until when a briefing is kept back, and why; nil if it may be published.
  func note(on briefing: Briefing) -> Diagnostic? {
    guard let until = end(for: briefing) else { return nil }
    let isEmbargo = until != briefing.settings.published
    return Diagnostic(
      .withheld,
      at: isEmbargo
        ? briefing.document.release?.text.location()
        : briefing.settings.publishedLocation ?? SourceLocation(file: briefing.folder),
      "The briefing is withheld until \(until.rfc3339)",
      reason: isEmbargo
        ? "Its embargo ends after the time of this build" : "It is published after the time of this build",
      help: "Build again then, or build the site as of that time into a folder of its own to see it now")
  }
}

extension Briefing {
  /// Path of its folder, as shown in diagnostics.
  fileprivate var folder: String {
    sourceFile.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(sourceFile[..<$0]) } ?? sourceFile
  }
}
