import Diagnostics
import FileReading
import Loading
import Publishing

/// Keeps what may not be published yet out of the folder that is published.
struct Previewing {
  private let moment: String
  private let output: String

  /// Nil for a build that is not ahead of its time.
  init?(_ site: Site, in timeZone: SiteTimeZone) {
    guard let now = site.now?.secondsSince1970(in: timeZone) else { return nil }
    let moment = site.asOf?.secondsSince1970(in: timeZone)
    guard moment.map({ $0 > now }) ?? true else { return nil }
    self.moment = moment.map { timeZone.rfc3339(secondsSince1970: $0) } ?? "the end of time"
    output = site.output
  }

  /// An error if the output folder is the usual one, or has a site in it that is not itself a preview.
  func problem() -> Diagnostic? {
    do throws(FileFailure) {
      let usual = try RealPlace(of: Site.usualOutput)
      let place = try RealPlace(of: output)
      let isUsual = usual.holds(place) && place.holds(usual)
      let isPublished = try holds(PreviewMark.manifest)
      let isPreview = try holds(PreviewMark.name)
      guard isUsual || isPublished && !isPreview else { return nil }
      return Diagnostic(
        .publishedAhead, at: SourceLocation(file: output),
        "The build is as of \(moment), which is later than now, and '\(output)' is the folder that is published",
        reason: "What is withheld until then would be public at once",
        help: "Build into a folder of its own to look at it")
    } catch {
      return error.diagnostic(.unreadableFile, "The output folder")
    }
  }

  private func holds(_ name: String) throws(FileFailure) -> Bool {
    try isPresent("\(withoutSlashesAtEnd(output))/\(name)")
  }

  /// The file that tells the folder from one that is published.
  var mark: Artifact {
    let text =
      "This site is as of \(moment) and shows what was not yet public when it was built. Do not publish it.\n"
    return Artifact(path: PreviewMark.name, bytes: Array(text.utf8))
  }
}
