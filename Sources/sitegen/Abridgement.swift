import Diagnostics

/// What is shown of many findings: of each rule the first few in full, a few about each file, with the number of the
/// others. What breaks a build is shown further than what does not.
struct Abridgement {
  /// How many findings of a rule are shown.
  private struct Limits {
    var ofFile: Int
    var ofSite: Int

    static let errors = Limits(ofFile: 100, ofSite: 100)
    static let others = Limits(ofFile: 3, ofSite: 12)
  }

  private struct Kind: Hashable {
    var rule: String
    var severity: Diagnostic.Severity
  }

  private struct Tally {
    var shown = 0
    var omitted = 0
    var files: Set<String> = []
    var shownOfFile: [String: Int] = [:]
  }

  private(set) var shown: [Diagnostic] = []
  /// One line for each rule of which something was left out.
  private(set) var remainders: [String] = []

  /// - Parameter showsAll: whether everything is shown that was kept.
  init(_ diagnostics: [Diagnostic], showsAll: Bool = false) {
    guard !showsAll else {
      shown = diagnostics
      return
    }
    var tallies: [Kind: Tally] = [:]
    var order: [Kind] = []
    for diagnostic in diagnostics {
      let kind = Kind(rule: diagnostic.rule, severity: diagnostic.severity)
      if tallies[kind] == nil { order.append(kind) }
      let file = diagnostic.location?.file
      let limits = kind.severity == .error ? Limits.errors : .others
      var tally = tallies[kind] ?? Tally()
      if tally.shown < limits.ofSite, !diagnostic.isSummary,
        file.map({ tally.shownOfFile[$0, default: 0] < limits.ofFile }) ?? true
      {
        tally.shown += 1
        if let file { tally.shownOfFile[file, default: 0] += 1 }
        shown.append(diagnostic)
      } else {
        tally.omitted += diagnostic.count
        if let file { tally.files.insert(file) }
      }
      tallies[kind] = tally
    }
    remainders = order.compactMap { kind in
      guard let tally = tallies[kind], tally.omitted > 0 else { return nil }
      let more = counted(tally.omitted, "more \(kind.severity.rawValue)")
      let files = tally.files.count
      let places = files == 1 ? " in \(tally.files.first ?? "")" : files > 1 ? " in \(files) files" : ""
      return "\(more)\(places) [\(kind.rule)] (--all shows them)"
    }
  }
}
