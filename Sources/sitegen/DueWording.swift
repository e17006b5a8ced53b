import Diagnostics
import SiteGenerator

/// What is due, in words and as data.
enum DueWording {
  static func lines(_ due: [DueBriefing]) -> [String] {
    guard !due.isEmpty else { return ["Nothing is due: no briefing is withheld."] }
    var lines: [String] = []
    var last: Int?
    for briefing in due {
      if briefing.moment != last { lines.append((last == nil ? "Next:  " : "Later: ") + briefing.time) }
      last = briefing.moment
      lines.append("  \(briefing.folder)  \(briefing.title)\(briefing.isEmbargo ? " (embargo)" : "")")
    }
    if due.contains(where: \.isEmbargo) { lines += ["", publicRepository] }
    return lines
  }

  /// What no generator can do anything about.
  static let publicRepository =
    "An embargo holds for the site alone: in a public repository, or its logs and caches, everybody reads the text now."

  static func json(_ due: [DueBriefing]) -> String {
    JSON.members([
      ("next", due.first.map { .string($0.time) } ?? .null),
      ("secondsSince1970", due.first.map { .number($0.moment) } ?? .null),
      (
        "briefings",
        .array(
          due.map {
            .members([
              ("folder", .string($0.folder)), ("title", .string($0.title)), ("time", .string($0.time)),
              ("secondsSince1970", .number($0.moment)),
              ("reason", .string($0.isEmbargo ? "embargo" : "published")),
            ])
          })
      ),
    ]).text
  }
}
