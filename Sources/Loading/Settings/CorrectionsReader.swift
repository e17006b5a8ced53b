import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `corrections: [{date: 2026-11-25, text: {ko: …, en: …}}]`.
  /// - Returns: the newest first.
  mutating func corrections(_ node: Node, _ site: SiteSettings) -> [Correction] {
    var corrections: [Correction] = []
    for entry in entries(node, "corrections", example: "- {date: 2026-11-25, text: {ko: …, en: …}}") {
      guard let mapping = mapping(entry, what: "An entry of 'corrections'") else { continue }
      var date: PublicationDate?
      var text: LocalizedText?
      entries(of: mapping, known: ["date", "text"]) { reader, key, value in
        if key == "date" {
          date = reader.date(value, "date", site)
        } else {
          text = reader.localized(value, "text", in: site.languages)
        }
      }
      if let date, let text {
        corrections.append(Correction(date: date, text: text))
      } else {
        reportIncomplete(entry, mapping, needed: ["date", "text"], of: "corrections")
      }
    }
    return corrections.enumerated().sorted {
      $0.element.date == $1.element.date ? $0.offset < $1.offset : $0.element.date > $1.element.date
    }.map(\.element)
  }

  /// The entries of a list of mappings.
  mutating func entries(_ node: Node, _ name: String, example: String) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    report(
      .settingType, at: node.mark, "'\(name)' must be a list",
      help: "Write each entry on a line of its own: \(example)")
    return []
  }

  /// Names the first key that an entry lacks; what is there but wrong has been reported.
  mutating func reportIncomplete(_ entry: Node, _ mapping: Node.Mapping, needed: [String], of name: String) {
    let present = mapping.map { $0.key.scalar?.string ?? "" }
    guard let missing = needed.first(where: { !present.contains($0) }) else { return }
    report(
      .missingSetting, at: entry.mark, "This entry of '\(name)' has no '\(missing)'",
      help: "Add '\(missing): …' to it")
  }
}
