package import Search

/// What was found, for people in a terminal.
package struct SearchLines {
  private let languages: [String]
  private let first: Int
  private let hasColor: Bool

  /// - Parameter first: the language that comes first, by its place among them.
  package init(languages: [String], first: Int, hasColor: Bool) {
    (self.languages, self.first, self.hasColor) = (languages, first, hasColor)
  }

  /// Passages of one briefing that are shown.
  private static let passages = 3
  /// Of a long passage so much is shown around what was found, in characters.
  private static let width = 160

  package func of(_ result: Searcher.Result) -> [String] {
    let title = [first] + languages.indices
    var lines = ["\(result.date)  \(title.lazy.compactMap { result.titles[$0] }.first ?? "")"]
    if let address = title.lazy.compactMap({ result.addresses[$0] }).first { lines.append("  \(address)") }
    for passage in result.passages.prefix(Self.passages) {
      guard let words = passage.words[passage.language] else { continue }
      lines.append("  \(languages[passage.language])  \(excerpt(words, passage.marks))")
      let other = passage.language == first ? languages.indices.first { $0 != first } : first
      if let other, let counterpart = passage.words[other] {
        lines.append("  \(languages[other])  \(excerpt(counterpart, []))")
      }
    }
    let rest = result.passages.count - Self.passages
    if rest > 0 { lines.append("  and \(rest) more") }
    return lines + [""]
  }

  private func excerpt(_ words: String, _ marks: [Range<Int>]) -> String {
    let bytes = Array(words.utf8)
    let sorted = marks.sorted { $0.lowerBound < $1.lowerBound }
    var marked: [UInt8] = []
    var place = 0
    for mark in sorted where mark.lowerBound >= place {
      marked += bytes[place..<mark.lowerBound]
      if hasColor { marked += "\u{1B}[1m".utf8 }
      marked += bytes[mark]
      if hasColor { marked += "\u{1B}[0m".utf8 }
      place = mark.upperBound
    }
    marked += bytes[place...]
    guard let first = sorted.first, words.count > Self.width else {
      return words.count > Self.width && marks.isEmpty
        ? words.prefix(Self.width) + "…" : String(decoding: marked, as: UTF8.self)
    }
    // From the beginning of the word that is a little before the first mark.
    let before = String(decoding: bytes[..<first.lowerBound], as: UTF8.self)
    let start = before.count > 40 ? before.suffix(40) : before[...]
    let after = String(decoding: bytes[first.upperBound...], as: UTF8.self).prefix(Self.width - 40)
    let found = String(decoding: bytes[first], as: UTF8.self)
    return (before.count > 40 ? "…" : "") + start + (hasColor ? "\u{1B}[1m\(found)\u{1B}[0m" : found) + after
      + "…"
  }
}
