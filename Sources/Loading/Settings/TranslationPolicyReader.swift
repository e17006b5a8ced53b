import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `translation: {stale: notice, missing: hold}`; what it does not say is as in `base`.
  mutating func translationPolicy(_ node: Node, over base: TranslationPolicy) -> TranslationPolicy {
    guard let mapping = mapping(node, what: "'translation'") else { return base }
    var policy = base
    entries(of: mapping, known: ["stale", "missing"]) { reader, key, value in
      guard let treatment = reader.treatment(value, key) else { return }
      if key == "stale" { policy.stale = treatment } else { policy.missing = treatment }
    }
    return policy
  }

  private mutating func treatment(_ node: Node, _ key: String) -> TranslationPolicy.Treatment? {
    let name = node.scalar?.string ?? ""
    if let treatment = TranslationPolicy.Treatment(rawValue: name) { return treatment }
    let names = TranslationPolicy.Treatment.allCases.map(\.rawValue)
    report(
      .unknownTreatment, at: node.mark, "'\(key)' cannot be '\(name)'",
      help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "Write 'notice' to publish such an edition with a notice, or 'hold' to keep it back",
      length: name.unicodeScalars.count)
    return nil
  }
}
