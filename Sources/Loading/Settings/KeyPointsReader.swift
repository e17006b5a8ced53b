import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `key-points: [one, two, three]`, in the language of the text.
  mutating func keyPoints(_ node: Node) -> [KeyPoint] {
    let texts = strings(node, "key-points")
    if texts.count > Limits.keyPoints {
      report(
        .settingValue, at: texts[Limits.keyPoints].mark,
        "There are \(texts.count) key points, and a reader takes in \(Limits.keyPoints) at most",
        help: "Keep the three that matter most; the text says the rest")
    }
    return texts.compactMap { text, mark in
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.isEmpty else {
        report(
          .settingValue, at: mark, "A key point has no words", help: "Write a sentence, or remove the line")
        return nil
      }
      return KeyPoint(text: words, origin: origin(of: mark))
    }
  }
}
