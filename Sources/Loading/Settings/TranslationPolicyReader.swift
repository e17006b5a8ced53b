import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `translation: {stale: notice, missing: hold, publish: reviewed}`; what it does not say is as in `base`.
  mutating func translationPolicy(_ node: Node, over base: TranslationPolicy) -> TranslationPolicy {
    guard let mapping = mapping(node, what: "'translation'") else { return base }
    var policy = base
    entries(of: mapping, known: ["stale", "missing", "publish"]) { reader, key, value in
      switch key {
      case "stale": reader.treatment(value, key).map { policy.stale = $0 }
      case "missing": reader.treatment(value, key).map { policy.missing = $0 }
      default:
        let publication: TranslationPolicy.Publication? = reader.choice(
          value, key,
          help:
            "Write 'reviewed' to publish only what somebody has reviewed, or 'translated' to publish the rest, too"
        )
        publication.map { policy.publish = $0 }
      }
    }
    return policy
  }

  private mutating func treatment(_ node: Node, _ key: String) -> TranslationPolicy.Treatment? {
    choice(
      node, key, help: "Write 'notice' to publish such an edition with a notice, or 'hold' to keep it back")
  }

  /// One of a few words; nil after reporting another one.
  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ key: String, help: String
  ) -> Choice? {
    let name = node.scalar?.string ?? ""
    if let choice = Choice(rawValue: name) { return choice }
    report(
      .unknownTreatment, at: node.mark, "'\(key)' cannot be '\(name)'",
      help: nearestName(to: name, among: Choice.allCases.map(\.rawValue)).map { "Did you mean '\($0)'?" }
        ?? help, length: name.unicodeScalars.count)
    return nil
  }
}
