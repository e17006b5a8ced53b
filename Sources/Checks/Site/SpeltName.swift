import Characters
import Diagnostics
import Languages
import TextReading

/// A name and how a translation spells it.
struct SpeltName {
  let segment: TranslatedSegment
  /// As the source has it, without title.
  let name: String
  let spelling: String
  /// The words of the spelling.
  let words: [String]

  /// Nil for what is no name of a person or an outlet.
  init?(_ segment: TranslatedSegment) {
    guard segment.role == .speaker || segment.role == .byline else { return nil }
    name = Self.withoutTitles(segment.pair.source)
    spelling = Self.withoutTitles(segment.pair.target)
    guard !name.isEmpty, !spelling.isEmpty else { return nil }
    words = LatinWords(in: ScannedText(spelling)).all.map(\.key)
    self.segment = segment
  }

  func differs(from usual: SpeltName) -> Disagreement {
    let pair = segment.pair
    return Disagreement(
      .names, .nameSpeltInTwoWays, "'\(name)' is spelt '\(spelling)' here and '\(usual.spelling)' elsewhere",
      reason: "See \(usual.segment.location(0..<1))", suggestion: "Spell it '\(usual.spelling)' everywhere",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }

  /// What in a translation is nearly spelt like this name, if the name itself is not there.
  func misspelling(in text: ScannedText, _ all: [LatinWords.Word], at source: Range<Int>) -> Disagreement? {
    guard words.count > 1 else { return nil }
    let wanted = words.joined(separator: " ")
    var nearest: Range<Int>?
    for first in all.indices where all[first].hasCapital {
      let last = min(first + words.count, all.count) - 1
      let candidate = all[first...last].map(\.key).joined(separator: " ")
      if candidate == wanted { return nil }
      guard nearest == nil, all[first].key == words[0] || all[last].key == words[words.count - 1]
      else { continue }
      if Self.isNear(candidate, wanted) { nearest = all[first].range.lowerBound..<all[last].range.upperBound }
    }
    guard let nearest else { return nil }
    return Disagreement(
      .names, .nameMisspelt,
      "'\(name)' is spelt '\(text.rawString(nearest))' here and '\(spelling)' elsewhere",
      reason: "See \(segment.location(0..<1))", suggestion: "Spell it '\(spelling)' everywhere",
      source: [source], target: [text.utf8(nearest)])
  }

  /// Whether two names differ by a letter or two.
  private static func isNear(_ name: String, _ other: String) -> Bool {
    guard abs(name.utf8.count - other.utf8.count) <= 2, name.utf8.count <= 60 else { return false }
    return (1...2).contains(editDistance(Array(name.utf8), Array(other.utf8)))
  }

  // MARK: Titles

  private static func withoutTitles(_ text: String) -> String {
    let beforeComma = text.prefix { $0 != "," && $0 != "(" && $0 != "=" }
    let words = beforeComma.split { $0.isWhitespace || $0 == "*" }.filter { word in
      !titles.contains(word.lowercased().filter { $0 != "." })
    }
    return words.joined(separator: " ")
  }

  private static let titles = LanguageProfile.all.reduce(into: Set<String>()) { $0.formUnion($1.titles) }
}
