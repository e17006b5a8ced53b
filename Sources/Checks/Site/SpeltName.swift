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
  /// Whether it is a person's and not that of an office, which is nowhere looked for but where it is known to be.
  let isPerson: Bool
  /// The words of the spelling.
  let words: [String]
  /// Where they are in the UTF-8 of the two texts; all of these where they are nothing else.
  private let source: Range<Int>
  private let target: Range<Int>

  /// The name that a segment is, or the names of those who speak within its sentences.
  ///
  /// - Complexity: linear in the texts for each who speaks.
  static func all(in segment: TranslatedSegment) -> [SpeltName] {
    switch segment.role {
    case .speaker, .byline: SpeltName(whole: segment).map { [$0] } ?? []
    // A contact may be anything; a part of it that can hardly be anything else is the name of a person.
    case .contact:
      LanguageProfile.of(segment.pair.sourceLanguage)?.looksLikeFullName(segment.pair.source) ?? false
        ? SpeltName(whole: segment).flatMap { $0.words.count > 1 ? [$0] : nil } ?? [] : []
    case nil:
      SpokenNames.all(in: segment).map {
        SpeltName(segment, name: $0.name, spelling: $0.spelling, source: $0.source, target: $0.target)
      }
        + OfficeNames.all(in: segment).map {
          SpeltName(
            segment, name: $0.name, spelling: $0.spelling, source: $0.source, target: $0.target,
            isPerson: false)
        }
    }
  }

  /// Nil where a segment that is a name has nothing but titles.
  private init?(whole segment: TranslatedSegment) {
    let pair = segment.pair
    let (name, spelling) = (Self.withoutTitles(pair.source), Self.withoutTitles(pair.target))
    guard !name.isEmpty, !spelling.isEmpty else { return nil }
    self.init(
      segment, name: name, spelling: spelling, source: 0..<pair.source.utf8.count,
      target: 0..<pair.target.utf8.count)
  }

  private init(
    _ segment: TranslatedSegment, name: String, spelling: String, source: Range<Int>, target: Range<Int>,
    isPerson: Bool = true
  ) {
    self.isPerson = isPerson
    (self.segment, self.name, self.spelling, self.source, self.target) = (
      segment, name, spelling, source, target
    )
    words = LatinWords(in: ScannedText(spelling)).all.map(\.key)
  }

  /// What the name is in facts and contexts.
  var nameHash: UInt64 { StableHash(name.composed.utf8).value }
  var spellingHash: UInt64 { StableHash(spelling.composed.utf8).value }

  /// Where the translation has it, in its catalogue.
  private var location: SourceLocation { segment.location(target.lowerBound..<target.lowerBound + 1) }

  func differs(from usual: SpeltName) -> Disagreement {
    Disagreement(
      .names, .nameSpeltInTwoWays,
      "'\(name)' is \(isPerson ? "spelt" : "called") '\(spelling)' here and '\(usual.spelling)' elsewhere",
      reason: "See \(usual.location)",
      suggestion: "\(isPerson ? "Spell" : "Call") it '\(usual.spelling)' everywhere",
      source: [source], target: [target])
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
      reason: "See \(location)", suggestion: "Spell it '\(spelling)' everywhere",
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
