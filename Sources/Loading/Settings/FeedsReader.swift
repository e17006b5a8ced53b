import Diagnostics
import YAMLReading

/// How much of a briefing its entry in a feed has.
package enum FeedContent: String, CaseIterable, Sendable {
  /// The deck, or what the text begins with, and the key points.
  case summary
  /// All words.
  case text
}

extension SettingsReader {
  /// Reads `feeds: {content: text}`.
  mutating func feedContent(_ node: Node) -> FeedContent {
    var content = FeedContent.summary
    guard let mapping = mapping(node, what: "'feeds'") else { return content }
    entries(of: mapping, known: ["content"]) { reader, key, value in
      let name = value.scalar?.string ?? ""
      if let known = FeedContent(rawValue: name) {
        content = known
      } else {
        reader.report(
          .settingValue, at: value.mark, "'\(key)' cannot be '\(name)'",
          help: nearestName(to: name, among: FeedContent.allCases.map(\.rawValue)).map {
            "Did you mean '\($0)'?"
          } ?? "Write 'summary' for the deck and the key points, or 'text' for the whole text",
          length: max(1, name.unicodeScalars.count))
      }
    }
    return content
  }
}
