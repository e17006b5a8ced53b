import Diagnostics

/// What a build shows without `--verbose`: every error, and of many warnings of one rule about one file the first
/// few, with the number of the others.
struct Abridgement {
  private(set) var shown: [Diagnostic] = []
  /// One line for each rule and file of which something was left out.
  private(set) var remainders: [String] = []

  /// - Parameter limit: how many warnings of a rule about a file are shown.
  init(_ diagnostics: [Diagnostic], limit: Int = 3) {
    struct Kind: Hashable {
      var rule: String
      var file: String
    }
    var counts: [Kind: Int] = [:]
    var kinds: [Kind] = []
    for diagnostic in diagnostics {
      guard diagnostic.severity == .warning, let file = diagnostic.location?.file else {
        shown.append(diagnostic)
        continue
      }
      let kind = Kind(rule: diagnostic.rule, file: file)
      if counts[kind] == nil { kinds.append(kind) }
      counts[kind, default: 0] += 1
      if counts[kind, default: 0] <= limit { shown.append(diagnostic) }
    }
    for kind in kinds {
      let hidden = counts[kind, default: 0] - limit
      guard hidden > 0 else { continue }
      remainders.append(
        "\(kind.file): \(counted(hidden, "more warning")) [\(kind.rule)] (--verbose lists them)")
    }
  }
}
