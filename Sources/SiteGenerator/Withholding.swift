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

  /// Until when a briefing is kept back, and why; nil if it may be published.
  func note(on briefing: Briefing) -> Diagnostic? {
    let published = briefing.settings.published
    let embargo = briefing.document.release?.embargo
    let isEmbargo = embargo.map { $0 > published } ?? false
    let until = isEmbargo ? embargo ?? published : published
    guard until.secondsSince1970 > now else { return nil }
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
