import SiteGenerator

/// What is said of a briefing that a later version was taken into.
struct UpdateSummary {
  private(set) var lines: [String] = []

  /// How many lines of each version of a conflict are shown.
  private static let shownLines = 20

  init(_ updated: UpdatedBriefing) {
    for conflict in updated.conflicts { add(conflict, in: updated.text) }
    switch updated.action {
    case .unchanged:
      lines.append("Unchanged \(updated.folder): this version is there already")
      return
    case .refused:
      lines.append(
        "Nothing was written to \(updated.folder): \(counted(updated.conflicts.count, "place")) to decide. --mark-conflicts writes both versions into the text, between marks."
      )
      return
    case .written: lines.append("Updated \(updated.folder)")
    case .marked:
      lines.append(
        "Updated \(updated.folder), with both versions in \(updated.text) at \(counted(updated.conflicts.count, "place")); the site is not built before they are decided"
      )
    }
    lines.append(
      "  text      \(counted(updated.taken, "place")) changed, \(counted(updated.kept, "edit")) of yours kept"
    )
    switch updated.base {
    case .original(let name):
      let place = name == updated.original ? "the new version takes" : "\(updated.original) takes"
      lines.append("  compared  with \(name), whose place \(place)")
    case .named(let path):
      lines.append("  compared  with \(path); \(updated.original) is kept beside the text")
    case .text:
      lines.append("  compared  with nothing; \(updated.original) is kept beside the text for the next time")
      for line in updated.replaced.prefix(Self.shownLines) {
        lines.append("  replaced  \(updated.text):\(line.number): \(line.text.abridged)")
      }
      if updated.replaced.count > Self.shownLines {
        lines.append("  replaced  and \(updated.replaced.count - Self.shownLines) more")
      }
    }
    for name in updated.newPictures {
      lines.append("  picture   \(name) is new; briefing.yml has a line for it to fill in")
    }
    for name in updated.gonePictures {
      lines.append("  picture   \(name) is no longer in the document; it stays until you remove it")
    }
    lines += updated.leftOut.map { "  left out  \($0)" }
    for catalogue in updated.catalogues {
      lines.append(
        "  \(catalogue.language)        \(catalogue.path): \(catalogue.changed) edited, \(catalogue.added) new, \(catalogue.retired) obsolete\(takenFromMemory(catalogue.filled, catalogue.suggested)); \(catalogue.translated) of \(catalogue.texts) translated"
      )
    }
    if updated.action == .marked {
      lines.append("Then: sitegen translate update \(updated.folder)")
    }
  }

  private mutating func add(_ conflict: MergeConflict, in text: String) {
    lines.append("\(text):\(conflict.line)")
    for (sign, version) in [("before", conflict.base), ("here", conflict.ours), ("new", conflict.theirs)] {
      let label = sign.padded(to: 6)
      if version.isEmpty { lines.append("  \(label)  (nothing)") }
      for line in version.prefix(Self.shownLines) { lines.append("  \(label)  \(line)") }
      if version.count > Self.shownLines {
        lines.append("  \(label)  and \(counted(version.count - Self.shownLines, "more line"))")
      }
    }
    lines.append("")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// As much as shows which line it is.
  fileprivate var abridged: String { count > 60 ? prefix(60) + "…" : self }
}
